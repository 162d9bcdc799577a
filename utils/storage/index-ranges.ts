import { Dexie, type Table } from 'dexie';
import type { SanshenDb } from './database';

/** One value or tuple of an index, or everything from one to another, both included. */
export interface IndexRange {
  readonly from: IDBValidKey;
  readonly to: IDBValidKey;
}

/**
 * Records of many ranges of one index, unchecked, range by range in their order, asked all at once: a question of its own for each costs
 * several times as much, and a collected batch of comments asks a hundred. Joins the running transaction. Live queries do not hear of
 * changes of what is read here.
 * @param mostEach no more of one range than this, the first ones.
 */
export async function recordsIn<T, K>(
  db: SanshenDb,
  table: Table<T, K>,
  index: string,
  ranges: readonly IndexRange[],
  mostEach?: number,
): Promise<T[]> {
  if (ranges.length === 0) return [];
  return within(db, table, async (store) => (await all<T>(store.index(index), ranges, mostEach)).flat());
}

/**
 * Records under any of these keys (or these values of one index), unchecked and in no order. What a page shows together mostly stands together:
 * the stretch from the first key to the last is read in one go as long as there is little else in it, and what is left is asked key by
 * key, all at once. Joins the running transaction; not watched, as above.
 * @param at the path in the record that holds the key.
 * @param index its index; null: the primary key.
 */
export async function recordsAt<T, K>(
  db: SanshenDb,
  table: Table<T, K>,
  at: string,
  index: string | null,
  keys: readonly string[],
): Promise<T[]> {
  const wanted = new Set(keys);
  if (wanted.size === 0) return [];
  return within(db, table, async (store) => {
    const source = index === null ? store : store.index(index);
    const keyOf = (record: T): string => Dexie.getByKeyPath(record as object, at);
    const found: T[] = [];
    let rest = [...wanted].sort(byCodeUnits);
    while (rest.length > FEW) {
      const most = Math.min(rest.length, STRETCH) + SPARE;
      const [stretch = []] = await all<T>(source, [{ from: rest[0]!, to: rest.at(-1)! }], most);
      const last = stretch.length < most ? null : keyOf(stretch.at(-1)!);
      // More may stand under the last one that was read.
      found.push(...stretch.filter((record) => wanted.has(keyOf(record)) && (last === null || keyOf(record) < last)));
      const left = last === null ? [] : rest.filter((key) => key >= last);
      const slow = rest.length - left.length < most / 2;
      rest = left;
      if (slow) break;
    }
    const singly = await all<T>(
      source,
      rest.map((key) => ({ from: key, to: key })),
    );
    return [...found, ...singly.flat()];
  });
}

/**
 * One range of an index in chunks: bounded memory, however much is stored. What stands under one value is never torn apart between two
 * chunks, and each record comes once.
 * @param read the first `limit` records from a value of the index on, in its order.
 * @param indexed the value that a record stands under.
 * @param chunk records read at a time; more where more stand under one value.
 */
export async function* chunksOf<T>(
  read: (from: unknown, limit: number) => PromiseLike<T[]>,
  from: unknown,
  indexed: (record: T) => unknown,
  chunk: number,
): AsyncGenerator<T[]> {
  let start = from;
  for (let size = chunk; ; ) {
    const rows = await read(start, size);
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) {
      yield rows;
      return;
    }
    // Those under the same value as the last one may go on behind it: all of them are read with the next chunk.
    start = indexed(last);
    const whole = rows.filter((row) => indexed(row) !== start);
    size = whole.length === 0 ? 2 * size : chunk;
    yield whole;
  }
}

/** Fewer keys than this are asked one by one. */
const FEW = 4;
/** Keys hoped for in one stretch. */
const STRETCH = 100;
/** How many others may stand in a stretch. */
const SPARE = 10;

/** The order of IndexedDB. */
const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Work on the browser's own store, inside a transaction. In a running one it is simply one more question: a transaction within it would
 * keep every other question of the reader waiting until it is over, and the browser might end the whole before.
 */
function within<T, K, R>(
  db: SanshenDb,
  table: Table<T, K>,
  work: (store: IDBObjectStore) => Promise<R>,
): PromiseLike<R> {
  const running = Dexie.currentTransaction;
  if (running?.db === db && running.active) return work(running.idbtrans.objectStore(table.name));
  return db.transaction('r', [table as Table], (transaction) => work(transaction.idbtrans.objectStore(table.name)));
}

function all<T>(
  source: IDBObjectStore | IDBIndex,
  ranges: readonly IndexRange[],
  mostEach?: number,
): PromiseLike<T[][]> {
  const { IDBKeyRange: keys } = Dexie.dependencies;
  return new Dexie.Promise<T[][]>((resolve, reject) => {
    const found: T[][] = [];
    let open = ranges.length;
    if (open === 0) resolve(found);
    for (const [i, { from, to }] of ranges.entries()) {
      const request = source.getAll(keys.bound(from, to), mostEach) as IDBRequest<T[]>;
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        found[i] = request.result;
        if (--open === 0) resolve(found);
      };
    }
  });
}
