import type { SeenComment, StoredComment } from '../domain/comment';
import type { CommentKey, Instant } from '../domain/ids';
import { readComment } from './comments';
import type { SanshenDb } from './database';
import { recordsAt, recordsIn } from './index-ranges';

/** What somebody of this name wrote in [from, to], on any platform. */
export interface NameSpan {
  readonly name: SeenComment['authorName'];
  readonly from: Instant;
  readonly to: Instant;
}

export async function commentsByName(db: SanshenDb, spans: readonly NameSpan[]): Promise<StoredComment[]> {
  const ranges = spans.map(({ name, from, to }) => ({ from: [name, from], to: [name, to] }));
  return (await recordsIn(db, db.comments, '[seen.authorName+seen.at]', ranges)).map(readComment);
}

/** Is any comment stored under a key from `from` to `to`? */
export async function anyCommentIn(db: SanshenDb, from: string, to: string): Promise<boolean> {
  const keys = db.comments.where('key').between(from as CommentKey, to as CommentKey);
  return (await keys.limit(1).primaryKeys()).length > 0;
}

/**
 * Comments that answer these, own ones and others. `parentIds` are comment ids, also made-up ones.
 *
 * What is asked for more than one at once nobody watches (`recordsAt`): a page that follows changes asks for one.
 */
export async function repliesTo(db: SanshenDb, parentIds: readonly string[]): Promise<StoredComment[]> {
  const [only, another] = parentIds;
  const found =
    only !== undefined && another === undefined
      ? await db.comments.where('seen.parentId').equals(only).toArray()
      : await recordsAt(db, db.comments, 'seen.parentId', 'seen.parentId', parentIds);
  return found.map(readComment);
}

/** Those of these keys that stand in the ledger. */
export async function keysInLedger(db: SanshenDb, keys: readonly CommentKey[]): Promise<ReadonlySet<CommentKey>> {
  const subjects = await db.ledger
    .where('subject')
    .anyOf([...keys])
    .uniqueKeys();
  return new Set(subjects as unknown as CommentKey[]);
}
