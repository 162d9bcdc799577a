import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { SeenCommentSchema } from '../../../../utils/domain/comment';
import type { AccountRef } from '../../../../utils/domain/platform';
import type { RawRequest } from '../../../../utils/platforms/contract';
import { endpoints } from '../../../../utils/platforms/weibo/endpoints';
import { mblogidOf } from '../../../../utils/platforms/weibo/mid';
import { requests } from '../../../../utils/platforms/weibo/requests';

const SELF = '5000000001';
const MID = '5241234567890123';
const ACCOUNT: AccountRef = { platform: 'weibo', id: SELF, name: '清源县发布' };
const AT = Date.parse('2026-11-20T10:00:00+08:00');

const user = (id: string, name: string) => ({ id: Number(id), idstr: id, screen_name: name });
const comment = (id: string, more: Record<string, unknown> = {}) => ({
  id: Number(id),
  idstr: id,
  rootidstr: id,
  created_at: 'Fri Nov 20 10:00:00 +0800 2026',
  text: '请问<img alt="[思考]" src="x">怎么办',
  user: user('6000000100', '路人'),
  ...more,
});

function read(name: string, url: string, body: unknown, account = ACCOUNT, fields: Record<string, string> = {}) {
  const request: RawRequest = {
    method: 'GET',
    url,
    contentType: 'application/x-www-form-urlencoded',
    body: new URLSearchParams(fields).toString(),
    form: null,
    unreadable: false,
  };
  const response = { status: 200, url, body: JSON.stringify(body), headers: {} };
  const found = requests.comments(endpoints.find((e) => e.id === `weibo.${name}`)!, request, response, {
    now: AT,
    account,
  });
  return z.parse(z.array(SeenCommentSchema), found);
}

const list = (uid = SELF) =>
  `https://weibo.com/ajax/statuses/buildComments?is_reload=1&id=${MID}&uid=${uid}&fetch_level=0`;

describe('comments of a post', () => {
  it('come with ids, words, time and place', () => {
    expect(read('build-comments', list(), { ok: 1, data: [comment('5241500000010001')] })).toEqual([
      {
        platform: 'weibo',
        channel: 'comment',
        postId: MID,
        postTitle: '',
        commentId: '5241500000010001',
        parentId: '',
        authorId: '6000000100',
        authorName: '路人',
        own: false,
        text: '请问[思考]怎么办',
        at: AT,
        uncertainty: 0,
        answered: false,
        answeredAt: null,
        url: `https://weibo.com/${SELF}/${mblogidOf(MID)}?cid=5241500000010001`,
        via: 'page-json',
      },
    ]);
  });

  it('an own reply answers its root, at the time of the first one', () => {
    const reply = (id: string, clock: string) =>
      comment(id, {
        rootidstr: '1000000001',
        user: user(SELF, '清源县发布'),
        created_at: `Fri Nov 20 ${clock} +0800 2026`,
        is_mblog_author: true,
      });
    const root = comment('1000000001', {
      comments: [reply('1000000003', '12:00:00'), reply('1000000002', '11:00:00')],
    });
    const [first, ...replies] = read('build-comments', list(), { ok: 1, data: [root] });
    expect(first).toMatchObject({ answered: true, answeredAt: AT + 3_600_000 });
    expect(replies.map((r) => [r.commentId, r.parentId, r.own])).toEqual([
      ['1000000003', '1000000001', true],
      ['1000000002', '1000000001', true],
    ]);
  });

  it('an own reply to another reply does not answer the root', () => {
    const reply = comment('1000000002', {
      rootidstr: '1000000001',
      user: user(SELF, '清源县发布'),
      reply_comment: { idstr: '1000000009' },
    });
    const [root, nested] = read('build-comments', list(), {
      ok: 1,
      data: [comment('1000000001', { comments: [reply] })],
    });
    expect(root?.answered).toBe(false);
    expect(nested?.parentId).toBe('1000000009');
  });

  it("the account's own root comment asks for no answer", () => {
    const own = comment('1000000001', {
      user: user(SELF, '清源县发布'),
      comments: [comment('1000000002', { rootidstr: '1000000001' })],
    });
    const [root] = read('build-comments', list(), { ok: 1, data: [own] });
    expect(root).toMatchObject({ own: true, answered: false });
  });

  it('other people’s posts are nobody’s duty', () => {
    expect(read('build-comments', list('6000000999'), { ok: 1, data: [comment('1000000001')] })).toEqual([]);
  });

  it('without an account, only the author mark tells own replies', () => {
    const unknown: AccountRef = { platform: 'weibo', id: null, name: null };
    const data = [comment('1000000001', { is_mblog_author: true }), comment('1000000002')];
    expect(read('build-comments', list(), { ok: 1, data }, unknown).map((c) => c.own)).toEqual([true, false]);
    const named: AccountRef = { platform: 'weibo', id: null, name: '路人' };
    expect(read('build-comments', list(), { ok: 1, data }, named).map((c) => c.own)).toEqual([true, true]);
  });

  it('a nested page hangs on its root comment', () => {
    const url = `https://weibo.com/ajax/statuses/buildComments?id=1000000001&uid=${SELF}&fetch_level=1`;
    const [reply] = read('build-comments', url, { ok: 1, data: [comment('1000000002', { rootidstr: '1000000001' })] });
    expect(reply).toMatchObject({ postId: '', parentId: '1000000001' });
  });

  it.each([
    ['not ok', { ok: 0, data: [comment('1000000001')] }],
    ['no list', { ok: 1, data: { a: 1 } }],
    ['no time', { ok: 1, data: [comment('1000000001', { created_at: '刚刚' })] }],
    ['no user', { ok: 1, data: [comment('1000000001', { user: null })] }],
    ['an id that is markup', { ok: 1, data: [comment('1', { idstr: '<img>', id: null, mid: null })] }],
    ['nulls', { ok: 1, data: [null, 1, 'x', []] }],
  ])('gives nothing for %s', (_why, body) => {
    expect(read('build-comments', list(), body)).toEqual([]);
  });
});

describe('the inbox', () => {
  const status = { idstr: MID, text: '延长服务时间', user: user(SELF, '清源县发布') };
  const url = 'https://weibo.com/ajax/message/cmt?count=20';

  it('names post and comment answered', () => {
    const items = [
      comment('1000000001', { status }),
      comment('1000000005', {
        status,
        rootidstr: '1000000001',
        reply_comment: { idstr: '1000000003' },
        text: '回复@清源县发布:谢谢',
      }),
      comment('1000000006', { rootidstr: '1000000001' }),
    ];
    const found = read('message-cmt', url, { ok: 1, data: { comments: items, next_cursor: 0 } });
    expect(found.map((c) => [c.postId, c.postTitle, c.commentId, c.parentId, c.text])).toEqual([
      [MID, '延长服务时间', '1000000001', '', '请问[思考]怎么办'],
      [MID, '延长服务时间', '1000000005', '1000000003', '回复@清源县发布:谢谢'],
    ]);
    expect(found[1]?.url).toBe(`https://weibo.com/${SELF}/${mblogidOf(MID)}?cid=1000000001&rid=1000000005`);
  });
});

describe('a reply just written', () => {
  it('is the account’s own and hangs on the comment it answers', () => {
    const url = 'https://weibo.com/ajax/comments/reply';
    const body = { ok: 1, data: comment('1000000007', { rootidstr: '1000000001', user: user(SELF, '清源县发布') }) };
    const found = read('comment-reply', url, body, ACCOUNT, { id: MID, cid: '1000000005', comment: '收到' });
    expect(found.map((c) => [c.own, c.parentId, c.postId])).toEqual([[true, '1000000005', MID]]);
  });
});
