import type { WorkCalendar } from '../deadlines/calendar';
import { resolutionDue } from '../deadlines/clocks';
import { DAY_MS, dayOf, HOUR, startOf, yearOf } from '../deadlines/days';
import type { DutyKind, DutyRecord, DutyRecordId } from '../domain/duty-record';
import type { ClauseRef } from '../domain/finding';
import type { Instant } from '../domain/ids';
import { type AccountMatterKind, filingLimits, limitSaid, MATTER_NAMES } from '../filings/limits';
import type { NumericParameter, SaidParameter } from '../regulations/contract';
import { clausesThatSay, strictest } from '../regulations/registry';
import type { DutyFacts, DutyName, DutyState, RadarRow } from './contract';
import { type Said, said } from './said';

/** In the order in which the board lists them. */
const FOLLOWED = ['activity', 'document', 'interpretation', 'repost', 'filing'] as const satisfies readonly (DutyKind &
  DutyName)[];
type Followed = (typeof FOLLOWED)[number];

/** Last instant in time, and whether a notice still to come may move it. */
interface Line {
  readonly dueAt: Instant;
  readonly provisional: boolean;
}

/** A limit of one of the unit's regulations, made into a line for a matter; null where nobody set one. */
interface Limit {
  readonly clause: ClauseRef;
  /** What has to be done and until when, as it is said about a matter of that kind. */
  readonly words: (matter: AccountMatterKind) => Said;
  readonly line: (matter: Pick<Followable, 'at' | 'dueAt'>) => Line | null;
}

type LimitKey = `limit.${'activity' | 'document' | 'interpretation' | 'repost'}`;

/** Hours by wall clock (民法典 第二百零一条 第二款), days and working days from the day after, ending at 24:00. */
function limitsOf(kind: Followed, facts: DutyFacts, calendar: WorkCalendar): readonly Limit[] {
  const limit = (parameter: NumericParameter, words: LimitKey, line: (at: Instant, n: number) => Line) => {
    const found = strictest(parameter, facts.regulations);
    if (!found) return [];
    const { clause, value: amount } = found;
    return [
      { clause, words: () => said(words, { amount }), line: ({ at }: { at: Instant }) => line(at, amount) } as const,
    ];
  };
  const inText = (parameter: SaidParameter, words: LimitKey, line: Limit['line']) =>
    clausesThatSay(parameter, facts.regulations).map((clause) => ({ clause, words: () => said(words), line }));
  const hours = (at: Instant, n: number): Line => ({ dueAt: at + n * HOUR, provisional: false });
  const workingDays = (at: Instant, n: number): Line => {
    const rule = { workingDays: n, extendedWorkingDays: null, receiptDayCounts: false, closing: null };
    return resolutionDue(at, rule, calendar);
  };
  switch (kind) {
    case 'activity':
      return limit('activityHours', 'limit.activity', hours);
    case 'document':
      return limit('documentWorkingDays', 'limit.document', workingDays);
    // 同步 has no figure in the text. It is read as: on the Beijing day on which the policy comes out.
    case 'interpretation':
      return inText('interpretation', 'limit.interpretation', ({ at }) => ({
        dueAt: startOf(dayOf(at)) + DAY_MS,
        provisional: false,
      }));
    // 及时 has none either: the notice that asks for the repost may set a time, otherwise it stays open without a line.
    case 'repost':
      return inText('repost', 'limit.repost', ({ dueAt }) =>
        dueAt === undefined ? null : { dueAt, provisional: false },
      );
    case 'filing':
      return filingLimits(facts.regulations, calendar).map((limit) => ({
        clause: limit.clause,
        words: (matter) => limitSaid(limit, matter),
        line: ({ at }: { at: Instant }) => limit.line(at),
      }));
  }
}

/** 活动、文件、政策解读、转载、备案: a row for each that is owed or was late this year, and one for the rest. */
export function followedRows(facts: DutyFacts, calendar: WorkCalendar): readonly RadarRow[] {
  return FOLLOWED.flatMap((kind) => {
    const limits = limitsOf(kind, facts, calendar);
    if (limits.length === 0) return [];
    const clauses = limits.map(({ clause }) => clause);
    const records = followable(kind, facts).filter((r) => isOfThisYear(r, facts.now));
    const rows = records.flatMap((record) => {
      const row = followedRow(kind, record, limits, facts.now);
      return row.state === 'fine' && record.done ? [] : [row];
    });
    const inTime = records.length - rows.length;
    return [...rows, ...(rows.length === 0 || inTime > 0 ? [summary(kind, clauses, inTime)] : [])];
  });
}

/** What is followed until it is done, wherever it was entered. */
interface Followable {
  readonly id: string;
  readonly title: string;
  readonly at: Instant;
  /** Set by the notice that asks for it; absent where it sets none. */
  readonly dueAt?: Instant | undefined;
  readonly done: { readonly at: Instant } | null;
  /** The record to be stepped on; null for what stands in the register of accounts. */
  readonly record: DutyRecordId | null;
  readonly matter: AccountMatterKind;
}

/** 账号备案 is where filings are entered; a record of 履职事项 about the same matter (account and day) is the same one. */
function followable(kind: Followed, { records, filings }: DutyFacts): readonly Followable[] {
  const entered = records
    .filter((record) => record.kind === kind)
    .map((record) => ({ ...record, record: record.id, matter: 'opened' as const }));
  if (kind !== 'filing') return entered;
  const isRegistered = ({ account, at }: DutyRecord): boolean =>
    filings.some((filing) => filing.account === account && dayOf(filing.at) === dayOf(at));
  return [
    ...entered.filter((record) => !isRegistered(record)),
    ...filings.map(({ id, title, kind: matter, at, filedAt }) => ({
      id,
      title: `${title}${MATTER_NAMES[matter]}`,
      at,
      done: filedAt === null ? null : { at: filedAt },
      record: null,
      matter,
    })),
  ];
}

/** Owed ones stay, whenever they began; what is over is told until the end of its year. */
function isOfThisYear(record: Followable, now: Instant): boolean {
  return record.done === null || yearOf(dayOf(record.at)) === yearOf(dayOf(now));
}

function followedRow(kind: Followed, record: Followable, limits: readonly Limit[], now: Instant): RadarRow {
  // Several regulations at once: the first line to come is the strictest.
  const drawn = limits.map((limit) => ({ ...limit, drawn: limit.line(record) }));
  const [first] = drawn.sort((a, b) => (a.drawn?.dueAt ?? Infinity) - (b.drawn?.dueAt ?? Infinity));
  const { drawn: line, clause } = first!;
  const words = { limit: first!.words(record.matter), act: said(`act.${kind}`) };
  const late = line !== null && (record.done?.at ?? now) > line.dueAt;
  // Without a line whatever is open is asked about; the text says 及时.
  const near = record.done === null && (line === null || now > line.dueAt - (line.dueAt - record.at) / 4);
  const state: DutyState = late ? 'breached' : near ? 'near' : 'fine';
  return {
    id: `${kind}:${record.id}`,
    duty: kind,
    about: record.title,
    clauses: [clause],
    state,
    since: record.at,
    dueAt: line?.dueAt ?? null,
    provisional: line?.provisional ?? false,
    figures: said(record.done ? 'matter.late' : 'matter.open', words),
    advice: said(record.done ? 'explainLate' : record.record === null ? 'matter.fileInRegister' : `owed.${kind}`),
    steps: record.done || record.record === null ? [] : ['done', 'void'],
    target: record.record === null ? null : { record: record.record },
  };
}

function summary(kind: Followed, clauses: readonly ClauseRef[], inTime: number): RadarRow {
  return {
    id: `${kind}:all`,
    duty: kind,
    about: '',
    clauses,
    state: inTime > 0 ? 'fine' : 'unknown',
    since: null,
    dueAt: null,
    provisional: false,
    figures:
      inTime > 0
        ? said('matter.allInTime', { count: inTime, noun: said(`counted.${kind}`), act: said(`act.${kind}`) })
        : said(`none.${kind}`),
    advice: inTime > 0 ? null : said(kind === 'filing' ? 'matter.enterFiling' : 'matter.enter'),
    steps: [],
    target: null,
  };
}
