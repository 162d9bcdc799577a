import type { ModelData } from './data';

/**
 * Sequences of two units, exact: for every character the sorted numbers of those that follow it. Each pair has two levels: how often it
 * was met, and how frequent it is as a word.
 */
export class PairTable {
  private readonly numbers = new Uint16Array(0x10000);
  private readonly start: Uint32Array;
  private readonly next: Uint16Array;
  private readonly levels: Uint8Array;

  constructor({ characters, pairCounts, pairGapsLow, pairGapsHigh, pairLevels }: ModelData) {
    this.levels = pairLevels;
    this.start = new Uint32Array(characters.length + 1);
    this.next = new Uint16Array(pairLevels.length);
    for (let i = 0; i < characters.length; i++) {
      // Number 0 is nobody: characters count from 1.
      this.numbers[characters.charCodeAt(i)] = i + 1;
      let number = 0;
      let at = this.start[i]!;
      for (const end = at + pairCounts[i]!; at < end; at++) {
        number += pairGapsLow[at]! | (pairGapsHigh[at]! << 8);
        this.next[at] = number;
      }
      this.start[i + 1] = at;
    }
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
    let low = this.start[first - 1]!;
    const end = this.start[first]!;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.next[middle]! < second) low = middle + 1;
      else high = middle;
    }
    return low < end && this.next[low] === second ? low : -1;
  }
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
