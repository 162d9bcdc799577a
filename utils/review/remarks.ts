import type { Article, Draft, FieldName } from '../domain/draft';
import type { Remark } from '../domain/review';

/** Where a remark's passage stands: UTF-16 offsets into the field. */
export interface RemarkPlace {
  readonly article: number;
  readonly field: FieldName;
  readonly start: number;
  readonly end: number;
}

const FIELDS: readonly FieldName[] = ['body', 'title', 'digest', 'declaration', 'author', 'sourceUrl'];

/**
 * Finds the passage of a remark in a draft that was edited since: at its old place if the words still stand there, else where they stand
 * nearest to it in the same field, else in any other field or article. Null: the words are gone.
 */
export function findRemark(
  draft: Draft,
  remark: Pick<Remark, 'article' | 'field' | 'start' | 'quote'>,
): RemarkPlace | null {
  if (remark.quote === '') return null;
  const own = nearest(draft.articles[remark.article], remark.field, remark);
  if (own !== null) return placed(remark.article, remark.field, own, remark.quote);
  for (const [index, article] of draft.articles.entries()) {
    for (const field of FIELDS) {
      const start = nearest(article, field, remark);
      if (start !== null) return placed(index, field, start, remark.quote);
    }
  }
  return null;
}

/** The first place where these words stand in the draft, body before title; for a remark typed without a selection. */
export function placeOfQuote(draft: Draft, quote: string): RemarkPlace | null {
  return findRemark(draft, { article: 0, field: 'body', start: 0, quote });
}

function nearest(
  article: Article | undefined,
  field: FieldName,
  { start, quote }: Pick<Remark, 'start' | 'quote'>,
): number | null {
  const text = article?.[field] ?? '';
  let best: number | null = null;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (best === null || Math.abs(at - start) < Math.abs(best - start)) best = at;
  }
  return best;
}

function placed(article: number, field: FieldName, start: number, quote: string): RemarkPlace {
  return { article, field, start, end: start + quote.length };
}
