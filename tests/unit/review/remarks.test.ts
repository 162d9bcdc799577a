import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRemark, placeOfQuote } from '../../../utils/review/remarks';
import { aDraft, anArticle } from '../../support/builders';

const remark = { article: 0, field: 'body' as const, start: 4, quote: '开馆' };
const of = (body: string) => aDraft({ article: { body } });

describe('findRemark', () => {
  it.each([
    ['at its place', '今天上午开馆。', 4],
    ['where it moved to', '今天（3月16日）上午，新馆开馆。', 14],
    ['nearest to its old place', '开馆说明新馆开馆。', 6],
  ])('finds the words %s', (_name, body, start) => {
    expect(findRemark(of(body), remark)).toEqual({ article: 0, field: 'body', start, end: start + 2 });
  });

  it('finds words that were moved into the title or another article', () => {
    expect(findRemark(aDraft({ article: { title: '新馆开馆', body: '今天。' } }), remark)).toMatchObject({
      field: 'title',
      start: 2,
    });
    const two = aDraft({ articles: [anArticle({ body: '无' }), anArticle({ body: '开馆' })] });
    expect(findRemark(two, remark)).toMatchObject({ article: 1, start: 0 });
  });

  it('says so when the words are gone', () => {
    expect(findRemark(of('今天上午开门。'), remark)).toBeNull();
    expect(findRemark(aDraft({ articles: [] as never }), remark)).toBeNull();
    expect(placeOfQuote(of('今天'), '')).toBeNull();
  });

  it('finds every passage again after any edit before or behind it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊，。'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, text, (before, behind, added, appended) => {
        const body = `${before}本次停水${behind}`;
        const start = before.length;
        const edited = `${added}${body}${appended}`;
        expect(findRemark(of(edited), { article: 0, field: 'body', start, quote: '本次停水' })).toEqual({
          article: 0,
          field: 'body',
          start: start + added.length,
          end: start + added.length + 4,
        });
      }),
    );
  });
});
