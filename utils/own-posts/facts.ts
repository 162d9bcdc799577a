import type { Draft } from '../domain/draft';
import type { Instant, ReleaseId, ReviewId } from '../domain/ids';
import type { ListedPost } from '../domain/own-post';
import type { Review } from '../domain/review';
import { readsAsSigned, samePostReposted } from './as-signed';

/** A release as far as it matters here; those for accounts that are not ours are left out. */
export interface ReleaseFact {
  readonly id: ReleaseId;
  /** Null: an override by a named person. */
  readonly review: ReviewId | null;
  readonly grantedAt: Instant;
  /** The request was seen leaving. */
  readonly used: boolean;
  readonly result: 'pending' | 'published' | 'failed' | 'verification' | 'unknown';
}

/** What is known about the posts of one account. */
export interface Facts {
  readonly reviews: readonly Review[];
  /** Releases whose result is not `published`. */
  readonly releases: readonly ReleaseFact[];
  /** Ids of posts that went out under an override or otherwise stand in the ledger without a review. */
  readonly recorded: ReadonlySet<string>;
  /** Review → id of the post that was found to be its. */
  readonly taken: ReadonlyMap<ReviewId, string>;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Clocks of platform and computer differ. */
const EARLY = 10 * MINUTE;
/** WeChat lets an administrator confirm for half an hour (wechat §2.6), and platforms look at a post before they show it. */
const LATE = 24 * HOUR;
/** A post may be on a list before the answer to its own request has been read. */
const ANSWER_WAIT = 5 * MINUTE;

const repliesOrReposts = new Set<Draft['kind']>(['repost', 'reply', 'message']);

/** Reviews that say what this very post has to read like: published under its id, or an edit of it that went out. */
export function reviewsOf(post: ListedPost, facts: Facts, bound: ReviewId | null): readonly Review[] {
  const ids = new Set<string>(post.ids);
  return facts.reviews.filter((review) => {
    if (review.id === bound) return true;
    const { published, draft } = review;
    if (published && published.platformId !== '' && ids.has(published.platformId)) return draft.kind !== 'reply';
    const edits = draft.target !== null && ids.has(draft.target) && !repliesOrReposts.has(draft.kind);
    return edits && (published !== null || leftFor(review, facts) !== null);
  });
}

/** The review that this post, whose id nobody knows, went out under: same words, at its time, and not another post's already. */
export function reviewBehind(post: ListedPost, at: Instant, facts: Facts): Review | null {
  const fitting = facts.reviews.filter((review) => {
    if (facts.taken.has(review.id) || idIsKnown(review) || review.draft.kind === 'message') return false;
    const near = (expected: Instant) => at >= expected - EARLY && at <= expected + LATE;
    if (!expectedAt(review, facts).some(near)) return false;
    return samePostReposted(review.draft, post) && readsAsSigned(review.draft, post);
  });
  // Of several the one whose time is nearest.
  const distance = (review: Review) =>
    Math.min(...expectedAt(review, facts).map((expected) => Math.abs(expected - at)));
  return fitting.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** A draft of the same words with every sign-off that nobody released: signed, yet it went out another way. */
export function signedElsewhere(post: ListedPost, facts: Facts): Review | null {
  return (
    facts.reviews.find(
      (review) =>
        review.status === 'approved' && samePostReposted(review.draft, post) && readsAsSigned(review.draft, post),
    ) ?? null
  );
}

/** A publish of this account is on its way and may be this post: it is judged at the next look, when the answer has been read. */
export function mayStillBeAnswered(at: Instant, facts: Facts, now: Instant): boolean {
  return facts.releases.some(
    ({ result, grantedAt }) => result === 'pending' && now - grantedAt <= ANSWER_WAIT && at >= grantedAt - EARLY,
  );
}

/** The release under which a review's request left without a known result; null when there is none. */
export function leftFor(review: Review, facts: Facts): ReleaseFact | null {
  const own = facts.releases.filter((r) => r.review === review.id && (r.used || r.result === 'unknown'));
  return own.sort((a, b) => b.grantedAt - a.grantedAt)[0] ?? null;
}

/** When the post of a review may appear, ms: when it was sent, and at its scheduled time (which 立即发送 forestalls). Empty when it never left. */
function expectedAt(review: Review, facts: Facts): readonly Instant[] {
  const sentAt = review.published?.at ?? leftFor(review, facts)?.grantedAt ?? null;
  if (sentAt === null) return [];
  const { schedule } = review.draft;
  return schedule === null ? [sentAt] : [sentAt, schedule];
}

/**
 * Did the platform answer with the id of the post itself? Weibo does for posts sent at once (a scheduled one gets a `schedule_id`,
 * an article an `object_id`: weibo §3.1), Douyin always (douyin §3.1). WeChat answers with a `msgid` that the list may not show.
 */
function idIsKnown({ platform, published, draft }: Review): boolean {
  if (!published || published.platformId === '' || draft.kind === 'reply') return false;
  if (platform === 'douyin') return true;
  return platform === 'weibo' && draft.schedule === null && draft.kind !== 'article';
}
