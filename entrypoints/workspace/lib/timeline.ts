import type { CommentUnder } from '../../../components/ledger/timeline-page';
import type { StoredComment } from '../../../utils/domain/comment';
import type { Debt } from '../../../utils/domain/emergency';
import type { CommentKey, ReviewId } from '../../../utils/domain/ids';
import type { LedgerEvent } from '../../../utils/domain/ledger';
import { type OwnPost, OwnPostKeySchema } from '../../../utils/domain/own-post';
import type { Review } from '../../../utils/domain/review';
import { commentTimeline, reviewTimeline, type TimelineStep } from '../../../utils/ledger/timeline';
import type { SanshenDb } from '../../../utils/storage/database';
import { getDebt } from '../../../utils/storage/debts';
import { eventsOf } from '../../../utils/storage/ledger';
import { officeRecords } from '../../../utils/storage/office-records';
import { getOwnPost } from '../../../utils/storage/own-posts';
import { getReviews } from '../../../utils/storage/reviews';
import { commentsUnder, postsOfReview, reviewOfPost } from '../../../utils/storage/timeline';
import { readComment } from './comments';

/** Comments listed under a post. */
const COMMENTS = 50;

/** Everything that belongs to a draft. */
export interface ReviewCourse {
  readonly review: Review;
  readonly steps: readonly TimelineStep[];
  readonly debt: Debt | null;
  /** What it corrects, and what corrects it. */
  readonly corrects: Review | null;
  readonly correctedBy: readonly Review[];
  readonly posts: readonly OwnPost[];
  readonly comments: readonly CommentUnder[];
  readonly moreComments: boolean;
}

/** Inside one read transaction. Null: there is no such review. */
export async function readReviewCourse(db: SanshenDb, id: ReviewId): Promise<ReviewCourse | null> {
  const [review] = await getReviews(db, [id]);
  if (!review) return null;
  const posts = await postsOfReview(db, id);
  const faults = (await officeRecords(db, 'fault')).filter(
    ({ entry, closed }) => (entry.kind === 'fault' && entry.review === id) || closed?.correction === id,
  );
  const subjects = [id, ...posts.map(({ key }) => key), ...faults.map((fault) => `record:${fault.id}`)];
  const events: LedgerEvent[] = [];
  for (const subject of subjects) events.push(...(await eventsOf(db, subject)));
  const others = await getReviews(db, [...(review.corrects ? [review.corrects] : []), ...(review.correctedBy ?? [])]);
  const postIds = [...new Set([review.published?.platformId ?? '', ...posts.map(({ postId }) => postId)])];
  const comments = await commentsUnder(db, review.account, postIds, COMMENTS + 1);
  return {
    review,
    steps: reviewTimeline(events, posts),
    debt: await getDebt(db, id),
    corrects: others.find((other) => other.id === review.corrects) ?? null,
    correctedBy: others.filter((other) => other.id !== review.corrects),
    posts,
    comments: comments.slice(0, COMMENTS).map(({ key, seen, erasedAt }) => ({
      key,
      at: seen.at,
      author: erasedAt === undefined ? seen.authorName : '—',
      text: seen.text.slice(0, 80),
    })),
    moreComments: comments.length > COMMENTS,
  };
}

/** Everything that belongs to a comment. */
export interface CommentCourse {
  readonly comment: StoredComment;
  readonly steps: readonly TimelineStep[];
  readonly matter: readonly StoredComment[];
  /** The reviewed draft of the post that it stands under; null where it is not known. */
  readonly post: Review | null;
}

/** Inside one read transaction. Null: there is no such comment. */
export async function readCommentCourse(db: SanshenDb, key: CommentKey): Promise<CommentCourse | null> {
  const read = await readComment(db, key);
  if (!read) return null;
  const { comment, events, replies, matter } = read;
  const { platform, postId } = comment.seen;
  const known = OwnPostKeySchema.safeParse(`${platform}:post:${postId}`);
  const listed = known.success ? await getOwnPost(db, known.data) : null;
  const [named] = listed?.review ? await getReviews(db, [listed.review]) : [];
  const post = named ?? (postId === '' ? null : await reviewOfPost(db, comment.account, postId));
  return { comment, steps: commentTimeline(comment, events, replies), matter, post };
}
