import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { SeenCommentSchema } from '../../../../utils/domain/comment';
import type { AccountRef } from '../../../../utils/domain/platform';
import type { RawRequest, RawResponse } from '../../../../utils/platforms/contract';
import { requests } from '../../../../utils/platforms/wechat/requests';
import { answer, endpoint, got, ok, posted } from './exchange';

const NOW = Date.parse('2026-11-22T09:00:00+08:00');
const S = Date.parse('2026-11-20T10:00:00+08:00') / 1000;
const AT = S * 1000;
const HOUR = 3600;
const AREA = '3301984465001250816';
const ACCOUNT: AccountRef = { platform: 'wechat', id: null, name: '清源县发布' };

function read(name: string, request: RawRequest, response: RawResponse, account = ACCOUNT) {
  const found = requests.comments(endpoint(name), request, response, { now: NOW, account });
  return z.parse(z.array(SeenCommentSchema), found);
}

const comment = (more: object = {}) => ({
  id: 501,
  comment_id: AREA,
  content_id: '4398571206912501',
  nick_name: '晨光',
  fake_id: 'o_reader_501',
  content: '新址停车方便吗？',
  post_time: S,
  is_from: 1,
  new_reply: { reply_total_cnt: 0, reply_list: [] },
  ...more,
});
const reply = (reply_id: number | string, is_from: number, hours: number, more: object = {}) => ({
  reply_id,
  nick_name: is_from === 0 ? '清源县发布' : '路人甲',
  content: `回复${reply_id}`,
  create_time: S + hours * HOUR,
  is_from,
  reply_del_flag: 0,
  reply_spam_flag: 0,
  to_nick_name: '',
  ...more,
});
const withReplies = (...reply_list: object[]) => comment({ new_reply: { reply_list } });

function list(...items: unknown[]) {
  const comment_list = JSON.stringify({ title: '搬迁公告', total_count: items.length, comment: items });
  return read(
    'comment-list',
    got(`/misc/appmsgcomment?action=list_comment&comment_id=${AREA}&f=json`),
    ok({ comment_list }),
  );
}

describe('comments of an article', () => {
  it('come with ids, words, time and place; the address carries no token', () => {
    expect(list(comment())).toEqual([
      {
        platform: 'wechat',
        channel: 'comment',
        postId: AREA,
        postTitle: '搬迁公告',
        commentId: '4398571206912501',
        parentId: '',
        authorId: 'o_reader_501',
        authorName: '晨光',
        own: false,
        text: '新址停车方便吗？',
        at: AT,
        uncertainty: 0,
        answered: false,
        answeredAt: null,
        url: expect.stringMatching(/^https:\/\/mp\.weixin\.qq\.com\/misc\/appmsgcomment\?action=list_latest_comment/),
        via: 'page-json',
      },
    ]);
    expect(list(comment())[0]?.url).not.toContain('token');
  });

  it('keep ids that come as bare 64-bit numbers', () => {
    const raw = `{"title":"t","comment":[{"comment_id":3301984465001250816,"content_id":9007199254740993123,"post_time":${S},"content":"id 9007199254740993123"}]}`;
    for (const comment_list of [JSON.stringify(raw), raw]) {
      const body = answer(`{"base_resp":{"ret":0},"comment_list":${comment_list}}`);
      const [seen] = read('comment-list', got('/misc/appmsgcomment?action=list_comment'), body);
      expect([seen?.postId, seen?.commentId, seen?.text]).toEqual([
        AREA,
        '9007199254740993123',
        'id 9007199254740993123',
      ]);
    }
  });

  it('are answered by the first own reply that addresses them', () => {
    const [root, ...replies] = list(withReplies(reply(1, 1, 1), reply(3, 0, 5), reply(2, 0, 2)));
    expect(root).toMatchObject({ answered: true, answeredAt: AT + 2 * HOUR * 1000 });
    expect(replies.map((r) => [r.commentId, r.own, r.parentId, r.at])).toEqual([
      ['4398571206912501:1', false, '4398571206912501', AT + HOUR * 1000],
      ['4398571206912501:3', true, '4398571206912501', AT + 5 * HOUR * 1000],
      ['4398571206912501:2', true, '4398571206912501', AT + 2 * HOUR * 1000],
    ]);
  });

  it('of another reader are answered, not the root, when the reply names that reader', () => {
    const [root, other, own] = list(withReplies(reply(1, 1, 1), reply(2, 0, 2, { to_nick_name: '路人甲' })));
    expect(root?.answered).toBe(false);
    expect(other).toMatchObject({ answered: true, answeredAt: AT + 2 * HOUR * 1000 });
    expect(own?.parentId).toBe('4398571206912501:1');
  });

  it('stay open when the reply names somebody who is not in the list', () => {
    const [root, own] = list(withReplies(reply(2, 0, 2, { to_nick_name: '某人' })));
    expect(root?.answered).toBe(false);
    expect(own?.parentId).toBe('');
  });

  it('are answered together with a follow-up by the same person', () => {
    const followUp = reply(1, 1, 1, { nick_name: '晨光' });
    const [root, second] = list(withReplies(followUp, reply(2, 0, 2, { to_nick_name: '晨光' })));
    expect([root?.answered, second?.answered]).toEqual([true, true]);
  });

  it.each([
    ['deleted', { reply_del_flag: 1 }],
    ['taken for spam', { reply_spam_flag: '1' }],
  ])('are not answered by a reply that was %s', (_what, flags) => {
    expect(list(withReplies(reply(2, 0, 2, flags))).map((c) => [c.commentId, c.answered])).toEqual([
      ['4398571206912501', false],
    ]);
  });

  it('read replies under their older name', () => {
    const [root] = list({ ...comment(), new_reply: undefined, reply: { reply_list: [reply(2, 0, 2)] } });
    expect(root?.answered).toBe(true);
  });

  it("ask for no answer when they are the account's own", () => {
    expect(list(comment({ is_from: 0 }))[0]).toMatchObject({ own: true, answered: false });
  });

  it.each([
    ['nothing', null],
    ['no time', comment({ post_time: '刚刚' })],
    ['no id', comment({ content_id: '', id: '' })],
    ['a text that its author took back', comment({ content: '留言已被用户删除' })],
  ])('with %s are left out', (_why, item) => {
    expect(list(item)).toEqual([]);
  });
});

describe('more replies to a comment', () => {
  const path = `/misc/appmsgcomment?action=get_comment_reply&comment_id=${AREA}&content_id=4398571206912501&clear_unread=0`;

  it('hang on the comment that was asked for, with the same ids as in the list', () => {
    const reply_list = { reply_list: [reply(1, 1, 1), reply(2, 0, 2)] };
    const found = read('comment-replies', got(path), ok({ reply_list, continue_flag: 0 }));
    expect(found.map((c) => [c.postId, c.commentId, c.parentId, c.own])).toEqual([
      [AREA, '4398571206912501:1', '4398571206912501', false],
      [AREA, '4398571206912501:2', '4398571206912501', true],
    ]);
    const listed = list(withReplies(reply(1, 1, 1), reply(2, 0, 2))).slice(1);
    expect(found.map((c) => c.commentId)).toEqual(listed.map((c) => c.commentId));
  });

  it('without that comment belong nowhere', () => {
    const body = ok({ reply_list: { reply_list: [reply(1, 1, 1)] } });
    expect(read('comment-replies', got('/misc/appmsgcomment?action=get_comment_reply'), body)).toEqual([]);
  });
});

describe('a reply just sent', () => {
  const fields = { comment_id: AREA, content_id: '4398571206912501', content: '已转办', to_reply_id: '0' };

  it("is the account's own, said now, under the comment it answers", () => {
    expect(read('reply', posted('reply', fields), ok({ reply_id: '881' }))).toMatchObject([
      {
        own: true,
        channel: 'comment',
        postId: AREA,
        commentId: '4398571206912501:881',
        parentId: '4398571206912501',
        authorName: '清源县发布',
        text: '已转办',
        at: NOW,
      },
    ]);
  });

  it('to a reply hangs on that reply', () => {
    const [own] = read('reply', posted('reply', { ...fields, to_reply_id: '1' }), ok({ reply_id: 881 }));
    expect(own?.parentId).toBe('4398571206912501:1');
  });

  it.each([
    ['refused', answer({ base_resp: { ret: 200003 }, reply_id: '881' })],
    ['without a number', ok()],
    ['an empty answer', answer('')],
  ])('%s is none', (_what, response) => {
    expect(read('reply', posted('reply', fields), response)).toEqual([]);
  });
});

describe('messages', () => {
  const item = (id: string, fakeid: string, hours: number, content: string, more: object = {}) => ({
    id,
    id_64bit: id,
    type: 1,
    fakeid,
    nick_name: fakeid === 'o_1' ? '李师傅' : '清源县发布',
    date_time: S + hours * HOUR,
    content,
    has_reply: 0,
    ...more,
  });
  const thread = (...items: object[]) =>
    read(
      'thread',
      got('/cgi-bin/singlesendpage?action=sync&tofakeid=o_1&f=json'),
      ok({ can_reply: 1, msg_items: { msg_item: items } }),
    );

  it('are a conversation: whose fakeid is not the reader’s is the account', () => {
    const found = thread(item('1', 'o_1', 0, '路灯坏了'), item('2', 'gh_1', 2, '已派人'), item('3', 'o_1', 3, '谢谢'));
    expect(found.map((m) => [m.channel, m.postId, m.commentId, m.own, m.answered, m.answeredAt])).toEqual([
      ['message', 'o_1', '1', false, true, AT + 2 * HOUR * 1000],
      ['message', 'o_1', '2', true, false, null],
      ['message', 'o_1', '3', false, false, null],
    ]);
    expect(found[0]?.url).toMatch(/^https:\/\/mp\.weixin\.qq\.com\/cgi-bin\/message\?(?!.*token)/);
  });

  it('are not answered by the machine', () => {
    const [asked] = thread(item('1', 'o_1', 0, '在吗'), item('2', 'gh_1', 1, '您好。内容由AI生成'));
    expect(asked?.answered).toBe(false);
  });

  it('in a list are answered when the platform says so', () => {
    const msg_list = JSON.stringify({
      msg_item: [item('1', 'o_1', 0, '甲', { has_reply: 1 }), item('2', 'o_2', 0, '乙')],
    });
    const found = read('message-list', got('/cgi-bin/message?t=message/list&f=json'), ok({ msg_list }));
    expect(found.map((m) => [m.postId, m.own, m.answered])).toEqual([
      ['o_1', false, true],
      ['o_2', false, false],
    ]);
  });

  it('just sent are the account’s own', () => {
    const fields = { tofakeid: 'o_1', type: '1', content: '您好' };
    expect(read('singlesend', posted('singlesend', fields), ok())).toMatchObject([
      { channel: 'message', postId: 'o_1', own: true, text: '您好', at: NOW },
    ]);
    expect(read('singlesend', posted('singlesend', fields), answer({ base_resp: { ret: 10706 } }))).toEqual([]);
  });
});
