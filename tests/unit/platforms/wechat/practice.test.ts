import { describe, expect, it } from 'vitest';
import { endpoints } from '../../../../utils/platforms/wechat/endpoints';
import { requests } from '../../../../utils/platforms/wechat/requests';
import type { PracticeWorld } from '../../../practice/contract';
import { site } from '../../../practice/wechat/site';

/** The practice back-office and the decoders were written apart from the same facts: here they meet. */
const NOW = Date.parse('2026-11-22T09:00:00+08:00');
const HOST = 'https://mp.weixin.qq.com';
const ACCOUNT = { platform: 'wechat', id: null, name: '清源县发布' } as const;
const COMMON = 'token=1482036795&lang=zh_CN&f=json&ajax=1';
const AREA = '3301984465001250816';

function world(): PracticeWorld {
  return { startedAt: NOW, switches: new Map(), recorded: [] };
}

async function call(w: PracticeWorld, method: 'GET' | 'POST', path: string, fields: Record<string, string> = {}) {
  const href = method === 'GET' ? `${HOST}${path}&${COMMON}` : HOST + path;
  const url = new URL(href);
  const body = method === 'POST' ? `${new URLSearchParams(fields)}&${COMMON}` : '';
  const reply = await site.handle({ method, url, headers: {}, body: Buffer.from(body) }, w);
  const text = typeof reply?.body === 'string' ? reply.body : JSON.stringify(reply?.body);
  const endpoint = endpoints.find((e) => e.method === method && e.url.test(href))!;
  const request = {
    method,
    url: href,
    contentType: method === 'POST' ? 'application/x-www-form-urlencoded; charset=UTF-8' : '',
    body,
    form: null,
    unreadable: false,
  };
  const response = { status: reply?.status ?? 200, url: href, body: text, headers: {} };
  return {
    endpoint,
    decoded: requests.decode(endpoint, request),
    bindings: requests.bindings(endpoint, request, response),
    result: requests.result(endpoint, request, response),
    comments: requests.comments(endpoint, request, response, { now: NOW, account: ACCOUNT }),
  };
}

const listComments = (w: PracticeWorld) =>
  call(w, 'GET', `/misc/appmsgcomment?action=list_comment&comment_id=${AREA}&begin=0&count=20`);
const conversation = (w: PracticeWorld, fakeid: string) =>
  call(w, 'GET', `/cgi-bin/singlesendpage?action=sync&tofakeid=${fakeid}&lastmsgid=0`);
const send = (w: PracticeWorld, id: string, more: Record<string, string> = {}) =>
  call(w, 'POST', '/cgi-bin/masssend?t=ajax-response&is_release_publish_page=0', {
    appmsgid: id,
    send_time: '0',
    isFreePublish: 'false',
    ...more,
  });

describe('practice back-office of WeChat', () => {
  it('has comments with and without an answer, none from the future', async () => {
    const { comments } = await listComments(world());
    const roots = comments.filter((c) => !c.parentId);
    expect(roots.map((c) => [c.authorName, c.answered])).toEqual([
      ['晨光', false],
      ['小河弯弯', false],
      ['张大姐的菜园', false],
      ['向日葵', true],
    ]);
    expect(comments.filter((c) => c.own).map((c) => c.text)).toEqual(['感谢支持，欢迎到新址办事。']);
    expect(comments.every((c) => c.at < NOW && c.postId === AREA && c.postTitle.includes('搬迁公告'))).toBe(true);
    expect(new Set(comments.map((c) => c.commentId)).size).toBe(comments.length);
  });

  it('shows a reply as an own reply, afterwards too and under the same id', async () => {
    const w = world();
    const [first] = (await listComments(w)).comments;
    const sent = await call(w, 'POST', '/misc/appmsgcomment?action=reply_comment', {
      comment_id: AREA,
      content_id: first!.commentId,
      content: '新址有地下停车场。',
      to_reply_id: '',
      fileids: '',
    });
    expect(sent.decoded.content).toEqual({ articles: [{ body: '新址有地下停车场。' }] });
    expect(sent.result.outcome).toBe('published');
    expect(sent.comments).toMatchObject([{ own: true, parentId: first!.commentId, text: '新址有地下停车场。' }]);
    const again = (await listComments(w)).comments;
    expect(again.find((c) => c.text === '新址有地下停车场。')?.commentId).toBe(sent.comments[0]?.commentId);
    const replies = await call(
      w,
      'GET',
      `/misc/appmsgcomment?action=get_comment_reply&comment_id=${AREA}&content_id=${first!.commentId}`,
    );
    expect(replies.comments.map((c) => c.commentId)).toEqual([sent.comments[0]?.commentId]);
  });

  it('has conversations: a person’s question, an answer by a machine', async () => {
    const w = world();
    const open = (await conversation(w, 'o_msg_2003')).comments;
    expect(open.map((m) => [m.own, m.answered])).toEqual([
      [false, false],
      [true, false],
    ]);
    const sent = await call(w, 'POST', '/cgi-bin/singlesend?t=ajax-response', {
      tofakeid: 'o_msg_2001',
      type: '1',
      content: '请带身份证和户口簿。',
    });
    expect(sent.result.outcome).toBe('published');
    const answered = (await conversation(w, 'o_msg_2001')).comments;
    expect(answered.map((m) => [m.authorName, m.own])).toEqual([
      ['平安是福', false],
      ['平安是福', false],
      ['清源县发布', true],
    ]);
  });

  it('binds a saved draft, its JSON and what is published to the same content', async () => {
    const w = world();
    const loaded = await call(w, 'GET', '/cgi-bin/appmsg?t=media/appmsg_edit&action=edit&type=77&appmsgid=100000101');
    expect(loaded.bindings).toMatchObject([
      {
        id: 'appmsgid:100000101',
        content: {
          articles: [
            { title: '清源县2026年城乡居民医保缴费指南', links: ['https://mp.weixin.qq.com/s/example'] },
            { title: '本周便民服务信息', body: '供暖服务热线：12345。\n编辑：李明　审核：王芳' },
          ],
        },
      },
    ]);
    const saved = await call(w, 'POST', '/cgi-bin/operate_appmsg?t=ajax-response&sub=create&type=77', {
      AppMsgId: '',
      count: '1',
      title0: '通知',
      content0: '<p>正文</p>',
      author0: '清源县发布',
      digest0: '',
      auto_gen_digest0: '1',
      sourceurl0: '',
    });
    expect(saved.bindings).toEqual([{ id: expect.stringMatching(/^appmsgid:\d+$/), content: saved.decoded.content }]);
    const id = saved.bindings[0]!.id.slice('appmsgid:'.length);
    const again = await call(w, 'GET', `/cgi-bin/appmsg?t=media/appmsg_edit&action=edit&type=77&appmsgid=${id}`);
    expect(again.bindings).toEqual(saved.bindings);
    const sent = await send(w, id);
    expect(sent.decoded).toMatchObject({ content: null, boundIds: [`appmsgid:${id}`], schedule: null, problem: null });
    expect(sent.result).toMatchObject({ outcome: 'published', platformId: '2247480001' });
  });

  it.each([
    ['fail-publish', 'failed', '正文含有非本平台的链接'],
    ['verification', 'verification', '平台要求先完成安全验证'],
    ['empty-response', 'unknown', '平台未说明结果，请到“发表记录”核对'],
  ])('with %s ends as %s', async (name, outcome, reason) => {
    const w = world();
    w.switches.set(name, '');
    expect((await send(w, '100000102')).result).toMatchObject({ outcome, reason });
  });

  it('holds the trap of the silent publish', async () => {
    const trapped = await send(world(), '100000102', { isFreePublish: 'true', send_time: '1795313520' });
    expect(trapped.decoded.problem).toContain('isFreePublish');
  });

  it('counts as publishes exactly what the product holds', () => {
    const paths = [
      '/cgi-bin/masssend?t=ajax-response&is_release_publish_page=1',
      '/cgi-bin/masssend?t=ajax-response&action=time_send',
      '/cgi-bin/masssend?action=get_appmsg_copyright_stat',
      '/cgi-bin/masssendpage?action=cancel_time_send',
      '/cgi-bin/operate_appmsg?t=ajax-response&sub=create&type=77',
      '/cgi-bin/operate_appmsg?t=ajax-appmsg-preview&sub=preview&type=77',
      '/cgi-bin/singlesend?t=ajax-response',
      '/misc/appmsgcomment?action=reply_comment',
      '/misc/appmsgcomment?action=set_good_comment',
      '/misc/safeassistant?1=1',
      '/safe/safeuuid?action=check',
    ];
    for (const path of paths) {
      const held = endpoints.some(
        (e) => e.role === 'publish' && e.url.test(HOST + path) && !e.except?.test(HOST + path),
      );
      expect([path, held]).toEqual([path, site.publishes('POST', new URL(HOST + path))]);
    }
  });
});
