import { describe, expect, it } from 'vitest';
import { identify } from '../../../../utils/comments/identity';
import { renamed } from '../../../../utils/comments/merge';
import { newlyStored } from '../../../../utils/domain/comment';
import { createRequests, requests } from '../../../../utils/platforms/douyin/requests';
import { answer, endpoint, form, got, json, WORK } from './exchange';

const NOW = Date.parse('2026-11-22T09:00:00+08:00');
const ACCOUNT = { platform: 'douyin', id: '3901726845120947', name: '清源县发布' } as const;
const SECONDS = 1_795_398_600;

describe('comments', () => {
  const read = (name: string, query: Record<string, string>, body: unknown, from = createRequests()) =>
    from.comments(endpoint(name), got(query), answer(body), { now: NOW, account: ACCOUNT });
  const b = (cid: string, more: object = {}) => ({
    cid,
    aweme_id: WORK,
    create_time: SECONDS,
    text: '怎么绕行？',
    user: { uid: '880011', nickname: '麦田' },
    reply_id: '0',
    reply_to_reply_id: '0',
    label_text: '',
    ...more,
  });
  const a = (comment_id: string, more: object = {}) => ({
    comment_id,
    create_time: String(SECONDS),
    text: '几点演练？',
    user_info: { user_id: '@j/u1', screen_name: '老李' },
    is_author: false,
    ...more,
  });

  it('family B, with the own reply that comes along', () => {
    const own = b('12', { label_text: '作者', reply_id: '11', create_time: SECONDS + 60, text: '已公布' });
    const seen = read(
      'comment-list',
      { aweme_id: WORK },
      { status_code: 0, comments: [b('11', { reply_comment: [own] })] },
    );
    expect(seen).toEqual([
      {
        platform: 'douyin',
        channel: 'comment',
        postId: WORK,
        postTitle: '',
        commentId: '11',
        parentId: '',
        authorId: '880011',
        authorName: '麦田',
        own: false,
        text: '怎么绕行？',
        at: SECONDS * 1000,
        uncertainty: 0,
        answered: true,
        answeredAt: (SECONDS + 60) * 1000,
        url: `https://creator.douyin.com/creator-micro/interactive/comment?item_id=${WORK}&enter_from=content_manage_v2`,
        via: 'page-json',
      },
      expect.objectContaining({ commentId: '12', parentId: '11', own: true, answered: false }),
    ]);
  });

  it('a count of replies is no answer by the account', () => {
    const body = {
      status_code: 0,
      comments: [b('11', { reply_comment_total: 4, reply_comment: [b('12', { reply_id: '11' })] })],
    };
    expect(read('comment-list', { aweme_id: WORK }, body).map((c) => c.answered)).toEqual([false, false]);
  });

  it('family A, with encrypted ids and times as text', () => {
    const body = { status_code: 0, comment_info_list: [a('@j/c+1=='), a('@j/c2', { is_author: true })] };
    expect(read('comment-list', { item_id: '@j/w+1==' }, body)).toMatchObject([
      { commentId: '@j/c+1==', postId: '@j/w+1==', at: SECONDS * 1000, authorName: '老李', own: false },
      { commentId: '@j/c2', own: true },
    ]);
  });

  it('keeps long numeric ids to the last digit', () => {
    const body = `{"status_code":0,"comments":[{"cid":7419000000000010001,"aweme_id":${WORK},"create_time":${SECONDS},"text":"\\"7419000000000010001","user":{"uid":7419000000000010003}}]}`;
    expect(read('comment-list', {}, body)).toMatchObject([
      { commentId: '7419000000000010001', postId: WORK, authorId: '7419000000000010003', text: '"7419000000000010001' },
    ]);
  });

  it.each<readonly [string, object, boolean]>([
    ['label 作者', { label_text: '作者' }, true],
    ['is_author', { is_author: true }, true],
    ['own uid', { user: { uid: ACCOUNT.id, nickname: '甲' } }, true],
    ['another label', { label_text: '作者赞过' }, false],
    ['own name with another uid', { user: { uid: '1', nickname: ACCOUNT.name } }, false],
  ])('own by %s: %o %s', (_name, more, own) => {
    expect(read('comment-list', {}, { comments: [b('11', more)] })[0]?.own).toBe(own);
  });

  it('replies hang on the comment asked for, or on the reply they answer', () => {
    const ofB = {
      comments: [b('21', { reply_id: '11' }), b('22', { reply_id: '11', reply_to_reply_id: '21', label_text: '作者' })],
    };
    expect(read('comment-replies', { item_id: WORK, comment_id: '11' }, ofB)).toMatchObject([
      { commentId: '21', parentId: '11', answered: true },
      { commentId: '22', parentId: '21', own: true },
    ]);
    const toUser = { is_author: true, create_time: String(SECONDS + 9), reply_to_user_info: { user_id: '@j/u1' } };
    const ofA = { comment_info_list: [a('@j/r1'), a('@j/r2', toUser), a('@j/r3', { is_author: true })] };
    expect(
      read('comment-replies', { comment_id: '@j/c1' }, ofA).map((c) => [c.commentId, c.parentId, c.answered]),
    ).toEqual([
      ['@j/r1', '@j/c1', true],
      ['@j/r2', '@j/r1', false],
      ['@j/r3', '@j/c1', false],
    ]);
    expect(read('comment-replies', {}, ofA)).toEqual([]);
  });

  it('takes title and plain id from the list of works seen before', () => {
    const from = createRequests();
    const works = `{"item_info_list":[{"item_id":"@j/w+1==","item_id_plain":${WORK},"title":"防汛演练回顾"}]}`;
    expect(read('item-list', {}, works, from)).toEqual([]);
    const body = { comment_info_list: [a('@j/c1')] };
    expect(read('comment-list', { item_id: '@j/w+1==' }, body, from)).toMatchObject([
      { postId: WORK, postTitle: '防汛演练回顾', url: expect.stringContaining(`item_id=${WORK}`) },
    ]);
    expect(read('comment-list', { item_id: '@j/w+1==' }, body)[0]?.url).toMatch(/\/interactive\/comment$/);
  });

  it('the own reply in the answer to it', () => {
    const write = (request: ReturnType<typeof json>, body: unknown) =>
      requests.comments(endpoint('comment-write'), request, answer(body), { now: NOW, account: ACCOUNT });
    const ofA = {
      status_code: 0,
      comment_info: { comment_id: '@j/n', create_time: String(SECONDS), text: '已转办', is_author: true },
    };
    expect(write(form({ comment_Id: '@j/c+1==', item_id: '@j/w', text: '已转办' }), ofA)).toMatchObject([
      { commentId: '@j/n', parentId: '@j/c+1==', own: true, text: '已转办', at: SECONDS * 1000, authorId: ACCOUNT.id },
    ]);
    const ofB = { status_code: 0, comment: { cid: '99', text: '已转办', aweme_id: WORK } };
    expect(write(json({ aweme_id: WORK, reply_id: '11', text: '已转办' }), ofB)).toMatchObject([
      { commentId: '99', parentId: '11', own: true, at: NOW - 60_000, uncertainty: 60_000 },
    ]);
    expect(write(json({ aweme_id: WORK, reply_id: '0', text: '甲' }), ofB)).toMatchObject([{ parentId: '' }]);
    expect(write(json({ aweme_id: WORK, reply_id: '11', text: '甲' }), { ...ofB, status_code: 8 })).toEqual([]);
  });

  it('drops what has no id or time, and keeps a picture as [图片]', () => {
    const rows = [
      null,
      5,
      [],
      b(''),
      b('0'),
      b('a b'),
      b('1', { create_time: 'x' }),
      b('2', { text: '', image_list: [{}] }),
    ];
    expect(read('comment-list', {}, { comments: rows })).toMatchObject([{ commentId: '2', text: '[图片]' }]);
  });

  it.each<readonly [string, object, readonly unknown[]]>([
    ['folded', { is_folded: true, stick_position: 0 }, ['folded', false]],
    ['on top', { is_folded: false, stick_position: 1 }, ['shown', true]],
    ['in a text', { stick_position: '2' }, [undefined, true]],
    ['an answer that does not say', {}, [undefined, undefined]],
  ])('family B says what became of it: %s', (_what, more, expected) => {
    const [seen] = read('comment-list', {}, { comments: [b('1', more)] });
    expect([seen?.showing, seen?.featured]).toEqual(expected);
  });

  it('family A says neither, whatever its status', () => {
    const [seen] = read('comment-list', {}, { comment_info_list: [a('@j/c1', { status: 7 })] });
    expect([seen?.showing, seen?.featured]).toEqual([undefined, undefined]);
  });

  it('notices show the same comments, plain or in an envelope', () => {
    const comments = [b('11'), { type: 31, comment: b('12') }, { comment: null }, 3];
    expect(read('comment-notices', {}, { status_code: 0, comments })).toMatchObject([
      { commentId: '11', postId: WORK },
      { commentId: '12', postId: WORK },
    ]);
  });

  it('deleted on this page', () => {
    const changes = (fields: Record<string, string>, body: unknown) =>
      requests.changes!(endpoint('comment-delete'), form(fields), answer(body));
    const gone = [{ channel: 'comment', commentId: '11', showing: 'deleted' }];
    expect(changes({ cid: '11' }, { status_code: 0 })).toEqual(gone);
    expect(changes({ comment_id: '11', item_id: WORK }, { status_code: 0 })).toEqual(gone);
    expect(changes({ item_id: WORK }, { status_code: 0 })).toEqual([]);
    expect(changes({ cid: '11' }, { status_code: 8 })).toEqual([]);
    expect(changes({ cid: '11' }, {})).toEqual([]);
  });

  it.each([
    ['an empty list', 'comment-list', answer({ status_code: 0, comments: [] }), true],
    ['no notices', 'comment-notices', answer({ status_code: 0, comments: [] }), true],
    ['replies', 'comment-replies', answer({ status_code: 0, comments: [] }), false],
    ['a session that has ended', 'comment-list', answer({ status_code: 8 }), false],
    ['an error', 'comment-list', answer({ status_code: 0 }, 502), false],
  ])('%s: was it a look at what is there?', (_what, name, response, expected) => {
    expect(requests.lists!(endpoint(name), response)).toBe(expected);
  });

  it.each([
    ['a number', { extra: { now: NOW } }, NOW],
    ['digits', { extra: { now: String(NOW) } }, NOW],
    ['seconds', { extra: { now: SECONDS } }, null],
    ['nothing', {}, null],
    ['no object', [], null],
  ])("the platform's time as %s", (_what, body, expected) => {
    expect(requests.serverTime!(endpoint('comment-list'), answer(body))).toBe(expected);
  });

  it('a comment of a work that has grown older than 30 days is the one that was stored under its number', () => {
    const query = { aweme_id: WORK };
    const before = read('comment-list', query, { comments: [b('11'), b('12', { text: '再问' })] });
    const reply = read(
      'comment-replies',
      { item_id: WORK, comment_id: '11' },
      { comments: [b('21', { reply_id: '11' })] },
    );
    const stored = [...before, ...reply].map((c) => newlyStored(c, { account: null, accountName: '', now: NOW }));
    const from = createRequests();
    read('item-list', {}, `{"item_info_list":[{"item_id":"@j/w","item_id_plain":${WORK},"title":"演练"}]}`, from);
    const same = { text: '怎么绕行？', user_info: { user_id: '@j/u9', screen_name: '麦田' } };
    const after = read(
      'comment-list',
      { item_id: '@j/w' },
      { comment_info_list: [a('@j/c1', same), a('@j/c2')] },
      from,
    );
    const first = identify(after, stored);
    expect([...first.adopted]).toEqual([['douyin:comment:11', 'douyin:comment:@j/c1']]);
    expect(first.batch.map((c) => c.commentId)).toEqual(['@j/c1', '@j/c2']);
    // What stood under it follows.
    const moved = stored.map((c) => renamed(c, first.adopted));
    expect(moved.map((c) => [c.seen.commentId, c.seen.parentId])).toEqual([
      ['@j/c1', ''],
      ['12', ''],
      ['21', '@j/c1'],
    ]);
    const replies = read('comment-replies', { comment_id: '@j/c1' }, { comment_info_list: [a('@j/r1', same)] }, from);
    expect([...identify(replies, moved).adopted]).toEqual([['douyin:comment:21', 'douyin:comment:@j/r1']]);
  });

  it('gives nothing from a refusal', () => {
    expect(read('comment-list', {}, { status_code: 8, comments: [b('1')] })).toEqual([]);
  });
});
