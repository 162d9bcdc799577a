import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

// Dexie looks for IndexedDB when it is imported, so that a global set later would come too late.
Dexie.dependencies.indexedDB = new IDBFactory();
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

const opened: Dexie[] = [];

/** Closes the database after the test. */
export function closing<T extends Dexie>(db: T): T {
  opened.push(db);
  return db;
}

/** After every test: the next one has an empty IndexedDB of its own. */
export function emptyIndexedDb(): void {
  for (const db of opened.splice(0)) db.close();
  Dexie.dependencies.indexedDB = new IDBFactory();
}
