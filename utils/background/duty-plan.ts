import { chinaCalendar, type WorkCalendar } from '../deadlines/calendar';
import { DAY_MS, dayOf, MINUTE, startOf } from '../deadlines/days';
import type { DeadlinePolicy } from '../deadlines/policy';
import { nearFrom, runningClocks, urgencyOf } from '../deadlines/urgency';
import type { StoredComment } from '../domain/comment';
import type { AlarmSettings } from '../domain/deadline-settings';
import type { Instant } from '../domain/ids';
import type { Person } from '../domain/people';
import type { ToldSoFar } from '../storage/duty-told';

/**
 * What has to be told of comments, and when next: decided from what is stored and the time alone, so that a sleeping worker, a restarted
 * browser and a turned clock change nothing but the moment.
 */

/** What a comment is told as. */
export type Told = 'near' | 'overdue' | 'escalated';

export interface DutyRules {
  readonly policy: DeadlinePolicy;
  readonly alarms: AlarmSettings;
  readonly calendar?: WorkCalendar;
}

/**
 * Told as overdue before it was: the clock ran ahead then and has been put right (limits that move begin anew by themselves). What was told
 * then counts for nothing.
 */
export function wasToldAhead({ notified, dueAt }: ToldSoFar, now: Instant): boolean {
  return (notified === 'overdue' || notified === 'escalated') && now <= dueAt;
}

/** 稍后提醒 is over: it is told again as if it had not been told. */
function toldUntil({ notified, snoozed }: ToldSoFar, now: Instant): StoredComment['notified'] | 'silent' {
  if (snoozed === null) return notified;
  return now < snoozed.until ? 'silent' : 'none';
}

/** Cheap look at a row: may there be something to tell, or to forget? Never false where `toTell` finds something. */
export function mayTell(row: ToldSoFar, { alarms }: Pick<DutyRules, 'alarms'>, now: Instant): boolean {
  if (wasToldAhead(row, now)) return true;
  const told = toldUntil(row, now);
  if (told === 'silent' || told === 'escalated') return false;
  if (told !== 'overdue') return told === 'none' || now > row.dueAt;
  return alarms.escalateAfter !== null && now >= row.dueAt + alarms.escalateAfter * MINUTE;
}

/** What is to be told of a comment now; null: nothing (yet, or any more). One step at a time, so that nothing is escalated unheard. */
export function toTell(comment: StoredComment, { policy, alarms, calendar }: DutyRules, now: Instant): Told | null {
  const told = toldUntil(comment, now);
  if (told === 'silent' || told === 'escalated') return null;
  const { level, dueAt } = urgencyOf(comment, policy, now, calendar);
  if (level === 'near') return told === 'none' ? 'near' : null;
  if (level !== 'overdue') return null;
  if (told !== 'overdue') return 'overdue';
  const after = alarms.escalateAfter;
  return after !== null && now >= dueAt + after * MINUTE ? 'escalated' : null;
}

/** Instants at which something about a comment changes by itself: near due, overdue, to be escalated, 稍后提醒 over. */
export function linesOf(comment: StoredComment, { policy, alarms, calendar }: DutyRules): readonly Instant[] {
  const lines = runningClocks(comment, policy, calendar).flatMap(({ clock, due }) => [
    due.dueAt + 1,
    nearFrom(clock, due, policy, calendar) + 1,
    ...(alarms.escalateAfter === null ? [] : [due.dueAt + alarms.escalateAfter * MINUTE]),
  ]);
  return comment.snoozed === null ? lines : [...lines, comment.snoozed.until];
}

/**
 * No comment due at or behind this instant is near due at `now`. (A department's own limit of more than a month may be near due earlier; it
 * is told of from here on.)
 */
export function nearHorizon(policy: DeadlinePolicy, now: Instant, calendar: WorkCalendar = chinaCalendar): Instant {
  const { workingDays, extendedWorkingDays } = policy.resolve;
  const share = Math.max(1, (extendedWorkingDays ?? workingDays) * policy.nearShare);
  let day = dayOf(now);
  for (let i = 0; i <= Math.ceil(share); i++) day = calendar.nextWorkingDay(day);
  const hours = Math.max(policy.acknowledge.limit, policy.window.limit) * policy.nearShare;
  return Math.max(startOf(day) + DAY_MS, now + hours) + 1;
}

/** Who is to be called about what nobody answered: the chosen person, else who holds the final stage. Null when nobody is there. */
export function whomToCall(alarms: AlarmSettings, people: readonly Person[]): Person | null {
  const present = people.filter(({ active }) => active);
  return (
    present.find(({ id }) => id === alarms.escalateTo) ??
    present.find(({ roles, phone }) => roles.includes('final') && phone) ??
    present.find(({ roles }) => roles.includes('final')) ??
    null
  );
}
