import { type Asked, actionButtons, el } from './bar-elements';
import type { BarAction, NoticeKind, NoticeOptions, Translate } from './bar-state';
import type { Tone } from './bar-texts';

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

/** One notice at a time, next to what was clicked or above the pill. Announced politely; takes no focus. */
export function createNotices(doc: Document, into: ParentNode, t: Translate, asked: Asked): Notices {
  const region = el(doc, 'div', 'notices');
  region.setAttribute('role', 'status');
  region.setAttribute('aria-live', 'polite');
  into.append(region);
  let timer = 0;
  let shown: NoticeKind | null = null;

  function close(kind?: NoticeKind): boolean {
    if (!shown || (kind && kind !== shown)) return false;
    clearTimeout(timer);
    shown = null;
    region.replaceChildren();
    return true;
  }

  function show(kind: NoticeKind, text: string, options: NoticeOptions): void {
    close();
    shown = kind;
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
    place(box, options.near);
    if (!STAYS.has(kind)) timer = Number(setTimeout(close, GONE_AFTER_MS));
  }

  return { show, close };
}

/** Above or below the rectangle, wherever there is room, always wholly on screen; without one, bottom right above the pill. */
function place(box: HTMLElement, near: NoticeOptions['near']): void {
  const view = box.ownerDocument.documentElement;
  if (!near) {
    box.style.right = '24px';
    box.style.bottom = '144px';
    return;
  }
  const { width, height } = box.getBoundingClientRect();
  const above = near.top - GAP - height;
  const below = near.bottom + GAP;
  const top = below + height + GAP <= view.clientHeight || above < GAP ? below : above;
  box.style.left = `${clamp(near.right - width, GAP, view.clientWidth - width - GAP)}px`;
  box.style.top = `${clamp(top, GAP, view.clientHeight - height - GAP)}px`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
