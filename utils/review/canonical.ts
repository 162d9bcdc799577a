import { accountKey } from '../domain/account';
import type { Article, Draft, Media } from '../domain/draft';
import { canonicalJson } from './canonical-json';
import { canonicalHref } from './link';
import { readerLine, readerText } from './text';

const MINUTE = 60_000;

/** An article reduced to what a reader gets. */
export interface CanonicalArticle {
  readonly title: string;
  readonly body: string;
  readonly digest: string;
  readonly author: string;
  readonly sourceUrl: string;
  /** `[shown text, target]` in reading order. */
  readonly links: readonly (readonly [string, string])[];
  readonly mentions: readonly string[];
  readonly topics: readonly string[];
  /** `kind sha256:…` or `kind ref:…` in reading order; see canonicalMedia. */
  readonly media: readonly string[];
  readonly declaration: string;
  readonly original: boolean;
}

/** What the digest covers (DESIGN §5): everything a reader gets, never styling. */
export interface CanonicalDraft {
  /** Version of this form: a later form must not be mistaken for this one. */
  readonly v: 1;
  readonly kind: Draft['kind'];
  readonly platform: string;
  /** Account key; null when the page showed neither id nor name. */
  readonly account: string | null;
  readonly articles: readonly CanonicalArticle[];
  /** Minutes since 1970: pages choose and show times by the minute, so seconds are noise of the reading. Null = now. */
  readonly schedule: number | null;
  readonly visibility: string;
  readonly target: string | null;
  readonly quoted: string;
}

/** Reduces a draft to what a reader gets. Two drafts are the same content exactly when these are equal. */
export function canonicalDraft(draft: Draft): CanonicalDraft {
  return {
    v: 1,
    kind: draft.kind,
    platform: draft.account.platform,
    account: accountKey(draft.account),
    articles: draft.articles.map(canonicalArticle),
    schedule: draft.schedule === null ? null : Math.floor(draft.schedule / MINUTE),
    visibility: readerLine(draft.visibility),
    target: draft.target === null ? null : readerLine(draft.target),
    quoted: readerText(draft.quoted),
  };
}

/** The canonical draft as the one string that is hashed and compared. */
export function canonicalText(draft: Draft): string {
  return canonicalJson(canonicalDraft(draft));
}

function canonicalArticle(article: Article): CanonicalArticle {
  return {
    title: readerLine(article.title),
    body: readerText(article.body),
    digest: readerText(article.digest),
    author: readerLine(article.author),
    sourceUrl: canonicalHref(article.sourceUrl),
    links: article.links.map((link) => [readerLine(link.text), canonicalHref(link.href)] as const),
    mentions: article.mentions.map(readerLine),
    topics: article.topics.map(readerLine),
    media: article.media.map(canonicalMedia),
    declaration: readerLine(article.declaration),
    original: article.original,
  };
}

/**
 * Identity of a picture or file: the hash of its bytes when they were seen, else the platform's reference. The name counts only
 * for attached files, where readers see it.
 */
function canonicalMedia(media: Media): string {
  const identity = media.sha256 === null ? `ref:${media.ref.trim()}` : `sha256:${media.sha256.toLowerCase()}`;
  const name = media.kind === 'file' ? ` ${readerLine(media.name ?? '')}` : '';
  return `${media.kind} ${identity}${name}`;
}
