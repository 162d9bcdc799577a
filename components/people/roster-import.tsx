import { Alert, Descriptions, Flex, Modal, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import type { RosterDifference } from '../../utils/roster/compare';
import { FaultAlert } from '../shared/fault-alert';
import { underscored, useLabels } from '../shared/labels';
import { useTask } from '../shared/task';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import { AdminDialog } from '../workspace/admin-dialog';

/** What a roster file is and would do, found out before anything is stored. */
export interface RosterPreview {
  readonly unitName: string;
  /** ms. */
  readonly exportedAt: number;
  readonly count: number;
  readonly signer: string;
  /** Of the signer's key, to be compared over the phone. */
  readonly fingerprint: string;
  readonly trust: 'first' | 'known' | 'unknown';
  readonly differences: readonly RosterDifference[];
}

interface Props {
  readonly preview: RosterPreview;
  readonly people: readonly Person[];
  readonly onCancel: () => void;
  /** `approval`: an administrator of this computer, where the file's signer is not one. Rejects with a Fault. */
  readonly onImport: (approval: { readonly admin: PersonId; readonly pin: string } | null) => Promise<void>;
}

const COLORS = {
  added: 'success',
  edited: 'processing',
  key: 'warning',
  left: 'error',
  returned: 'success',
  'only-here': 'default',
} as const;

/** 导入名册: what the file is, who signed it, what would change; then a decision. */
export function RosterImport({ preview, people, onCancel, onImport }: Props) {
  const { t } = useText();
  const task = useTask();
  const [approving, setApproving] = useState(false);
  const { trust } = preview;
  const changes = preview.differences.filter(({ kinds }) => !kinds.includes('only-here'));
  const content = (
    <Flex vertical gap={12}>
      <Descriptions
        size="small"
        column={1}
        bordered
        items={[
          { key: 'unit', label: t('people.transfer.unit'), children: preview.unitName },
          { key: 'at', label: t('people.transfer.exportedAt'), children: beijingTime(preview.exportedAt) },
          { key: 'signer', label: t('people.transfer.signer'), children: preview.signer },
          {
            key: 'print',
            label: t('people.transfer.fingerprint'),
            children: <Typography.Text code>{preview.fingerprint}</Typography.Text>,
          },
        ]}
      />
      <Alert
        type={trust === 'known' ? 'success' : 'warning'}
        showIcon
        title={t(`people.transfer.trust.${trust}`)}
        description={trust === 'known' ? undefined : t('people.transfer.compare')}
      />
      <Differences differences={preview.differences} />
      {changes.length === 0 && <Typography.Text type="secondary">{t('people.transfer.nothing')}</Typography.Text>}
      {task.error && <FaultAlert message={task.error} />}
    </Flex>
  );
  if (trust === 'unknown' && approving) {
    return (
      <AdminDialog
        open
        title={t('people.transfer.title')}
        okText={t('people.transfer.approve')}
        people={people}
        onCancel={onCancel}
        onSubmit={(admin, pin) => onImport({ admin, pin })}
      >
        {content}
      </AdminDialog>
    );
  }
  return (
    <Modal
      open
      width={640}
      title={t('people.transfer.title')}
      okText={t(trust === 'unknown' ? 'people.transfer.toApprove' : 'people.transfer.confirm')}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: task.busy }}
      mask={{ closable: false }}
      onCancel={onCancel}
      onOk={() => (trust === 'unknown' ? setApproving(true) : void task.run(() => onImport(null)))}
    >
      {content}
    </Modal>
  );
}

function Differences({ differences }: { readonly differences: readonly RosterDifference[] }) {
  const { t, list } = useText();
  const labels = useLabels();
  if (differences.length === 0) return null;
  return (
    <Table<RosterDifference>
      size="small"
      rowKey={({ person }) => person.id}
      dataSource={[...differences]}
      pagination={false}
      scroll={{ y: 260 }}
      columns={[
        { title: t('people.field.name'), key: 'name', width: 110, render: (_, { person }) => person.name },
        {
          title: t('people.field.roles'),
          key: 'roles',
          render: (_, { person }) => [person.post, list(person.roles.map(labels.role))].filter(Boolean).join(' · '),
        },
        {
          title: t('people.transfer.change'),
          key: 'kinds',
          width: 210,
          render: (_, { kinds }) =>
            kinds.map((kind) => (
              <Tag key={kind} color={COLORS[kind]}>
                {t(`people.transfer.kind.${underscored(kind)}`)}
              </Tag>
            )),
        },
      ]}
    />
  );
}
