import type { Person } from '../../utils/domain/people';
import type { DutyCounts, Shift } from '../../utils/domain/shift';

/** How far the sheet reaches: the last seven days, thirty, or ninety, and everything that is planned. */
export type DutyPeriod = 'week' | 'month' | 'quarter';

/** 交接班、读网记录、值班安排. */
export const DUTY_TABS = ['handover', 'note', 'shift'] as const;
export type DutyTab = (typeof DUTY_TABS)[number];

/** Who is on duty and what is left to do. */
export interface DutyNow {
  /** Null: nobody has taken over, or the time of the last one is over. */
  readonly person: Person | null;
  /** ms; 0 when nobody is on duty. */
  readonly until: number;
  /** Who is planned for now and for what comes next; null: nobody. */
  readonly planned: Shift | null;
  readonly plannedName: string;
  readonly counts: DutyCounts;
}

/** People who may be on duty: those with the role 值班, else everybody who is here. */
export function dutyPeople(people: readonly Person[]): readonly Person[] {
  const present = people.filter(({ active }) => active);
  const named = present.filter(({ roles }) => roles.includes('duty'));
  return named.length > 0 ? named : present;
}
