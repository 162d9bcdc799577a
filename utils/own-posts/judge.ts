import type { AccountKey, Instant } from '../domain/ids';
import { type ListedPost, type OwnPost, ownPostKey, type StrayKind } from '../domain/own-post';
import type { Review } from '../domain/review';
import { readsAsSigned } from './as-signed';
import { type Facts, mayStillBeAnswered, reviewBehind, reviewsOf, signedElsewhere } from './facts';
import { changeBetween, shownText } from './shown';

/** A post as it passed by, and what is stored about it. */
export interface Sighting {
  readonly post: ListedPost;
  readonly stored: OwnPost | null;
  readonly account: { readonly key: AccountKey; readonly name: string; readonly filedAt: Instant };
  readonly now: Instant;
}

export interface Judgement {
  /** To be stored; null: nothing new. */
  readonly next: OwnPost | null;
  /** To be written into the ledger as an alarm, once. */
  readonly finding: StrayKind | null;
  /** A review whose post this is, although its id was not known so far. */
  readonly completes: Review | null;
  /** A post found as 未经审核发布 whose signed review has come since, under its id (from another computer of the unit). */
  readonly settles: Review | null;
}

const NOTHING: Judgement = { next: null, finding: null, completes: null, settles: null };
/** Further in the future than clocks differ: scheduled, and nobody can read it yet. */
const AHEAD = 10 * 60_000;

/**
 * Judges one post of a guarded account. Posts older than the account's filing are history. A post is judged again only when it reads
 * otherwise than at the last look, so that seeing the same list again says nothing.
 */
export function judge({ post, stored, account, now }: Sighting, facts: Facts): Judgement {
  if (stored) return judgeAgain(post, stored, facts, now);
  const { at } = post;
  if (at === null || isHistory(at, account.filedAt) || at > now + AHEAD) return NOTHING;
  const fresh: OwnPost = {
    key: ownPostKey(post),
    platform: post.platform,
    account: account.key,
    accountName: account.name,
    postId: post.ids[0],
    url: post.url,
    at,
    firstSeenAt: now,
    text: shownText(post),
    cut: post.cut,
    state: 'known',
    kind: null,
    review: null,
    foundAt: null,
    explanation: null,
  };

  const named = reviewsOf(post, facts, null);
  const signed = named.find((review) => readsAsSigned(review.draft, post));
  if (signed) return { ...NOTHING, next: { ...fresh, review: signed.id } };
  if (named.length === 0) {
    if (post.ids.some((id) => facts.recorded.has(id))) return { ...NOTHING, next: fresh };
    const behind = reviewBehind(post, at, facts);
    if (behind) return { ...NOTHING, next: { ...fresh, review: behind.id }, completes: behind };
  }
  if (mayStillBeAnswered(at, facts, now)) return NOTHING;
  const kind = named.length > 0 ? 'differs' : 'unreviewed';
  const review = named[0] ?? signedElsewhere(post, facts);
  return { ...NOTHING, next: found({ ...fresh, review: review?.id ?? null }, kind, now), finding: kind };
}

/** Published before the account was put under management. Platforms count whole seconds. */
export function isHistory(at: Instant, filedAt: Instant): boolean {
  return at < Math.floor(filedAt / 1000) * 1000;
}

function judgeAgain(post: ListedPost, stored: OwnPost, facts: Facts, now: Instant): Judgement {
  const seen = { text: shownText(post), cut: post.cut };
  const change = changeBetween(stored, seen);
  if (change === 'none' && !isUnreviewed(stored)) return NOTHING;
  const next: OwnPost = change === 'none' ? stored : { ...stored, ...seen };
  const named = reviewsOf(post, facts, stored.kind === 'unreviewed' ? null : stored.review);
  const signed = named.find((review) => readsAsSigned(review.draft, post));
  if (signed && isUnreviewed(stored)) {
    return {
      ...NOTHING,
      next: { ...next, state: 'known', kind: null, foundAt: null, review: signed.id },
      settles: signed,
    };
  }
  if (change === 'none') return NOTHING;
  if (signed) return { ...NOTHING, next: stored.state === 'known' ? { ...next, review: signed.id } : next };
  // The rest of a text whose beginning is explained, or still to be, needs no further word; the rest of a signed one was signed as well.
  const known = stored.state === 'known' && named.length > 0;
  if (change === 'longer' && !known) return { ...NOTHING, next };
  if (mayStillBeAnswered(now, facts, now)) return NOTHING;
  const kind = stored.kind === 'unreviewed' && named.length === 0 ? 'unreviewed' : 'differs';
  return { ...NOTHING, next: found(next, kind, now), finding: kind };
}

/** Waits for a word because nothing signed was known for it; that may still come. */
export function isUnreviewed({ state, kind }: OwnPost): boolean {
  return state === 'open' && kind === 'unreviewed';
}

function found(post: OwnPost, kind: StrayKind, now: Instant): OwnPost {
  return { ...post, state: 'open', kind, foundAt: now, explanation: null };
}
