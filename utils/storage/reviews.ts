import type { AccountKey, Digest, Instant, ReviewId } from '../domain/ids';
import { type Review, ReviewSchema, type ReviewStatus } from '../domain/review';
import type { SanshenDb } from './database';
import { readRecord, writeRecord } from './records-check';

export async function getReview(db: SanshenDb, id: ReviewId): Promise<Review | null> {
  const record = await db.reviews.get(id);
  return record === undefined ? null : parse(record);
}

export async function putReview(db: SanshenDb, review: Review): Promise<void> {
  await db.reviews.put(writeRecord(ReviewSchema, 'reviews', review));
}

/** Reviews whose current version has this digest, the most recently changed first (the same content may be submitted again). */
export async function reviewsByDigest(db: SanshenDb, digest: Digest): Promise<Review[]> {
  const reviews = (await db.reviews.where('digest').equals(digest).toArray()).map(parse);
  return reviews.sort((a, b) => b.updatedAt - a.updatedAt);
}

/** Reviews in one status, the most recently changed first. */
export async function reviewsByStatus(db: SanshenDb, status: ReviewStatus): Promise<Review[]> {
  const reviews = (await db.reviews.where('status').equals(status).toArray()).map(parse);
  return reviews.sort((a, b) => b.updatedAt - a.updatedAt);
}

/** Reviews of one account, the most recently changed first; used to find the review an edited draft came from. */
export async function reviewsByAccount(db: SanshenDb, account: AccountKey): Promise<Review[]> {
  const reviews = (await db.reviews.where('account').equals(account).toArray()).map(parse);
  return reviews.sort((a, b) => b.updatedAt - a.updatedAt);
}

/** Reviews of one account changed at or after an instant (ms), in no order. */
export async function reviewsByAccountSince(db: SanshenDb, account: AccountKey, since: Instant): Promise<Review[]> {
  const own = db.reviews.where('account').equals(account);
  return (await own.filter(({ updatedAt }) => updatedAt >= since).toArray()).map(parse);
}

/** The most recently changed reviews. */
export async function latestReviews(db: SanshenDb, limit: number): Promise<Review[]> {
  return (await db.reviews.orderBy('updatedAt').reverse().limit(limit).toArray()).map(parse);
}

function parse(record: Review): Review {
  return readRecord(ReviewSchema, 'reviews', record.id, record);
}
