import type { Instant } from '../domain/ids';
import type { ClockName, DueExplanation, LimitClaim, LimitSource } from '../domain/queue';
import { chinaCalendar, type WorkCalendar } from './calendar';
import { HOUR } from './days';
import type { DeadlinePolicy } from './policy';
import { type Resolution, resolutionOf } from './resolution';
import { type Clocked, type RunningClock, runningClocks } from './urgency';

/** The limit of a transfer is set by the unit when it transfers. */
const SET_AT_TRANSFER: LimitSource = { kind: 'unit', regulation: null, clause: null };

/**
 * Says why the given clock of a comment is due when it is: limit and whose it is, the laxer ones that it beat, the days that count, the
 * days skipped with their reason and notice, what an extension or pause did. Null when that clock does not run.
 * @param now ms, for a pause under way.
 */
export function explain(
  comment: Clocked,
  policy: DeadlinePolicy,
  clock: ClockName,
  calendar: WorkCalendar = chinaCalendar,
  now: Instant | null = null,
): DueExplanation | null {
  const running = runningClocks(comment, policy, calendar, now).find((r) => r.clock === clock);
  if (!running) return null;
  const { due, to } = running;
  const resolution = clock === 'resolve' ? resolutionOf(comment, comment.seen.at, policy.resolve, calendar, now) : null;
  return {
    clock,
    startedAt: due.startedAt,
    dueAt: due.dueAt,
    ...limitOf(running, policy, resolution),
    counted: due.counted,
    skipped: due.skipped,
    extension: resolution?.extension ?? null,
    pausesIgnored: resolution?.pausesIgnored ?? false,
    to,
    receiptDayCounts: clock === 'resolve' && policy.resolve.receiptDayCounts,
    closing: clock === 'resolve' ? policy.resolve.closing : null,
    provisional: due.provisional,
    estimated: clock !== 'transfer' && comment.seen.uncertainty > 0,
  };
}

function limitOf(
  { clock, due }: RunningClock,
  policy: DeadlinePolicy,
  resolution: Resolution | null,
): Pick<DueExplanation, 'amount' | 'unit' | 'sources' | 'laxer'> {
  const none: readonly LimitClaim[] = [];
  switch (clock) {
    case 'resolve': {
      const { workingDays, sources, laxer } = policy.resolve;
      const amount = resolution?.extension?.workingDays ?? workingDays;
      return { amount, unit: 'working-day', sources, laxer };
    }
    case 'acknowledge': {
      const { limit, sources, laxer } = policy.acknowledge;
      return { amount: limit / HOUR, unit: 'hour', sources, laxer };
    }
    case 'window':
      return { amount: policy.window.limit / HOUR, unit: 'hour', sources: policy.window.sources, laxer: none };
    case 'transfer': {
      const hours = Math.round(((due.dueAt - due.startedAt) / HOUR) * 10) / 10;
      return { amount: hours, unit: 'hour', sources: [SET_AT_TRANSFER], laxer: none };
    }
  }
}
