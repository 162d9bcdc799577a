import type { FieldName } from '../../domain/draft';
import type { ArticleView, FieldView, Span } from '../contract';
import { keptWith } from '../kept';

/** A link found in a draft: where it is shown, and which host it leads to (lower case, without `www.`). */
export interface FoundLink extends Span {
  readonly field: FieldName;
  readonly host: string;
}

const TOP_LEVEL =
  'com|cn|net|org|top|xyz|shop|vip|cc|me|io|tv|info|biz|site|online|store|club|fun|wang|app|link|ltd|icu|co|la|tk|im|ly|gd|hk|tw|mobi|asia|pro|live|tech|cloud|work|ink|red|ren|group|art|wiki';
const URL_IN_TEXT = new RegExp(
  `(?:https?:\\/\\/|(?<![a-z0-9@.\\/-]))(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,6}(?:${TOP_LEVEL})(?![a-z0-9-])(?:\\.cn|\\.hk|\\.tw)?`,
  'gu',
);

/** A dot before a letter. Decimals and sentences have dots too. */
const MAYBE_URL = /[.．。][^\S\n]?[a-zａ-ｚ\u24d0-\u24e9\ud835]/iu;

/** Every link of an article: addresses written in its texts, its links, its 原文链接. A link shown in the text is marked there. */
export const findLinks = keptWith(collectLinks);

/** Several rules ask for the links of the same article. */
function collectLinks(view: ArticleView): readonly FoundLink[] {
  const found = view.fields.flatMap(linksInText);
  for (const link of view.article.links) {
    const host = hostOf(link.href);
    if (host && !found.some((f) => f.host === host)) found.push({ ...placeOf(view, link.text), host });
  }
  const source = view.article.sourceUrl.trim();
  const host = hostOf(source);
  if (host) found.push({ field: 'sourceUrl', start: 0, end: view.article.sourceUrl.length, host });
  return found;
}

/** Web addresses written out in a text, also without a scheme and in full-width letters. */
export function linksInText(field: FieldView): FoundLink[] {
  if (!MAYBE_URL.test(field.text)) return [];
  return [...field.folded.text.matchAll(URL_IN_TEXT)].map((match) => ({
    field: field.name,
    ...field.folded.original(match.index, match.index + match[0].length),
    host: bare(match[0].replace(/^https?:\/\//u, '')),
  }));
}

/** Host of an address, '' for anything that is not one (mail, script, an anchor, garbage). */
export function hostOf(address: string): string {
  const match = /^(?:https?:)?\/\/(?:[^/?#\s]*@)?([^/?#:\s\\]+)/iu.exec(address.trim());
  return match ? bare(match[1]!.toLowerCase()) : '';
}

/** True when the host is one of the domains or below one of them. */
export function isWithin(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

function bare(host: string): string {
  return host.replace(/^www\./u, '').replace(/\.$/u, '');
}

/** Where the link's shown text stands in the article; the beginning of the body when it is shown nowhere. */
function placeOf(view: ArticleView, shown: string): Omit<FoundLink, 'host'> {
  const wanted = shown.trim();
  for (const field of wanted ? view.fields : []) {
    const start = field.text.indexOf(wanted);
    if (start >= 0) return { field: field.name, start, end: start + wanted.length };
  }
  return { field: 'body', start: 0, end: 0 };
}
