/** Both names of the option: `visibilityProperty` since Chromium 121, `checkVisibilityCSS` before. */
const RENDERED = { visibilityProperty: true, checkVisibilityCSS: true };

/**
 * Is this element on screen for a person: rendered, not `visibility: hidden`, not inside a closed `<details>`, with a size,
 * and the same for every frame around it? Opacity and scrolling position do not count: an element scrolled out of view is visible.
 * Works across shadow roots. Never throws.
 */
export function isVisible(element: Element): boolean {
  return isRendered(element, RENDERED);
}

function isRendered(element: Element, style: CheckVisibilityOptions): boolean {
  try {
    if (!element.isConnected || !element.checkVisibility(style) || !hasSize(element)) return false;
    const frame = element.ownerDocument.defaultView?.frameElement;
    return frame ? isVisible(frame) : true;
  } catch {
    // A frame that became cross-origin under us: nothing in it can be read anyway.
    return false;
  }
}

function hasSize(element: Element): boolean {
  const rect = element.getBoundingClientRect();
  if (rect.width > 0 && rect.height > 0) return true;
  const page = element.ownerDocument.documentElement;
  // A document without any layout (a test DOM, a frame of no size, which is judged by its own element) tells nothing about sizes.
  return page.clientWidth === 0 && page.clientHeight === 0;
}

const OPAQUE = { ...RENDERED, opacityProperty: true, checkOpacity: true };
/** Smaller than one character: an unseen box that only takes key presses, px. */
const LEAST = 8;

/**
 * Can a person read what stands in this editor: visible, not transparent, not pushed out of the window to the left, not a box of a few
 * pixels? Pages keep such copies for measuring, for older builds, and to take key presses for something they draw.
 */
export function isReadable(element: Element): boolean {
  if (!isRendered(element, OPAQUE)) return false;
  const rect = element.getBoundingClientRect();
  if (rect.width === 0 && rect.height === 0) return true;
  const view = element.ownerDocument.defaultView;
  return rect.width >= LEAST && rect.height >= LEAST && rect.right + (view?.scrollX ?? 0) > 0;
}

/** Parent element; from the top of a shadow tree its host. Null at the top of the document. */
export function parentAcrossShadow(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode() as Node & { host?: Element };
  return root.host ?? null;
}
