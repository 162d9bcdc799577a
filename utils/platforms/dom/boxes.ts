import { frameOffset } from './frames';
import { parentAcrossShadow } from './visible';

/** A rectangle in the coordinates of the top window's viewport, px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What both cover; null when they do not meet. */
export function overlap(a: Box, b: Box): Box | null {
  const box = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return box.right > box.left && box.bottom > box.top ? box : null;
}

/** The smallest box round all of them; null for none. */
export function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map((b) => b.left)),
    top: Math.min(...boxes.map((b) => b.top)),
    right: Math.max(...boxes.map((b) => b.right)),
    bottom: Math.max(...boxes.map((b) => b.bottom)),
  };
}

export const contains = (box: Box, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

/**
 * The part of an element's surroundings that can be seen: every window's viewport, less what scrolling ancestors cut off. Top window's
 * coordinates. Null when nothing of it is on screen.
 */
export function visibleArea(element: Element): Box | null {
  let area: Box | null = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
  for (let inside: Element | null = element; inside && area; ) {
    const view: Window | null = inside.ownerDocument.defaultView;
    if (!view) return null;
    const { x, y } = frameOffset(view);
    area = overlap(area, { left: x, top: y, right: x + view.innerWidth, bottom: y + view.innerHeight });
    for (let at: Element | null = inside; at && area; at = parentAcrossShadow(at)) {
      if (at === at.ownerDocument.documentElement || at === at.ownerDocument.body) break;
      const style = view.getComputedStyle(at);
      if (style.overflowX !== 'visible' || style.overflowY !== 'visible') {
        const { left, top, right, bottom } = at.getBoundingClientRect();
        area = overlap(area, { left: left + x, top: top + y, right: right + x, bottom: bottom + y });
      }
      // Nothing above cuts off what is fixed to the viewport.
      if (style.position === 'fixed') break;
    }
    inside = view.frameElement;
  }
  return area;
}

/** Boxes of a range as far as they can be seen, line by line; top window's coordinates. */
export function visibleBoxes(range: Range, within: Box | null): Box[] {
  if (!within) return [];
  const { x, y } = frameOffset(range.startContainer.ownerDocument?.defaultView ?? null);
  return [...range.getClientRects()].flatMap(({ left, top, right, bottom }) => {
    const box = overlap({ left: left + x, top: top + y, right: right + x, bottom: bottom + y }, within);
    return box ? [box] : [];
  });
}
