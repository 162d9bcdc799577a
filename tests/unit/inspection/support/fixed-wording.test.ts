import { describe, expect, it } from 'vitest';
import { isAbroad } from '../../../../utils/inspection/support/abroad';
import { isOfThePast, yearsIn } from '../../../../utils/inspection/support/history';
import { FIXED_WORDINGS } from '../../../../utils/inspection/wording/fixed-wordings';
import { FORMER_NAMES } from '../../../../utils/inspection/wording/former-names';

describe('isAbroad', () => {
  it.each([
    ['美国农业部发布报告', '农业部', true],
    ['近日，泰国文化与旅游部通报', '文化与旅游部', true],
    ['刚果共和国财政部', '财政部', true],
    ['日本厚生劳动省。县工商局通报', '工商局', false],
    ['我国农业部门', '农业部', false],
    ['中华人民共和国农业部公告', '农业部', false],
    ['国庆期间，县工商局值班', '工商局', false],
    ['农业部', '农业部', false],
  ])('%s: %s', (text, name, expected) => {
    expect(isAbroad(text, text.indexOf(name))).toBe(expected);
  });
});

describe('isOfThePast', () => {
  it.each([
    ['原县工商局办公楼', true],
    ['前身为县工商局', true],
    ['县工商局更名后', true],
    ['因天气原因，县工商局暂停办理', false],
    ['草原上的县工商局', false],
    ['县工商局开展检查', false],
  ])('%s', (text, expected) => {
    const start = text.indexOf('县工商局');
    expect(isOfThePast(text, start, start + 4)).toBe(expected);
  });

  it('does not look further than the words around', () => {
    const text = `县工商局${'开展检查，'.repeat(10)}原名不详`;
    expect(isOfThePast(text, 0, 4)).toBe(false);
  });
});

describe('yearsIn', () => {
  it.each([
    ['2024年5月，清政发〔2023〕1号', [2024, 2023]],
    ['2026-11-22发布', [2026]],
    ['二〇二六年、二零零九年', [2026, 2009]],
    ['共2024人、12024年、电话2024', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(yearsIn(text)).toEqual(expected);
  });
});

describe('tables of fixed wording', () => {
  it('hold at least 300 wrong forms, none of them its own right form', () => {
    expect(FIXED_WORDINGS.size).toBeGreaterThanOrEqual(300);
    expect([...FIXED_WORDINGS].filter(([wrong, { right }]) => wrong === right || right === '')).toEqual([]);
  });

  it('never correct a wrong form into another wrong form', () => {
    const again = [...FIXED_WORDINGS].filter(([, { right }]) => FIXED_WORDINGS.has(right) || FORMER_NAMES.has(right));
    expect(again).toEqual([]);
  });

  it('name for every former name what took its place and since when', () => {
    for (const [former, { now, since }] of FORMER_NAMES) {
      expect(now, former).not.toBe('');
      expect(FORMER_NAMES.has(now), former).toBe(false);
      expect(since, former).toBeGreaterThan(2_000);
    }
  });
});
