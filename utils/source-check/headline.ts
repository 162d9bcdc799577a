import type { HeadlineComparison } from './contract';
import { flat } from './text';

/** Headline in front of a post: 【…】 */
const BRACKETED = /^\s*【(?<title>[^】\n]{2,80})】/u;
/** What sites put behind a headline: _青禾县人民政府, - 青禾新闻网. */
const SITE = /\s*(?:[_|｜]|\s[-–—]\s|[-–—](?=[^-–—]{2,16}(?:网|政府|门户|平台|频道|报)$)).{2,30}$/u;

/** The headline of a draft: its title, else what stands in 【】 at the start of the text. */
export function headlineOf({ title, body }: { readonly title: string; readonly body: string }): string {
  return title.trim() || (BRACKETED.exec(body)?.groups?.title ?? '').trim();
}

/** A headline without the name of the site behind it. */
export function withoutSite(title: string): string {
  const short = title.replace(SITE, '').trim();
  return short.length >= 6 ? short : title.trim();
}

/** Compares headlines; marks and blanks do not count. */
export function compareHeadlines(
  source: { readonly title: string; readonly body: string },
  draft: { readonly title: string; readonly body: string },
): HeadlineComparison {
  const ours = headlineOf(draft);
  const theirs = withoutSite(headlineOf(source));
  const state = theirs === '' ? 'unknown' : ours === '' ? 'absent' : bare(ours) === bare(theirs) ? 'same' : 'changed';
  return { state, source: theirs, draft: ours };
}

const bare = (title: string) => flat(title).replace(/[\p{P}\p{S}\s]/gu, '');
