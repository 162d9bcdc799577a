import type { Instant } from '../domain/ids';
import type { LedgerEvent, LedgerEventType } from '../domain/ledger';
import type { SanshenDb } from './database';

/** Reading the past of the ledger by number; records are as stored, unchecked, as in `ledgerPortions`. */

/** Number of the first event that is not earlier than an instant, infinite for none. Clocks are set back: the order of times is not that of numbers. */
export async function firstEventSince(db: SanshenDb, since: Instant): Promise<number> {
  const numbers = await db.ledger.where('at').aboveOrEqual(since).primaryKeys();
  return numbers.reduce((least, seq) => Math.min(least, seq), Number.POSITIVE_INFINITY);
}

/** Events of some types before a number, oldest first. */
export async function eventsOfTypes(
  db: SanshenDb,
  types: readonly LedgerEventType[],
  before: number,
): Promise<LedgerEvent[]> {
  const events = await db.ledger
    .where('type')
    .anyOf([...types])
    .sortBy('seq');
  return events.filter(({ seq }) => seq < before);
}

/** Events of one subject before a number, oldest first. */
export async function earlierEventsOf(db: SanshenDb, subject: string, before: number): Promise<LedgerEvent[]> {
  const events = await db.ledger.where('subject').equals(subject).sortBy('seq');
  return events.filter(({ seq }) => seq < before);
}
