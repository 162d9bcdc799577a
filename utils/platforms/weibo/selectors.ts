import type { SelectorEntry } from '../dom/select';

const alt = (name: string, css: string, reason: string, seen: string, label?: RegExp) =>
  label ? { name, css, label, reason, seen } : { name, css, reason, seen };

const BUTTON = 'button, [role="button"], input[type="button"], input[type="submit"]';

/** Buttons by their label without spaces: the first rung wants the platform's own button class, the second takes any button. */
const labelled = (label: RegExp, seen: string): SelectorEntry => [
  alt('woo-button', 'button.woo-button-main', 'global class, unhashed through all builds', `§2.2 ${seen}`, label),
  alt('any button', BUTTON, 'label alone, should the class change', '§2.6 inferred', label),
];

/**
 * Everything of Weibo's pages that a redesign could change (platform file weibo §2 and §4, not checked against the live site).
 * Order follows §2.6: placeholder, label, title/href attributes, unhashed classes, prefix of CSS-module names; never a full hash.
 */
export const selectors = {
  // ------------------------------------------------------------ text boxes
  composeText: [
    alt(
      'placeholder',
      'textarea[placeholder^="有什么新鲜事想分享给大家"]',
      'most stable anchor 2024 to 2026',
      '§2.1 2026-06',
    ),
    alt(
      'placeholder part',
      'textarea[placeholder*="新鲜事"]',
      'wording changes (mobile: 分享新鲜事…; V6: 告诉大家)',
      '§2.1',
    ),
    alt('vite class', '.wbpro-form textarea[class*="_input_"]', 'local part of the CSS-module name', '§2.1 2026-05-18'),
    alt(
      'webpack class',
      'textarea[class*="Form_input_"]',
      'older build, still served to some accounts',
      '§2.1 2025-09-13',
    ),
  ],
  repostText: [
    alt('placeholder', 'textarea[placeholder^="说说分享心得"]', 'prefix: the end differs', '§2.1 IDX-13'),
    alt('placeholder part', 'textarea[placeholder*="分享心得"]', 'wording changes', '§2.1 inferred'),
    alt('repost form', '[class*="repost"] > textarea', 'form named after its purpose', '§2.1 inferred'),
  ],
  commentText: [
    alt('placeholder', 'textarea[placeholder^="发布你的评论"]', 'three independent sources', '§2.1 IDX-18'),
    alt('placeholder part', 'textarea[placeholder*="评论"]', 'wording changes', '§2.1 inferred'),
  ],
  replyText: [
    alt('placeholder', 'textarea[placeholder^="发布你的回复"]', 'inbox dialog and status page', '§2.1 2026-04-06'),
    alt('placeholder part', 'textarea[placeholder*="回复"]', 'wording changes', '§2.1 inferred'),
  ],
  anyText: [alt('textarea', 'textarea', 'every text box of the page is a plain textarea', '§2.1')],
  // ------------------------------------------------------------ containers
  dialog: [
    alt('woo modal', '.woo-modal-main', 'native dialog', '§2.1 IDX-3'),
    alt('role', '[role="dialog"], [role="alertdialog"]', 'by role', '§2.1 IDX-3'),
    alt('woo dialog', '.woo-dialog-main, .wbpro-layer', 'older dialog, layers', '§2.1 SAU'),
  ],
  feedItem: [alt('article', 'article', 'one post', '§4')],
  commentItem: [alt('item1', '.item1', 'root comment with its replies', '§4 2026-06')],
  // ------------------------------------------------------------ buttons
  sendPost: labelled(/^(?:发送|发布)$/, '发送 in strip and dialog, 发布 on the video page'),
  saveEdit: labelled(/^(?:确定|保存|发布|发送)$/, 'IDX-3 tries all'),
  sendRepost: labelled(/^转发$/, 'IDX-3'),
  sendComment: labelled(/^(?:评论|回复)$/, 'IDX-3 accepts both'),
  sendMessage: labelled(/^发送$/, 'inferred for the chat page'),
  sendNow: labelled(/^立即发送$/, 'IDX-4'),
  quickRepost: [
    alt('menu item', '.woo-pop-item-main', 'item of a woo menu', '§1.1, §2.3', /^快转$/),
    alt('any button', BUTTON, 'label alone', '§1.1 inferred', /^快转$/),
  ],
  // ------------------------------------------------------------ parts of a composer
  mediaTile: [
    alt('delete icon', 'i[title="删除"]', 'every attached picture has one', '§2.3 2025-07-02'),
    alt('draggable', 'div[draggable="true"]', 'tiles can be reordered', '§2.3'),
    alt('webpack class', '[class*="Image_focus_"]', 'older build', '§2.3'),
  ],
  schedulePicker: [alt('multiselect', '.multiselect', 'hour and minute, vue-multiselect', '§2.3 2023-05 and 2026-10')],
  scheduleValue: [alt('single', '.multiselect__single', 'current value', '§2.3')],
  scheduleDate: [
    alt(
      'date input',
      'input:not(.multiselect__input):not([type="file"]):not([type="checkbox"]):not([type="radio"])',
      'the one input beside the two pickers',
      '§2.3 2026-10',
    ),
  ],
  visibility: [
    alt(
      'pop trigger',
      '.woo-pop-ctrl',
      'woo menu trigger showing the choice; inferred for this menu',
      '§2.3',
      /^(?:公开|粉丝|好友圈|仅自己可见|群可见)$/,
    ),
    alt(
      'any text',
      'span, div:not(.woo-pop-item-main)',
      'choice shown as plain text',
      '§2.3 inferred',
      /^(?:粉丝|好友圈|仅自己可见|群可见)$/,
    ),
  ],
  videoTitle: [alt('placeholder', 'input[placeholder^="填写标题"]', 'video page', '§2.1 SAU')],
  // ------------------------------------------------------------ posts
  postBody: [
    alt('wbtext', '.wbpro-feed-content [class*="_wbtext_"]', 'local part of the name', '§4'),
    alt('feed content', '.wbpro-feed-content', 'unhashed container', '§2.6'),
  ],
  postAuthor: [
    alt('usercard', 'header a[usercard]', 'author link', '§2.6'),
    alt('profile link', 'header a[href*="/u/"]', 'author link', '§4'),
  ],
  // ------------------------------------------------------------ account
  ownProfile: [
    alt('nav', '.woo-tab-nav > a:nth-child(5)[href*="/u/"]', 'fifth child of the head', '§2.4 XB 2026-04'),
    alt('nav avatar', '.woo-tab-nav a[href*="/u/"]', 'head without fixed order', '§2.4'),
  ],
  // ------------------------------------------------------------ long article (card.weibo.com)
  articleTitle: [
    alt('placeholder', 'textarea[placeholder^="请输入标题"], input[placeholder^="请输入标题"]', 'title', '§2.1 2026'),
    alt('element-ui', 'textarea.el-textarea__inner', 'Element-UI text area', '§2.1 2025-09-13'),
  ],
  articleLead: [alt('placeholder', 'input[placeholder^="导语"], textarea[placeholder^="导语"]', 'lead', '§2.1')],
  articleBody: [
    alt('tiptap', 'div.tiptap.ProseMirror', 'current editor', '§6 2026'),
    alt('prosemirror', '.ProseMirror[contenteditable="true"]', 'same library, other class', '§6 inferred'),
    alt('ckeditor', '.ck-editor__editable, [aria-label^="富文本编辑器"]', 'editor until 2025', '§6 2025-09-13'),
  ],
  articleModal: [
    alt('publish modal', '.publish-modal', 'dialog after 下一步', '§6 2026'),
    alt('dialog', '[role="dialog"]', 'by role', '§6 inferred'),
  ],
  articleNext: labelled(/^下一步$/, '2026; was a link before'),
  articlePublish: labelled(/^(?:发布|定时发布)$/, 'dialog after 下一步'),
  // ------------------------------------------------------------ comments
  rootComment: [
    alt('wbpro-list', '.wbpro-list > .item1', 'status page', '§4 2026-06'),
    alt('item1', '.item1', 'layers and older pages', '§4'),
  ],
  nestedComment: [alt('item2', '.list2 .item2', 'replies', '§4 2026-06')],
  commentLine: [alt('text', '.text', 'author and body', '§4 2026-06')],
  commentInfo: [alt('info', '.info > div:not(.opt)', 'time and region', '§4 2026-06')],
  inboxCard: [alt('scroller item', '.wbpro-scroller-item', 'inbox card', '§4 2026-04-06')],
  inboxAuthor: [
    alt('h3 link', '[class*="_h3_"] a[href*="/u/"]', 'name line', '§4 2026-04-06'),
    alt('avatar', '.woo-avatar-main[usercard]', 'avatar', '§4 2026-04-06'),
    alt('usercard', 'header a[usercard]', 'any author link', '§2.6 inferred'),
  ],
  inboxTime: [
    alt('from', '[class*="_from_"] a', 'time link with cid and rid', '§4 2026-04-06'),
    alt('cid link', 'a[href*="?cid="]', 'the same link by its address', '§4'),
  ],
  inboxBody: [alt('wbtext', '[class*="_wbtext_"]', 'body', '§4 2026-04-06')],
  feedPost: [alt('mid', 'article[mid]', 'post of a feed, with its id', '§4')],
  inboxPost: [alt('card', '.feed-card-repost', 'quoted post', '§2.3')],
} as const satisfies Record<string, SelectorEntry>;
