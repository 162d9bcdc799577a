import type { Passage } from '../contract';
import { type Box, contains } from './boxes';
import { frameOffset } from './frames';

/** The pointer has to stay this long on a passage before its card opens, ms. */
const REST_MS = 250;
/** And this long off passage and card before the card goes, ms. */
const LEAVE_MS = 300;
/** Looking for a passage under the pointer asks for layout: not more often than this, ms. */
const LOOK_EVERY_MS = 80;

export interface PointingDeps {
  passages(): readonly (Passage | null)[];
  boxes(index: number): readonly Box[];
  /** Is this point (top window's viewport) on the card? */
  onCard(x: number, y: number): boolean;
  /** The card stays whatever the pointer does. */
  isHeld(): boolean;
  onRest(index: number): void;
  onLeave(): void;
  /** A press on the page: on this passage, or on none. */
  onPress(index: number | null): void;
  onKey(event: KeyboardEvent): void;
  onTyped(): void;
  /** The page scrolled or changed its size; at most once a frame. */
  onMoved(): void;
}

/** Pointer, keys and scrolling of the page and its frames, told in terms of marked passages. Listens only: holds nothing, changes nothing. */
export class Pointing {
  private readonly watched = new WeakSet<Document>();
  private pointed: number | null = null;
  /** A card was opened by the pointer, and goes when the pointer does. */
  private opened = false;
  private last: { readonly path: readonly EventTarget[]; readonly x: number; readonly y: number } | null = null;
  private looking: ReturnType<typeof setTimeout> | undefined;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private leaving: ReturnType<typeof setTimeout> | undefined;
  private frame = 0;

  constructor(private readonly deps: PointingDeps) {}

  /** Listens in this document's window too. */
  watch(doc: Document): void {
    const view = doc.defaultView;
    if (!view || this.watched.has(doc)) return;
    this.watched.add(doc);
    const on = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) =>
      view.addEventListener(type, listener, { capture: true, passive: type !== 'keydown' });
    on('pointermove', (event) => this.moved(event, view));
    on('pointerdown', (event) => {
      const { path, x, y } = pointOf(event, view);
      if (!this.deps.onCard(x, y)) this.deps.onPress(this.passageAt(path, x, y));
    });
    on('pointerout', (event) => {
      if (event.relatedTarget === null) this.left();
    });
    on('keydown', (event) => {
      if (event.isTrusted) this.deps.onKey(event);
    });
    on('input', (event) => {
      if (!isOurs(event)) this.deps.onTyped();
    });
    for (const type of ['scroll', 'resize'] as const) on(type, () => this.scrolled(view));
  }

  /** The marks are others now: what was pointed at is looked for anew. */
  forget(): void {
    this.pointed = null;
    clearTimeout(this.resting);
  }

  /** The card belongs to somebody at the keyboard now: the pointer does not close it. */
  handOver(): void {
    this.forget();
    this.opened = false;
    this.keep();
  }

  /** The passage under a point; of several the shortest one, which is the one that was meant. */
  private passageAt(path: readonly EventTarget[], x: number, y: number): number | null {
    let best: { index: number; size: number } | null = null;
    for (const [index, passage] of this.deps.passages().entries()) {
      if (!passage || !isUnder(passage, path)) continue;
      const boxes = this.deps.boxes(index);
      if (!boxes.some((box) => contains(box, x, y))) continue;
      const size = boxes.reduce((sum, box) => sum + box.right - box.left, 0);
      if (!best || size < best.size) best = { index, size };
    }
    return best?.index ?? null;
  }

  private moved(event: PointerEvent, view: Window): void {
    if (event.pointerType === 'touch') return;
    // Selecting text by dragging: nothing must come in the way.
    this.last = event.buttons === 0 ? pointOf(event, view) : null;
    this.looking ??= setTimeout(() => this.look(), LOOK_EVERY_MS);
  }

  private look(): void {
    this.looking = undefined;
    if (!this.last) return;
    const { path, x, y } = this.last;
    if (this.deps.onCard(x, y)) {
      clearTimeout(this.resting);
      this.keep();
      return;
    }
    const at = this.passageAt(path, x, y);
    if (at === null) {
      this.left();
      return;
    }
    this.keep();
    if (at === this.pointed) return;
    this.pointed = at;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      if (this.deps.isHeld()) return;
      this.opened = true;
      this.deps.onRest(at);
    }, REST_MS);
  }

  private keep(): void {
    clearTimeout(this.leaving);
    this.leaving = undefined;
  }

  private left(): void {
    clearTimeout(this.resting);
    this.pointed = null;
    if (!this.opened || this.leaving !== undefined) return;
    this.leaving = setTimeout(() => {
      this.leaving = undefined;
      if (this.deps.isHeld()) return;
      this.opened = false;
      this.deps.onLeave();
    }, LEAVE_MS);
  }

  private scrolled(view: Window): void {
    this.frame ||= view.requestAnimationFrame(() => {
      this.frame = 0;
      this.deps.onMoved();
    });
  }
}

function pointOf(event: MouseEvent, view: Window): { path: readonly EventTarget[]; x: number; y: number } {
  const { x, y } = frameOffset(view);
  return { path: event.composedPath(), x: event.clientX + x, y: event.clientY + y };
}

const isOurs = (event: Event): boolean => (event.composedPath()[0] as Element | undefined)?.localName === 'sanshen-ui';

/** Is the pointer over the text of this passage, and not over something that lies on top of it? */
function isUnder(passage: Passage, path: readonly EventTarget[]): boolean {
  const target = path[0];
  if (passage.kind === 'control') return target === passage.control;
  const { commonAncestorContainer: common, startContainer } = passage.range;
  const node = target as Node;
  if (typeof node.nodeType !== 'number' || passage.range.collapsed) return false;
  return node.contains(startContainer) || common.contains(node);
}
