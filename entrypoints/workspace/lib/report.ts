import type { PeriodChoice } from '../../../components/figures/model';
import type { AccountFiling } from '../../../utils/domain/account';
import type { AccountKey } from '../../../utils/domain/ids';
import { PLATFORM_NAMES } from '../../../utils/domain/platform';
import { radar } from '../../../utils/duties/radar';
import { clauseLabel } from '../../../utils/regulations/labels';
import { strictest } from '../../../utils/regulations/registry';
import type { Period } from '../../../utils/reports/comment-figures';
import type { CadenceLimits } from '../../../utils/reports/office-contract';
import { periodOf } from '../../../utils/reports/periods';
import type { ReportInput } from '../../../utils/reports/report-contract';
import type { SanshenDb } from '../../../utils/storage/database';
import { unitRegulations } from '../../../utils/storage/regulations';
import { countOffice } from './count-office';
import { countFigures } from './figures';
import { readRadar } from './radar';

/** Everything a report is made from but the words that somebody adds. */
export interface CountedReport extends Omit<ReportInput, 'next' | 'kind'> {
  readonly accounts: readonly AccountFiling[];
}

/** Counts ledger and comments of a period and looks at the board. @param now ms */
export async function countReport(db: SanshenDb, period: Period, now: number): Promise<CountedReport> {
  const regulations = await unitRegulations(db);
  const limitOf = (name: 'updatesPerWeek' | 'silentDays' | 'silentDaysOnce') =>
    strictest(name, regulations)?.value ?? null;
  const limits: CadenceLimits = {
    updatesPerWeek: limitOf('updatesPerWeek'),
    silentDays: limitOf('silentDays'),
    silentDaysOnce: limitOf('silentDaysOnce'),
  };
  // Side by side: while one waits for the database, the other counts.
  const [{ figures, head }, { figures: comments, accounts, unit }, { facts }] = await Promise.all([
    countOffice(db, period, limits, now),
    countFigures(db, period, now),
    db.transaction('r', db.tables, async () => readRadar(db, now)),
  ]);
  const names = Object.fromEntries(regulations.map(({ id, name }) => [id, name]));
  return {
    unit,
    figures,
    comments,
    limits,
    risks: radar({ ...facts, now }),
    head,
    now,
    accounts,
    accountName: (account) => officialName(accounts, account),
    clauseName: (clause) => clauseLabel(clause, names),
  };
}

/** 微博·清源发布: in Chinese whatever the language of the page, because it goes to the office in charge. */
function officialName(accounts: readonly AccountFiling[], account: AccountKey | null): string {
  if (account === null) return '来信、来电、来访';
  const filing = accounts.find(({ key }) => key === account);
  return filing ? `${PLATFORM_NAMES[filing.platform]}·${filing.name}` : account;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CHOICES: readonly PeriodChoice[] = ['month', 'quarter', 'year', 'days'];

/** The period in the address, so that the way back from the ledger leads to the same report; this month where it has none. */
export function periodInRoute(
  query: string,
  today: string,
): { readonly choice: PeriodChoice; readonly period: Period } {
  const given = new URLSearchParams(query);
  const choice = CHOICES.find((each) => each === given.get('kind'));
  const [from, to] = [given.get('from') ?? '', given.get('to') ?? ''];
  if (!choice || !DAY.test(from) || !DAY.test(to) || from > to)
    return { choice: 'month', period: periodOf('month', today) };
  return { choice, period: choice === 'days' ? { from, to } : periodOf(choice, from) };
}

export function reportRoute(kind: PeriodChoice, { from, to }: Period): string {
  return `report?${new URLSearchParams({ kind, from, to })}`;
}
