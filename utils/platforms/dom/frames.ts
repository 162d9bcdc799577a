/** A point of a same-origin frame's viewport, in the coordinates of the top window's viewport. */
export function frameOffset(view: Window | null): { readonly x: number; readonly y: number } {
  let x = 0;
  let y = 0;
  for (let frame = view?.frameElement; frame; frame = frame.ownerDocument.defaultView?.frameElement) {
    const box = frame.getBoundingClientRect();
    x += box.left + frame.clientLeft;
    y += box.top + frame.clientTop;
  }
  return { x, y };
}

/** The element that has the focus, looked for inside shadow roots and same-origin frames. */
export function deepActive(doc: Document): Element | null {
  let active = doc.activeElement;
  for (;;) {
    const inner =
      active?.shadowRoot?.activeElement ??
      (active?.localName === 'iframe' ? (active as HTMLIFrameElement).contentDocument?.activeElement : null);
    if (!inner) return active;
    active = inner;
  }
}
