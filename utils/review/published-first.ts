import type { Review } from '../domain/review';

/** 突发先发: a review that began with a signed declaration instead of a submission; it has one version and may go out before its sign-offs. */
export function isEmergency({ submission }: Pick<Review, 'submission'>): boolean {
  return submission.statement.act === 'emergency';
}

/** Out already, and sign-offs still missing (待补签). */
export function isOwed(review: Pick<Review, 'submission' | 'status' | 'published'>): boolean {
  return isEmergency(review) && review.published !== null && review.status !== 'published';
}
