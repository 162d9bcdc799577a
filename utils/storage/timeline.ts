import type { StoredComment } from '../domain/comment';
import type { AccountKey, ReviewId } from '../domain/ids';
import { type OwnPost, OwnPostSchema } from '../domain/own-post';
import { type Review, ReviewSchema } from '../domain/review';
import { readComment } from './comments';
import type { SanshenDb } from './database';
import { readRecord } from './records-check';

/** From a draft to its post, from a post to the comments under it, and back. */

/** How the platform's own list shows a reviewed draft. */
export async function postsOfReview(db: SanshenDb, review: ReviewId): Promise<OwnPost[]> {
  const records = await db.ownPosts.where('review').equals(review).toArray();
  return records.map((record) => readRecord(OwnPostSchema, 'ownPosts', record.key, record));
}

/** Comments of citizens under these posts of an account, the latest first. */
export async function commentsUnder(
  db: SanshenDb,
  account: AccountKey | null,
  postIds: readonly string[],
  most: number,
): Promise<StoredComment[]> {
  const found: StoredComment[] = [];
  if (account === null) return found;
  for (const postId of postIds.filter((id) => id !== '')) {
    const rows = db.comments.where('[account+seen.channel+seen.postId]').equals([account, 'comment', postId]);
    found.push(...(await rows.filter(({ seen }) => !seen.own).toArray()).map(readComment));
  }
  return found.sort((a, b) => b.seen.at - a.seen.at).slice(0, most);
}

/** The draft that was published under this id; null where none was released here. */
export async function reviewOfPost(db: SanshenDb, account: AccountKey | null, postId: string): Promise<Review | null> {
  if (account === null) return null;
  const reviews = db.reviews.where('account').equals(account);
  const record = await reviews.filter(({ published }) => published?.platformId === postId).first();
  return record === undefined ? null : readRecord(ReviewSchema, 'reviews', record.id, record);
}
