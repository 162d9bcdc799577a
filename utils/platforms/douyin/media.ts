import type { Media } from '../../domain/draft';
import { find } from '../dom/select';
import { mediaRef } from './media-ref';
import { selectors, texts } from './selectors';
import { rowControl } from './settings';

const media = (kind: Media['kind'], src: string): Media => ({ kind, ref: mediaRef(src), name: null, sha256: null });

/** Icons are drawings in the page itself. */
const pictures = (root: Element): Element[] =>
  [...root.querySelectorAll('img')].filter((img) => !/^data:image\/svg/i.test(img.getAttribute('src') ?? ''));
const srcOf = (element: Element): string => element.getAttribute('src') ?? '';

/**
 * Pictures of an image-text form in order. The page says how many there are (已添加N张图片, §2.5); they are the first N below the smallest
 * container that has as many. Pictures the page shows no address of are listed with an empty `ref`.
 */
export function imagesIn(scope: Element): Media[] {
  const counted = imageCount(scope);
  if (!counted) return [];
  let found: Element[] = [];
  for (let at: Element | null = counted.holder; at && found.length < counted.count; at = at.parentElement) {
    found = pictures(at);
    if (at === scope) break;
  }
  return Array.from({ length: counted.count }, (_, i) => media('image', found[i] ? srcOf(found[i]) : ''));
}

function imageCount(scope: Element): { readonly holder: Element; readonly count: number } | null {
  const walker = scope.ownerDocument.createTreeWalker(scope, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.nodeValue?.includes(texts.imageCountStart)) continue;
    // The number may be a text or an element of its own: look at the words around.
    for (const holder of [node.parentElement, node.parentElement?.parentElement]) {
      const m = texts.imageCount.exec((holder?.textContent ?? '').replace(/\s+/g, ''));
      if (holder && m) return { holder, count: Number(m[1]) };
    }
  }
  return null;
}

/** The one video of a video form: the form appears only after the upload (§1.1), so there is one even when no preview is shown. */
export function videoIn(scope: Element): Media[] {
  const preview = find(scope, selectors.video, { visible: true })?.element;
  const src = preview ? srcOf(preview) || srcOf(preview.querySelector('source') ?? preview) : '';
  return [media('video', src)];
}

/** Covers the row 设置封面 shows (§2.5). */
export function coversIn(scope: Element): Media[] {
  const row = rowControl(scope, selectors.coverTitle);
  return row ? pictures(row).map((img) => media('cover', srcOf(img))) : [];
}

/** Pictures of an article body in order; ProseMirror's own helper images are none. */
export function picturesOf(editor: Element): Media[] {
  return [...editor.querySelectorAll('img:not(.ProseMirror-separator)')].map((img) => media('image', srcOf(img)));
}
