import { Dexie, type Table } from 'dexie';
import { type LedgerEntry, type LedgerEvent, LedgerEventSchema } from '../domain/ledger';
import { chain, EMPTY_LEDGER, type LedgerHead } from '../ledger/chain';
import type { SanshenDb } from './database';
import { asFault } from './faults';
import { readRecord } from './records-check';

/** Events verified per step: bounded memory, few round trips. */
const PORTION = 5_000;

/** Appends one event inside the transaction of `withLedger`; resolves with the event as stored. */
export type Append = (entry: LedgerEntry) => Promise<LedgerEvent>;

/**
 * Runs a change of state and the events that record it in ONE transaction: either all of it is stored or none.
 *
 * How it stays gapless: IndexedDB runs read-write transactions on the same table one after another, also from several pages and
 * workers, so whoever holds this one sees the true head; the hash is computed synchronously (see utils/review/sha256.ts), so
 * nothing foreign is awaited between reading the head and adding the event. The sequence number is the primary key: a
 * second event with the same number could only fail, never overwrite.
 *
 * Inside `work` await nothing but the database (no fetch, no WebCrypto, no timers, no messages): anything else ends the
 * transaction. Sign, verify and digest before.
 *
 * @param tables the tables `work` reads or writes beside the ledger.
 * @throws Fault of `work` unchanged; `storage-full` and the like for the database's own failures. Nothing is stored then.
 */
export async function withLedger<T>(
  db: SanshenDb,
  tables: readonly Table[],
  work: (append: Append) => Promise<T>,
): Promise<T> {
  // A second head inside a running transaction would go stale; one unit of work has one ledger.
  if (Dexie.currentTransaction) throw new Error('withLedger must be the outermost transaction');
  try {
    return await db.transaction('rw', [db.ledger, ...tables], async () => {
      let { head, count } = EMPTY_LEDGER;
      // Only events wait for the head: what the work asks goes out beside this question.
      const opened = db.ledger
        .orderBy(':id')
        .last()
        .then((last) => {
          ({ head, count } = headOf(last));
        });
      // Work that fails at once must not leave a rejection that nobody hears.
      opened.catch(() => {});
      const waiting: LedgerEvent[] = [];
      let stored: PromiseLike<unknown> = Dexie.Promise.resolve();
      const result = await work(async (entry) => {
        await opened;
        const event = chain(head, count + 1, entry);
        // Moved on before awaiting: several appends may be under way at once. Those of one moment are stored together.
        head = event.hash;
        count = event.seq;
        waiting.push(event);
        if (waiting.length === 1) stored = Dexie.Promise.resolve().then(() => db.ledger.bulkAdd(waiting.splice(0)));
        await stored;
        return event;
      });
      // Also where nothing was recorded: a ledger whose end cannot be read takes no change.
      await opened;
      await stored;
      return result;
    });
  } catch (error) {
    throw asFault(error);
  }
}

/** Appends events that record no change of state of their own (an alarm, a held publish), in one transaction, in order. */
export function appendEvents(db: SanshenDb, entries: readonly LedgerEntry[]): Promise<LedgerEvent[]> {
  return withLedger(db, [], (append) => Promise.all(entries.map(append)));
}

/** Head and count now: what a sign-off signs and a sheet prints. */
export async function ledgerHead(db: SanshenDb): Promise<LedgerHead> {
  return headOf(await db.ledger.orderBy(':id').last());
}

/** Events of one review, comment, person or account, oldest first. */
export async function eventsOf(db: SanshenDb, subject: string): Promise<LedgerEvent[]> {
  return (await db.ledger.where('subject').equals(subject).toArray()).map(parse);
}

/** Newest events first. @param before sequence number to page on from, exclusive. */
export async function latestEvents(db: SanshenDb, limit: number, before?: number): Promise<LedgerEvent[]> {
  const from = before === undefined ? db.ledger.orderBy(':id') : db.ledger.where(':id').below(before);
  return (await from.reverse().limit(limit).toArray()).map(parse);
}

/** Events whose time lies in [from, to), oldest first by time. */
export async function eventsBetween(db: SanshenDb, from: number, to: number): Promise<LedgerEvent[]> {
  return (await db.ledger.where('at').between(from, to, true, false).toArray()).map(parse);
}

/**
 * The whole ledger, oldest first, in portions; records are as stored, unchecked. The browser fetches the next portion while one is
 * being worked on.
 *
 * @param portion events held in memory at a time. @param after sequence number to begin behind.
 */
export async function* ledgerPortions(
  db: SanshenDb,
  portion: number = PORTION,
  after: number = Number.NEGATIVE_INFINITY,
): AsyncGenerator<LedgerEvent[]> {
  // By key, not by offset: a record with an odd key is met as well.
  const eventsAbove = (key: number) => db.ledger.where(':id').above(key).limit(portion).toArray();
  let reading = eventsAbove(after);
  for (;;) {
    const events = await reading;
    const last = events.at(-1);
    if (last === undefined) return;
    reading = eventsAbove(last.seq);
    try {
      yield events;
    } finally {
      // Whoever stops early must not leave a rejection that nobody hears.
      reading.catch(() => {});
    }
  }
}

/** Number of the last event; 0 for an empty ledger. */
export async function lastSeq(db: SanshenDb): Promise<number> {
  const [last = 0] = await db.ledger.orderBy(':id').reverse().limit(1).primaryKeys();
  return last;
}

function headOf(last: LedgerEvent | undefined): LedgerHead {
  if (last === undefined) return EMPTY_LEDGER;
  const { hash, seq } = parse(last);
  return { head: hash, count: seq };
}

function parse(record: LedgerEvent): LedgerEvent {
  return readRecord(LedgerEventSchema, 'ledger', record.seq, record);
}
