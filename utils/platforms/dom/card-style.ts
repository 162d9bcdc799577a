/** Style of the card; part of our own shadow tree, with the colours of bar-style.ts. */
export const CARD_CSS = `
.card{position:fixed;width:360px;max-width:calc(100vw - 16px);display:flex;flex-direction:column;font:14px/1.55 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif;color:var(--fg);color-scheme:light dark;background:var(--bg);border:1px solid var(--line);border-left:4px solid var(--tone);border-radius:8px;box-shadow:0 8px 30px rgba(0,0,0,.24);overflow:hidden}
.card:focus-visible{outline:2px solid var(--main);outline-offset:2px}
.card.ignored{--tone:var(--calm);border-left-style:dashed}
.card .title{display:flex;align-items:center;gap:6px;padding:8px 8px 8px 12px;border-bottom:1px solid var(--line)}
.card .level{display:flex;align-items:center;gap:5px;color:var(--tone);font-weight:600}
.card .gate{color:var(--soft);font-size:13px;flex:1;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.card .step{width:24px;height:24px;border-radius:4px;text-align:center;line-height:22px;color:var(--soft)}.card .step:hover{background:var(--fill)}
.card .place{color:var(--soft);font-size:12px;white-space:nowrap}
.card .said{overflow-y:auto;overscroll-behavior:contain;padding:10px 12px;overflow-wrap:anywhere;min-height:0}
.card p{margin:0 0 6px}
.card .message{font-weight:600}
.card dl{margin:6px 0 0;display:grid;grid-template-columns:auto 1fr;gap:2px 8px;font-size:13px}
.card dt{color:var(--soft)}
.card dd{margin:0;min-width:0}
.card .raw{text-decoration:underline dotted var(--tone);text-underline-offset:3px;white-space:pre-wrap}
.card .unseen{color:var(--soft);border:1px dashed var(--line);border-radius:2px;padding:0 2px;margin:0 1px;font-size:11px;text-decoration:none}
.card .note{color:var(--soft);font-size:13px;margin:8px 0 0}
.card .buttons{display:flex;flex-wrap:wrap;gap:8px;padding:8px 12px 10px;border-top:1px solid var(--line)}
.card .act{max-width:100%;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.card .act kbd{font:inherit;font-size:11px;opacity:.75;margin-left:6px}
.card .ask{padding:8px 12px 10px;border-top:1px solid var(--line)}
.card .ask label{display:block;font-size:13px;margin-bottom:4px}
.card .ask textarea{display:block;width:100%;height:58px;resize:vertical;font:inherit;font-size:13px;color:var(--fg);background:var(--bg);border:1px solid var(--soft);border-radius:5px;padding:5px 8px}
.card .ask textarea:focus-visible{outline:2px solid var(--main);outline-offset:0}
.card .ask .actions{margin-top:8px}
.card .ask .short{color:var(--stop);font-size:12px;min-height:18px}
.card .word{padding:8px 12px;border-top:1px solid var(--line);font-size:13px;white-space:pre-line}
.card .word.done{color:var(--good)}.card .word.fault{color:var(--stop)}
.unheard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (prefers-reduced-motion:no-preference){.card{animation:in .12s ease-out}}
@media (forced-colors:active){.card{border-color:CanvasText}.card .act,.card .ask textarea{border-color:ButtonBorder}}
`;
