import type { Page } from '@playwright/test';
import type { StoredComment } from '../../../utils/domain/comment';

/** Comments in the database, read from an extension page. */
export function storedComments(office: Page): Promise<StoredComment[]> {
  return office.evaluate(async () => {
    const open = indexedDB.open('sanshen');
    const db = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const all = db.transaction('comments').objectStore('comments').getAll();
    const value = await new Promise<unknown>((resolve) => {
      all.onsuccess = () => resolve(all.result);
    });
    db.close();
    return value as never;
  });
}
