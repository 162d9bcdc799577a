import type { Span } from '../contract';
import { matchesIn } from './matches';

/** A number with its unit: 1,200件, 3.5万元, 12.5%. */
export interface Amount extends Span {
  readonly value: number;
  /** Half of the last written digit: the true value is at most this far away. */
  readonly half: number;
  /** As written, without 万 and 亿; `%` for percentages. */
  readonly unit: string;
  /** Said to be about so much (约, 近, 多, 余): nothing can be concluded from it. */
  readonly rough: boolean;
}

const UNITS =
  '人次|平方公里|平方米|立方米|千瓦时|公里|公顷|公斤|人|件|个|户|名|家|项|起|条|例|篇|场|次|辆|所|处|座|亩|吨|元|批|宗|台|套|份|部|株|头|棵|册|间|位|只|米|架|艘|队|支|天|%|％';
const AMOUNT = new RegExp(
  `(?<before>约|近|超过?|逾|不足|将近|大约|至少|最多|不少于|不低于|第)?[ \\t]?(?<![\\d.])(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)[ \\t]?(?<scale>万亿|[百千万亿])?(?<more>多|余|来|左右|以上)?(?<unit>${UNITS})(?<after>多|余|左右|以上)?`,
  'gu',
);
const SCALES: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** Amounts with a unit that is counted or measured, by place. Offsets cover number and unit, without 约 and 多. */
export function amountsIn(text: string): Amount[] {
  return Array.from(matchesIn(AMOUNT, text), (match) => {
    const { before, number = '', scale, more, unit = '', after } = match.groups ?? {};
    const digits = number.replace(/,/gu, '');
    const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
    const factor = scale ? SCALES[scale]! : 1;
    // 120件 is exactly 120; 3.5万元 and 12.5% are rounded, and so is 12%.
    const exact = factor === 1 && decimals === 0 && unit !== '%' && unit !== '％';
    return {
      start: match.index + match[0].indexOf(number),
      end: match.index + match[0].length,
      value: Number(digits) * factor,
      half: exact ? 0 : (factor * 10 ** -decimals) / 2,
      unit: unit === '％' ? '%' : unit,
      rough: Boolean(before || more || after),
    };
  });
}

/** True when no rounding explains the difference between the sum of the parts and the whole. */
export function sumsDiffer(parts: readonly Amount[], whole: Amount): boolean {
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const slack = parts.reduce((total, { half }) => total + half, whole.half);
  return Math.abs(sum - whole.value) > slack * 1.001 + 1e-9;
}

/** A number without needless decimals, as it would be written: 12.5, 1200. */
export function plainNumber(value: number): string {
  return String(Number(value.toFixed(4)));
}
