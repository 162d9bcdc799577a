/** Links inside a post's text, which platforms write anew (weibo §5: `http://t.cn/…`). */

const LINK = /(?:https?:\/\/|www\.)[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+/gi;

/** A text taken apart: words and links by turns, beginning and ending with words (which may be empty). */
export function partsOf(text: string): { readonly words: readonly string[]; readonly links: readonly string[] } {
  const links = text.match(LINK) ?? [];
  return { words: text.split(LINK), links };
}

/** Hosts that only lead on. Where such an address goes is not told by itself. */
const LEADS_ON = /(?:^|\.)(?:t\.cn|sinaurl\.cn|weibo\.(?:com|cn)|sina\.(?:com\.)?cn|url\.cn|dwz\.cn|suo\.im)$/i;

interface Place {
  readonly host: string;
  readonly path: string;
}

function placeOf(address: string): Place | null {
  const whole = /^https?:/i.test(address) ? address : `http://${address}`;
  if (!URL.canParse(whole)) return null;
  const { hostname, pathname, search } = new URL(whole);
  return { host: hostname.toLowerCase(), path: `${pathname.replace(/\/+$/, '')}${search}` };
}

/**
 * May the link that is shown be the one that was signed? A short link whose targets are not told may be any: rewriting must not
 * alarm. Scheme and a closing `/` do not matter.
 */
export function mayBeSameLink(signed: string, shown: string, targets: readonly string[]): boolean {
  const ours = placeOf(signed);
  const theirs = placeOf(shown);
  if (!ours || !theirs) return signed === shown;
  const same = (place: Place) => place.host === ours.host && place.path === ours.path;
  if (same(theirs)) return true;
  if (!LEADS_ON.test(theirs.host)) return false;
  const told = targets.flatMap((target) => placeOf(target) ?? []);
  const known = told.filter((place) => !LEADS_ON.test(place.host));
  return known.length === 0 || LEADS_ON.test(ours.host) || known.some(same);
}
