import type { FieldView, Span } from '../contract';

/** Digits that stand together without anything in between, all Arabic or all Chinese. */
interface Group {
  /** Range in the folded text. */
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** What stands between this group and the one before it; '' where only the script changes. */
  readonly gap: string;
}

/** Digits beside a number, and what joins them to it. */
export interface Neighbour {
  readonly digits: string;
  readonly gap: string;
}

/** A number put together from whole groups of digits, with the place it was written at. */
export interface WrittenNumber extends Span {
  /** Arabic digits; an `x` only as the last character. */
  readonly digits: string;
  /** Lengths of the groups it was written in. */
  readonly groups: readonly number[];
  /** True when no further digits follow or precede within the same run. */
  readonly whole: boolean;
  /** Range in the folded text. */
  readonly foldedStart: number;
  readonly foldedEnd: number;
  /** The nearest groups of the run outside the number; null at the ends of the run. */
  readonly before: Neighbour | null;
  readonly after: Neighbour | null;
}

const CHINESE = '〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖貳參陸';
const CHINESE_VALUES = '001234567891123456789236';
/** What people put between the digits of a number, in folded text; at most this many in a row. */
const GAPS = ' \t\u00a0\u3000-–—‐_.·•・。~|';
const LONGEST_GAP = 3;
/** Shorter runs hold nothing that a rule looks for. */
const LEAST_DIGITS = 11;
/** Digits of an identity number before its check character. */
const IDENTITY_DIGITS = 17;
/** Written digit by digit, a number is a run of its own; otherwise it has no more groups than this. */
const MOST_GROUPS = 8;

const NONE: readonly (readonly Group[])[] = [];
/** The runs of the text looked at last: several rules read the same paragraph one after the other. */
let latest: { readonly text: string; readonly runs: readonly (readonly Group[])[] } = { text: '', runs: NONE };

function digitAt(text: string, at: number): string {
  const unit = text.charCodeAt(at);
  if (unit >= 0x30 && unit <= 0x39) return text[at]!;
  if (unit < 0x3000) return '';
  const index = CHINESE.indexOf(text[at]!);
  return index < 0 ? '' : CHINESE_VALUES[index]!;
}

/** The letter o in place of a nought, between or after Arabic digits. */
function isNought(text: string, at: number): boolean {
  if (text[at] !== 'o') return false;
  let left = at - 1;
  while (text[left] === 'o') left--;
  let right = at + 1;
  while (text[right] === 'o') right++;
  return isArabic(text, left) && !isLetter(text, right);
}

function isArabic(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x61 && unit <= 0x7a;
}

/** The x at the end of an identity number. */
function isCheckCharacter(text: string, at: number): boolean {
  return text[at] === 'x' && !isLetter(text, at + 1) && digitAt(text, at + 1) === '';
}

/** One group beginning at `start`, or null when no digit stands there. */
function groupAt(text: string, start: number, gap: string): Group | null {
  const arabic = isArabic(text, start);
  let digits = '';
  let at = start;
  for (; at < text.length; at++) {
    const digit = arabic && isNought(text, at) ? '0' : digitAt(text, at);
    if (digit === '' || (isArabic(text, at) || text[at] === 'o') !== arabic) break;
    digits += digit;
  }
  if (digits === '') return null;
  if (isCheckCharacter(text, at)) {
    digits += 'x';
    at++;
  }
  return { start, end: at, digits, gap };
}

function runsOf(text: string): readonly (readonly Group[])[] {
  if (!/[0-9〇零一二三四五六七八九幺壹]/u.test(text)) return NONE;
  const runs: Group[][] = [];
  let run: Group[] = [];
  let total = 0;
  const close = (): void => {
    if (total >= LEAST_DIGITS) runs.push(run);
    run = [];
    total = 0;
  };
  let gap = '';
  for (let at = 0; at < text.length; ) {
    const ending = total === IDENTITY_DIGITS && isCheckCharacter(text, at);
    const group = ending
      ? { start: at, end: at + 1, digits: 'x', gap }
      : groupAt(text, at, run.length === 0 ? '' : gap);
    if (group) {
      run.push(group);
      total += group.digits.length;
      gap = '';
      at = group.end;
      if (group.digits.endsWith('x')) close();
      continue;
    }
    if (run.length > 0) {
      gap += text[at];
      if (gap.length > LONGEST_GAP || !GAPS.includes(text[at]!)) {
        close();
        gap = '';
      }
    }
    at++;
  }
  close();
  return runs;
}

/**
 * Numbers of `least` to `most` digits in a field: in one piece or in groups with spaces, dashes or dots between, in full-width,
 * circled or Chinese digits, with zero-width characters inside. Every contiguous choice of whole groups whose digits fit is given;
 * the caller decides by grouping and neighbours. Spans are UTF-16 offsets into the field's original text.
 * @param fits cheap test of the digits alone (beginning, check digit)
 */
export function writtenNumbers(
  field: FieldView,
  least: number,
  most: number,
  fits: (digits: string) => boolean,
): WrittenNumber[] {
  const { text } = field.folded;
  if (latest.text !== text) latest = { text, runs: runsOf(text) };
  const found: WrittenNumber[] = [];
  for (const run of latest.runs) {
    for (let first = 0; first < run.length; first++) {
      let digits = '';
      const limit = run.length <= most ? run.length : Math.min(run.length, first + MOST_GROUPS);
      for (let last = first; last < limit; last++) {
        digits += run[last]!.digits;
        if (digits.length > most) break;
        if (digits.length >= least && fits(digits)) found.push(numberOf(field, run, first, last, digits));
      }
    }
  }
  return found;
}

function numberOf(field: FieldView, run: readonly Group[], first: number, last: number, digits: string): WrittenNumber {
  const from = run[first]!;
  const to = run[last]!;
  const previous = run[first - 1];
  const next = run[last + 1];
  return {
    digits,
    groups: run.slice(first, last + 1).map((group) => group.digits.length),
    whole: first === 0 && last === run.length - 1,
    foldedStart: from.start,
    foldedEnd: to.end,
    before: previous ? { digits: previous.digits, gap: from.gap } : null,
    after: next ? { digits: next.digits, gap: next.gap } : null,
    ...field.folded.original(from.start, to.end),
  };
}

/** True when a letter, a slash or a sign of an address stands right before or after: part of a code, a link, a file name. */
export function isInsideCode(field: FieldView, number: WrittenNumber): boolean {
  const { text } = field.folded;
  const before = text.slice(Math.max(0, number.foldedStart - 8), number.foldedStart);
  if (/[a-z/=_%&#?]$/u.test(before) && !/(?:^|[^a-z])(?:tel|phone|mobile|id|vx|wx|v|w|no)$/u.test(before)) return true;
  return /^[a-z/=_%&@]/u.test(text.slice(number.foldedEnd, number.foldedEnd + 1));
}

/** Text before the number on the same line, at most `width` characters, folded. */
export function beforeNumber(field: FieldView, number: WrittenNumber, width: number): string {
  const before = field.folded.text.slice(Math.max(0, number.foldedStart - width), number.foldedStart);
  return before.slice(before.lastIndexOf('\n') + 1);
}
