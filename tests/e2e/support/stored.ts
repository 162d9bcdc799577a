import type { Page } from '@playwright/test';
import type { StoredComment } from '../../../utils/domain/comment';
import type { OwnPost } from '../../../utils/domain/own-post';
import type { ReadingGap } from '../../../utils/domain/watch';

/** Comments in the database, read from an extension page. */
export const storedComments = (office: Page): Promise<StoredComment[]> => stored(office, 'comments');

/** Posts seen on the platforms' own lists. */
export const storedOwnPosts = (office: Page): Promise<OwnPost[]> => stored(office, 'ownPosts');

/** Times in which a watched account was not read. */
export const storedGaps = (office: Page): Promise<ReadingGap[]> => stored(office, 'readingGaps');

/**
 * All rows of a table, which hold nothing but JSON. They cross as one text: handed over as objects, each value of 2 000 comments by itself, one look
 * takes seconds, and Playwright ends a poll with what it saw at the last look that was done.
 */
export async function stored<T>(office: Page, table: string): Promise<T[]> {
  const rows = await office.evaluate(async (name) => {
    const open = indexedDB.open('sanshen');
    const db = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const all = db.transaction(name).objectStore(name).getAll();
    const found = await new Promise<unknown>((resolve) => {
      all.onsuccess = () => resolve(all.result);
    });
    db.close();
    return JSON.stringify(found);
  }, table);
  return JSON.parse(rows) as T[];
}
