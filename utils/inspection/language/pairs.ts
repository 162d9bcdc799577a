import type { ModelData } from './data';

/** Levels of sequences of two units, exact: for every character the sorted numbers of those that follow it. */
export class PairTable {
  private readonly numbers = new Uint16Array(0x10000);
  private readonly start: Uint32Array;
  private readonly next: Uint16Array;
  private readonly levels: Uint8Array;

  constructor(data: ModelData) {
    // Number 0 is nobody: characters count from 1.
    for (let i = 0; i < data.characters.length; i++) this.numbers[data.characters.charCodeAt(i)] = i + 1;
    this.start = data.pairStart;
    this.next = data.pairNext;
    this.levels = data.pairLevels;
  }

  /** 1 to 15, or 0 for a pair never seen. */
  level(a: number, b: number): number {
    const first = this.numbers[a]!;
    const second = this.numbers[b]!;
    if (first === 0 || second === 0) return 0;
    let low = this.start[first - 1]!;
    let high = this.start[first]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.next[middle]! < second) low = middle + 1;
      else high = middle;
    }
    if (low === this.start[first] || this.next[low] !== second) return 0;
    return (this.levels[low >> 1]! >> ((low & 1) << 2)) & 15;
  }
}

/** The arrays of such a table. Pairs are given as the places of their characters in `ModelData.characters`. */
export function packPairs(
  characterCount: number,
  pairs: readonly { readonly first: number; readonly second: number; readonly level: number }[],
): Pick<ModelData, 'pairStart' | 'pairNext' | 'pairLevels'> {
  const sorted = [...pairs].sort((a, b) => a.first - b.first || a.second - b.second);
  const pairStart = new Uint32Array(characterCount + 1);
  const pairLevels = new Uint8Array((sorted.length + 1) >> 1);
  sorted.forEach(({ first, level }, at) => {
    pairStart[first + 1] = at + 1;
    pairLevels[at >> 1]! |= level << ((at & 1) << 2);
  });
  for (let i = 1; i <= characterCount; i++) pairStart[i] = Math.max(pairStart[i]!, pairStart[i - 1]!);
  return { pairStart, pairNext: Uint16Array.from(sorted, ({ second }) => second + 1), pairLevels };
}
