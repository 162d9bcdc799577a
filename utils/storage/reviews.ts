import type { AccountKey, Digest, Instant, ReviewId } from '../domain/ids';
import { type Review, ReviewSchema, type ReviewStatus } from '../domain/review';
import { owedBy } from '../review/countersign';
import type { SanshenDb } from './database';
import { recordsIn } from './index-ranges';
import { readRecord, writeRecord } from './records-check';

/** Weeks asked for one by one; what changed after them comes with the last. */
const WEEKS = 9;
const WEEK_MS = 7 * 24 * 60 * 60_000;

export async function getReview(db: SanshenDb, id: ReviewId): Promise<Review | null> {
  const record = await db.reviews.get(id);
  return record === undefined ? null : parse(record);
}

/** Those of these ids that are reviews, in the order given. */
export async function getReviews(db: SanshenDb, ids: readonly string[]): Promise<Review[]> {
  const records = await db.reviews.bulkGet([...ids] as ReviewId[]);
  return records.flatMap((record) => (record === undefined ? [] : [parse(record)]));
}

export async function putReview(db: SanshenDb, { owedBy: _, ...review }: Review): Promise<void> {
  const owed = owedBy(review);
  const record = owed.length > 0 ? { ...review, owedBy: [...owed] } : review;
  await db.reviews.put(writeRecord(ReviewSchema, 'reviews', record));
}

/** Reviews with a recorded approval (代录) that its leader has still to countersign (补签), the most recently changed first. */
export async function reviewsToCountersign(db: SanshenDb): Promise<Review[]> {
  const reviews = await db.reviews.orderBy('owedBy').toArray();
  // A review stands in the index once for each leader.
  const once = new Map(reviews.map((record) => [record.id, parse(record)]));
  return [...once.values()].sort((a, b) => b.updatedAt - a.updatedAt);
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

/** The most recently changed reviews in one status: found by keys alone, so that of thousands only those that are shown are read. */
export async function latestReviewsIn(db: SanshenDb, status: ReviewStatus, limit: number): Promise<Review[]> {
  const wanted = new Set<string>(await db.reviews.where('status').equals(status).primaryKeys());
  const byChange = await db.reviews.orderBy('updatedAt').primaryKeys();
  const latest: ReviewId[] = [];
  for (let i = byChange.length - 1; i >= 0 && latest.length < limit; i--) {
    if (wanted.has(byChange[i]!)) latest.push(byChange[i]!);
  }
  return getReviews(db, latest);
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

/**
 * Reviews whose content was published, and that changed at or after an instant (ms): publishing changes a review. In no order and as
 * stored: they are counted, not shown, and checking two months of a county would take longer than reading them. Asked week by week, so that
 * the browser reads one while another is unpacked.
 */
export async function publishedReviewsSince(db: SanshenDb, since: Instant): Promise<Review[]> {
  const weeks = Array.from({ length: WEEKS }, (_, i) => ({
    from: since + i * WEEK_MS,
    to: i === WEEKS - 1 ? Number.MAX_SAFE_INTEGER : since + (i + 1) * WEEK_MS - 1,
  }));
  // What `recordsIn` reads, nobody watches: a page that shows it hears of changes through this question.
  await db.reviews.where('updatedAt').aboveOrEqual(since).count();
  const changed = await recordsIn(db, db.reviews, 'updatedAt', weeks);
  return changed.filter(({ published }) => published !== null);
}

/** The most recently changed reviews. */
export async function latestReviews(db: SanshenDb, limit: number): Promise<Review[]> {
  return (await db.reviews.orderBy('updatedAt').reverse().limit(limit).toArray()).map(parse);
}

function parse(record: Review): Review {
  return readRecord(ReviewSchema, 'reviews', record.id, record);
}
