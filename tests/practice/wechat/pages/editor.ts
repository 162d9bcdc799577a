import { page } from '../shell';

export type Generation = 'a' | 'b' | 'c' | 'd';

export function generationOf(value: string | null | undefined): Generation {
  return value === 'a' || value === 'b' || value === 'c' ? value : 'd';
}

/**
 * The article editor (createType 0) or the picture message (createType 8). Names of ids, classes, placeholders and labels follow the
 * platform file §2; hidden blocks and templates are there on purpose. The body editor itself is built by client/editor.ts.
 */
export function editorPage(settings: {
  readonly gen: Generation;
  readonly createType: '0' | '8';
  readonly appmsgid: string;
  readonly isSend: boolean;
  readonly switches: Readonly<Record<string, string>>;
  readonly startedAt: number;
}): string {
  const picture = settings.createType === '8';
  const limit = picture ? 20 : 64;
  const overlay = picture || settings.gen === 'd';
  const title = `<div id="js_title_main" class="${overlay ? 'with-overlay' : ''}">
<textarea id="title" name="title" class="frm_input js_title js_article_title" maxlength="${limit}" placeholder="请在这里输入标题"${overlay ? ' style="visibility:hidden" tabindex="-1"' : ''}></textarea>
${overlay ? '<div class="title-editor-overlay"><div class="title-editor__input"></div></div>' : ''}
<p class="frm_error js_title_error" style="display:none">标题不能为空且长度不能超过${limit}字</p></div>`;
  const body = picture
    ? `<div id="js_content_top"><div class="image-selector"><span class="image-list"></span><button type="button" class="js_add_picture">添加图片</button></div></div>
<div id="guide_words_main"><div class="share-text__input js_pmEditorArea"></div></div>`
    : `<div id="js_author_area"><div class="js_author_container"><input id="author" class="js_author frm_input" placeholder="请输入作者" maxlength="8" autocomplete="off"></div></div>
<div id="js_ueditor"><div class="edui-toolbar"><button type="button" data-command="strong">加粗</button><button type="button" data-command="link">超链接</button><button type="button" data-command="image">图片</button></div>
<div id="edui1"><div id="edui1_iframeholder" class="edui-editor-iframeholder"></div></div></div>
<p class="frm_error js_content_error" style="display:none">请输入正文</p>${settingsBlock()}`;
  return page({
    title: '公众号',
    settings: { ...settings },
    scripts: ['editor'],
    content: `<div class="editor-frame">
<div id="js_mp_sidemenu"><div id="js_side_article_list"></div><a id="js_add_appmsg"${picture ? ' style="display:none"' : ''}>＋ 新建消息</a>
<div class="js_article_panel_inner" style="display:none"><a class="js_new_article">写新图文</a><br><a class="js_choose_article">选择已有图文</a></div></div>
<div id="js_appmsg_editor">${title}${body}</div></div>
<div id="bottom_main" class="tool_area_wrp"><div class="js_bot_bar tool_area"><div class="tool_bar" id="js_button_area">
<div class="tool_tips"><span id="js_autosave"></span><span id="js_continue_save" style="display:none">继续保存</span><span id="js_save_success" style="display:none">已保存</span></div>
<span id="js_submit"><button type="button" class="weui-desktop-btn">保存为草稿</button></span>
<span id="js_preview"><button type="button" class="weui-desktop-btn">预览</button></span>
<span id="js_send"><button type="button" class="weui-desktop-btn weui-desktop-btn_primary mass_send">发表</button></span>
</div></div></div>
${hiddenTemplates()}`,
  });
}

function settingsBlock(): string {
  const row = (label: string, content: string) => `<div class="setting-row"><label>${label}</label>${content}</div>`;
  return `<div id="js_cover_description_area">${row(
    '封面',
    '<div id="js_cover_area"><div class="js_cover_btn_area"><div id="js_cover_null">拖拽或选择封面</div><div class="js_cover_preview_new" style="display:none"></div><div class="js_cover_preview_square" style="display:none"></div><button type="button" class="js_choose_cover">从图片库选择</button><p class="frm_error js_cover_error" style="display:none">必须插入一张封面图片</p></div></div>',
  )}${row(
    '摘要',
    '<div id="js_description_area"><textarea id="js_description" class="js_desc frm_textarea" name="digest" maxlength="120" placeholder="选填，如果不填写会默认抓取正文前54个字"></textarea><p class="frm_error js_desc_error" style="display:none">摘要过长</p></div>',
  )}</div>
${row(
  '原创',
  `<div id="js_original"><div id="js_original_box" class="js_original_closed"><span>未声明</span> <a class="js_original_apply">声明原创</a></div>
<div id="js_original_open" style="display:none"><span class="js_original_title">已声明</span> <span class="js_ori_info">作者：<span class="js_author js_author_explicit"></span></span> <a class="js_original_cancel">取消</a></div></div>`,
)}
${row(
  '创作来源',
  `<div id="js_claim_source_area"><span class="js_claim_source_desc">未添加</span><span class="js_claim_source_selected" style="display:none"></span> <a class="js_claim_source_open">设置</a></div>`,
)}
${row(
  '原文链接',
  `<div id="js_article_url_area" class="js_url_area"><a class="js_article_url_allow_click">未添加</a>
<div class="popover-article-setting__content" style="display:none"><input class="js_url frm_input" name="source_url" placeholder="输入或粘贴原文链接"> <button type="button" class="weui-desktop-btn js_url_done">确定</button></div></div>`,
)}
${row('留言', '<div id="js_comment_area"><label><input type="checkbox" class="js_interaction_setting" checked> 所有人可留言</label></div>')}
${row('赞赏', '<div id="js_reward_setting_area"><span class="js_reward_open" style="display:none">已开启</span><span>不开启</span></div>')}
${row('合集', '<div id="js_article_tags_area"><span class="js_article_tags_label">未添加</span></div>')}`;
}

/** Dialogs that stand in the page, invisible, from the start: reading by bare text would take them for real. */
function hiddenTemplates(): string {
  return `<div class="weui-desktop-dialog__wrp claim__original-dialog" style="display:none"><div class="weui-desktop-dialog" id="js_original_edit_box"><div class="weui-desktop-dialog__hd"><h3>声明原创</h3></div>
<div class="weui-desktop-dialog__bd"><label class="original_agreement"><input type="checkbox"> 我已阅读并同意《原创声明须知》</label></div><div class="weui-desktop-dialog__ft"><button type="button" class="weui-desktop-btn weui-desktop-btn_primary js_original_ok">确定</button></div></div></div>
<div class="weui-desktop-dialog__wrp claim-source_dialog_panel" style="display:none"><div class="weui-desktop-dialog"><div class="weui-desktop-dialog__hd"><h3>创作来源</h3></div><div class="weui-desktop-dialog__bd">
${['内容由AI生成', '素材来源官方媒体/网络新闻', '个人观点，仅供参考', '无需声明'].map((text, i) => `<label><input type="radio" name="claim" value="${i + 1}"> <span>${text}</span></label><br>`).join('')}
</div><div class="weui-desktop-dialog__ft"><button type="button" class="weui-desktop-btn weui-desktop-btn_primary js_claim_ok">确定</button></div></div></div>
<div class="weui-desktop-dialog__wrp" style="display:none"><div class="weui-desktop-dialog"><p>使用账号登录</p><p>扫码登录</p><div class="weui-desktop-dialog__ft"><button type="button" class="weui-desktop-btn">继续发表</button></div></div></div>
<div class="weui-desktop-dialog__wrp share_article_dialog dialog_wrp" style="display:none"><div class="weui-desktop-dialog"><p>选择要转载的文章</p><div class="js_reprint_recommend_content" contenteditable="true"></div><div class="weui-desktop-dialog__ft"><button type="button">群发</button></div></div></div>`;
}
