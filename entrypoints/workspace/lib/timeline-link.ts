import { type CommentKey, CommentKeySchema, type ReviewId, ReviewIdSchema } from '../../../utils/domain/ids';

/** What a 全过程 is about. */
export type TimelineSubject = { readonly review: ReviewId } | { readonly comment: CommentKey };

/** The route of the whole course of a draft or comment: `timeline?review=…`. */
export function timelineRoute(subject: { readonly review: string } | { readonly comment: CommentKey }): string {
  return `timeline?${new URLSearchParams(subject as Record<string, string>)}`;
}

/** What such an address names; null where it names nothing. */
export function timelineSubject(query: string): TimelineSubject | null {
  const given = new URLSearchParams(query);
  const review = ReviewIdSchema.safeParse(given.get('review'));
  if (review.success) return { review: review.data };
  const comment = CommentKeySchema.safeParse(given.get('comment'));
  return comment.success ? { comment: comment.data } : null;
}
