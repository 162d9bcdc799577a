import type { HiddenText } from '../../domain/inspection';
import { isUnseen, parseColor, type Rgba } from './colors';
import { type Shown, shownBy } from './hidden-style';
import { isBlockElement, isEditorHelper, isSilentElement } from './text-rules';

export type FoundText = Pick<HiddenText, 'how' | 'text'>;

const MOST_FOUND = 40;
const MOST_TEXT = 2_000;
/** Fewer letters are spacing, numbering, a placeholder. */
const LETTERS = /[\p{L}\p{N}][\s\S]*[\p{L}\p{N}]/u;
const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff]/gu;
const WHITE: Rgba = { r: 255, g: 255, b: 255, a: 1 };
const SVG_GROUND = /url\(\s*(["']?)(data:image\/svg\+xml[\s\S]{0,20000}?)\1\s*\)/i;
/** Longer drawings are read so far. */
const MOST_DRAWN = 20_000;
const CHECKED = { opacityProperty: true, visibilityProperty: true, checkOpacity: true, checkVisibilityCSS: true };

/**
 * Text in an editor that a reader does not see (not displayed, tiny, transparent, the colour of its ground, off the screen) or sees
 * as part of a drawing (SVG, also as the address of a picture). Judges by inline styles, which is what layout tools write and platforms
 * keep, and by whether the browser shows an element at all. Linear in the size of the content.
 * @param root the editor's element; nothing is found while it is not on screen itself
 */
export function hiddenTextIn(root: HTMLElement): FoundText[] {
  if (!isShown(root)) return [];
  const found = new Collector();
  const view = root.ownerDocument.defaultView;
  const stack: Shown[] = [
    {
      ...{ gone: null, invisible: false, tiny: false },
      color: parseColor(view?.getComputedStyle(root).color ?? ''),
      ground: groundOf(root),
    },
  ];
  let node: Node | null = root.firstChild;
  while (node && !found.full) {
    let inner: Node | null = null;
    if (node.nodeType === 3) found.add(howShown(stack.at(-1)!), (node as Text).data);
    else if (node.nodeType === 1) {
      const element = node as Element;
      if (isBlockElement(element) || element.localName === 'br') found.line();
      inner = enter(element, stack, found);
    }
    if (inner) {
      node = inner;
      continue;
    }
    let next: Node | null = node.nextSibling;
    while (!next && node.parentNode && node.parentNode !== root) {
      node = node.parentNode;
      stack.pop();
      if (isBlockElement(node as Element)) found.line();
      next = node.nextSibling;
    }
    node = next;
  }
  return found.texts();
}

/** First child to go on with, after what the element says was put on the stack; null when nothing below it is text. */
function enter(element: Element, stack: Shown[], found: Collector): Node | null {
  if (element.localName === 'img') drawnText(element.getAttribute('src') ?? '', found);
  const svg = element.namespaceURI === 'http://www.w3.org/2000/svg';
  if (isEditorHelper(element) || element.classList.contains('editor_placeholder')) return null;
  // A drawing's <title> and <desc> are shown by no browser as text of the page.
  if (isSilentElement(element) || (svg && (element.localName === 'desc' || element.localName === 'metadata')))
    return null;
  const outer = stack.at(-1)!;
  let shown = outer;
  const css = element.getAttribute('style');
  if (css) {
    shown = shownBy((element as HTMLElement).style, css, outer);
    if (css.includes('data:image/svg')) drawnText(SVG_GROUND.exec(css)?.[2] ?? '', found);
  }
  if (!shown.gone && (element.hasAttribute('hidden') || isHiddenByPage(element, svg)))
    shown = { ...shown, gone: 'hidden' };
  if (svg && element.localName === 'text' && howShown({ ...shown, color: null }) === null) {
    found.add('svg', element.textContent ?? '');
    found.line();
    return null;
  }
  const first = element.firstChild;
  if (first) stack.push(shown);
  return first;
}

/** Hidden by a class of the page rather than by its own style: asked only where there is a class or a drawing's attribute. */
function isHiddenByPage(element: Element, svg: boolean): boolean {
  if (svg) return element.getAttribute('display') === 'none' || element.getAttribute('opacity') === '0';
  return element.hasAttribute('class') && !isShown(element);
}

function isShown(element: Element): boolean {
  return typeof element.checkVisibility !== 'function' || element.checkVisibility(CHECKED);
}

function howShown({ gone, invisible, tiny, color, ground }: Shown): HiddenText['how'] | null {
  if (gone) return gone;
  if (invisible) return 'hidden';
  if (tiny) return 'tiny';
  return color && isUnseen(color, ground) ? 'transparent' : null;
}

/** The colour behind the editor: the first ground that is not transparent. */
function groundOf(root: Element): Rgba | null {
  const view = root.ownerDocument.defaultView;
  for (let at: Element | null = root; at && view; at = at.parentElement) {
    const style = view.getComputedStyle(at);
    if (style.backgroundImage !== '' && style.backgroundImage !== 'none') return null;
    const own = parseColor(style.backgroundColor);
    if (own && own.a >= 0.9) return own;
  }
  return WHITE;
}

/** Words of drawings that are written out in an address (`data:image/svg+xml,…`). */
function drawnText(address: string, found: Collector): void {
  if (!/^\s*data:image\/svg\+xml/i.test(address)) return;
  const comma = address.indexOf(',');
  const data = address.slice(comma + 1, comma + 1 + MOST_DRAWN * 3);
  const source = decoded(data, /;base64$/i.test(address.slice(0, comma))).slice(0, MOST_DRAWN);
  // Read as words only, never as markup.
  for (const [, words = ''] of source.matchAll(/<text\b[^>]{0,2000}>([\s\S]{0,2000}?)<\/text>/gi)) {
    found.line();
    found.add('svg', words.replace(/<[^>]*>/g, ''));
    found.line();
  }
}

function decoded(data: string, base64: boolean): string {
  try {
    if (!base64) return decodeURIComponent(data);
    return new TextDecoder().decode(Uint8Array.from(atob(decodeURIComponent(data)), (char) => char.charCodeAt(0)));
  } catch {
    return '';
  }
}

/** Joins what stands side by side and is hidden the same way. */
class Collector {
  full = false;
  private readonly done: FoundText[] = [];
  private how: HiddenText['how'] | null = null;
  private text = '';
  private broken = false;

  add(how: HiddenText['how'] | null, data: string): void {
    const text = data.replace(ZERO_WIDTH, '');
    if (text.trim() === '') return;
    if (how !== this.how) this.close();
    this.how = how;
    if (how === null) return;
    this.text += this.broken && this.text !== '' ? `\n${text}` : text;
    this.broken = false;
  }

  /** A line ends here. */
  line(): void {
    this.broken = true;
  }

  texts(): FoundText[] {
    this.close();
    return this.done;
  }

  private close(): void {
    const { how, text } = this;
    this.how = null;
    this.text = '';
    this.broken = false;
    if (how === null || !LETTERS.test(text)) return;
    this.done.push({ how, text: text.trim().slice(0, MOST_TEXT) });
    this.full = this.done.length >= MOST_FOUND;
  }
}
