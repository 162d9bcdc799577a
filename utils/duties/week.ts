import { addDays, type Day, dayOf, startOf, weekdayOf } from '../deadlines/days';
import type { Instant } from '../domain/ids';

/** A week as offices count it: Monday 00:00 to Sunday 24:00, Beijing time. [from, to) */
export interface Week {
  readonly monday: Day;
  readonly from: Instant;
  readonly to: Instant;
}

/** The week that contains an instant, or one some weeks before it. */
export function weekOf(at: Instant, before = 0): Week {
  const day = dayOf(at);
  const monday = addDays(day, -((weekdayOf(day) + 6) % 7) - 7 * before);
  return { monday, from: startOf(monday), to: startOf(addDays(monday, 7)) };
}

/** 1 Monday … 7 Sunday. */
export function dayOfWeek(at: Instant): number {
  return weekdayOf(dayOf(at)) || 7;
}
