import { Dexie, type Table } from 'dexie';
import type { SanshenDb } from './database';

/** One value or tuple of an index, or everything from one to another, both included. */
export interface IndexRange {
  readonly from: IDBValidKey;
  readonly to: IDBValidKey;
}

/**
 * Records of many ranges of one index, unchecked and in no order, asked all at once: a question of its own for each costs several times as much,
 * and a collected batch of comments asks a hundred. Joins the running transaction.
 */
export async function recordsIn<T, K>(
  db: SanshenDb,
  table: Table<T, K>,
  index: string,
  ranges: readonly IndexRange[],
): Promise<T[]> {
  if (ranges.length === 0) return [];
  return db.transaction('r', [table as Table], (transaction) => {
    const store = transaction.idbtrans.objectStore(table.name).index(index);
    const { IDBKeyRange: keys } = Dexie.dependencies;
    return new Dexie.Promise<T[]>((resolve, reject) => {
      const found: T[] = [];
      let open = ranges.length;
      for (const { from, to } of ranges) {
        const request = store.getAll(keys.bound(from, to)) as IDBRequest<T[]>;
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          found.push(...request.result);
          if (--open === 0) resolve(found);
        };
      }
    });
  });
}
