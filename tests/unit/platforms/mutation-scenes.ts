import type { PlatformAdapter } from '../../../utils/platforms/contract';
import { adapter as douyin } from '../../../utils/platforms/douyin/adapter';
import { adapter as wechat } from '../../../utils/platforms/wechat/adapter';
import { adapter as weibo } from '../../../utils/platforms/weibo/adapter';
import { isControl, type Scene } from '../../practice/mutations/contract';
import * as dy from './douyin/markup';
import * as wx from './wechat/markup';
import * as wb from './weibo/markup';

/** A compose surface in a test DOM: what is written there and what is pressed, by the test's own knowledge. */
export interface MutationSurface {
  readonly name: string;
  readonly adapter: PlatformAdapter;
  readonly url: URL;
  build(): void;
  readonly editor: string;
  readonly button: string;
  /** Which part of the draft is written there; the first when left out. */
  readonly part?: number;
  /** Markup that the surface's own rich editor holds for a text. */
  html?(text: string): string;
}

const paragraph = (text: string): string => `<p>${text}</p>`;
const aceLine = (text: string): string => dy.line(dy.leaf(text));
const box = (placeholder: string, label: string): string =>
  `<div class="_box_1a2b3_4"><textarea class="_input_1f5hn_8" placeholder="${placeholder}"></textarea><div class="tools">${wb.send(label)}</div></div>`;
const comment = (inner: string): string =>
  `<div class="wbpro-list"><div class="item1"><div class="item1in con1"><div class="text"><a href="/u/6000000001">晨光</a><span>:</span><span>怎么办理</span></div><div class="info"><div>26-5-31 18:34 来自广东</div></div></div>${inner}</div></div>`;

const CHAT = new URL('https://api.weibo.com/chat#/chat');
const INBOX = new URL('https://weibo.com/comment/inbox');
const TIMER = new URL('https://me.weibo.com/content/timer');
const WB_ARTICLE = new URL('https://card.weibo.com/article/v5/editor#/draft/1');
const articlePage = (body: string): void =>
  wb.page(
    `${wb.nav}<div class="write"><textarea placeholder="请输入标题">搬迁公告</textarea><input placeholder="导语（选填）"><div class="tiptap ProseMirror" contenteditable="true">${body}</div></div><div class="publish-modal" role="dialog"><textarea></textarea><div class="ft">${wb.send('发布')}</div></div>`,
  );

const weiboSurfaces: readonly Omit<MutationSurface, 'adapter'>[] = [
  {
    name: 'weibo home',
    url: wb.HOME,
    build: () => wb.page(wb.nav + wb.strip() + wb.feed),
    editor: 'textarea',
    button: '.tools button',
  },
  {
    name: 'weibo home, older build',
    url: wb.HOME,
    build: () =>
      wb.page(
        `${wb.nav}<div class="Form_wbproform_3UDoi wbpro-form"><textarea class="Form_input_2gtXx" placeholder="有什么新鲜事想分享给大家？"></textarea><div class="tools">${wb.send('发送')}</div></div>${wb.feed}`,
      ),
    editor: 'textarea',
    button: '.tools button',
  },
  {
    name: 'weibo dialog',
    url: wb.HOME,
    build: () => wb.page(wb.nav + wb.feed + wb.modal('发微博', wb.strip())),
    editor: 'textarea',
    button: '.tools button',
  },
  {
    name: 'weibo edit',
    url: wb.HOME,
    build: () => wb.page(wb.nav + wb.feed + wb.modal('编辑微博', wb.strip('', '保存'))),
    editor: 'textarea',
    button: '.tools button',
  },
  {
    name: 'weibo repost',
    url: wb.HOME,
    build: () => wb.page(wb.nav + wb.feed + wb.modal('转发微博', box('说说分享心得…', '转发'))),
    editor: 'textarea',
    button: '.tools button',
  },
  {
    // Other words stand in the page under the dialog: they are never the dialog's.
    name: 'weibo dialog over a written page',
    url: wb.HOME,
    build: () => {
      wb.page(wb.nav + wb.strip() + wb.feed + wb.modal('发微博', wb.strip()));
      wb.type('页面里另有一段没有写完的话');
    },
    editor: '.woo-modal-main textarea',
    button: '.woo-modal-main .tools button',
  },
  {
    name: 'weibo repost under the page’s own box',
    url: wb.HOME,
    build: () =>
      wb.page(`${wb.nav + wb.strip() + wb.feed}<div class="repost-box">${box('说说分享心得', '转发')}</div>`),
    editor: '.repost-box textarea',
    button: '.repost-box .tools button',
  },
  {
    name: 'weibo comment',
    url: wb.STATUS,
    build: () => wb.page(wb.nav + wb.feed + box('发布你的评论', '评论') + comment('')),
    editor: 'textarea',
    button: '.tools button',
  },
  {
    name: 'weibo reply',
    url: wb.STATUS,
    build: () => wb.page(wb.nav + wb.feed + comment(box('发布你的回复', '回复'))),
    editor: 'textarea',
    button: '.tools button',
  },
  {
    name: 'weibo inbox',
    url: INBOX,
    build: () => wb.page(wb.nav + wb.modal('回复 @晨光', box('发布你的回复', '回复'))),
    editor: 'textarea',
    button: '.tools button',
  },
  {
    name: 'weibo scheduled',
    url: TIMER,
    build: () => wb.page(wb.nav + wb.modal('发布定时微博', wb.strip())),
    editor: 'textarea',
    button: '.tools button',
  },
  { name: 'weibo chat', url: CHAT, build: () => wb.page(box('', '发送')), editor: 'textarea', button: '.tools button' },
  {
    name: 'weibo article',
    url: WB_ARTICLE,
    build: () => articlePage(''),
    editor: '.tiptap',
    button: '.ft button',
    html: paragraph,
  },
  {
    name: 'weibo article, words that announce it',
    url: WB_ARTICLE,
    build: () => articlePage('<p>关于搬迁的公告</p>'),
    editor: '.publish-modal textarea',
    button: '.ft button',
    part: 1,
  },
];

const wechatSurfaces: readonly Omit<MutationSurface, 'adapter'>[] = [
  {
    name: 'wechat editor, frame',
    url: wx.EDITOR,
    build: () => {
      wx.page(
        `${wx.titleControl('搬迁公告')}<div class="edui-editor-iframeholder"><iframe id="ueditor_0" srcdoc="&lt;body&gt;&lt;/body&gt;"></iframe></div>${wx.settings()}${wx.bar()}`,
      );
      const inner = document.querySelector('iframe')!.contentDocument!;
      inner.body.className = 'view';
      inner.body.setAttribute('contenteditable', 'true');
    },
    editor: 'iframe',
    button: '#js_send button',
    html: paragraph,
  },
  {
    name: 'wechat editor',
    url: wx.EDITOR,
    build: () => wx.page(wx.titleControl('搬迁公告') + wx.mockBody('') + wx.settings() + wx.bar()),
    editor: '.rich_media_content .ProseMirror',
    button: '#js_send button',
    html: paragraph,
  },
  {
    name: 'wechat editor, rich title',
    url: wx.EDITOR,
    build: () => wx.page(wx.titleRich('搬迁公告') + wx.mockBody('') + wx.settings() + wx.bar()),
    editor: '.rich_media_content .ProseMirror',
    button: '#js_send button',
    html: paragraph,
  },
  {
    name: 'wechat picture message',
    url: wx.EDITOR,
    build: () =>
      wx.page(
        `${wx.titleRich('搬迁公告')}<div id="js_content_top"><div class="image-selector"><img src="https://mmbiz.qpic.cn/a/0"></div></div><div id="guide_words_main">${wx.prose('')}</div>${wx.bar()}`,
      ),
    editor: '#guide_words_main .ProseMirror',
    button: '#js_send button',
    html: paragraph,
  },
  {
    name: 'wechat reply',
    url: wx.COMMENTS,
    build: () => wx.page(wx.commentPage(wx.comment('晨光', '怎么办理', '11-20 10:30:20 江苏', wx.replyBox('')))),
    editor: '.comment-reply-box .ProseMirror',
    button: '.quick_reply_box_tool_bar button',
    html: paragraph,
  },
  {
    name: 'wechat message',
    url: wx.MESSAGES,
    build: () =>
      wx.page(
        `<div class="msg-user-item active"><b>平安是福</b></div><div class="chat-reply"><div class="edit">${wx.prose('')}</div><div class="ops"><button>发送</button></div></div>`,
      ),
    editor: '.chat-reply .ProseMirror',
    button: '.ops button',
    html: paragraph,
  },
];

const douyinSurfaces: readonly Omit<MutationSurface, 'adapter'>[] = [
  {
    name: 'douyin video',
    url: dy.VIDEO,
    build: () => dy.form(dy.title('搬迁公告') + dy.oldCopy + dy.editor('') + dy.settings()),
    editor: '.editor-comp-publish',
    button: '.card-container-creator-layout > button',
    html: aceLine,
  },
  {
    name: 'douyin image-text',
    url: dy.IMAGE,
    build: () =>
      dy.form(dy.title('搬迁公告', '添加作品标题') + dy.editor('', '添加作品描述...') + dy.settings(), {
        after: dy.buttons(),
      }),
    editor: '.editor-comp-publish',
    button: '.card-container-creator-layout > button',
    html: aceLine,
  },
  {
    name: 'douyin edit',
    url: new URL(
      'https://creator.douyin.com/creator-micro/content/post/image?mid=7412039881736501212&enter_from=content_manage',
    ),
    build: () =>
      dy.form(dy.title('搬迁公告', '添加作品标题') + dy.editor('', '添加作品描述...') + dy.settings(), {
        after: dy.buttons('提交修改'),
      }),
    editor: '.editor-comp-publish',
    button: '.card-container-creator-layout > button',
    html: aceLine,
  },
  {
    name: 'douyin article',
    url: dy.ARTICLE,
    build: () =>
      dy.form(
        `<input placeholder="请输入文章标题，最多不超过30个字" value="搬迁公告"><input placeholder="添加内容摘要或文章精彩部分吸引用户阅读，最多不超过30个字"><div class="tiptap ProseMirror" contenteditable="true" role="textbox"></div>${dy.settings()}`,
      ),
    editor: '.tiptap',
    button: '.card-container-creator-layout > button',
    html: paragraph,
  },
  {
    name: 'douyin comment',
    url: dy.COMMENTS,
    build: () =>
      dy.page(
        '<div class="top-box"><div contenteditable="true" class="input-d24X73" data-placeholder="有爱评论，说点好听的~"></div><div class="ops"><button class="douyin-creator-interactive-button">发送</button></div></div>',
      ),
    editor: '[contenteditable]',
    button: '.ops button',
    html: (text) => text,
  },
  {
    name: 'douyin reply',
    url: dy.COMMENTS,
    build: () =>
      dy.page(
        '<div class="container-sXKyMs"><div class="username-aLgaNB">老陈</div><div class="time-NRtTXO">11月20日</div><div class="comment-content-text-JvmAKq">几点开门</div><div class="reply-box"><div contenteditable="true" class="input-d24X73" data-placeholder="回复 老陈："></div><div class="ops"><button class="douyin-creator-interactive-button">发送</button></div></div></div>',
      ),
    editor: '[contenteditable]',
    button: '.ops button',
    html: (text) => text,
  },
  {
    name: 'douyin reply under the page’s own box',
    url: dy.COMMENTS,
    build: () =>
      dy.page(
        '<div class="container-sXKyMs"><div class="username-aLgaNB">老陈</div><div class="time-NRtTXO">11月20日</div><div class="comment-content-text-JvmAKq">几点开门</div><div class="reply-box"><div contenteditable="true" class="input-d24X73" data-placeholder="回复 老陈："></div><div class="ops"><button class="douyin-creator-interactive-button">发送</button></div></div></div><div class="top-box"><div contenteditable="true" class="input-d24X73" data-placeholder="有爱评论，说点好听的~"></div><div class="ops"><button class="douyin-creator-interactive-button">发送</button></div></div>',
      ),
    editor: '.reply-box [contenteditable]',
    button: '.reply-box .ops button',
    html: (text) => text,
  },
  {
    name: 'douyin message',
    url: dy.CHAT,
    build: () =>
      dy.page(
        '<div role="grid"></div><div class="chat"><div contenteditable="true"></div><div class="ops"><button>发送</button></div></div>',
      ),
    editor: '[contenteditable]',
    button: '.ops button',
    html: (text) => text,
  },
];

/** Every surface on which something is written, of all three platforms. */
export const surfaces: readonly MutationSurface[] = [
  ...weiboSurfaces.map((s) => ({ ...s, adapter: weibo })),
  ...wechatSurfaces.map((s) => ({ ...s, adapter: wechat })),
  ...douyinSurfaces.map((s) => ({ ...s, adapter: douyin })),
];

/** Builds the surface anew. */
export function sceneOf(surface: MutationSurface): Scene {
  surface.build();
  const outer = document.querySelector<HTMLElement>(surface.editor)!;
  const button = document.querySelector<HTMLElement>(surface.button)!;
  let region: Element = outer.parentElement!;
  while (!region.contains(button)) region = region.parentElement!;
  const editor = outer.localName === 'iframe' ? (outer as HTMLIFrameElement).contentDocument!.body : outer;
  return { doc: document, region, editor, button };
}

/** Writes as a person would, into the page's own editor or the one that took its place. */
export function write(surface: MutationSurface, scene: Scene, own: Element, text: string): void {
  const { editor } = scene;
  if (isControl(editor)) editor.value = text;
  else if (editor === own && surface.html) editor.innerHTML = surface.html(text);
  else if (editor.localName !== 'canvas') editor.textContent = text;
  editor.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Path of an event on this element as `fullPath` gives it: through shadow roots, closed ones too, and from a frame to its element. */
export function pathOf(element: Element): EventTarget[] {
  const path: EventTarget[] = [];
  for (let at: Node | null = element; at; ) {
    path.push(at);
    const host: Element | undefined = (at as ShadowRoot).host;
    // Not by `frameElement`: the test DOM does not know it for frames with markup.
    const inner: Node = at;
    const frame: Element | undefined = [...document.querySelectorAll('iframe')].find(
      (f) => f.contentDocument === inner,
    );
    at = at.parentNode ?? host ?? frame ?? null;
  }
  return path;
}
