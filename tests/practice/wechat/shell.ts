/** Frame of every practice page: banner, top bar with the account, side menu. */

export const TOKEN = '1482036795';
export const ACCOUNT = { user_name: 'gh_5f3a9c1d2b7e', nick_name: '清源县发布' } as const;

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** JSON that may stand inside a script element. */
export function inlineJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

export function draftListUrl(): string {
  return `/cgi-bin/appmsg?begin=0&count=10&type=77&action=list_card&token=${TOKEN}&lang=zh_CN`;
}

/** A whole page. `settings` reaches the scripts as `window.__PRACTICE__`. */
export function page(options: {
  title: string;
  content: string;
  scripts: readonly string[];
  settings?: Readonly<Record<string, unknown>>;
}): string {
  const common = {
    data: { t: TOKEN, user_name: ACCOUNT.user_name, nick_name: ACCOUNT.nick_name, ticket: 'practice', time: '0' },
  };
  const menu = [
    ['首页', `/cgi-bin/home?t=home/index&token=${TOKEN}&lang=zh_CN`],
    ['草稿箱', draftListUrl()],
    ['发表记录', `/cgi-bin/appmsgpublish?sub=list&begin=0&count=10&token=${TOKEN}&lang=zh_CN`],
    [
      '留言',
      `/misc/appmsgcomment?action=list_latest_comment&begin=0&count=10&sendtype=MASSSEND&scene=1&token=${TOKEN}&lang=zh_CN`,
    ],
    ['私信', `/cgi-bin/message?t=message/list&count=20&day=7&token=${TOKEN}&lang=zh_CN`],
  ];
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(options.title)}</title>
<link rel="stylesheet" href="/practice/wechat.css">
<script>window.wx={data:{t:'${TOKEN}'},commonData:${inlineJson(common)}};window.__PRACTICE__=${inlineJson({ token: TOKEN, account: ACCOUNT, ...options.settings })};</script>
</head><body class="zh_CN"><div class="practice-banner">仿真页面 · 仅供演练，不是真实的公众平台</div>
<div class="weui-desktop-layout__header"><a class="logo" href="/cgi-bin/home?t=home/index&amp;token=${TOKEN}">公众号</a><div class="weui-desktop-account"><span class="weui-desktop-account__nickname">${ACCOUNT.nick_name}</span></div></div>
<div class="weui-desktop-layout"><nav class="weui-desktop-menu">${menu.map(([name, href]) => `<a href="${escapeHtml(href ?? '')}">${name}</a>`).join('')}</nav>
<main class="weui-desktop-layout__main">${options.content}</main></div><div id="vue_app"></div>
${options.scripts.map((name) => `<script src="/__practice/${name}.js"></script>`).join('')}</body></html>`;
}
