import type { DraftKind } from '../domain/draft';
import type { OwnPost } from '../domain/own-post';
import type { Review } from '../domain/review';
import type { PublishedPost } from './contract';

/** Kinds of drafts that readers see as a post of the account; replies and messages are not updates. */
const UPDATES: ReadonlySet<DraftKind> = new Set(['post', 'article', 'video', 'image-text', 'repost']);

/**
 * Posts that readers could see: what went out after review, and what the platforms' own lists showed. A listed post that is known to be
 * one of the reviewed ones is told once, by the list's time, which is the one readers see; a scheduled one by its planned time.
 */
export function postsFrom(
  reviews: readonly Pick<Review, 'id' | 'account' | 'draft' | 'published'>[],
  listed: readonly Pick<OwnPost, 'account' | 'at' | 'review' | 'kind'>[],
): readonly PublishedPost[] {
  const onLists = new Set(listed.flatMap(({ review, kind }) => (review && kind !== 'unreviewed' ? [review] : [])));
  const reviewed = reviews.flatMap(({ id, account, draft, published }): PublishedPost[] =>
    account && published && UPDATES.has(draft.kind) && !onLists.has(id)
      ? [{ account, at: Math.max(published.at, draft.schedule ?? 0) }]
      : [],
  );
  return [...reviewed, ...listed.map(({ account, at }) => ({ account, at }))];
}
