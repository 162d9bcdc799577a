import type { Severity } from '../../domain/finding';
import type { Passage } from '../contract';
import { type Box, visibleArea, visibleBoxes } from './boxes';
import { createControlMarks } from './control-marks';
import { createRangeMarks, type MarkedRange } from './range-marks';
import { scrollToRange } from './reveal';
import type { ShadowHost } from './shadow-host';

/** A finding with its place in the page; `passage` null: it is not on screen, nothing is drawn. */
export interface Marked {
  readonly severity: Severity;
  /** Somebody lets it stand: marked pale. */
  readonly ignored: boolean;
  readonly passage: Passage | null;
}

export interface Marks {
  /** Draws exactly these; what was drawn before and is not among them disappears. Only differences touch the page's registries. */
  show(findings: readonly Marked[]): void;
  /** Scrolls the passage of finding `index` (as last shown) into view and flashes it. False when it is not on screen. */
  focus(index: number): boolean;
  /** The same for any passage, marked or not. */
  point(passage: Passage): boolean;
  /**
   * Where finding `index` (as last shown) can be seen now, line by line, in the top window's coordinates; of a finding about a whole
   * field, the field. Empty when it is scrolled away or gone. Asks for layout.
   */
  boxes(index: number): readonly Box[];
  /** Does everything drawn still say what it said when it was drawn? Editors put new nodes in place of old ones. */
  intact(): boolean;
  clear(): void;
  dispose(): void;
}

/** How long the ring round a focused passage stays, ms; the same as the animation in mark-style.ts. */
const FLASH_MS = 1600;

/**
 * Marks passages without touching the editor: ranges through the CSS Custom Highlight API, text controls through an overlay in our own
 * shadow root. Never throws.
 */
export function createMarks(host: ShadowHost): Marks {
  const ranges = createRangeMarks();
  const controls = createControlMarks(host);
  let shown: readonly Marked[] = [];
  /** Ranges in the mirrors, by index. */
  let mirrored: readonly (Range | undefined)[] = [];
  /** What is drawn, with its words. */
  let drawn: readonly { readonly range: Range; readonly text: string }[] = [];

  function show(findings: readonly Marked[]): void {
    shown = findings;
    try {
      // The overlay first: its mirrors are where the ranges of text controls lie.
      mirrored = controls.update(findings);
      const marked = findings.flatMap(({ severity, ignored, passage }, index): MarkedRange[] => {
        const range = passage?.kind === 'range' ? passage.range : mirrored[index];
        return range && !range.collapsed ? [{ look: ignored ? 'ignored' : severity, range }] : [];
      });
      drawn = ranges.update(marked).map(({ range }) => ({ range, text: range.toString() }));
    } catch {
      // A page torn down under us: the list in the bar still stands.
    }
  }

  function point(passage: Passage): boolean {
    try {
      const rect =
        passage.kind === 'control'
          ? controls.scrollTo(passage)
          : passage.range.startContainer.isConnected
            ? scrollToRange(passage.range)
            : null;
      if (!rect) return false;
      flash(host, rect);
      return true;
    } catch {
      return false;
    }
  }

  function boxes(index: number): readonly Box[] {
    try {
      const passage = shown[index]?.passage;
      if (!passage) return [];
      const element = passage.kind === 'control' ? passage.control : elementOf(passage.range.startContainer);
      if (!element?.isConnected) return [];
      const range = passage.kind === 'control' ? mirrored[index] : passage.range;
      if (range && !range.collapsed) return visibleBoxes(range, visibleArea(element));
      const whole = element.ownerDocument.createRange();
      whole.selectNode(element);
      return visibleBoxes(whole, visibleArea(element.parentElement ?? element));
    } catch {
      return [];
    }
  }

  return {
    show,
    focus: (index) => {
      const passage = shown[index]?.passage;
      return passage ? point(passage) : false;
    },
    point,
    boxes,
    intact: () => drawn.every(({ range, text }) => range.startContainer.isConnected && range.toString() === text),
    clear: () => show([]),
    dispose() {
      show([]);
      controls.dispose();
      ranges.dispose();
    },
  };
}

const elementOf = (node: Node): Element | null => (node.nodeType === 1 ? (node as Element) : node.parentElement);

function flash(host: ShadowHost, rect: DOMRect): void {
  host.ensure();
  const doc = host.root.ownerDocument;
  host.root.querySelector('.flash')?.remove();
  const ring = doc.createElement('div');
  ring.className = 'flash';
  ring.style.cssText = `left:${rect.left - 5}px;top:${rect.top - 4}px;width:${rect.width + 10}px;height:${rect.height + 8}px`;
  host.root.append(ring);
  setTimeout(() => ring.remove(), FLASH_MS);
}
