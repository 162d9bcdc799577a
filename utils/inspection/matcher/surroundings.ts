import { foldPair, foldUnit, GAP_MARK, gapTable, IGNORED, isPairAt } from '../text/fold';

/** Longer runs of gap characters separate words, they do not hide them. */
export const LONGEST_GAP = 3;

/**
 * The largest number of gap characters between two neighbouring letters of [start, end). Chinese punctuation ends words: it counts as a
 * gap only where something stands between all of three letters or more; else the answer is more than `LONGEST_GAP`.
 * @param places offset of each letter in the text
 */
export function widestGap(text: string, places: Int32Array, start: number, end: number): number {
  const gap = gapTable();
  let widest = 0;
  let tight = end - start < 3;
  let marked = false;
  for (let i = start + 1; i < end; i++) {
    const before = places[i - 1]!;
    let run = 0;
    for (let c = before + (isPairAt(text, before) ? 2 : 1); c < places[i]!; c++) {
      const kind = gap[foldedAt(text, c)]!;
      if (kind !== 0) run++;
      if (kind === GAP_MARK) marked = true;
    }
    if (run === 0) tight = true;
    if (run > widest) widest = run;
  }
  return marked && tight ? LONGEST_GAP + 1 : widest;
}

/**
 * True when [start, end) is a piece of a longer Latin word or number. The edges are judged as they are written: 扫一扫 in 二扫一扫 is whole.
 * @param last offset of the last letter
 */
export function isCutOut(text: string, start: number, end: number, last: number): boolean {
  // Nearly all words, and no ideograph folds to a letter or digit.
  if (isIdeograph(text.charCodeAt(start)) && isIdeograph(text.charCodeAt(last))) return false;
  const first = kindOf(foldedAt(text, start));
  if (first !== 0 && first === kindOf(neighbour(text, start - 1, -1))) return true;
  const final = kindOf(foldedAt(text, last));
  return final !== 0 && final === kindOf(neighbour(text, end, 1));
}

/** 1 for a Latin letter, 2 for a digit, else 0. */
function kindOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return 1;
  return unit >= 0x30 && unit <= 0x39 ? 2 : 0;
}

/** The folded unit next to a place, ignorable characters skipped; 0 at the ends. */
function neighbour(text: string, index: number, step: 1 | -1): number {
  for (let i = index; i >= 0 && i < text.length; i += step) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit >= 0xd800 && unit <= 0xdfff) return foldedAt(text, step === 1 ? i : i - 1);
    if (unit !== IGNORED) return unit;
  }
  return 0;
}

/** The folded character at an offset; the low half of a pair is ignorable: its high half stood for both. */
export function foldedAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (isPairAt(text, index)) return foldPair(unit, text.charCodeAt(index + 1));
  return unit >= 0xdc00 && unit <= 0xdfff ? IGNORED : foldUnit(unit);
}

/**
 * True when a single Chinese numeral at the edge of a match would have to stand for an Arabic digit in front of or behind another
 * ideograph: 回复一律 is not 回复1.
 */
export function isBareNumeral(text: string, start: number, end: number, word: string): boolean {
  return (
    (isAscii(word.charCodeAt(word.length - 1)) &&
      isIdeograph(text.charCodeAt(end - 1)) &&
      isIdeograph(text.charCodeAt(end))) ||
    (isAscii(word.charCodeAt(0)) && isIdeograph(text.charCodeAt(start)) && isIdeograph(text.charCodeAt(start - 1)))
  );
}

function isAscii(unit: number): boolean {
  return unit < 0x80;
}

/** False for NaN: there is nothing beyond the ends. */
function isIdeograph(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}
