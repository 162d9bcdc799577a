import type { StoredComment } from '../domain/comment';
import type { Pause } from '../domain/handling';
import type { Instant } from '../domain/ids';
import type { ExtensionEffect } from '../domain/queue';
import type { WorkCalendar } from './calendar';
import { type Due, type Rest, resolutionDue } from './clocks';
import type { ResolveRule } from './policy';

/** The resolution clock of one comment with everything that moved it. */
export interface Resolution {
  readonly due: Due;
  /** Null when nobody asked for one. */
  readonly extension: ExtensionEffect | null;
  /** A pause is under way: the clock rests. */
  readonly resting: boolean;
  /** Pauses were recorded, but the rule allows none. */
  readonly pausesIgnored: boolean;
}

/**
 * 办结 of a comment: working days, less those in pauses where the rule allows pauses, to the extended limit where the rule allows one and it
 * was approved before the limit had passed (late stays late).
 *
 * A pause under way lasts until the comment was closed, else until `now`. Without `now` it is left out: the due time is then the earliest
 * that is possible, so that whatever rests is never lost from the list of what is due.
 * @param from when it came in; the comment's own time, or the latest possible one.
 */
export function resolutionOf(
  comment: Pick<StoredComment, 'handling' | 'resolvedAt'>,
  from: Instant,
  rule: ResolveRule,
  calendar: WorkCalendar,
  now: Instant | null,
): Resolution {
  const { extension, pauses } = comment.handling;
  const until = comment.resolvedAt ?? now;
  const rests = rule.pauses ? pauses.flatMap((pause) => restOf(pause, until)) : [];
  const base = resolutionDue(from, rule, calendar, false, rests);
  const effect = extension === null ? null : effectOf(extension.at, base, rule);
  const due = effect?.state === 'counts' ? resolutionDue(from, rule, calendar, true, rests) : base;
  const resting =
    rule.pauses &&
    comment.resolvedAt === null &&
    now !== null &&
    pauses.some((pause) => pause.to === null && pause.from <= now && pause.from <= due.dueAt);
  return { due, extension: effect, resting, pausesIgnored: !rule.pauses && pauses.length > 0 };
}

function restOf({ from, to, reason }: Pause, until: Instant | null): Rest[] {
  const end = to ?? until;
  return end === null || end <= from ? [] : [{ from, to: end, reason }];
}

function effectOf(at: Instant, base: Due, rule: ResolveRule): ExtensionEffect {
  const state = rule.extendedWorkingDays === null ? 'not-allowed' : at > base.dueAt ? 'too-late' : 'counts';
  return { state, at, workingDays: state === 'counts' ? rule.extendedWorkingDays : null };
}
