import type { StoredComment } from '../domain/comment';
import type { Instant } from '../domain/ids';
import type { Breach, ClockName, LateTransfer, Urgency } from '../domain/queue';
import { chinaCalendar, type WorkCalendar } from './calendar';
import { acknowledgementDue, type Due, endOf, transferDue, windowDue } from './clocks';
import { DAY_MS, type Day, dayOf, MINUTE, startOf } from './days';
import type { DeadlinePolicy } from './policy';
import { resolutionOf } from './resolution';

/** What the clocks look at. */
export type Clocked = Pick<
  StoredComment,
  'seen' | 'status' | 'acknowledgedAt' | 'resolvedAt' | 'firstSeenAt' | 'triage' | 'handling'
>;

/** A clock that still runs. */
export interface RunningClock {
  readonly clock: ClockName;
  readonly due: Due;
  /** 中止: it rests at the moment. */
  readonly resting: boolean;
  /** Department of a transfer; '' for the other clocks. */
  readonly to: string;
}

/** 受理 and 转办 are near due at least this long before the end. */
const NEAR_AT_LEAST = 15 * MINUTE;

/** Own comments, those that need no answer and those set aside (无需办理) owe nothing. */
function owesNothing({ seen, status, triage }: Clocked): boolean {
  return seen.own || status === 'dismissed' || !triage.needsAnswer;
}

/**
 * Clocks that still run, soonest first. Being transferred stops none of them: the department's own limit runs beside.
 * @param now ms, for a pause under way; null: the earliest possible due time (what is stored and indexed).
 */
export function runningClocks(
  comment: Clocked,
  policy: DeadlinePolicy,
  calendar: WorkCalendar = chinaCalendar,
  now: Instant | null = null,
): readonly RunningClock[] {
  const { seen, status } = comment;
  if (owesNothing(comment) || status === 'resolved') return [];
  const { due, resting } = resolutionOf(comment, seen.at, policy.resolve, calendar, now);
  const clocks: RunningClock[] = [{ clock: 'resolve', due, resting, to: '' }];
  const also = (clock: ClockName, running: Due | null, to = ''): void => {
    if (running) clocks.push({ clock, due: running, resting: false, to });
  };
  if (comment.acknowledgedAt === null) also('acknowledge', acknowledgementDue(seen.at, policy.acknowledge, calendar));
  also('window', windowDue(seen, policy));
  for (const transfer of comment.handling.transfers) {
    if (transfer.returned === null) also('transfer', transferDue(transfer), transfer.to);
  }
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
  const running = runningClocks(comment, policy, calendar, now);
  const current = running.find((r) => r.clock !== 'window' || now <= r.due.dueAt);
  const common = {
    estimated: comment.seen.uncertainty > 0,
    breaches: breachesOf(comment, policy, now, calendar),
    unseenInTime:
      !owesNothing(comment) &&
      comment.firstSeenAt > acknowledgementDue(comment.seen.at, policy.acknowledge, calendar).dueAt,
    windowClosed: running.some((r) => r.clock === 'window' && now > r.due.dueAt),
    resting: running.some((r) => r.resting),
  };
  if (!current) return { level: 'done', clock: null, dueAt: 0, remaining: 0, provisional: false, ...common };
  const { clock, due } = current;
  return {
    level: levelOf(current, policy, now, calendar),
    clock,
    dueAt: due.dueAt,
    remaining: due.dueAt - now,
    provisional: due.provisional,
    ...common,
  };
}

function levelOf(
  { clock, due, resting }: RunningClock,
  policy: DeadlinePolicy,
  now: Instant,
  calendar: WorkCalendar,
): Urgency['level'] {
  if (now > due.dueAt) return 'overdue';
  if (resting) return 'later';
  if (now > nearFrom(clock, due, policy, calendar)) return 'near';
  // An acknowledgement that runs past midnight is this shift's work as well.
  const endsToday = dayOf(due.dueAt - 1) === dayOf(now);
  return endsToday || (clock === 'acknowledge' && policy.acknowledge.hours === null) ? 'today' : 'later';
}

/** The instant after which a clock is 临期: less than the policy's share (a quarter) of the limit left, at least 15 minutes or one working day. */
export function nearFrom(
  clock: ClockName,
  due: Due,
  policy: DeadlinePolicy,
  calendar: WorkCalendar = chinaCalendar,
): Instant {
  if (clock === 'acknowledge') return due.dueAt - Math.max(policy.acknowledge.limit * policy.nearShare, NEAR_AT_LEAST);
  if (clock === 'window') return due.dueAt - policy.window.limit * policy.nearShare;
  if (clock === 'transfer') return due.dueAt - Math.max((due.dueAt - due.startedAt) * policy.nearShare, NEAR_AT_LEAST);
  return workingTimeBefore(due, Math.max(1, due.counted.length * policy.nearShare), policy, calendar);
}

/** Goes `days` of the days that counted (24 hours each, fractions too) back from the end of the last day of a resolution clock. */
function workingTimeBefore(due: Due, days: number, policy: DeadlinePolicy, calendar: WorkCalendar): Instant {
  const before = (day: Day): Day =>
    due.counted[due.counted.findIndex((d) => d.day === day) - 1]?.day ?? calendar.previousWorkingDay(day);
  let day: Day = due.counted.at(-1)?.day ?? dayOf(due.dueAt - 1);
  for (let i = 0; i < Math.floor(days); i++) day = before(day);
  const rest = (days % 1) * DAY_MS;
  const end = endOf(day, policy.resolve);
  const inDay = end - startOf(day);
  if (rest <= inDay) return end - rest;
  return startOf(before(day)) + DAY_MS - (rest - inDay);
}

/** Limits missed so far; closing a comment removes none. What owes nothing has missed nothing. */
export function breachesOf(
  comment: Clocked,
  policy: DeadlinePolicy,
  now: Instant,
  calendar: WorkCalendar = chinaCalendar,
): readonly Breach[] {
  if (owesNothing(comment)) return [];
  const { seen } = comment;
  const at = (from: Instant): readonly (readonly [Breach['clock'], Instant, Instant])[] => [
    ['acknowledge', acknowledgementDue(from, policy.acknowledge, calendar).dueAt, comment.acknowledgedAt ?? now],
    ['resolve', resolutionOf(comment, from, policy.resolve, calendar, now).due.dueAt, comment.resolvedAt ?? now],
  ];
  const latest = seen.uncertainty > 0 ? at(seen.at + seen.uncertainty) : [];
  return at(seen.at).flatMap(([clock, dueAt, answered], i) =>
    answered > dueAt ? [{ clock, dueAt, certain: answered > (latest[i]?.[1] ?? dueAt) }] : [],
  );
}

/** Departments that did not answer within their own limit, also those that did later. */
export function lateTransfers({ handling }: Pick<StoredComment, 'handling'>, now: Instant): readonly LateTransfer[] {
  return handling.transfers.flatMap((transfer) => {
    const returnedAt = transfer.returned?.at ?? null;
    const due = transferDue(transfer);
    return due && (returnedAt ?? now) > due.dueAt ? [{ to: transfer.to, dueAt: due.dueAt, returnedAt }] : [];
  });
}
