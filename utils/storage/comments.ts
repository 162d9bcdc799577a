import { type Collection, Dexie } from 'dexie';
import { type StoredComment, StoredCommentSchema } from '../domain/comment';
import type { AccountKey, CommentKey, Instant } from '../domain/ids';
import type { PlatformId } from '../domain/platform';
import type { SanshenDb } from './database';
import { recordsAt } from './index-ranges';
import { readRecord, writeRecord } from './records-check';

export async function getComment(db: SanshenDb, key: CommentKey): Promise<StoredComment | null> {
  const record = await db.comments.get(key);
  return record === undefined ? null : parse(record);
}

/** Several at once, in the order asked; null where none is stored. */
export async function getComments(db: SanshenDb, keys: readonly CommentKey[]): Promise<(StoredComment | null)[]> {
  const found = await recordsAt(db, db.comments, 'key', null, keys);
  const byKey = new Map(found.map((record) => [record.key, parse(record)] as const));
  return keys.map((key) => byKey.get(key) ?? null);
}

export async function putComments(db: SanshenDb, comments: readonly StoredComment[]): Promise<void> {
  await db.comments.bulkPut(comments.map((comment) => writeRecord(StoredCommentSchema, 'comments', indexed(comment))));
}

/** With the value of the index `outSince`: since when the oldest transfer of a running comment is out. */
function indexed({ outSince: _, ...comment }: StoredComment): StoredComment {
  if (comment.status === 'resolved' || comment.status === 'dismissed') return comment;
  const out = comment.handling.transfers.find(({ returned }) => returned === null);
  return out ? { ...comment, outSince: out.at } : comment;
}

/** Which comments: all, of one account, or of one platform. */
export interface CommentFilter {
  readonly account?: AccountKey;
  readonly platform?: PlatformId;
}

/** The comments whose deadlines come first (overdue ones included), nearest first: one range of a compound index. */
export async function dueComments(db: SanshenDb, limit: number, filter: CommentFilter = {}): Promise<StoredComment[]> {
  return (await running(db, filter, Dexie.minKey, Dexie.maxKey).limit(limit).toArray()).map(parse);
}

/** Comments due in [from, to), nearest first; `from` 0 includes everything overdue. For notifications and the duty list. */
export async function commentsDueBetween(
  db: SanshenDb,
  from: Instant,
  to: Instant,
  limit: number,
  filter: CommentFilter = {},
): Promise<StoredComment[]> {
  return (await running(db, filter, from, to).limit(limit).toArray()).map(parse);
}

/**
 * How many are due before an instant, counted no further than `stopAt`: counting tens of thousands of keys costs a hundred
 * times a list (badges show 99+).
 */
export async function countDueBefore(
  db: SanshenDb,
  before: Instant,
  stopAt: number,
  filter: CommentFilter = {},
): Promise<number> {
  return (await running(db, filter, Dexie.minKey, before).limit(stopAt).primaryKeys()).length;
}

/** Due instant of the comment that comes next; null when no clock runs. For setting the alarm. */
export async function nextDueAt(db: SanshenDb, after: Instant): Promise<Instant | null> {
  const next = await running(db, {}, after, Dexie.maxKey).first();
  return next ? parse(next).dueAt : null;
}

/** Comments whose clocks have all stopped, the most recently due first. */
export async function doneComments(db: SanshenDb, limit: number, filter: CommentFilter = {}): Promise<StoredComment[]> {
  return (await range(db, filter, 1, Dexie.minKey, Dexie.maxKey).reverse().limit(limit).toArray()).map(parse);
}

/** Every stored comment of one post or conversation. */
export async function commentsOfPost(
  db: SanshenDb,
  account: AccountKey,
  channel: 'comment' | 'message',
  postId: string,
): Promise<StoredComment[]> {
  const rows = db.comments.where('[account+seen.channel+seen.postId]').equals([account, channel, postId]);
  return (await rows.toArray()).map(parse);
}

/** All comments of one matter (事项), the oldest first. */
export async function commentsOfMatter(db: SanshenDb, matter: CommentKey): Promise<StoredComment[]> {
  const rows = await db.comments.where('matter').equals(matter).toArray();
  return rows.map(parse).sort((a, b) => a.seen.at - b.seen.at);
}

function running(
  db: SanshenDb,
  filter: CommentFilter,
  from: unknown,
  to: unknown,
): Collection<StoredComment, CommentKey> {
  return range(db, filter, 0, from, to);
}

/** A range of due instants, [from, to), of clocks that run (0) or not (1). */
function range(
  db: SanshenDb,
  { account, platform }: CommentFilter,
  done: 0 | 1,
  from: unknown,
  to: unknown,
): Collection<StoredComment, CommentKey> {
  if (account !== undefined) {
    const rows = db.comments
      .where('[account+done+dueAt]')
      .between([account, done, from], [account, done, to], true, false);
    return platform === undefined ? rows : rows.and(({ seen }) => seen.platform === platform);
  }
  if (platform !== undefined) {
    return db.comments
      .where('[seen.platform+done+dueAt]')
      .between([platform, done, from], [platform, done, to], true, false);
  }
  return db.comments.where('[done+dueAt]').between([done, from], [done, to], true, false);
}

function parse(record: StoredComment): StoredComment {
  return readRecord(StoredCommentSchema, 'comments', record.key, record);
}
