import { beijingText } from '../deadlines/days';
import type { AccountKey, Instant } from '../domain/ids';
import { CommentKindSchema, KIND_NAMES } from '../domain/triage';
import type { ClockFigures, CommentFigures, Figures, Period } from './comment-figures';
import type { ReportTable } from './table';

/** 统计 as a file: what is in it. */
export type FiguresPart = 'accounts' | 'departments' | 'days';

export interface FiguresReport {
  readonly unit: string;
  readonly period: Period;
  readonly figures: CommentFigures;
  /** Name of an account, with its platform; null: letters, calls and visits. */
  readonly accountName: (account: AccountKey | null) => string;
  readonly now: Instant;
}

const KINDS = CommentKindSchema.options;
const NAMES: Readonly<Record<FiguresPart, string>> = {
  accounts: '账号统计',
  departments: '部门统计',
  days: '每日统计',
};

/** The figures as a table, in Chinese whatever the language of the page: it goes to the office in charge. */
export function figuresTable(part: FiguresPart, report: FiguresReport): ReportTable {
  const { unit, period, now } = report;
  const notes = [
    `${unit}留言办理统计（${NAMES[part]}）`,
    `统计时段：${period.from}至${period.to}（北京时间，按留言时间）；生成时间：${beijingText(now)}`,
    '受理、办结按现行办理时限计算；时长单位为小时，90%时长指九成留言不超过的时长。',
  ];
  return { name: NAMES[part], notes, ...TABLES[part](report) };
}

const column = (title: string, width = 10) => ({ title, width });

const TABLES: Readonly<Record<FiguresPart, (report: FiguresReport) => Pick<ReportTable, 'columns' | 'rows'>>> = {
  accounts: ({ figures, accountName }) => ({
    columns: [
      column('账号', 26),
      ...['收到', '未计时', '应办', '按时受理', '超时受理', '待受理', '受理中位时长', '受理90%时长'].map((t) =>
        column(t),
      ),
      ...['按时办结', '超时办结', '待办结', '办结中位时长', '办结90%时长', '在办', '超期', '负面'].map((t) =>
        column(t),
      ),
      ...KINDS.map((kind) => column(KIND_NAMES[kind], 8)),
      column('未读取小时数', 12),
    ],
    rows: [
      ...figures.accounts.map((row) => [accountName(row.account), ...cells(row), hours(row.unread)]),
      ['合计', ...cells(figures.total), hours(figures.total.unread)],
    ],
  }),
  departments: ({ figures }) => ({
    columns: [column('对应部门', 26), column('应办留言数', 12)],
    rows: Object.entries(figures.total.byDepartment)
      .sort(([, a], [, b]) => b - a)
      .map(([department, count]) => [department || '未登记部门', count]),
  }),
  days: ({ figures }) => ({
    columns: [column('日期', 14), column('收到'), column('负面')],
    rows: figures.days.map(({ day, received, negative }) => [day, received, negative]),
  }),
};

function cells(figures: Figures): (string | number)[] {
  const { received, counted, acknowledge, resolve, open, overdue, negative, byKind } = figures;
  return [
    received,
    received - counted,
    counted,
    ...clock(acknowledge),
    ...clock(resolve),
    open,
    overdue,
    negative,
    ...KINDS.map((kind) => byKind[kind] ?? 0),
  ];
}

function clock({ inTime, late, pending, median, ninety }: ClockFigures): (string | number)[] {
  return [inTime, late, pending, hours(median), hours(ninety)];
}

/** Hours to one decimal; — where there is nothing to measure. */
function hours(ms: number | null): string | number {
  return ms === null ? '—' : Math.round(ms / 360_000) / 10;
}
