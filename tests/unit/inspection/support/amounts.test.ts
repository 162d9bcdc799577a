import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsIn, plainNumber, sumsDiffer } from '../../../../utils/inspection/support/amounts';
import { chineseFigures, numberMark } from '../../../../utils/inspection/support/numbering-marks';
import { limitsFor, measure } from '../../../../utils/inspection/support/platform-limits';
import { chineseNumber } from '../../../../utils/inspection/support/written-dates';

describe('amounts', () => {
  it.each([
    ['共1,200件', 1200, 0, '件', false],
    ['投入3.5万元', 35_000, 500, '元', false],
    ['增长12.5%', 12.5, 0.05, '%', false],
    ['约300人', 300, 0, '人', true],
    ['200余名', 200, 0, '名', true],
    ['惠及2万人次', 20_000, 5000, '人次', false],
  ])('%s', (text, value, half, unit, rough) => {
    const [found] = amountsIn(text);
    expect(found).toMatchObject({ value, unit, rough });
    expect(found?.half).toBeCloseTo(half, 9);
  });

  it('marks the number with its unit', () => {
    const text = '受理5件、举报1,006件';
    expect(amountsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['5件', '1,006件']);
  });

  it('never finds a difference that rounding explains', () => {
    const part = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const rounded = parts.map((n) => amountsIn(`${(n / 1000).toFixed(1)}万元`)[0]!);
        const sum = parts.reduce((total, n) => total + n, 0);
        expect(sumsDiffer(rounded, amountsIn(`${(sum / 1000).toFixed(1)}万元`)[0]!)).toBe(false);
      }),
    );
  });

  it('finds every difference between exact numbers', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(9999), fc.integer({ min: 1, max: 50 }), (a, b, off) => {
        const of = (n: number) => amountsIn(`${n}件`)[0]!;
        expect(sumsDiffer([of(a), of(b)], of(a + b))).toBe(false);
        expect(sumsDiffer([of(a), of(b)], of(a + b + off))).toBe(true);
      }),
    );
  });

  it('writes numbers plainly', () => {
    expect([12.5, 1200, 0.1 + 0.2].map(plainNumber)).toEqual(['12.5', '1200', '0.3']);
  });
});

describe('numbers of headings', () => {
  it('reads back every number it writes', () => {
    for (let n = 1; n < 100; n++) expect(chineseNumber(chineseFigures(n))).toBe(n);
  });

  it.each([
    ['一、总体要求', '一、', 1, '一、'],
    ['（十二）督查', '（一）', 12, '（十二）'],
    ['3.申请表', '1.', 3, '3.'],
    ['3．申请表', '1.', 3, '3．'],
    ['（2）受理', '（1）', 2, '（2）'],
  ])('%s', (line, style, value, written) => {
    const mark = numberMark(`附件\n${line}`, 3)!;
    expect(mark).toMatchObject({ style, value, start: 3, end: 3 + written.length });
    expect(mark.write(value)).toBe(written);
  });

  it.each(['1.5万元', '一、二年级', '十十、', '2025年', '一是'])('%s is none', (line) => {
    expect(numberMark(line, 0)).toBeNull();
  });
});

describe('platform limits', () => {
  it('counts two ASCII characters as one on Weibo, Unicode characters elsewhere', () => {
    expect(measure('weibo', 'abc县', 10).length).toBe(3);
    expect(measure('douyin', 'abc县😀', 10).length).toBe(5);
    expect(measure('wechat', '  县 城\n', 10).length).toBe(3);
  });

  it('points at the first character too many, never into a pair', () => {
    expect(measure('wechat', '县城😀好', 2)).toEqual({ length: 4, overflow: 2 });
    expect(measure('wechat', '😀😀😀', 2)).toEqual({ length: 3, overflow: 4 });
    expect(measure('wechat', '县城', 2)).toEqual({ length: 2, overflow: 2 });
  });

  it('has one limit a field', () => {
    for (const platform of ['weibo', 'wechat', 'douyin'] as const) {
      for (const kind of ['post', 'article', 'video', 'image-text', 'repost', 'reply', 'message'] as const) {
        const fields = limitsFor(platform, kind).map(({ field }) => field);
        expect(new Set(fields).size).toBe(fields.length);
      }
    }
  });
});
