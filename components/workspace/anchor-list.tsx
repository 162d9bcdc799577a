import { Alert, Button, Flex, List, Typography } from 'antd';
import { useState } from 'react';
import type { Anchor } from '../../utils/domain/anchor';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { useLabels } from '../shared/labels';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import { AdminDialog } from './admin-dialog';

interface Props {
  readonly anchors: readonly Anchor[];
  readonly people: readonly Person[];
  /** Signs and sends the removal; rejects with a Fault. */
  readonly onRemove: (admin: PersonId, pin: string, id: string) => Promise<void>;
}

/** 页面指认: what reviewers confirmed after redesigns, and its removal by an administrator. */
export function AnchorList({ anchors, people, onRemove }: Props) {
  const { t } = useText();
  const labels = useLabels();
  const [removing, setRemoving] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const nameOf = (id: PersonId) => people.find((p) => p.id === id)?.name ?? id;
  return (
    <Flex vertical gap={8} style={{ maxWidth: 820, marginTop: 20 }}>
      <Typography.Title level={5} style={{ marginBottom: 0 }}>
        {t('pointing.list.title')}
      </Typography.Title>
      <Typography.Text type="secondary">{t('pointing.list.text')}</Typography.Text>
      {done && <Alert type="success" showIcon closable title={t('pointing.list.removed')} />}
      {anchors.length === 0 ? (
        <Typography.Text type="secondary">{t('pointing.list.empty')}</Typography.Text>
      ) : (
        <List
          size="small"
          bordered
          dataSource={[...anchors]}
          rowKey={(anchor) => anchor.id}
          renderItem={(anchor) => (
            <List.Item
              actions={[
                <Button key="remove" size="small" danger onClick={() => setRemoving(anchor.id)}>
                  {t('pointing.list.remove')}
                </Button>,
              ]}
            >
              <List.Item.Meta
                title={`${labels.platform(anchor.platform)} · ${labels.surface(anchor.surface)} · ${anchor.button.label || t('pointing.confirm.buttonNameless')}`}
                description={t('pointing.list.by', { name: nameOf(anchor.by), at: beijingTime(anchor.at) })}
              />
            </List.Item>
          )}
        />
      )}
      <AdminDialog
        open={removing !== null}
        danger
        title={t('pointing.list.removeTitle')}
        okText={t('pointing.list.remove')}
        people={people}
        onCancel={() => setRemoving(null)}
        onSubmit={async (admin, pin) => {
          if (removing === null) return;
          await onRemove(admin, pin, removing);
          setRemoving(null);
          setDone(true);
        }}
      >
        <Typography.Text>{t('pointing.list.removeMeaning')}</Typography.Text>
      </AdminDialog>
    </Flex>
  );
}
