import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawRequest } from '../../../../utils/platforms/contract';
import { endpoints } from '../../../../utils/platforms/wechat/endpoints';
import { requests } from '../../../../utils/platforms/wechat/requests';
import { ARTICLE, answer, decode, endpoint, got, ok, posted } from './exchange';

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
      answer('{"base_resp":{"ret":0},"random":0.12345678901234567,"appMsgId":9007199254740993123}'),
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
