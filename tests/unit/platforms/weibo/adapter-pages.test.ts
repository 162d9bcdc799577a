// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { adapter } from '../../../../utils/platforms/weibo/adapter';
import { commentsInPage } from '../../../../utils/platforms/weibo/comments-in-page';
import { mblogidOf } from '../../../../utils/platforms/weibo/mid';
import { pageApi } from '../../../../utils/platforms/weibo/page-api';
import { all, feed, HOME, MID, NOW, nav, page, SELF, STATUS, strip } from './markup';

/** Nothing here is compared as HTML. */
const noText = () => Promise.reject(new Error('not asked for'));

const read = (url: URL, now = NOW) => commentsInPage.read(url, document, now, adapter.account(url, document));

beforeEach(() => page(''));

describe('comments on screen', () => {
  const row = (uid: string, name: string, text: string, time: string, nested = '') =>
    `<div class="wbpro-scroller-item"><div class="wbpro-list"><div class="item1"><div class="item1in"><div class="con1">
      <div class="text"><a href="/u/${uid}" usercard="${uid}">${name}</a><span>:</span><span>${text}</span></div>
      <div class="info"><div>${time} 来自广东</div><div class="opt"></div></div></div></div>${nested}</div></div></div>`;
  const own = `<div class="list2"><div class="item2"><div class="con2"><div class="text"><a href="/u/${SELF}">清源县发布</a>:<span>已收到</span></div>
      <div class="info"><div>26-5-31 18:50 来自广东</div></div></div></div></div>`;

  it('are read with author, words, earliest time and own replies', () => {
    page(nav + row('6000000100', '路人', '怎么办', '26-5-31 18:34', own) + row('6000000101', '甲', '在吗', '5分钟前'));
    const [first, reply, second] = read(STATUS);
    expect(first).toMatchObject({
      postId: MID,
      parentId: '',
      authorId: '6000000100',
      text: '怎么办',
      at: Date.parse('2026-05-31T18:34:00+08:00'),
      uncertainty: 60_000,
      own: false,
      answered: true,
      via: 'dom',
    });
    expect(reply).toMatchObject({ own: true, parentId: first?.commentId, text: '已收到' });
    expect(second).toMatchObject({ answered: false, at: NOW - 6 * 60_000 });
    expect(first?.commentId).toMatch(/^dom:/);
    expect(read(STATUS, NOW + 1000)[0]?.commentId).toBe(first?.commentId);
  });

  it('on somebody else’s post are nobody’s duty', () => {
    page(nav + row('6000000100', '路人', '怎么办', '刚刚'));
    expect(read(new URL(`https://weibo.com/6000000900/${mblogidOf(MID)}`))).toEqual([]);
  });

  it('in the inbox carry an id only when the link names the reply', () => {
    const card = (query: string) =>
      `<div class="wbpro-scroller-item"><header><div class="_h3_1"><a href="/u/6000000100">路人</a></div><div class="_from_1"><a href="https://weibo.com/${SELF}/${mblogidOf(MID)}?${query}">昨天 10:00</a></div></header>
       <div class="_wbtext_1">怎么办</div><div class="feed-card-repost">延长服务时间</div></div>`;
    page(nav + card('cid=1000000001') + card('cid=1000000001&rid=1000000005'));
    const [first, second] = read(new URL('https://weibo.com/comment/inbox'));
    expect(first).toMatchObject({ postId: MID, postTitle: '延长服务时间', parentId: '' });
    expect(first?.commentId).toMatch(/^dom:/);
    expect(second).toMatchObject({ commentId: '1000000005', parentId: '1000000001' });
  });

  it('can be scrolled to, and says when it is not there', () => {
    page(row('6000000100', '路人', '怎么办', '刚刚') + row('6000000101', '甲', '在吗', '刚刚'));
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
    const where = { postId: MID, commentId: '1000000001', authorName: '甲' };
    expect(commentsInPage.reveal({ ...where, text: '在吗' }, document)).toBe(true);
    expect(scroll.mock.contexts).toEqual([document.querySelectorAll('.item1')[1]]);
    expect(commentsInPage.reveal({ ...where, text: '不在' }, document)).toBe(false);
  });
});

describe('pages and account', () => {
  it.each([
    ['https://weibo.com/', 'compose', 'weibo.home'],
    ['https://www.weibo.com/mygroups?gid=1', 'compose', 'weibo.home'],
    ['https://weibo.com/u/5000000001', 'compose', 'weibo.home'],
    ['https://weibo.com/comment/inbox', 'comments', 'weibo.inbox'],
    ['https://weibo.com/5000000001/QhiHmx6A3', 'comments', 'weibo.status'],
    ['https://weibo.com/upload/channel', 'compose', 'weibo.upload'],
    ['https://me.weibo.com/content/timer?hasnav=0', 'scheduled', 'weibo.timer'],
    ['https://card.weibo.com/article/v5/editor#/draft/1', 'compose', 'weibo.article'],
    ['https://api.weibo.com/chat#/chat', 'messages', 'weibo.chat'],
    ['https://weibo.com/tv', 'other', 'weibo.other'],
    ['https://e.weibo.com/v1/public/usergrowth', 'other', 'weibo.other'],
  ])('%s is %s', (url, kind, id) => {
    expect(adapter.surface(new URL(url), document)).toEqual({ kind, id });
  });

  it('names no account the page does not show', () => {
    page(feed);
    expect(adapter.account(HOME, document)).toEqual({ platform: 'weibo', id: null, name: null });
  });

  it('asks the page itself, in both builds, and survives a hostile one', async () => {
    const user = pageApi['weibo.user']!;
    page('');
    const app = document.querySelector('#app') as unknown as Record<string, unknown>;
    expect(await user()).toBeNull();
    const config = { uid: SELF, user: { idstr: SELF, screen_name: '清源县发布' } };
    app.__vue_app__ = { config: { globalProperties: { $store: { state: { config: { config } } } } } };
    expect(await user()).toEqual({ id: SELF, name: '清源县发布' });
    delete app.__vue_app__;
    app.__vue__ = { $root: { config } };
    expect(await user()).toEqual({ id: SELF, name: '清源县发布' });
    Object.defineProperty(app, '__vue_app__', {
      configurable: true,
      get: () => {
        throw new Error('no');
      },
    });
    expect(await user()).toBeNull();
  });

  it('reports when page and login disagree', async () => {
    page(nav + strip());
    const reading = all()[0]!.read();
    const says = (id: string) => adapter.confirm(reading, async () => ({ id, name: '别的账号' }), noText);
    expect((await says(SELF)).disagreement).toBeNull();
    expect((await says('5000000002')).disagreement).toMatch(/别的账号/);
    expect((await adapter.confirm(reading, () => Promise.reject(new Error('none')), noText)).disagreement).toBeNull();
  });
});
