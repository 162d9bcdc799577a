import type { Draft } from '../domain/draft';
import type { Review } from '../domain/review';

/** Share of common character pairs from which two drafts count as versions of one another. */
const ALIKE = 0.5;

/**
 * The review this draft was edited from: the most recently changed one of the same kind whose text is alike. Null: nothing like it was
 * ever submitted. Only used to word the answer ("原签批失效" instead of "尚未提交"); it never lets anything pass.
 */
export function relatedReview(draft: Draft, reviews: readonly Review[]): Review | null {
  const own = pairsOf(draft);
  return (
    reviews.find((r) => r.draft.kind === draft.kind && r.status !== 'withdrawn' && alike(own, pairsOf(r.draft))) ?? null
  );
}

function pairsOf(draft: Draft): Set<string> {
  const text = draft.articles
    .map((a) => `${a.title}${a.body}`)
    .join('')
    .replace(/\s/g, '')
    .slice(0, 4_000);
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  return common / Math.max(a.size, b.size) >= ALIKE;
}
