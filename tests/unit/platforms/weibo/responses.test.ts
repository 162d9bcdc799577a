import { describe, expect, it } from 'vitest';
import { mblogidOf } from '../../../../utils/platforms/weibo/mid';
import { requests } from '../../../../utils/platforms/weibo/requests';
import { answer, endpoint, MID, posted } from './exchange';

describe('bindings', () => {
  it('a saved article stands for its id only when the platform took it', () => {
    const request = posted({ id: '23', title: '题', summary: '', content: '<p>甲</p>' });
    const bound = requests.bindings(endpoint('article-save'), request, answer({ code: '100000', data: {} }));
    expect(bound).toMatchObject([{ id: 'article:23', content: { articles: [{ title: '题', body: '甲' }] } }]);
    expect(requests.bindings(endpoint('article-save'), request, answer({ code: 111006 }))).toEqual([]);
  });

  it('a scheduled post stands for the id of the answer', () => {
    const request = posted({ content: '甲', schedule_timestamp: '1795313520000', schedule_id: '' });
    const bound = requests.bindings(
      endpoint('schedule-upload'),
      request,
      answer({ ok: 1, data: { schedule_id: '9' } }),
    );
    expect(bound).toMatchObject([
      { id: 'schedule_id:9', content: { articles: [{ body: '甲' }], schedule: 1795313520000 } },
    ]);
  });

  it('the scheduled list binds every item, long texts in full', () => {
    const statuses = [
      { schedule_id: 9, text: '短&amp;文', schedule_timestamp: 1795313520000, pic_ids: ['p1'] },
      { schedule_id: '10', text: '长…', longText: { longTextContent: '长文全文' }, schedule_timestamp: '1795313520' },
      { text: '没有编号' },
      null,
    ];
    expect(requests.bindings(endpoint('schedule-list'), posted({}), answer({ ok: 1, data: { statuses } }))).toEqual([
      { id: 'schedule_id:9', content: { articles: [{ body: '短&文', mediaRefs: ['p1'] }], schedule: 1795313520000 } },
      { id: 'schedule_id:10', content: { articles: [{ body: '长文全文' }], schedule: 1795313520000 } },
    ]);
  });
});

describe('results', () => {
  it.each<readonly [string, unknown, number, string]>([
    ['update', { ok: 1, data: { idstr: MID, text_raw: 'a', user: { idstr: '5000000001' } } }, 200, 'published'],
    ['update', { result: true, data: {} }, 200, 'published'],
    ['update', { ok: 0, msg: '内容违规' }, 200, 'failed'],
    ['update', { ok: 0, msg: '请完成验证' }, 200, 'verification'],
    ['update', { ok: 1, data: {} }, 403, 'failed'],
    ['update', '<html>', 418, 'failed'],
    ['update', '', 200, 'unknown'],
    [
      'article-publish',
      { code: 100000, data: { object_id: '1022:23', url: 'https://weibo.com/ttarticle/p/show?id=23' } },
      200,
      'published',
    ],
    ['article-publish', { code: 'A00006', data: {} }, 200, 'published'],
    ['article-publish', { code: 100000, data: { geetest: { gt: 'x' } } }, 200, 'verification'],
    ['article-publish', { code: 100001, msg: '系统错误' }, 200, 'verification'],
    ['article-publish', { code: 100001, msg: '标题过长' }, 200, 'failed'],
    ['message-group', { error_code: 20019, error: 'repeat' }, 200, 'failed'],
    ['message-group', { result: true, id: 1 }, 200, 'published'],
  ])('%s %j with status %i: %s', (name, body, status, outcome) => {
    expect(requests.result(endpoint(name), posted({}), answer(body, status)).outcome).toBe(outcome);
  });

  it('tells where the post can be seen', () => {
    const body = { ok: 1, data: { idstr: MID, text_raw: 'a', user: { idstr: '5000000001' } } };
    expect(requests.result(endpoint('update'), posted({}), answer(body))).toEqual({
      outcome: 'published',
      platformId: MID,
      url: `https://weibo.com/5000000001/${mblogidOf(MID)}`,
      reason: '',
    });
  });
});

describe('account', () => {
  it.each<readonly [string, Record<string, string>, unknown, unknown]>([
    [
      'config',
      {},
      { ok: 1, data: { uid: 5000000001, user: { screen_name: '清源县发布' } } },
      { id: '5000000001', name: '清源县发布' },
    ],
    ['article-save', { uid: '5000000001', id: '1' }, { code: 100000 }, { id: '5000000001', name: null }],
    [
      'update',
      { content: 'a' },
      { ok: 1, data: { user: { idstr: '5000000001', screen_name: '清源县发布' } } },
      { id: '5000000001', name: '清源县发布' },
    ],
  ])('%s names it', (name, fields, body, expected) => {
    expect(requests.account(endpoint(name), posted(fields), answer(body))).toEqual({
      platform: 'weibo',
      ...(expected as object),
    });
  });

  it.each([
    ['config', { ok: 1, data: { uid: '<b>' } }],
    ['update', { ok: 0 }],
    ['build-comments', { ok: 1 }],
  ] as const)('%s names none', (name, body) => {
    expect(requests.account(endpoint(name), posted({}), answer(body))).toBeNull();
  });
});
