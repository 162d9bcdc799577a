import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach } from 'vitest';

// Dexie looks for IndexedDB when it is imported, so that a global set later would come too late.
Dexie.dependencies.indexedDB = new IDBFactory();
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

const opened: Dexie[] = [];

/** Closes the database after the test. */
export function closing<T extends Dexie>(db: T): T {
  opened.push(db);
  return db;
}

/** Every test has an empty IndexedDB of its own. */
afterEach(() => {
  for (const db of opened.splice(0)) db.close();
  Dexie.dependencies.indexedDB = new IDBFactory();
});
