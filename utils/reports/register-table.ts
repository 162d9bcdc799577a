import { beijingMinute } from '../deadlines/days';
import type { Instant } from '../domain/ids';
import type { FilingCheck } from '../filings/checks';
import { COLUMNS } from '../filings/columns';
import { type RegisterEntry, statusOf } from '../filings/entry';
import { type AccountForm, fieldsOf } from '../filings/form';
import { MATTER_NAMES, mattersOf } from '../filings/limits';
import type { ReportTable } from './table';

const STATUS = { active: '在用', closed: '已关停', cancelled: '已注销' } as const;

/**
 * The whole register as a table. Its columns are read back by the import; the last ones are for reading only.
 * @param checks each with its name and what was found, in Chinese
 */
export function registerTable(
  entries: readonly RegisterEntry[],
  checks: readonly (Pick<FilingCheck, 'account' | 'state'> & { readonly words: string })[],
  unitName: string,
  now: Instant,
): ReportTable {
  return {
    name: '账号备案',
    notes: [`${unitName}政务新媒体账号备案登记`, `共 ${entries.length} 个账号，导出时间 ${beijingMinute(now)}`],
    columns: [
      { title: '序号', width: 6 },
      ...COLUMNS.map(({ heading, width }) => ({ title: heading, width })),
      { title: '管理方式', width: 12 },
      { title: '状态', width: 10 },
      { title: '备案情况', width: 40 },
      { title: '核查情况', width: 60 },
    ],
    rows: entries.map((entry, i) => {
      const form = formOf(entry);
      return [
        i + 1,
        ...COLUMNS.map(({ text }) => text(form)),
        entry.platform === 'other' ? '仅登记' : '纳入管理',
        STATUS[statusOf(entry.register)],
        mattersOf(entry.register)
          .map(({ kind, on, filedOn }) => `${MATTER_NAMES[kind]} ${on}，${filedOn ? `${filedOn} 备案` : '未备案'}`)
          .join('\n'),
        checks
          .filter(({ account, state }) => account === entry.key && state !== 'ok')
          .map(({ words }) => words)
          .join('\n'),
      ];
    }),
  };
}

/** An empty table with the headings that the import knows. */
export function registerTemplate(): ReportTable {
  return {
    name: '账号备案',
    notes: [],
    columns: COLUMNS.map(({ heading, width }) => ({ title: heading, width })),
    rows: [],
  };
}

/** An entry in the shape of the form; the unit is written out. */
function formOf({
  key,
  platform,
  platformName,
  platformAccountId,
  name,
  unit,
  leader,
  register,
}: RegisterEntry): AccountForm {
  return {
    key,
    platform,
    platformName,
    platformAccountId,
    name,
    standing: 'guarded',
    leader: leader.name,
    contact: leader.phone,
    register: { ...fieldsOf(register), unit },
  };
}
