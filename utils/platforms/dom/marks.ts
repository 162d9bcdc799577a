import type { Severity } from '../../domain/finding';
import type { Passage } from '../contract';
import { createControlMarks } from './control-marks';
import { createRangeMarks } from './range-marks';
import { scrollToRange } from './reveal';
import type { ShadowHost } from './shadow-host';

/** A finding with its place in the page; `passage` null: it is not on screen, nothing is drawn. */
export interface Marked {
  readonly severity: Severity;
  readonly passage: Passage | null;
}

export interface Marks {
  /** Draws exactly these; what was drawn before and is not among them disappears. Only differences touch the page's registries. */
  show(findings: readonly Marked[]): void;
  /** Scrolls the passage of finding `index` (as last shown) into view and flashes it. False when it is not on screen. */
  focus(index: number): boolean;
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

  function show(findings: readonly Marked[]): void {
    shown = findings;
    try {
      // The overlay first: its mirrors are where the ranges of text controls lie.
      const inControls = controls.update(findings);
      ranges.update(
        findings.flatMap(({ severity, passage }, index) => {
          const range = passage?.kind === 'range' ? passage.range : inControls[index];
          return range && !range.collapsed ? { severity, range } : [];
        }),
      );
    } catch {
      // A page torn down under us: the list in the bar still stands.
    }
  }

  function focus(index: number): boolean {
    try {
      const passage = shown[index]?.passage;
      const rect =
        passage?.kind === 'control'
          ? controls.scrollTo(passage)
          : passage?.range.startContainer.isConnected
            ? scrollToRange(passage.range)
            : null;
      if (!rect) return false;
      flash(host, rect);
      return true;
    } catch {
      return false;
    }
  }

  return {
    show,
    focus,
    clear: () => show([]),
    dispose() {
      show([]);
      controls.dispose();
      ranges.dispose();
    },
  };
}

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
