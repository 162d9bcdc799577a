import type { Box } from './boxes';
import type { Size } from './card-place';

/** Between the clicked control and the notice, and kept free at the edges of the window, px. */
const GAP = 10;
/** Points looked at across and down: close enough to meet an icon of 24 px under a notice. */
const ACROSS = 14;
const DOWN = 6;
const PRESSABLE =
  'button, a[href], input, textarea, select, [role="button"], [contenteditable="true"], [contenteditable=""]';

interface Spot {
  readonly left: number;
  readonly top: number;
}

/**
 * Where a notice may stand next to what was clicked, best first: below, above, beside. Wholly on screen and never on the clicked control,
 * unless the window leaves no such room.
 */
export function noticeSpots(near: Box, { width, height }: Size, view: Size): readonly Spot[] {
  const fitLeft = (left: number): number => clamp(left, GAP, view.width - width - GAP);
  const fitTop = (top: number): number => clamp(top, GAP, view.height - height - GAP);
  const below = near.bottom + GAP;
  const above = near.top - GAP - height;
  const lefts = [fitLeft(near.right - width), fitLeft(near.left)];
  const right = near.right + GAP;
  const left = near.left - GAP - width;
  const spots: Spot[] = [];
  if (below + height + GAP <= view.height) spots.push(...lefts.map((at) => ({ left: at, top: below })));
  if (above >= GAP) spots.push(...lefts.map((at) => ({ left: at, top: above })));
  if (right + width + GAP <= view.width) spots.push({ left: right, top: fitTop(near.top) });
  if (left >= GAP) spots.push({ left, top: fitTop(near.top) });
  return spots.length > 0 ? spots : [{ left: fitLeft(near.right - width), top: fitTop(below) }];
}

/** The spot that covers least of what a person may want to press next: the page's controls, and ours. The notice must not be visible yet. */
export function freestSpot(doc: Document, spots: readonly Spot[], size: Size): Spot | undefined {
  let best: { readonly spot: Spot; readonly covered: number } | undefined;
  for (const spot of spots) {
    const covered = controlsUnder(doc, spot, size);
    if (covered === 0) return spot;
    if (!best || covered < best.covered) best = { spot, covered };
  }
  return best?.spot;
}

function controlsUnder(doc: Document, { left, top }: Spot, { width, height }: Size): number {
  let covered = 0;
  for (let row = 0; row <= DOWN; row++) {
    for (let column = 0; column <= ACROSS; column++) {
      const at = doc.elementFromPoint(left + (width * column) / ACROSS, top + (height * row) / DOWN);
      if (at && isControl(at)) covered++;
    }
  }
  return covered;
}

/** Platforms make controls of anything; the hand they show over them is what people go by. */
function isControl(element: Element): boolean {
  if (element.localName === 'sanshen-ui' || element.closest(PRESSABLE)) return true;
  return element.ownerDocument.defaultView?.getComputedStyle(element).cursor === 'pointer';
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
