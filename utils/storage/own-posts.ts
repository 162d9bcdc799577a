import { Dexie } from 'dexie';
import type { AccountKey, Instant, ReviewId } from '../domain/ids';
import { type OwnPost, type OwnPostKey, OwnPostSchema } from '../domain/own-post';
import type { SanshenDb } from './database';
import { readRecord, writeRecord } from './records-check';

/** The posts of these keys, in their order; null where none was seen before. */
export async function getOwnPosts(db: SanshenDb, keys: readonly OwnPostKey[]): Promise<(OwnPost | null)[]> {
  return (await db.ownPosts.bulkGet([...keys])).map((record) => (record === undefined ? null : parse(record)));
}

export async function getOwnPost(db: SanshenDb, key: OwnPostKey): Promise<OwnPost | null> {
  return (await getOwnPosts(db, [key]))[0] ?? null;
}

export async function putOwnPost(db: SanshenDb, post: OwnPost): Promise<void> {
  await db.ownPosts.put(writeRecord(OwnPostSchema, 'ownPosts', post));
}

/** Posts in one state, found last first. */
export async function strayPosts(db: SanshenDb, state: 'open' | 'explained', limit: number): Promise<OwnPost[]> {
  const found = db.ownPosts.where('[state+foundAt]').between([state, Dexie.minKey], [state, Dexie.maxKey]);
  return (await found.reverse().limit(limit).toArray()).map(parse);
}

/** Posts of one account published at or after an instant (ms), oldest first. */
export async function ownPostsSince(db: SanshenDb, account: AccountKey, since: Instant): Promise<OwnPost[]> {
  const posts = db.ownPosts.where('[account+at]').between([account, since], [account, Dexie.maxKey], true, true);
  return (await posts.toArray()).map(parse);
}

/** How many posts wait for a word, counted no further than `most`. */
export function countOpenPosts(db: SanshenDb, most: number): Promise<number> {
  return db.ownPosts
    .where('[state+foundAt]')
    .between(['open', Dexie.minKey], ['open', Dexie.maxKey])
    .limit(most)
    .count();
}

/** Which post each of these reviews was found to be, by the platform's id. */
export async function postsOfReviews(db: SanshenDb, reviews: readonly ReviewId[]): Promise<Map<ReviewId, string>> {
  const records = await db.ownPosts
    .where('review')
    .anyOf([...reviews])
    .toArray();
  return new Map(
    records.flatMap(({ review, kind, postId }) => (review !== null && kind !== 'unreviewed' ? [[review, postId]] : [])),
  );
}

function parse(record: OwnPost): OwnPost {
  return readRecord(OwnPostSchema, 'ownPosts', record.key, record);
}
