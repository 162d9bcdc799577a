import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../utils/domain/draft';
import { punctuationOnly } from '../../../utils/review/punctuation';
import { aDraft, aMedia } from '../../support/builders';
import { NOW } from '../../support/clock';

const of = (article: Partial<Article>) => aDraft({ article });

describe('punctuationOnly', () => {
  it.each([
    ['a comma for a full stop', '开馆。欢迎前来。', '开馆，欢迎前来。'],
    ['a missing full stop', '开馆。欢迎前来', '开馆。欢迎前来。'],
    ['a pause between items', '图书、报纸、杂志', '图书，报纸、杂志'],
    ['a half-width comma after a word', '开馆,欢迎', '开馆，欢迎'],
  ])('takes %s', (_name, before, now) => {
    expect(punctuationOnly(of({ body: before }), of({ body: now }))).toBe(true);
  });

  it.each([
    ['the same text', '开馆。', '开馆。'],
    ['a decimal point', '投入1.5万元', '投入15万元'],
    ['a thousands comma', '共1,500人', '共1.500人'],
    ['a time of day', '9:30开门', '930开门'],
    ['an address', '登录qingyuan.gov.cn', '登录qingyuangov.cn'],
    ['a question for a statement', '已经停水。', '已经停水？'],
    ['an exclamation', '全面胜利。', '全面胜利！'],
    ['quotation marks', '专家表示', '“专家”表示'],
    ['brackets', '第三（二）条', '第三二条'],
    ['a book title', '《条例》施行', '条例施行'],
    ['a dash', '三月—五月', '三月五月'],
    ['a new line', '开馆。欢迎', '开馆。\n欢迎'],
    ['a word', '开馆。欢迎', '开馆，恭迎'],
    ['a minus sign', '-5℃', '5℃'],
  ])('refuses %s', (_name, before, now) => {
    expect(punctuationOnly(of({ body: before }), of({ body: now }))).toBe(false);
  });

  it('refuses everything that is not the text itself', () => {
    const before = of({ body: '开馆。', author: '甲。', media: [aMedia({ ref: 'a' })] });
    for (const now of [
      of({ body: '开馆，', author: '甲，', media: [aMedia({ ref: 'a' })] }),
      of({ body: '开馆，', author: '甲。', media: [aMedia({ ref: 'b' })] }),
      aDraft({ article: { body: '开馆，', author: '甲。', media: [aMedia({ ref: 'a' })] }, schedule: NOW }),
    ]) {
      expect(punctuationOnly(before, now)).toBe(false);
    }
  });

  const text = fc.string({ unit: fc.constantFrom(...'开馆今日，。、；：,.1a《”'), maxLength: 14 });
  it('leaves all words, digits and other signs in their order, whatever it takes', () => {
    fc.assert(
      fc.property(text, text, (before, now) => {
        if (!punctuationOnly(of({ body: before }), of({ body: now }))) return;
        const rest = (value: string) => value.replaceAll(/[，。、；：,.]/g, '');
        expect(rest(now)).toBe(rest(before));
        expect(now).not.toBe(before);
      }),
    );
  });
});
