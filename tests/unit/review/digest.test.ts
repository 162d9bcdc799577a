import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, type Draft, DraftSchema } from '../../../utils/domain/draft';
import { canonicalText } from '../../../utils/review/canonical';
import { digestOf, sameContent } from '../../../utils/review/digest';
import { sha256Hex } from '../../../utils/review/sha256';
import { aDraft, aMedia, anArticle } from '../../support/builders';
import { MINUTE, NOW } from '../../support/clock';

/** Characters a reader sees, composed and decomposed, in and beyond the BMP. */
const visible = fc.constantFrom(
  ...'审核通知,。!?:“”《》关于做好2026年工作aBzé가ñ①℃「」—…·%#@',
  '😀',
  '🏳️‍🌈',
  '👨‍👩‍👧',
  '👍🏽',
  '𠮷',
  '❤️',
);
const line = fc.array(visible, { minLength: 1, maxLength: 12 }).map((chars) => chars.join(''));
const body = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n'));
const hex = (size: { minLength: number; maxLength: number }) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), ...size });
const media = fc.record({
  kind: fc.constantFrom('image' as const, 'video' as const, 'cover' as const),
  ref: hex({ minLength: 1, maxLength: 12 }),
  name: fc.constant(null),
  sha256: fc.option(hex({ minLength: 64, maxLength: 64 })),
});
const article: fc.Arbitrary<Article> = fc.record({
  title: line,
  body,
  digest: line,
  author: line,
  sourceUrl: fc.constantFrom('', 'https://www.example.gov.cn/a?id=1'),
  links: fc.array(fc.record({ text: line, href: fc.webUrl() }), { maxLength: 3 }),
  mentions: fc.array(line, { maxLength: 2 }),
  topics: fc.array(line, { maxLength: 2 }),
  media: fc.uniqueArray(media, { maxLength: 3, selector: (item) => item.sha256 ?? item.ref }),
  declaration: line,
  original: fc.boolean(),
});
const draft: fc.Arbitrary<Draft> = fc
  .record({
    articles: fc.array(article, { minLength: 1, maxLength: 3 }),
    schedule: fc.option(fc.integer({ min: NOW, max: NOW + 1e9 })),
    quoted: line,
  })
  .map((parts) => aDraft(parts));

const TEXTS = ['title', 'body', 'digest', 'author', 'declaration'] as const;
const withText = (source: Draft, field: (typeof TEXTS)[number], change: (text: string) => string): Draft => ({
  ...source,
  articles: source.articles.map((item, index) => (index === 0 ? { ...item, [field]: change(item[field]) } : item)),
});

/** Everything an editor may do to a text without a reader noticing. */
const reformatting = fc.constantFrom<(text: string) => string>(
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => text.replaceAll('\n', '\n\n\n'),
  (text) => text.replaceAll('\n', ' \t\u00A0\u3000\n \n'),
  (text) => `${text}  \n\n`,
  (text) => `\n \n${text}`,
  (text) => text.normalize('NFD'),
  (text) => [...text].join('\u200B'),
  (text) => `\uFEFF${text.replaceAll('\n', '\u2060\n\u200C')}\u00AD`,
);

describe('digest', () => {
  it('is the SHA-256 of the canonical draft, 64 lower-case digits', async () => {
    expect(await digestOf(aDraft())).toBe(sha256Hex(canonicalText(aDraft())));
  });

  it('never changes for a shipped form: signed content must stay valid after an update', async () => {
    const fixed = aDraft({
      articles: [
        anArticle({
          title: '标题',
          body: '第一段\n第二段',
          links: [{ text: '网页链接', href: 'http://t.cn/A6abcdef' }],
          media: [aMedia({ ref: 'pic-1' })],
        }),
      ],
      schedule: NOW,
    });
    expect(await digestOf(fixed)).toBe('2c9bde313ec7ac0c12370a9f533847eb592fd3bcf86c05bbd0e552b2e35c5001');
  });

  it('stays the same under any reformatting of any text', () => {
    fc.assert(
      fc.property(
        draft,
        fc.constantFrom(...TEXTS),
        fc.array(reformatting, { minLength: 1, maxLength: 3 }),
        (source, field, steps) => {
          const changed = withText(source, field, (text) => steps.reduce((value, step) => step(value), text));
          expect(canonicalText(changed)).toBe(canonicalText(source));
        },
      ),
    );
  });

  it('survives storage and messages (JSON)', () => {
    fc.assert(
      fc.property(draft, (source) => {
        const copy = DraftSchema.parse(JSON.parse(JSON.stringify(source)));
        expect(sameContent(source, copy)).toBe(true);
      }),
    );
  });

  it('changes when a visible character is inserted', () => {
    fc.assert(
      fc.property(
        draft,
        fc.constantFrom(...TEXTS),
        fc.nat(),
        fc.constantFrom(...'字,。a1é😀'),
        (source, field, at, char) => {
          const changed = withText(source, field, (text) => insert(text, at, char));
          expect(sameContent(source, changed)).toBe(false);
        },
      ),
    );
  });

  it('changes when a visible character is deleted', () => {
    fc.assert(
      fc.property(draft, fc.constantFrom(...TEXTS), fc.nat(), (source, field, at) => {
        const changed = withText(source, field, (text) => {
          const points = visiblePoints(text);
          const hit = points[at % points.length]!;
          return text.slice(0, hit.index) + text.slice(hit.index + hit.char.length);
        });
        expect(sameContent(source, changed)).toBe(false);
      }),
    );
  });

  it('changes when a visible character is replaced', () => {
    fc.assert(
      fc.property(draft, fc.constantFrom(...TEXTS), fc.nat(), (source, field, at) => {
        const changed = withText(source, field, (text) => {
          const points = visiblePoints(text);
          const hit = points[at % points.length]!;
          return `${text.slice(0, hit.index)}${hit.char === '换' ? '改' : '换'}${text.slice(hit.index + hit.char.length)}`;
        });
        expect(sameContent(source, changed)).toBe(false);
      }),
    );
  });

  it('changes when articles or media change places', () => {
    fc.assert(
      fc.property(draft, (source) => {
        const turned = { ...source, articles: [...source.articles].reverse() };
        const palindrome = canonicalArticles(source) === canonicalArticles(turned);
        expect(sameContent(source, turned)).toBe(palindrome);
        const media = source.articles[0]!.media;
        const shuffled = {
          ...source,
          articles: [{ ...source.articles[0]!, media: [...media].reverse() }, ...source.articles.slice(1)],
        };
        expect(sameContent(source, shuffled)).toBe(media.length < 2);
      }),
    );
  });

  const base = aDraft({
    article: {
      title: '标题',
      links: [{ text: '办事指南', href: 'https://www.example.gov.cn/guide?id=1' }],
      mentions: ['@平安青禾'],
      topics: ['#防汛#'],
      media: [aMedia({ ref: 'a' }), aMedia({ ref: 'b', sha256: 'cd'.repeat(32) })],
      sourceUrl: 'https://www.example.gov.cn/1',
    },
    schedule: NOW,
    target: '100',
    quoted: '原文',
  });
  const first = base.articles[0]!;
  const changeArticle = (change: Partial<Article>): Draft => ({ ...base, articles: [{ ...first, ...change }] });

  it.each<[string, Draft]>([
    ['link target', changeArticle({ links: [{ text: '办事指南', href: 'https://www.example.gov.cn/guide?id=2' }] })],
    ['link text', changeArticle({ links: [{ text: '指南', href: 'https://www.example.gov.cn/guide?id=1' }] })],
    ['link removed', changeArticle({ links: [] })],
    ['mention', changeArticle({ mentions: ['@平安青山'] })],
    ['topic', changeArticle({ topics: [] })],
    ['picture', changeArticle({ media: [aMedia({ ref: 'c' }), first.media[1]!] })],
    [
      'bytes of a picture',
      changeArticle({ media: [first.media[0]!, { ...first.media[1]!, sha256: 'ce'.repeat(32) }] }),
    ],
    ['a picture more', changeArticle({ media: [...first.media, aMedia({ ref: 'c' })] })],
    ['kind of media', changeArticle({ media: [aMedia({ ref: 'a', kind: 'cover' }), first.media[1]!] })],
    [
      'name of an attached file',
      changeArticle({ media: [aMedia({ kind: 'file', name: '附件.pdf' }), first.media[1]!] }),
    ],
    ['source link', changeArticle({ sourceUrl: 'https://www.example.gov.cn/2' })],
    ['declaration', changeArticle({ declaration: '内容为转载信息' })],
    ['original', changeArticle({ original: true })],
    ['line break inside a sentence', changeArticle({ body: first.body.replace('图书馆', '图书\n馆') })],
    ['indentation', changeArticle({ body: `\u3000\u3000${first.body}` })],
    ['direction override', changeArticle({ body: `\u202E${first.body}` })],
    ['one more article', { ...base, articles: [first, anArticle()] }],
    ['schedule', { ...base, schedule: NOW + MINUTE }],
    ['schedule removed', { ...base, schedule: null }],
    ['account', { ...base, account: { ...base.account, id: '5551230002' } }],
    ['platform', { ...base, account: { ...base.account, platform: 'douyin' } }],
    ['account unreadable', { ...base, account: { platform: 'weibo', id: null, name: null } }],
    ['visibility', { ...base, visibility: '仅自己可见' }],
    ['target', { ...base, target: '101' }],
    ['target removed', { ...base, target: null }],
    ['quoted text', { ...base, quoted: '另一条' }],
    ['kind', { ...base, kind: 'repost' }],
  ])('changes with the %s', (_name, changed) => {
    expect(sameContent(base, changed)).toBe(false);
  });

  it.each<[string, Draft]>([
    [
      'campaign tags of a link',
      changeArticle({
        links: [{ text: '办事指南', href: 'https://www.example.gov.cn/guide?id=1&utm_source=wb&utm_medium=x' }],
      }),
    ],
    [
      'spelling of the host',
      changeArticle({ links: [{ text: '办事指南', href: 'https://WWW.example.gov.cn:443/guide?id=1' }] }),
    ],
    [
      'reference of a picture whose bytes are known',
      changeArticle({ media: [first.media[0]!, { ...first.media[1]!, ref: 'uploaded-9' }] }),
    ],
    ['file name of a picture', changeArticle({ media: [{ ...first.media[0]!, name: 'IMG_1.jpg' }, first.media[1]!] })],
    ['shown name of an account whose id is known', { ...base, account: { ...base.account, name: null } }],
    ['seconds of the schedule', { ...base, schedule: NOW + 59_000 }],
    ['non-breaking spaces', changeArticle({ body: first.body.replace(',', ', ').replace(' ', '\u00A0') })],
  ])('does not change with the %s', (name, changed) => {
    const source = name === 'non-breaking spaces' ? changeArticle({ body: first.body.replace(',', ', ') }) : base;
    expect(sameContent(source, changed)).toBe(true);
  });

  it('keeps short links apart although nobody sees their targets', () => {
    const link = (href: string) => aDraft({ article: { links: [{ text: '网页链接', href }] } });
    expect(sameContent(link('http://t.cn/A6abcdef'), link('http://t.cn/A6abcdeg'))).toBe(false);
  });

  it('stays fast on a hostile text of blanks', () => {
    const long = aDraft({ article: { body: `${' '.repeat(200_000)}x` } });
    expect(canonicalText(long).length).toBeGreaterThan(200_000);
  });
});

function insert(text: string, at: number, char: string): string {
  const points = visiblePoints(text);
  const index = points[at % points.length]!.index;
  return text.slice(0, index) + char + text.slice(index);
}

/** Letters, digits, punctuation and symbols with their offsets; joiners, selectors, modifiers and blanks are not edited. */
function visiblePoints(text: string): { index: number; char: string }[] {
  const found: { index: number; char: string }[] = [];
  let index = 0;
  for (const char of text) {
    if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(char)) found.push({ index, char });
    index += char.length;
  }
  return found;
}

function canonicalArticles(source: Draft): string {
  return source.articles.map((item) => canonicalText(aDraft({ articles: [item] }))).join('\n');
}
