/** Moves further than this are a drag, less is a click; px. */
const SLACK = 4;
/** Kept free at the edges of the window, px. */
const EDGE = 8;

/**
 * Lets a person drag `box` (fixed, placed by `right` and `bottom`) by `handle`. The click that ends a drag is swallowed. The place lasts
 * as long as the page.
 */
export function makeDraggable(box: HTMLElement, handle: HTMLElement): void {
  let from: { x: number; y: number; right: number; bottom: number } | null = null;
  let dragged = false;

  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    // From the start: a quick flick leaves the handle between two moves.
    handle.setPointerCapture(event.pointerId);
    const rect = box.getBoundingClientRect();
    const { clientWidth, clientHeight } = box.ownerDocument.documentElement;
    from = { x: event.clientX, y: event.clientY, right: clientWidth - rect.right, bottom: clientHeight - rect.bottom };
    dragged = false;
  });
  handle.addEventListener('pointermove', (event) => {
    if (!from) return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (!dragged && Math.hypot(dx, dy) <= SLACK) return;
    dragged = true;
    const { clientWidth, clientHeight } = box.ownerDocument.documentElement;
    box.style.right = `${within(from.right - dx, clientWidth - box.offsetWidth)}px`;
    box.style.bottom = `${within(from.bottom - dy, clientHeight - box.offsetHeight)}px`;
  });
  const end = (): void => {
    from = null;
  };
  handle.addEventListener('pointerup', end);
  handle.addEventListener('pointercancel', end);
  handle.addEventListener(
    'click',
    (event) => {
      if (dragged) event.stopImmediatePropagation();
      dragged = false;
    },
    { capture: true },
  );
}

function within(value: number, room: number): number {
  return Math.max(EDGE, Math.min(value, Math.max(EDGE, room - EDGE)));
}
