import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Input, Radio, Select, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { AccountFiling, AccountStanding } from '../../utils/domain/account';
import type { AccountKey, PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { PLATFORM_IDS, type PlatformId } from '../../utils/domain/platform';
import { Guide } from '../shared/guide';
import { useLabels } from '../shared/labels';
import { beijingDay } from '../shared/time';
import { useText } from '../text';
import { GapList } from '../watch/gap-list';
import type { WatchActions, WatchView } from '../watch/model';
import { WatchCell } from '../watch/watch-cell';
import { WatchDialog, type WatchDialogProps, type WatchedAccount } from '../watch/watch-dialog';
import { AdminDialog } from './admin-dialog';

/** What is filed about an account; `key` when it is known already. */
export interface AccountChange {
  readonly key: AccountKey | null;
  readonly platform: PlatformId;
  readonly platformAccountId: string | null;
  readonly name: string;
  readonly standing: AccountStanding;
  readonly leader: string;
  readonly contact: string;
}

interface Props extends WatchActions {
  readonly accounts: readonly AccountFiling[];
  readonly people: readonly Person[];
  readonly watch: WatchView;
  readonly onWatch: WatchDialogProps['onWatch'];
  readonly onFile: (admin: PersonId, pin: string, change: AccountChange) => Promise<void>;
}

const BLANK: AccountChange = {
  key: null,
  platform: 'wechat',
  platformAccountId: null,
  name: '',
  standing: 'guarded',
  leader: '',
  contact: '',
};

/** 账号备案: which accounts are guarded; every change is signed by an administrator. */
export function AccountsPage({ accounts, people, watch, onFile, onWatch, onReadNow }: Props) {
  const { t } = useText();
  const labels = useLabels();
  const [edited, setEdited] = useState<AccountChange | null>(null);
  const [watched, setWatched] = useState<WatchedAccount | null>(null);
  const nameOf = (account: AccountKey) => {
    const found = accounts.find(({ key }) => key === account);
    return found ? labels.account(found) : account;
  };
  const edit = (change: Partial<AccountChange>) => setEdited((now) => (now ? { ...now, ...change } : now));
  return (
    <Flex vertical gap={10}>
      <Flex justify="space-between" gap={8}>
        <Typography.Text type="secondary">{t('workspace.accounts.text')}</Typography.Text>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited(BLANK)}>
          {t('workspace.accounts.add')}
        </Button>
      </Flex>
      <Table<AccountFiling>
        size="small"
        rowKey="key"
        dataSource={[...accounts]}
        pagination={false}
        locale={{
          emptyText: <Guide title={t('workspace.accounts.empty')} steps={[t('workspace.accounts.emptyHow')]} />,
        }}
        columns={[
          { title: t('workspace.accounts.platform'), dataIndex: 'platform', width: 140, render: labels.platform },
          { title: t('workspace.accounts.name'), dataIndex: 'name' },
          {
            title: t('workspace.accounts.id'),
            dataIndex: 'platformAccountId',
            render: (id: string | null) =>
              id ?? <Typography.Text type="secondary">{t('workspace.accounts.noId')}</Typography.Text>,
          },
          {
            title: t('workspace.accounts.standing'),
            dataIndex: 'standing',
            width: 120,
            render: (standing: AccountStanding) => (
              <Tag color={standing === 'guarded' ? 'processing' : undefined} style={{ margin: 0 }}>
                {t(`common.standing.${standing}`)}
              </Tag>
            ),
          },
          { title: t('workspace.accounts.leader'), dataIndex: 'leader', width: 110 },
          { title: t('workspace.accounts.contact'), dataIndex: 'contact', width: 110 },
          {
            title: t('watch.column'),
            key: 'watch',
            width: 250,
            render: (_, { key, standing }) =>
              standing === 'guarded' ? (
                <WatchCell
                  account={key}
                  view={watch}
                  onSet={() => setWatched({ key, name: nameOf(key), plan: watch.plans[key] })}
                  onReadNow={onReadNow}
                />
              ) : (
                '—'
              ),
          },
          {
            title: t('workspace.accounts.filed'),
            dataIndex: 'filedAt',
            width: 110,
            render: (at: number) => beijingDay(at),
          },
          {
            title: t('workspace.actions'),
            key: 'actions',
            width: 80,
            render: (_, { filedAt: _filedAt, ...account }) => (
              <Button size="small" onClick={() => setEdited(account)}>
                {t('workspace.change')}
              </Button>
            ),
          },
        ]}
      />
      <GapList gaps={watch.gaps} accountName={nameOf} now={watch.now} />
      <WatchDialog
        account={watched}
        people={people}
        onCancel={() => setWatched(null)}
        onWatch={async (...change) => {
          await onWatch(...change);
          setWatched(null);
        }}
      />
      <AdminDialog
        open={edited !== null}
        title={t(edited?.key ? 'workspace.accounts.changeTitle' : 'workspace.accounts.addTitle')}
        okText={t('workspace.accounts.save')}
        people={people}
        blocked={!edited?.name.trim()}
        onCancel={() => setEdited(null)}
        onSubmit={async (admin, pin) => {
          if (!edited) return;
          await onFile(admin, pin, { ...edited, name: edited.name.trim() });
          setEdited(null);
        }}
      >
        {edited && (
          <Flex vertical gap={8}>
            <Flex gap={8}>
              <Select
                aria-label={t('workspace.accounts.platform')}
                style={{ width: 150 }}
                disabled={edited.key !== null}
                value={edited.platform}
                onChange={(platform) => edit({ platform })}
                options={PLATFORM_IDS.map((id) => ({ value: id, label: labels.platform(id) }))}
              />
              <Input
                autoFocus={edited.key === null}
                aria-label={t('workspace.accounts.name')}
                placeholder={t('workspace.accounts.namePlaceholder')}
                disabled={edited.key !== null}
                value={edited.name}
                onChange={(e) => edit({ name: e.target.value })}
              />
            </Flex>
            <Radio.Group value={edited.standing} onChange={(e) => edit({ standing: e.target.value })}>
              <Radio value="guarded">{t('workspace.accounts.guarded')}</Radio>
              <Radio value="foreign">{t('workspace.accounts.foreign')}</Radio>
            </Radio.Group>
            <Form.Item label={t('workspace.accounts.leader')} htmlFor="account-leader" style={{ margin: 0 }}>
              <Input id="account-leader" value={edited.leader} onChange={(e) => edit({ leader: e.target.value })} />
            </Form.Item>
            <Form.Item label={t('workspace.accounts.contact')} htmlFor="account-contact" style={{ margin: 0 }}>
              <Input id="account-contact" value={edited.contact} onChange={(e) => edit({ contact: e.target.value })} />
            </Form.Item>
          </Flex>
        )}
      </AdminDialog>
    </Flex>
  );
}
