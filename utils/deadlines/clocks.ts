import type { KeptComment } from '../domain/comment';
import type { Transfer } from '../domain/handling';
import type { Instant } from '../domain/ids';
import type { DayInfo } from '../domain/queue';
import type { WorkCalendar } from './calendar';
import { DAY_MS, type Day, dayNumber, dayOf, MINUTE, startOf } from './days';
import type { AcknowledgeRule, DeadlinePolicy, WorkingDayRule } from './policy';

/** A due time with the days it was counted over. Being in time means `t <= dueAt`. */
export interface Due {
  /** From when it counts, ms. */
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  /** Days that count, in order. */
  readonly counted: readonly DayInfo[];
  /** Days on the way that do not, each with its reason. */
  readonly skipped: readonly DayInfo[];
  /** 暂定: a day on the way, the last one included, may be changed by a notice still to come. */
  readonly provisional: boolean;
}

/** A pause that counts: working days wholly within [from, to) do not count. */
export interface Rest {
  readonly from: Instant;
  readonly to: Instant;
  readonly reason: string;
}

/**
 * 受理: `limit` of wall clock after `at`; by hours the clock runs from the moment itself (民法典 第二百零一条 第二款).
 * With duty hours it rests outside them and on days that are not working days.
 */
export function acknowledgementDue(at: Instant, rule: AcknowledgeRule, calendar: WorkCalendar): Due {
  const { hours } = rule;
  if (!hours || hours.to <= hours.from) return plain(at, at + rule.limit);
  const counted: DayInfo[] = [];
  const skipped: DayInfo[] = [];
  let left = rule.limit;
  for (let day = dayOf(at); ; day = calendar.following(day)) {
    const info = calendar.info(day);
    const from = Math.max(at, startOf(day) + hours.from * MINUTE);
    const to = startOf(day) + hours.to * MINUTE;
    if (!info.working || from >= to) {
      skipped.push(info);
      continue;
    }
    counted.push(info);
    if (left <= to - from) {
      return { startedAt: at, dueAt: from + left, counted, skipped, provisional: isProvisional(counted, skipped) };
    }
    left -= to - from;
  }
}

/**
 * 办结: the end of the n-th working day after the day of receipt (which does not count, 民法典 第二百零一条), at closing time or
 * 24:00 (第二百零三条). Counting working days makes the last day a working day by itself. Where the unit lets the day of receipt count, it
 * counts only for what came in before closing time.
 * @param extended count to the extended limit, where the rule has one.
 * @param rests pauses (中止) that count; a day that was worked on in part counts.
 */
export function resolutionDue(
  at: Instant,
  rule: WorkingDayRule,
  calendar: WorkCalendar,
  extended = false,
  rests: readonly Rest[] = [],
): Due {
  const received = dayNumber(at);
  const receiptCounts = rule.receiptDayCounts && at < endOf(dayOf(at), rule);
  if (rests.length > 0) return { startedAt: at, ...count(at, receiptCounts, rule, calendar, extended, rests) };
  const known = remembered(rule, calendar);
  const key = received * 4 + (extended ? 2 : 0) + (receiptCounts ? 1 : 0);
  let due = known.get(key);
  if (!due) {
    due = count(at, receiptCounts, rule, calendar, extended, rests);
    known.set(key, due);
  }
  return { startedAt: at, ...due };
}

type Counted = Omit<Due, 'startedAt'>;

/**
 * Without pauses all comments of one day are due together: the days are counted once for each rule and calendar. A change of policy asks
 * for 100,000 comments again.
 */
const REMEMBERED = new WeakMap<WorkingDayRule, WeakMap<WorkCalendar, Map<number, Counted>>>();

function remembered(rule: WorkingDayRule, calendar: WorkCalendar): Map<number, Counted> {
  const byCalendar = REMEMBERED.get(rule) ?? new WeakMap<WorkCalendar, Map<number, Counted>>();
  const known = byCalendar.get(calendar) ?? new Map<number, Counted>();
  REMEMBERED.set(rule, byCalendar);
  byCalendar.set(calendar, known);
  return known;
}

function count(
  at: Instant,
  receiptCounts: boolean,
  rule: WorkingDayRule,
  calendar: WorkCalendar,
  extended: boolean,
  rests: readonly Rest[],
): Counted {
  const days = Math.max(1, extended ? (rule.extendedWorkingDays ?? rule.workingDays) : rule.workingDays);
  const counted: DayInfo[] = [];
  const skipped: DayInfo[] = [];
  let day: Day = receiptCounts ? dayOf(at) : calendar.following(dayOf(at));
  for (; ; day = calendar.following(day)) {
    const info = calendar.info(day);
    const rest = info.working && rests.length > 0 ? restOn(day, rests) : undefined;
    if (rest)
      skipped.push({ ...info, kind: 'paused', working: false, holiday: null, notice: null, pause: rest.reason });
    else (info.working ? counted : skipped).push(info);
    if (counted.length === days) break;
  }
  return { dueAt: endOf(day, rule), counted, skipped, provisional: isProvisional(counted, skipped) };
}

function restOn(day: Day, rests: readonly Rest[]): Rest | undefined {
  const start = startOf(day);
  return rests.find(({ from, to }) => from <= start && start + DAY_MS <= to);
}

/** The platform's window for answering a message; null for everything that has none. */
export function windowDue(seen: Pick<KeptComment, 'platform' | 'channel' | 'at'>, policy: DeadlinePolicy): Due | null {
  if (seen.platform !== 'wechat' || seen.channel !== 'message') return null;
  return plain(seen.at, seen.at + policy.window.limit);
}

/** 转办: the end of the department's own limit; null for a transfer without one. */
export function transferDue(transfer: Transfer): Due | null {
  return transfer.dueAt === 0 ? null : plain(transfer.at, transfer.dueAt);
}

/** End of a working day by the rule: closing time, or 24:00. */
export function endOf(day: Day, rule: Pick<WorkingDayRule, 'closing'>): Instant {
  return startOf(day) + (rule.closing === null ? DAY_MS : rule.closing * MINUTE);
}

function plain(startedAt: Instant, dueAt: Instant): Due {
  return { startedAt, dueAt, counted: [], skipped: [], provisional: false };
}

function isProvisional(counted: readonly DayInfo[], skipped: readonly DayInfo[]): boolean {
  return counted.some((day) => day.provisional) || skipped.some((day) => day.provisional);
}
