import { OVERLAY_CSS } from './mark-style';

/**
 * Style of our shadow tree: the bar, its notices, the overlay of the marks. Follows the browser's light or dark scheme. The host itself is
 * reset with `all: initial !important`, so inherited properties start at `.bar` and `.notices`.
 */
export const BAR_CSS = `${OVERLAY_CSS}
:host{--bg:#fff;--fg:#1f2329;--soft:#5c6470;--line:#dfe3e8;--fill:#f5f7f9;--good:#1a7f4b;--note:#1d5fc4;--attention:#a85a00;--stop:#c5221f;--calm:#5c6470;--main:#1d5fc4;--on:#fff}
.bar,.notices{font:14px/1.55 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif;color:var(--fg);color-scheme:light dark}
@media (prefers-color-scheme:dark){:host{--bg:#22262b;--fg:#e8eaed;--soft:#a6adb7;--line:#3d434b;--fill:#2c3137;--good:#5cc98e;--note:#7fb0ff;--attention:#f0a84a;--stop:#ff8078;--calm:#a6adb7;--main:#8ab4ff;--on:#15181c}}
*{box-sizing:border-box}
[hidden]{display:none!important}
button{font:inherit;color:inherit;background:none;border:0;margin:0;padding:0;cursor:pointer;text-align:left}
button:focus-visible{outline:2px solid var(--main);outline-offset:2px}
.bar{position:fixed;right:24px;bottom:96px;max-width:calc(100vw - 32px)}
.pill{display:flex;align-items:center;gap:8px;height:36px;padding:0 14px;border-radius:18px;background:var(--bg);border:1px solid var(--line);box-shadow:0 2px 10px rgba(0,0,0,.14);font-size:13px;white-space:nowrap;touch-action:none;user-select:none;max-width:100%}
.pill .brand{font-weight:600}
.pill .rest{color:var(--soft);border-left:1px solid var(--line);padding-left:8px;overflow:hidden;text-overflow:ellipsis}
.pill .counts{display:flex;gap:4px}
.dot{width:8px;height:8px;border-radius:50%;background:var(--tone);flex:none}
.main{color:var(--tone);font-weight:600;overflow:hidden;text-overflow:ellipsis}
.calm{--tone:var(--calm)}.good{--tone:var(--good)}.note{--tone:var(--note)}.attention{--tone:var(--attention)}.stop{--tone:var(--stop)}
.block{--tone:var(--stop)}.warn{--tone:var(--attention)}.hint{--tone:var(--note)}
.icon{width:1em;height:1em;flex:none;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
.count{display:inline-flex;align-items:center;gap:3px;min-width:20px;height:18px;padding:0 5px;border-radius:9px;font-size:12px;line-height:16px;text-align:center;color:var(--tone);border:1px solid var(--tone)}
.panel{position:absolute;right:0;bottom:calc(100% + 8px);width:380px;max-width:calc(100vw - 32px);display:flex;flex-direction:column;background:var(--bg);border:1px solid var(--line);border-radius:10px;box-shadow:0 8px 30px rgba(0,0,0,.2);overflow:hidden}
.panel.below{bottom:auto;top:calc(100% + 8px)}.panel.left{right:auto;left:0}
.head{display:flex;align-items:center;gap:12px;padding:10px 14px;border-bottom:1px solid var(--line)}
.head .name{flex:1;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.head .name b{font-weight:600}.head .name span{color:var(--soft);font-size:12px;margin-left:8px}
.link{color:var(--main);font-size:13px;white-space:nowrap}.link:hover{text-decoration:underline}
.close{width:24px;height:24px;border-radius:4px;text-align:center;line-height:22px;font-size:16px;color:var(--soft)}.close:hover{background:var(--fill)}
.scroll{overflow-y:auto;overscroll-behavior:contain}
.line{display:flex;gap:10px;padding:10px 14px;border-bottom:1px solid var(--line)}
.line .dot{margin-top:7px}
.line .what{flex:1;min-width:0;overflow-wrap:anywhere}.line .what b{font-weight:600;color:var(--tone);display:block}
.detail{color:var(--soft);font-size:13px;white-space:pre-line}
.actions{display:flex;flex-wrap:wrap;gap:8px;margin-top:6px}
.act{height:28px;padding:0 12px;border-radius:5px;border:1px solid var(--line);font-size:13px;text-align:center}
.act:hover{background:var(--fill)}
.act.first{background:var(--main);border-color:var(--main);color:var(--on)}.act.first:hover{filter:brightness(1.08)}
.list{list-style:none;margin:0;padding:0}
.list li+li{border-top:1px solid var(--line)}
.finding{display:block;width:100%;padding:10px 14px 10px 11px;border-left:3px solid var(--tone);overflow-wrap:anywhere}
button.finding:hover{background:var(--fill)}button.finding:focus-visible{outline-offset:-2px}
.finding .top{display:flex;gap:8px;align-items:baseline}
.finding.ignored{--tone:var(--calm);border-left-style:dashed}.finding.ignored .quote,.finding.ignored p{color:var(--soft)}
.tag{flex:none;display:inline-flex;align-items:center;gap:3px;font-size:12px;line-height:18px;padding:0 5px;border-radius:3px;border:1px solid var(--tone);color:var(--tone)}
.finding .quote{font-weight:600;min-width:0}
.finding .clause{color:var(--soft);font-size:12px;margin-top:2px}
.finding p{margin:3px 0 0}
.finding .advice{color:var(--soft);font-size:13px}
.more{padding:10px 14px;color:var(--soft);font-size:13px;border-top:1px solid var(--line)}
.notices{position:fixed;left:0;top:0;width:0;height:0}
.notice{position:fixed;width:320px;max-width:calc(100vw - 24px);display:flex;gap:10px;padding:12px 14px;background:var(--bg);border:1px solid var(--line);border-top:3px solid var(--tone);border-radius:8px;box-shadow:0 8px 30px rgba(0,0,0,.22)}
.notice .what{flex:1;min-width:0;white-space:pre-line;overflow-wrap:anywhere}
.notice .actions{margin-top:10px}
@media (prefers-reduced-motion:no-preference){.notice,.panel{animation:in .14s ease-out}}
@keyframes in{from{opacity:0;transform:translateY(4px)}}
@media (forced-colors:active){.pill,.panel,.notice{border-color:CanvasText}.flash{border-color:Highlight}}
@media print{:host{display:none}}
`;
