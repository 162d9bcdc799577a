import { HIGHLIGHT_CSS, HIGHLIGHTS, type MarkLook } from './mark-style';
import { makeSheet } from './shadow-host';

export interface MarkedRange {
  readonly look: MarkLook;
  readonly range: Range;
}

export interface RangeMarks {
  /** Makes the registries hold exactly these ranges; gives those that are really drawn. */
  update(next: readonly MarkedRange[]): readonly MarkedRange[];
  dispose(): void;
}

type View = Window & typeof globalThis;

/** A document that we draw in: its own registry, its own sheet (neither can be shared between documents). */
interface Painted {
  readonly highlights: ReadonlyMap<MarkLook, Highlight>;
  readonly sheet: CSSStyleSheet;
  readonly trees: Set<Document | ShadowRoot>;
  readonly view: View;
}

/**
 * Ranges through `CSS.highlights` of the window they live in. Ranges are live, so marks move with the text while somebody types, and a range
 * that still lies where a finding lies is left alone.
 */
export function createRangeMarks(): RangeMarks {
  const documents = new Map<Document, Painted>();
  let drawn: MarkedRange[] = [];

  function paintedFor(doc: Document): Painted | null {
    const known = documents.get(doc);
    if (known) return known;
    const view = doc.defaultView as View | null;
    if (!view?.CSS?.highlights || !view.Highlight) return null;
    const highlights = new Map<MarkLook, Highlight>();
    for (const [priority, [look, name]] of HIGHLIGHTS.entries()) {
      const highlight = new view.Highlight();
      highlight.priority = priority;
      view.CSS.highlights.set(name, highlight);
      highlights.set(look, highlight);
    }
    const painted: Painted = { highlights, sheet: makeSheet(doc, HIGHLIGHT_CSS), trees: new Set(), view };
    documents.set(doc, painted);
    return painted;
  }

  function add(mark: MarkedRange): boolean {
    const start = mark.range.startContainer;
    const painted = start.ownerDocument ? paintedFor(start.ownerDocument) : null;
    if (!painted) return false;
    painted.trees.add(start.ownerDocument as Document).add(start.getRootNode() as Document | ShadowRoot);
    painted.highlights.get(mark.look)?.add(mark.range);
    return true;
  }

  function remove(mark: MarkedRange): void {
    for (const painted of documents.values()) painted.highlights.get(mark.look)?.delete(mark.range);
  }

  function update(next: readonly MarkedRange[]): readonly MarkedRange[] {
    const old = new Map<Node, MarkedRange[]>();
    for (const mark of drawn) {
      const at = mark.range.startContainer;
      const list = old.get(at);
      if (list) list.push(mark);
      else old.set(at, [mark]);
    }
    const kept = new Set<MarkedRange>();
    drawn = next.flatMap((mark) => {
      const same = old.get(mark.range.startContainer)?.find((each) => !kept.has(each) && isSame(each, mark));
      if (same) {
        kept.add(same);
        return same;
      }
      return add(mark) ? { ...mark } : [];
    });
    for (const marks of old.values()) for (const mark of marks) if (!kept.has(mark)) remove(mark);
    for (const [doc, painted] of documents) {
      // A closed frame takes its registry with it.
      if (doc.defaultView) dressAll(painted);
      else documents.delete(doc);
    }
    return drawn;
  }

  return {
    update,
    dispose() {
      update([]);
      for (const painted of documents.values()) undress(painted);
      documents.clear();
    },
  };
}

function isSame(a: MarkedRange, b: MarkedRange): boolean {
  const [x, y] = [a.range, b.range];
  return (
    a.look === b.look &&
    x.startOffset === y.startOffset &&
    x.endContainer === y.endContainer &&
    x.endOffset === y.endOffset
  );
}

/** Puts our rules into the trees; frameworks that set their sheets anew push ours out, so this looks each time. */
function dressAll({ trees, sheet }: Painted): void {
  for (const tree of trees) {
    if (!tree.isConnected) trees.delete(tree);
    else if (!tree.adoptedStyleSheets.includes(sheet)) tree.adoptedStyleSheets.push(sheet);
  }
}

function undress(painted: Painted): void {
  for (const [, name] of HIGHLIGHTS) painted.view.CSS.highlights.delete(name);
  for (const tree of painted.trees) {
    tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((sheet) => sheet !== painted.sheet);
  }
}
