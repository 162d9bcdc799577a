import { el } from './bar-elements';
import type { Translate } from './bar-state';
import { BUTTONS } from './label';
import { innerRoot } from './select';
import type { ShadowHost } from './shadow-host';
import { isVisible } from './visible';

/** What is pointed at, in this order. */
export type PointStep = 'button' | 'editor';

const WRITABLE =
  'textarea, [contenteditable]:not([contenteditable="false"]), [role="textbox"], iframe, input:not([type]), input[type="text"]';
const CANDIDATES: Readonly<Record<PointStep, string>> = { button: BUTTONS, editor: WRITABLE };

/** Style of the pointing layer; part of our shadow tree. */
export const POINT_CSS = `
.point{position:fixed;inset:0;cursor:crosshair;font:14px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif}
.point .frame{position:fixed;border:2px solid var(--main);background:color-mix(in srgb,var(--main) 12%,transparent);border-radius:4px;pointer-events:none}
.point .say{position:fixed;left:50%;top:16px;transform:translateX(-50%);max-width:calc(100vw - 32px);padding:10px 16px;background:var(--bg);color:var(--fg);border:1px solid var(--line);border-top:3px solid var(--main);border-radius:8px;box-shadow:0 8px 30px rgba(0,0,0,.22);pointer-events:none}
.point .say b{display:block}.point .say span{color:var(--soft);font-size:13px}
`;

export interface PointOutDeps {
  readonly host: ShadowHost;
  readonly t: Translate;
  /** Null: fine; else why this element will not do, in words. */
  refuse(step: PointStep, element: HTMLElement): string | null;
  done(button: HTMLElement, editor: HTMLElement): void;
}

/**
 * Lets a person point at the publish button and then at the editor: a layer of our own over the page takes pointer and keys (the page sees none
 * of them), frames what lies under the pointer, and asks for one after the other. Tab or arrow keys go from one candidate to the next, Enter
 * takes it, Escape leaves. Nothing of the page is touched.
 */
export function pointOut({ host, t, refuse, done }: PointOutDeps): () => void {
  const doc = host.root.ownerDocument;
  const layer = el(doc, 'div', 'point');
  const frame = el(doc, 'div', 'frame');
  const say = el(doc, 'div', 'say');
  say.setAttribute('role', 'status');
  say.setAttribute('aria-live', 'assertive');
  layer.tabIndex = 0;
  layer.setAttribute('role', 'application');
  layer.setAttribute('aria-label', t('pointing.title'));
  layer.append(frame, say);
  let step: PointStep = 'button';
  let button: HTMLElement | null = null;
  let at: HTMLElement | null = null;
  let closed = false;

  const show = (trouble = ''): void => {
    say.replaceChildren(el(doc, 'b', '', t(`pointing.${step}`)), el(doc, 'span', '', trouble || t('pointing.keys')));
  };
  const mark = (element: HTMLElement | null): void => {
    at = element;
    frame.hidden = element === null;
    if (!element) return;
    const { left: x, top: y, width, height } = element.getBoundingClientRect();
    Object.assign(frame.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
  };
  const take = (): void => {
    if (!at) return;
    const trouble = refuse(step, at);
    if (trouble) show(trouble);
    else if (step === 'button') {
      button = at;
      step = 'editor';
      mark(null);
      show();
    } else if (button) {
      const editor = at;
      close();
      done(button, editor);
    }
  };
  const close = (): void => {
    if (closed) return;
    closed = true;
    doc.defaultView?.removeEventListener('keydown', onKey, true);
    layer.remove();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || !['Escape', 'Enter', 'Tab', 'ArrowDown', 'ArrowUp'].includes(event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') take();
    else mark(neighbour(doc, step, at, event.key === 'ArrowUp' || event.shiftKey ? -1 : 1));
  };
  layer.addEventListener('pointermove', (event) => mark(under(doc, layer, step, event)));
  layer.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    mark(under(doc, layer, step, event));
    take();
  });
  doc.defaultView?.addEventListener('keydown', onKey, true);
  host.root.append(layer);
  mark(null);
  show();
  layer.focus();
  return close;
}

/** What a person means by this point: the nearest thing of the kind that is asked for. */
function under(doc: Document, layer: HTMLElement, step: PointStep, event: MouseEvent): HTMLElement | null {
  layer.style.pointerEvents = 'none';
  let hit = doc.elementFromPoint(event.clientX, event.clientY);
  for (let root = hit && hit.localName !== 'iframe' ? innerRoot(hit) : null; root && hit; ) {
    const inner = root.elementFromPoint(event.clientX, event.clientY);
    if (!inner || inner === hit) break;
    hit = inner;
    root = innerRoot(hit);
  }
  layer.style.pointerEvents = '';
  if (!hit || hit === doc.documentElement || hit === doc.body || hit.localName === 'sanshen-ui') return null;
  const editable = step === 'editor' ? outermostEditable(hit) : null;
  return editable ?? hit.closest<HTMLElement>(CANDIDATES[step]) ?? (hit as HTMLElement);
}

function outermostEditable(element: Element): HTMLElement | null {
  let found: HTMLElement | null = null;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.matches('[contenteditable]:not([contenteditable="false"])')) found = at as HTMLElement;
  }
  return found;
}

function neighbour(doc: Document, step: PointStep, at: HTMLElement | null, by: 1 | -1): HTMLElement | null {
  const all = [...doc.querySelectorAll<HTMLElement>(CANDIDATES[step])].filter((e) => isVisible(e));
  if (all.length === 0) return null;
  const next = all[((at ? all.indexOf(at) : -1) + by + all.length) % all.length] ?? null;
  next?.scrollIntoView({ block: 'nearest' });
  return next;
}
