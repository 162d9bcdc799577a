/** Sequence numbers from one to another, both included. */
export interface SeqRange {
  readonly from: number;
  readonly to: number;
}

/** Larger than any ledger; keeps sums exact. */
const LARGEST = 999_999_999;

/**
 * Sequence numbers in one short line, ascending, neighbours joined: `12-40,55,60-61`; '' for none. Order and repetitions in `seqs` do
 * not matter.
 */
export function formatSeqRanges(seqs: Iterable<number>): string {
  return formatRanges(rangesOf(seqs));
}

/** Ranges as one short line. @param ranges as `parseSeqRanges` gives them. */
export function formatRanges(ranges: readonly SeqRange[]): string {
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}

/** The same as ranges, ascending, neither touching nor overlapping. */
export function rangesOf(seqs: Iterable<number>): readonly SeqRange[] {
  return merged([...seqs].map((seq) => ({ from: seq, to: seq })));
}

/**
 * Reads such a line; blanks around numbers, any order and overlapping ranges are allowed.
 * @returns ascending ranges that neither touch nor overlap; null where the line is no list of sequence numbers (from 1 on).
 */
export function parseSeqRanges(text: string): readonly SeqRange[] | null {
  const ranges: SeqRange[] = [];
  for (const part of text.split(/[,，、]/)) {
    const [, first, last = first] = /^\s*(\d{1,9})(?:\s*[-–—]\s*(\d{1,9}))?\s*$/.exec(part) ?? [];
    if (first === undefined) return null;
    const range = { from: Number(first), to: Number(last) };
    if (range.from < 1 || range.to < range.from || range.to > LARGEST) return null;
    ranges.push(range);
  }
  return merged(ranges);
}

/** How many numbers the ranges hold. @param ranges as `parseSeqRanges` gives them. */
export function countInRanges(ranges: readonly SeqRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** @param ranges as `parseSeqRanges` gives them: ascending. */
export function isInRanges(ranges: readonly SeqRange[], seq: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { from, to } = ranges[middle]!;
    if (seq < from) high = middle - 1;
    else if (seq > to) low = middle + 1;
    else return true;
  }
  return false;
}

function merged(ranges: readonly SeqRange[]): readonly SeqRange[] {
  const out: SeqRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && range.from <= last.to + 1) out[out.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else out.push(range);
  }
  return out;
}
