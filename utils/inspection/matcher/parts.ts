import type { Span } from '../contract';
import { keptWith } from '../kept';
import { type WordData, wordData } from '../word-data';

/** A text with characters that were taken apart put together again: 亻言 is 信. */
export interface MergedText {
  readonly text: string;
  /** True for a character that was put together. */
  isMerged(index: number): boolean;
  /** The author's passage for a range of `text`. */
  original(start: number, end: number): Span;
}

/** Longest way of taking a character apart, in pieces. */
const MOST_PIECES = 6;
/** Bits of `WordData.partKinds`: a unit may be the first piece, a later one, or stand between two. */
export const FIRST = 1;
export const LATER = 2;
export const BETWEEN = 4;

interface Wholes {
  readonly byPieces: ReadonlyMap<string, string>;
  /** First two pieces of each, as one number: most neighbours that might be pieces are none. */
  readonly beginnings: ReadonlySet<number>;
}

const wholesOf = keptWith(listWholes);

/** Puts characters together that were taken apart. Nearly always there is none, and the text is returned as it is. */
export function mergeParts(text: string): MergedText {
  const kinds = wordData().partKinds;
  let merges: { start: number; end: number; character: string }[] | undefined;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = kinds[text.charCodeAt(i)]!;
    if ((before & FIRST) !== 0 && (kind & LATER) !== 0) {
      const found = wholeAt(text, i - 1, kinds);
      if (found) {
        merges ??= [];
        merges.push(found);
        i = found.end - 1;
        before = 0;
        continue;
      }
    }
    // Something put between the pieces is stepped over.
    if ((kind & BETWEEN) === 0) before = kind;
  }
  return merges ? merged(text, merges) : { text, isMerged: () => false, original: (start, end) => ({ start, end }) };
}

/** The longest character whose pieces begin at the last piece at or before `index`. */
function wholeAt(
  text: string,
  index: number,
  kinds: Uint8Array,
): { start: number; end: number; character: string } | undefined {
  const { byPieces, beginnings } = wholesOf(wordData());
  let start = index;
  while (kinds[text.charCodeAt(start)]! & BETWEEN) start--;
  if (!beginnings.has(beginningOf(text.charCodeAt(start), text.charCodeAt(index + 1)))) return undefined;
  let found: { start: number; end: number; character: string } | undefined;
  let written = '';
  for (let i = start; i < text.length && written.length < MOST_PIECES; i++) {
    if (kinds[text.charCodeAt(i)]! & BETWEEN) continue;
    written += text[i]!;
    const character = byPieces.get(written);
    if (character) found = { start, end: i + 1, character };
  }
  return found;
}

function merged(text: string, merges: readonly { start: number; end: number; character: string }[]): MergedText {
  const from: number[] = [];
  let out = '';
  let reach = 0;
  const whole = new Set<number>();
  const keep = (to: number): void => {
    for (; reach < to; reach++) from.push(reach);
  };
  for (const { start, end, character } of merges) {
    out += text.slice(reach, start) + character;
    keep(start);
    whole.add(from.length);
    from.push(start);
    reach = end;
  }
  out += text.slice(reach);
  keep(text.length);
  from.push(text.length);
  return {
    text: out,
    isMerged: (index) => whole.has(index),
    original: (start, end) => ({ start: from[start]!, end: lastEnd(from, whole, merges, end) }),
  };
}

/** Where the passage before `end` ends: behind its last piece, not behind what follows it. */
function lastEnd(
  from: readonly number[],
  whole: ReadonlySet<number>,
  merges: readonly { start: number; end: number }[],
  end: number,
): number {
  if (!whole.has(end - 1)) return from[end - 1]! + 1;
  return merges.find((merge) => merge.start === from[end - 1])!.end;
}

function listWholes({ parts }: WordData): Wholes {
  const list = parts.split(' ');
  const byPieces = new Map<string, string>();
  const beginnings = new Set<number>();
  for (let i = 0; i + 1 < list.length; i += 2) {
    byPieces.set(list[i]!, list[i + 1]!);
    beginnings.add(beginningOf(list[i]!.charCodeAt(0), list[i]!.charCodeAt(1)));
  }
  return { byPieces, beginnings };
}

function beginningOf(first: number, second: number): number {
  return first * 0x10000 + second;
}
