import { PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox, Flex, Input, Modal, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { PersonId } from '../../utils/domain/ids';
import type { Person, Role } from '../../utils/domain/people';
import { OFFERED_ROLES } from '../onboarding/people-step';
import { type ActivationCode, CodeList } from '../shared/code-list';
import { useLabels } from '../shared/labels';
import { isReady } from '../shared/people';
import { useText } from '../text';
import { AdminDialog } from './admin-dialog';

export interface NewPerson {
  readonly name: string;
  readonly post: string;
  readonly roles: readonly Role[];
}

interface Props {
  readonly unitName: string;
  readonly people: readonly Person[];
  /** Each resolves with the code to hand out; rejects with a Fault. */
  readonly onAdd: (admin: PersonId, pin: string, person: NewPerson) => Promise<ActivationCode>;
  readonly onReissue: (admin: PersonId, pin: string, person: Person) => Promise<ActivationCode | null>;
  readonly onDeactivate: (admin: PersonId, pin: string, person: Person) => Promise<void>;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onPrint: () => void;
}

const BLANK: NewPerson = { name: '', post: '', roles: ['operator'] };

/** 名册: people, roles, who has set a PIN. Every change is signed by an administrator. */
export function RosterPage(props: Props) {
  const { t } = useText();
  const labels = useLabels();
  const [adding, setAdding] = useState<NewPerson | null>(null);
  const [changing, setChanging] = useState<{ person: Person; change: 'reissue' | 'deactivate' } | null>(null);
  const [code, setCode] = useState<ActivationCode | null>(null);
  const state = (p: Person) => (!p.active ? 'inactive' : isReady(p) ? 'ready' : 'waiting');
  const kind = changing?.change ?? 'reissue';
  const incomplete = adding !== null && (!adding.name.trim() || adding.roles.length === 0);
  return (
    <Flex vertical gap={10}>
      <Flex justify="space-between" gap={8}>
        <Typography.Text type="secondary">{t('workspace.roster.text')}</Typography.Text>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(BLANK)}>
          {t('workspace.roster.add')}
        </Button>
      </Flex>
      <Table<Person>
        size="small"
        rowKey="id"
        dataSource={[...props.people]}
        pagination={false}
        columns={[
          { title: t('workspace.roster.name'), dataIndex: 'name', width: 130 },
          { title: t('workspace.roster.post'), dataIndex: 'post', width: 180 },
          {
            title: t('workspace.roster.roles'),
            dataIndex: 'roles',
            render: (roles: Role[]) => (
              <Flex gap={4} wrap>
                {roles.map((role) => (
                  <Tag key={role} style={{ margin: 0 }}>
                    {labels.role(role)}
                  </Tag>
                ))}
              </Flex>
            ),
          },
          {
            title: t('workspace.roster.state'),
            key: 'state',
            width: 120,
            render: (_, p) => (
              <Tag
                color={{ ready: 'success', waiting: 'warning', inactive: 'default' }[state(p)]}
                style={{ margin: 0 }}
              >
                {t(`workspace.roster.stateOf.${state(p)}`)}
              </Tag>
            ),
          },
          {
            title: t('workspace.actions'),
            key: 'actions',
            width: 190,
            render: (_, p) =>
              p.active && (
                <Flex gap={6}>
                  <Button size="small" onClick={() => setChanging({ person: p, change: 'reissue' })}>
                    {t('workspace.roster.reissue')}
                  </Button>
                  <Button size="small" danger onClick={() => setChanging({ person: p, change: 'deactivate' })}>
                    {t('workspace.roster.deactivate')}
                  </Button>
                </Flex>
              ),
          },
        ]}
      />
      <AdminDialog
        open={adding !== null}
        title={t('workspace.roster.addTitle')}
        okText={t('workspace.roster.addConfirm')}
        people={props.people}
        blocked={incomplete}
        onCancel={() => setAdding(null)}
        onSubmit={async (admin, pin) => {
          if (!adding) return;
          setCode(await props.onAdd(admin, pin, { ...adding, name: adding.name.trim(), post: adding.post.trim() }));
          setAdding(null);
        }}
      >
        {adding && (
          <Flex vertical gap={8}>
            <Input
              autoFocus
              aria-label={t('workspace.roster.name')}
              placeholder={t('workspace.roster.name')}
              maxLength={40}
              value={adding.name}
              onChange={(e) => setAdding({ ...adding, name: e.target.value })}
            />
            <Input
              aria-label={t('workspace.roster.post')}
              placeholder={t('workspace.roster.post')}
              maxLength={40}
              value={adding.post}
              onChange={(e) => setAdding({ ...adding, post: e.target.value })}
            />
            <Checkbox.Group
              aria-label={t('workspace.roster.roles')}
              value={[...adding.roles]}
              onChange={(roles) => setAdding({ ...adding, roles: OFFERED_ROLES.filter((r) => roles.includes(r)) })}
              options={OFFERED_ROLES.map((role) => ({ value: role, label: labels.role(role) }))}
            />
            {incomplete && <Typography.Text type="secondary">{t('workspace.roster.incomplete')}</Typography.Text>}
          </Flex>
        )}
      </AdminDialog>
      <AdminDialog
        open={changing !== null}
        danger={kind === 'deactivate'}
        title={t(`workspace.roster.${kind}Title`, { name: changing?.person.name ?? '' })}
        okText={t(`workspace.roster.${kind}Confirm`)}
        people={props.people}
        onCancel={() => setChanging(null)}
        onSubmit={async (admin, pin) => {
          if (!changing) return;
          if (changing.change === 'reissue') setCode(await props.onReissue(admin, pin, changing.person));
          else await props.onDeactivate(admin, pin, changing.person);
          setChanging(null);
        }}
      >
        <Alert type="warning" showIcon title={t(`workspace.roster.${kind}Text`)} />
      </AdminDialog>
      <Modal
        open={code !== null}
        title={t('workspace.roster.codeTitle')}
        mask={{ closable: false }}
        closable={false}
        footer={
          <Button type="primary" onClick={() => setCode(null)}>
            {t('workspace.roster.codeKept')}
          </Button>
        }
      >
        {code && <CodeList unitName={props.unitName} codes={[code]} onCopy={props.onCopy} onPrint={props.onPrint} />}
      </Modal>
    </Flex>
  );
}
