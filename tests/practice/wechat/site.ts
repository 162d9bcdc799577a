import { fileURLToPath } from 'node:url';
import type { PracticeResponse, PracticeSite, PracticeWorld } from '../contract';
import { api } from './api';
import { editorPage, type Generation, generationOf } from './pages/editor';
import { messageFromPhone, publishPage } from './record';
import { draftListUrl, escapeHtml, page, TOKEN } from './shell';
import { stateOf } from './state';
import { CSS } from './style';

/** 仿真公众平台 (mp.weixin.qq.com). Facts: shared platform file; what it leaves open is marked where it is made up. */

const file = (name: string) => fileURLToPath(new URL(`client/${name}.ts`, import.meta.url));
const newArticle = (gen: Generation, createType = '0') =>
  `https://mp.weixin.qq.com/cgi-bin/appmsg?t=media/appmsg_edit_v2&action=edit&isNew=1&type=77&createType=${createType}&token=${TOKEN}&lang=zh_CN&gen=${gen}`;

const GENERATION_LABELS: Readonly<Record<Generation, string>> = {
  a: '旧版 UEditor',
  b: '新编辑器',
  c: '新编辑器·影子节点',
  d: '新编辑器·新标题',
};

export const site: PracticeSite = {
  platform: 'wechat',
  hosts: ['mp.weixin.qq.com', 'mmbiz.qpic.cn'],
  scripts: { editor: file('editor'), comments: file('comments'), messages: file('messages'), drafts: file('drafts') },
  ownPosts: `https://mp.weixin.qq.com/cgi-bin/appmsgpublish?sub=list&begin=0&count=10&token=${TOKEN}&lang=zh_CN`,
  fromPhone: (world, text) => void messageFromPhone(world, text),
  publishes(method, url) {
    if (method !== 'POST' || url.hostname !== 'mp.weixin.qq.com') return false;
    const action = url.searchParams.get('action');
    if (url.pathname === '/cgi-bin/masssend') return action !== 'get_appmsg_copyright_stat';
    if (url.pathname === '/cgi-bin/singlesend') return true;
    return url.pathname === '/misc/appmsgcomment' && action === 'reply_comment';
  },
  handle(request, world) {
    const { url } = request;
    if (url.hostname === 'mmbiz.qpic.cn' || url.pathname === '/safe/safeqrcode') return picture(url, world);
    if (url.pathname === '/practice/wechat.css') {
      return { body: CSS, headers: { 'content-type': 'text/css; charset=utf-8' } };
    }
    return api(request, world) ?? pages(url, world);
  },
  pages: [
    ...(['d', 'c', 'b', 'a'] as const).map((gen) => ({
      id: `editor-${gen}`,
      label: `公众号 图文编辑（${GENERATION_LABELS[gen]}）`,
      url: newArticle(gen),
      kind: 'compose' as const,
    })),
    { id: 'picture', label: '公众号 贴图', url: newArticle('d', '8'), kind: 'compose' },
    {
      id: 'draft',
      label: '公众号 编辑已有草稿（多图文）',
      url: `https://mp.weixin.qq.com/cgi-bin/appmsg?t=media/appmsg_edit&action=edit&type=77&appmsgid=100000101&isMul=1&replaceScene=0&isSend=0&isFreePublish=0&token=${TOKEN}&lang=zh_CN`,
      kind: 'compose',
    },
    {
      id: 'draft-send',
      label: '公众号 打开草稿直接发表',
      url: `https://mp.weixin.qq.com/cgi-bin/appmsg?t=media/appmsg_edit&action=edit&type=77&appmsgid=100000102&isMul=0&replaceScene=0&isSend=1&isFreePublish=0&token=${TOKEN}&lang=zh_CN`,
      kind: 'compose',
    },
    { id: 'drafts', label: '公众号 草稿箱', url: `https://mp.weixin.qq.com${draftListUrl()}`, kind: 'scheduled' },
    {
      id: 'comments',
      label: '公众号 留言',
      url: `https://mp.weixin.qq.com/misc/appmsgcomment?action=list_latest_comment&begin=0&count=10&sendtype=MASSSEND&scene=1&token=${TOKEN}&lang=zh_CN`,
      kind: 'comments',
    },
    {
      id: 'messages',
      label: '公众号 私信',
      url: `https://mp.weixin.qq.com/cgi-bin/message?t=message/list&count=20&day=7&token=${TOKEN}&lang=zh_CN`,
      kind: 'messages',
    },
  ],
};

function picture(url: URL, world: PracticeWorld): PracticeResponse {
  const uploaded = stateOf(world).pictures.get(/\/practice\/(\d+)\./.exec(url.pathname)?.[1] ?? '');
  if (uploaded) return { body: uploaded, headers: { 'content-type': 'image/png' } };
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="135"><rect width="240" height="135" fill="#c9d6e6"/><text x="84" y="74" font-size="18" fill="#5a6b80">仿真图片</text></svg>';
  return { body: svg, headers: { 'content-type': 'image/svg+xml' } };
}

function pages(url: URL, world: PracticeWorld): PracticeResponse | null {
  const q = url.searchParams;
  const state = stateOf(world);
  const app = (title: string, script: string) => ({
    body: page({
      title,
      content: '<div id="app"></div>',
      scripts: [script],
      settings: { switches: Object.fromEntries(world.switches) },
    }),
  });
  switch (url.pathname) {
    case '/':
    case '/cgi-bin/home':
      return { body: home(q.has('published')) };
    case '/cgi-bin/appmsg': {
      if (q.get('action') === 'list_card' || q.get('action') === 'list') return { body: draftList(world) };
      const id = q.get('appmsgid') ?? '';
      const draft = state.drafts.get(id);
      return {
        body: editorPage({
          gen: generationOf(q.get('gen') ?? world.switches.get('gen')),
          createType: q.get('createType') === '8' || draft?.createType === '8' ? '8' : '0',
          appmsgid: draft ? id : '',
          isSend: q.get('isSend') === '1',
          switches: Object.fromEntries(world.switches),
          startedAt: world.startedAt,
        }),
      };
    }
    case '/cgi-bin/appmsgpublish':
      return { body: record(world) };
    case '/misc/appmsgcomment':
      return app('留言', 'comments');
    case '/cgi-bin/message':
      return app('私信', 'messages');
    default:
      return null;
  }
}

function home(published: boolean): string {
  const entries = (['d', 'c', 'b', 'a'] as const).map(
    (gen) => `<p><a href="${escapeHtml(newArticle(gen))}">写图文（${GENERATION_LABELS[gen]}）</a></p>`,
  );
  return page({
    title: '公众号',
    scripts: [],
    content: `${published ? '<p class="weui-desktop-toast">发表成功</p>' : ''}<h2>新的创作</h2>${entries.join('')}<p><a href="${escapeHtml(newArticle('d', '8'))}">贴图</a></p>`,
  });
}

function draftList(world: PracticeWorld): string {
  const cards = [...stateOf(world).drafts.values()].reverse().map(
    (
      d,
    ) => `<div class="publish_card_container weui-desktop-card" data-appid="${d.id}"><div class="weui-desktop-card__bd">
${d.articles.map((a) => `<div class="weui-desktop-publish__cover__title"><span>${escapeHtml(a.title || '（无标题）')}</span></div>`).join('')}</div>
<div class="weui-desktop-card__action"><a class="js_edit" title="编辑">编辑</a><a class="js_publish" title="发表">发表</a><a class="js_delete" title="删除">删除</a></div></div>`,
  );
  return page({ title: '草稿箱', scripts: ['drafts'], content: `<h2>草稿箱</h2>${cards.join('')}` });
}

/** The first screen stands in the page; how the real page brings it is not known (see record.ts). */
function record(world: PracticeWorld): string {
  const { sent } = stateOf(world);
  const rows = [...sent]
    .reverse()
    .map(
      (s) =>
        `<div class="weui-desktop-mass-appmsg__bd"><a>${escapeHtml(s.titles.join('；'))}</a> <small>${s.sendTime ? '定时' : '已发表'}${s.free ? '（未通知）' : ''}</small></div>`,
    );
  const data = publishPage(stateOf(world)).publish_page.replaceAll('<', '\\u003c');
  return page({
    title: '发表记录',
    scripts: [],
    content: `<h2>发表记录</h2>${rows.join('') || '<p>暂无</p>'}<script>var publish_page = ${data};</script>`,
  });
}
