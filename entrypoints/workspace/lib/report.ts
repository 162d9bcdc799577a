import type { PeriodChoice } from '../../../components/figures/model';
import { underscored } from '../../../components/shared/labels';
import type { AccountFiling } from '../../../utils/domain/account';
import type { AccountKey } from '../../../utils/domain/ids';
import { PLATFORM_NAMES } from '../../../utils/domain/platform';
import { wordsFrom } from '../../../utils/domain/said';
import type { RadarRow } from '../../../utils/duties/contract';
import { radar } from '../../../utils/duties/radar';
import { clauseLabel } from '../../../utils/regulations/labels';
import { strictest } from '../../../utils/regulations/registry';
import type { Period } from '../../../utils/reports/comment-figures';
import type { CadenceLimits } from '../../../utils/reports/office-contract';
import { periodOf } from '../../../utils/reports/periods';
import type { ReportInput, RiskInWords } from '../../../utils/reports/report-contract';
import type { SanshenDb } from '../../../utils/storage/database';
import { unitRegulations } from '../../../utils/storage/regulations';
import type { CountedOffice } from './count-office';
import { countFigures } from './figures';
import { readRadar } from './radar';

/** Everything a report is made from but the words that somebody adds. */
export interface CountedReport extends Omit<ReportInput, 'next' | 'kind'> {
  readonly accounts: readonly AccountFiling[];
}

/** Counts the ledger for a period, here or in another thread. */
export type CountOffice = (period: Period, limits: CadenceLimits, now: number) => Promise<CountedOffice>;

/**
 * Counts ledger and comments of a period and looks at the board.
 * @param now ms
 * @param chinese text of a key, in Chinese whatever the language of the page
 */
export async function countReport(
  db: SanshenDb,
  period: Period,
  now: number,
  countOffice: CountOffice,
  chinese: (key: string) => string,
): Promise<CountedReport> {
  const regulations = await unitRegulations(db);
  const limitOf = (name: 'updatesPerWeek' | 'silentDays' | 'silentDaysOnce') =>
    strictest(name, regulations)?.value ?? null;
  const limits: CadenceLimits = {
    updatesPerWeek: limitOf('updatesPerWeek'),
    silentDays: limitOf('silentDays'),
    silentDaysOnce: limitOf('silentDaysOnce'),
  };
  // Side by side: the ledger in its own thread, the comments here.
  const [{ figures, head }, { figures: comments, accounts, unit }, { facts }] = await Promise.all([
    countOffice(period, limits, now),
    countFigures(db, period, now),
    db.transaction('r', db.tables, async () => readRadar(db, now)),
  ]);
  const names = Object.fromEntries(regulations.map(({ id, name }) => [id, name]));
  return {
    unit,
    figures,
    comments,
    limits,
    risks: radar({ ...facts, now }).map((row) => riskInWords(row, chinese)),
    head,
    now,
    accounts,
    accountName: (account) => officialName(accounts, account),
    clauseName: (clause) => clauseLabel(clause, names),
  };
}

function riskInWords({ duty, about, state, figures, advice }: RadarRow, lookup: (key: string) => string): RiskInWords {
  const say = wordsFrom(lookup);
  return {
    about,
    state,
    title: lookup(`radar.risk.${underscored(duty)}`),
    figures: say(figures),
    advice: advice ? say(advice) : '',
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
