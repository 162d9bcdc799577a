import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentKey, SeenCommentSchema } from '../../../../utils/domain/comment';
import { CommentKeySchema } from '../../../../utils/domain/ids';
import { endpoints } from '../../../../utils/platforms/douyin/endpoints';
import { requests } from '../../../../utils/platforms/douyin/requests';
import { RESPONSE_HEADERS } from '../../../../utils/platforms/response-headers';
import { answer, endpoint, got, json, WORK } from './exchange';

const NOW = Date.parse('2026-11-22T09:00:00+08:00');
const ACCOUNT = { platform: 'douyin', id: '3901726845120947', name: '清源县发布' } as const;

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
            for (const seen of requests.comments(e, request, response, context)) {
              expect(SeenCommentSchema.safeParse(seen).success).toBe(true);
              expect(CommentKeySchema.safeParse(commentKey(seen)).success).toBe(true);
            }
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
