import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Media } from '../../../utils/domain/draft';
import type { Outgoing, OutgoingArticle } from '../../../utils/platforms/contract';
import { compareOutgoing } from '../../../utils/review/outgoing';
import { aDraft, aMedia, anArticle } from '../../support/builders';
import { MINUTE, NOW } from '../../support/clock';

const signed = aDraft({
  articles: [
    anArticle({
      title: '关于图书馆开馆的公告',
      body: '今天开馆。\n欢迎前来 阅读。',
      digest: '开馆公告',
      author: '青禾县发布',
      sourceUrl: 'https://www.example.gov.cn/a?id=1',
      links: [{ text: '指南', href: 'https://www.example.gov.cn/guide' }],
      media: [aMedia({ kind: 'cover', ref: 'cover-1' }), aMedia({ ref: 'pic-1' }), aMedia({ ref: 'pic-2' })],
    }),
    anArticle({ title: '第二篇', body: '第二篇正文。' }),
  ],
  schedule: NOW,
  visibility: '公开',
  target: '100',
});

const same: Outgoing = {
  articles: [
    {
      title: '关于图书馆开馆的公告',
      body: '今天开馆。欢迎前来阅读。',
      digest: '开馆公告 ',
      author: '青禾县发布',
      sourceUrl: 'https://www.example.gov.cn/a?id=1&utm_source=mp',
      links: ['https://www.example.gov.cn/guide'],
      mediaRefs: ['pic-1', 'pic-2'],
    },
    { title: '第二篇', body: '\u200B第二篇\u00A0正文。\r\n' },
  ],
  schedule: NOW + MINUTE,
  visibility: '公开',
  target: '100',
};
const changeFirst = (change: object): Outgoing => ({
  ...same,
  articles: [{ ...same.articles[0], ...change }, same.articles[1]!],
});

describe('compareOutgoing', () => {
  it('finds nothing when only blanks, zero-width characters and campaign tags differ', () => {
    expect(compareOutgoing(signed, same)).toEqual([]);
  });

  it('does not compare fields that the request does not carry', () => {
    expect(compareOutgoing(signed, { articles: [{}, {}] })).toEqual([]);
  });

  it('accepts a file that the request does not name, at its place and no other', () => {
    const video = aDraft({ articles: [anArticle({ media: [aMedia({ kind: 'video', ref: 'tos-cn-i-a/video-1' })] })] });
    const sent = (mediaRefs: readonly string[], mediaLoose: boolean) =>
      compareOutgoing(video, { articles: [{ mediaRefs, mediaLoose }] }).map(({ field }) => field);
    expect(sent([''], true)).toEqual([]);
    expect(sent(['', ''], true)).toEqual(['media']);
    expect(sent([''], false)).toEqual(['media']);
    expect(sent(['tos-cn-i-a/video-2'], true)).toEqual(['media']);
  });

  const TOS = 'tos-cn-i-a/1';
  const SHOWN = '//p3.douyinpic.com/img/1.jpeg';
  const [FILE, OTHER] = ['a', 'b'].map((digit) => digit.repeat(64)) as [string, string];
  it.each<[string, Partial<Media>, Partial<OutgoingArticle>, string | null, boolean]>([
    ['the same bytes under another address', { ref: SHOWN, sha256: FILE }, { mediaRefs: [TOS] }, FILE, true],
    ['other bytes under an address of another form', { ref: SHOWN, sha256: FILE }, { mediaRefs: [TOS] }, OTHER, false],
    ['other bytes where the page shows no address', { ref: '', sha256: FILE }, { mediaRefs: [TOS] }, OTHER, false],
    ['unknown bytes under an address of another form', { ref: SHOWN, sha256: FILE }, { mediaRefs: [TOS] }, null, true],
    ['a picture that the request carries itself', { ref: SHOWN, sha256: FILE }, { mediaRefs: [''] }, null, false],
    ['an unnamed video for a picture', { ref: SHOWN }, { mediaRefs: [''], mediaKind: 'video' }, null, false],
    ['an unnamed video for a picture from memory', { ref: '' }, { mediaRefs: [''], mediaKind: 'video' }, null, false],
    ['a picture for a video', { ref: '', kind: 'video' }, { mediaRefs: [TOS], mediaKind: 'image' }, null, false],
  ])('files in place of others: %s', (_name, media, sent, bytes, same) => {
    const draft = aDraft({ articles: [anArticle({ media: [aMedia(media)] })] });
    const files = new Map(bytes === null ? [] : [[TOS, bytes]]);
    const found = compareOutgoing(draft, { articles: [{ mediaLoose: true, ...sent }] }, files);
    expect(found.map(({ field }) => field)).toEqual(same ? [] : ['media']);
  });

  it('finds two pictures in each other’s place by their bytes, whatever their addresses look like', () => {
    const media = [FILE, OTHER].map((sha256, i) => aMedia({ ref: `//p3.douyinpic.com/img/${i}.jpeg`, sha256 }));
    const draft = aDraft({ articles: [anArticle({ media })] });
    const files = new Map([
      ['tos-cn-i-a/0', FILE],
      ['tos-cn-i-a/1', OTHER],
    ]);
    const sent = (mediaRefs: readonly string[]) =>
      compareOutgoing(draft, { articles: [{ mediaRefs, mediaLoose: true }] }, files).map(({ field }) => field);
    expect(sent(['tos-cn-i-a/0', 'tos-cn-i-a/1'])).toEqual([]);
    expect(sent(['tos-cn-i-a/1', 'tos-cn-i-a/0'])).toEqual(['media']);
  });

  it('accepts media references with the covers among them', () => {
    expect(compareOutgoing(signed, changeFirst({ mediaRefs: ['cover-1', 'pic-1', 'pic-2'] }))).toEqual([]);
  });

  it.each<[string, Outgoing, object]>([
    ['title', changeFirst({ title: '关于图书馆闭馆的公告' }), { article: 0, field: 'title', label: '标题' }],
    ['body', changeFirst({ body: '今天闭馆。欢迎前来阅读。' }), { article: 0, field: 'body', label: '正文' }],
    [
      'body emptied',
      changeFirst({ body: '' }),
      { article: 0, field: 'body', signed: '今天开馆。\n欢迎前来 阅读。', sent: '' },
    ],
    ['digest', changeFirst({ digest: '' }), { field: 'digest', label: '摘要' }],
    ['author', changeFirst({ author: '他人' }), { field: 'author', label: '作者' }],
    ['source link', changeFirst({ sourceUrl: 'https://www.example.gov.cn/a?id=2' }), { field: 'sourceUrl' }],
    ['link', changeFirst({ links: ['https://www.example.com/'] }), { field: 'links', label: '链接' }],
    [
      'link added',
      changeFirst({ links: ['https://www.example.gov.cn/guide', 'https://a.example/'] }),
      { field: 'links' },
    ],
    ['order of pictures', changeFirst({ mediaRefs: ['pic-2', 'pic-1'] }), { field: 'media', sent: 'pic-2\npic-1' }],
    ['picture missing', changeFirst({ mediaRefs: ['pic-1'] }), { field: 'media' }],
    ['second article', { ...same, articles: [same.articles[0]!, { body: '别的。' }] }, { article: 1, field: 'body' }],
    [
      'article missing',
      { ...same, articles: [same.articles[0]!] },
      { article: null, field: 'articles', signed: '2篇', sent: '1篇' },
    ],
    ['article added', { ...same, articles: [...same.articles, {}] }, { field: 'articles', sent: '3篇' }],
    [
      'schedule',
      { ...same, schedule: NOW + MINUTE + 1 },
      { field: 'schedule', label: '发布时间', signed: '2026-03-16 09:30' },
    ],
    ['schedule dropped', { ...same, schedule: null }, { field: 'schedule', sent: '立即发布' }],
    ['visibility', { ...same, visibility: '仅自己可见' }, { field: 'visibility', label: '可见范围' }],
    ['target', { ...same, target: '101' }, { field: 'target', signed: '100', sent: '101' }],
  ])('finds a different %s, and nothing else', (_name, outgoing, expected) => {
    const found = compareOutgoing(signed, outgoing);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(expected);
  });

  it('treats a page without a choice of visibility as public', () => {
    const silent = aDraft({ visibility: '' });
    const body = silent.articles[0]!.body;
    expect(compareOutgoing(silent, { articles: [{ body }], visibility: '公开' })).toEqual([]);
    expect(compareOutgoing(silent, { articles: [{ body }], visibility: '好友可见' })).toHaveLength(1);
  });

  it('holds a scheduled request of a draft signed for now', () => {
    expect(compareOutgoing(aDraft(), { articles: [{}], schedule: NOW })).toHaveLength(1);
    expect(compareOutgoing(aDraft(), { articles: [{}], schedule: null })).toEqual([]);
  });

  it('finds any visible character more or less in the body', () => {
    const text = fc.string({ unit: fc.constantFrom(...'审核通知。,a1é '), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(), fc.constantFrom(...'字x。'), (body, at, char) => {
        const index = at % (body.length + 1);
        const sent = body.slice(0, index) + char + body.slice(index);
        const draft = aDraft({ article: { body } });
        expect(compareOutgoing(draft, { articles: [{ body }] })).toEqual([]);
        expect(compareOutgoing(draft, { articles: [{ body: sent }] })).toHaveLength(1);
        expect(compareOutgoing(aDraft({ article: { body: sent } }), { articles: [{ body }] })).toHaveLength(1);
      }),
    );
  });
});
