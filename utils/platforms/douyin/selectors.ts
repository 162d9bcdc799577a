import type { SelectorEntry } from '../dom/select';

const alt = (name: string, css: string, reason: string, seen: string, label?: RegExp) =>
  label ? { name, css, label, reason, seen } : { name, css, reason, seen };

/** Labels, without spaces, that publish from a form (§2.6), and that send an answer (§4). */
export const PUBLISH = /^(?:发布|定时发布|提交修改)$/;
export const SEND = /^发送$/;
const DECLARED = /^(?:自主声明|作品声明|内容声明)$/;
const COVER = /^(?:设置封面|作品封面|文章封面|封面)$/;
const SYNC = /^同时发布$/;

/** Titles of setting rows: the plain label is the anchor, the hashed prefix only saves looking at every span. */
const rowTitle = (label: RegExp): SelectorEntry => [
  alt('title class', '[class^="title-"], [class*=" title-"]', 'prefix of the hashed name', '§2.1 2026-09', label),
  alt('any span', 'span, label, h3, h4', 'label alone', '§2.1 "title span with the plain label"', label),
];

/**
 * Everything of Douyin's back-office that a redesign could change (platform file douyin §2 and §4, not checked against the live site).
 * Copy is the stable half of these pages, markup is not (§2.9): texts and placeholders first, `semi-*` and editor classes next,
 * of hashed names only the prefix.
 */
export const selectors = {
  // ------------------------------------------------------------ frame
  shell: [
    alt('master', '[class*="douyin-creator-master-"]', 'semi prefix of the shell (高清发布)', '§2.1'),
    alt('home app', '[id^="garfish_app_for_douyin_creator_pc_home"]', 'account block', '§1.4'),
  ],
  contentApp: [
    alt('garfish', '[id^="garfish_app_for_douyin_creator_content"]', 'sub-app, random suffix', '§2.1 2025-12'),
    alt('micro', '#micro', 'where sub-apps are mounted', '§2.1 2025-12'),
    alt('card layout', '.card-container-creator-layout, #DCPF', 'form layout', '§2.1 2025-12'),
  ],
  form: [alt('DCPF', '#DCPF', 'form columns', '§2.1 2025-12, 2026-04')],
  modal: [
    alt('semi modal', '.semi-modal-content, .semi-modal-mask, .semi-modal-wrap', 'dialogs of Semi', '§2.5'),
    alt('content modal', '[class*="dy-creator-content-modal"]', 'portal of the content app', '§2.1'),
    alt('role', '[role="dialog"], [role="alertdialog"]', 'by role', '§2.5 inferred'),
  ],
  // ------------------------------------------------------------ words
  videoTitle: [
    alt('placeholder', 'input[placeholder^="填写作品标题"]', 'video form', '§2.2 WB, SAU'),
    alt('placeholder part', 'input[placeholder*="作品标题"]', 'matches both non-article forms', '§2.2 MP'),
    alt('old block', 'input.notranslate', 'title block before 2024/25', '§2.2 SAU 2023-12'),
  ],
  imageTitle: [
    alt('placeholder', 'input[placeholder^="添加作品标题"]', 'image-text form', '§2.2 2026-08-11'),
    alt('placeholder part', 'input[placeholder*="作品标题"]', 'matches both non-article forms', '§2.2 MP'),
  ],
  articleTitle: [
    alt(
      'placeholder',
      'input[placeholder^="请输入文章标题"], textarea[placeholder^="请输入文章标题"]',
      'article',
      '§2.2',
    ),
    alt('placeholder part', 'input[placeholder*="文章标题"]', 'wording changes', '§2.2 inferred'),
  ],
  articleDigest: [
    alt('placeholder', 'input[placeholder^="添加内容摘要"], textarea[placeholder^="添加内容摘要"]', 'abstract', '§2.3'),
    alt('placeholder part', 'input[placeholder*="摘要"]', 'wording changes', '§2.3 inferred'),
  ],
  description: [
    alt('publish', '.zone-container.editor-comp-publish[contenteditable="true"]', 'the live editor', '§2.3 2026-04'),
    alt('zone', '.zone-container[contenteditable="true"]', 'survived every change', '§2.3, §6'),
    alt('slate', '[data-slate-editor="true"][contenteditable="true"]', 'attribute of the editor', '§2.3'),
    alt('placeholder', '[contenteditable="true"][data-placeholder^="添加作品"]', 'its copy', '§2.3'),
  ],
  articleBody: [
    alt('tiptap', '.tiptap.ProseMirror[contenteditable="true"]', 'article editor', '§2.3'),
    alt('prosemirror', '.ProseMirror[contenteditable="true"]', 'same library, other class', '§2.3 inferred'),
  ],
  anyEditor: [alt('editable', '[contenteditable="true"]', 'a form whose editor is not recognised', '§2.3 inferred')],
  mention: [alt('mention', '[data-mention]', 'confirmed topic or mention', '§2.4')],
  topicChip: [alt('topicItem', '[class^="topicItem-"], [class*=" topicItem-"]', 'article topics', '§2.4')],
  // ------------------------------------------------------------ settings
  syncTitle: rowTitle(SYNC),
  declarationTitle: rowTitle(DECLARED),
  declarationField: [
    alt(
      'input',
      'input:not([type="radio"]):not([type="checkbox"])',
      'a select shows its choice as value',
      '§2.5 inferred',
    ),
  ],
  coverTitle: rowTitle(COVER),
  switches: [
    alt('semi switch', '.semi-switch', 'targets of 同时发布', '§2.5 2023-12, 2026-09'),
    alt('role', '[role="switch"]', 'by role', '§2.5 inferred'),
  ],
  choice: [
    alt('radio', 'label[class^="radio-"]', 'data-checked and a plain text', '§2.5 2024-11 to 2026-09'),
    alt('any label', 'label', 'should the class change', '§2.5 inferred'),
  ],
  scheduleTime: [
    alt('placeholder', 'input[placeholder="日期和时间"]', 'survived every change', '§2.5, §6'),
    alt('format', 'input[format="yyyy-MM-dd HH:mm"]', 'attribute beside it', '§2.5'),
  ],
  video: [alt('video', 'video', 'preview of the uploaded video', '§2.5 inferred')],
  // ------------------------------------------------------------ buttons
  publish: [
    alt('button', 'button', 'exact text, hashed classes are shared with other buttons', '§2.6', PUBLISH),
    alt(
      'role',
      '[role="button"], input[type="button"], input[type="submit"]',
      'not a button element',
      '§2.6 inferred',
      PUBLISH,
    ),
    alt('class', '[class*="button-"][class*="primary-"]', 'prefixes of the hashed names', '§2.6 2026-07', PUBLISH),
  ],
  confirmTime: [
    alt('button', 'button, [role="button"]', 'dialog of 修改定时', '§3.2 inferred', /^(?:确定|确认|提交|保存)$/),
  ],
  send: [
    alt('interactive', 'button[class*="douyin-creator-interactive-button"]', 'semi prefix', '§4', SEND),
    alt('any button', 'button, [role="button"]', 'text alone', '§4, §3.6', SEND),
  ],
  // ------------------------------------------------------------ comments
  commentBox: [
    alt('editable', 'div[contenteditable="true"]', 'reply box (hash input-d24X73)', '§4 2025-10'),
    alt('control', 'textarea, input[placeholder^="有爱评论"], input[placeholder^="回复"]', 'top box', '§4 inferred'),
  ],
  sheet: [alt('side sheet', '[class*="douyin-creator-interactive-sidesheet"]', 'list of works', '§4')],
  openWork: [alt('title', '[class^="title-"], [class*=" title-"]', 'title of the open work', '§4 HIS')],
  answeredFilter: [
    alt('combobox', '[role="combobox"]', 'filter 已回复 is chosen', '§4 WEN', /^已回复$/),
    alt('select', '.douyin-creator-interactive-select', 'the same by class', '§4 WEN', /^已回复$/),
  ],
  conversation: [
    alt('list item', '[role="grid"] [role="listitem"]', 'conversation on the message page', '§3.6 2025-11'),
    alt('row', '[role="grid"] [role="row"]', 'the usual role in a grid', '§3.6 inferred'),
  ],
  commentText: [alt('text', '[class*="comment-content-text-"]', 'prefix of the hashed name', '§4 2025-10-21, 2026')],
  commentRow: [
    alt('attribute', '[comment-item]', 'tried first by WEN', '§4'),
    alt('container', '[class^="container-"], [class*=" container-"]', 'prefix of the hashed name', '§4 2025-10-21'),
  ],
  commentName: [alt('username', '[class*="username-"]', 'text and badge 作者', '§4')],
  commentTime: [alt('time', '[class*="time-"]', 'text', '§4')],
  nestedBox: [
    alt(
      'reply list',
      '[class*="reply-content-"], [class*="reply-list-"]',
      'container of children',
      '§4 idx:53999232621',
    ),
  ],
} as const satisfies Record<string, SelectorEntry>;

/** Texts that are looked for inside something already found. */
export const texts = {
  visibility: ['公开', '好友可见', '仅自己可见'],
  scheduled: '定时发布',
  /** `已添加3张图片`, §2.5. */
  imageCount: /^已添加(\d{1,3})张图片/,
  imageCountStart: '已添加',
  /** A switch in the row 同时发布 that is no target (§2.5). */
  noTarget: /^(?:记住我的选择|不同时发布|同时发布到?)$/,
  /** Shown in the row while nothing is declared (§2.5). */
  undeclared: /^(?:请选择.*|添加自主声明|选择自主声明)?$/,
  account: /抖音号\s*[:：]\s*([\w.-]{2,40})/,
  badge: '作者',
  answerTo: /^回复\s*(.*?)\s*[:：]?$/,
  topBox: /评论/,
} as const;
