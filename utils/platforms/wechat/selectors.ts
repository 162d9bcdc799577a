import type { SelectorEntry } from '../dom/select';

const alt = (name: string, css: string, reason: string, seen: string, label?: RegExp) =>
  label ? { name, css, label, reason, seen } : { name, css, reason, seen };

const BUTTON = 'button, a, [role="button"], input[type="button"], input[type="submit"]';

/** Labels, without spaces, whose click starts or continues publishing (§2.6); English ones as far as known (§2.5). */
export const PUBLISH_LABEL =
  /^(?:发表|群发|继续发表|继续群发|确认发表|确认群发|定时发表|保存并发表|保存并群发|MassSend|Publish)$/i;
/** Labels, without spaces, that send an answer (§4.1). */
export const REPLY_LABEL = /^(?:回复|发送|Reply|Send)$/i;

/**
 * Everything of the back-office that a redesign could change (platform file wechat §2 and §4, not checked against the live site).
 * Never by bare text of containers: hidden templates are everywhere (§7).
 */
export const selectors = {
  // ------------------------------------------------------------ article editor
  titleRich: [
    alt('title overlay', '#js_title_main .title-editor__input .ProseMirror', 'title as ProseMirror', '§2.1 2026-05'),
    alt('title editor', '.title-editor__input .ProseMirror', 'outside its old wrapper', '§2.1 2026-05'),
    alt('title class part', '[class*="title-editor"] .ProseMirror', 'class renamed within the family', '§2.3 2026-06'),
    alt('data-placeholder', '.ProseMirror[data-placeholder*="请在这里输入标题"]', 'placeholder text', '§2.1 2026-05'),
  ],
  titleControl: [
    alt('id', 'textarea#title', 'form value, stable since 2013', '§2.1 2026-08'),
    alt('class', 'textarea.js_title, textarea.js_article_title', 'class of the form field', '§2.1 2026-05'),
    alt('placeholder', 'textarea[placeholder*="请在这里输入标题"]', 'placeholder text', '§2.1'),
  ],
  author: [
    alt('id', 'input#author', 'form field', '§2.1 2026-05'),
    alt('class', 'input.js_author', 'class of the form field', '§2.1'),
  ],
  digest: [
    alt('id', 'textarea#js_description', 'form field', '§2.1'),
    alt('name', 'textarea[name="digest"], textarea.js_desc', 'name of the form field', '§2.1'),
  ],
  body: [
    alt('mock frame', '#ueditor_0 .rich_media_content .ProseMirror', 'ProseMirror in a div', '§2.3 B 2025-01'),
    alt('editor root', '.editor-v-root .rich_media_content .ProseMirror', 'same, id gone', '§2.3 B'),
    alt(
      'shadow root',
      '.editor-v-root >>> .rich_media_content .ProseMirror',
      'same in an open shadow root',
      '§2.3 C 2026',
    ),
    alt('mock body', '.mock-iframe-body .ProseMirror', 'inner wrapper renamed', '§2.3 B'),
    alt('shadow mock body', '.editor-v-root >>> .ProseMirror', 'inner wrappers renamed', '§2.3 C'),
    alt('ueditor frame', 'iframe#ueditor_0 >>> body', 'UEditor', '§2.3 A until 2024'),
    alt('any ueditor frame', 'iframe[id^="ueditor_"] >>> body', 'UEditor, other number', '§2.3 A'),
    alt('frame holder', '.edui-editor-iframeholder iframe >>> body', 'UEditor, id gone', '§2.3 A'),
    alt('content class', '.rich_media_content .ProseMirror', 'wrappers gone', '§2.3 2026-06'),
  ],
  pictureText: [
    alt('guide words', '#guide_words_main .ProseMirror', '贴图', '§2.4 2026-09'),
    alt('text class', '.js_pmEditorArea .ProseMirror, .share-text__input .ProseMirror', '贴图, id gone', '§2.4'),
  ],
  pictureItem: [
    alt('selector', '#js_content_top .image-selector img', 'chosen pictures', '§2.4 2026-09'),
    alt('class', '.image-selector img', 'wrapper gone', '§2.4'),
  ],
  /** Not body editors although they are ProseMirror. */
  notBody: [
    alt('title', '.title-editor__input, [class*="title-editor"]', 'title', '§2.3'),
    alt('guide words', '#guide_words_main, .share-text__input', '贴图 text', '§2.3'),
    alt('reply', '.comment-reply-box', 'reply box', '§4.1'),
  ],
  sourceControl: [
    alt('name', 'input.js_url[name="source_url"]', '原文链接 field', '§2.1'),
    alt('placeholder', 'input[placeholder*="原文链接"]', 'placeholder text', '§2.1'),
  ],
  sourceArea: [alt('id', '#js_article_url_area', '原文链接 row', '§2.1'), alt('class', '.js_url_area', 'same', '§2.1')],
  originalOpen: [alt('id', '#js_original_open', 'block 已声明, counts when displayed', '§2.1 2026-09')],
  originalTitle: [alt('class', '#js_original_open .js_original_title', 'wording of the declaration', '§2.1')],
  claimSource: [alt('class', '#js_claim_source_area .js_claim_source_selected', 'chosen 创作来源', '§2.1 2026-08')],
  cover: [
    alt('preview', '#js_cover_area .js_cover_preview_new', 'background-image', '§2.1'),
    alt('square', '.js_cover_preview_square', 'background-image', '§2.1'),
  ],
  reprint: [alt('recommend', '.js_reprint_recommend_content', '转载 recommendation text', '§2.1')],
  // ------------------------------------------------------------ several articles
  articleItem: [
    alt('id', '#js_side_article_list .js_appmsg_item', 'left column', '§2.2'),
    alt('side menu', '#js_mp_sidemenu .js_appmsg_item', 'list id gone', '§2.2'),
    alt('class', '.js_appmsg_item', 'list gone', '§2.2'),
  ],
  articleItemTitle: [alt('class', '.js_appmsg_title, .appmsg_title', 'title in the left column', '§2.2')],
  articleSwitch: [
    alt('list', '#js_side_article_list, #js_mp_sidemenu', 'a click here may change the article', '§2.2'),
    alt('menu', '.js_article_panel_inner, #js_add_appmsg', 'adding one', '§2.2'),
  ],
  // ------------------------------------------------------------ publishing
  sendButton: [
    alt('bottom bar', '#js_send button, #js_send a', 'wrapper with the real button', '§2.5 2026-08', PUBLISH_LABEL),
    alt('class', 'button.mass_send', 'button class', '§2.5', PUBLISH_LABEL),
    alt('bar label', '#bottom_main button, .tool_bar button', 'label in the bottom bar', '§2.5', PUBLISH_LABEL),
  ],
  anyPublish: [alt('label', BUTTON, 'label alone (§2.6)', '§2.6 inferred', PUBLISH_LABEL)],
  sendPanel: [
    alt('dialog', '.new_mass_send_dialog', 'send panel', '§2.6 2026-08'),
    alt('form', '.mass-send', 'send panel, dialog class gone', '§2.6 2022'),
  ],
  sendDialog: [
    alt('panel', '.new_mass_send_dialog, .mass-send', 'send panel', '§2.6'),
    alt('confirm', '.double_check_dialog', 'second confirmation', '§2.6'),
  ],
  timer: [alt('row', '.timer_setting', '定时发表 row', '§2.6')],
  timerClock: [alt('picker', '.weui-desktop-picker__time', 'one of two in the DOM is hidden', '§2.6')],
  // ------------------------------------------------------------ account
  accountName: [
    alt('nickname', '.weui-desktop-account__nickname', 'head of the page', '§7.7'),
    alt('class part', '[class*="account__nickname"]', 'prefix changes', '§7.7 inferred'),
  ],
  // ------------------------------------------------------------ comments
  comment: [
    alt(
      'list',
      '#commentlist .comment-list__item:not(.comment-reply)',
      'top-level comments; replies are in a dialog',
      '§4.1 2026-07',
    ),
    alt('class', '.comment-list__item:not(.comment-reply)', 'list id gone', '§4.1 2026-07'),
  ],
  replyDialog: [alt('class', '.reply-dialog__wrp', 'repeats the parent comment', '§4.1 2026-07')],
  commentName: [alt('class', '.comment-nickname', 'author', '§4.1 2026-07')],
  commentText: [alt('class', '.comment-text', 'text', '§4.1 2026-07')],
  commentTime: [alt('class', '.comment-list__item-time', 'time and province', '§4.1 2026-07')],
  commentShield: [alt('class', '.comment-text_shield', 'note of a hidden comment', '§4.1 2026-07')],
  commentElected: [
    alt('icon', '.icon-starred[title]', 'action 精选 or 取消精选', '§4.1 2026-07'),
    alt('title', '[title="精选"], [title="取消精选"]', 'icon class gone', '§4.1 2026-07'),
  ],
  /** In the dialog of replies: the comment itself first. */
  dialogRow: [alt('class', '.comment-list__item', 'rows of the dialog; those of replies inferred', '§4.1 2026-07')],
  currentArticle: [
    alt('class', '.article-list__item-current .article-list__item-title', 'article on the right', '§4.1 2026-07'),
  ],
  replyBox: [
    alt('box', '.comment-reply-box', 'reply box', '§4.1 2026-07'),
    alt('older', '.js_quick_reply_box, .edit_area', 'older pages', '§4.1, §4.2 until 2019'),
  ],
  replyButton: [
    alt('bar', '.quick_reply_box_tool_bar button', 'button row of the box', '§4.1 2026-07', REPLY_LABEL),
    alt('older', '.js_reply_OK', 'older pages', '§4.1'),
    alt('label', BUTTON, 'label alone', '§4.1 inferred', REPLY_LABEL),
  ],
  editable: [
    alt('prosemirror', '.ProseMirror', 'rich box', '§4.1 2026-07'),
    alt('contenteditable', '[contenteditable="true"]', 'any rich box', 'inferred'),
    alt('textarea', 'textarea', 'plain box', 'inferred'),
  ],
  // ------------------------------------------------------------ messages
  conversationCard: [alt('class', '.msg-user-item', 'one conversation in the left column', '§4.2 2026')],
  conversation: [
    alt('active', '.msg-user-item.active, .msg-user-item[class*="current"]', 'open conversation', '§4.2 inferred'),
  ],
} as const satisfies Readonly<Record<string, SelectorEntry>>;
