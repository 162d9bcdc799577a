import { describe, expect, it } from 'vitest';
import { lineSurroundings, tidySurroundings } from '../../../utils/domain/surroundings';

describe('lineSurroundings', () => {
  it.each([
    ['in the middle of a line', '一二三四五', 2, 3, { before: '一二', after: '四五' }],
    ['at both ends of a line', '上\n中\n下', 2, 3, { before: '', after: '' }],
    ['of a whole text', '全文', 0, 2, { before: '', after: '' }],
    ['over several lines', '甲\n乙丙\n丁戊', 1 + 2, 6, { before: '乙', after: '戊' }],
  ])('%s', (_name, text, start, end, wanted) => {
    expect(lineSurroundings(text, start, end)).toEqual(wanted);
  });

  it('keeps twenty characters on each side', () => {
    const { before, after } = lineSurroundings(`${'前'.repeat(30)}词${'后'.repeat(30)}`, 30, 31);
    expect([before, after]).toEqual(['前'.repeat(20), '后'.repeat(20)]);
  });
});

describe('tidySurroundings', () => {
  it('cuts what others sent to the same form', () => {
    expect(tidySurroundings({ before: `上一行\n${'前'.repeat(25)}`, after: '后\n下一行' })).toEqual({
      before: '前'.repeat(20),
      after: '后',
    });
  });
});
