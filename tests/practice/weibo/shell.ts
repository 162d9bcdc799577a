import type { PracticeResponse } from '../contract';

const CSS = `
*{box-sizing:border-box}body{margin:0;background:#f0f1f4;color:#333;font:14px/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif}
a{color:#1e6bb8;text-decoration:none}button,input,textarea{font:inherit}
.practice-banner{background:#5b4a12;color:#ffe9a8;text-align:center;font-size:12px;padding:3px}
.woo-tab-nav{display:flex;align-items:center;gap:28px;background:#fff;height:52px;padding:0 40px;box-shadow:0 1px 3px #0002;position:sticky;top:0;z-index:5}
.woo-tab-nav img{width:28px;height:28px;border-radius:50%;background:#ff8200;vertical-align:middle}
.logo{color:#ff8200;font-size:20px;font-weight:700}.spacer{flex:1}
main{max-width:760px;margin:16px auto 80px}
.card,article,.wbpro-form,.editor-page,.timer-item,.wbpro-scroller-item.inbox-card{background:#fff;border-radius:6px;padding:14px 18px;margin-bottom:12px}
.wbpro-form textarea{width:100%;min-height:86px;border:1px solid #ddd;border-radius:6px;padding:8px 10px;background:#fafafa;resize:vertical}
.tools{display:flex;align-items:center;gap:14px;margin-top:8px;flex-wrap:wrap}
.tools i,.tools label,footer i{cursor:pointer;font-style:normal;color:#666}.tools label input{display:none}
.woo-button-main{border:1px solid #ccc;background:#fff;border-radius:16px;padding:3px 16px;cursor:pointer}
.woo-button-primary{background:#ff8200;border-color:#ff8200;color:#fff}.woo-button-main:disabled{background:#ffcf9d;border-color:#ffcf9d;color:#fff;cursor:default}
.woo-pop-wrap{position:relative;display:inline-block}.woo-pop-main{position:absolute;z-index:8;background:#fff;box-shadow:0 2px 10px #0003;border-radius:4px;min-width:110px;right:0}
.woo-pop-item-main{padding:5px 14px;cursor:pointer;white-space:nowrap}.woo-pop-item-main:hover{background:#f4f4f4}.woo-pop-ctrl{cursor:pointer;color:#666}
.pics{display:flex;gap:8px;margin-top:8px}.pics>div{position:relative;width:84px;height:84px}.pics img{width:84px;height:84px;object-fit:cover;background:#eee;border-radius:4px}
.pics i{position:absolute;right:2px;top:2px;background:#0008;color:#fff;border-radius:50%;width:18px;line-height:18px;text-align:center;font-style:normal;cursor:pointer}
.woo-modal-wrap{position:fixed;inset:0;z-index:20;display:flex;align-items:center;justify-content:center}
.woo-modal-mask{position:absolute;inset:0;background:#0006}.woo-modal-main{position:relative;background:#fff;border-radius:8px;width:620px;padding:4px 16px 12px;z-index:1}
.woo-modal-head{display:flex;justify-content:space-between;padding:8px 2px;font-weight:600}.woo-modal-head i{cursor:pointer;font-style:normal}
.woo-toast-wrap{position:fixed;top:90px;left:0;right:0;text-align:center;z-index:40;pointer-events:none}.woo-toast-main{display:inline-block;background:#333d;color:#fff;border-radius:6px;padding:8px 22px}
article header{display:flex;gap:10px;align-items:baseline}article header .from,.info,.time{color:#999;font-size:12px}
.post-more{margin-left:auto}footer{display:flex;justify-content:space-around;margin-top:10px;border-top:1px solid #f2f2f2;padding-top:8px}
.feed-card-repost,.wbpro-feed-repost,.quoted{background:#f7f7f7;border-radius:4px;padding:8px 12px;margin-top:8px;color:#555}
.vue-recycle-scroller{height:620px;overflow-y:auto;position:relative;background:#fff;border-radius:6px}.vue-recycle-scroller__item-wrapper{position:relative}
.vue-recycle-scroller__item-view{position:absolute;left:0;right:0;top:0;overflow:hidden;border-bottom:1px solid #f2f2f2}
.item1,.wbpro-scroller-item.inbox-card{padding:10px 18px}.wbpro-scroller-item.inbox-card{margin:0;border-radius:0}
.list2{background:#f7f7f7;border-radius:4px;margin-top:6px}.item2{padding:4px 12px}.opt{display:inline-flex;gap:14px;margin-left:18px}.opt i{cursor:pointer;font-style:normal}
.info{display:flex;align-items:center}.item1 textarea,.inbox-card textarea,.comment-box textarea{width:100%;min-height:48px;border:1px solid #ddd;border-radius:4px;padding:6px 8px;margin-top:6px}
.row{display:flex;justify-content:space-between;align-items:center;gap:10px;margin-top:6px}.woo-like-main{border:0;background:none;color:#666;cursor:pointer}
.schedule{display:flex;gap:10px;align-items:center;margin-top:8px}.schedule input{border:1px solid #ddd;border-radius:4px;padding:2px 8px;width:130px}
.multiselect{position:relative;border:1px solid #ddd;border-radius:4px;padding:2px 10px;min-width:70px;cursor:pointer}
.multiselect__content{position:absolute;left:0;top:100%;background:#fff;box-shadow:0 2px 10px #0003;max-height:160px;overflow:auto;z-index:9;margin:0;padding:0;list-style:none}.multiselect__option{display:block;padding:2px 14px}
.editor-page textarea.el-textarea__inner{width:100%;border:0;font-size:24px;resize:none;outline:0}.editor-page input.lead{width:100%;border:0;border-bottom:1px solid #eee;padding:8px 0;outline:0}
.tiptap{min-height:320px;outline:0;padding:12px 0}.editor-bar{display:flex;gap:12px;align-items:center;justify-content:flex-end}.next{background:#ff8200;color:#fff;border-radius:16px;padding:4px 22px;cursor:pointer}
.publish-modal{position:fixed;inset:0;background:#0006;display:flex;align-items:center;justify-content:center;z-index:20}.publish-modal>div{background:#fff;border-radius:8px;padding:18px;width:520px}.publish-modal textarea{width:100%;min-height:90px}
.tabs{display:flex;gap:24px;margin-bottom:12px;align-items:center}.tabs span{cursor:pointer}.tabs .on{color:#ff8200;font-weight:600}
`;

const TITLES: Record<string, string> = {
  home: '微博',
  status: '微博正文',
  inbox: '收到的评论 - 微博',
  timer: '定时微博 - 创作者中心',
  article: '头条文章',
};

export interface PageConfig {
  readonly markup: 'webpack' | 'vite';
  readonly account: { readonly uid: string; readonly name: string };
  /** Address of the comment list under a post. */
  readonly comments: string;
  /** Lists come in pages, loaded while scrolling, and times are written the short way (5分钟前). */
  readonly many: boolean;
  /** The head, which shows the account, is drawn only after the lists. */
  readonly lateHead: boolean;
}

/** One practice page: banner, root node, configuration and the Vue module that draws everything else. */
export function page(script: string, settings: PageConfig): PracticeResponse {
  const config = JSON.stringify(settings).replaceAll('<', '\\u003c');
  return {
    headers: { 'set-cookie': 'XSRF-TOKEN=practice-token; Path=/; Secure' },
    body: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${TITLES[script]}</title><style>${CSS}</style></head>
<body><div class="practice-banner">仿真页面：按公开资料搭建的练习后台，不连接真实平台</div><div id="app"></div>
<script type="application/json" id="practice-config">${config}</script><script src="/__practice/${script}.js"></script></body></html>`,
  };
}
