import { DownloadOutlined } from '@ant-design/icons';
import { Button, Flex, Select, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { type LedgerEvent, type LedgerEventType, LedgerEventTypeSchema } from '../../utils/domain/ledger';
import type { Audit } from '../../utils/ledger/audit';
import { ExportDialog, type ExportOrder, type ExportSubject } from '../ledger/export-dialog';
import { VerifyPanel } from '../ledger/verify-panel';
import { Guide } from '../shared/guide';
import { underscored } from '../shared/labels';
import { beijingSecond } from '../shared/time';
import { useText } from '../text';
import { type LedgerNames, useLedgerLine } from './ledger-line';

interface Props {
  /** Newest first; as far as they have been loaded. */
  readonly events: readonly LedgerEvent[];
  readonly type: LedgerEventType | null;
  readonly onType: (type: LedgerEventType | null) => void;
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly names: LedgerNames;
  /** The full check, with the heads in the text; rejects with a Fault. */
  readonly onVerify: (seen: string) => Promise<Audit>;
  readonly onReadPicture: (file: Blob) => Promise<string>;
  readonly subjects: readonly ExportSubject[];
  readonly onExport: (order: ExportOrder) => Promise<void>;
  /** Opens the 审核登记表 of an event's review; null where an event is about none. */
  readonly sheetOf: (event: LedgerEvent) => (() => void) | null;
}

const ALARMING: readonly LedgerEventType[] = ['alarm', 'override-granted', 'publish-held', 'publish-failed'];

/** 台账: every event in words, newest first; the full check; exports. */
export function LedgerPage(props: Props) {
  const { t } = useText();
  const line = useLedgerLine(props.names);
  const [exporting, setExporting] = useState(false);
  return (
    <Flex vertical gap={12}>
      <VerifyPanel onVerify={props.onVerify} onReadPicture={props.onReadPicture} />
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
        <Button icon={<DownloadOutlined />} onClick={() => setExporting(true)}>
          {t('ledger.export.title')}
        </Button>
      </Flex>
      <ExportDialog
        open={exporting}
        subjects={props.subjects}
        onClose={() => setExporting(false)}
        onExport={props.onExport}
      />
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
          {
            title: t('workspace.ledger.what'),
            key: 'what',
            render: (_, event) => line(event),
          },
          {
            key: 'sheet',
            width: 70,
            render: (_, event) => {
              const sheet = props.sheetOf(event);
              return (
                sheet && (
                  <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={sheet}>
                    {t('ledger.sheet.open')}
                  </Button>
                )
              );
            },
          },
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
