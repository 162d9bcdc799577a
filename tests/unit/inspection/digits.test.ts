import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../utils/domain/finding';
import { defaultContext } from '../../../utils/inspection/context';
import { inspect } from '../../../utils/inspection/inspect';
import { draftOf, EXAMPLE_NOW } from '../../support/rule-tester';

const CONTEXT = defaultContext(EXAMPLE_NOW, ['清河县人民政府']);
const NUMBER_RULES = ['identity-number', 'private-phone', 'bank-card'];
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function numbersIn(text: string): Finding[] {
  return inspect(draftOf({ text }), CONTEXT).findings.filter(({ rule }) => NUMBER_RULES.includes(rule));
}

function apply(text: string, findings: readonly Finding[]): string {
  return [...findings]
    .sort((a, b) => b.start - a.start)
    .reduce((out, { start, end, fix }) => (fix === undefined ? out : out.slice(0, start) + fix + out.slice(end)), text);
}

/** Ways to write one digit. */
const SCRIPTS = ['0123456789', '０１２３４５６７８９', '〇一二三四五六七八九', '⓪①②③④⑤⑥⑦⑧⑨', '零壹贰叁肆伍陆柒捌玖'];
/** What is put between groups or between single digits. */
const SEPARATORS = ['', ' ', '-', '.', '\u200b', '\u2060', ' - '];

const mobile = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`);
const identity = fc
  .tuple(
    fc.constantFrom('110101', '330102', '440106', '610102', '211122'),
    fc.integer({ min: 1930, max: 2020 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 999 }),
  )
  .map(([region, year, month, day, order]) => {
    const two = (n: number): string => String(n).padStart(2, '0');
    const body = `${region}${year}${two(month)}${two(day)}${String(order).padStart(3, '0')}`;
    const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
    return body + '10X98765432'[sum % 11];
  });

function written(number: string, script: string, separator: string, groups: readonly number[]): string {
  const digits = [...number].map((digit) => (digit === 'X' ? 'X' : script[Number(digit)]!));
  const parts: string[] = [];
  let at = 0;
  for (const length of groups) {
    parts.push(digits.slice(at, at + length).join(''));
    at += length;
  }
  return parts.join(separator);
}

const ONES = (length: number): number[] => Array<number>(length).fill(1);

describe('numbers in any writing', () => {
  it('finds a mobile number and masks it as 138****1234', () => {
    const groups = fc.constantFrom([11], [3, 4, 4], [3, 8], [7, 4], ONES(11));
    fc.assert(
      fc.property(
        mobile,
        fc.constantFrom(...SCRIPTS),
        fc.constantFrom(...SEPARATORS),
        groups,
        (number, script, separator, lengths) => {
          const passage = written(number, script, separator, lengths);
          const text = `住户张某，${passage}，来电反映。`;
          const found = numbersIn(text);
          expect(found.map(({ rule, text: marked }) => [rule, marked])).toEqual([['private-phone', passage]]);
          expect(found[0]!.fix).toBe(`${number.slice(0, 3)}****${number.slice(7)}`);
          expect(numbersIn(apply(text, found))).toEqual([]);
        },
      ),
    );
  });

  it('finds an identity number and masks it as 35*************123', () => {
    const groups = fc.constantFrom([18], [6, 8, 4], [6, 4, 4, 4], [3, 3, 4, 4, 4], ONES(18));
    fc.assert(
      fc.property(
        identity,
        fc.constantFrom(...SCRIPTS),
        fc.constantFrom(...SEPARATORS),
        groups,
        (number, script, separator, lengths) => {
          const text = `获奖者${written(number, script, separator, lengths)}。`;
          const found = numbersIn(text);
          expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([['identity-number', 'block']]);
          expect(found[0]!.fix).toMatch(/^\d{2}\*{13}\d{2}[\dX]$/);
          expect(numbersIn(apply(text, found))).toEqual([]);
        },
      ),
    );
  });

  it('never takes a landline, a service number, a date or an amount for private data', () => {
    const harmless = fc.oneof(
      fc
        .tuple(fc.integer({ min: 10, max: 999 }), fc.integer({ min: 2_000_000, max: 89_999_999 }))
        .map(([a, n]) => `0${a}-${n}`),
      fc.constantFrom('12345', '110', '119', '96110', '12388', '400-123-4567', '4001234567', '95588'),
      fc.tuple(fc.integer({ min: 2000, max: 2030 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}年${m}月`),
      fc.integer({ min: 1, max: 999_999_999 }).map((n) => `${n}.5万元`),
    );
    fc.assert(
      fc.property(fc.array(harmless, { minLength: 1, maxLength: 6 }), (list) => {
        expect(numbersIn(`有关情况：${list.join('，')}。`)).toEqual([]);
      }),
    );
  });

  it('stays total and inside the text on any input', () => {
    const piece = fc.constantFrom(
      '1',
      '3',
      '8',
      '一',
      '〇',
      'o',
      'x',
      ' ',
      '-',
      '.',
      '*',
      '\u200b',
      '身份证号',
      '①',
      '\ud835',
      '𝟏',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const text = pieces.join('');
        for (const { start, end, text: marked } of numbersIn(text)) expect(text.slice(start, end)).toBe(marked);
      }),
    );
  });
});
