import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../utils/domain/draft';
import type { ListedArticle, ListedPost } from '../../../utils/domain/own-post';
import { readsAsSigned, samePostReposted } from '../../../utils/own-posts/as-signed';
import { mayBeSameLink } from '../../../utils/own-posts/links';
import { aDraft, aMedia, anArticle } from '../../support/builders';
import { aListed, TEXT } from './posts';

const signed = (body: string, change: Partial<Draft> = {}) => aDraft({ article: { body }, ...change });
const fits = (body: string, post: Partial<ListedPost> & { body?: string }) =>
  readsAsSigned(signed(body), aListed(post));

describe('a Weibo post reads as it was signed', () => {
  it.each([
    ['the very words', TEXT, { body: TEXT }],
    [
      'blanks, line ends and zero-width spaces of the platform',
      '第一行\n\n第二行  完',
      { body: '第一行\n第二行 完 \u200b\u200b\u200b' },
    ],
    ['emoji with and without a variation selector', '注意安全\u26A0\uFE0F', { body: '注意安全\u26A0' }],
    ['a link made short', '详情见 https://www.qinghe.gov.cn/a/1.html 。', { body: '详情见 http://t.cn/A6abc 。' }],
    [
      'a short link that leads where the signed one does',
      '详情见 https://www.qinghe.gov.cn/a/1.html',
      { body: '详情见 http://t.cn/A6abc', links: { 'http://t.cn/A6abc': ['http://www.qinghe.gov.cn/a/1.html/'] } },
    ],
    [
      'a short link whose way is told through the platform only',
      '见 https://www.qinghe.gov.cn/a',
      { body: '见 http://t.cn/A6abc', links: { 'http://t.cn/A6abc': ['https://weibo.cn/sinaurl?u=https%3A%2F%2Fx'] } },
    ],
    [
      'an address without scheme made short',
      '请登录www.qinghe.gov.cn/hall办理',
      { body: '请登录http://t.cn/A6abc办理' },
    ],
    ['the beginning of a long text', `${TEXT}${TEXT}`, { body: TEXT, cut: true }],
    [
      'a beginning that breaks off in a link',
      '详情 https://www.qinghe.gov.cn/abc 请看',
      { body: '详情 http://t.c', cut: true },
    ],
  ])('%s', (_name, body, post) => {
    expect(fits(body, post)).toBe(true);
  });

  it.each([
    ['a word changed', TEXT, { body: TEXT.replace('9时', '8时') }],
    ['a word added', TEXT, { body: `${TEXT}欢迎光临。` }],
    ['a word taken away', TEXT, { body: TEXT.slice(0, -4) }],
    ['another beginning', `${TEXT}${TEXT}`, { body: `某${TEXT}`, cut: true }],
    ['more than the beginning', TEXT, { body: `${TEXT}又及`, cut: true }],
    ['a link added', '请看', { body: '请看 http://t.cn/A6abc' }],
    ['a link taken away', '请看 https://www.qinghe.gov.cn/a', { body: '请看' }],
    [
      'a short link that leads elsewhere',
      '见 https://www.qinghe.gov.cn/a',
      { body: '见 http://t.cn/A6abc', links: { 'http://t.cn/A6abc': ['https://shop.example/a'] } },
    ],
    ['another address written out', '见 https://www.qinghe.gov.cn/a', { body: '见 https://www.qinghe.gov.cn/b' }],
    ['nothing at all', TEXT, { body: '', cut: true }],
  ])('not with %s', (_name, body, post) => {
    expect(fits(body, post)).toBe(false);
  });

  it('with the link to its video that the platform puts behind the words', () => {
    const video = aDraft({ article: { body: TEXT, media: [aMedia({ kind: 'video', ref: '' })] } });
    const listed = aListed({ body: `${TEXT} http://t.cn/A6video 青禾县发布的微博视频 \u200b` });
    expect(readsAsSigned(video, listed)).toBe(true);
    expect(readsAsSigned(signed(TEXT), listed)).toBe(false);
  });

  it('as an article: by the words written for the post, else by its title', () => {
    const article = anArticle({ title: '图书馆开馆公告', body: '正文' });
    const bare = aDraft({ kind: 'article', articles: [article] });
    const worded = aDraft({ kind: 'article', articles: [article, anArticle({ body: '今起开放' })] });
    const announced = aListed({ body: '发布了头条文章：《图书馆开馆公告》 http://t.cn/A6abc' });
    expect(readsAsSigned(bare, announced)).toBe(true);
    expect(readsAsSigned(bare, aListed({ body: '发布了头条文章：《另一篇》' }))).toBe(false);
    expect(readsAsSigned(worded, aListed({ body: '今起开放' }))).toBe(true);
    expect(readsAsSigned(worded, aListed({ body: '今起关闭' }))).toBe(false);
  });

  it('stays so whatever blanks the platform puts between the characters', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1 }), { minLength: 1 }),
        fc.constantFrom(' ', '\n', '\u200b', '\u3000'),
        (parts, blank) => {
          const body = parts.join('');
          fc.pre(body.trim() !== '' && !/https?:|www\./i.test(body));
          expect(fits(body, { body: parts.join(blank) })).toBe(!/https?:|www\./i.test(parts.join(blank)));
        },
      ),
    );
  });

  it('and any character changed is noticed', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length - 1), (at) => {
        expect(fits(TEXT, { body: `${TEXT.slice(0, at)}变${TEXT.slice(at + 1)}` })).toBe(false);
      }),
    );
  });
});

describe('what other lists show', () => {
  const message = aDraft({
    kind: 'article',
    account: { platform: 'wechat', id: null, name: '青禾县发布' },
    articles: [anArticle({ title: '医保缴费指南', digest: '一文看懂' }), anArticle({ title: '便民信息', digest: '' })],
  });
  const record = (articles: readonly ListedArticle[]) => aListed({ platform: 'wechat', articles });

  it.each([
    ['titles and summaries as signed', [{ title: '医保缴费指南', digest: '一文看懂' }, { title: '便民信息' }], true],
    [
      'a summary that the platform made up itself',
      [{ title: '医保缴费指南' }, { title: '便民信息', digest: '正文开头' }],
      true,
    ],
    ['another title', [{ title: '医保缴费指南' }, { title: '便民服务' }], false],
    ['another summary', [{ title: '医保缴费指南', digest: '必看' }, { title: '便民信息' }], false],
    ['an article more', [{ title: '医保缴费指南' }, { title: '便民信息' }, { title: '招聘' }], false],
    ['an article less', [{ title: '医保缴费指南' }], false],
    ['the other order', [{ title: '便民信息' }, { title: '医保缴费指南' }], false],
  ] as const)('a WeChat message with %s', (_name, articles, wanted) => {
    expect(readsAsSigned(message, record(articles))).toBe(wanted);
  });

  const work = aDraft({ kind: 'image-text', article: { title: '开馆了', body: '今起开放 #图书馆' } });
  it.each([
    ['title and description', { title: '开馆了', body: '今起开放 # 图书馆' }, false, true],
    ['title and description in one', { whole: '开馆了 今起开放 #图书馆' }, false, true],
    ['the beginning of both', { whole: '开馆了 今起' }, true, true],
    ['another title', { title: '闭馆了', body: '今起开放 #图书馆' }, false, false],
    ['another description in one', { whole: '开馆了 明起开放 #图书馆' }, false, false],
    ['a topic more', { title: '开馆了', body: '今起开放 #图书馆 #热点' }, false, false],
  ])('a Douyin work with %s', (_name, article, cut, wanted) => {
    expect(readsAsSigned(work, aListed({ platform: 'douyin', articles: [article], cut }))).toBe(wanted);
  });

  it('of a Douyin article only the title', () => {
    const article = aDraft({ kind: 'article', article: { title: '年度总结', body: '很长的正文' } });
    const listed = (title: string) => aListed({ platform: 'douyin', articles: [{ title, body: '摘要' }] });
    expect(readsAsSigned(article, listed('年度总结'))).toBe(true);
    expect(readsAsSigned(article, listed('年中总结'))).toBe(false);
  });
});

describe('the post reposted', () => {
  const repost = aDraft({ kind: 'repost', target: '5199', article: { body: '转发微博' } });
  it.each([
    ['the same', repost, '5199', true],
    ['another', repost, '5198', false],
    ['none, though a repost was signed', repost, null, false],
    ['one, though a post was signed', aDraft(), '5199', false],
    ['none, as signed', aDraft(), null, true],
    [
      'the root of a chain, which is all the list names',
      { ...repost, articles: [anArticle({ body: '好//@甲:文' })] },
      '1',
      true,
    ],
    ['not told', repost, undefined, true],
  ])('%s', (_name, draft, reposts, wanted) => {
    expect(samePostReposted(draft, { ...aListed(), reposts })).toBe(wanted);
  });
});

it('no pair of links makes the comparison of links throw', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.array(fc.oneof(fc.string(), fc.webUrl())), (a, b, targets) => {
      expect(typeof mayBeSameLink(a, b, targets)).toBe('boolean');
    }),
    { numRuns: 60 },
  );
});
