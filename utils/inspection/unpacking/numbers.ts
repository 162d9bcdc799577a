/** Ways of writing lists of numbers that pack well, and how they are read. */

/** In a list of gaps: go on by 255, there is no number here. */
export const GAP_STEP = 255;

/** Ascending numbers as the gaps between them. @param numbers each greater than the one before it; the first one any from 0 */
export function gapsOf(numbers: Iterable<number>): Uint8Array {
  const gaps: number[] = [];
  let last = 0;
  for (const number of numbers) {
    let gap = number - last;
    for (; gap >= GAP_STEP; gap -= GAP_STEP) gaps.push(GAP_STEP);
    gaps.push(gap);
    last = number;
  }
  return Uint8Array.from(gaps);
}

/** The numbers again; the array has room for one number per gap, `count` of them are used. */
export function fromGaps(gaps: Uint8Array): { numbers: Uint32Array; count: number } {
  const numbers = new Uint32Array(gaps.length);
  let count = 0;
  let number = 0;
  for (let i = 0; i < gaps.length; i++) {
    const gap = gaps[i]!;
    number += gap;
    numbers[count] = number;
    if (gap !== GAP_STEP) count++;
  }
  return { numbers, count };
}

/** 0, the first, the first two together, … */
export function runningSum(values: Uint8Array): Uint32Array {
  const sums = new Uint32Array(values.length + 1);
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i]!;
    sums[i + 1] = sum;
  }
  return sums;
}
