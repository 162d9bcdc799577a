import type { FoldedText, Span } from '../contract';
import { wordData } from '../word-data';
import { foldPair, IGNORED, isPairAt } from './fold';

/**
 * The whole text folded, with the way back to original UTF-16 offsets. A text that folding does not change
 * (the usual case) is returned as it is.
 */
export function foldText(text: string): FoldedText {
  const { fold } = wordData();
  let first = 0;
  for (; first < text.length; first++) {
    const raw = text.charCodeAt(first);
    if (fold[raw] !== 0 || (raw >= 0xd800 && raw <= 0xdfff)) break;
  }
  if (first === text.length) return { text, original: (start, end) => ({ start, end }) };

  const units = new Uint16Array(text.length);
  const starts = new Uint32Array(text.length + 1);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const at = i;
    const raw = text.charCodeAt(i);
    let unit = (raw + fold[raw]!) & 0xffff;
    if (raw >= 0xd800 && raw <= 0xdbff && isPairAt(text, i)) unit = foldPair(raw, text.charCodeAt(++i));
    if (unit === IGNORED) continue;
    units[length] = unit;
    starts[length++] = at;
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

/** In slices: the number of arguments of a call is limited. `apply` takes typed arrays and is far faster here than spreading. */
function decode(units: Uint16Array): string {
  let out = '';
  for (let i = 0; i < units.length; i += 8192) {
    out += String.fromCharCode.apply(null, units.subarray(i, i + 8192) as unknown as number[]);
  }
  return out;
}
