import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown, Flex, Spin, Typography } from 'antd';
import type { AccountKey } from '../../utils/domain/ids';
import { CommentKindSchema } from '../../utils/domain/triage';
import type { Period } from '../../utils/reports/comment-figures';
import type { FiguresPart } from '../../utils/reports/figures-table';
import { FaultAlert } from '../shared/fault-alert';
import { PagedTable } from '../shared/paged-table';
import { useTask } from '../shared/task';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import { AccountFiguresTable } from './account-figures';
import { Breakdown } from './breakdown';
import type { FiguresActions, FiguresView, PeriodChoice } from './model';
import { PeriodPicker } from './period-picker';
import { TrendChart } from './trend-chart';

interface Props extends FiguresActions {
  readonly choice: PeriodChoice;
  readonly period: Period;
  readonly today: string;
  /** Undefined while they are being counted. */
  readonly view: FiguresView | undefined;
  readonly accountName: (account: AccountKey | null) => string;
}

const PARTS: readonly FiguresPart[] = ['accounts', 'departments', 'days'];

/** 统计: how comments and messages of a period were handled. */
export function FiguresPage({ choice, period, today, view, accountName, onPeriod, onOpen, onSave }: Props) {
  const { t } = useText();
  const task = useTask();
  return (
    <Flex vertical gap={14}>
      <Flex justify="space-between" gap={10} wrap>
        <PeriodPicker choice={choice} period={period} today={today} onChange={onPeriod} />
        <Dropdown
          disabled={!view || task.busy}
          menu={{
            items: PARTS.flatMap((part) =>
              (['xlsx', 'csv'] as const).map((format) => ({
                key: `${part}.${format}`,
                label: t('figures.save.item', { part: t(`figures.save.${part}`), format: format.toUpperCase() }),
              })),
            ),
            onClick: ({ key }) => {
              const [part, format] = key.split('.') as [FiguresPart, 'xlsx' | 'csv'];
              void task.run(() => onSave(part, format));
            },
          }}
        >
          <Button icon={<DownloadOutlined />}>{t('figures.save.title')}</Button>
        </Dropdown>
      </Flex>
      {task.error && <FaultAlert message={task.error} />}
      {!view ? (
        <Flex gap={8} align="center" style={{ padding: 24 }}>
          <Spin size="small" /> <Typography.Text type="secondary">{t('figures.counting')}</Typography.Text>
        </Flex>
      ) : (
        <Shown view={view} accountName={accountName} onOpen={onOpen} />
      )}
    </Flex>
  );
}

function Shown({ view, accountName, onOpen }: Pick<Props, 'accountName' | 'onOpen'> & { readonly view: FiguresView }) {
  const { t } = useText();
  const { total, accounts, days } = view.figures;
  const departments = Object.entries(total.byDepartment).sort(([, a], [, b]) => b - a);
  return (
    <>
      <Typography.Text type="secondary">{t('figures.how', { time: beijingTime(view.at) })}</Typography.Text>
      <AccountFiguresTable accounts={accounts} total={total} accountName={accountName} onOpen={onOpen} />
      <section>
        <Typography.Title level={5}>{t('figures.trend.title')}</Typography.Title>
        <TrendChart days={days} />
        <details>
          <summary>{t('figures.trend.table')}</summary>
          <PagedTable
            rowKey="day"
            style={{ maxWidth: 480 }}
            pageSize={31}
            rows={days}
            columns={[
              { title: t('figures.trend.date'), dataIndex: 'day' },
              { title: t('figures.column.received'), dataIndex: 'received', align: 'right' },
              { title: t('figures.column.negative'), dataIndex: 'negative', align: 'right' },
            ]}
          />
        </details>
      </section>
      <Flex gap={32} wrap>
        <Breakdown
          title={t('figures.byKind')}
          rows={CommentKindSchema.options.map((kind) => ({
            key: kind,
            label: t(`handling.kind.${kind}`),
            count: total.byKind[kind] ?? 0,
            onOpen: () => onOpen({ tab: 'all', kind }),
          }))}
        />
        <Breakdown
          title={t('figures.byDepartment')}
          rows={departments.map(([department, count]) => ({
            key: department,
            label: department || t('figures.noDepartment'),
            count,
            onOpen: department === '' ? undefined : () => onOpen({ tab: 'all', department }),
          }))}
        />
      </Flex>
    </>
  );
}
