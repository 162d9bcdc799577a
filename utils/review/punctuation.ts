import type { Draft } from '../domain/draft';
import { canonicalDraft } from './canonical';
import { canonicalJson } from './canonical-json';

/**
 * Marks of a pause, and nothing else. Question and exclamation marks change what is said or how; quotation marks, brackets and 《》 say what
 * something is called: an edit of those is an edit of the content.
 */
const PAUSE = '，。、；：,.;:';
/** Between digits or letters they are part of a number, a time, an address: 1.5万, 9:30, gov.cn. */
const PAUSES = new RegExp(`(?<![\\p{N}A-Za-z])[${PAUSE}]+|[${PAUSE}]+(?![\\p{N}A-Za-z])`, 'gu');

/**
 * Do two drafts differ in the pauses of their texts (title, body, digest) and in nothing else a reader gets? Identical drafts do not
 * differ at all: false.
 */
export function punctuationOnly(before: Draft, now: Draft): boolean {
  const [a, b] = [canonicalDraft(before), canonicalDraft(now)];
  return canonicalJson(a) !== canonicalJson(b) && canonicalJson(withoutPauses(a)) === canonicalJson(withoutPauses(b));
}

function withoutPauses(draft: ReturnType<typeof canonicalDraft>): unknown {
  const plain = (text: string) => text.replace(PAUSES, '');
  return {
    ...draft,
    articles: draft.articles.map((article) => ({
      ...article,
      title: plain(article.title),
      body: plain(article.body),
      digest: plain(article.digest),
    })),
  };
}
