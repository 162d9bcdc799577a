import type { Reading } from '../../../../utils/platforms/contract';
import { adapter } from '../../../../utils/platforms/douyin/adapter';

/** Markup of Douyin's back-office as the platform file describes it (§2, §4), and what a person does in it. */
const BASE = 'https://creator.douyin.com/creator-micro';
export const VIDEO = new URL(`${BASE}/content/post/video?enter_from=publish_page`);
export const IMAGE = new URL(`${BASE}/content/post/image?default-tab=3&media_type=image&type=new`);
export const ARTICLE = new URL(`${BASE}/content/post/article?media_type=article&type=new`);
export const UPLOAD = new URL(`${BASE}/content/upload`);
export const MANAGE = new URL(`${BASE}/content/manage`);
export const COMMENTS = new URL(`${BASE}/interactive/comment`);
export const CHAT = new URL(`${BASE}/data/following/chat`);
export const NOW = Date.parse('2026-11-22T10:30:00+08:00');

export const leaf = (text: string) => `<span data-leaf="true"><span data-string="true">${text}</span></span>`;
export const token = (text: string) =>
  `<span class="mention-tag-K2b" data-mention="{}" contenteditable="false"><span data-string="true">${text}</span></span>`;
export const line = (inner = '') =>
  `<div class="ace-line" data-node="true"><div data-line-wrapper="true">${inner}<span data-string="true" data-enter="true" data-leaf="true">\u200b</span></div></div>`;
export const editor = (lines: string, placeholder = '添加作品简介') =>
  `<div class="zone-container editor-kit-container editor editor-comp-publish notranslate mozilla" contenteditable="true" data-zone-id="0" data-zone-container="*" data-slate-editor="true" data-placeholder="${placeholder}">${lines}</div>`;
export const oldCopy = `<div class="editor-kit-editor-container old" style="display:none"><div class="zone-container editor-kit-container editor" contenteditable="true"><div class="ace-line" data-node="true"><span data-string="true">旧稿残留</span></div></div></div>
  <div hidden><div contenteditable="true">剪贴板缓冲</div></div>`;
export const title = (value = '', placeholder = '填写作品标题，为作品获得更多流量') =>
  `<div class="semi-input-wrapper"><input type="text" class="semi-input semi-input-default" placeholder="${placeholder}" value="${value}"><span class="semi-input-suffix">3/30</span></div>`;
export const row = (label: string, control: string) =>
  `<div class="content-obt4oA"><span class="title-u8Zka1">${label}</span><div class="content-child-V0CB7w">${control}</div></div>`;
export const radio = (label: string, checked = false, name = 'radio-d4zkru') =>
  `<label class="${name}" data-checked="${checked}"><input type="checkbox" class="radio-native-p6VBGt" ${checked ? 'checked' : ''}><span>${label}</span></label>`;
export const toggle = (label: string, on: boolean) =>
  `<label><span class="semi-switch ${on ? 'semi-switch-checked' : ''}"><input type="checkbox" role="switch" ${on ? 'checked' : ''}></span><span>${label}</span></label>`;
export const button = (label: string, classes = 'button-dhlUZE primary-cECiOJ fixed-J9O8Yw') =>
  `<button type="button" class="${classes}"> ${label} </button>`;
export const buttons = (label = '发布') => button(label) + button('暂存离开', 'button-dhlUZE');
export const settings = (visible = '公开', schedule = '') =>
  row('谁可以看', ['公开', '好友可见', '仅自己可见'].map((t) => radio(t, t === visible)).join('')) +
  row('保存权限', radio('允许', true) + radio('不允许')) +
  row(
    '发布时间',
    radio('立即发布', schedule === '') +
      radio('定时发布', schedule !== '') +
      (schedule && `<input class="semi-input" placeholder="日期和时间" format="yyyy-MM-dd HH:mm" value="${schedule}">`),
  );

const SHELL = `<aside><button class="douyin-creator-master-button douyin-creator-master-button-primary">高清发布</button><button>作品发布</button>
  <div id="garfish_app_for_douyin_creator_pc_home_x1"><div class="card"><div class="name">清源县发布</div><div>抖音号：qingyuanxianfabu</div></div></div></aside>`;

/** A page of the back-office: shell, and the content sub-app with a form (§2.1). */
export function form(html: string, { shell = SHELL, after = buttons() } = {}): void {
  document.body.innerHTML = `<div id="root">${shell}<div id="micro"><div id="garfish_app_for_douyin_creator_content_ab12"><div id="root"><div class="card-container-creator-layout new-layout"><div id="DCPF">${html}</div>${after}</div></div></div></div></div>`;
}

/** A page of the interactive sub-app (§4). */
export function page(html: string): void {
  document.body.innerHTML = `<div id="root">${SHELL}<div id="micro"><div id="garfish_app_for_douyin_creator_interactive_ab12">${html}</div></div></div>`;
}

export const all = (url: URL) => adapter.composers(url, document);
export function read(url: URL): Reading {
  const [composer, ...more] = all(url);
  if (!composer || more.length > 0) throw new Error(`one composer expected, found ${more.length + (composer ? 1 : 0)}`);
  return composer.read();
}
export const article = (url: URL) => read(url).draft.articles[0]!;

export function path(element: Element | null): EventTarget[] {
  const out: EventTarget[] = [];
  for (let at: Node | null = element; at; at = at.parentNode) out.push(at);
  return out;
}
/** What a click on the element with this exact text would publish. */
export function click(url: URL, text: string, selector = 'button, span, div, label') {
  const element = [...document.querySelectorAll(selector)].find((e) => e.textContent?.trim() === text);
  if (!element) throw new Error(`nothing says ${text}`);
  return adapter.publishTrigger(path(element), url, document);
}
