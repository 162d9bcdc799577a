import type { Page } from '@playwright/test';

/** One mark as it is painted now, in the coordinates of the top window. */
export interface PaintedMark {
  readonly look: string;
  readonly text: string;
  /** Line by line. */
  readonly boxes: readonly {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }[];
  /** Offsets that the browser itself finds at the left and right edge of the mark, and the text box or text node they count in. */
  readonly hit: { readonly start: number; readonly end: number; readonly words: string } | null;
}

/**
 * Reads the highlight registries of the page and its same-origin frames. Where each mark lies is asked of the browser's own hit testing
 * (`caretPositionFromPoint`), which knows nothing of our overlay.
 */
export function marksOn(page: Page): Promise<PaintedMark[]> {
  return page.evaluate(() => {
    interface Position {
      offsetNode: Node;
      offset: number;
    }
    type Hits = Document & {
      /** Absent before Chromium 128. */
      caretPositionFromPoint?(x: number, y: number, o?: { shadowRoots: ShadowRoot[] }): Position | null;
    };
    const caretAt = (doc: Hits, x: number, y: number): Position | null => {
      if (doc.caretPositionFromPoint) return doc.caretPositionFromPoint(x, y, { shadowRoots: roots });
      // Sees into no shadow root.
      const range = doc.caretRangeFromPoint(x, y);
      return range && { offsetNode: range.startContainer, offset: range.startOffset };
    };
    const roots: ShadowRoot[] = [];
    const collect = (tree: ParentNode) => {
      for (const element of tree.querySelectorAll('*')) {
        if (!element.shadowRoot) continue;
        roots.push(element.shadowRoot);
        collect(element.shadowRoot);
      }
    };
    collect(document);
    const found: PaintedMark[] = [];
    const windows = [window, ...[...document.querySelectorAll('iframe')].flatMap((f) => f.contentWindow ?? [])];
    for (const view of windows as (Window & typeof globalThis)[]) {
      const frame = view.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
      for (const [name, highlight] of view.CSS.highlights) {
        if (!name.startsWith('sanshen-')) continue;
        for (const range of highlight as unknown as Set<Range>) {
          const rects = [...range.getClientRects()].filter((r) => r.width > 0);
          const [first, last] = [rects[0], rects.at(-1)];
          const at = (x: number, y: number) => caretAt(view.document as Hits, x, y);
          const start = first ? at(first.left + 2, (first.top + first.bottom) / 2) : null;
          const end = last ? at(last.right - 2, (last.top + last.bottom) / 2) : null;
          const node = start?.offsetNode as (Node & { value?: string; data?: string }) | undefined;
          const words = node?.value ?? node?.data ?? '';
          found.push({
            look: name.slice('sanshen-'.length),
            text: range.toString(),
            boxes: rects.map((r) => ({
              left: r.left + frame.left,
              top: r.top + frame.top,
              right: r.right + frame.left,
              bottom: r.bottom + frame.top,
            })),
            hit:
              start && end && start.offsetNode === end.offsetNode
                ? { start: start.offset, end: end.offset, words }
                : null,
          });
        }
      }
    }
    return found;
  });
}
