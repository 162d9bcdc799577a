import { Button, Table, Tooltip, Typography } from 'antd';
import type { AccountKey } from '../../utils/domain/ids';
import type { AccountFigures, ClockFigures, Figures } from '../../utils/reports/comment-figures';
import { underscored } from '../shared/labels';
import { useText } from '../text';
import { useDuration } from './duration';
import type { CommentsBehind } from './model';

interface Props {
  readonly accounts: readonly AccountFigures[];
  readonly total: Figures & { readonly unread: number };
  readonly accountName: (account: AccountKey | null) => string;
  readonly onOpen: (behind: CommentsBehind) => void;
}

type Row = Figures & { readonly unread: number; readonly account: AccountKey | null | 'total' };

/** One line per account, the sum below. Numbers open the comments behind them. */
export function AccountFiguresTable({ accounts, total, accountName, onOpen }: Props) {
  const { t } = useText();
  const duration = useDuration();
  const of = (account: Row['account']): { account?: AccountKey } =>
    account === null || account === 'total' ? {} : { account };
  const link = (count: number, row: Row, behind: CommentsBehind) =>
    // Letters and calls have no account to filter by.
    count === 0 || row.account === null ? (
      count
    ) : (
      <Button type="link" size="small" style={{ padding: 0, height: 'auto' }} onClick={() => onOpen(behind)}>
        {count}
      </Button>
    );
  const clock = (name: 'acknowledge' | 'resolve') => ({
    title: t(`figures.clock.${name}`),
    children: [
      {
        title: t('figures.column.inTime'),
        key: `${name}-share`,
        width: 112,
        align: 'right' as const,
        render: (_: unknown, row: Row) => <Share clock={row[name]} />,
      },
      {
        title: t('figures.column.median'),
        key: `${name}-median`,
        width: 76,
        align: 'right' as const,
        render: (_: unknown, row: Row) => duration(row[name].median),
      },
      {
        title: t('figures.column.ninety'),
        key: `${name}-ninety`,
        width: 80,
        align: 'right' as const,
        render: (_: unknown, row: Row) => duration(row[name].ninety),
      },
    ],
  });
  return (
    <Table<Row>
      size="small"
      bordered
      rowKey={(row) => String(row.account)}
      pagination={false}
      scroll={{ x: 1100 }}
      dataSource={[...accounts, { ...total, account: 'total' as const }]}
      columns={[
        {
          title: t('figures.column.account'),
          key: 'account',
          fixed: 'left',
          width: 160,
          render: (_, row) =>
            row.account === 'total' ? (
              <Typography.Text strong>{t('figures.total')}</Typography.Text>
            ) : (
              accountName(row.account)
            ),
        },
        {
          title: t('figures.column.received'),
          key: 'received',
          width: 74,
          align: 'right',
          render: (_, row) => link(row.received, row, { tab: 'all', ...of(row.account) }),
        },
        {
          title: t('figures.column.notCounted'),
          key: 'notCounted',
          width: 66,
          align: 'right',
          render: (_, row) => (
            <Tooltip title={<NotCountedWhy figures={row} />}>
              {link(row.received - row.counted, row, { tab: 'unclocked', ...of(row.account) })}
            </Tooltip>
          ),
        },
        clock('acknowledge'),
        clock('resolve'),
        {
          title: t('figures.column.open'),
          key: 'open',
          width: 54,
          align: 'right',
          render: (_, row) => link(row.open, row, { tab: 'open', ...of(row.account) }),
        },
        {
          title: t('figures.column.overdue'),
          key: 'overdue',
          width: 70,
          align: 'right',
          render: (_, row) => link(row.overdue, row, { tab: 'overdue', ...of(row.account) }),
        },
        {
          title: t('figures.column.negative'),
          key: 'negative',
          width: 72,
          align: 'right',
          render: (_, row) => link(row.negative, row, { tab: 'all', negative: true, ...of(row.account) }),
        },
        {
          title: <Tooltip title={t('figures.unreadHow')}>{t('figures.column.unread')}</Tooltip>,
          key: 'unread',
          width: 78,
          align: 'right',
          render: (_, row) => (row.unread === 0 ? '—' : duration(row.unread)),
        },
      ]}
    />
  );
}

/** `96%（48/50）` of those whose limit has been met or missed. */
function Share({ clock: { inTime, late } }: { readonly clock: ClockFigures }) {
  const { t } = useText();
  const settled = inTime + late;
  if (settled === 0) return <Typography.Text type="secondary">—</Typography.Text>;
  // Never rounded up to a hundred: one late answer is a late answer.
  const share = Math.floor((inTime / settled) * 100);
  return (
    <Typography.Text type={late > 0 ? 'danger' : undefined} style={{ whiteSpace: 'nowrap' }}>
      {t('figures.share', { share, inTime, settled })}
    </Typography.Text>
  );
}

function NotCountedWhy({ figures }: { readonly figures: Figures }) {
  const { t } = useText();
  return (
    <>
      {(['sorted', 'no-answer-needed', 'history', 'merged'] as const).map((why) => (
        <div key={why}>{t(`figures.notCounted.${underscored(why)}`, { count: figures.notCounted[why] })}</div>
      ))}
    </>
  );
}
