import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endpoints } from '../../../../utils/platforms/douyin/endpoints';
import { createRequests, requests } from '../../../../utils/platforms/douyin/requests';
import { RESPONSE_HEADERS } from '../../../../utils/platforms/response-headers';
import { answer, decode, endpoint, form, got, json, WORK } from './exchange';

const NOW = Date.parse('2026-11-22T09:00:00+08:00');
const ACCOUNT = { platform: 'douyin', id: '3901726845120947', name: '清源县发布' } as const;
const SECONDS = 1_795_398_600;

const COMMON = {
  text: '东环路施工 请绕行西环路。\n来源：县交通局 #清源交通',
  caption: '请绕行西环路。\n来源：县交通局 #清源交通',
  item_title: '东环路施工',
  text_extra: '[{"start":1,"end":2,"type":1,"hashtag_name":"清源交通"}]',
  mentions: '[]',
  visibility_type: 0,
  timing: -1,
  media_type: 4,
  video_id: 'v0200',
};
const v2 = (common: object = {}, parts: object = {}) =>
  decode('create-v2', json({ item: { common: { ...COMMON, ...common }, ...parts } }));

describe('what a new work carries', () => {
  it('v2: title, description without the title, now, public', () => {
    expect(v2()).toEqual({
      content: {
        articles: [{ title: '东环路施工', body: COMMON.caption }],
        schedule: null,
        visibility: '公开',
      },
      boundIds: [],
      problem: null,
    });
  });

  it('v1: the same from form fields, and from FormData', () => {
    const fields = { text: COMMON.text, item_title: COMMON.item_title, visibility_type: '1', timing: String(SECONDS) };
    const content = {
      articles: [{ title: '东环路施工', body: COMMON.caption }],
      schedule: SECONDS * 1000,
      visibility: '仅自己可见',
    };
    expect(decode('create', form(fields)).content).toEqual(content);
    expect(decode('create', json('', { contentType: '', form: Object.entries(fields) })).content).toEqual(content);
  });

  it('reads parts that are JSON in a string', () => {
    const item = JSON.stringify({ common: JSON.stringify(COMMON) });
    expect(decode('create-v2', json({ item })).content?.articles).toEqual([
      { title: '东环路施工', body: COMMON.caption },
    ]);
  });

  it.each<readonly [string, object, string | undefined]>([
    ['caption is the description', { caption: '乙', text: '甲乙', item_title: '甲' }, '乙'],
    ['blanks between title and description do not count', { caption: '乙', text: '甲 \n 乙', item_title: '甲' }, '乙'],
    ['text alone loses its title', { caption: undefined, text: ' 甲 乙', item_title: '甲' }, '乙'],
    [
      'text alone that does not start with the title stays whole',
      { caption: undefined, text: '乙甲', item_title: '甲' },
      '乙甲',
    ],
    ['a description that repeats the title keeps it', { caption: '甲乙', text: '甲 甲乙', item_title: '甲' }, '甲乙'],
    ['no text field', { caption: '乙', text: undefined, item_title: '甲' }, '乙'],
    ['a title alone', { caption: '', text: '甲', item_title: '甲' }, ''],
  ])('%s', (_name, common, body) => {
    expect(v2(common).content?.articles).toEqual([{ title: '甲', body }]);
  });

  it.each<readonly [string, unknown, number | null]>([
    ['-1', -1, null],
    ['0', 0, null],
    ['nothing', undefined, null],
    ['the text -1', '-1', null],
    ['seconds', SECONDS, SECONDS * 1000],
    ['seconds as text', String(SECONDS), SECONDS * 1000],
  ])('timing %s', (_name, timing, schedule) => {
    expect(v2({ timing }).content?.schedule).toBe(schedule);
  });

  it.each<readonly [unknown, object, string | undefined]>([
    [0, {}, '公开'],
    [1, {}, '仅自己可见'],
    ['2', {}, '好友可见'],
    [7, {}, '可见范围7'],
    [undefined, {}, undefined],
    [0, { sync: { should_sync: true, sync_to_toutiao: 1 } }, '公开；同时发布：今日头条'],
    [0, { sync: { should_sync: false, sync_to_toutiao: 0 } }, '公开'],
    [0, { sync: { sync_to_somewhere: true } }, undefined],
  ])('visibility %s with %j', (code, parts, visibility) => {
    expect(v2({ visibility_type: code }, parts).content?.visibility).toBe(visibility);
  });

  it.each<readonly [string, object]>([
    ['neither text nor caption', { text: undefined, caption: undefined }],
    ['a caption that says something else than the text', { caption: '已签批的文字' }],
    ['a text that is no text', { text: { a: 1 }, caption: undefined }],
    ['a title that is no text', { item_title: 5 }],
    ['a time that cannot be read', { timing: 'tomorrow' }],
    ['a time that is an object', { timing: {} }],
  ])('holds %s', (_name, common) => {
    const { content, problem } = v2(common);
    expect(content).toBeNull();
    expect(problem).toMatch(/[\u4e00-\u9fff]/);
  });

  it('holds what it cannot read at all', () => {
    for (const request of [
      json('{"item":'),
      json('[]'),
      json({}),
      json({ item: {} }),
      json('', { unreadable: true }),
    ]) {
      expect(decode('create-v2', request).problem).toBeTruthy();
    }
    expect(decode('user-info', json({})).problem).toBeTruthy();
  });

  it('holds a field given twice with different values', () => {
    const twice = form({ text: '甲' }, { url: 'https://creator.douyin.com/x?text=%E4%B9%99' });
    expect(decode('create', twice).problem).toContain('text');
    expect(
      decode(
        'create',
        json('', {
          form: [
            ['text', '甲'],
            ['text', '乙'],
          ],
        }),
      ).problem,
    ).toContain('text');
    const harmless = form({ text: '甲', aid: '2906' }, { url: 'https://creator.douyin.com/x?aid=1128&text=%E7%94%B2' });
    expect(decode('create', harmless).problem).toBeNull();
  });
});

describe('what an article carries', () => {
  const common = { ...COMMON, text: '标题 摘要', caption: '摘要', item_title: '标题', media_type: 43 };
  const part = {
    article_title: '标题',
    article_abstract: '摘要',
    article_content: '<p>第一段</p><p><a href="https://a.gov.cn/">第二段</a></p>',
  };

  it('gives title, digest, visible text and links', () => {
    expect(decode('create-v2', json({ item: { common, article: part } })).content).toEqual({
      articles: [{ title: '标题', digest: '摘要', body: '第一段\n第二段', links: ['https://a.gov.cn/'] }],
      schedule: null,
      visibility: '公开',
    });
  });

  it('is held without a body, with two different ones, or without a title', () => {
    expect(decode('create-v2', json({ item: { common } })).problem).toContain('正文');
    const two = { common, article: part, other: { article_content: '<p>别的</p>' } };
    expect(decode('create-v2', json({ item: two })).problem).toContain('正文');
    const untitled = { common: { media_type: 43 }, article: { article_content: '<p>一</p>' } };
    expect(decode('create-v2', json({ item: untitled })).problem).toContain('标题');
  });
});

describe('changes of a published work', () => {
  it('提交修改: title, description, and the work as target, its id to the last digit', () => {
    const content = { articles: [{ title: '甲', body: '乙 #丙' }], target: WORK };
    const fields = { item_id: WORK, item_title: '甲', desc: '甲 乙 #丙' };
    expect(decode('update-desc', form(fields)).content).toEqual(content);
    expect(decode('update-desc', json(`{"item_id":${WORK},"item_title":"甲","desc":"甲 乙 #丙"}`)).content).toEqual(
      content,
    );
  });

  it('提交修改 is held without work or description', () => {
    expect(decode('update-desc', form({ desc: '甲' })).problem).toBeTruthy();
    expect(decode('update-desc', form({ item_id: WORK })).problem).toBeTruthy();
  });

  it('修改时间 names the work by id and brings its own time', () => {
    expect(decode('update-timer', form({ item_id: WORK, publish_time: String(SECONDS) }))).toEqual({
      content: null,
      boundIds: [`item_id:${WORK}`],
      schedule: SECONDS * 1000,
      problem: null,
    });
    expect(decode('update-timer', form({ item_id: WORK, publish_time: '0' })).schedule).toBeNull();
    expect(decode('update-timer', form({ item_id: WORK })).problem).toBeTruthy();
    expect(decode('update-timer', form({ item_id: WORK, publish_time: 'x' })).problem).toBeTruthy();
    expect(decode('update-timer', form({ publish_time: '0' })).problem).toBeTruthy();
  });

  it('binds a work to its content when it is published, changed or listed', () => {
    const made = requests.bindings(
      endpoint('create-v2'),
      json({ item: { common: COMMON } }),
      answer(`{"status_code":0,"item_id":${WORK}}`),
    );
    expect(made).toEqual([{ id: `item_id:${WORK}`, content: v2().content }]);

    const changed = form({ item_id: WORK, item_title: '甲', desc: '甲 乙' });
    expect(requests.bindings(endpoint('update-desc'), changed, answer({ status_code: 0 }))).toEqual([
      { id: `item_id:${WORK}`, content: { articles: [{ title: '甲', body: '乙' }] } },
    ]);
    const list = answer(
      `{"status_code":0,"aweme_list":[{"aweme_id":${WORK},"item_title":"甲","desc":"甲 乙","public_time":${SECONDS}},{"id":"1"},7]}`,
    );
    expect(requests.bindings(endpoint('work-list'), got({}), list)).toEqual([
      { id: `item_id:${WORK}`, content: { articles: [{ title: '甲', body: '乙' }], schedule: SECONDS * 1000 } },
    ]);
  });

  it('binds nothing when the platform refused or answers about another work', () => {
    const request = json({ item: { common: COMMON } });
    const refused = answer(`{"status_code":48,"item_id":${WORK}}`);
    expect(requests.bindings(endpoint('create-v2'), request, refused)).toEqual([]);
    expect(requests.bindings(endpoint('create-v2'), request, answer(''))).toEqual([]);
    const info = answer({ status_code: 0, aweme: { aweme_id: WORK, item_title: '甲', caption: '乙' } });
    expect(requests.bindings(endpoint('item-info'), got({ item_id: WORK }), info)).toHaveLength(1);
    expect(requests.bindings(endpoint('item-info'), got({ item_id: '123456' }), info)).toEqual([]);
  });
});

describe('comments that are sent', () => {
  it.each(['comment-write', 'www-comment'])('%s: the text alone', (name) => {
    const fields = { comment_Id: '@j/a+b==', item_id: '@j/w', text: '您好[微笑]' };
    expect(decode(name, form(fields)).content).toEqual({ articles: [{ body: '您好[微笑]' }] });
    expect(decode(name, json({ aweme_id: WORK, reply_id: '1', text: '您好' })).content?.articles[0]?.body).toBe('您好');
    expect(decode(name, json({ aweme_id: WORK })).problem).toBeTruthy();
    expect(decode(name, json({ text: '甲', content: '乙' })).problem).toBeTruthy();
  });
});

describe('how a publish request ended', () => {
  const result = (name: string, body: unknown, status = 200, headers: Record<string, string> = {}) =>
    requests.result(endpoint(name), json({}), answer(body, status, headers));
  const check = { 'x-tt-verify-passport-decision': '{"code":"10000"}' };

  it.each<readonly [string, string, string]>([
    ['create-v2', `{"status_code":0,"item_id":${WORK}}`, WORK],
    ['create', `{"status_code":0,"aweme":{"aweme_id":${WORK}}}`, WORK],
    ['update-desc', '{"status_code":0}', ''],
    ['comment-write', '{"status_code":0,"comment_info":{"comment_id":"@j/x+y="}}', '@j/x+y='],
    ['www-comment', `{"status_code":0,"comment":{"cid":"${WORK}"}}`, WORK],
  ])('%s: published, with its id to the last digit', (name, body, id) => {
    expect(result(name, body)).toMatchObject({ outcome: 'published', platformId: id, reason: '' });
  });

  it.each<readonly [string, unknown, number, Record<string, string>, string, RegExp]>([
    ['identity check with an empty body', '', 200, check, 'verification', /身份验证/],
    ['identity check with a body', { status_code: 9 }, 200, check, 'verification', /身份验证/],
    ['a check named in words', { status_code: 9, status_msg: '请输入验证码' }, 200, {}, 'verification', /验证码/],
    ['an empty body alone', '', 200, {}, 'unknown', /作品管理/],
    ['a page instead of JSON', '<html>', 200, {}, 'unknown', /作品管理/],
    ['no code', {}, 200, {}, 'unknown', /作品管理/],
    ['a title refused', { status_code: 48 }, 200, {}, 'failed', /标题非法/],
    ['the platform’s own words', { status_code: 48, status_msg: '标题非法' }, 200, {}, 'failed', /^标题非法$/],
    ['not logged in 8', { status_code: 8, status_msg: 'login' }, 200, {}, 'failed', /登录/],
    ['not logged in 2190008', { status_code: 2190008 }, 200, {}, 'failed', /登录/],
    ['not logged in 10008', { status_code: '10008' }, 200, {}, 'failed', /登录/],
    ['private work', { status_code: 8, status_msg: '私密作品无法评论' }, 200, {}, 'failed', /^私密作品无法评论$/],
    ['another code', { status_code: 77, status_msg: 'no' }, 200, {}, 'failed', /77.*no/],
    ['forbidden', 'x', 403, {}, 'failed', /403/],
    ['a broken server', 'x', 502, {}, 'unknown', /502/],
  ])('%s', (_name, body, status, headers, outcome, reason) => {
    const found = result('create-v2', body, status, headers);
    expect([found.outcome, found.platformId]).toEqual([outcome, '']);
    expect(found.reason).toMatch(reason);
  });

  it('asks the page world for every header it looks at', () => {
    expect(requests.responseHeaders.filter((name) => !RESPONSE_HEADERS.includes(name))).toEqual([]);
    expect(requests.responseHeaders).toEqual(['x-tt-verify-passport-decision']);
  });
});

describe('the account', () => {
  it('is user.uid, as text', () => {
    const body = '{"status_code":0,"user":{"uid":39017268451209471234,"nickname":"清源县发布"}}';
    expect(requests.account(endpoint('user-info'), got({}), answer(body))).toEqual({
      ...ACCOUNT,
      id: '39017268451209471234',
    });
  });

  it.each(['{"status_code":8}', '{"status_code":0,"user":{"nickname":"甲"}}', '', '[]'])('is unknown in %s', (body) => {
    expect(requests.account(endpoint('user-info'), got({}), answer(body))).toBeNull();
    expect(requests.account(endpoint('work-list'), got({}), answer({ user: { uid: '12345' } }))).toBeNull();
  });
});

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
      { commentId: '99', parentId: '11', own: true, at: NOW, authorName: ACCOUNT.name },
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

  it('gives nothing from a refusal', () => {
    expect(read('comment-list', {}, { status_code: 8, comments: [b('1')] })).toEqual([]);
  });
});

describe('hostile input', () => {
  const names = [
    'item',
    'common',
    'text',
    'caption',
    'comments',
    'cid',
    'user',
    'status_code',
    'aweme_list',
    'comment',
  ];
  const tree = fc.letrec<{ v: unknown }>((tie) => ({
    v: fc.oneof(
      { depthSize: 'small' },
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...names, '__proto__', 'constructor'), tie('v')),
      fc.array(tie('v'), { maxLength: 3 }),
    ),
  })).v;
  const text = fc.oneof(
    fc.string(),
    tree.map((v) => JSON.stringify(v) ?? ''),
  );

  it('never makes a decoder throw', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...endpoints),
        text,
        text,
        fc.string(),
        fc.nat(599),
        (e, asked, answered, query, status) => {
          const url = `https://creator.douyin.com/x?${query}`;
          const context = { now: NOW, account: ACCOUNT };
          for (const contentType of ['application/json', '']) {
            const request = json(asked, { url, contentType });
            const response = answer(answered, status);
            const decoded = requests.decode(e, request);
            expect(decoded.problem !== null || decoded.content !== null || decoded.boundIds.length > 0).toBe(true);
            expect(requests.bindings(e, request, response)).toBeInstanceOf(Array);
            expect(requests.result(e, request, response).outcome).toBeTruthy();
            expect(requests.comments(e, request, response, context)).toBeInstanceOf(Array);
            requests.account(e, request, response);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads whole numbers of any length exactly, and leaves strings and fractions alone', () => {
    const body =
      '{"status_code":0,"item_id":7555000000000000101,"f":0.12345678901234567890,"s":"a\\\\\\"1234567890123456789"}';
    expect(requests.result(endpoint('create-v2'), json({}), answer(body)).platformId).toBe('7555000000000000101');
  });
});
