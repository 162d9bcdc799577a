/** Plain look of a back-office; nothing here is the platform's own style sheet. */
export const STYLES = `
* { box-sizing: border-box; }
body { margin: 0; font: 14px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif; color: #1c1f23; background: #f3f4f6; }
button { font: inherit; cursor: pointer; border: 1px solid #d0d3d8; border-radius: 6px; background: #fff; padding: 5px 16px; }
button:disabled { opacity: .45; cursor: not-allowed; }
a { color: #2f6bff; text-decoration: none; }
.practice-banner { background: #fff4d6; color: #8a5a00; text-align: center; font-size: 12px; padding: 2px; }
.layout { display: flex; min-height: 100vh; }
.side { width: 208px; background: #fff; padding: 20px 16px; border-right: 1px solid #e6e8ea; }
.side h1 { font-size: 16px; margin: 0 0 16px; }
.side nav a { display: block; padding: 7px 10px; color: inherit; border-radius: 6px; }
.side nav a:hover { background: #f3f4f6; }
.douyin-creator-master-button-primary { width: 100%; background: #1c1f23; color: #fff; margin-bottom: 14px; }
.account-block { font-size: 12px; color: #6b7075; margin-bottom: 16px; padding: 10px; background: #f7f8fa; border-radius: 8px; }
.account-block .name { color: #1c1f23; font-size: 14px; font-weight: 600; }
#micro { flex: 1; padding: 24px 32px 96px; min-width: 0; }
#DCPF, .old-form, .page { background: #fff; border-radius: 10px; padding: 24px 28px; max-width: 940px; }
.tabs { display: flex; gap: 28px; border-bottom: 1px solid #e6e8ea; margin-bottom: 24px; }
.tabs div { padding: 8px 0; cursor: pointer; }
.tabs .active { border-bottom: 2px solid #fe2c55; font-weight: 600; }
.container-drop { border: 1px dashed #c0c4cc; border-radius: 10px; padding: 56px; text-align: center; color: #6b7075; position: relative; }
.section-title { font-weight: 600; margin: 18px 0 8px; }
.semi-input-wrapper { display: flex; border: 1px solid #d9dce1; border-radius: 6px; align-items: center; padding: 0 10px; }
.semi-input { border: 0; outline: 0; flex: 1; font: inherit; padding: 7px 0; background: transparent; min-width: 0; }
.semi-input-suffix { color: #8d9197; font-size: 12px; }
.editor-kit-root-container { border-radius: 8px; }
.publish-mention-wrapper-Qx7b { border: 1px solid #d9dce1; border-radius: 8px; padding: 12px; }
.publish-mention-wrapper-Qx7b .semi-input-wrapper { border: 0; border-bottom: 1px solid #eceef1; border-radius: 0; padding: 0; }
.zone-container { min-height: 120px; outline: 0; padding: 10px 0; white-space: pre-wrap; word-break: break-word; position: relative; }
.zone-container[data-empty="true"]::before { content: attr(data-placeholder); position: absolute; color: #a7abb0; pointer-events: none; }
.editor-kit-editor-container.old { display: none; }
[data-mention] { color: #2f6bff; }
.mention-suggest-mount-dom { border: 1px solid #d9dce1; border-radius: 8px; background: #fff; box-shadow: 0 6px 18px #0002; width: 260px; position: absolute; z-index: 5; }
.mention-suggest-item-container-hB1 { padding: 6px 12px; cursor: pointer; }
.mention-suggest-item-container-hB1:hover { background: #f3f4f6; }
.toolbar { display: flex; gap: 12px; color: #6b7075; font-size: 13px; }
.content-obt4oA { display: flex; padding: 10px 0; align-items: flex-start; }
.title-u8Zka1 { width: 92px; color: #6b7075; flex: none; }
.content-child-V0CB7w { flex: 1; }
.radio-d4zkru { display: inline-flex; align-items: center; gap: 6px; margin-right: 24px; cursor: pointer; }
.declare-entry-pQ2x { border: 1px solid #d9dce1; border-radius: 6px; padding: 4px 12px; display: inline-block; min-width: 280px; cursor: pointer; }
.declare-entry-pQ2x .placeholder { color: #a7abb0; }
.images { display: flex; flex-wrap: wrap; gap: 12px; }
.container-mXw1 { position: relative; width: 108px; }
.container-mXw1 .img-V2p9 { width: 108px; height: 144px; object-fit: cover; border-radius: 6px; }
.container-mXw1 .del-x1 { position: absolute; right: 4px; top: 4px; width: 18px; height: 18px; cursor: pointer; }
.video-preview { width: 200px; height: 120px; background: #223; border-radius: 8px; display: block; margin-bottom: 8px; }
.button-dhlUZE { min-width: 120px; padding: 8px 24px; margin-right: 14px; }
.primary-cECiOJ, .douyin-creator-interactive-button-primary, .semi-button-primary { background: #fe2c55; border-color: #fe2c55; color: #fff; }
.footer-bar { position: sticky; bottom: 0; background: #fff; padding: 16px 0 4px; margin-top: 18px; border-top: 1px solid #eceef1; }
.semi-modal-mask { position: fixed; inset: 0; background: #0006; display: flex; align-items: center; justify-content: center; z-index: 20; }
.semi-modal-content { background: #fff; border-radius: 10px; padding: 22px 26px; min-width: 420px; }
.semi-modal-header { font-weight: 600; font-size: 16px; margin-bottom: 12px; }
.semi-modal-footer { text-align: right; margin-top: 18px; display: flex; gap: 10px; justify-content: flex-end; }
.semi-radio { display: block; padding: 4px 0; }
.semi-radio-addon { margin-left: 8px; }
.semi-toast { position: fixed; top: 26px; left: 50%; transform: translateX(-50%); background: #1c1f23; color: #fff; border-radius: 8px; padding: 8px 20px; z-index: 30; }
.tiptap { min-height: 260px; border: 1px solid #d9dce1; border-radius: 8px; padding: 12px 16px; outline: 0; }
.video-card-Kx1 { border-bottom: 1px solid #eceef1; padding: 14px 0; }
.video-card-content-Pz3 { display: flex; gap: 14px; align-items: center; }
.video-card-content-Pz3 .info { flex: 1; }
.muted { color: #8d9197; font-size: 12px; }
.link { color: #2f6bff; cursor: pointer; margin-left: 14px; font-size: 13px; }
.comment-scroll { height: 560px; overflow-y: auto; border-top: 1px solid #eceef1; margin-top: 14px; }
.container-sXKyMs { min-height: 104px; padding: 10px 4px; display: grid; grid-template-columns: 40px 1fr; gap: 10px; border-bottom: 1px solid #f3f4f6; }
.container-sXKyMs .avatar { width: 36px; height: 36px; border-radius: 50%; background: #cfd8e3; }
.username-aLgaNB { font-weight: 600; font-size: 13px; }
.badge-Vw2 { margin-left: 6px; font-size: 11px; background: #ffe4ea; color: #fe2c55; padding: 0 4px; border-radius: 3px; font-weight: 400; }
.time-NRtTXO { color: #8d9197; font-size: 12px; }
.operations-WFV7Am { display: flex; gap: 18px; color: #6b7075; font-size: 12px; }
.item-M3fSkJ, .load-more-qW1 { cursor: pointer; }
.load-more-qW1 { color: #2f6bff; font-size: 12px; }
.reply-box-Yt4 { display: flex; gap: 10px; margin-top: 6px; align-items: flex-end; }
.input-d24X73 { flex: 1; border: 1px solid #d9dce1; border-radius: 6px; padding: 5px 10px; outline: 0; min-height: 34px; white-space: pre-wrap; }
.input-d24X73:empty::before { content: attr(placeholder); color: #a7abb0; }
.douyin-creator-interactive-sidesheet-body { position: fixed; right: 0; top: 0; bottom: 0; width: 380px; background: #fff; box-shadow: -6px 0 18px #0002; padding: 20px; overflow: auto; z-index: 10; }
.douyin-creator-interactive-list-items { list-style: none; padding: 0; }
.container-Lkxos9 { padding: 10px; border-bottom: 1px solid #eceef1; cursor: pointer; }
.douyin-creator-interactive-select { border: 1px solid #d9dce1; border-radius: 6px; padding: 3px 26px 3px 10px; display: inline-block; cursor: pointer; margin-right: 10px; }
.douyin-creator-interactive-select-list { position: absolute; background: #fff; box-shadow: 0 6px 18px #0002; border-radius: 8px; z-index: 8; }
.douyin-creator-interactive-select-option { padding: 6px 18px; cursor: pointer; }
`;
