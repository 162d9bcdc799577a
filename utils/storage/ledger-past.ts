import type { Instant } from '../domain/ids';
import type { LedgerEvent, LedgerEventType } from '../domain/ledger';
import type { SanshenDb } from './database';
import { recordsIn } from './index-ranges';

/** Reading the past of the ledger by number; records are as stored, unchecked, as in `ledgerPortions`. */

/** Numbers from one event to another, both included; `last` below `first`: no event. */
export interface LedgerStretch {
  readonly first: number;
  readonly last: number;
}

/** Events read at a time. */
const PORTION = 1_000;
/** Portions that are asked for before the first of them is here: the browser reads while this thread unpacks and counts. */
const AHEAD = 3;

/**
 * The least stretch with all events whose time lies in [from, to), ms; {1, 0} where there is none. Clocks are set back: the order of times is
 * not that of numbers, so that the times on one side have to be looked at, those within or those outside, whichever are fewer.
 * @param count events of the ledger
 */
export async function stretchBetween(db: SanshenDb, from: Instant, to: Instant, count: number): Promise<LedgerStretch> {
  const within = () => db.ledger.where('at').between(from, to, true, false);
  const [begin] = await within().limit(1).primaryKeys();
  const [end] = await within().reverse().limit(1).primaryKeys();
  if (begin === undefined || end === undefined) return { first: 1, last: 0 };
  if (Math.abs(end - begin) < count / 2) {
    const numbers = await within().primaryKeys();
    return {
      first: numbers.reduce((least, seq) => Math.min(least, seq), count),
      last: numbers.reduce((most, seq) => Math.max(most, seq), 1),
    };
  }
  const outside = new Set([
    ...(await db.ledger.where('at').below(from).primaryKeys()),
    ...(await db.ledger.where('at').aboveOrEqual(to).primaryKeys()),
  ]);
  // Numbers have no gaps.
  let [first, last] = [1, count];
  while (outside.has(first)) first++;
  while (outside.has(last)) last--;
  return { first, last };
}

/** Visits the events of a stretch, oldest first, a bounded number of them in memory at a time. */
export async function eachEventIn(
  db: SanshenDb,
  { first, last }: LedgerStretch,
  visit: (event: LedgerEvent) => void,
): Promise<void> {
  await db.transaction('r', db.ledger, async () => {
    const portions: PromiseLike<LedgerEvent[]>[] = [];
    for (let from = first; from <= last || portions.length > 0; ) {
      for (; from <= last && portions.length < AHEAD; from += PORTION) {
        portions.push(
          db.ledger
            .where(':id')
            .between(from, Math.min(last, from + PORTION - 1), true, true)
            .toArray(),
        );
      }
      for (const event of (await portions.shift()) ?? []) visit(event);
    }
  });
}

/** Events of some types, oldest first. */
export async function eventsOfTypes(db: SanshenDb, types: readonly LedgerEventType[]): Promise<LedgerEvent[]> {
  // Walking from type to type with a cursor takes a hundred times as long where the types are rare.
  const events = await recordsIn(
    db,
    db.ledger,
    'type',
    types.map((type) => ({ from: type, to: type })),
  );
  return events.sort((a, b) => a.seq - b.seq);
}

/** Events of one subject before a number, oldest first. */
export async function earlierEventsOf(db: SanshenDb, subject: string, before: number): Promise<LedgerEvent[]> {
  const events = await db.ledger.where('subject').equals(subject).sortBy('seq');
  return events.filter(({ seq }) => seq < before);
}
