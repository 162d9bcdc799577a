import { around, type Found, find, innerRoot } from '../dom/select';
import { selectors } from './selectors';

/** The body editor on screen, whichever generation (§2.3); null when there is none. */
export function bodyEditor(doc: Document): Found | null {
  return find(doc, selectors.body, { readable: true, accept: isBody });
}

/** Not the title, the text of a picture message or a reply box, which are editors of the same kind. */
export function isBody(element: Element): boolean {
  // A frame is found while it loads: its body can be written in only once the editor has taken it over.
  if (element.localName === 'body' && !isEditable(element)) return false;
  return around(element, selectors.notBody) === null;
}

function isEditable(element: Element): boolean {
  return element.getAttribute('contenteditable') === 'true' || element.ownerDocument.designMode === 'on';
}

/** Placeholders and what its own style hides: no text of the article (§2.3; the same rule as `htmlToText`). */
export function isNoise(element: Element): boolean {
  if (element.classList.contains('editor_placeholder') || element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|;)\s*display\s*:\s*none/i.test(style);
}

/**
 * Nodes whose changes mean that the draft may have changed. The editor node itself is replaced on repaint (§2.3), so its
 * surroundings are watched: the page, open shadow roots and same-origin frames around editors.
 */
export function watched(doc: Document): readonly Node[] {
  const holders = doc.querySelectorAll('.editor-v-root, iframe[id^="ueditor_"], .edui-editor-iframeholder iframe');
  const inner = [...holders].map(innerRoot).filter((root) => root !== null);
  return [doc.body, ...new Set(inner)];
}
