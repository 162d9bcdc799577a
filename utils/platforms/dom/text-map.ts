import type { FieldName } from '../../domain/draft';
import type { FieldText, Passage } from '../contract';
import { TextBuilder } from './text-builder';
import { isBlockElement, isEditorHelper, isSilentElement } from './text-rules';

/** Which field of which article a text is. */
export interface FieldPlace {
  /** Index into `draft.articles`. */
  readonly article: number;
  readonly field: FieldName;
}

export interface BlockTextOptions extends FieldPlace {
  /** True: leave this element and everything in it out (placeholders, counters, cards). */
  readonly skip?: (element: Element) => boolean;
  /** Which elements stand on lines of their own; by default the block elements of HTML. */
  readonly isBlock?: (element: Element) => boolean;
  /** Elements other than `<br>` that end a line (Douyin: leaves with `data-enter="true"`). Their content is not read. */
  readonly isBreak?: (element: Element) => boolean;
  /** The line elements, when the editor has them (`.ace-line`): one line each, an empty one gives an empty line. */
  readonly lines?: Iterable<Element>;
  /** With `lines`: only text inside these elements is read (Douyin: `[data-string="true"]`). */
  readonly leaf?: (element: Element) => boolean;
  /**
   * How runs of spaces and newlines in text nodes count: as HTML shows them by default (`collapse`), or as written
   * (`preserve`, `white-space: pre-wrap`, ProseMirror). When left out, the style of the root decides (one style read, no layout).
   */
  readonly whitespace?: 'collapse' | 'preserve';
}

/**
 * Text of a textarea or input, by the character rules of text-rules.ts; line breaks stay. `locate` gives offsets into the value,
 * or null when the control is gone or its value is no longer the one that was read.
 */
export function controlText(
  control: HTMLTextAreaElement | HTMLInputElement,
  article: number,
  field: FieldName,
): FieldText {
  const value = control.value;
  const map = new TextBuilder(true);
  map.keepNewlines(value);
  const text = map.text();
  return {
    article,
    field,
    text,
    locate(start, end) {
      if (!control.isConnected || control.value !== value) return null;
      const span = map.span(start, end);
      if (!span) return start === end ? { kind: 'control', control, start: 0, end: 0 } : null;
      return { kind: 'control', control, start: span.startOffset, end: span.endOffset };
    },
  };
}

/**
 * Visible text of a rich editor: one line per block, `<br>` ends a line, ProseMirror's helpers are left out. Linear in the size of the
 * content. Works in shadow roots and same-origin frames. `locate` gives a live range, or null when the nodes are gone or
 * their text is no longer the one that was read.
 */
export function blockText(root: Element | Document | ShadowRoot, options: BlockTextOptions): FieldText {
  const top: Element | ShadowRoot = root.nodeType === 9 ? (root as Document).body : (root as Element | ShadowRoot);
  const map = new TextBuilder((options.whitespace ?? whitespaceOf(top)) === 'preserve');
  if (options.lines) {
    for (const line of options.lines) {
      if (isLeftOut(line, options)) continue;
      map.closeLine();
      map.openLine();
      walk(line, map, options, !options.leaf || options.leaf(line));
      map.closeLine();
    }
  } else if (top) {
    walk(top, map, options, true);
  }
  const text = map.text();
  return {
    article: options.article,
    field: options.field,
    text,
    locate: (start, end) => locateRange(top, map, start, end),
  };
}

function whitespaceOf(top: Element | ShadowRoot | null): 'collapse' | 'preserve' {
  const element = top?.nodeType === 11 ? (top as ShadowRoot).host : (top as Element | null);
  const style = element?.ownerDocument.defaultView?.getComputedStyle(element).whiteSpace ?? '';
  // Newer Chromium may spell it in longhands: `preserve balance`; `preserve-breaks` is `pre-line`.
  return /^(?:pre(?!-line|serve-breaks)|break-spaces)/.test(style) ? 'preserve' : 'collapse';
}

function isLeftOut(element: Element, options: BlockTextOptions): boolean {
  return isSilentElement(element) || isEditorHelper(element) || options.skip?.(element) === true;
}

/** Depth first without recursion: hostile pages nest deeply. `reads` says whether text counts here (see `leaf`). */
function walk(top: Element | ShadowRoot, map: TextBuilder, options: BlockTextOptions, reads: boolean): void {
  const isBlock = options.isBlock ?? isBlockElement;
  const readsAt: boolean[] = [reads];
  let node: Node | null = top.firstChild;
  let depth = 0;
  while (node) {
    let inner: Node | null = null;
    if (node.nodeType === 3) {
      if (readsAt[depth]) map.textNode(node as Text);
    } else if (node.nodeType === 1) {
      const element = node as Element;
      if (element.localName === 'br') {
        if (!isLeftOut(element, options)) map.lineBreak();
      } else if (options.isBreak?.(element)) {
        map.lineBreak();
      } else if (!isLeftOut(element, options)) {
        if (!options.lines && isBlock(element)) map.closeLine();
        inner = element.firstChild;
        if (inner) readsAt[++depth] = readsAt[depth - 1] === true || options.leaf?.(element) === true;
        if (inner && element.localName === 'pre') map.preserved++;
      }
    }
    if (inner) {
      node = inner;
      continue;
    }
    let next: Node | null = node.nextSibling;
    while (!next && depth > 0) {
      const parent = node.parentNode as Element;
      depth--;
      if (parent.localName === 'pre') map.preserved--;
      if (!options.lines && isBlock(parent)) map.closeLine();
      node = parent;
      next = parent.nextSibling;
    }
    node = next;
  }
}

function locateRange(top: Element | ShadowRoot | null, map: TextBuilder, start: number, end: number): Passage | null {
  if (!top?.isConnected) return null;
  const range = top.ownerDocument.createRange();
  const span = map.span(start, end);
  if (!span) {
    if (start !== end) return null;
    range.setStart(top, 0);
    return { kind: 'range', range };
  }
  const { startNode, endNode } = span;
  if (!startNode || !endNode || !top.contains(startNode) || !top.contains(endNode) || !map.unchanged(start, end)) {
    return null;
  }
  range.setStart(startNode, span.startOffset);
  range.setEnd(endNode, span.endOffset);
  return { kind: 'range', range };
}
