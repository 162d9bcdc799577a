// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embeddedRecord } from '../../../../utils/platforms/wechat/embedded';
import { endpoints } from '../../../../utils/platforms/wechat/endpoints';
import { requests } from '../../../../utils/platforms/wechat/requests';
import { answer, endpoint, got } from './exchange';

/** 发表记录: JSON in JSON in JSON (see own-posts.ts for where the form comes from). */
const AT = 1_773_624_600;
const RECORD = '/cgi-bin/appmsgpublish?sub=list&begin=0&count=10&token=1&f=json';
const article = (change: Record<string, unknown> = {}) => ({
  appmsgid: 100000101,
  itemidx: 1,
  title: '医保缴费指南',
  content_url: 'http://mp.weixin.qq.com/s?__biz=x&amp;mid=1',
  is_deleted: false,
  ...change,
});
const info = (change: Record<string, unknown> = {}) => ({
  msgid: 2247480001,
  sent_info: { time: AT },
  appmsg_info: [article()],
  ...change,
});
const page = (...infos: unknown[]) => ({
  total_count: infos.length,
  publish_list: infos.map((i) => ({ publish_type: 101, publish_info: JSON.stringify(i) })),
});
const body = (...infos: unknown[]) => ({ base_resp: { ret: 0 }, publish_page: JSON.stringify(page(...infos)) });
const listed = (sent: unknown, path = RECORD) => requests.ownPosts(endpoint('publish-record'), got(path), answer(sent));
const one = (change: Record<string, unknown>) => listed(body(info(change))).posts[0];

describe('messages of the WeChat publish record', () => {
  it('are read with both ids, address, time and titles', () => {
    const second = article({ itemidx: 2, title: '便民 &lt;信息&gt;', digest: '热线&amp;地址' });
    expect(listed(body(info({ appmsg_info: [second, article()] })))).toEqual({
      list: { owner: '' },
      posts: [
        {
          platform: 'wechat',
          ids: ['100000101', '2247480001'],
          url: 'https://mp.weixin.qq.com/s?__biz=x&mid=1',
          at: AT * 1000,
          owner: null,
          articles: [{ title: '医保缴费指南' }, { title: '便民 <信息>', digest: '热线&地址' }],
          cut: false,
          links: {},
        },
      ],
    });
  });

  it.each([
    [
      'of its first article, sent without notice',
      { sent_info: undefined, appmsg_info: [article({ line_info: { send_time: AT } })] },
    ],
    ['of its making', { sent_info: {}, publish_info: { create_time: AT } }],
    [
      'in the other form',
      { sent_info: undefined, appmsg_info: [], appmsgex: [article({ create_time: AT - 9, update_time: AT })] },
    ],
  ])('have the time %s', (_name, change) => {
    expect(one(change)?.at).toBe(AT * 1000);
  });

  it('may come as objects instead of strings', () => {
    const whole = { publish_list: [{ publish_info: info() }] };
    expect(listed({ base_resp: { ret: 0 }, publish_page: whole }).posts).toHaveLength(1);
  });

  it.each([
    ['all its articles are deleted', { appmsg_info: [article({ is_deleted: true })] }],
    ['it has no time', { sent_info: { time: 0 } }],
    ['it has no article', { appmsg_info: [] }],
    ['it has no id', { msgid: 0, appmsg_info: [article({ appmsgid: '' })] }],
  ])('are left out when %s', (_name, change) => {
    expect(one(change)).toBeUndefined();
  });

  it.each([
    ['a session that has ended', { base_resp: { ret: 200003 }, publish_page: JSON.stringify(page(info())) }, RECORD],
    ["another account's articles", body(info()), `${RECORD}&fakeid=MzA%3D&sub_action=list_ex`],
    ['a search', body(info()), RECORD.replace('sub=list', 'sub=search')],
    ['an empty answer', '', RECORD],
  ])('are not taken from %s', (_name, sent, path) => {
    expect(listed(sent, path)).toEqual({ posts: [], list: null });
  });

  it('never throw, whatever the answer', () => {
    const change = fc.dictionary(
      fc.constantFrom('msgid', 'sent_info', 'appmsg_info', 'appmsgex', 'publish_info', 'title'),
      fc.jsonValue(),
    );
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((text) => JSON.stringify({ publish_page: text })),
      change.map((c) => JSON.stringify(body(info(c), info({ appmsg_info: [article(c)] })))),
    );
    fc.assert(
      fc.property(fc.constantFrom(...endpoints), anything, (e, text) => {
        expect(Array.isArray(requests.ownPosts(e, got(RECORD), answer(text)).posts)).toBe(true);
      }),
      { numRuns: 120 },
    );
  });
});

describe('the record inside its own page', () => {
  const url = new URL(`https://mp.weixin.qq.com${RECORD}`);
  const doc = (script: string) => new DOMParser().parseFromString(`<script>${script}</script>`, 'text/html');

  it('is found whatever stands around it', () => {
    const data = JSON.stringify(page(info({ appmsg_info: [article({ title: '“}”与\\"{' })] })));
    const found = embeddedRecord(url, doc(`var a={};window.publish_page = ${data}; b({c:1})`));
    expect(found?.endpoint).toBe('wechat.publish-record');
    expect(listed(found?.body).posts[0]?.articles).toEqual([{ title: '“}”与\\"{' }]);
  });

  it.each([
    ['elsewhere', new URL('https://mp.weixin.qq.com/cgi-bin/home'), 'publish_page = {}'],
    ['in a page that fetches it', url, 'load()'],
    ['when it does not end', url, 'publish_page = {"a":"'],
  ])('is not found %s', (_name, at, script) => {
    expect(embeddedRecord(at, doc(script))).toBeNull();
  });
});
