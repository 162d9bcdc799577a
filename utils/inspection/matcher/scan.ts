import { foldPair, foldTable, gapTable, IGNORED, isPairAt } from '../text/fold';
import { automatonScan, type Report } from './automaton';
import {
  CLASS_GAP,
  CLASS_IGNORED,
  CLASS_OTHER,
  CLASS_SURROGATE,
  type CompiledWords,
  FIRST_LETTER,
  hashThree,
  hashTwo,
  slotOf,
} from './compile';

/** A word at a place, every overlap included. Spans are UTF-16 offsets of the original text. */
export interface RawMatch {
  readonly word: number;
  readonly start: number;
  readonly end: number;
  /** Largest number of gap characters between two neighbouring characters of the word; 0 when written in one piece. */
  readonly gap: number;
}

/** Work done, for tests: positions looked at, trie and automaton steps taken. */
export interface ScanStats {
  positions: number;
  steps: number;
}

/** Longer runs of gap characters separate words, they do not hide them. */
export const LONGEST_GAP = 3;
/** Trie steps allowed per position before the scan goes on as an automaton, whose work does not depend on the words. */
const WALK_BUDGET = 4;

/** Letters of the text in order, with where they stand; kept between scans and grown when needed. */
let letters = new Uint16Array(4096);
let places = new Uint32Array(4096);
let gapsBefore = new Uint32Array(4096);

/**
 * Finds every occurrence of every word in one pass over the text plus a hashed filter on the beginnings of words.
 * Ignorable characters never hide a word; gap characters are stepped over and reported in `gap`. Latin words match whole words.
 * @returns matches by start, then end
 */
export function scanWords(compiled: CompiledWords, text: string, stats?: ScanStats): RawMatch[] {
  const length = project(compiled, text);
  const { filter, filterShift, slots, parent, label, ends } = compiled;
  // Locals: the compiler cannot keep a module's variables in registers.
  const row = letters;
  const found: RawMatch[] = [];
  const report: Report = (word, start, end) => {
    const match = toMatch(compiled, text, word, start, end);
    if (match) found.push(match);
  };
  let budget = WALK_BUDGET * length + 256;
  let start = 0;
  for (; start + 1 < length && budget > 0; start++) {
    const first = row[start]!;
    const second = row[start + 1]!;
    if (first === CLASS_OTHER || second === CLASS_OTHER) continue;
    const two = hashTwo(first, second);
    const bitTwo = two >>> filterShift;
    const bitThree = hashThree(two, row[start + 2]!) >>> filterShift;
    if (((filter[bitTwo >>> 5]! >>> (bitTwo & 31)) | (filter[bitThree >>> 5]! >>> (bitThree & 31))) & 1) {
      let node = 0;
      for (let i = start; i < length; i++) {
        budget--;
        node = slots[slotOf(slots, parent, label, node, row[i]!)]!;
        if (node === 0) break;
        if (ends[node]! >= 0) report(ends[node]!, start, i + 1);
      }
    }
  }
  const walked = WALK_BUDGET * length + 256 - budget;
  const steps = start + 1 < length ? automatonScan(compiled, letters, start, length, report) : 0;
  if (stats) {
    stats.positions += text.length;
    stats.steps += walked + steps;
  }
  return steps > 0 ? found.sort((a, b) => a.start - b.start || a.end - b.end) : found;
}

/** Fills `letters`, `places` and `gapsBefore`; characters of no word become one `CLASS_OTHER`. Returns how many were filled. */
function project(compiled: CompiledWords, text: string): number {
  if (letters.length < text.length + 2) grow(text.length + 2);
  const { classes, letterClass } = compiled;
  const gap = gapTable();
  const row = letters;
  const at = places;
  const before = gapsBefore;
  let length = 0;
  let gaps = 0;
  for (let i = 0; i < text.length; i++) {
    let letter = classes[text.charCodeAt(i)]!;
    const place = i;
    if (letter === CLASS_SURROGATE) {
      letter = CLASS_OTHER;
      if (isPairAt(text, i)) {
        const unit = foldPair(text.charCodeAt(i), text.charCodeAt(++i));
        letter = unit === IGNORED ? CLASS_IGNORED : letterClass[unit] || (gap[unit] ? CLASS_GAP : CLASS_OTHER);
      }
    }
    if (letter >= FIRST_LETTER) {
      row[length] = letter;
      at[length] = place;
      before[length++] = gaps;
    } else if (letter === CLASS_GAP) gaps++;
    else if (letter === CLASS_OTHER && length > 0 && row[length - 1] !== CLASS_OTHER) {
      at[length] = place;
      before[length] = gaps;
      row[length++] = CLASS_OTHER;
    }
  }
  row[length] = CLASS_OTHER;
  row[length + 1] = CLASS_OTHER;
  return length;
}

function grow(size: number): void {
  const room = size * 2;
  letters = new Uint16Array(room);
  places = new Uint32Array(room);
  gapsBefore = new Uint32Array(room);
}

/** The match in offsets of the text, or null when it is torn apart by a long gap or cut out of a Latin word. */
function toMatch(compiled: CompiledWords, text: string, word: number, start: number, end: number): RawMatch | null {
  let gap = 0;
  for (let i = start + 1; i < end; i++) {
    const run = gapsBefore[i]! - gapsBefore[i - 1]!;
    if (run > gap) gap = run;
  }
  if (gap > LONGEST_GAP) return null;
  const from = places[start]!;
  const last = places[end - 1]!;
  const to = last + (isPairAt(text, last) ? 2 : 1);
  const spelling = compiled.words[word]!;
  if (sameKind(spelling.charCodeAt(0), neighbour(text, from - 1, -1))) return null;
  if (sameKind(spelling.charCodeAt(spelling.length - 1), neighbour(text, to, 1))) return null;
  return { word, start: from, end: to, gap };
}

/** The folded unit next to a place, ignorable characters skipped; 0 at the ends. */
function neighbour(text: string, index: number, step: 1 | -1): number {
  const fold = foldTable();
  for (let i = index; i >= 0 && i < text.length; i += step) {
    const unit = fold[text.charCodeAt(i)]!;
    if (unit !== IGNORED) return unit;
  }
  return 0;
}

/** Two Latin letters or two digits: a word edge between them would be inside a longer word or number. */
function sameKind(a: number, b: number): boolean {
  return (isLetter(a) && isLetter(b)) || (isDigit(a) && isDigit(b));
}

function isLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
