import { type Asked, actionButtons, el } from './bar-elements';
import type { BarAction, NoticeKind, NoticeOptions, Translate } from './bar-state';
import type { Tone } from './bar-texts';
import { freestSpot, noticeSpots } from './notice-place';

const TONES: Readonly<Record<NoticeKind, Tone>> = { info: 'note', done: 'good', held: 'stop', fault: 'attention' };
/** Good news goes by itself; why something was held stays until it is read. */
const STAYS: ReadonlySet<NoticeKind> = new Set(['held', 'fault']);
const GONE_AFTER_MS = 7000;
const GAP = 10;

export interface Notices {
  show(kind: NoticeKind, text: string, options: NoticeOptions): void;
  /** Closes what is shown (only if it is of this kind, when given); false when there was nothing to close. */
  close(kind?: NoticeKind): boolean;
}

/**
 * One notice at a time, next to what was clicked or above the pill, and beside what is `open` there. Announced politely; takes no focus.
 */
export function createNotices(
  doc: Document,
  into: ParentNode,
  t: Translate,
  asked: Asked,
  open: () => HTMLElement | null,
): Notices {
  const region = el(doc, 'div', 'notices');
  region.setAttribute('role', 'status');
  region.setAttribute('aria-live', 'polite');
  into.append(region);
  let timer = 0;
  let shown: NoticeKind | null = null;

  function close(kind?: NoticeKind): boolean {
    if (!shown || (kind && kind !== shown)) return false;
    clearTimeout(timer);
    doc.defaultView?.removeEventListener('keydown', onEscape, true);
    shown = null;
    region.replaceChildren();
    return true;
  }

  /** Wherever the focus is: a notice may lie over what the person wants next. One press closes one thing, so the page does not get this one. */
  function onEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !event.isTrusted || event.isComposing || !close()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function show(kind: NoticeKind, text: string, options: NoticeOptions): void {
    close();
    shown = kind;
    doc.defaultView?.addEventListener('keydown', onEscape, true);
    const what = el(doc, 'div', 'what', text);
    const done = (action: BarAction): void => {
      close();
      asked(action);
    };
    if (options.actions?.length) what.append(actionButtons(doc, options.actions, done));
    const shut = el(doc, 'button', 'close', '×');
    shut.setAttribute('aria-label', t('bar.action.close'));
    shut.addEventListener('click', () => close());
    const box = el(doc, 'div', `notice ${TONES[kind]}`);
    box.append(what, shut);
    region.append(box);
    place(box, options.near, open());
    if (!STAYS.has(kind)) timer = Number(setTimeout(close, GONE_AFTER_MS));
  }

  return { show, close };
}

/** Beside the rectangle, where it covers least; without one, bottom right above the pill, left of what is open. */
function place(box: HTMLElement, near: NoticeOptions['near'], open: HTMLElement | null): void {
  const doc = box.ownerDocument;
  const view = doc.documentElement;
  if (!near) {
    box.style.right = '24px';
    box.style.bottom = '144px';
    const mine = box.getBoundingClientRect();
    const theirs = open?.getBoundingClientRect();
    const isCovering = theirs && mine.left < theirs.right && mine.top < theirs.bottom && mine.bottom > theirs.top;
    if (isCovering && theirs.left > mine.width + 2 * GAP) box.style.right = `${view.clientWidth - theirs.left + GAP}px`;
    return;
  }
  const size = box.getBoundingClientRect();
  const spots = noticeSpots(near, size, { width: view.clientWidth, height: view.clientHeight });
  box.style.visibility = 'hidden';
  const { left, top } = freestSpot(doc, spots, size) ?? near;
  box.style.visibility = '';
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
}
