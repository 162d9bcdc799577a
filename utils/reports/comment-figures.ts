import { addDays, DAY_MS, type Day, dayOf, startOf } from '../deadlines/days';
import type { DeadlinePolicy } from '../deadlines/policy';
import { urgencyOf } from '../deadlines/urgency';
import type { StoredComment } from '../domain/comment';
import type { AccountKey, Instant } from '../domain/ids';
import type { CommentKind } from '../domain/triage';
import type { ReadingGap } from '../domain/watch';
import { unreadTime } from '../watch/gaps';

/**
 * 统计 of comments and messages for a period: what was received in it, by the comment's own time, and what became of it until now. One pass over
 * the comments; nothing of their words is kept.
 */

/** A period of Beijing days, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** Why a comment is not counted: set aside by hand, 历史留言, 并案, or sorted as owing no answer. */
export type NotCounted = 'no-answer-needed' | 'history' | 'merged' | 'sorted';

/** One clock over the counted comments. Times in ms from the comment's own time; null where there is none. */
export interface ClockFigures {
  readonly inTime: number;
  readonly late: number;
  /** Neither done nor late yet. */
  readonly pending: number;
  readonly median: number | null;
  /** 90 % took no longer. */
  readonly ninety: number | null;
}

export interface Figures {
  /** Everything the citizens wrote; not the account's own words. */
  readonly received: number;
  /** Of these, without a clock, by reason. */
  readonly notCounted: Readonly<Record<NotCounted, number>>;
  /** The rest: those that are owed an answer. */
  readonly counted: number;
  readonly acknowledge: ClockFigures;
  readonly resolve: ClockFigures;
  /** Counted and not closed, now. */
  readonly open: number;
  /** Of these, with a clock that has run out. */
  readonly overdue: number;
  readonly negative: number;
  readonly byKind: Readonly<Partial<Record<CommentKind, number>>>;
  /** Counted ones by 对应部门; '' those without. */
  readonly byDepartment: Readonly<Record<string, number>>;
}

/** The figures of one account; `account` null: letters, calls and visits in the unit's own name. */
export interface AccountFigures extends Figures {
  readonly account: AccountKey | null;
  /** ms within the period in which the account was not read though it should have been (值守模式). */
  readonly unread: number;
}

/** One day of the trend. */
export interface DayFigures {
  readonly day: Day;
  readonly received: number;
  readonly negative: number;
}

export interface CommentFigures {
  readonly total: Figures & { readonly unread: number };
  readonly accounts: readonly AccountFigures[];
  /** Every day of the period up to today, also those without a comment. */
  readonly days: readonly DayFigures[];
}

/** ms, end excluded; what lies ahead of `now` is cut off. */
export function spanOf({ from, to }: Period, now: Instant): { readonly from: Instant; readonly to: Instant } {
  return { from: startOf(from), to: Math.max(startOf(from), Math.min(startOf(to) + DAY_MS, now)) };
}

/** Counts comments one after another; the order does not matter. */
export class FigureCounter {
  private readonly total = new Tally();
  private readonly accounts = new Map<AccountKey | null, Tally>();
  private readonly days = new Map<number, { received: number; negative: number }>();
  private readonly span: { readonly from: Instant; readonly to: Instant };

  constructor(
    private readonly period: Period,
    private readonly policy: DeadlinePolicy,
    private readonly now: Instant,
  ) {
    this.span = spanOf(period, now);
  }

  /** Comments outside of the period and the account's own words are left out. */
  add(comment: StoredComment): void {
    const { seen, triage, account } = comment;
    if (seen.own || seen.at < this.span.from || seen.at >= this.span.to) return;
    const facts = factsOf(comment, this.policy, this.now);
    this.total.add(facts);
    const own = this.accounts.get(account) ?? new Tally();
    this.accounts.set(account, own);
    own.add(facts);
    const number = Math.floor((seen.at - this.span.from) / DAY_MS);
    const day = this.days.get(number) ?? { received: 0, negative: 0 };
    this.days.set(number, day);
    day.received++;
    if (triage.negative) day.negative++;
  }

  /** @param gaps of all accounts; those outside of the period count nothing. @param accounts shown also without comments. */
  finish(gaps: readonly ReadingGap[], accounts: readonly AccountKey[] = []): CommentFigures {
    const { from, to } = this.span;
    const unread = (account: AccountKey) =>
      unreadTime(
        gaps.filter((gap) => gap.account === account),
        from,
        to,
      );
    const keys = new Set<AccountKey | null>([...accounts, ...this.accounts.keys()]);
    const rows = [...keys].map((account) => ({
      account,
      ...(this.accounts.get(account) ?? new Tally()).figures(),
      unread: account === null ? 0 : unread(account),
    }));
    const today = dayOf(this.now);
    const days: DayFigures[] = [];
    for (let day = this.period.from, i = 0; day <= this.period.to && day <= today; day = addDays(day, 1), i++) {
      days.push({ day, ...(this.days.get(i) ?? { received: 0, negative: 0 }) });
    }
    const sum = rows.reduce((all, row) => all + row.unread, 0);
    return { total: { ...this.total.figures(), unread: sum }, accounts: rows, days };
  }
}

/** What one comment adds. */
interface Facts {
  readonly kind: CommentKind;
  readonly department: string;
  readonly negative: boolean;
  readonly notCounted: NotCounted | null;
  readonly acknowledge: ClockFact;
  readonly resolve: ClockFact;
  readonly open: boolean;
  readonly overdue: boolean;
}

interface ClockFact {
  readonly late: boolean;
  /** ms; null: not done. */
  readonly took: number | null;
}

function factsOf(comment: StoredComment, policy: DeadlinePolicy, now: Instant): Facts {
  const { seen, triage, handling, status, acknowledgedAt, resolvedAt } = comment;
  const why = notCountedOf(comment);
  const { breaches, level } = why === null ? urgencyOf(comment, policy, now) : { breaches: [], level: 'done' as const };
  const clock = (name: 'acknowledge' | 'resolve', at: Instant | null): ClockFact => ({
    late: breaches.some((breach) => breach.clock === name),
    took: at === null ? null : Math.max(0, at - seen.at),
  });
  return {
    kind: triage.kind,
    department: handling.department,
    negative: triage.negative,
    notCounted: why,
    acknowledge: clock('acknowledge', acknowledgedAt),
    resolve: clock('resolve', resolvedAt),
    open: why === null && status !== 'resolved',
    overdue: level === 'overdue',
  };
}

function notCountedOf({ status, handling, triage }: StoredComment): NotCounted | null {
  if (status === 'dismissed') {
    const { outcome } = handling;
    return outcome === 'history' || outcome === 'merged' ? outcome : 'no-answer-needed';
  }
  return triage.needsAnswer ? null : 'sorted';
}

class Tally {
  private received = 0;
  private counted = 0;
  private open = 0;
  private overdue = 0;
  private negative = 0;
  private readonly notCounted: Record<NotCounted, number> = {
    'no-answer-needed': 0,
    history: 0,
    merged: 0,
    sorted: 0,
  };
  private readonly byKind: Partial<Record<CommentKind, number>> = {};
  private readonly byDepartment: Record<string, number> = {};
  private readonly acknowledge = new ClockTally();
  private readonly resolve = new ClockTally();

  add(facts: Facts): void {
    this.received++;
    if (facts.negative) this.negative++;
    this.byKind[facts.kind] = (this.byKind[facts.kind] ?? 0) + 1;
    if (facts.notCounted !== null) {
      this.notCounted[facts.notCounted]++;
      return;
    }
    this.counted++;
    this.byDepartment[facts.department] = (this.byDepartment[facts.department] ?? 0) + 1;
    if (facts.open) this.open++;
    if (facts.overdue) this.overdue++;
    this.acknowledge.add(facts.acknowledge);
    this.resolve.add(facts.resolve);
  }

  figures(): Figures {
    const { received, counted, open, overdue, negative, notCounted, byKind, byDepartment } = this;
    const [acknowledge, resolve] = [this.acknowledge.figures(), this.resolve.figures()];
    return { received, notCounted, counted, acknowledge, resolve, open, overdue, negative, byKind, byDepartment };
  }
}

class ClockTally {
  private inTime = 0;
  private late = 0;
  private pending = 0;
  private readonly took: number[] = [];

  add({ late, took }: ClockFact): void {
    if (late) this.late++;
    else if (took === null) this.pending++;
    else this.inTime++;
    if (took !== null) this.took.push(took);
  }

  figures(): ClockFigures {
    const { inTime, late, pending } = this;
    const sorted = Float64Array.from(this.took).sort();
    return { inTime, late, pending, median: medianOf(sorted), ninety: rankOf(sorted, 0.9) };
  }
}

/** The middle one, of an even number the mean of the two in the middle; null of none. @param sorted ascending. */
export function medianOf(sorted: ArrayLike<number>): number | null {
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[half - 1] ?? upper) + upper) / 2);
}

/** The smallest value that at least this share of all does not exceed (nearest rank); null of none. @param sorted ascending. */
export function rankOf(sorted: ArrayLike<number>, share: number): number | null {
  return sorted[Math.ceil(share * sorted.length) - 1] ?? null;
}
