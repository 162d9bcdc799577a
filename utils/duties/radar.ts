import { chinaCalendar, type WorkCalendar } from '../deadlines/calendar';
import type { DutyFacts, DutyState, RadarRow } from './contract';
import { incidentRows } from './incidents';
import { postRows } from './posts';
import { followedRows } from './records';
import { yearlyRows } from './yearly';

/** What is worst comes first; unknown before fine, because nobody looked. */
const ORDER: Readonly<Record<DutyState, number>> = { breached: 0, near: 1, unknown: 2, fine: 3 };

/** The board at `facts.now`: worst first, within a state what is due first, what has no line last. */
export function radar(given: DutyFacts, calendar: WorkCalendar = chinaCalendar): readonly RadarRow[] {
  const facts = { ...given, records: given.records.filter(({ voided }) => voided === null) };
  const rows = [...incidentRows(facts), ...postRows(facts), ...followedRows(facts, calendar), ...yearlyRows(facts)];
  // An incident that goes on has no line and is more pressing than whatever has one.
  const line = ({ dueAt, duty, since }: RadarRow) =>
    dueAt ?? (duty === 'incident-follow-up' && since !== null ? since : Number.POSITIVE_INFINITY);
  return rows.sort((a, b) => ORDER[a.state] - ORDER[b.state] || Math.sign(line(a) - line(b)) || (a.id < b.id ? -1 : 1));
}
