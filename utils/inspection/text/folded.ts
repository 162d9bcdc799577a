import type { FoldedText, Span } from '../contract';
import { foldPair, foldTable, IGNORED, isPairAt } from './fold';

/**
 * The whole text folded, with the way back to original UTF-16 offsets. A text that folding does not change
 * (the usual case) is returned as it is.
 */
export function foldText(text: string): FoldedText {
  const fold = foldTable();
  let first = 0;
  while (first < text.length && fold[text.charCodeAt(first)] === text.charCodeAt(first) && !isPairAt(text, first))
    first++;
  if (first === text.length) return { text, original: (start, end) => ({ start, end }) };

  const units = new Uint16Array(text.length);
  const starts = new Uint32Array(text.length + 1);
  let length = 0;
  for (let i = 0; i < text.length; ) {
    const pair = isPairAt(text, i);
    const unit = pair ? foldPair(text.charCodeAt(i), text.charCodeAt(i + 1)) : fold[text.charCodeAt(i)]!;
    if (unit !== IGNORED) {
      units[length] = unit;
      starts[length++] = i;
    }
    i += pair ? 2 : 1;
  }
  return { text: decode(units.subarray(0, length)), original: (start, end) => span(text, starts, length, start, end) };
}

function span(text: string, starts: Uint32Array, length: number, start: number, end: number): Span {
  if (start >= length) return { start: text.length, end: text.length };
  const from = starts[start]!;
  if (end <= start) return { start: from, end: from };
  const last = starts[Math.min(end, length) - 1]!;
  return { start: from, end: last + (isPairAt(text, last) ? 2 : 1) };
}

/** In slices: the number of arguments of a call is limited. */
function decode(units: Uint16Array): string {
  let out = '';
  for (let i = 0; i < units.length; i += 8192) out += String.fromCharCode(...units.subarray(i, i + 8192));
  return out;
}
