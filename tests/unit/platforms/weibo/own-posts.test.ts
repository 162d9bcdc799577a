import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListedPost } from '../../../../utils/domain/own-post';
import { endpoints } from '../../../../utils/platforms/weibo/endpoints';
import { requests } from '../../../../utils/platforms/weibo/requests';
import { answer, endpoint, posted } from './exchange';

/** Answers in the shapes of weibo §3.2 and §5. */
const MID = '5319196504230218';
const status = (change: Record<string, unknown> = {}) => ({
  id: Number(MID),
  idstr: MID,
  mblogid: 'R83o6hKtk',
  created_at: 'Fri Jul 10 18:18:55 +0800 2026',
  text: '今起开放',
  text_raw: '今起开放',
  isLongText: false,
  user: { id: 5000000001, idstr: '5000000001', screen_name: '清源县发布' },
  ...change,
});
const got = (url: string) => posted({}, { method: 'GET', url, contentType: '' });
const MY = 'https://weibo.com/ajax/statuses/mymblog?uid=5000000001&page=1&feature=0';
const listed = (name: string, body: unknown, url = MY) => requests.ownPosts(endpoint(name), got(url), answer(body));
const one = (change: Record<string, unknown>): ListedPost | undefined =>
  listed('my-posts', { ok: 1, data: { list: [status(change)] } }).posts[0];

describe('posts in Weibo answers', () => {
  it('are read with id, address, time, owner and text', () => {
    expect(listed('my-posts', { ok: 1, data: { list: [status()], total: 1 } })).toEqual({
      list: { owner: '5000000001' },
      posts: [
        {
          platform: 'weibo',
          ids: [MID],
          url: 'https://weibo.com/5000000001/R83o6hKtk',
          at: Date.parse('2026-07-10T18:18:55+08:00'),
          owner: { id: '5000000001', name: '清源县发布' },
          articles: [{ body: '今起开放' }],
          cut: false,
          reposts: null,
          links: {},
        },
      ],
    });
  });

  it.each([
    ['weibo.feed', 'feed', { ok: 1, statuses: [status()] }],
    ['a single post', 'status', { ok: 1, ...status() }],
    ['a single post, wrapped', 'status', { ok: 1, data: status() }],
  ])('of %s are read, but are no look at the list', (_name, id, body) => {
    const { posts, list } = listed(id, body);
    expect([posts.map((p) => p.ids[0]), list]).toEqual([[MID], null]);
  });

  it.each([
    ['ends in …展开', { text_raw: '今起开放 ...展开' }, '今起开放 ', true],
    ['ends in …全文 with zero-width spaces', { text_raw: '今起开放…全文\u200b\u200b' }, '今起开放', true],
    ['is long and ends in dots', { text_raw: '今起开放... ', isLongText: true }, '今起开放', true],
    ['is long without a sign', { text_raw: '今起开放', isLongText: true }, '今起开放', true],
    ['ends in dots of its own', { text_raw: '今起开放……' }, '今起开放……', false],
    ['ends in the word of its own', { text_raw: '活动今日展开' }, '活动今日展开', false],
    [
      'comes whole',
      { text_raw: '今起…展开', longText: { longTextContent: '今起开放' }, isLongText: true },
      '今起开放',
      false,
    ],
    ['holds signs as entities', { text_raw: 'A &amp; B &lt;3' }, 'A & B <3', false],
    [
      'comes as HTML only',
      {
        text_raw: undefined,
        text: '见<a href="http://t.cn/A6abc"><img class="icon-link"/>网页链接</a> <a href=/n/x>@甲</a><img alt="[微笑]" src="x"> ...<span class="expand">展开</span>',
      },
      '见http://t.cn/A6abc @甲[微笑] ',
      true,
    ],
  ])('whose text %s', (_name, change, body, cut) => {
    expect(one(change)).toMatchObject({ articles: [{ body }], cut });
  });

  it('keep what they repost and where their short links lead', () => {
    const post = one({
      retweeted_status: { idstr: '5199', user: null },
      url_struct: [{ short_url: 'http://t.cn/A6abc', long_url: 'https://a.gov.cn/1', ori_url: 'javascript:1' }],
    });
    expect(post).toMatchObject({ reposts: '5199', links: { 'http://t.cn/A6abc': ['https://a.gov.cn/1'] } });
  });

  it('keep long ids exact when only the number is there', () => {
    const body = JSON.stringify({ ok: 1, data: { list: [status({ idstr: undefined })] } }).replace(
      `"id":${Number(MID)},"mblogid"`,
      '"id":53191965042302189,"mblogid"',
    );
    expect(listed('my-posts', body).posts[0]?.ids).toEqual(['53191965042302189']);
  });

  it.each([
    ['deleted', { deleted: '1' }],
    ['seen by its author alone', { visible: { type: 1, list_id: 0 } }],
    ['without a time', { created_at: '刚刚' }],
    ['without an author', { user: null }],
    ['without an id', { id: null, idstr: '', mid: '' }],
  ])('are left out when %s', (_name, change) => {
    expect(one(change)).toBeUndefined();
  });

  it('give the whole text of one post by its id or mblogid', () => {
    const whole = (id: string) =>
      listed(
        'long-text',
        { ok: 1, data: { longTextContent: '全文' } },
        `https://weibo.com/ajax/statuses/longtext?id=${id}`,
      ).posts;
    expect(whole(MID)).toMatchObject([{ ids: [MID], at: null, articles: [{ body: '全文' }], cut: false }]);
    expect(whole('R83o6hKtk')).toMatchObject([{ ids: [MID] }]);
    expect(whole('')).toEqual([]);
  });

  it('never throw, whatever the answer', () => {
    const reads = endpoints.filter((e) => e.role === 'read');
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record({ ok: fc.constant(1), data: fc.anything(), statuses: fc.anything() })
        .map((v) => JSON.stringify(v) ?? ''),
      fc
        .dictionary(fc.constantFrom(...Object.keys(status()), 'url_struct', 'longText', 'visible'), fc.jsonValue())
        .map((row) => JSON.stringify({ ok: 1, data: { list: [{ ...status(), ...row }] } })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...reads), anything, fc.webUrl({ withQueryParameters: true }), (e, body, url) => {
        expect(Array.isArray(requests.ownPosts(e, got(url), answer(body)).posts)).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  // Would take minutes, not milliseconds, if any pattern went back over it.
  it.each(['<a href="http://t.cn/x">'.repeat(20_000), `${' '.repeat(200_000)}x`, '<img alt="['.repeat(30_000)])(
    'end with a text made to be slow',
    (text) => {
      expect(one({ text_raw: undefined, text })?.cut).toBe(false);
      expect(one({ text_raw: text })?.cut).toBe(false);
    },
  );
});
