import { parentAcrossShadow } from './visible';

/** Room kept between a passage and the edge of what scrolls, px. */
const MARGIN = 48;

/** Scrolls everything round the range so that it can be seen; gives its rectangle in the top window's viewport. */
export function scrollToRange(range: Range): DOMRect | null {
  const start = range.startContainer;
  const element = start.nodeType === 1 ? (start as Element) : start.parentElement;
  if (!element) return null;
  // A collapsed range has no box of its own: the finding is about the whole field.
  return reveal(element, () => (range.collapsed ? element.getBoundingClientRect() : range.getBoundingClientRect()));
}

/**
 * Scrolls the ancestors of `element`, through shadow roots and frames, until the rectangle that `measure` gives (in the viewport of the
 * element's own window) can be seen. Returns it in the coordinates of the top window.
 */
export function reveal(element: Element, measure: () => DOMRect): DOMRect {
  for (let at: Element | null = element; at; at = parentAcrossShadow(at)) {
    if (scrolls(at)) bringIn(at, measure());
  }
  const rect = measure();
  const frame = element.ownerDocument.defaultView?.frameElement;
  if (!frame) return rect;
  return reveal(frame, () => {
    const outer = frame.getBoundingClientRect();
    const inner = measure();
    return new DOMRect(
      outer.x + frame.clientLeft + inner.x,
      outer.y + frame.clientTop + inner.y,
      inner.width,
      inner.height,
    );
  });
}

function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight + 1) return false;
  if (element === element.ownerDocument.scrollingElement) return true;
  const overflow = element.ownerDocument.defaultView?.getComputedStyle(element).overflowY;
  return overflow === 'auto' || overflow === 'scroll' || overflow === 'hidden';
}

function bringIn(scroller: Element, rect: DOMRect): void {
  const isPage = scroller === scroller.ownerDocument.scrollingElement;
  const top = isPage ? 0 : scroller.getBoundingClientRect().top + scroller.clientTop;
  const height = isPage ? (scroller.ownerDocument.defaultView?.innerHeight ?? 0) : scroller.clientHeight;
  const margin = Math.min(MARGIN, height / 4);
  if (rect.top >= top + margin && rect.bottom <= top + height - margin) return;
  const wanted = top + Math.max(margin, (height - rect.height) / 2);
  scroller.scrollBy({ top: rect.top - wanted, behavior: 'instant' });
}
