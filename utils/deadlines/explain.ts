import type { DueExplanation } from '../domain/queue';
import { chinaCalendar, type WorkCalendar } from './calendar';
import { HOUR } from './days';
import type { DeadlinePolicy } from './policy';
import { type Clocked, runningClocks } from './urgency';

/**
 * Says why the given clock of a comment is due when it is: limit and whose it is, the days that count, the days skipped with
 * their reason and notice. Null when that clock does not run.
 */
export function explain(
  comment: Clocked,
  policy: DeadlinePolicy,
  clock: DueExplanation['clock'],
  calendar: WorkCalendar = chinaCalendar,
): DueExplanation | null {
  const running = runningClocks(comment, policy, calendar).find((r) => r.clock === clock);
  if (!running) return null;
  const { due } = running;
  const rule = policy[clock];
  return {
    clock,
    startedAt: comment.seen.at,
    dueAt: due.dueAt,
    amount: 'workingDays' in rule ? rule.workingDays : rule.limit / HOUR,
    unit: 'workingDays' in rule ? 'working-day' : 'hour',
    sources: rule.sources,
    counted: due.counted,
    skipped: due.skipped,
    receiptDayCounts: clock === 'resolve' && policy.resolve.receiptDayCounts,
    closing: clock === 'resolve' ? policy.resolve.closing : null,
    provisional: due.provisional,
    estimated: comment.seen.uncertainty > 0,
  };
}
