import { TRADITIONAL_PAIRS } from './traditional';

/** Folded value of a character that readers do not see: zero-width, joiners, variation selectors, combining marks. */
export const IGNORED = 0;
/** Folded value of emoji and symbols that only decorate. */
const SPACE = 0x20;
/** Folded value of a surrogate pair that is a character of its own (rare ideographs). */
const OTHER = 0xfffd;

/** Ranges (inclusive) of characters that take no part in a word. */
const IGNORED_RANGES = [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20ff],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
] as const;

/** Ranges where compatibility characters live; NFKC of the rest of the plane changes nothing or is not one to one. */
const COMPATIBILITY_RANGES = [
  [0xaa, 0xba],
  [0x1d2c, 0x1dbf],
  [0x2070, 0x209c],
  [0x2100, 0x218b],
  [0x2460, 0x24ff],
  [0x2e80, 0x2fdf],
  [0x3200, 0x33ff],
  [0xf900, 0xfaff],
  [0xff01, 0xff5e],
] as const;

/** Symbol blocks whose members stand between characters like a space: arrows, shapes, dingbats. */
const DECORATION_RANGES = [
  [0x2190, 0x23ff],
  [0x2500, 0x2775],
  [0x2794, 0x27bf],
  [0x2900, 0x297f],
  [0x2b00, 0x2bff],
] as const;

/** Letters of other scripts that are drawn like a Latin one, and signs people use for 加. */
const LOOKALIKES = 'аaеeоoрpсcхxѵvνvωwіiαaοo＋加+加➕加✚加﹢加';

/** Characters people put between the characters of a word to hide it. Newlines are not among them: they end a word. */
const GAP_CHARACTERS =
  ' \t\u00a0\u3000.·•・‧∙-—–‐_*~～^`\'"|/\\°\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f';

let table: Uint16Array | undefined;
let gaps: Uint8Array | undefined;

/**
 * The folding of every UTF-16 unit: full width to half width (letters and digits), capitals to small letters, traditional
 * to simplified, circled and styled forms to plain ones, decoration to a space; 0 for characters to be dropped.
 * Surrogates fold to themselves: see `foldPair`. Built once.
 */
export function foldTable(): Uint16Array {
  table ??= buildTable();
  return table;
}

/** 1 for every folded unit that may stand between the characters of a loosely matched word. Built once. */
export function gapTable(): Uint8Array {
  if (!gaps) {
    gaps = new Uint8Array(0x10000);
    for (const c of GAP_CHARACTERS) gaps[c.charCodeAt(0)] = 1;
  }
  return gaps;
}

/** Folding of a surrogate pair: one UTF-16 unit, or `IGNORED`. */
export function foldPair(high: number, low: number): number {
  const code = (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
  if (code >= 0xe0000 && code <= 0xe01ef) return IGNORED;
  // Negative circled and squared letters have no compatibility mapping.
  if (code >= 0x1f150 && code <= 0x1f169) return 0x61 + code - 0x1f150;
  if (code >= 0x1f170 && code <= 0x1f189) return 0x61 + code - 0x1f170;
  const plain = String.fromCodePoint(code).normalize('NFKC');
  if (plain.length === 1) return foldTable()[plain.charCodeAt(0)]!;
  return code >= 0x1f000 && code <= 0x1fbff ? SPACE : OTHER;
}

/** True for the high half of a pair whose low half stands at `index + 1`. */
export function isPairAt(text: string, index: number): boolean {
  const high = text.charCodeAt(index);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(index + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}

function buildTable(): Uint16Array {
  const fold = new Uint16Array(0x10000);
  for (let c = 0; c < 0x10000; c++) fold[c] = c;
  for (let c = 0x41; c <= 0x5a; c++) fold[c] = c + 0x20;
  for (const [from, to] of DECORATION_RANGES) for (let c = from; c <= to; c++) fold[c] = SPACE;
  // ❶-❿, ➀-➉ and ➊-➓ are dingbats without a mapping; the tens are left out.
  for (const start of [0x2776, 0x2780, 0x278a]) for (let d = 0; d < 9; d++) fold[start + d] = 0x31 + d;
  for (const [from, to] of COMPATIBILITY_RANGES) {
    for (let c = from; c <= to; c++) {
      if (isKeptPunctuation(c)) continue;
      const plain = String.fromCharCode(c).normalize('NFKC').toLowerCase();
      if (plain.length === 1) fold[c] = plain.charCodeAt(0);
    }
  }
  mapPairs(fold, TRADITIONAL_PAIRS);
  mapPairs(fold, LOOKALIKES);
  // A compatibility form of a traditional character or of a look-alike goes all the way.
  for (const [from, to] of COMPATIBILITY_RANGES) for (let c = from; c <= to; c++) fold[c] = fold[fold[c]!]!;
  for (const [from, to] of IGNORED_RANGES) for (let c = from; c <= to; c++) fold[c] = IGNORED;
  return fold;
}

/** Full-width punctuation stays: it ends clauses in Chinese text, and rules look for it. */
function isKeptPunctuation(c: number): boolean {
  if (c < 0xff01 || c > 0xff5e) return false;
  const half = c - 0xfee0;
  const alphanumeric =
    (half >= 0x30 && half <= 0x39) || (half >= 0x41 && half <= 0x5a) || (half >= 0x61 && half <= 0x7a);
  return !alphanumeric && !'-./@_*'.includes(String.fromCharCode(half));
}

function mapPairs(fold: Uint16Array, pairs: string): void {
  for (let i = 0; i + 1 < pairs.length; i += 2) fold[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
}
