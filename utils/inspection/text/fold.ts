import { wordData } from '../word-data';

/** Folded value of a character that readers do not see: zero-width, joiners, variation selectors, combining marks. */
export const IGNORED = 0;
/** Folded value of emoji and symbols that only decorate. */
export const SPACE = 0x20;
/** Folded value of a surrogate pair that is a character of its own (rare ideographs). */
const OTHER = 0xfffd;

/** Characters people put between the characters of a word to hide it. Newlines are not among them: they end a word. */
const GAP_CHARACTERS =
  ' \t\u00a0\u3000.·•・‧∙-—–‐_*~～^`\'"|/\\°,!#$%&=;:<>()[]{}?\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f';
/** Chinese punctuation: it ends words in clean text, and hides one only where it stands between all the characters of it. */
const MARK_CHARACTERS = '，。、；：！？…（）【】「」『』《》〈〉〔〕“”‘’';

/** What may stand between the characters of a loosely matched word. */
export const GAP_LOOSE = 1;
export const GAP_MARK = 2;

let gaps: Uint8Array | undefined;

/**
 * The folding of one UTF-16 unit: full width to half width (letters and digits), capitals to small letters, traditional and
 * variant characters to simplified, circled and styled forms to plain ones, decoration to a space; `IGNORED` for characters to be
 * dropped. Surrogates fold to themselves: see `foldPair`. The table is part of the word data (utils/word-data/fold-table.ts).
 */
export function foldUnit(unit: number): number {
  return (unit + wordData().fold[unit]!) & 0xffff;
}

/** `GAP_LOOSE`, `GAP_MARK` or 0 for every folded unit. Built once. */
export function gapTable(): Uint8Array {
  if (!gaps) {
    gaps = new Uint8Array(0x10000);
    for (const c of GAP_CHARACTERS) gaps[c.charCodeAt(0)] = GAP_LOOSE;
    for (const c of MARK_CHARACTERS) gaps[c.charCodeAt(0)] = GAP_MARK;
  }
  return gaps;
}

/** Foldings of pairs that were looked up lately: text full of emoji would otherwise be normalised one by one. */
const pairKeys = new Uint32Array(256);
const pairFoldings = new Uint16Array(256);

/** Folding of a surrogate pair: one UTF-16 unit, or `IGNORED`. */
export function foldPair(high: number, low: number): number {
  const code = (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
  const slot = code & 255;
  if (pairKeys[slot] !== code) {
    pairFoldings[slot] = foldCodePoint(code);
    pairKeys[slot] = code;
  }
  return pairFoldings[slot]!;
}

function foldCodePoint(code: number): number {
  if (code >= 0xe0000 && code <= 0xe01ef) return IGNORED;
  // Digits with a full stop or comma, negative circled and squared letters, regional indicators: no one-to-one compatibility mapping.
  if (code >= 0x1f101 && code <= 0x1f10a) return 0x30 + code - 0x1f101;
  if (code >= 0x1f110 && code <= 0x1f129) return 0x61 + code - 0x1f110;
  if (code >= 0x1f150 && code <= 0x1f169) return 0x61 + code - 0x1f150;
  if (code >= 0x1f170 && code <= 0x1f189) return 0x61 + code - 0x1f170;
  if (code >= 0x1f1e6 && code <= 0x1f1ff) return 0x61 + code - 0x1f1e6;
  const plain = String.fromCodePoint(code).normalize('NFKC');
  if (plain.length === 1) return foldUnit(plain.charCodeAt(0));
  return code >= 0x1f000 && code <= 0x1fbff ? SPACE : OTHER;
}

/** True for the high half of a pair whose low half stands at `index + 1`. */
export function isPairAt(text: string, index: number): boolean {
  const high = text.charCodeAt(index);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(index + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}
