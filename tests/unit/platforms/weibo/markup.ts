import { adapter } from '../../../../utils/platforms/weibo/adapter';
import { mblogidOf } from '../../../../utils/platforms/weibo/mid';

/** Markup of Weibo's pages as the platform file describes it (§2, §4), and what a person does in them. */
export const SELF = '5000000001';
export const MID = '5241234567890123';
export const HOME = new URL('https://weibo.com/');
export const STATUS = new URL(`https://weibo.com/${SELF}/${mblogidOf(MID)}`);
export const NOW = Date.parse('2026-06-01T12:00:00+08:00');

export const nav = `<div class="woo-tab-nav"><a href="/">微博</a><a href="/mygroups">关注</a><a href="/x">视频</a><a href="/y">消息</a>
  <a href="/u/${SELF}" title="清源县发布"><img alt="清源县发布"></a></div>`;
export const send = (label: string, more = '') =>
  `<button class="woo-button-main woo-button-flat woo-button-primary" ${more}><span class="woo-button-wrap"><span class="woo-button-content"> ${label} </span></span></button>`;
export const strip = (extra = '', label = '发送') =>
  `<div class="_wbproform_q_1 wbpro-form"><textarea class="_input_1f5hn_8" placeholder="有什么新鲜事想分享给大家？"></textarea>${extra}
   <div class="tools">${send(label)}</div></div>`;
export const modal = (title: string, body: string) =>
  `<div class="woo-modal-wrap"><div class="woo-modal-main"><div class="head"><span>${title}</span></div>${body}</div></div>`;
export const feed = `<article mid="${MID}" class="woo-panel-main"><header><a class="_h3_1" href="/u/6000000900" usercard="6000000900"> 省应急管理 </a></header>
  <div class="wbpro-feed-content"><div class="_wbtext_1psp9_14">防汛提醒<span class="expand">展开</span></div></div>
  <footer><i class="woo-font woo-font--retweet" title="转发">转发</i><button class="woo-like-main" title="赞"><span> 评论 </span></button></footer></article>`;

export function page(html: string): void {
  document.body.innerHTML = `<div id="app">${html}</div>`;
}
export const all = (url = HOME) => adapter.composers(url, document);
export const boxes = () => [...document.querySelectorAll('textarea')];
export function type(text: string, index = 0): void {
  boxes()[index]!.value = text;
}
export function path(element: Element | null): EventTarget[] {
  const out: EventTarget[] = [];
  for (let at: Node | null = element; at; at = at.parentNode) out.push(at);
  return out;
}
export const click = (selector: string, url = HOME, index = 0) =>
  adapter.publishTrigger(path(document.querySelectorAll(selector)[index] ?? null), url, document);
