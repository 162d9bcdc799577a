import type { Passage } from '../contract';
import { createMirror, type Mirror } from './mirror';
import { reveal } from './reveal';
import type { ShadowHost } from './shadow-host';
import { parentAcrossShadow } from './visible';

type Control = HTMLTextAreaElement | HTMLInputElement;
type ControlPassage = Extract<Passage, { kind: 'control' }>;

export interface ControlMarks {
  /** Lays a mirror over every control that holds a passage; gives, by index, the range in it (undefined for other passages). */
  update(findings: readonly { readonly passage: Passage | null }[]): readonly (Range | undefined)[];
  /** Scrolls control and page to the passage; its rectangle in the top window's viewport. */
  scrollTo(passage: ControlPassage): DOMRect | null;
  dispose(): void;
}

/** Text controls have no ranges: their text is laid out once more, transparent, in our own shadow root, and marked there. */
export function createControlMarks(host: ShadowHost): ControlMarks {
  const mirrors = new Map<Control, Mirror>();

  function mirrorOf(control: Control): Mirror {
    let mirror = mirrors.get(control);
    if (!mirror) {
      mirror = createMirror(host, control);
      mirrors.set(control, mirror);
    }
    return mirror;
  }

  return {
    update(findings) {
      const used = new Set<Control>();
      const ranges = findings.map(({ passage }) => {
        if (passage?.kind !== 'control' || !passage.control.isConnected) return undefined;
        const { control, start, end } = passage;
        const mirror = mirrorOf(control);
        if (!used.has(control)) mirror.refresh();
        used.add(control);
        return start < end ? mirror.range(start, end) : undefined;
      });
      for (const [control, mirror] of mirrors) {
        if (used.has(control)) continue;
        mirror.dispose();
        mirrors.delete(control);
      }
      return ranges;
    },
    scrollTo({ control, start, end }) {
      if (!control.isConnected) return null;
      // A control in which nothing is marked has no mirror yet; it goes with the next update.
      const mirror = mirrorOf(control);
      // A hidden tab gets no scroll events: the mirror may still stand where the control was.
      mirror.refresh();
      const range = start < end ? mirror.range(start, end) : undefined;
      if (!range) return bringIn(control);
      const before = range.getBoundingClientRect();
      const box = control.getBoundingClientRect();
      if (before.top < box.top || before.bottom > box.bottom) {
        control.scrollTop += before.top + before.height / 2 - (box.top + box.height / 2);
      }
      if (before.left < box.left || before.right > box.right) {
        control.scrollLeft += before.left + before.width / 2 - (box.left + box.width / 2);
      }
      mirror.refresh();
      bringIn(control);
      mirror.refresh();
      return range.getBoundingClientRect();
    },
    dispose() {
      for (const mirror of mirrors.values()) mirror.dispose();
      mirrors.clear();
    },
  };
}

/** Scrolls what is round the control, not the control itself. */
function bringIn(control: Control): DOMRect {
  return reveal(parentAcrossShadow(control) ?? control, () => control.getBoundingClientRect());
}
