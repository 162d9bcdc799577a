import type { Folding } from '../../domain/finding';
import { foldUnit, GAP_MARK, gapTable, IGNORED, isPairAt } from '../text/fold';
import { wordData } from '../word-data';
import { FIRST_LETTER, foldWord } from './compile';
import { addBetween, addCharacter, inOrder } from './foldings';
import type { MergedText } from './parts';
import { foldedAt } from './surroundings';

/** Bits of `WordData.usualPairs`, as a power of two. */
export const USUAL_PAIRS_BITS = 20;

/** Where a pair of units stands in the bit map of usual pairs. */
export function pairBit(first: number, second: number): number {
  const hash = Math.imul((first << 16) | second, 0x9e3779b1);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> (32 - USUAL_PAIRS_BITS);
}

/** Standard characters written for one that they look like, as pairs: in these two places they are read by shape, not by sound. */
export const READ_BY_SHAPE = '徽微徵微兔免抡抢夭天曰日巳已';

/**
 * Whether a passage that sounds like a word, or is one with characters taken apart, is that word in disguise. Clean text is full of such
 * passages (有会 sounds like 优惠), so every character that differs must be out of place: not usual beside its neighbours.
 * @param merged the text that was searched, and the way back to the author's
 * @param start,end offsets in `merged.text`
 * @returns the disguises, or null when the passage says what it says, or is the word itself
 */
export function soundFoldings(merged: MergedText, start: number, end: number, word: string): readonly Folding[] | null {
  const { text } = merged;
  const letters = foldWord(word);
  const at = letterPlaces(text, start, end);
  if (at.length !== letters.length) return null;
  const { classes } = wordData().plain.trie;
  const seen = new Set<Folding>();
  let outOfPlace = false;
  for (let i = 0; i < at.length; i++) {
    const unit = foldedAt(text, at[i]!);
    const letter = letters.charCodeAt(i);
    if (merged.isMerged(at[i]!)) {
      if (unit !== letter) return null;
      seen.add('split');
      outOfPlace = true;
      continue;
    }
    const letterClass = classes[letter]!;
    if (unit === letter || (letterClass >= FIRST_LETTER && classes[unit] === letterClass)) {
      addCharacter(text, at[i]!, letter, seen);
      continue;
    }
    if (isDigit(unit)) return null;
    const ties = usualNeighbours(text, at, i);
    if (at.length === 2 && ties > 0) return null;
    if (ties < (at.length === 3 ? 1 : 2)) outOfPlace = true;
    seen.add(isShape(text.charCodeAt(at[i]!), letter) ? 'variant' : 'homophone');
  }
  if (!outOfPlace) return null;
  // Two characters that only sound right say little: nothing may stand between them as well.
  if (at.length === 2 && end - start > 2 && !seen.has('split')) return null;
  const gap = gapTable();
  for (let i = start; i < end; i++) {
    if (at.includes(i) || (at.includes(i - 1) && isPairAt(text, i - 1))) continue;
    if (gap[foldedAt(text, i)] === GAP_MARK) return null;
    addBetween(text, i, seen);
  }
  return inOrder(seen);
}

/** Offsets of the characters that are letters of the match. */
function letterPlaces(text: string, start: number, end: number): number[] {
  const gap = gapTable();
  const places: number[] = [];
  for (let i = start; i < end; i += isPairAt(text, i) ? 2 : 1) {
    const unit = foldedAt(text, i);
    if (unit !== IGNORED && (!gap[unit] || HEARTS.includes(text[i]!))) places.push(i);
  }
  return places;
}

/** Hearts stand for 心 and what sounds like it: 微❤, V♥. */
export const HEARTS = '❤♥❥♡';

const NEWLINE = 0x0a;

/** How many of its two neighbours a character is usual beside. */
function usualNeighbours(text: string, at: readonly number[], index: number): number {
  const place = at[index]!;
  const unit = foldedAt(text, place);
  const before = index > 0 ? foldedAt(text, at[index - 1]!) : unitAt(text, place - 1);
  const after = index + 1 < at.length ? foldedAt(text, at[index + 1]!) : unitAt(text, place + 1);
  return (isUsual(before, unit) ? 1 : 0) + (isUsual(unit, after) ? 1 : 0);
}

function isUsual(first: number, second: number): boolean {
  const bit = pairBit(first, second);
  return ((wordData().usualPairs[bit >>> 5]! >>> (bit & 31)) & 1) === 1;
}

/** 0 beyond the ends of the line. */
function unitAt(text: string, index: number): number {
  const unit = index >= 0 && index < text.length ? text.charCodeAt(index) : NEWLINE;
  return unit === NEWLINE ? 0 : foldUnit(unit);
}

function isShape(unit: number, letter: number): boolean {
  for (let i = 0; i < READ_BY_SHAPE.length; i += 2) {
    if (READ_BY_SHAPE.charCodeAt(i) === unit && READ_BY_SHAPE.charCodeAt(i + 1) === letter) return true;
  }
  return false;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
