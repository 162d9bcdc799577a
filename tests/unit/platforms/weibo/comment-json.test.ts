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

  it('is kept from the request where the answer does not repeat it', () => {
    const url = 'https://weibo.com/ajax/comments/reply';
    const fields = { id: MID, cid: '1000000005', comment: '收到，已转办' };
    const found = read('comment-reply', url, { ok: 1, msg: '评论成功' }, ACCOUNT, fields);
    expect(found).toMatchObject([
      {
        own: true,
        parentId: '1000000005',
        postId: MID,
        text: '收到，已转办',
        authorId: SELF,
        at: AT - 60_000,
        uncertainty: 60_000,
      },
    ]);
    expect(found[0]?.commentId).toMatch(/^dom:/);
    expect(read('comment-reply', url, { ok: 0, msg: '频繁' }, ACCOUNT, fields)).toEqual([]);
  });
});

describe('mentions', () => {
  const post = (id: string, author: string, more: Record<string, unknown> = {}) => ({
    ...comment(id, { user: user(author, '路人') }),
    rootidstr: undefined,
    text_raw: '@清源县发布 人民路路灯坏了',
    mblogid: 'Q1abcDEFg',
    ...more,
  });

  it('posts that name the account are kept with their own id and place', () => {
    const body = {
      ok: 1,
      data: { statuses: [post('5241500000010001', '6000000100'), post('5241500000010002', SELF)] },
    };
    const found = read('mentions', 'https://weibo.com/ajax/statuses/mentions', body);
    expect(found.map((c) => [c.channel, c.postId, c.commentId, c.parentId, c.own, c.url])).toEqual([
      ['mention', '', '5241500000010001', '', false, 'https://weibo.com/6000000100/Q1abcDEFg'],
      ['mention', '', '5241500000010002', '', true, `https://weibo.com/${SELF}/Q1abcDEFg`],
    ]);
    expect(found[0]?.text).toBe('@清源县发布 人民路路灯坏了');
  });

  it('a comment that names the account is a comment under its own posts, a mention under others', () => {
    const under = (author: string) => ({ idstr: MID, text: '通知', user: user(author, '某') });
    const items = [
      comment('1000000001', { status: under(SELF) }),
      comment('1000000002', { status: under('6000000999') }),
    ];
    const url = 'https://weibo.com/ajax/comments/mentions';
    const found = read('comment-mentions', url, { ok: 1, data: { comments: items } });
    expect(found.map((c) => [c.channel, c.commentId])).toEqual([
      ['comment', '1000000001'],
      ['mention', '1000000002'],
    ]);
  });
});

describe('private messages', () => {
  const url = 'https://api.weibo.com/webim/2/direct_messages/conversation.json?uid=6000000100&count=20';
  const row = (id: string, sender: string) => ({
    id: Number(id),
    idstr: id,
    created_at: 'Fri Nov 20 10:00:00 +0800 2026',
    text: '请问几点下班',
    sender_id: Number(sender),
    sender_screen_name: '路人',
  });

  it('of a conversation hang on the person', () => {
    const body = {
      direct_messages: [row('4000000001', '6000000100'), row('4000000002', SELF), row('4000000003', '6000000777')],
    };
    expect(read('conversation', url, body).map((c) => [c.channel, c.postId, c.commentId, c.own])).toEqual([
      ['message', '6000000100', '4000000001', false],
      ['message', '6000000100', '4000000002', true],
    ]);
  });

  it('the one just sent is the account’s', () => {
    const sent = read(
      'message-new',
      'https://api.weibo.com/webim/2/direct_messages/new.json',
      row('4000000004', SELF),
      ACCOUNT,
      {
        uid: '6000000100',
        text: '请问几点下班',
      },
    );
    expect(sent).toMatchObject([{ own: true, postId: '6000000100', channel: 'message' }]);
  });

  it.each([
    ['an error', { error_code: 20003 }],
    ['no list', { direct_messages: 'x' }],
    ['nulls', { direct_messages: [null, 1] }],
  ])('gives nothing for %s', (_, body) => {
    expect(read('conversation', url, body)).toEqual([]);
  });
});

describe('what else the answers say', () => {
  const say = (name: string, body: unknown, fields: Record<string, string> = {}) => {
    const endpoint = endpoints.find((e) => e.id === `weibo.${name}`)!;
    const request: RawRequest = {
      method: endpoint.method,
      url: 'https://weibo.com/',
      contentType: 'application/x-www-form-urlencoded',
      body: new URLSearchParams(fields).toString(),
      form: null,
      unreadable: false,
    };
    const response = { status: 200, url: '', body: JSON.stringify(body), headers: {} };
    return { lists: requests.lists?.(endpoint, response), changes: requests.changes?.(endpoint, request, response) };
  };

  it('an empty list is a list, a refusal and a page of one post are none', () => {
    expect(say('message-cmt', { ok: 1, data: { comments: [] } }).lists).toBe(true);
    expect(say('mentions', { ok: 1, data: { statuses: [] } }).lists).toBe(true);
    expect(say('message-cmt', { ok: -100 }).lists).toBe(false);
    expect(say('build-comments', { ok: 1, data: [] }).lists).toBe(false);
  });

  it('a comment that the account deleted', () => {
    expect(say('comment-destroy', { ok: 1 }, { cid: '77' }).changes).toEqual([
      { channel: 'comment', commentId: '77', showing: 'deleted' },
    ]);
    expect(say('comment-destroy', { ok: 0 }, { cid: '77' }).changes).toEqual([]);
    expect(say('comment-destroy', { ok: 1 }, { cid: '<b>' }).changes).toEqual([]);
    expect(say('message-cmt', { ok: 1 }, { cid: '77' }).changes).toEqual([]);
  });

  it('a comment that the answer calls deleted', () => {
    const [found] = read('build-comments', list(), { ok: 1, data: [comment('1000000001', { deleted: '1' })] });
    expect(found?.showing).toBe('deleted');
  });
});
