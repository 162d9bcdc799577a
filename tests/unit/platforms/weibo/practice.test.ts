import { describe, expect, it } from 'vitest';
import { endpoints } from '../../../../utils/platforms/weibo/endpoints';
import { requests } from '../../../../utils/platforms/weibo/requests';
import type { PracticeWorld } from '../../../practice/contract';
import { site } from '../../../practice/weibo/site';

/** The practice back-office and the decoders were written apart from the same facts: here they meet. */
const NOW = Date.parse('2026-11-22T09:00:00+08:00');
const ACCOUNT = { platform: 'weibo', id: '5000000001', name: '清源县发布' } as const;

function world(): PracticeWorld {
  return { startedAt: NOW, switches: new Map(), recorded: [] };
}

async function call(w: PracticeWorld, method: 'GET' | 'POST', href: string, fields: Record<string, string> = {}) {
  const url = new URL(href);
  const body = method === 'POST' ? new URLSearchParams(fields).toString() : '';
  const recorded = { at: NOW, method, url: href, contentType: '', body, publish: site.publishes(method, url) };
  if (method === 'POST') w.recorded.push(recorded);
  const answer = await site.handle({ method, url, headers: { 'x-xsrf-token': 't' }, body: Buffer.from(body) }, w);
  const request = {
    method,
    url: href,
    contentType: 'application/x-www-form-urlencoded',
    body,
    form: null,
    unreadable: false,
  };
  const response = { status: answer?.status ?? 200, url: href, body: JSON.stringify(answer?.body), headers: {} };
  const endpoint = endpoints.find((e) => e.method === method && e.url.test(href))!;
  return { endpoint, request, response, publish: recorded.publish };
}

async function comments(w: PracticeWorld, href: string) {
  const { endpoint, request, response } = await call(w, 'GET', href);
  return requests.comments(endpoint, request, response, { now: NOW, account: ACCOUNT });
}

const BUILD = 'https://weibo.com/ajax/statuses/buildComments?id=5241234567890123&uid=5000000001&fetch_level=0';

describe('practice back-office of Weibo', () => {
  it('has comments with and without an answer, none from the future', async () => {
    const seen = await comments(world(), BUILD);
    const roots = seen.filter((c) => !c.parentId);
    expect(roots).toHaveLength(21);
    expect(roots.filter((c) => c.answered).map((c) => c.authorName)).toEqual(['清源老陈', '学生家长']);
    expect(seen.every((c) => c.at < NOW && c.postId === '5241234567890123')).toBe(true);
  });

  it('shows a reply as an own reply afterwards', async () => {
    const w = world();
    const [first] = await comments(w, BUILD);
    const sent = await call(w, 'POST', 'https://weibo.com/ajax/comments/reply', {
      id: first!.postId,
      cid: first!.commentId,
      comment: '已转县人社局办理。',
    });
    expect(requests.result(sent.endpoint, sent.request, sent.response).outcome).toBe('published');
    const own = requests.comments(sent.endpoint, sent.request, sent.response, { now: NOW, account: ACCOUNT });
    expect(own).toMatchObject([{ own: true, parentId: first!.commentId, text: '已转县人社局办理。' }]);
    const again = await comments(w, BUILD);
    expect(again.find((c) => c.commentId === first!.commentId)?.answered).toBe(true);
  });

  it('gives the inbox in pages', async () => {
    const w = world();
    const first = await comments(w, 'https://weibo.com/ajax/message/cmt?count=20');
    const second = await comments(w, 'https://weibo.com/ajax/message/cmt?count=20&max_id=20');
    expect(first).toHaveLength(20);
    expect(second).toHaveLength(2);
    expect(first.find((c) => c.authorName === '邻居老赵')).toMatchObject({ parentId: '5241500000010001', own: false });
  });

  it('names the account', async () => {
    const { endpoint, request, response } = await call(world(), 'GET', 'https://weibo.com/ajax/config/get_config');
    expect(requests.account(endpoint, request, response)).toEqual(ACCOUNT);
  });

  it('binds scheduled posts and saved articles', async () => {
    const w = world();
    const list = await call(w, 'GET', 'https://me.weibo.com/ajax/statuses/schedule/list?type=0');
    const bound = requests.bindings(list.endpoint, list.request, list.response);
    expect(bound.map((b) => b.id)).toEqual(['schedule_id:9100000000000001', 'schedule_id:9100000000000002']);
    expect(bound[0]?.content).toMatchObject({
      articles: [{ body: expect.stringContaining('政策解读'), mediaRefs: [] }],
    });
    const load = await call(w, 'GET', 'https://card.weibo.com/article/v5/aj/editor/draft/load?id=2309405000001');
    expect(requests.bindings(load.endpoint, load.request, load.response)).toMatchObject([
      { id: 'article:2309405000001', content: { articles: [{ title: '清源县2026年民生实事项目进展情况' }] } },
    ]);
  });

  it.each<readonly [string, string, string, Record<string, string>]>([
    ['fail-publish', 'failed', 'https://weibo.com/ajax/statuses/update', { content: '甲' }],
    ['verification', 'verification', 'https://weibo.com/ajax/statuses/update', { content: '甲' }],
    ['fail-publish', 'failed', 'https://card.weibo.com/article/v5/aj/editor/draft/publish', { id: '2309405000001' }],
    [
      'verification',
      'verification',
      'https://card.weibo.com/article/v5/aj/editor/draft/publish',
      { id: '2309405000001' },
    ],
  ])('with %s answers %s at %s', async (name, outcome, href, fields) => {
    const w = world();
    w.switches.set(name, '');
    const { endpoint, request, response } = await call(w, 'POST', href, fields);
    expect(requests.result(endpoint, request, response).outcome).toBe(outcome);
  });

  it('refuses a request without the echoed cookie', async () => {
    const url = new URL('https://weibo.com/ajax/statuses/update');
    const answer = await site.handle({ method: 'POST', url, headers: {}, body: Buffer.from('content=a') }, world());
    expect(answer?.status).toBe(403);
  });

  it('counts as publishes exactly what the product holds', () => {
    const paths = [
      'https://weibo.com/ajax/statuses/update',
      'https://weibo.com/ajax/statuses/modify',
      'https://me.weibo.com/ajax/statuses/schedule/upload',
      'https://me.weibo.com/ajax/statuses/schedule/upload_immediately',
      'https://me.weibo.com/ajax/statuses/schedule/destory',
      'https://weibo.com/ajax/statuses/normal_repost',
      'https://weibo.com/ajax/statuses/repost',
      'https://weibo.com/ajax/statuses/setLike',
      'https://weibo.com/ajax/comments/create',
      'https://weibo.com/ajax/comments/reply',
      'https://card.weibo.com/article/v5/aj/editor/draft/save',
      'https://card.weibo.com/article/v5/aj/editor/draft/create',
      'https://card.weibo.com/article/v5/aj/editor/draft/publish',
      'https://picupload.weibo.com/interface/upload.php',
    ];
    for (const path of paths) {
      const held = endpoints.some((e) => e.role === 'publish' && e.url.test(path));
      expect([path, held]).toEqual([path, site.publishes('POST', new URL(path))]);
    }
  });

  it('forgets everything after a reset', async () => {
    const w = world();
    await call(w, 'POST', 'https://weibo.com/ajax/statuses/schedule/destory', { schedule_id: '9100000000000001' });
    w.recorded.length = 0;
    const list = await call(w, 'GET', 'https://me.weibo.com/ajax/statuses/schedule/list?type=0');
    expect(requests.bindings(list.endpoint, list.request, list.response)).toHaveLength(2);
  });

  it.each(site.pages.map((p) => [p.id, p.url] as const))('serves %s', async (_id, href) => {
    const answer = await site.handle(
      { method: 'GET', url: new URL(href), headers: {}, body: Buffer.from('') },
      world(),
    );
    expect(String(answer?.body)).toContain('仿真页面');
  });
});
