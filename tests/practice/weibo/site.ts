import { fileURLToPath } from 'node:url';
import type { PracticeRequest, PracticeResponse, PracticeSite, PracticeWorld } from '../contract';
import { ajax } from './api';
import { articleApi } from './article-api';
import { postFromPhone } from './phone';
import { page } from './shell';
import { ACCOUNT, MAIN_POST, mblogidOf, nextId, stateOf } from './state';

const file = (name: string) => fileURLToPath(new URL(`./browser/${name}.ts`, import.meta.url));

/** Publish requests as the platform file lists them (§3.1); on purpose not taken from the product. */
const PUBLISHES: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [
    /(^|\.)weibo\.com$/,
    /^\/ajax\/statuses\/(update|modify|normal_repost|repost|schedule\/upload|schedule\/upload_immediately)$/,
  ],
  [/(^|\.)weibo\.com$/, /^\/ajax\/comments\/(create|reply)$/],
  [/(^|\.)weibo\.com$/, /^\/aj\/(mblog\/add|v6\/mblog\/forward|v6\/comment\/add)$/],
  [/^card\.weibo\.com$/, /^\/article\/v[35]\/aj\/editor\/draft\/publish(timing)?$/],
  [/^api\.weibo\.com$/, /^\/webim\/(2\/direct_messages\/new|groupchat\/send_message)\.json$/],
  [/^m\.weibo\.cn$/, /^\/api\/(statuses\/update|comments\/create|comments\/reply|chat\/send)$/],
];

function picture(request: PracticeRequest, world: PracticeWorld): PracticeResponse | null {
  const { method, url, headers } = request;
  const cors = {
    'access-control-allow-origin': headers.origin ?? '*',
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': 'content-type',
  };
  if (method === 'OPTIONS') return { status: 204, headers: cors, body: '' };
  const state = stateOf(world);
  if (url.pathname.startsWith('/interface/')) {
    const pid = `006Prac${nextId(state)}ly1gz${String(state.pictures.size).padStart(6, '0')}`;
    state.pictures.set(pid, { type: headers['content-type'] || 'image/png', bytes: request.body });
    return { headers: cors, body: { ok: 1, pic: { pid } } };
  }
  const pid = /\/(\w+)\.\w+$/.exec(url.pathname)?.[1] ?? '';
  const found = state.pictures.get(pid);
  return found ? { headers: { ...cors, 'content-type': found.type }, body: found.bytes } : null;
}

/** Which browser module draws the page at this address; null when there is no such page. */
function scriptFor(url: URL): string | null {
  if (url.hostname === 'card.weibo.com') return /^\/article\/v5\/editor\/?$/.test(url.pathname) ? 'article' : null;
  if (url.hostname === 'me.weibo.com') return url.pathname === '/content/timer' ? 'timer' : null;
  if (url.hostname === 'weibo.com' || url.hostname === 'www.weibo.com') {
    if (/^\/(mygroups|compose|u\/\d+)?\/?$/.test(url.pathname)) return 'home';
    if (url.pathname === '/comment/inbox') return 'inbox';
    if (/^\/\d{6,}\/\w{6,}$/.test(url.pathname)) return 'status';
  }
  return null;
}

export const site: PracticeSite = {
  platform: 'weibo',
  hosts: ['weibo.com', 'www.weibo.com', 'me.weibo.com', 'card.weibo.com', 'picupload.weibo.com', 'wx1.sinaimg.cn'],
  scripts: {
    home: file('home'),
    status: file('status'),
    inbox: file('inbox'),
    timer: file('timer'),
    article: file('article'),
  },
  ownPosts: `https://weibo.com/u/${ACCOUNT.uid}`,
  fromPhone: (world, text) => void postFromPhone(world, text),
  publishes: (method, url) =>
    method === 'POST' && PUBLISHES.some(([host, path]) => host.test(url.hostname) && path.test(url.pathname)),
  handle(request, world) {
    const { url, method } = request;
    if (url.hostname === 'picupload.weibo.com' || url.hostname === 'wx1.sinaimg.cn') return picture(request, world);
    if (url.hostname === 'card.weibo.com' && url.pathname.includes('/aj/')) return articleApi(request, world);
    if (url.pathname.startsWith('/ajax/')) return ajax(request, world);
    if (url.pathname.startsWith('/__emoji/')) return { status: 204, body: '' };
    // Where a lost login leads, and what it says there (inferred; weibo §1.2 names no page of the login).
    if (url.pathname === '/newlogin') return { body: '<!doctype html><meta charset="utf-8"><h1>登录微博</h1>' };
    if (world.switches.has('logged-out') && url.pathname === '/comment/inbox')
      return {
        status: 302,
        headers: { location: `https://weibo.com/newlogin?url=${encodeURIComponent(url.href)}` },
        body: '',
      };
    const script = method === 'GET' ? scriptFor(url) : null;
    if (!script) return null;
    const markup = url.searchParams.get('markup') ?? world.switches.get('markup') ?? 'vite';
    return page(script, {
      markup: markup === 'webpack' ? 'webpack' : 'vite',
      account: ACCOUNT,
      // The address may change overnight: the same list is answered at one that no public source knows.
      comments: `/ajax/statuses/${world.switches.has('comments-moved') ? 'commentList' : 'buildComments'}`,
      many: world.switches.has('many-comments'),
      lateHead: world.switches.has('late-head'),
    });
  },
  pages: [
    { id: 'home', label: '微博首页发布框', url: 'https://weibo.com/', kind: 'compose' },
    {
      id: 'home-webpack',
      label: '微博首页发布框（旧版页面）',
      url: 'https://weibo.com/?markup=webpack',
      kind: 'compose',
    },
    {
      id: 'article',
      label: '头条文章编辑器',
      url: 'https://card.weibo.com/article/v5/editor#/draft/2309405000001',
      kind: 'compose',
    },
    { id: 'timer', label: '定时微博列表', url: 'https://me.weibo.com/content/timer', kind: 'scheduled' },
    {
      id: 'status',
      label: '单条微博与评论',
      url: `https://weibo.com/${ACCOUNT.uid}/${mblogidOf(MAIN_POST)}`,
      kind: 'comments',
    },
    { id: 'inbox', label: '收到的评论', url: 'https://weibo.com/comment/inbox', kind: 'comments' },
  ],
};
