import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWithSource } from '../../../utils/source-check/compare';
import { findDays, findTimes } from '../../../utils/source-check/dates';
import { parseNumeral } from '../../../utils/source-check/numerals';
import { Claims, flat } from '../../../utils/source-check/text';
import { findValues } from '../../../utils/source-check/values';

const DIGITS = '零一二三四五六七八九';

/** Writes a number the Chinese way: 30006 → 三万零六. */
function chinese(n: number): string {
  if (n >= 1e8) return `${chinese(Math.floor(n / 1e8))}亿${rest(n % 1e8, 1e7)}`;
  if (n >= 1e4) return `${chinese(Math.floor(n / 1e4))}万${rest(n % 1e4, 1e3)}`;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    if (n >= unit) return `${DIGITS[Math.floor(n / unit)]}${name}${rest(n % unit, unit / 10)}`;
  }
  return n === 0 ? '零' : DIGITS[n]!;
}
const rest = (n: number, least: number) => (n === 0 ? '' : `${n < least ? '零' : ''}${chinese(n)}`);

describe('parseNumeral', () => {
  it.each<[string, number]>([
    ['36000', 36_000],
    ['36,000', 36_000],
    ['3.6万', 36_000],
    ['3万6千', 36_000],
    ['三万六千', 36_000],
    ['三万六', 36_000],
    ['三万零六', 30_006],
    ['三点六亿', 360_000_000],
    ['1.2万亿', 1_200_000_000_000],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['两千', 2000],
    ['二〇二六', 2026],
    ['壹仟贰佰', 1200],
    ['0.5', 0.5],
  ])('%s is %d', (text, value) => {
    expect(parseNumeral(text)?.value).toBe(value);
  });

  it.each(['十四五', '', '点五五点', '3.6.7'])('%s is no number', (text) => {
    expect(parseNumeral(text)).toBeNull();
  });

  it('reads every number back, written in Chinese, in digits, with marks and with 万', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (n) => {
        expect(parseNumeral(chinese(n))?.value).toBe(n);
        expect(parseNumeral(String(n))?.value).toBe(n);
        expect(parseNumeral(n.toLocaleString('en-US'))?.value).toBe(n);
        expect(parseNumeral(`${n}万`)?.value).toBe(n * 10_000);
      }),
    );
  });

  it('never throws, and gives a finite value or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'零一二三十百千万亿点0123.,') }), (text) => {
        expect(Number.isFinite(parseNumeral(text)?.value ?? 0)).toBe(true);
      }),
    );
  });
});

describe('days and times', () => {
  const day = fc.record({
    year: fc.integer({ min: 1950, max: 2050 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  });
  const two = (n: number) => String(n).padStart(2, '0');
  const read = (text: string) => findDays(text, new Claims(text.length)).map((d) => [d.year, d.month, d.day]);

  it('are read the same from every way they are written', () => {
    fc.assert(
      fc.property(day, ({ year, month, day: d }) => {
        const digits = [...String(year)].map((c) => (c === '0' ? '〇' : DIGITS[Number(c)])).join('');
        const small = (n: number) => chinese(n).replace(/^一十/u, '十');
        const wanted = [[year, month, d]];
        expect(read(`定于${year}年${month}月${d}日召开`)).toEqual(wanted);
        expect(read(`定于${year}年${two(month)}月${two(d)}号召开`)).toEqual(wanted);
        expect(read(`定于${digits}年${small(month)}月${small(d)}日召开`)).toEqual(wanted);
        if (year >= 2000) expect(read(`定于${year}-${two(month)}-${two(d)}召开`)).toEqual(wanted);
        expect(read(`定于${month}月${d}日召开`)).toEqual([[null, month, d]]);
      }),
    );
  });

  it('of an afternoon are those of the 24-hour clock', () => {
    const time = fc.record({ hour: fc.integer({ min: 1, max: 11 }), minute: fc.integer({ min: 1, max: 59 }) });
    const minutes = (text: string) => findTimes(text, new Claims(text.length)).map((t) => t.minute);
    fc.assert(
      fc.property(time, ({ hour, minute }) => {
        const wanted = [(hour + 12) * 60 + minute];
        expect(minutes(`下午${hour}时${minute}分开始`)).toEqual(wanted);
        expect(minutes(`下午${hour}:${two(minute)}开始`)).toEqual(wanted);
        expect(minutes(`于${hour + 12}:${two(minute)}开始`)).toEqual(wanted);
      }),
    );
  });
});

describe('hostile text', () => {
  it('flat keeps every offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(flat(text)).toHaveLength(text.length);
      }),
    );
  });

  it('gives values whose places lie in the text, and a text never differs from itself', () => {
    const unit = fc.constantFrom(...'零一二十百万亿点年月日时0123456789.%-—:〔〕号（）《》县长张明教育局元人约。，\n ');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), (text) => {
        for (const { start, end } of findValues(text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        const side = { title: '', body: text };
        expect(compareWithSource(side, side).differences).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
