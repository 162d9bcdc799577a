import type { Composer } from '../../../../utils/platforms/contract';
import { adapter } from '../../../../utils/platforms/wechat/adapter';

/** Markup of the back-office as the platform file describes it (§2, §4), and what a person does in it. */
const HOST = 'https://mp.weixin.qq.com';
export const EDITOR = new URL(`${HOST}/cgi-bin/appmsg?t=media/appmsg_edit_v2&action=edit&isNew=1&type=77&createType=0`);
export const DRAFTS = new URL(`${HOST}/cgi-bin/appmsg?begin=0&count=10&type=77&action=list_card&token=1`);
export const COMMENTS = new URL(`${HOST}/misc/appmsgcomment?action=list_latest_comment&begin=0&count=10&token=1`);
export const MESSAGES = new URL(`${HOST}/cgi-bin/message?t=message/list&count=20&day=7&token=1`);
export const NOW = Date.parse('2026-11-22T10:30:20+08:00');

const HIDDEN = 'style="display:none"';
const head = '<div class="weui-desktop-account"><span class="weui-desktop-account__nickname"> 清源县发布 </span></div>';

export const prose = (text: string, attributes = ''): string =>
  `<div class="ProseMirror" contenteditable="true" ${attributes}>${text}</div>`;

/** The body in its mock frame (generation B). */
export const mockBody = (html: string, id = 'id="ueditor_0"'): string =>
  `<div class="editor-v-root"><div ${id} class="mock-iframe"><div class="mock-iframe-document"><div class="mock-iframe-body">
  <div class="view rich_media_content">${prose(html)}</div></div></div></div></div>`;

export const titleControl = (text: string, style = ''): string =>
  `<textarea id="title" class="frm_input js_title js_article_title" ${style}>${text}</textarea>`;

/** Title as a ProseMirror over the hidden form field (generation D); `stale` is what the form field still says. */
export const titleRich = (text: string, stale = text): string =>
  `<div id="js_title_main">${titleControl(stale, 'style="visibility:hidden"')}<div class="title-editor-overlay">
  <div class="title-editor__input">${prose(`<p>${text}</p>`, 'data-placeholder="请在这里输入标题"')}</div></div></div>`;

export const bar = (label = '发表'): string =>
  `<div id="bottom_main"><div class="tool_bar"><span id="js_submit"><button>保存为草稿</button></span><span id="js_preview"><button>预览</button></span>
  <span id="js_send"> <button class="mass_send"> ${label} </button></span></div></div>`;

export interface Settings {
  readonly author?: string;
  readonly digest?: string;
  readonly source?: string;
  readonly original?: string;
  readonly claim?: string;
  readonly cover?: string;
}

/** The settings under the body: both blocks of 原创 and the empty states always stand in the page (§7.3). */
export const settings = (s: Settings = {}): string => `<input id="author" value="${s.author ?? ''}">
  <textarea id="js_description" name="digest">${s.digest ?? ''}</textarea>
  <div id="js_original"><div id="js_original_box" ${s.original ? HIDDEN : ''}>未声明</div>
  <div id="js_original_open" ${s.original ? '' : HIDDEN}><span class="js_original_title">${s.original ?? '已声明'}</span></div></div>
  <div id="js_claim_source_area"><span class="js_claim_source_desc">未添加</span><span class="js_claim_source_selected" ${s.claim ? '' : HIDDEN}>${s.claim ?? ''}</span></div>
  <div id="js_article_url_area"><a class="js_article_url_allow_click">${s.source ?? '未添加'}</a><div ${HIDDEN}><input class="js_url" name="source_url" value="${s.source ?? ''}"></div></div>
  <div id="js_cover_area"><div class="js_cover_preview_new" ${s.cover ? `style="background-image:url('${s.cover}')"` : HIDDEN}></div></div>`;

/** Dialogs that stand in every page, invisible (§7.2). */
const templates = `<div ${HIDDEN}><div class="weui-desktop-dialog__ft"><button>继续发表</button></div><p>使用账号登录</p></div>`;

export const sendPanel = (timer = ''): string =>
  `<div class="new_mass_send_dialog"><div class="mass-send"><div class="mass-send__td-setting timer_setting"><label>定时发表</label>${timer}</div></div>
  <div class="mass-send__footer"><span>今天还可以群发1次</span><button>发表</button></div></div>`;

export const timer = (day: string, clock: string, on = true): string =>
  `<input type="checkbox" ${on ? 'checked' : ''}><dl><dt><span>${day}</span></dt></dl><dl class="weui-desktop-picker__time" ${HIDDEN}><dt><input value="23:59"></dt></dl>
  <dl class="weui-desktop-picker__time"><dt><input value="${clock}"></dt><dd><ol><li>09:00</li></ol></dd></dl>`;

export const side = (titles: readonly string[], current: number): string =>
  `<div id="js_mp_sidemenu"><div id="js_side_article_list">${titles
    .map(
      (title, i) =>
        `<div class="js_appmsg_item ${i === current ? 'current' : ''}"><div class="appmsg_title">${title}</div></div>`,
    )
    .join('')}</div></div>`;

export const comment = (name: string, text: string, shown: string, box = ''): string =>
  `<div class="comment-list__item" data-commentid="330"><div class="comment-list__item-container"><div class="comment-list__item-bd">
  <span class="comment-nickname">${name}</span><span class="comment-nickname__ext">留言1次</span><div class="comment-text">${text}</div>
  <div class="comment-text_shield" ${HIDDEN}>已屏蔽该留言</div><span class="comment-list__item-time">${shown}</span></div></div>
  <a title="回复" class="icon-reply">回复</a>${box}</div>`;

export const replyBox = (text: string): string =>
  `<div class="comment-reply-box"><div class="emoion_editor_wrp">${prose(`<p>${text}</p>`)}</div><div class="quick_reply_box_tool_bar"><a>收起</a><button>回复</button></div></div>`;

export const commentPage = (rows: string, dialog = ''): string =>
  `<div class="article-list__item article-list__item-current"><div class="article-list__item-title">搬迁公告</div></div>
  <div id="commentlist"><div class="weui-desktop-panel__bd">${rows}</div></div>${dialog}`;

export function page(html: string): void {
  document.body.innerHTML = `${head}${html}${templates}`;
}
export const all = (url = EDITOR): readonly Composer[] => adapter.composers(url, document);
export const reading = (url = EDITOR) => all(url)[0]!.read();

/** `composedPath()` of an event on this element. */
export function path(element: Element | null): EventTarget[] {
  const out: EventTarget[] = [];
  for (let at: Node | null = element; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null) out.push(at);
  return out;
}
export const click = (selector: string, url = EDITOR, index = 0) =>
  adapter.publishTrigger(path(document.querySelectorAll(selector)[index] ?? null), url, document);
export const press = (selector: string, init: KeyboardEventInit, url = EDITOR) =>
  adapter.publishShortcut(
    new KeyboardEvent('keydown', { key: 'Enter', ...init }),
    path(document.querySelector(selector)),
    url,
    document,
  );
