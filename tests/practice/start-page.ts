import type { PracticeSite } from './contract';

const KIND = { compose: '撰写', scheduled: '定时', comments: '留言', messages: '私信' } as const;
const PLATFORM = { weibo: '微博', wechat: '微信公众号', douyin: '抖音' } as const;

/** The page that `npm start` opens first: what to try, and a link to every practice page. */
export function startPage(sites: readonly PracticeSite[]): string {
  const lists = sites.map(
    (site) =>
      `<section><h2>${PLATFORM[site.platform]}</h2><ul>${site.pages
        .map(
          (p) =>
            `<li><span>${KIND[p.kind]}</span><a href="${p.url.replaceAll('&', '&amp;')}" target="_blank">${p.label}</a></li>`,
        )
        .join(
          '',
        )}</ul><form method="post" action="/phone/${site.platform}"><input name="text" required placeholder="用手机客户端发一条"><button>发布</button>
<a href="${site.ownPosts.replaceAll('&', '&amp;')}" target="_blank">发布列表</a></form></section>`,
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>三审台 · 仿真后台</title>
<style>
  body { font: 15px/1.7 system-ui, "Noto Sans CJK SC", sans-serif; margin: 32px auto; max-width: 980px; padding: 0 20px; color: #1f2328; }
  h1 { font-size: 24px } h2 { font-size: 17px; margin: 0 0 6px }
  ol { background: #f3f6fb; border-radius: 8px; padding: 14px 14px 14px 36px }
  div { display: grid; grid-template-columns: repeat(3, 1fr); gap: 20px }
  ul { list-style: none; padding: 0; margin: 0 } li { padding: 3px 0 }
  span { display: inline-block; width: 3em; color: #6a737d; font-size: 13px }
  a { color: #1d4f91 }
  form { margin-top: 10px } input { width: 60% }
</style>
<h1>三审台 · 仿真后台</h1>
<p>这些页面按公开资料搭建，只在本机运行，不连接真实平台。可以同时扮演经办人、审核人和值班人员。</p>
<ol>
  <li>在自动打开的另一个标签页完成首次设置（账号名称填“清源县发布”），并逐人启用；也可以点工具栏的三审台图标开始。</li>
  <li>打开下面任一撰写页面，写一篇稿件：右下角出现提示条；点“发布”会被拦截并说明原因。</li>
  <li>打开审校台提交审核，由三人依次签批；回到页面再点“发布”，只放行一次。</li>
  <li>在平台下方“用手机客户端发一条”，再打开该账号的发布列表：未经审核的发布列入“待说明”。</li>
  <li>打开留言页面，再点工具栏的三审台图标，查看受理和办结时限。</li>
</ol>
<div>${lists.join('')}</div>
</html>`;
}
