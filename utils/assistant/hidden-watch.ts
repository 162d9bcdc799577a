import type { HiddenText } from '../domain/inspection';
import type { Reading } from '../platforms/contract';
import { type FoundText, hiddenTextIn } from '../platforms/dom/hidden-text';

/** Looked at again when the editor has been left alone for so long. */
const QUIET_MS = 300;
const NOTHING: readonly FoundText[] = [];
const WATCHED = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['style', 'class', 'hidden', 'src'],
};

/** Hidden text of the editor on screen, kept until the editor changes: typing costs nothing, a pause one walk over the content. */
export class HiddenWatch {
  private root: HTMLElement | null = null;
  private texts: readonly FoundText[] = NOTHING;
  private stale = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly observer = new MutationObserver(() => this.touched());

  /** @param changed other hidden text than before was found */
  constructor(private readonly changed: () => void) {}

  /** Hidden text of the body that this reading was made from. `fresh`: as of now, for what is about to be submitted. */
  read(reading: Reading, fresh: boolean): HiddenText[] {
    const body = reading.texts.find((text) => text.field === 'body');
    const passage = body?.locate(0, 0);
    const root = passage?.kind === 'range' ? editorAround(passage.range.startContainer) : null;
    if (root !== this.root) {
      this.stop();
      this.root = root;
      if (root) this.observer.observe(root, WATCHED);
      this.look();
    } else if (fresh && this.stale) this.look();
    const article = body?.article ?? 0;
    return this.texts.map((text) => ({ article, ...text }));
  }

  private stop(): void {
    this.observer.disconnect();
    clearTimeout(this.timer);
  }

  private touched(): void {
    this.stale = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      requestIdleCallback(
        () => {
          const before = JSON.stringify(this.texts);
          if (this.stale) this.look();
          if (JSON.stringify(this.texts) !== before) this.changed();
        },
        { timeout: 500 },
      );
    }, QUIET_MS);
  }

  private look(): void {
    this.stale = false;
    this.texts = this.root?.isConnected ? hiddenTextIn(this.root) : NOTHING;
  }
}

/** The outermost element in which one can write, around a node of the text; null for text that is not in such an editor. */
function editorAround(node: Node): HTMLElement | null {
  let found: Element | null = null;
  for (let at = node.nodeType === 1 ? (node as Element) : node.parentElement; at; at = at.parentElement) {
    const editable = at.getAttribute('contenteditable');
    if (editable !== null && editable !== 'false') found = at;
  }
  const doc = node.ownerDocument;
  return (found ?? (doc?.designMode === 'on' ? doc.body : null)) as HTMLElement | null;
}
