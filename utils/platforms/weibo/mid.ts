const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Numeric mid of a `mblogid` (weibo §3.2): base-62 groups of four characters from the right stand for seven digits each.
 * @returns null when it is none.
 */
export function midOf(mblogid: string): string | null {
  if (!/^[0-9a-zA-Z]{5,12}$/.test(mblogid)) return null;
  let out = '';
  for (let end = mblogid.length; end > 0; end -= 4) {
    let value = 0;
    for (const c of mblogid.slice(Math.max(0, end - 4), end)) value = value * 62 + ALPHABET.indexOf(c);
    if (value > 9_999_999) return null;
    out = (end > 4 ? String(value).padStart(7, '0') : String(value)) + out;
  }
  return out.replace(/^0+(?=\d)/, '');
}

/** `mblogid` of a numeric mid; null when it is none. */
export function mblogidOf(mid: string): string | null {
  if (!/^\d{8,20}$/.test(mid)) return null;
  let out = '';
  for (let end = mid.length; end > 0; end -= 7) {
    let value = Number(mid.slice(Math.max(0, end - 7), end));
    let group = '';
    do {
      group = ALPHABET[value % 62] + group;
      value = Math.floor(value / 62);
    } while (value > 0);
    out = (end > 7 ? group.padStart(4, '0') : group) + out;
  }
  return out;
}

/** One way to write the id of a post: its mid. Requests carry mid or mblogid (§3.1); anything else stays as it is. */
export function postId(id: string): string {
  return /^\d{13,20}$/.test(id) ? id : (midOf(id) ?? id);
}
