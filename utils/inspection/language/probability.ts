import type { ModelData } from './data';
import { COUNT_OF_LEVEL, FREQUENCY_OF_LEVEL, hash3, hash4, hashWord, levelIn } from './packed-table';
import { PairTable } from './pairs';
import { SLICE, type Steps, type Unpacking } from './slices';
import { BREAK } from './units';

/** Weights of the shorter context against the longer one, found on held-out text. */
const FOLLOWER_WEIGHT = 3;
const LEAST_WEIGHT = 5;
const PAIR_WEIGHT = 16;
const TRIPLE_WEIGHT = 8;
/** Log-probability of a character that is no word of its own. */
const NEVER_ALONE = -16;
/** Log-probability of a digit, a letter or a mark among words. */
const OTHER_ALONE = -8;
export const LONGEST_WORD = 4;
const LONGEST_WINDOW = 16;

/** Longest dictionary word over a place, and how frequent the most frequent one is (a level, 0 to 15). */
export interface Cover {
  readonly length: number;
  readonly level: number;
}

/** The probabilities of a model: of characters between characters, and of words. */
export class Probability implements Unpacking {
  /** Log-probability of a character by itself. */
  readonly single = new Float32Array(0x10000);
  /** Log-probability of a character as a word. */
  readonly alone = new Float32Array(0x10000).fill(NEVER_ALONE);
  private readonly share = new Float32Array(0x10000);
  private readonly count = new Float32Array(0x10000);
  private readonly weight = new Float32Array(0x10000).fill(LEAST_WEIGHT);
  private readonly pairWeight = COUNT_OF_LEVEL.map((count) => PAIR_WEIGHT * Math.sqrt(count));
  private readonly tripleWeight = COUNT_OF_LEVEL.map((count) => TRIPLE_WEIGHT * Math.sqrt(count));
  private readonly wordLog: Float64Array;
  private readonly best = new Float64Array(LONGEST_WINDOW + 1);
  private readonly sequences: Uint16Array;
  private readonly words: Uint16Array;
  readonly pairs: PairTable;

  constructor(private readonly data: ModelData) {
    this.sequences = data.sequences;
    this.words = data.words;
    this.pairs = new PairTable(data);
    this.wordLog = FREQUENCY_OF_LEVEL.map((frequency) => Math.log(frequency / data.wordTotal));
    const unknown = 0.05 / (data.total + 400);
    this.share.fill(unknown);
    this.single.fill(Math.log(Math.fround(unknown)));
    this.alone.fill(OTHER_ALONE, 0, BREAK + 1);
  }

  *unpack(): Steps {
    yield* this.pairs.unpack();
    const { characters } = this.data;
    for (let from = 0; from < characters.length; from += SLICE) {
      const to = Math.min(from + SLICE, characters.length);
      this.readCharacters(from, to);
      yield to - from;
    }
  }

  private readCharacters(from: number, to: number): void {
    const { characters, counts, followers, alone, total } = this.data;
    for (let i = from; i < to; i++) {
      const unit = characters.charCodeAt(i);
      this.count[unit] = counts[i]!;
      this.share[unit] = (counts[i]! + 0.05) / (total + 400);
      this.single[unit] = Math.log(this.share[unit]!);
      this.weight[unit] = FOLLOWER_WEIGHT * followers[i]! + LEAST_WEIGHT;
      if (unit > BREAK) this.alone[unit] = Math.max(NEVER_ALONE, alone[i]!);
    }
  }

  /** Levels of sequences of two and three units. */
  pair(a: number, b: number): number {
    return this.pairs.level(a, b);
  }

  triple(a: number, b: number, c: number): number {
    return levelIn(this.sequences, hash3(a, b, c));
  }

  /** Log-probability of the unit at `i` after the three before it: counts of the longest known context, softened by shorter ones. */
  at(units: Uint16Array, i: number): number {
    const d = units[i]!;
    const c = units[i - 1]!;
    const pair = COUNT_OF_LEVEL[this.pair(c, d)]!;
    let p = (pair + this.weight[c]! * this.share[d]!) / (Math.max(this.count[c]!, pair) + this.weight[c]!);
    if (c === BREAK) return Math.log(p);
    const b = units[i - 2]!;
    const before = this.pair(b, c);
    if (before > 0) {
      const triple = pair > 0 ? COUNT_OF_LEVEL[this.triple(b, c, d)]! : 0;
      p = mix(triple, COUNT_OF_LEVEL[before]!, this.pairWeight[before]!, p);
      const a = units[i - 3]!;
      const longer = b === BREAK ? 0 : this.triple(a, b, c);
      if (longer > 0) {
        const four = triple > 0 ? COUNT_OF_LEVEL[levelIn(this.sequences, hash4(a, b, c, d))]! : 0;
        p = mix(four, COUNT_OF_LEVEL[longer]!, this.tripleWeight[longer]!, p);
      }
    }
    return Math.log(p);
  }

  /** Log-probability of everything that the unit at `i` has a part in: itself and the three behind it, up to a break. */
  around(units: Uint16Array, i: number): number {
    let sum = 0;
    for (let j = i; j < i + 4; j++) {
      sum += this.at(units, j);
      if (j > i && units[j] === BREAK) break;
    }
    return sum;
  }

  /** Level of the word of `length` characters at `start`; 0 when it is no word. */
  word(units: Uint16Array, start: number, length: number): number {
    if (length === 2) return this.pairs.wordLevel(units[start]!, units[start + 1]!);
    return levelIn(this.words, hashWord(units, start, length));
  }

  /** Log-probability of the best way to cut the window [start, end) into words; at most 16 units. */
  cut(units: Uint16Array, start: number, end: number): number {
    const { best } = this;
    best[0] = 0;
    for (let j = 1; j <= end - start; j++) {
      let most = best[j - 1]! + this.alone[units[start + j - 1]!]!;
      for (let length = 2; length <= LONGEST_WORD && length <= j; length++) {
        const level = this.word(units, start + j - length, length);
        if (level > 0) most = Math.max(most, best[j - length]! + this.wordLog[level]!);
      }
      best[j] = most;
    }
    return best[end - start]!;
  }

  /** The words over the unit at `i`: the longest counts, unless a shorter one is far more frequent. */
  cover(units: Uint16Array, i: number): Cover {
    let found = { length: 1, level: 0 };
    for (let length = LONGEST_WORD; length >= 2; length--) {
      let level = 0;
      for (let start = i - length + 1; start <= i; start++) level = Math.max(level, this.word(units, start, length));
      if (level > 0 && (found.length === 1 || level > found.level + 3)) found = { length, level };
    }
    return found;
  }
}

function mix(count: number, context: number, weight: number, shorter: number): number {
  return (count + weight * shorter) / (Math.max(context, count) + weight);
}
