import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffDrafts, sentences } from '../../../utils/review/diff';
import { sameContent } from '../../../utils/review/digest';
import { aDraft, aMedia, anArticle } from '../../support/builders';
import { NOW } from '../../support/clock';

describe('diffDrafts', () => {
  it('shows the one sentence that changed, with its neighbours', () => {
    const signed = aDraft({ article: { body: '今天开馆。时间为9时。欢迎前来。' } });
    const now = aDraft({ article: { body: '今天开馆。时间为10时。欢迎前来。' } });
    expect(diffDrafts(signed, now)).toEqual([
      {
        article: 0,
        field: 'body',
        label: '正文',
        parts: [
          { kind: 'same', text: '今天开馆。' },
          { kind: 'removed', text: '时间为9时。' },
          { kind: 'added', text: '时间为10时。' },
          { kind: 'same', text: '欢迎前来。' },
        ],
      },
    ]);
  });

  it('shows settings with their names', () => {
    const changes = diffDrafts(aDraft(), aDraft({ schedule: NOW, visibility: '好友可见' }));
    expect(changes.map(({ label, parts }) => [label, ...parts.map(({ text }) => text)])).toEqual([
      ['发布时间', '立即发布', '2026-03-16 09:30'],
      ['可见范围', '公开', '好友可见'],
    ]);
  });

  it('shows a new article whole, and the number of articles', () => {
    const changes = diffDrafts(
      aDraft(),
      aDraft({ articles: [anArticle(), anArticle({ title: '第二篇', body: '正文。' })] }),
    );
    expect(changes.map(({ article, field }) => [article, field])).toEqual([
      [1, 'title'],
      [1, 'body'],
      [1, 'original'],
      [null, 'articles'],
    ]);
  });

  it('shows replaced pictures and link targets', () => {
    const signed = aDraft({
      article: { media: [aMedia({ ref: 'a' })], links: [{ text: '指南', href: 'https://a.example/' }] },
    });
    const now = aDraft({
      article: { media: [aMedia({ ref: 'b' })], links: [{ text: '指南', href: 'https://b.example/' }] },
    });
    expect(diffDrafts(signed, now).map(({ field }) => field)).toEqual(['links', 'media']);
  });

  const text = fc.string({ unit: fc.constantFrom(...'审核。！？\n ,a\u200B”'), maxLength: 12 });
  const draft = fc
    .record({
      body: text,
      title: text,
      quoted: text,
      original: fc.boolean(),
      schedule: fc.constantFrom(null, NOW, NOW + 1000),
    })
    .map(({ quoted, schedule, ...article }) => aDraft({ article, quoted, schedule }));

  it('is empty exactly when the content is the same', () => {
    fc.assert(fc.property(draft, draft, (a, b) => (diffDrafts(a, b).length === 0) === sameContent(a, b)));
    fc.assert(fc.property(draft, (a) => diffDrafts(a, structuredClone(a)).length === 0));
  });

  it('gives back both sides', () => {
    fc.assert(
      fc.property(draft, draft, (a, b) => {
        for (const { field, parts } of diffDrafts(a, b)) {
          if (field !== 'body') continue;
          const side = (without: 'added' | 'removed') =>
            parts
              .filter(({ kind }) => kind !== without)
              .map((part) => part.text)
              .join('');
          expect(diffDrafts(a, aDraft({ ...a, articles: [{ ...a.articles[0]!, body: side('added') }] }))).toEqual([]);
          expect(diffDrafts(b, aDraft({ ...b, articles: [{ ...b.articles[0]!, body: side('removed') }] }))).toEqual([]);
        }
      }),
    );
  });
});

describe('sentences', () => {
  it.each([
    ['他说：“好。”然后走了。', ['他说：“好。”', '然后走了。']],
    ['第一段\n第二段', ['第一段\n', '第二段']],
    ['真的吗？！当然……好', ['真的吗？！', '当然……', '好']],
    ['', []],
  ])('splits %j', (whole, pieces) => {
    expect(sentences(whole)).toEqual(pieces);
  });

  it('loses nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (whole) => sentences(whole).join('') === whole));
  });
});
