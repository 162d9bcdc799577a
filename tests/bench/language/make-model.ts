import type { ModelData } from '../../../utils/inspection/language/data';
import {
  addTo,
  COUNT_OF_LEVEL,
  FREQUENCY_OF_LEVEL,
  hash3,
  hash4,
  hashWord,
  levelOf,
} from '../../../utils/inspection/language/packed-table';
import { type Pair, packPairs } from '../../../utils/inspection/language/pairs';
import { LONGEST_WORD } from '../../../utils/inspection/language/probability';
import { BREAK, MARGIN, unitsOf } from '../../../utils/inspection/language/units';
import { readingsOf, type WordEntry } from './dictionary';
import { LOOK_ALIKES, OFTEN_CONFUSED } from './likenesses';

/** A dictionary occurrence counts this much beside one in the texts. */
const DICTIONARY_WEIGHT = 0.002;
/** An occurrence in the texts counts this much beside the dictionary's frequencies. */
const TEXT_WEIGHT = 20;
/** Least (weighted) count of sequences of two, three and four that are kept; least frequency of a word of two. */
const LEAST = { two: 0.2, three: 0.9, four: 1.9, word: 4 };
/** A character met less often, dictionary included, is not known. */
const LEAST_CHARACTER = 0.04;
/** Places in the two tables, two bytes each. */
const SEQUENCE_SLOTS = 472_000;
const WORD_SLOTS = 96_000;
const NEVER = -19;

/** The model without its judge. */
export type ModelBody = Omit<ModelData, 'forestFeatures' | 'forestValues' | 'forestBase' | 'threshold'>;

/** Counts texts and dictionary into a model. */
export function makeModel(texts: readonly string[], dictionary: ReadonlyMap<string, WordEntry>): ModelBody {
  const counts = countSequences(texts, dictionary);
  const words = countWords(texts, dictionary);
  const wordTotal = [...words.values()].reduce((sum, frequency) => sum + frequency, 0);
  const characters = [...counts.single]
    .filter(([unit, count]) => unit > BREAK && count >= LEAST_CHARACTER)
    .map(([unit]) => unit)
    // The most frequent first: small numbers, small gaps.
    .sort((a, b) => counts.single.get(b)! - counts.single.get(a)! || a - b);
  const all = [1, 2, BREAK, ...characters];
  const names = nameShares(dictionary);
  return {
    characters: String.fromCharCode(...all),
    counts: Float32Array.from(all, (unit) => counts.single.get(unit) ?? 0),
    followers: Uint16Array.from(all, (unit) => counts.followers.get(unit) ?? 0),
    alone: Float32Array.from(all, (unit) => {
      const frequency = words.get(String.fromCharCode(unit));
      return frequency ? Math.log(frequency / wordTotal) : NEVER;
    }),
    nameShare: Uint8Array.from(all, (unit) => names.get(unit) ?? 5),
    total: [...counts.single.values()].reduce((sum, count) => sum + count, 0),
    wordTotal,
    readings: all.map((unit) => (unit <= BREAK ? '' : readingsOf(String.fromCharCode(unit)).join(','))).join(' '),
    shapes: LOOK_ALIKES.trim(),
    confusions: OFTEN_CONFUSED.trim(),
    ...packPairs(all.length, listPairs(counts.two, words, all)),
    sequences: packSequences(counts),
    words: packWords(words),
  };
}

interface SequenceCounts {
  readonly single: Map<number, number>;
  readonly followers: Map<number, number>;
  /** Keys are the units in base 65 536; of sequences of four, the hash. */
  readonly two: Map<number, number>;
  readonly three: Map<number, number>;
  readonly four: Map<number, number>;
}

const BASE = 0x10000;
const bump = (map: Map<number, number>, key: number, by: number) => map.set(key, (map.get(key) ?? 0) + by);

function countSequences(texts: readonly string[], dictionary: ReadonlyMap<string, WordEntry>): SequenceCounts {
  const counts: SequenceCounts = {
    single: new Map(),
    followers: new Map(),
    two: new Map(),
    three: new Map(),
    four: new Map(),
  };
  const count = (units: Uint16Array, i: number, by: number, from: number) => {
    const d = units[i]!;
    const c = units[i - 1]!;
    bump(counts.single, d, by);
    if (i - 1 < from || (c === BREAK && d === BREAK)) return;
    bump(counts.two, c * BASE + d, by);
    const b = units[i - 2]!;
    if (i - 2 < from || (b === BREAK && c === BREAK)) return;
    bump(counts.three, (b * BASE + c) * BASE + d, by);
    if (i - 3 >= from && c !== BREAK && b !== BREAK) bump(counts.four, hash4(units[i - 3]!, b, c, d), by);
  };
  for (const text of texts) {
    const units = unitsOf(text);
    for (let i = MARGIN; i <= text.length + MARGIN; i++) count(units, i, 1, 0);
  }
  for (const [key, times] of counts.two) if (times > 0) bump(counts.followers, Math.floor(key / BASE), 1);
  for (const [word, { frequency }] of dictionary) {
    const units = unitsOf(word);
    for (let i = MARGIN; i < word.length + MARGIN; i++) count(units, i, frequency * DICTIONARY_WEIGHT, MARGIN);
  }
  return counts;
}

/** Word frequencies of the dictionary, raised by what the texts hold when cut into its words. */
function countWords(texts: readonly string[], dictionary: ReadonlyMap<string, WordEntry>): Map<string, number> {
  const words = new Map<string, number>();
  let total = 0;
  for (const [word, { frequency }] of dictionary) {
    words.set(word, frequency);
    total += frequency;
  }
  const found = new Map<string, number>();
  for (const text of texts) {
    for (const run of text.match(/[\u4e00-\u9fff]+/g) ?? []) {
      for (const word of cutRun(run, dictionary, total)) found.set(word, (found.get(word) ?? 0) + 1);
    }
  }
  for (const [word, times] of found) words.set(word, (words.get(word) ?? 0) + TEXT_WEIGHT * times);
  return words;
}

const LONGEST_CUT = 6;

function cutRun(run: string, dictionary: ReadonlyMap<string, WordEntry>, total: number): string[] {
  const best = new Float64Array(run.length + 1);
  const length = new Uint8Array(run.length + 1);
  for (let j = 1; j <= run.length; j++) {
    best[j] = Number.NEGATIVE_INFINITY;
    for (let n = 1; n <= Math.min(LONGEST_CUT, j); n++) {
      const frequency = dictionary.get(run.slice(j - n, j))?.frequency;
      if (!frequency && n > 1) continue;
      const score = best[j - n]! + (frequency ? Math.log(frequency / total) : -17);
      if (score <= best[j]!) continue;
      best[j] = score;
      length[j] = n;
    }
  }
  const words: string[] = [];
  for (let j = run.length; j > 0; j -= length[j]!) words.push(run.slice(j - length[j]!, j));
  return words;
}

/** Share (0 to 10) of a character's uses that are in names of people, places and bodies. */
function nameShares(dictionary: ReadonlyMap<string, WordEntry>): Map<number, number> {
  const names = new Map<number, number>();
  const all = new Map<number, number>();
  for (const [word, { frequency, part }] of dictionary) {
    for (const character of word) {
      bump(all, character.charCodeAt(0), frequency);
      if (/^n[rstz]/.test(part)) bump(names, character.charCodeAt(0), frequency);
    }
  }
  return new Map(
    [...all].map(([unit, count]) => [unit, count ? Math.round((10 * (names.get(unit) ?? 0)) / count) : 5]),
  );
}

function listPairs(
  two: ReadonlyMap<number, number>,
  words: ReadonlyMap<string, number>,
  characters: readonly number[],
): Pair[] {
  const place = new Map(characters.map((unit, index) => [unit, index]));
  const pairs: Pair[] = [];
  for (const [key, count] of two) {
    const a = Math.floor(key / BASE);
    const b = key % BASE;
    const first = place.get(a);
    const second = place.get(b);
    if (first === undefined || second === undefined) continue;
    const frequency = words.get(String.fromCharCode(a, b)) ?? 0;
    if (count < LEAST.two && frequency < LEAST.word) continue;
    const wordLevel = frequency > 0 ? levelOf(FREQUENCY_OF_LEVEL, frequency) : 0;
    pairs.push({ first, second, level: levelOf(COUNT_OF_LEVEL, count), wordLevel });
  }
  return pairs;
}

/** The most telling sequences first: what does not find room in its bucket is left out. */
function packSequences({ single, two, three, four }: SequenceCounts): Uint16Array {
  const entries: { hash: number; count: number; worth: number }[] = [];
  const pairs = (a: number, b: number) => two.get(a * BASE + b) ?? 0;
  for (const [key, count] of three) {
    if (count < LEAST.three) continue;
    const d = key % BASE;
    const c = Math.floor(key / BASE) % BASE;
    const b = Math.floor(key / BASE / BASE);
    // What the last two alone would have let expect.
    const expected = (pairs(b, c) * pairs(c, d)) / (single.get(c) ?? 1);
    entries.push({
      hash: hash3(b, c, d),
      count,
      worth: count * Math.max(0.1, Math.log(count / Math.max(expected, 1e-3))),
    });
  }
  for (const [hash, count] of four) if (count >= LEAST.four) entries.push({ hash, count, worth: count });
  entries.sort((a, b) => b.worth - a.worth || a.hash - b.hash);
  const slots = new Uint16Array(SEQUENCE_SLOTS);
  for (const { hash, count } of entries) addTo(slots, hash, levelOf(COUNT_OF_LEVEL, count));
  return slots;
}

function packWords(words: ReadonlyMap<string, number>): Uint16Array {
  const slots = new Uint16Array(WORD_SLOTS);
  const list = [...words].filter(([word]) => word.length > 2 && word.length <= LONGEST_WORD);
  list.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  for (const [word, frequency] of list) {
    const units = unitsOf(word);
    addTo(slots, hashWord(units, MARGIN, word.length), levelOf(FREQUENCY_OF_LEVEL, frequency));
  }
  return slots;
}
