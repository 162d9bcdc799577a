/** One plain style sheet for all practice pages. */
export const CSS = `
.vue-recycle-scroller{height:620px;overflow-y:auto;position:relative}.vue-recycle-scroller__item-wrapper{position:relative}
.vue-recycle-scroller__item-view{position:absolute;left:0;right:0;top:0;overflow:hidden}
*{box-sizing:border-box}body.zh_CN{margin:0;font:14px/1.6 "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;color:#353535;background:#f4f5f7}
a{color:#576b95;text-decoration:none;cursor:pointer}button{font:inherit;cursor:pointer}
.practice-banner{background:#fdf3d8;color:#7a5b00;text-align:center;font-size:12px;padding:2px}
.weui-desktop-layout__header{display:flex;justify-content:space-between;align-items:center;background:#fff;height:52px;padding:0 24px;border-bottom:1px solid #e7e7eb}
.logo{font-weight:600;font-size:18px;color:#07c160}
.weui-desktop-layout{display:flex;min-height:calc(100vh - 80px)}
.weui-desktop-menu{width:120px;background:#fff;border-right:1px solid #e7e7eb;padding:16px 0}
.weui-desktop-menu a{display:block;padding:8px 24px;color:#353535}
.weui-desktop-layout__main{flex:1;padding:20px 24px 90px;min-width:0}
.weui-desktop-btn{padding:6px 20px;border:1px solid #d9dadc;border-radius:4px;background:#fff;color:#353535}
.weui-desktop-btn_primary{background:#07c160;border-color:#07c160;color:#fff}
.editor-frame{display:flex;gap:16px;align-items:flex-start}
#js_mp_sidemenu{width:180px;background:#fff;border:1px solid #e7e7eb;padding:8px}
.js_appmsg_item{border:2px solid transparent;padding:6px;margin-bottom:6px;background:#fafafa;cursor:pointer}
.js_appmsg_item.current{border-color:#07c160}.js_appmsg_thumb{height:56px;background:#e9ebee center/cover;margin-bottom:4px}
.appmsg_title{font-size:13px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;min-height:20px}
#js_add_appmsg{display:block;text-align:center;border:1px dashed #c7c7c7;padding:6px}
#js_appmsg_editor{flex:1;background:#fff;border:1px solid #e7e7eb;padding:24px 40px;min-width:0}
#js_title_main{position:relative;min-height:52px}
textarea#title{width:100%;border:0;outline:0;font-size:22px;font-family:inherit;resize:none;height:44px;padding:4px 0}
.title-editor-overlay{position:absolute;inset:0;font-size:22px;padding:4px 0}.title-editor-overlay p{margin:0}
.title-editor__input .ProseMirror{outline:0;min-height:36px}
.ProseMirror{white-space:pre-wrap;word-wrap:break-word}
.editor_placeholder,.title_placeholder{color:#b2b2b2;position:absolute;pointer-events:none}
input#author{border:0;outline:0;padding:4px 0;font:inherit;width:240px;border-bottom:1px solid #eee}
.edui-toolbar{border:1px solid #e7e7eb;padding:4px 8px;margin:12px 0 0;display:flex;gap:8px}
.edui-toolbar button{border:0;background:none;padding:2px 8px;border-radius:3px}.edui-toolbar button:hover{background:#f0f0f0}
.edui-editor-iframeholder{min-height:240px;padding:12px 0}iframe#ueditor_0{border:0;width:100%;height:320px}
.mock-iframe-body .ProseMirror{outline:0;min-height:220px;position:relative}
.ProseMirror p{margin:0 0 8px}.ProseMirror img.wxw-img{max-width:240px;display:inline-block}
.setting-row{display:flex;gap:16px;padding:10px 0;border-top:1px solid #f0f0f0;align-items:flex-start}.setting-row>label{width:88px;color:#9a9a9a;flex:none}
#js_description_area{flex:1}textarea#js_description{width:100%;height:60px;border:1px solid #e7e7eb;padding:6px;font:inherit}
.js_cover_preview_new{width:160px;height:68px;background:#e9ebee center/cover}
.popover-article-setting__content{border:1px solid #e7e7eb;padding:12px;background:#fff;box-shadow:0 2px 8px #0002}
.popover-article-setting__content input{width:320px;padding:4px 8px}
#bottom_main{position:fixed;left:0;right:0;bottom:0;background:#fff;border-top:1px solid #e7e7eb;padding:12px 24px;text-align:right;z-index:5}
.tool_bar span{margin-left:12px}.tool_tips{color:#9a9a9a;float:left;line-height:36px}
.weui-desktop-dialog__wrp{position:fixed;inset:0;background:#0006;display:flex;align-items:center;justify-content:center;z-index:50}
.weui-desktop-dialog{background:#fff;border-radius:6px;width:560px;padding:20px 28px}
.weui-desktop-dialog__hd{display:flex;justify-content:space-between;font-size:16px;font-weight:600;margin-bottom:12px}
.weui-desktop-dialog__close-btn{border:0;background:none}.weui-desktop-dialog__ft{text-align:center;margin-top:18px}
.mass-send__footer{display:flex;justify-content:space-between;align-items:center}
.mass-send__td{display:flex;gap:16px;padding:10px 0;border-top:1px solid #f0f0f0}.mass-send__td>label:first-child{width:88px;color:#9a9a9a}
.weui-desktop-picker__time{display:inline-block;margin:0 8px}.weui-desktop-picker__time dt{display:inline}.weui-desktop-picker__time dd{display:none}
.weui-desktop-card{background:#fff;border:1px solid #e7e7eb;padding:16px;width:280px;display:inline-block;margin:0 16px 16px 0;vertical-align:top}
.weui-desktop-card__action{border-top:1px solid #f0f0f0;margin-top:12px;padding-top:8px;display:flex;gap:20px}
.frm_error{color:#e64340}.toast{position:fixed;top:72px;left:50%;transform:translateX(-50%);background:#353535;color:#fff;padding:8px 20px;border-radius:4px;z-index:60}
.practice-tool{background:#fdf3d8;border:1px dashed #c9a227;color:#7a5b00;padding:4px 10px}
.comment-frame{display:flex;gap:16px;align-items:flex-start}.comment-articles{width:260px;background:#fff;border:1px solid #e7e7eb}
.article-list__item{padding:12px 16px;border-bottom:1px solid #f0f0f0;cursor:pointer;position:relative}.article-list__item-current{background:#eef8f1}
.article-list__item-badge{background:#e64340;color:#fff;border-radius:9px;font-size:12px;padding:0 6px;position:absolute;right:10px;top:10px}
.article-list__item-time,.article-list__item-total-count,.comment-list__item-time,.comment-nickname__ext{color:#9a9a9a;font-size:12px;margin-right:10px}
.comment-list-wrp{flex:1;background:#fff;border:1px solid #e7e7eb;padding:12px 20px}.filter-bar{color:#9a9a9a;padding-bottom:8px;display:flex;gap:24px}
.comment-list__item{border-top:1px solid #f0f0f0;padding:12px 0}.comment-reply{padding:4px 0 12px 24px;border:0;color:#576b95}
.comment-nickname{font-weight:600;margin-right:8px}.comment_opr_meta a,.comment_opr_meta span{margin-right:16px}
.comment-reply-box{border:1px solid #e7e7eb;padding:8px;margin-top:8px}.comment-reply-box .ProseMirror,.chat-reply .ProseMirror{outline:0;min-height:44px;position:relative}
.comment-reply-box p,.chat-reply p{margin:0}.quick_reply_box_tool_bar{display:flex;gap:16px;justify-content:flex-end;align-items:center;color:#9a9a9a}
.msg-frame{display:flex;background:#fff;border:1px solid #e7e7eb;min-height:480px}.msg-users{width:260px;border-right:1px solid #e7e7eb}
.msg-user-item{padding:12px 16px;border-bottom:1px solid #f0f0f0;cursor:pointer}.msg-user-item.active{background:#eef8f1}
.chat-col{flex:1;padding:12px 20px;display:flex;flex-direction:column}.chat-body{flex:1}.chat-tip,.chat-time{text-align:center;color:#9a9a9a;font-size:12px}
.chat-row{margin:8px 0}.chat-row.me{text-align:right}.chat-bubble{display:inline-block;background:#f0f0f0;border-radius:6px;padding:6px 12px;max-width:70%}
.chat-row.me .chat-bubble{background:#95ec69}.chat-reply{border-top:1px solid #e7e7eb;padding-top:8px}.chat-empty{color:#9a9a9a;text-align:center;padding:60px}
#js_content_top .image-selector{display:flex;gap:8px;align-items:center;min-height:100px;border:1px dashed #d9dadc;padding:10px;margin-bottom:12px}
#guide_words_main .ProseMirror{outline:0;min-height:160px;position:relative}
`;
