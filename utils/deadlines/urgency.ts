import type { StoredComment } from '../domain/comment';
import type { Instant } from '../domain/ids';
import type { Breach, ClockName, Urgency } from '../domain/queue';
import { chinaCalendar, type WorkCalendar } from './calendar';
import { acknowledgementDue, type Due, endOf, resolutionDue, windowDue } from './clocks';
import { DAY_MS, type Day, dayOf, MINUTE, startOf } from './days';
import type { DeadlinePolicy } from './policy';

/** What the clocks look at. */
export type Clocked = Pick<StoredComment, 'seen' | 'status' | 'acknowledgedAt' | 'resolvedAt' | 'firstSeenAt'>;

/** A clock that still runs. */
export interface RunningClock {
  readonly clock: ClockName;
  readonly due: Due;
}

/** 受理 is near due less than a quarter of its limit before the end, at least this long. */
const NEAR_AT_LEAST = 15 * MINUTE;

/** Clocks that still run, soonest first. Own comments, resolved and dismissed ones have none. */
export function runningClocks(
  comment: Clocked,
  policy: DeadlinePolicy,
  calendar: WorkCalendar = chinaCalendar,
): readonly RunningClock[] {
  const { seen, status } = comment;
  if (seen.own || status === 'resolved' || status === 'dismissed') return [];
  const clocks: RunningClock[] = [{ clock: 'resolve', due: resolutionDue(seen.at, policy.resolve, calendar) }];
  if (comment.acknowledgedAt === null) {
    clocks.push({ clock: 'acknowledge', due: acknowledgementDue(seen.at, policy.acknowledge, calendar) });
  }
  const window = windowDue(seen, policy);
  if (window) clocks.push({ clock: 'window', due: window });
  return clocks.sort((a, b) => a.due.dueAt - b.due.dueAt);
}

/** `dueAt` and `done` as they are stored and indexed: the soonest running clock. */
export function derivedDue(
  comment: Clocked,
  policy: DeadlinePolicy,
  calendar: WorkCalendar = chinaCalendar,
): { readonly dueAt: Instant; readonly done: 0 | 1 } {
  const first = runningClocks(comment, policy, calendar)[0];
  return first ? { dueAt: first.due.dueAt, done: 0 } : { dueAt: 0, done: 1 };
}

/**
 * How pressing a comment is at `now`. The comment's earliest possible time counts. Once the platform's window has closed,
 * it is no longer something to hurry for: the regulation's clock is shown and `windowClosed` says the rest.
 */
export function urgencyOf(
  comment: Clocked,
  policy: DeadlinePolicy,
  now: Instant,
  calendar: WorkCalendar = chinaCalendar,
): Urgency {
  const running = runningClocks(comment, policy, calendar);
  const current = running.find((r) => r.clock !== 'window' || now <= r.due.dueAt);
  const common = {
    estimated: comment.seen.uncertainty > 0,
    breaches: breachesOf(comment, policy, now, calendar),
    unseenInTime:
      !comment.seen.own &&
      comment.firstSeenAt > acknowledgementDue(comment.seen.at, policy.acknowledge, calendar).dueAt,
    windowClosed: running.some((r) => r.clock === 'window' && now > r.due.dueAt),
  };
  if (!current) return { level: 'done', clock: null, dueAt: 0, remaining: 0, provisional: false, ...common };
  const { clock, due } = current;
  return {
    level: levelOf(clock, due, policy, now, calendar),
    clock,
    dueAt: due.dueAt,
    remaining: due.dueAt - now,
    provisional: due.provisional,
    ...common,
  };
}

function levelOf(
  clock: ClockName,
  due: Due,
  policy: DeadlinePolicy,
  now: Instant,
  calendar: WorkCalendar,
): Urgency['level'] {
  if (now > due.dueAt) return 'overdue';
  if (now > nearFrom(clock, due, policy, calendar)) return 'near';
  // An acknowledgement that runs past midnight is this shift's work as well.
  const endsToday = dayOf(due.dueAt - 1) === dayOf(now);
  return endsToday || (clock === 'acknowledge' && policy.acknowledge.hours === null) ? 'today' : 'later';
}

/** The instant after which a clock is 临期: less than a quarter of the limit left, at least 15 minutes or one working day. */
export function nearFrom(
  clock: ClockName,
  due: Due,
  policy: DeadlinePolicy,
  calendar: WorkCalendar = chinaCalendar,
): Instant {
  if (clock === 'acknowledge') return due.dueAt - Math.max(policy.acknowledge.limit / 4, NEAR_AT_LEAST);
  if (clock === 'window') return due.dueAt - policy.window.limit / 4;
  return workingTimeBefore(due, Math.max(1, due.counted.length / 4), policy, calendar);
}

/** Goes `days` working days (24 hours each, fractions too) back from the end of the last day of a resolution clock. */
function workingTimeBefore(due: Due, days: number, policy: DeadlinePolicy, calendar: WorkCalendar): Instant {
  let day: Day = due.counted.at(-1)?.day ?? dayOf(due.dueAt - 1);
  for (let i = 0; i < Math.floor(days); i++) day = calendar.previousWorkingDay(day);
  const rest = (days % 1) * DAY_MS;
  const end = endOf(day, policy.resolve);
  const inDay = end - startOf(day);
  if (rest <= inDay) return end - rest;
  return startOf(calendar.previousWorkingDay(day)) + DAY_MS - (rest - inDay);
}

/** Limits missed so far. A dismissed comment (无需办理) and an own one owe nothing. */
export function breachesOf(
  comment: Clocked,
  policy: DeadlinePolicy,
  now: Instant,
  calendar: WorkCalendar = chinaCalendar,
): readonly Breach[] {
  const { seen, status } = comment;
  if (seen.own || status === 'dismissed') return [];
  const at = (from: Instant): readonly (readonly [Breach['clock'], Instant, Instant])[] => [
    ['acknowledge', acknowledgementDue(from, policy.acknowledge, calendar).dueAt, comment.acknowledgedAt ?? now],
    ['resolve', resolutionDue(from, policy.resolve, calendar).dueAt, comment.resolvedAt ?? now],
  ];
  const latest = at(seen.at + seen.uncertainty);
  return at(seen.at).flatMap(([clock, dueAt, answered], i) =>
    answered > dueAt ? [{ clock, dueAt, certain: answered > (latest[i]?.[1] ?? dueAt) }] : [],
  );
}

/**
 * Is looking at an account again due? An account not read for longer than half of the acknowledgement limit may hold
 * comments that are about to be late.
 * @param lastReadAt null: never read.
 */
export function readingIsStale(lastReadAt: Instant | null, policy: DeadlinePolicy, now: Instant): boolean {
  return lastReadAt === null || now - lastReadAt > policy.acknowledge.limit / 2;
}
