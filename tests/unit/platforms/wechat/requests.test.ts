import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawRequest } from '../../../../utils/platforms/contract';
import { endpoints } from '../../../../utils/platforms/wechat/endpoints';
import { requests } from '../../../../utils/platforms/wechat/requests';
import { answer, decode, endpoint, got, ok, posted } from './exchange';

const ARTICLE = {
  count: '1',
  AppMsgId: '',
  title0: '医保缴费指南',
  author0: '清源县发布',
  digest0: '一文看懂。',
  auto_gen_digest0: '0',
  content0:
    '<p><span leaf="">详情见</span><a href="https://mp.weixin.qq.com/s/x">办理指南</a></p><img data-src="https://mmbiz.qpic.cn/a/b/640?wx_fmt=png">',
  sourceurl0: 'https://www.qingyuan.gov.cn/t1.html',
  share_page_type0: '0',
  guide_words0: '',
};
const article = (fields: Record<string, string> = {}) => decode('save', { ...ARTICLE, ...fields }).content?.articles[0];

describe('a save', () => {
  it('carries every article as a reader gets it', () => {
    const second = { title1: '便民信息', content1: '<p>甲</p><p>乙</p>', digest1: '', auto_gen_digest1: '0' };
    expect(decode('save', { ...ARTICLE, ...second, count: '2' })).toEqual({
      content: {
        articles: [
          {
            title: '医保缴费指南',
            author: '清源县发布',
            body: '详情见办理指南',
            digest: '一文看懂。',
            sourceUrl: 'https://www.qingyuan.gov.cn/t1.html',
            links: ['https://mp.weixin.qq.com/s/x'],
            mediaRefs: ['/a/b'],
          },
          { title: '便民信息', author: '', body: '甲\n乙', digest: '', sourceUrl: '', links: [], mediaRefs: [] },
        ],
      },
      boundIds: [],
      problem: null,
    });
  });

  it('may come as FormData', () => {
    const form = Object.entries(ARTICLE);
    expect(decode('save', {}, { form, contentType: 'multipart/form-data' })).toEqual(decode('save', ARTICLE));
  });

  it.each([
    ['made by the platform', '详情见办理', undefined],
    ['made by the platform and cut', '详情见办理…', undefined],
    ['left empty', '', undefined],
    ['that is no beginning of the text', '点击领取', '点击领取'],
  ])('compares no digest %s', (_what, digest0, expected) => {
    expect(article({ auto_gen_digest0: '1', digest0 })?.digest).toBe(expected);
  });

  it('counts the words of a repost as body: they reach readers too', () => {
    expect(article({ reprint_recommend_content0: '编者荐语：值得一读' })?.body).toBe(
      '编者荐语：值得一读\n详情见办理指南',
    );
  });

  it.each([
    ['content', { content0: '图说清源', guide_words0: '' }],
    ['guide_words', { content0: '', guide_words0: '图说清源' }],
    ['both', { content0: '图说清源', guide_words0: '图说 清源' }],
  ])('of a picture message has its text in %s', (_where, fields) => {
    expect(article({ ...fields, share_page_type0: '8' })).toEqual({ title: '医保缴费指南', body: '图说清源' });
  });

  it.each([
    ['no count', { count: '' }],
    ['more articles than a message has', { count: '9' }],
    ['fewer articles than it counts', { count: '2' }],
    ['a picture message with two different texts', { share_page_type0: '8', content0: '甲', guide_words0: '乙' }],
  ])('with %s is not understood', (_why, fields) => {
    const { content, problem } = decode('save', { ...ARTICLE, ...fields });
    expect(content).toBeNull();
    expect(problem).toBeTruthy();
  });
});

describe('ids', () => {
  const save = (id: string, response: ReturnType<typeof answer>) =>
    requests.bindings(endpoint('save'), posted('save', { ...ARTICLE, AppMsgId: id }), response);

  it.each([
    ['the number of the answer', '', ok({ appMsgId: 100000201 }), ['appmsgid:100000201']],
    ['the one of the answer before that of the request', '1', ok({ appMsgId: '100000202' }), ['appmsgid:100000202']],
    ['the one of the request when the answer has none', '100000203', ok(), ['appmsgid:100000203']],
    [
      'a number too long for a double, exactly',
      '',
      answer('{"base_resp":{"ret":0},"appMsgId":9007199254740993123}'),
      ['appmsgid:9007199254740993123'],
    ],
    ['none when the save was refused', '1', answer({ base_resp: { ret: 64702 }, appMsgId: 5 }), []],
    ['none for an empty answer', '1', answer(''), []],
    ['none for an id that is no number', '', ok({ appMsgId: '<b>' }), []],
  ])('of a save: %s', (_what, id, response, expected) => {
    const bound = save(id, response);
    expect(bound.map((b) => b.id)).toEqual(expected);
    for (const b of bound) expect(b.content).toEqual(decode('save', ARTICLE).content);
  });

  const DRAFT = '/cgi-bin/appmsg?t=media/appmsg_edit&action=edit&type=77&appmsgid=100000101&f=json';
  const draft = (multi_item: unknown, path = DRAFT) =>
    requests.bindings(
      endpoint('draft'),
      got(path),
      ok({ app_msg_info: JSON.stringify({ item: [{ app_id: 100000101, multi_item }] }) }),
    );

  it('of the draft JSON stand for all its articles', () => {
    const items = [
      { title: '甲', content: '<p>正文</p>', author: '发布', digest: '摘', source_url: 'https://a.gov.cn/' },
      { title: '乙', content: '<p>正文二</p>', digest: '' },
    ];
    expect(draft(items)).toEqual([
      {
        id: 'appmsgid:100000101',
        content: {
          articles: [
            {
              title: '甲',
              author: '发布',
              body: '正文',
              digest: '摘',
              sourceUrl: 'https://a.gov.cn/',
              links: [],
              mediaRefs: [],
            },
            { title: '乙', author: '', body: '正文二', sourceUrl: '', links: [], mediaRefs: [] },
          ],
        },
      },
    ]);
  });

  it.each([
    ['an article without text', [{ title: '甲' }], DRAFT],
    ['no articles', [], DRAFT],
    ['something else', 'x', DRAFT],
    ['no id in the address', [{ title: '甲', content: '' }], '/cgi-bin/appmsg?action=edit&f=json'],
  ])('of a draft JSON with %s stand for nothing', (_why, items, path) => {
    expect(draft(items, path)).toEqual([]);
  });
});

describe('publishing', () => {
  const SEND = { appmsgid: '100000201', send_time: '0', isFreePublish: 'false', operation_seq: '5' };

  it.each([
    ['now, with push', 'masssend', {}, null],
    ['now, without push', 'masssend', { isFreePublish: 'true' }, null],
    ['now, without a time', 'masssend', { send_time: '' }, null],
    ['later', 'time-send', { send_time: '1795313520' }, 1795313520000],
  ])('%s refers to the saved message', (_when, name, fields, schedule) => {
    expect(decode(name, { ...SEND, ...fields })).toEqual({
      content: null,
      boundIds: ['appmsgid:100000201'],
      schedule,
      problem: null,
    });
  });

  it.each([
    [
      'silently at once although a time was chosen',
      'masssend',
      { isFreePublish: 'true', send_time: '1795313520' },
      '定时',
    ],
    [
      'silently by the request for a later time',
      'time-send',
      { isFreePublish: 'true', send_time: '1795313520' },
      '定时',
    ],
    ['later without a time', 'time-send', {}, 'send_time'],
    ['with a time by the request for now', 'masssend', { send_time: '1795313520' }, '定时'],
    ['at a time that is none', 'time-send', { send_time: '明天' }, 'send_time'],
    ['without id', 'masssend', { appmsgid: '' }, 'appmsgid'],
    ['with an id that is none', 'masssend', { appmsgid: '1 or 2' }, 'appmsgid'],
  ])('%s stays held', (_what, name, fields, word) => {
    const decoded = decode(name, { ...SEND, ...fields });
    expect(decoded.boundIds).toEqual([]);
    expect(decoded.problem).toContain(word);
  });

  it('with two different ids stays held', () => {
    const url = 'https://mp.weixin.qq.com/cgi-bin/masssend?appmsgid=1';
    expect(decode('masssend', SEND, { url }).problem).toContain('appmsgid');
  });
});

describe('answers to readers', () => {
  const REPLY = { comment_id: '1', content_id: '2', content: '已转办', to_reply_id: '', fileids: '' };

  it('to a comment: its words', () => {
    expect(decode('reply', REPLY).content).toEqual({ articles: [{ body: '已转办' }] });
  });

  it('to a comment with pictures never equals one without', () => {
    expect(decode('reply', { ...REPLY, fileids: '7,8' }).content?.articles[0]?.mediaRefs).toEqual(['7', '8']);
  });

  it.each([
    ['the action in the body', { ...REPLY, action: 'reply_comment' }, null],
    ['another action in the body', { action: 'set_good_comment' }, 'action'],
    ['no action at all', REPLY, 'action'],
  ])('to a comment with %s', (_what, fields, word) => {
    const { problem } = decode('reply', fields, { url: 'https://mp.weixin.qq.com/misc/appmsgcomment?token=1' });
    if (word === null) expect(problem).toBeNull();
    else expect(problem).toContain(word);
  });

  it('by message: its words, text only', () => {
    expect(decode('singlesend', { tofakeid: 'o_1', type: '1', content: '您好' }).content).toEqual({
      articles: [{ body: '您好' }],
    });
    expect(decode('singlesend', { tofakeid: 'o_1', type: '2', content: '1' }).problem).toBeTruthy();
  });

  it.each(['reply', 'singlesend'])('%s without words stays held', (name) => {
    expect(decode(name, { tofakeid: 'o_1' }).problem).toContain('content');
  });
});

describe('results', () => {
  const ret = (code: number, err_msg = '') => ({ base_resp: { ret: code, err_msg } });

  it.each<readonly [string, unknown, number, string, string]>([
    ['success', { ...ret(0), msgid: '2247480001' }, 200, 'published', ''],
    ['an expired session', ret(200003), 200, 'failed', '登录已过期'],
    ['a captcha', ret(-6), 200, 'verification', '安全验证'],
    ['a captcha', ret(-8), 200, 'verification', '安全验证'],
    ['a captcha', ret(200008), 200, 'verification', '安全验证'],
    ['too many requests', ret(200013), 200, 'failed', '频繁'],
    ['a long title', ret(64702), 200, 'failed', '标题超过64字'],
    ['a long text', ret(-99), 200, 'failed', '正文超过字数'],
    ['a stale draft', ret(64515), 200, 'failed', '刷新'],
    ['a link', ret(64562), 200, 'failed', '链接'],
    ['content rules', ret(10804), 200, 'failed', '平台规定'],
    ['an unknown code', ret(10706, '超过48小时'), 200, 'failed', '10706：超过48小时'],
    ['an empty answer', '', 200, 'unknown', '发表记录'],
    ['a page', '<html>', 200, 'unknown', '发表记录'],
    ['an answer without a code', {}, 200, 'unknown', '发表记录'],
    ['a refusal by status', '', 403, 'failed', '403'],
    ['a broken gateway', '', 502, 'unknown', '502'],
  ])('%s (%j, status %i): %s', (_what, body, status, outcome, reason) => {
    const result = requests.result(endpoint('masssend'), posted('masssend', { appmsgid: '1' }), answer(body, status));
    expect(result.outcome).toBe(outcome);
    expect(result.reason).toContain(reason);
  });

  it('name what was published', () => {
    const request = posted('masssend', { appmsgid: '100000201' });
    expect(requests.result(endpoint('masssend'), request, ok({ msgid: '22474' })).platformId).toBe('22474');
    expect(requests.result(endpoint('masssend'), request, ok()).platformId).toBe('100000201');
    expect(requests.result(endpoint('reply'), posted('reply', {}), ok({ reply_id: '881' })).platformId).toBe('881');
  });
});

describe('hostile input', () => {
  const request = fc.record({
    method: fc.constantFrom('POST', 'GET'),
    url: fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string()),
    contentType: fc.string(),
    body: fc.oneof(fc.string(), fc.json(), fc.webQueryParameters()),
    form: fc.option(
      fc.array(fc.tuple(fc.constantFrom('count', 'title0', 'content0', 'appmsgid', 'content'), fc.string())),
    ),
    unreadable: fc.boolean(),
  });
  const keys = fc.constantFrom(
    'base_resp',
    'ret',
    'comment_list',
    'comment',
    'new_reply',
    'reply_list',
    'msg_item',
    'app_msg_info',
    'item',
    'multi_item',
    'post_time',
    'content_id',
    'title',
    'content',
  );
  const tree = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'medium' },
      fc.constantFrom(0, 1, '0', null, true, '1795313520', 1795313520, '{"comment":[{}]}', '<p>'),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(keys, tie('node'), { maxKeys: 5 }),
    ),
  })).node;

  it('throws nothing, and what is not understood carries a problem', () => {
    const context = { now: 1795313520000, account: { platform: 'wechat', id: null, name: null } } as const;
    fc.assert(
      fc.property(fc.constantFrom(...endpoints), request, fc.oneof(tree, fc.string()), (e, raw, body) => {
        const response = answer(body ?? '');
        const decoded = requests.decode(e, raw as RawRequest);
        expect(decoded.content !== null || decoded.boundIds.length > 0 || decoded.problem !== null).toBe(true);
        requests.bindings(e, raw as RawRequest, response);
        requests.result(e, raw as RawRequest, response);
        requests.comments(e, raw as RawRequest, response, context);
        expect(requests.account(e, raw as RawRequest, response)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('an unreadable body is a problem', () => {
    expect(decode('masssend', { appmsgid: '1' }, { unreadable: true }).problem).toContain('无法读取');
  });
});
