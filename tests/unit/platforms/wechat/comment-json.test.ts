import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { identify } from '../../../../utils/comments/identity';
import { newlyStored, SeenCommentSchema } from '../../../../utils/domain/comment';
import type { AccountRef } from '../../../../utils/domain/platform';
import type { RawRequest, RawResponse } from '../../../../utils/platforms/contract';
import { createRequests, requests } from '../../../../utils/platforms/wechat/requests';
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

  it("is the account's own, said within the last minute, under the comment it answers", () => {
    expect(read('reply', posted('reply', fields), ok({ reply_id: '881' }))).toMatchObject([
      {
        own: true,
        channel: 'comment',
        postId: AREA,
        commentId: '4398571206912501:881',
        parentId: '4398571206912501',
        authorName: '清源县发布',
        text: '已转办',
        at: NOW - 60_000,
        uncertainty: 60_000,
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

  it('of the machine are marked; those of people, whoever was logged in, carry the account’s name', () => {
    const phone = { nick_name: '小编的手机' };
    const found = thread(
      item('1', 'o_1', 0, '在吗'),
      item('2', 'gh_1', 1, '您好。内容由AI生成'),
      item('3', 'gh_2', 2, '您好，请说', phone),
      item('4', 'o_1', 3, '“内容由AI生成”是什么意思？'),
    );
    expect(found.map((m) => [m.own, m.automatic, m.authorName])).toEqual([
      [false, undefined, '李师傅'],
      [true, true, '清源县发布'],
      [true, undefined, '清源县发布'],
      [false, undefined, '李师傅'],
    ]);
    expect(found[0]).toMatchObject({ answered: true, answeredAt: AT + 2 * HOUR * 1000 });
  });

  it('of nobody are no answer', () => {
    const found = thread(item('1', 'o_1', 0, '在吗'), item('2', '', 1, '您好'));
    expect(found.map((m) => [m.own, m.answered])).toEqual([
      [false, false],
      [false, false],
    ]);
  });

  it('without words of their own still ask for an answer', () => {
    const shown = (more: object) => thread(item('1', 'o_1', 0, '', more))[0]?.text;
    expect([shown({ title: '办事指南' }), shown({ desc: '位置' }), shown({ type: 2 })]).toEqual([
      '办事指南',
      '位置',
      '[非文字消息]',
    ]);
  });

  it('stand anywhere in the answer, as objects or as JSON in strings', () => {
    const items = { msg_item: [item('1', 'o_1', 0, '甲')] };
    const forms = [items, { msg_items: JSON.stringify(items) }, { a: { b: { list: items } } }];
    for (const form of forms) {
      const found = read('thread', got('/cgi-bin/singlesendpage?action=sync&tofakeid=o_1'), ok(form));
      expect(found.map((m) => m.commentId)).toEqual(['1']);
    }
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
      { channel: 'message', postId: 'o_1', own: true, text: '您好', at: NOW - 60_000, uncertainty: 60_000 },
    ]);
    expect(read('singlesend', posted('singlesend', fields), answer({ base_resp: { ret: 10706 } }))).toEqual([]);
  });

  it('just sent are one with what the conversation shows next', () => {
    const [sent] = read('singlesend', posted('singlesend', { tofakeid: 'o_1', content: '您好' }), ok());
    const seconds = Math.floor(NOW / 1000) - 2;
    const [listed] = thread(item('77', 'gh_1', 0, '您好', { date_time: seconds }));
    const stored = newlyStored(sent!, { account: null, accountName: '', now: NOW });
    const { batch, adopted } = identify([listed!], [stored]);
    expect(batch.map((c) => c.commentId)).toEqual(['77']);
    expect([...adopted.values()]).toEqual(['wechat:message:77']);
  });
});

describe('what has become of a comment', () => {
  const states = (more: object) => {
    const [seen] = list(comment(more));
    return [seen?.showing, seen?.featured];
  };

  it.each([
    ['selected', { is_elected: 1 }, ['shown', true]],
    ['on top', { is_elected: 0, is_top: 1 }, ['shown', true]],
    ['not selected', { is_elected: 0, is_top: 0 }, ['pending', false]],
    ['hidden', { is_elected: 0, shield_status: 1 }, ['hidden', false]],
    ['selected, then hidden', { is_elected: '1', shield_status: '1' }, ['hidden', true]],
    ['an answer that does not say', {}, [undefined, undefined]],
    ['an answer that says only what is on top', { is_top: 0 }, [undefined, false]],
  ])('%s', (_what, more, expected) => {
    expect(states(more)).toEqual(expected);
  });

  const area = got(`/misc/appmsgcomment?action=list_comment&comment_id=${AREA}`);
  const listOf = (...items: object[]) => ok({ comment_list: JSON.stringify({ title: '', comment: items }) });
  const changes = (name: string, request: RawRequest, response: RawResponse, by = requests) =>
    by.changes!(endpoint(name), request, response);

  it('taken back by its author: the comment stays with its words, its replies are read', () => {
    const gone = comment({ content: '留言已被用户删除', new_reply: { reply_list: [reply(2, 0, 2)] } });
    expect(list(gone).map((c) => c.commentId)).toEqual(['4398571206912501:2']);
    expect(changes('comment-list', area, listOf(gone))).toEqual([
      { channel: 'comment', commentId: '4398571206912501', showing: 'deleted' },
    ]);
  });

  it('replies deleted, or taken for spam', () => {
    const replies = [reply(1, 0, 1, { reply_del_flag: 1 }), reply(2, 1, 2, { reply_spam_flag: 1 }), reply(3, 1, 3)];
    const expected = [
      { channel: 'comment', commentId: '4398571206912501:1', showing: 'deleted' },
      { channel: 'comment', commentId: '4398571206912501:2', showing: 'hidden' },
    ];
    expect(changes('comment-list', area, listOf(withReplies(...replies)))).toEqual(expected);
    const path = '/misc/appmsgcomment?action=get_comment_reply&content_id=4398571206912501';
    expect(changes('comment-replies', got(path), ok({ reply_list: { reply_list: replies } }))).toEqual(expected);
  });

  it('a reply is selected or not; its display is not known', () => {
    const [, chosen, other] = list(
      withReplies(reply(1, 0, 1, { reply_is_elected: 1 }), reply(2, 1, 2, { reply_is_elected: 0 })),
    );
    expect([chosen?.featured, chosen?.showing, other?.featured]).toEqual([true, undefined, false]);
  });

  const state = (action: string, fields: Record<string, string>) =>
    posted('reply', fields, { url: `https://mp.weixin.qq.com/misc/appmsgcomment?action=${action}` });

  it('selected on this page: the request names rows only', () => {
    const fresh = createRequests();
    const two = listOf(comment(), comment({ id: 502, content_id: '4398571206912502' }));
    fresh.comments(endpoint('comment-list'), area, two, { now: NOW, account: ACCOUNT });
    const rows = {
      comment_id: AREA,
      user_comment_id_count: '2',
      user_comment_id_0: '501',
      user_comment_id_1: '502',
    };
    const done = (action: string, fields: Record<string, string>) =>
      changes('comment-state', state(action, fields), ok(), fresh);
    expect(done('set_good_comment', rows)).toEqual([
      { channel: 'comment', commentId: '4398571206912501', showing: 'shown', featured: true },
      { channel: 'comment', commentId: '4398571206912502', showing: 'shown', featured: true },
    ]);
    const one = { user_comment_id_0: '502' };
    expect(done('remove_good_comment', one)).toMatchObject([{ showing: 'pending', featured: false }]);
    expect(done('set_top_comment', one)).toEqual([
      { channel: 'comment', commentId: '4398571206912502', featured: true },
    ]);
    expect(done('set_good_comment', { user_comment_id_0: '999' })).toEqual([]);
    expect(
      changes('comment-state', state('set_good_comment', rows), answer({ base_resp: { ret: 16000 } }), fresh),
    ).toEqual([]);
  });

  it('a reply deleted on this page', () => {
    const fields = { comment_id: AREA, content_id: '4398571206912501', reply_id: '881' };
    expect(changes('comment-state', state('delete_reply', fields), ok())).toEqual([
      { channel: 'comment', commentId: '4398571206912501:881', showing: 'deleted' },
    ]);
    expect(changes('comment-state', state('delete_reply', { reply_id: '881' }), ok())).toEqual([]);
  });
});

describe('what an answer leaves out', () => {
  it('a page of replies belongs to the article and the author that the list named', () => {
    const fresh = createRequests();
    const comment_list = JSON.stringify({ title: '搬迁公告', comment: [comment()] });
    const area = got(`/misc/appmsgcomment?action=list_comment&comment_id=${AREA}`);
    fresh.comments(endpoint('comment-list'), area, ok({ comment_list }), { now: NOW, account: ACCOUNT });
    const path = got('/misc/appmsgcomment?action=get_comment_reply&content_id=4398571206912501');
    const reply_list = {
      reply_list: [reply(1, 0, 1, { to_nick_name: '晨光' }), reply(2, 0, 2, { to_nick_name: '某人' })],
    };
    const found = fresh.comments(endpoint('comment-replies'), path, ok({ reply_list }), { now: NOW, account: ACCOUNT });
    expect(found.map((c) => [c.postId, c.postTitle, c.parentId])).toEqual([
      [AREA, '搬迁公告', '4398571206912501'],
      [AREA, '搬迁公告', ''],
    ]);
  });

  it('who wrote it: the name decides, where nothing else does', () => {
    const [own] = list(comment({ is_from: undefined, nick_name: '清源县发布' }));
    const [other] = list(comment({ is_from: undefined }));
    const [impostor] = list(comment({ is_from: 1, nick_name: '清源县发布' }));
    expect([own?.own, other?.own, impostor?.own]).toEqual([true, false, false]);
  });

  it.each([
    ['a list without comments', 'comment-list', ok({ comment_list: '{"comment":[]}' }), true],
    ['messages without any', 'message-list', ok({ msg_items: { msg_item: [] } }), true],
    ['a conversation', 'thread', ok({}), false],
    ['a session that has ended', 'comment-list', answer({ base_resp: { ret: 200003 } }), false],
    ['an empty body', 'comment-list', answer(''), false],
  ])('%s: was it a look at what is there?', (_what, name, response, expected) => {
    expect(requests.lists!(endpoint(name), response)).toBe(expected);
  });
});
