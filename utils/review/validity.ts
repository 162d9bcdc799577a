import { HOUR } from '../deadlines/days';
import type { Instant } from '../domain/ids';
import type { Review } from '../domain/review';
import { countedSignOffs, isComplete } from './progress';

/**
 * When the complete sign-offs of a review stop being good (ms); null when they do not, or are not complete. Counted from the final
 * stage's own time: a 校对 of punctuation later does not prolong it.
 */
export function validUntil(review: Review): Instant | null {
  const { validHours } = review.policy;
  if (validHours === null || review.status !== 'approved' || !isComplete(review)) return null;
  const acts = [...countedSignOffs(review), ...(review.carried?.signOffs ?? [])];
  const finals = acts.filter(({ statement }) => statement.stage === 'final').map(({ statement }) => statement.at);
  return finals.length === 0 ? null : Math.max(...finals) + validHours * HOUR;
}

/** Has the validity of the sign-offs (签批有效期) run out? */
export function isExpired(review: Review, now: Instant): boolean {
  const until = validUntil(review);
  return until !== null && now >= until;
}

/**
 * The review as it counts at a time: once expired, it waits for the final stage again. What only punctuation separated from an expired
 * version is reviewed anew, because the final stage has never seen it.
 */
export function asOf(review: Review, now: Instant): Review {
  if (!isExpired(review, now)) return review;
  if (review.carried) return { ...review, status: 'in-review', carried: undefined, signOffs: [] };
  return {
    ...review,
    status: 'in-review',
    signOffs: review.signOffs.filter(({ statement }) => statement.stage !== 'final'),
  };
}
