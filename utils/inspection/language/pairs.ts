import type { ModelData } from './data';
import { SLICE, type Steps, type Unpacking } from './slices';

/**
 * Sequences of two units, exact: for every character the sorted numbers of those that follow it. Each pair has two levels: how often it
 * was met, and how frequent it is as a word.
 */
export class PairTable implements Unpacking {
  private readonly numbers = new Uint16Array(0x10000);
  private readonly start: Uint32Array;
  private readonly next: Uint16Array;
  private readonly levels: Uint8Array;
  /** The same list the other way round: for every character the sorted numbers of those before it. */
  private readonly previousStart: Uint32Array;
  private readonly previous: Uint16Array;
  /** Bit map of hashed pairs of at least `COMMON_LEVEL`. */
  private readonly commonFilter = new Uint32Array(FILTER_BITS / 32);

  constructor(private readonly data: ModelData) {
    const { characters, pairLevels } = data;
    this.levels = pairLevels;
    this.start = new Uint32Array(characters.length + 1);
    this.next = new Uint16Array(pairLevels.length);
    this.previousStart = new Uint32Array(characters.length + 1);
    this.previous = new Uint16Array(pairLevels.length);
  }

  /** A step ends with the first character whose followers reach `SLICE`. */
  *unpack(): Steps {
    const count = this.data.characters.length;
    for (let i = 0, handled = 0; i < count; i++) {
      handled += 1 + this.readFollowers(i);
      if (handled < SLICE && i + 1 < count) continue;
      yield handled;
      handled = 0;
    }
    for (let i = 1; i <= count; i++) this.previousStart[i]! += this.previousStart[i - 1]!;
    const free = this.previousStart.slice();
    yield count;
    for (let i = 0, handled = 0; i < count; i++) {
      handled += 1 + this.turnRound(i, free);
      if (handled < SLICE && i + 1 < count) continue;
      yield handled;
      handled = 0;
    }
  }

  /** Reads the followers of one character. @returns how many */
  private readFollowers(i: number): number {
    const { characters, pairCounts, pairGapsLow, pairGapsHigh, pairLevels } = this.data;
    const { next, previousStart, commonFilter } = this;
    const unit = characters.charCodeAt(i);
    // Number 0 is nobody: characters count from 1.
    this.numbers[unit] = i + 1;
    const end = this.start[i]! + pairCounts[i]!;
    let number = 0;
    for (let at = this.start[i]!; at < end; at++) {
      number += pairGapsLow[at]! | (pairGapsHigh[at]! << 8);
      next[at] = number;
      previousStart[number]!++;
      if ((pairLevels[at]! & 15) < COMMON_LEVEL) continue;
      const bit = bitOf(unit, characters.charCodeAt(number - 1));
      commonFilter[bit >>> 5]! |= 1 << (bit & 31);
    }
    this.start[i + 1] = end;
    return pairCounts[i]!;
  }

  /** Enters one character with all that follow it. @param free where the next one before each character goes */
  private turnRound(i: number, free: Uint32Array): number {
    const { next, previous } = this;
    const end = this.start[i + 1]!;
    for (let at = this.start[i]!; at < end; at++) previous[free[next[at]! - 1]!++] = i + 1;
    return this.data.pairCounts[i]!;
  }

  /**
   * Which of the characters (numbers, ascending) were met behind `before` or in front of `after`: their places in the list are written
   * to `found`. @param before, after units; 0 where nothing counts @returns how many
   */
  known(numbers: Uint16Array, before: number, after: number, found: Uint16Array): number {
    const first = this.numbers[before]!;
    const second = this.numbers[after]!;
    let low = first ? this.start[first - 1]! : 0;
    const end = first ? this.start[first]! : 0;
    let lowBack = second ? this.previousStart[second - 1]! : 0;
    const endBack = second ? this.previousStart[second]! : 0;
    let count = 0;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i]!;
      low = lowerBound(this.next, low, end, number);
      if (low < end && this.next[low] === number) {
        found[count++] = i;
        continue;
      }
      lowBack = lowerBound(this.previous, lowBack, endBack, number);
      if (lowBack < endBack && this.previous[lowBack] === number) found[count++] = i;
    }
    return count;
  }

  /** True: met often (rarely wrong); false: met seldom or never. Much cheaper than the level. */
  isCommon(a: number, b: number): boolean {
    const bit = bitOf(a, b);
    return ((this.commonFilter[bit >>> 5]! >>> (bit & 31)) & 1) === 1;
  }

  /** How often the pair was met, 1 to 15; 0 for a pair never met. */
  level(a: number, b: number): number {
    const at = this.find(a, b);
    return at < 0 ? 0 : this.levels[at]! & 15;
  }

  /** How frequent the pair is as a word, 1 to 15; 0 when it is none. */
  wordLevel(a: number, b: number): number {
    const at = this.find(a, b);
    return at < 0 ? 0 : this.levels[at]! >> 4;
  }

  private find(a: number, b: number): number {
    const first = this.numbers[a]!;
    const second = this.numbers[b]!;
    if (first === 0 || second === 0) return -1;
    const end = this.start[first]!;
    const at = lowerBound(this.next, this.start[first - 1]!, end, second);
    return at < end && this.next[at] === second ? at : -1;
  }
}

/** First place in [low, high) of an ascending list whose value is not less. */
function lowerBound(list: Uint16Array, low: number, high: number, value: number): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (list[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

const FILTER_BITS = 2 ** 20;
export const COMMON_LEVEL = 5;

function bitOf(a: number, b: number): number {
  return (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b)) >>> 12;
}

/** A pair by the places of its characters in `ModelData.characters`. */
export interface Pair {
  readonly first: number;
  readonly second: number;
  readonly level: number;
  readonly wordLevel: number;
}

/** The arrays of such a table: followers as gaps, in two bytes apart, which packs well. */
export function packPairs(
  characterCount: number,
  pairs: readonly Pair[],
): Pick<ModelData, 'pairCounts' | 'pairGapsLow' | 'pairGapsHigh' | 'pairLevels'> {
  const sorted = [...pairs].sort((a, b) => a.first - b.first || a.second - b.second);
  const pairCounts = new Uint16Array(characterCount);
  const gaps = sorted.map(({ first, second }, at) => {
    pairCounts[first]!++;
    const before = sorted[at - 1];
    return second - (before?.first === first ? before.second : -1);
  });
  return {
    pairCounts,
    pairGapsLow: Uint8Array.from(gaps, (gap) => gap & 255),
    pairGapsHigh: Uint8Array.from(gaps, (gap) => gap >> 8),
    pairLevels: Uint8Array.from(sorted, ({ level, wordLevel }) => level | (wordLevel << 4)),
  };
}
