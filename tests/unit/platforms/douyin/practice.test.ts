import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RawRequest } from '../../../../utils/platforms/contract';
import { endpoints } from '../../../../utils/platforms/douyin/endpoints';
import { createRequests } from '../../../../utils/platforms/douyin/requests';
import type { PracticeWorld } from '../../../practice/contract';
import {
  createArticle,
  createV1,
  createV2,
  type Post,
  type Send,
  updateText,
} from '../../../practice/douyin/app/publish';
import { DEFAULTS } from '../../../practice/douyin/app/settings';
import { contentOf } from '../../../practice/douyin/app/tokens';
import { site } from '../../../practice/douyin/site';
import { WORK } from './exchange';

const { sent } = vi.hoisted(() => ({ sent: [] as { path: string; body: string; contentType: string }[] }));
vi.mock('../../../practice/douyin/app/http', () => {
  const keep = (path: string, body: string, contentType: string) => {
    sent.push({ path, body, contentType });
    return Promise.resolve({ status: 200, text: '', header: () => null });
  };
  return {
    postJson: (path: string, body: object) => keep(path, JSON.stringify(body), 'application/json'),
    postForm: (path: string, fields: Record<string, string>) =>
      keep(path, new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded;charset=UTF-8'),
  };
});

/** The practice back-office and the decoders were written apart from the same facts: here they meet. */
const CREATOR = 'https://creator.douyin.com';
const READ_B = `${CREATOR}/web/api/third_party/aweme/api/comment/read/aweme/v1/web/comment/list`;
const WRITE_B = `${CREATOR}/web/api/third_party/aweme/api/comment/write/aweme/v1/web/comment/publish/`;
const NOW = Date.now();
const ACCOUNT = { platform: 'douyin', id: '3901726845120947', name: '清源县发布' } as const;
const ROAD = '7412039881736501211';

let requests = createRequests();
let world: PracticeWorld;
beforeEach(() => {
  sent.length = 0;
  requests = createRequests();
  world = { startedAt: NOW, switches: new Map(), recorded: [] };
});

async function call(method: 'GET' | 'POST', href: string, body = '', contentType = '') {
  const url = new URL(href);
  const publish = site.publishes(method, url);
  if (method === 'POST') world.recorded.push({ at: NOW, method, url: href, contentType, body, publish });
  const given = await site.handle(
    { method, url, headers: { 'content-type': contentType }, body: Buffer.from(body) },
    world,
  );
  const text = typeof given?.body === 'string' ? given.body : JSON.stringify(given?.body);
  const request: RawRequest = { method, url: href, contentType, body, form: null, unreadable: false };
  const response = { status: given?.status ?? 200, url: href, body: text, headers: given?.headers ?? {} };
  const endpoint = endpoints.find((e) => e.method === method && e.url.test(href) && !e.except?.test(href))!;
  return { endpoint, request, response, publish };
}

async function comments(...args: Parameters<typeof call>) {
  const { endpoint, request, response } = await call(...args);
  return requests.comments(endpoint, request, response, { now: NOW, account: ACCOUNT });
}

/** What the practice page has just built, sent to the practice server. */
async function publish(send: Send) {
  await send();
  const last = sent.at(-1)!;
  const exchange = await call('POST', `${CREATOR}${last.path}?read_aid=2906&aid=1128`, last.body, last.contentType);
  const { endpoint, request, response } = exchange;
  return {
    ...exchange,
    decoded: requests.decode(endpoint, request),
    result: requests.result(endpoint, request, response),
    bindings: requests.bindings(endpoint, request, response),
  };
}

const content = contentOf([
  ...'请绕行。\n来源：县交通局 ',
  { type: 'topic', name: '清源交通', id: '' },
  ' ',
  { type: 'user', name: '清源交警', id: '7' },
]);
const post = (more: Partial<Post> = {}): Post => ({
  kind: 'video',
  title: '东环路施工',
  content,
  media: ['v1'],
  settings: DEFAULTS,
  ...more,
});
const BODY = '请绕行。\n来源：县交通局 #清源交通 @清源交警';

describe('practice publishing', () => {
  it.each([
    ['v2', 'douyin.create-v2', createV2],
    ['v1', 'douyin.create', createV1],
  ] as const)('%s: the text the page shows, and an id to the last digit', async (_name, id, create) => {
    const { endpoint, decoded, result, bindings, publish: held } = await publish(create(post()));
    expect([endpoint.id, held]).toEqual([id, true]);
    expect(decoded).toMatchObject({
      content: { articles: [{ title: '东环路施工', body: BODY }], schedule: null, visibility: '公开' },
      problem: null,
    });
    expect(result).toMatchObject({ outcome: 'published', platformId: '7555000000000000101' });
    expect(bindings.map((b) => b.id)).toEqual(['item_id:7555000000000000101']);
  });

  it('reads visibility, further products and the time in Beijing', async () => {
    const { decoded } = await publish(
      createV2(
        post({
          settings: { ...DEFAULTS, visibility: 2, toutiao: true, scheduled: true, time: '2026-11-30 09:30' },
        }),
      ),
    );
    expect(decoded.content).toMatchObject({
      visibility: '好友可见；同时发布：今日头条',
      schedule: Date.parse('2026-11-30T09:30:00+08:00'),
    });
  });

  it('reads an article', async () => {
    const { decoded, result } = await publish(
      createArticle({
        title: '标题',
        summary: '摘要',
        html: '<p>一</p><p>二</p>',
        text: '一\n二',
        settings: DEFAULTS,
      }),
    );
    expect(decoded.content?.articles).toEqual([
      { title: '标题', digest: '摘要', body: '一\n二', links: [], mediaRefs: [], mediaLoose: true },
    ]);
    expect(result.outcome).toBe('published');
  });

  it('reads 提交修改 and 修改时间', async () => {
    const changed = await publish(updateText(WORK, '新标题', content));
    expect(changed.decoded.content).toEqual({ articles: [{ title: '新标题', body: BODY }], target: WORK });
    expect(changed.result.outcome).toBe('published');
    expect(changed.bindings[0]?.id).toBe(`item_id:${WORK}`);

    const type = 'application/x-www-form-urlencoded';
    const timer = await call(
      'POST',
      `${CREATOR}/web/api/media/update/timer/`,
      `item_id=${WORK}&publish_time=1795398600`,
      type,
    );
    expect(requests.decode(timer.endpoint, timer.request).boundIds).toEqual(changed.bindings.map((b) => b.id));
    expect(requests.result(timer.endpoint, timer.request, timer.response).outcome).toBe('published');
  });

  it.each([
    ['fail-publish', 'failed', '标题非法'],
    ['verification', 'verification', '平台要求先完成身份验证'],
  ])('with %s ends as %s', async (name, outcome, reason) => {
    world.switches.set(name, '');
    const { result, bindings } = await publish(createV2(post()));
    expect(result).toMatchObject({ outcome, reason });
    expect(bindings).toEqual([]);
  });
});

describe('practice reading', () => {
  it('names the account', async () => {
    const { endpoint, request, response } = await call('GET', `${CREATOR}/web/api/media/user/info/`);
    expect(requests.account(endpoint, request, response)).toEqual(ACCOUNT);
  });

  it('binds every listed work', async () => {
    const { endpoint, request, response } = await call('GET', `${CREATOR}/janus/douyin/creator/pc/work_list?status=0`);
    const bound = requests.bindings(endpoint, request, response);
    expect(bound).toHaveLength(4);
    expect(bound[0]).toMatchObject({
      id: `item_id:${ROAD}`,
      content: {
        articles: [{ title: '县城东环路将分段封闭施工', body: expect.stringContaining('来源：县交通运输局') }],
      },
    });
  });

  it('family B: comments with and without an answer, titled by the list of works', async () => {
    await comments('GET', `${CREATOR}/aweme/v1/creator/item/list/?cursor=0`);
    const seen = await comments('GET', `${READ_B}/select/?aweme_id=${ROAD}&cursor=0&count=10`);
    const roots = seen.filter((c) => !c.parentId);
    expect(roots).toHaveLength(10);
    expect(roots.filter((c) => c.answered)).toHaveLength(1);
    expect(seen.filter((c) => c.own)).toMatchObject([{ parentId: roots.find((c) => c.answered)?.commentId }]);
    expect(seen.every((c) => c.at <= NOW && c.postId === ROAD && c.postTitle.startsWith('县城东环路'))).toBe(true);
    expect(seen.every((c) => /^\d{19}$/.test(c.commentId))).toBe(true);
  });

  it('family A: the same works older than 30 days, whose replies are a list of their own', async () => {
    const works = await call('GET', `${CREATOR}/aweme/v1/creator/item/list/`);
    const old = (
      JSON.parse(works.response.body) as { item_info_list: { item_id: string; age: number }[] }
    ).item_info_list
      .filter((w) => w.age > 30 * 86_400_000)
      .map((w) => w.item_id);
    const item = encodeURIComponent(old[0]!);
    const roots = await comments('GET', `${CREATOR}/aweme/v1/creator/comment/list/?item_id=${item}&cursor=0`);
    expect(roots).toHaveLength(3);
    expect(roots.every((c) => c.commentId.startsWith('@j/') && !c.own)).toBe(true);
    const oldest = encodeURIComponent(roots.at(-1)!.commentId);
    const replies = await comments('GET', `${CREATOR}/aweme/v1/creator/comment/reply/list/?comment_id=${oldest}`);
    expect(replies).toMatchObject([{ own: true, parentId: roots.at(-1)?.commentId }]);
  });

  it.each(['A', 'B'])('family %s: a reply is an own reply at once and afterwards', async (family) => {
    const list =
      family === 'B'
        ? `${READ_B}/select/?aweme_id=${ROAD}`
        : `${CREATOR}/aweme/v1/creator/comment/list/?item_id=${encodeURIComponent('@j/practice+work+11==')}`;
    const [first] = await comments('GET', list);
    const [href, body, type] =
      family === 'B'
        ? [WRITE_B, JSON.stringify({ aweme_id: ROAD, reply_id: first!.commentId, text: '已转办' }), 'application/json']
        : [
            `${CREATOR}/aweme/v1/creator/comment/reply/`,
            new URLSearchParams({
              comment_Id: first!.commentId,
              item_id: '@j/practice+work+11==',
              text: '已转办',
            }).toString(),
            'application/x-www-form-urlencoded',
          ];
    const write = await call('POST', href, body, type);
    expect([write.endpoint.id, write.publish]).toEqual(['douyin.comment-write', true]);
    expect(requests.decode(write.endpoint, write.request).content).toEqual({ articles: [{ body: '已转办' }] });
    expect(requests.result(write.endpoint, write.request, write.response).outcome).toBe('published');
    const context = { now: NOW, account: ACCOUNT };
    const own = requests.comments(write.endpoint, write.request, write.response, context);
    expect(own).toMatchObject([{ own: true, parentId: first!.commentId, text: '已转办', authorId: ACCOUNT.id }]);

    const id = encodeURIComponent(first!.commentId);
    const replies = `${family === 'B' ? `${READ_B}/reply/` : `${CREATOR}/aweme/v1/creator/comment/reply/list/`}?comment_id=${id}`;
    expect(await comments('GET', replies)).toMatchObject([{ own: true, commentId: own[0]?.commentId }]);
    if (family === 'B') expect((await comments('GET', list))[0]).toMatchObject({ answered: true });
  });

  it('counts as publishes exactly what the product holds', () => {
    const paths = [
      '/web/api/media/aweme/create/',
      '/web/api/media/aweme/create_v2/',
      '/web/api/media/update/desc/',
      '/web/api/media/update/timer/',
      '/web/api/media/aweme/delete/',
      '/web/api/media/user/info/',
      '/aweme/v1/creator/comment/reply/',
      '/aweme/v1/creator/comment/reply/list/',
      '/aweme/v1/creator/comment/list/',
      '/passport/web/validate_code/',
      new URL(WRITE_B).pathname,
      new URL(`${READ_B}/select/`).pathname,
    ];
    for (const path of paths) {
      const url = CREATOR + path;
      const held = endpoints.some((e) => e.role === 'publish' && e.url.test(url) && !e.except?.test(url));
      expect([path, held]).toEqual([path, site.publishes('POST', new URL(url))]);
    }
  });
});
