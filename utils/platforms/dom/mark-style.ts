import type { Severity } from '../../domain/finding';

/** How a passage is marked: by its severity, or pale because somebody let it stand (忽略一次). */
export type MarkLook = Severity | 'ignored';

/** Names in `CSS.highlights`; drawn from least to most severe, so that a block lies on top. */
export const HIGHLIGHTS: readonly (readonly [MarkLook, string])[] = [
  ['ignored', 'sanshen-ignored'],
  ['hint', 'sanshen-hint'],
  ['warn', 'sanshen-warn'],
  ['block', 'sanshen-block'],
];

/**
 * Severity by colour *and* line style (colour alone is not enough for many eyes). The tones hold 3:1 on white and on dark editors.
 * The text itself keeps its colour.
 */
export const HIGHLIGHT_CSS = `
::highlight(sanshen-ignored){text-decoration:underline dashed 1.5px #98a1ad}
::highlight(sanshen-hint){text-decoration:underline dotted 3px #2f7bf6}
::highlight(sanshen-warn){text-decoration:underline wavy 1.5px #d9730d;background-color:rgba(250,160,20,.12)}
::highlight(sanshen-block){text-decoration:underline solid 3px #e5342b;background-color:rgba(240,60,50,.16)}
@media (forced-colors:active){
::highlight(sanshen-ignored){text-decoration:underline dashed 1.5px GrayText}
::highlight(sanshen-hint){text-decoration:underline dotted 3px LinkText}
::highlight(sanshen-warn){text-decoration:underline wavy 2px CanvasText;background-color:Canvas}
::highlight(sanshen-block){text-decoration:underline double 3px MarkText;background-color:Mark;color:MarkText}
}
`;

/** Overlay over text controls, and the ring round a focused passage; part of our own shadow tree. */
export const OVERLAY_CSS = `
.mirror-clip{position:fixed;overflow:hidden;pointer-events:none;contain:strict;transform-origin:0 0}
.mirror{position:absolute;left:0;top:0;margin:0;border:0;color:transparent;pointer-events:none;forced-color-adjust:none}
@media (forced-colors:active){.mirror::highlight(sanshen-hint),.mirror::highlight(sanshen-warn),.mirror::highlight(sanshen-block),.mirror::highlight(sanshen-ignored){color:transparent;background-color:transparent}}
.flash{position:fixed;pointer-events:none;box-sizing:border-box;border:2px solid #2f7bf6;border-radius:6px;
box-shadow:0 0 0 4px rgba(47,123,246,.25);animation:flash 1.6s ease-out forwards}
@keyframes flash{0%,70%{opacity:1}100%{opacity:0}}
`;
