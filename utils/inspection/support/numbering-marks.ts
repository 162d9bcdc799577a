import type { Span } from '../contract';

/** The number in front of a heading or an item. */
export interface NumberMark extends Span {
  /** How it is written (一、 （一） 1. …): numbers of one style count up together. */
  readonly style: NumberStyle;
  readonly value: number;
  /** Writes another number in the same style. */
  write(value: number): string;
}

/** From the highest to the lowest level of official documents (GB/T 9704—2012 7.3.3: 一、 （一） 1. （1）), and their everyday variants. */
export const NUMBER_STYLES = ['一、', '（一）', '1.', '1、', '（1）'] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];
const OPENING = '（'.charCodeAt(0);
/** Value of a Chinese figure by its UTF-16 unit. */
const FIGURES = new Map(Array.from('一二三四五六七八九十', (figure, i) => [figure.charCodeAt(0), i + 1]));
/** 一、二年级, 三、四线: an enumeration, not a heading. */
const ENUMERATED = /[一二三四五六七八九十]{1,3}(?:年级|、|楼|班|月|日|季度|等|产业|线|级|号)/uy;

/** 1 … 99 in Chinese figures. */
export function chineseFigures(value: number): string {
  const digits = '〇一二三四五六七八九';
  if (value < 10) return digits[value]!;
  const tens = Math.floor(value / 10);
  return `${tens === 1 ? '' : digits[tens]}十${value % 10 === 0 ? '' : digits[value % 10]}`;
}

/** The number that a line begins with, null when it begins with none. @param start offset of the line's first character that is no blank */
export function numberMark(text: string, start: number): NumberMark | null {
  const inner = text.charCodeAt(start) === OPENING ? start + 1 : start;
  const chinese = FIGURES.has(text.charCodeAt(inner));
  let after = inner;
  if (chinese) while (after < inner + 3 && FIGURES.has(text.charCodeAt(after))) after++;
  else while (after < inner + 2 && isDigit(text.charCodeAt(after))) after++;
  if (after === inner) return null;
  const style = styleAt(text, inner > start, chinese, after);
  if (style === null) return null;
  const value = chinese ? chineseValue(text, inner, after) : Number(text.slice(inner, after));
  if (value < 1) return null;
  const write = (other: number): string =>
    text.slice(start, inner) + (chinese ? chineseFigures(other) : String(other)) + text.slice(after, after + 1);
  return { style, value, start, end: after + 1, write };
}

/** 1 … 99 from Chinese figures as they are written in headings; 0 for 十十, 一十 and the like, which are no numbers. */
function chineseValue(text: string, from: number, to: number): number {
  const first = FIGURES.get(text.charCodeAt(from)) ?? 0;
  if (to - from === 1) return first;
  const second = FIGURES.get(text.charCodeAt(from + 1)) ?? 0;
  const third = to - from === 3 ? (FIGURES.get(text.charCodeAt(from + 2)) ?? 0) : 0;
  if (third === 10) return 0;
  if (first === 10) return second === 10 || third > 0 ? 0 : 10 + second;
  return second === 10 && first > 1 ? first * 10 + third : 0;
}

/** The style of a number by what stands behind it at `after`. */
function styleAt(text: string, bracketed: boolean, chinese: boolean, after: number): NumberStyle | null {
  const mark = text[after];
  if (bracketed) return mark !== '）' ? null : chinese ? '（一）' : '（1）';
  if (mark === '、' && chinese) {
    ENUMERATED.lastIndex = after + 1;
    return ENUMERATED.test(text) ? null : '一、';
  }
  if (chinese) return null;
  const next = text.charCodeAt(after + 1);
  if (mark === '、') return isDigit(next) ? null : '1、';
  return (mark === '.' || mark === '．') && !isDigit(next) && next !== 0x2e ? '1.' : null;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
