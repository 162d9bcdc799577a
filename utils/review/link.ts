/**
 * Query parameters that say where a reader came from and never what is shown: campaign tags as Google Analytics documents them,
 * nothing else. Everything a site may use to choose its content stays, and short links (t.cn) stay as they are written:
 * the reader gets the short link.
 */
const CAMPAIGN = /^utm_[a-z]+$/i;

/** A link target as it counts for the digest and for comparison; text that is no absolute address is only trimmed. */
export function canonicalHref(href: string): string {
  const trimmed = href.trim().normalize('NFC');
  if (!URL.canParse(trimmed)) return trimmed;
  const url = new URL(trimmed);
  // Only touch the query when there is something to drop: writing it back re-encodes it.
  const tags = [...url.searchParams.keys()].filter((name) => CAMPAIGN.test(name));
  for (const name of tags) url.searchParams.delete(name);
  return url.href;
}
