import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endpoints } from '../../../../utils/platforms/douyin/endpoints';
import { requests } from '../../../../utils/platforms/douyin/requests';
import { answer, endpoint, got, WORK } from './exchange';

/** Answers in the shapes of douyin §3.3. */
const AT = 1_773_624_600;
const work = (change: Record<string, unknown> = {}) => ({
  aweme_id: WORK,
  item_title: '开馆了',
  caption: '今起开放 #图书馆',
  desc: '开馆了 今起开放 #图书馆',
  author: { uid: '3901726845120947', nickname: '清源县发布' },
  create_time: AT - 60,
  public_time: AT,
  status: { is_delete: false, is_prohibited: false, in_reviewing: false, is_private: false },
  ...change,
});
const listed = (name: string, body: unknown) => requests.ownPosts(endpoint(name), got({ count: '12' }), answer(body));
const one = (change: Record<string, unknown>) =>
  listed('work-list', { status_code: 0, aweme_list: [work(change)] }).posts[0];

describe('works in the lists of the Douyin back-office', () => {
  it('are read with id, time, owner, title and description', () => {
    expect(listed('work-list', { status_code: 0, aweme_list: [work()], has_more: false })).toEqual({
      list: { owner: '' },
      posts: [
        {
          platform: 'douyin',
          ids: [WORK],
          url: 'https://creator.douyin.com/creator-micro/content/manage',
          at: AT * 1000,
          owner: { id: '3901726845120947', name: '清源县发布' },
          articles: [{ title: '开馆了', body: '今起开放 #图书馆' }],
          cut: false,
          links: {},
        },
      ],
    });
  });

  it.each([
    [
      'without a caption, its title cut off the front',
      { caption: undefined },
      { title: '开馆了', body: '今起开放 #图书馆' },
    ],
    ['with one text only', { caption: undefined, item_title: undefined }, { whole: '开馆了 今起开放 #图书馆' }],
    ['without a title', { item_title: '' }, { title: '', body: '今起开放 #图书馆' }],
  ])('%s', (_name, change, article) => {
    expect(one(change)?.articles).toEqual([article]);
  });

  it('of the second list have one text, whose end may be missing', () => {
    const item = (description: string) =>
      listed('items', { status_code: 0, items: [{ id: WORK, type: 1, create_time: AT, description }] }).posts[0];
    expect(item('开馆了 今起开放')).toMatchObject({
      owner: null,
      articles: [{ whole: '开馆了 今起开放' }],
      cut: false,
    });
    expect(item('开馆了 今起…')).toMatchObject({ articles: [{ whole: '开馆了 今起' }], cut: true });
    expect(item('长'.repeat(55))).toMatchObject({ cut: true });
  });

  it('keep 19-digit ids that are sent as bare numbers', () => {
    const body = `{"status_code":0,"aweme_list":[{"aweme_id":${WORK},"item_title":"a","caption":"b","public_time":${AT}}]}`;
    expect(listed('work-list', body).posts[0]?.ids).toEqual([WORK]);
  });

  it.each([
    ['deleted', { status: { is_delete: true } }],
    ['taken down', { status: { is_prohibited: 1 } }],
    ['private', { status: { is_private: true } }],
    ['private in the second form', { visibility: { status: 1 } }],
    ['without a time', { public_time: 0, create_time: 'x' }],
    ['known by an encrypted id only', { aweme_id: '@j/abc==' }],
  ])('are left out when %s', (_name, change) => {
    expect(one(change)).toBeUndefined();
  });

  it('are not taken from a refusal or from another answer', () => {
    const none = { posts: [], list: null };
    expect(listed('work-list', { status_code: 8, aweme_list: [work()] })).toEqual(none);
    expect(listed('user-info', { status_code: 0, aweme_list: [work()] })).toEqual(none);
    expect(listed('item-list', { status_code: 0, item_info_list: [{ item_id_plain: WORK, title: 'a' }] })).toEqual(
      none,
    );
  });

  it('never throw, whatever the answer', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .dictionary(fc.constantFrom(...Object.keys(work()), 'visibility', 'description'), fc.jsonValue())
        .map((row) => JSON.stringify({ status_code: 0, work_list: [{ ...work(), ...row }], items: row })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...endpoints), anything, (e, body) => {
        expect(Array.isArray(requests.ownPosts(e, got({}), answer(body)).posts)).toBe(true);
      }),
      { numRuns: 120 },
    );
  });
});
