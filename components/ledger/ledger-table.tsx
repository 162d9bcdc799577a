import { Button, Flex, Table, Tag, Typography } from 'antd';
import type { LedgerEvent, LedgerEventType } from '../../utils/domain/ledger';
import { Guide } from '../shared/guide';
import { underscored } from '../shared/labels';
import { beijingSecond } from '../shared/time';
import { useText } from '../text';
import { type LedgerNames, useLedgerLine } from '../workspace/ledger-line';

interface Props {
  readonly rows: readonly LedgerEvent[];
  readonly names: LedgerNames;
  /** A search or filter is in force: an empty list means nothing was found. */
  readonly narrowed: boolean;
  readonly searching: boolean;
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly onPage: (page: number) => void;
  readonly sheetOf: (event: LedgerEvent) => (() => void) | null;
  readonly timelineOf: (event: LedgerEvent) => (() => void) | null;
}

const ALARMING: readonly LedgerEventType[] = ['alarm', 'override-granted', 'publish-held', 'publish-failed'];

/** One page of events, each in words; opened, as it is stored. */
export function LedgerTable(props: Props) {
  const { t } = useText();
  const line = useLedgerLine(props.names);
  const empty = props.searching ? (
    t('ledger.search.searching')
  ) : props.narrowed ? (
    <Guide title={t('ledger.search.nothing')} steps={[t('ledger.search.nothingHow')]} />
  ) : (
    <Guide title={t('workspace.ledger.empty')} steps={[t('workspace.ledger.emptyHow')]} />
  );
  return (
    <Table<LedgerEvent>
      size="small"
      rowKey="seq"
      dataSource={[...props.rows]}
      locale={{ emptyText: empty }}
      pagination={{
        current: props.page,
        pageSize: props.pageSize,
        total: props.total,
        showSizeChanger: false,
        showQuickJumper: props.total > 10 * props.pageSize,
        hideOnSinglePage: true,
        onChange: (page) => props.onPage(page),
      }}
      expandable={{ expandedRowRender: (event) => <Stored event={event} /> }}
      columns={[
        { title: t('workspace.ledger.seq'), dataIndex: 'seq', width: 76 },
        { title: t('workspace.ledger.time'), dataIndex: 'at', width: 156, render: (at: number) => beijingSecond(at) },
        {
          title: t('workspace.ledger.type'),
          dataIndex: 'type',
          width: 132,
          render: (type: LedgerEventType) => (
            <Tag color={ALARMING.includes(type) ? 'error' : undefined} style={{ margin: 0 }}>
              {t(`workspace.eventName.${underscored(type)}`)}
            </Tag>
          ),
        },
        { title: t('workspace.ledger.what'), key: 'what', render: (_, event) => line(event) },
        {
          key: 'more',
          width: 128,
          render: (_, event) => {
            const timeline = props.timelineOf(event);
            const sheet = props.sheetOf(event);
            return (
              <Flex gap={8}>
                {timeline && <Link label={t('ledger.timeline.open')} onClick={timeline} />}
                {sheet && <Link label={t('ledger.sheet.open')} onClick={sheet} />}
              </Flex>
            );
          },
        },
        {
          title: t('workspace.ledger.hash'),
          dataIndex: 'hash',
          width: 104,
          render: (hash: string) => <Typography.Text type="secondary">{hash.slice(0, 10)}…</Typography.Text>,
        },
      ]}
    />
  );
}

function Link({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={onClick}>
      {label}
    </Button>
  );
}

/** The event as it is stored: what was hashed and signed. */
function Stored({ event: { prev, hash, subject, data } }: { readonly event: LedgerEvent }) {
  return (
    <pre style={{ margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: 12 }}>
      {JSON.stringify({ prev, hash, subject, data }, null, 2)}
    </pre>
  );
}
