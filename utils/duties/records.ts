import type { WorkCalendar } from '../deadlines/calendar';
import { resolutionDue } from '../deadlines/clocks';
import { DAY_MS, dayOf, HOUR, startOf, yearOf } from '../deadlines/days';
import type { DutyKind, DutyRecord, DutyRecordId } from '../domain/duty-record';
import type { ClauseRef } from '../domain/finding';
import type { Instant } from '../domain/ids';
import { type AccountMatterKind, filingLimits, limitWords, MATTER_NAMES } from '../filings/limits';
import type { NumericParameter, SaidParameter } from '../regulations/contract';
import { clausesThatSay, strictest } from '../regulations/registry';
import type { DutyFacts, DutyName, DutyState, RadarRow } from './contract';

type Followed = Extract<DutyKind & DutyName, 'activity' | 'document' | 'interpretation' | 'repost' | 'filing'>;

/** Last instant in time, and whether a notice still to come may move it. */
interface Line {
  readonly dueAt: Instant;
  readonly provisional: boolean;
}

/** A limit of one of the unit's regulations, made into a line for a matter; null where nobody set one. */
interface Limit {
  readonly clause: ClauseRef;
  readonly words: string;
  readonly line: (matter: Pick<Followable, 'at' | 'dueAt'>) => Line | null;
}

const NOT_ENTERED = '有应登记的请点“登记事项”；确实没有的，保持现状。';

const WORDS: Readonly<
  Record<Followed, { title: string; none: string; missing: string; owed: string; noun: string; act: string }>
> = {
  activity: {
    title: '重要政务活动公开不及时',
    none: '本年度没有登记重要政务活动',
    missing: NOT_ENTERED,
    owed: '请立即公开活动信息并登记公开时间。',
    noun: '项活动',
    act: '公开',
  },
  document: {
    title: '规范性文件公开不及时',
    none: '本年度没有登记印发的规范性文件',
    missing: NOT_ENTERED,
    owed: '请立即公开文件并登记公开时间。',
    noun: '件文件',
    act: '公开',
  },
  interpretation: {
    title: '重大政策未同步解读',
    none: '本年度没有登记出台的重大政策',
    missing: NOT_ENTERED,
    owed: '请立即发布政策解读，并登记解读的链接。',
    noun: '项政策',
    act: '解读',
  },
  repost: {
    title: '上级要求转载的信息未及时转载',
    none: '本年度没有登记转载任务',
    missing: NOT_ENTERED,
    owed: '请转载（注明来源）或链接，并登记转载内容的链接。',
    noun: '项转载任务',
    act: '转载',
  },
  filing: {
    title: '账号未按期备案',
    none: '没有登记账号开通、变更和备案时间',
    missing: '请在“账号备案”登记各账号的开通、变更和备案日期。',
    owed: '请立即填报备案表并登记备案时间。',
    noun: '项账号事项',
    act: '备案',
  },
};

/** Hours by wall clock (民法典 第二百零一条 第二款), days and working days from the day after, ending at 24:00. */
function limitsOf(kind: Followed, facts: DutyFacts, calendar: WorkCalendar): readonly Limit[] {
  const limit = (parameter: NumericParameter, words: (n: number) => string, line: (at: Instant, n: number) => Line) => {
    const found = strictest(parameter, facts.regulations);
    return found
      ? [{ clause: found.clause, words: words(found.value), line: ({ at }: { at: Instant }) => line(at, found.value) }]
      : [];
  };
  const said = (parameter: SaidParameter, words: string, line: Limit['line']) =>
    clausesThatSay(parameter, facts.regulations).map((clause) => ({ clause, words, line }));
  const hours = (at: Instant, n: number): Line => ({ dueAt: at + n * HOUR, provisional: false });
  const workingDays = (at: Instant, n: number): Line => {
    const rule = { workingDays: n, extendedWorkingDays: null, receiptDayCounts: false, closing: null };
    return resolutionDue(at, rule, calendar);
  };
  switch (kind) {
    case 'activity':
      return limit('activityHours', (n) => `活动结束后 ${n} 小时内公开`, hours);
    case 'document':
      return limit('documentWorkingDays', (n) => `印发后 ${n} 个工作日内公开`, workingDays);
    // 同步 has no figure in the text. It is read as: on the Beijing day on which the policy comes out.
    case 'interpretation':
      return said('interpretation', '与政策同日发布解读', ({ at }) => ({
        dueAt: startOf(dayOf(at)) + DAY_MS,
        provisional: false,
      }));
    // 及时 has none either: the notice that asks for the repost may set a time, otherwise it stays open without a line.
    case 'repost':
      return said('repost', '按通知要求及时转载', ({ dueAt }) =>
        dueAt === undefined ? null : { dueAt, provisional: false },
      );
    case 'filing':
      return filingLimits(facts.regulations, calendar).map(({ line, ...rest }) => ({
        ...rest,
        line: ({ at }: { at: Instant }) => line(at),
      }));
  }
}

/** 活动、文件、政策解读、转载、备案: a row for each that is owed or was late this year, and one for the rest. */
export function followedRows(facts: DutyFacts, calendar: WorkCalendar): readonly RadarRow[] {
  return (['activity', 'document', 'interpretation', 'repost', 'filing'] as const).flatMap((kind) => {
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
  const words = limitWords(first!.words, record.matter);
  const { title, owed, act } = WORDS[kind];
  const late = line !== null && (record.done?.at ?? now) > line.dueAt;
  // Without a line whatever is open is asked about; the text says 及时.
  const near = record.done === null && (line === null || now > line.dueAt - (line.dueAt - record.at) / 4);
  const state: DutyState = late ? 'breached' : near ? 'near' : 'fine';
  return {
    id: `${kind}:${record.id}`,
    duty: kind,
    title,
    about: record.title,
    clauses: [clause],
    state,
    since: record.at,
    dueAt: line?.dueAt ?? null,
    provisional: line?.provisional ?? false,
    figures: record.done ? `应${words}，已逾期${act}` : `应${words}，尚未登记${act}`,
    advice: record.done
      ? '逾期已记录，请说明原因备查。'
      : record.record === null
        ? '请填报备案表，并在“账号备案”登记备案日期。'
        : owed,
    steps: record.done || record.record === null ? [] : ['done', 'void'],
    target: record.record === null ? null : { record: record.record },
  };
}

function summary(kind: Followed, clauses: readonly ClauseRef[], inTime: number): RadarRow {
  const { title, none, missing, noun, act } = WORDS[kind];
  return {
    id: `${kind}:all`,
    duty: kind,
    title,
    about: '',
    clauses,
    state: inTime > 0 ? 'fine' : 'unknown',
    since: null,
    dueAt: null,
    provisional: false,
    figures: inTime > 0 ? `本年度 ${inTime} ${noun}均按期${act}` : none,
    advice: inTime > 0 ? '' : missing,
    steps: [],
    target: null,
  };
}
