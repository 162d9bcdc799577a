import type { Span } from '../contract';
import { chineseNumber } from './written-dates';

/** The number in front of a heading or an item. */
export interface NumberMark extends Span {
  /** How it is written (一、 （一） 1. …): numbers of one style count up together. */
  readonly style: string;
  readonly value: number;
  /** Writes another number in the same style. */
  write(value: number): string;
}

interface Style {
  readonly id: string;
  /** From the beginning of a line; group `number`. */
  readonly pattern: RegExp;
  readonly chinese: boolean;
}

const HAN = '[一二三四五六七八九十]{1,3}';
/** From the highest to the lowest level of official documents (GB/T 9704—2012 7.3.3: 一、 （一） 1. （1）), and their everyday variants. */
const STYLES: readonly Style[] = [
  {
    id: '一、',
    pattern: new RegExp(`^(?<number>${HAN})、(?!${HAN}(?:年级|、|楼|班|月|日|季度|等|产业|线|级|号))`, 'u'),
    chinese: true,
  },
  { id: '（一）', pattern: new RegExp(`^（(?<number>${HAN})）`, 'u'), chinese: true },
  { id: '1.', pattern: /^(?<number>\d{1,2})[.．](?![\d.])/u, chinese: false },
  { id: '1、', pattern: /^(?<number>\d{1,2})、(?!\d)/u, chinese: false },
  { id: '（1）', pattern: /^（(?<number>\d{1,2})）/u, chinese: false },
];
const LEADING_SPACE = /^[ \t\u3000]*/u;
const BEGINNING = /^[ \t\u3000]*[（\d一二三四五六七八九十]/u;

/** 1 … 99 in Chinese figures. */
export function chineseFigures(value: number): string {
  const digits = '〇一二三四五六七八九';
  if (value < 10) return digits[value]!;
  const tens = Math.floor(value / 10);
  return `${tens === 1 ? '' : digits[tens]}十${value % 10 === 0 ? '' : digits[value % 10]}`;
}

/** The number that a line begins with, null when it begins with none. `offset` is the line's place in the text. */
export function numberMark(line: string, offset: number): NumberMark | null {
  if (!BEGINNING.test(line)) return null;
  const space = LEADING_SPACE.exec(line)![0].length;
  const rest = line.slice(space);
  for (const { id, pattern, chinese } of STYLES) {
    const match = pattern.exec(rest);
    const number = match?.groups?.number;
    if (!match || !number) continue;
    const value = chinese ? chineseNumber(number) : Number(number);
    // 十十 and the like are no numbers.
    if (value < 1 || value > 99 || (chinese && chineseFigures(value) !== number)) return null;
    const start = offset + space;
    return {
      style: id,
      value,
      start,
      end: start + match[0].length,
      write: (other) => match[0].replace(number, chinese ? chineseFigures(other) : String(other)),
    };
  }
  return null;
}

/** Level of a style: a mark of a smaller level begins the counting of the larger ones anew. */
export function levelOf(style: string): number {
  return STYLES.findIndex(({ id }) => id === style);
}
