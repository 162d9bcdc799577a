/** Our own place in a page: a closed shadow root under `<html>`, outside everything the platform built. */
export interface ShadowHost {
  readonly root: ShadowRoot;
  /** Puts the host back when the page has removed it (a rewritten document). Cheap. */
  ensure(): void;
  dispose(): void;
}

/** Events of our own UI that the page's handlers (shortcuts, click-outside, focus traps) must not take for the page's. */
const OWN_EVENTS = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'keydown',
  'keypress',
  'keyup',
  'wheel',
  'focusin',
  'focusout',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'copy',
  'cut',
  'paste',
] as const;

const PLACE: readonly (readonly [string, string])[] = [
  ['all', 'initial'],
  ['position', 'fixed'],
  ['top', '0'],
  ['left', '0'],
  ['width', '0'],
  ['height', '0'],
  ['z-index', '2147483647'],
];

/**
 * Makes the host. Takes no focus by itself, and a mouse press in it (but for text boxes) leaves the caret in the editor. Style comes as a constructed sheet,
 * which a strict page policy (CSP) does not refuse.
 * @param css style of the shadow tree.
 */
export function createShadowHost(doc: Document, css: string): ShadowHost {
  const host = doc.createElement('sanshen-ui');
  for (const [name, value] of PLACE) host.style.setProperty(name, value, 'important');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [makeSheet(doc, css)];
  for (const type of OWN_EVENTS) root.addEventListener(type, stop, { passive: true });
  root.addEventListener('mousedown', keepCaret);
  const ensure = (): void => {
    if (!host.isConnected) doc.documentElement?.append(host);
  };
  ensure();
  return {
    root,
    ensure,
    dispose: () => host.remove(),
  };
}

/** A constructed stylesheet of this document's own window: sheets cannot be shared between documents. */
export function makeSheet(doc: Document, css: string): CSSStyleSheet {
  const view = (doc.defaultView ?? globalThis) as unknown as typeof globalThis;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function stop(event: Event): void {
  event.stopPropagation();
}

function keepCaret(event: Event): void {
  // Text boxes of ours need the caret themselves.
  const target = event.target as Element | null;
  if (!target?.closest('textarea, input')) event.preventDefault();
}
