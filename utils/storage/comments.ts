import { type Collection, Dexie } from 'dexie';
import { type CommentSource, isClosed, type StoredComment, StoredCommentSchema } from '../domain/comment';
import { transfersOut } from '../domain/handling';
import type { AccountKey, CommentKey, Instant } from '../domain/ids';
import type { SanshenDb } from './database';
import { recordsAt } from './index-ranges';
import { readRecord, writeRecord } from './records-check';

export async function getComment(db: SanshenDb, key: CommentKey): Promise<StoredComment | null> {
  const record = await db.comments.get(key);
  return record === undefined ? null : readComment(record);
}

/** Several at once, in the order asked; null where none is stored. */
export async function getComments(db: SanshenDb, keys: readonly CommentKey[]): Promise<(StoredComment | null)[]> {
  const found = await recordsAt(db, db.comments, 'key', null, keys);
  const byKey = new Map(found.map((record) => [record.key, readComment(record)] as const));
  return keys.map((key) => byKey.get(key) ?? null);
}

export async function putComments(db: SanshenDb, comments: readonly StoredComment[]): Promise<void> {
  await db.comments.bulkPut(comments.map((comment) => writeRecord(StoredCommentSchema, 'comments', indexed(comment))));
}

/** With the value of the index `outSince`: since when the oldest transfer of a running comment is out. */
function indexed({ outSince: _, ...comment }: StoredComment): StoredComment {
  if (isClosed(comment)) return comment;
  const [out] = transfersOut(comment.handling);
  return out ? { ...comment, outSince: out.at } : comment;
}

/** Comments due in [from, to), nearest first; `from` 0 includes everything overdue. For notifications and the duty list. */
export async function commentsDueBetween(
  db: SanshenDb,
  from: Instant,
  to: Instant,
  limit: number,
): Promise<StoredComment[]> {
  return (await runningByDue(db, {}, from, to).limit(limit).toArray()).map(readComment);
}

/**
 * How many are due before an instant, counted no further than `stopAt`: counting tens of thousands of keys costs a hundred
 * times a list (badges show 99+).
 */
export async function countDueBefore(db: SanshenDb, before: Instant, stopAt: number): Promise<number> {
  return (await runningByDue(db, {}, Dexie.minKey, before).limit(stopAt).primaryKeys()).length;
}

/** Every stored comment of one post or conversation. */
export async function commentsOfPost(
  db: SanshenDb,
  account: AccountKey,
  channel: 'comment' | 'message',
  postId: string,
): Promise<StoredComment[]> {
  const rows = db.comments.where('[account+seen.channel+seen.postId]').equals([account, channel, postId]);
  return (await rows.toArray()).map(readComment);
}

/** All comments of one matter (事项), the oldest first. */
export async function commentsOfMatter(db: SanshenDb, matter: CommentKey): Promise<StoredComment[]> {
  const rows = await db.comments.where('matter').equals(matter).toArray();
  return rows.map(readComment).sort((a, b) => a.seen.at - b.seen.at);
}

/** The same of several matters, in no order. */
export async function commentsOfMatters(db: SanshenDb, matters: readonly CommentKey[]): Promise<StoredComment[]> {
  return (await recordsAt(db, db.comments, 'matter', 'matter', matters)).map(readComment);
}

/** Which comments: all, of one account, or of one platform. */
export interface CommentFilter {
  readonly account?: AccountKey;
  readonly platform?: CommentSource;
}

/** Comments with a running clock due in [from, to), nearest first, by the account's or platform's own index where one is asked for. */
export function runningByDue(
  db: SanshenDb,
  { account, platform }: CommentFilter,
  from: unknown,
  to: unknown,
): Collection<StoredComment, CommentKey> {
  if (account !== undefined) {
    const rows = db.comments.where('[account+done+dueAt]').between([account, 0, from], [account, 0, to], true, false);
    return platform === undefined ? rows : rows.and(({ seen }) => seen.platform === platform);
  }
  if (platform !== undefined) {
    return db.comments.where('[seen.platform+done+dueAt]').between([platform, 0, from], [platform, 0, to], true, false);
  }
  return db.comments.where('[done+dueAt]').between([0, from], [0, to], true, false);
}

/** @throws Fault `corrupt-record`. */
export function readComment(record: StoredComment): StoredComment {
  return readRecord(StoredCommentSchema, 'comments', record.key, record);
}
