import { difference } from './difference';
import { followPlace } from './follow';
import { frameOffset } from './frames';
import type { ShadowHost } from './shadow-host';
import { isVisible } from './visible';

type Control = HTMLTextAreaElement | HTMLInputElement;

/** The text of a control, laid out a second time exactly over the first, transparent. */
export interface Mirror {
  /** Takes over the control's text, style, place and scroll position now. */
  refresh(): void;
  /** Offsets into the control's value; undefined when they lie outside. */
  range(start: number, end: number): Range | undefined;
  dispose(): void;
}

/** What decides where a character of a control stands. Longhands only: a shorthand reads '' as soon as one part does not fit into it. */
const COPIED = [
  'direction',
  'font-family',
  'font-feature-settings',
  'font-kerning',
  'font-optical-sizing',
  'font-size',
  'font-stretch',
  'font-style',
  'font-variant-caps',
  'font-variant-east-asian',
  'font-variant-ligatures',
  'font-variant-numeric',
  'font-variation-settings',
  'font-weight',
  'hyphens',
  'letter-spacing',
  'line-break',
  'line-height',
  'overflow-wrap',
  'padding-bottom',
  'padding-left',
  'padding-right',
  'padding-top',
  'tab-size',
  'text-align',
  'text-indent',
  'text-rendering',
  'text-transform',
  'word-break',
  'word-spacing',
] as const;

export function createMirror(host: ShadowHost, control: Control): Mirror {
  const doc = host.root.ownerDocument;
  const clip = doc.createElement('div');
  const mirror = doc.createElement('div');
  const text = doc.createTextNode('');
  clip.className = 'mirror-clip';
  mirror.className = 'mirror';
  clip.setAttribute('aria-hidden', 'true');
  mirror.append(text);
  clip.append(mirror);
  host.ensure();
  // First in the tree: the bar and its notices lie above.
  host.root.prepend(clip);

  function copyStyle(): void {
    const style = control.ownerDocument.defaultView?.getComputedStyle(control);
    if (!style) return;
    for (const name of COPIED) mirror.style.setProperty(name, style.getPropertyValue(name));
    const isArea = control.localName === 'textarea';
    mirror.style.whiteSpace = isArea ? style.whiteSpace : 'pre';
    mirror.style.boxSizing = 'border-box';
    mirror.style.width = isArea ? `${control.clientWidth}px` : 'max-content';
    if (!isArea) mirror.style.lineHeight = `${contentHeight(style)}px`;
  }

  /** The text of an input stands in the middle of its content box, whatever its line height says. */
  function contentHeight(style: CSSStyleDeclaration): number {
    return control.clientHeight - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom);
  }

  function place(): void {
    const shown = control.isConnected && isVisible(control) && isOnTop(control);
    clip.style.display = shown ? 'block' : 'none';
    if (!shown) return;
    const box = control.getBoundingClientRect();
    const frame = frameOffset(control.ownerDocument.defaultView);
    // Zoomed and scaled pages: the box as drawn against the box as laid out.
    const scale = control.offsetWidth > 0 ? box.width / control.offsetWidth : 1;
    clip.style.left = `${box.left + frame.x + control.clientLeft * scale}px`;
    clip.style.top = `${box.top + frame.y + control.clientTop * scale}px`;
    clip.style.width = `${control.clientWidth}px`;
    clip.style.height = `${control.clientHeight}px`;
    clip.style.transform = scale === 1 ? '' : `scale(${scale})`;
    clip.style.clipPath = clipOf(control, box, scale);
    mirror.style.transform = `translate(${-control.scrollLeft}px,${-control.scrollTop}px)`;
  }

  function refresh(): void {
    host.ensure();
    takeText();
    copyStyle();
    place();
  }

  /** Replaces only what differs: the live ranges of the marks move with the text, as they do in an editor. */
  function takeText(): void {
    const change = difference(text.data, control.value);
    if (change) text.replaceData(change.at, change.removed, change.inserted);
  }

  function onInput(): void {
    takeText();
    place();
  }

  const follow = followPlace(control, (resized) => {
    if (resized) copyStyle();
    place();
  });

  control.addEventListener('input', onInput, { passive: true });

  return {
    refresh,
    range(start, end) {
      if (start < 0 || end > text.length || start > end) return undefined;
      const range = doc.createRange();
      range.setStart(text, start);
      range.setEnd(text, end);
      return range;
    },
    dispose() {
      follow.stop();
      control.removeEventListener('input', onInput);
      clip.remove();
    },
  };
}

/** Is something else drawn over the control (a dialog, a menu)? Then marks over it would only confuse. */
function isOnTop(control: Control): boolean {
  const box = control.getBoundingClientRect();
  const tree = control.getRootNode() as Document | ShadowRoot;
  const view = control.ownerDocument.defaultView;
  if (!view || typeof tree.elementFromPoint !== 'function') return true;
  const left = Math.max(box.left, 0);
  const top = Math.max(box.top, 0);
  const right = Math.min(box.right, view.innerWidth);
  const bottom = Math.min(box.bottom, view.innerHeight);
  if (right <= left || bottom <= top) return false;
  const hit = tree.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return !hit || hit === control || control.contains(hit) || isBeside(hit, control);
}

/** Labels, counters and wrappers of the same field may lie over its middle; a dialog elsewhere in the tree may not. */
function isBeside(hit: Element, control: Control): boolean {
  return hit.contains(control) || hit.localName === 'sanshen-ui' || control.parentElement?.contains(hit) === true;
}

/** The part of the control that its scrolling ancestors leave visible, as `clip-path` in the clip's own coordinates. */
function clipOf(control: Control, box: DOMRect, scale: number): string {
  let [top, right, bottom, left] = [0, 0, 0, 0];
  const view = control.ownerDocument.defaultView;
  for (let at = control.parentElement; at && view; at = at.parentElement) {
    if (at === control.ownerDocument.documentElement || at === control.ownerDocument.body) break;
    const style = view.getComputedStyle(at);
    if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
    const outer = at.getBoundingClientRect();
    top = Math.max(top, outer.top - box.top);
    left = Math.max(left, outer.left - box.left);
    right = Math.max(right, box.right - outer.right);
    bottom = Math.max(bottom, box.bottom - outer.bottom);
  }
  if (top + right + bottom + left <= 0) return '';
  return `inset(${[top, right, bottom, left].map((each) => `${each / scale}px`).join(' ')})`;
}
