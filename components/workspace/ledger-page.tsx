import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Select, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { type LedgerEvent, type LedgerEventType, LedgerEventTypeSchema } from '../../utils/domain/ledger';
import { FaultAlert } from '../shared/fault-alert';
import { Guide } from '../shared/guide';
import { underscored } from '../shared/labels';
import { useTask } from '../shared/task';
import { beijingSecond } from '../shared/time';
import { useText } from '../text';
import { type LedgerNames, useLedgerLine } from './ledger-line';

/** Result of walking the whole chain. */
export type LedgerCheck =
  | { readonly ok: true; readonly head: string; readonly count: number }
  | { readonly ok: false; readonly seq: number; readonly problem: string };

interface Props {
  /** Newest first; as far as they have been loaded. */
  readonly events: readonly LedgerEvent[];
  readonly type: LedgerEventType | null;
  readonly onType: (type: LedgerEventType | null) => void;
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly names: LedgerNames;
  /** Walks the whole ledger; rejects with a Fault. */
  readonly onVerify: () => Promise<LedgerCheck>;
}

const ALARMING: readonly LedgerEventType[] = ['alarm', 'override-granted', 'publish-held', 'publish-failed'];

/** 台账: every event in words, newest first, and the check of the whole chain. */
export function LedgerPage(props: Props) {
  const { t } = useText();
  const line = useLedgerLine(props.names);
  const task = useTask();
  const [check, setCheck] = useState<LedgerCheck | null>(null);
  const verify = () => void task.run(async () => setCheck(await props.onVerify()));
  return (
    <Flex vertical gap={10}>
      <Flex justify="space-between" gap={8} wrap>
        <Select<LedgerEventType | 'all'>
          aria-label={t('workspace.ledger.filter')}
          style={{ width: 200 }}
          value={props.type ?? 'all'}
          onChange={(type) => props.onType(type === 'all' ? null : type)}
          options={[
            { value: 'all' as const, label: t('workspace.ledger.all') },
            ...LedgerEventTypeSchema.options.map((type) => ({
              value: type,
              label: t(`workspace.eventName.${underscored(type)}`),
            })),
          ]}
        />
        <Button icon={<SafetyCertificateOutlined />} loading={task.busy} onClick={verify}>
          {t('workspace.ledger.verify')}
        </Button>
      </Flex>
      {task.error && <FaultAlert message={task.error} onRetry={verify} />}
      {check?.ok && (
        <Alert
          type="success"
          showIcon
          title={t('workspace.ledger.intact', { count: check.count })}
          description={
            <>
              <div>
                {t('workspace.ledger.head')}{' '}
                <Typography.Text
                  code
                  copyable={{ text: `${check.count} ${check.head}` }}
                  style={{ overflowWrap: 'anywhere' }}
                >
                  {check.head}
                </Typography.Text>
              </div>
              {t('workspace.ledger.headUse')}
            </>
          }
        />
      )}
      {check && !check.ok && (
        <Alert type="error" showIcon role="alert" title={check.problem} description={t('workspace.ledger.brokenHow')} />
      )}
      <Table<LedgerEvent>
        size="small"
        rowKey="seq"
        dataSource={[...props.events]}
        pagination={false}
        locale={{ emptyText: <Guide title={t('workspace.ledger.empty')} steps={[t('workspace.ledger.emptyHow')]} /> }}
        expandable={{
          expandedRowRender: (event) => (
            <pre style={{ margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: 12 }}>
              {JSON.stringify(
                { prev: event.prev, hash: event.hash, subject: event.subject, data: event.data },
                null,
                2,
              )}
            </pre>
          ),
        }}
        columns={[
          { title: t('workspace.ledger.seq'), dataIndex: 'seq', width: 72 },
          { title: t('workspace.ledger.time'), dataIndex: 'at', width: 160, render: (at: number) => beijingSecond(at) },
          {
            title: t('workspace.ledger.type'),
            dataIndex: 'type',
            width: 130,
            render: (type: LedgerEventType) => (
              <Tag color={ALARMING.includes(type) ? 'error' : undefined} style={{ margin: 0 }}>
                {t(`workspace.eventName.${underscored(type)}`)}
              </Tag>
            ),
          },
          { title: t('workspace.ledger.what'), key: 'what', render: (_, event) => line(event) },
          {
            title: t('workspace.ledger.hash'),
            dataIndex: 'hash',
            width: 110,
            render: (hash: string) => <Typography.Text type="secondary">{hash.slice(0, 10)}…</Typography.Text>,
          },
        ]}
      />
      {props.hasMore && (
        <Flex justify="center">
          <Button onClick={props.onMore}>{t('workspace.ledger.more')}</Button>
        </Flex>
      )}
    </Flex>
  );
}
