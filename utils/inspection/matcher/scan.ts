import { foldPair, isPairAt } from '../text/fold';
import { automatonScan } from './automaton';
import {
  CLASS_OTHER,
  CLASS_SURROGATE,
  type CompiledWords,
  filterShift,
  hashSlot,
  hashThree,
  hashTwo,
  ROOT,
  slotScale,
} from './compile';
import { isCutOut, LONGEST_GAP, widestGap } from './surroundings';

/** A word at a place, every overlap included. Spans are UTF-16 offsets of the original text. */
export interface RawMatch {
  readonly word: number;
  readonly start: number;
  readonly end: number;
  /** Largest number of gap characters between two neighbouring characters of the word; 0 when written in one piece. */
  readonly gap: number;
}

/** Matches of one scan as columns, by start, then end. Used again by the next scan. */
export interface MatchTable {
  count: number;
  word: Int32Array;
  start: Int32Array;
  end: Int32Array;
  gap: Uint8Array;
}

/** Work done, for tests: positions looked at, trie and automaton steps taken. */
export interface ScanStats {
  positions: number;
  steps: number;
}

/** The scan is looked at after this many letters … */
const STRETCH = 256;
/** … and goes on as an automaton, whose work does not depend on the words, when a stretch took more trie steps per letter. */
const WALK_BUDGET = 3;

/** Letters of the text in order and where they stand; places that may begin a word. Kept between scans, grown when needed. */
let letters = new Uint16Array(4096);
let places = new Int32Array(4096);
let starts = new Int32Array(4096);

const found: MatchTable = {
  count: 0,
  word: new Int32Array(256),
  start: new Int32Array(256),
  end: new Int32Array(256),
  gap: new Uint8Array(256),
};

/**
 * Finds every occurrence of every word in one pass over the text plus a hashed filter on the beginnings of words.
 * Ignorable characters never hide a word; gap characters are stepped over and reported in `gap`. Latin words match whole words.
 * @returns matches by start, then end
 */
export function scanWords(compiled: CompiledWords, text: string, stats?: ScanStats): RawMatch[] {
  const { count, word, start, end, gap } = scanTable(compiled, text, stats);
  return Array.from({ length: count }, (_, i) => ({
    word: word[i]!,
    start: start[i]!,
    end: end[i]!,
    gap: gap[i]!,
  }));
}

/** The same as `scanWords`, as columns that are valid until the next scan. */
export function scanTable(compiled: CompiledWords, text: string, stats?: ScanStats): MatchTable {
  if (letters.length < text.length + 4) grow(text.length + 4);
  found.count = 0;
  const candidates = project(compiled, text);
  const length = projected;
  const { parent, label, ends } = compiled;
  const scale = slotScale(label);
  // Locals: the compiler cannot keep a module's variables in registers.
  const row = letters;
  const from = starts;
  let steps = 0;
  let check = STRETCH;
  let allowed = WALK_BUDGET * STRETCH;
  let automatonFrom = -1;
  for (let c = 0; c < candidates; c++) {
    const start = from[c]!;
    if (start >= check) {
      check = start + STRETCH;
      allowed = steps + WALK_BUDGET * STRETCH;
    } else if (steps > allowed) {
      automatonFrom = start;
      break;
    }
    let node = ROOT;
    for (let i = start; ; i++) {
      const letter = row[i]!;
      let slot = hashSlot(node, letter, scale);
      steps++;
      while (label[slot] !== letter || parent[slot] !== node) {
        if (label[slot] === 0) {
          slot = 0;
          break;
        }
        slot++;
      }
      if (slot === 0) break;
      node = slot;
      const word = ends[node]!;
      if (word !== 0) report(text, word - 1, start, i + 1);
    }
  }
  if (automatonFrom >= 0) {
    const before = found.count;
    steps += automatonScan(compiled, letters, automatonFrom, length, (word, start, end) =>
      report(text, word, start, end),
    );
    sortByStart(before);
  }
  if (stats) {
    stats.positions += text.length;
    stats.steps += steps;
  }
  return found;
}

/** Letters of the text that was projected last. */
let projected = 0;

/**
 * Fills `letters` and `places` (each kept character's letter and offset), and `starts` with the letters where a word may begin.
 * @returns how many starts there are; their number may be anything up to the text's length
 */
function project(compiled: CompiledWords, text: string): number {
  const { classes, filter } = compiled;
  const shift = filterShift(filter);
  const row = letters;
  const at = places;
  const from = starts;
  const size = text.length;
  let length = 0;
  let count = 0;
  let previous = CLASS_OTHER;
  let two = 0;
  for (let i = 0; i < size; i++) {
    let letter = classes[text.charCodeAt(i)]!;
    const place = i;
    if (letter < CLASS_OTHER) {
      if (letter === CLASS_SURROGATE && isPairAt(text, i)) {
        const unit = foldPair(text.charCodeAt(i), text.charCodeAt(i + 1));
        i++;
        letter = classes[unit]!;
      } else if (letter === CLASS_SURROGATE) letter = CLASS_OTHER;
      if (letter < CLASS_OTHER) continue;
    }
    row[length] = letter;
    at[length] = place;
    // The word would begin two letters back: its first three letters are known now, and its first two were one letter ago.
    const bitTwo = two >>> shift;
    const bitThree = hashThree(two, letter) >>> shift;
    from[count] = length - 2;
    count += ((filter[bitTwo >>> 5]! >>> bitTwo) | (filter[bitThree >>> 5]! >>> bitThree)) & 1;
    two = hashTwo(previous, letter);
    previous = letter;
    length++;
  }
  row[length] = CLASS_OTHER;
  row[length + 1] = CLASS_OTHER;
  const bitTwo = two >>> shift;
  if (length >= 2 && (filter[bitTwo >>> 5]! >>> bitTwo) & 1) from[count++] = length - 2;
  projected = length;
  // What came before the text has no letters: starts below zero were never true ones.
  let first = 0;
  while (first < count && from[first]! < 0) first++;
  if (first > 0) from.copyWithin(0, first, count);
  return count - first;
}

function grow(size: number): void {
  const room = size * 2;
  letters = new Uint16Array(room);
  places = new Int32Array(room);
  starts = new Int32Array(room);
}

/** Keeps a match unless it is torn apart by a long gap or cut out of a longer Latin word or number. */
function report(text: string, word: number, start: number, end: number): void {
  const at = places;
  const from = at[start]!;
  const last = at[end - 1]!;
  const to = last + (isPairAt(text, last) ? 2 : 1);
  let gap = 0;
  if (to - from !== end - start) {
    gap = widestGap(text, at, start, end);
    if (gap > LONGEST_GAP) return;
  }
  if (isCutOut(text, from, to, last)) return;
  const index = found.count++;
  if (index === found.word.length) growFound();
  found.word[index] = word;
  found.start[index] = from;
  found.end[index] = to;
  found.gap[index] = gap;
}

/** The automaton reports by end; the order is by start, then end: a stable counting sort of the matches from `first` on. */
function sortByStart(first: number): void {
  const { count, start } = found;
  if (count - first < 2) return;
  let lowest = start[first]!;
  let highest = lowest;
  for (let i = first; i < count; i++) {
    lowest = Math.min(lowest, start[i]!);
    highest = Math.max(highest, start[i]!);
  }
  const next = new Int32Array(highest - lowest + 2);
  for (let i = first; i < count; i++) next[start[i]! - lowest + 1]!++;
  for (let i = 1; i < next.length; i++) next[i]! += next[i - 1]!;
  const order = new Int32Array(count - first);
  for (let i = first; i < count; i++) order[next[start[i]! - lowest]!++] = i;
  for (const column of [found.word, found.start, found.end, found.gap]) {
    const copy = column.slice(0, count);
    for (let i = 0; i < order.length; i++) column[first + i] = copy[order[i]!]!;
  }
}

function growFound(): void {
  const room = found.word.length * 2;
  const wider = (column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
    const copy = new Int32Array(room);
    copy.set(column);
    return copy;
  };
  found.word = wider(found.word as Int32Array<ArrayBuffer>);
  found.start = wider(found.start as Int32Array<ArrayBuffer>);
  found.end = wider(found.end as Int32Array<ArrayBuffer>);
  const gap = new Uint8Array(room);
  gap.set(found.gap);
  found.gap = gap;
}
