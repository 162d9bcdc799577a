import { Dexie } from 'dexie';
import type { CommentKey, Instant } from '../domain/ids';
import type { SanshenDb } from './database';

/** Keys of the comments without a running clock that were written before an instant, of every status. */
export async function closedKeysBefore(db: SanshenDb, before: Instant): Promise<CommentKey[]> {
  const found = await Promise.all(
    (['resolved', 'dismissed', 'open', 'acknowledged'] as const).map((status) =>
      db.comments.where('[done+status+seen.at]').between([1, status, Dexie.minKey], [1, status, before]).primaryKeys(),
    ),
  );
  return found.flat();
}
