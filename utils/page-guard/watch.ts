import type { Classify } from '../platforms/classify';
import { mayPublish } from '../platforms/harmless';
import { carried, type Sought, soughtOf } from './carried';
import { call, native } from './natives';

/** A publish follows its click at once, or after a dialog that is clicked through as well, ms. */
const AFTER_PRESS_MS = 30_000;
/** For texts too short to be told from anything else, ms. */
const SHORT_AFTER_PRESS_MS = 5_000;
/** A page may empty its editor before it sends, ms. */
const KEPT_MS = 120_000;

interface Kept {
  readonly sought: Sought;
  readonly until: number;
}

/**
 * Notices requests that no endpoint table knows and that carry what is being composed: after a redesign, publishing may have another address,
 * which no network rule can know. Narrow on purpose: POST to the platform, right after somebody pressed something, an address that is not known
 * or named as saving, uploading or checking, and that did not send the words by itself before (autosave).
 */
export class PublishWatch {
  private sought: Sought = soughtOf([]);
  private kept: Kept | null = null;
  private pressedAt = Number.NEGATIVE_INFINITY;
  /** Addresses that sent the words although nobody had pressed anything. */
  private readonly autosaves = new Set<string>();

  /** @param classify tells the addresses that are known. */
  constructor(
    private readonly now: () => number,
    private readonly classify: Classify,
  ) {}

  /** What stands in the editors now. Nothing: the page is none of ours, or nothing is being written. */
  composing(texts: readonly string[], ids: readonly string[]): void {
    const next = soughtOf(texts, ids);
    if (this.sought.pieces.length > 0 && next.pieces.length === 0) {
      this.kept = { sought: this.sought, until: this.now() + KEPT_MS };
    }
    this.sought = next;
  }

  /** Somebody pressed something that is not an editor. */
  pressed(): void {
    this.pressedAt = this.now();
  }

  /** Is this a request worth looking into at all? Cheap; most requests of a page end here. */
  watches(method: string, url: string | null): url is string {
    if (url === null || method.toUpperCase() !== 'POST') return false;
    const active = this.sought.pieces.length > 0 || this.sought.whole.size > 0 || (this.kept?.until ?? 0) > this.now();
    return active && this.classify('POST', url) === null && mayPublish(url);
  }

  /** Must this request be held? `fields`: its body, or the values of its form. */
  holds(url: string, fields: readonly string[]): boolean {
    const now = this.now();
    const kept = this.kept && this.kept.until > now ? this.kept.sought : null;
    const found = carried(this.sought, fields) ?? (kept && carried(kept, fields));
    if (!found) return false;
    const since = now - this.pressedAt;
    const place = url.split(/[?#]/, 1)[0] ?? url;
    if (since > AFTER_PRESS_MS) {
      if (found === 'some') this.autosaves.add(place);
      return false;
    }
    return !this.autosaves.has(place) && (found === 'some' || since <= SHORT_AFTER_PRESS_MS);
  }
}

const EDITOR =
  'textarea, input:not([type="button"]):not([type="submit"]), [contenteditable]:not([contenteditable="false"])';

/** Tells the watch what is pressed in this window: clicks outside editors, and the keys that send. */
export function watchPresses(watch: PublishWatch): void {
  const inEditor = (event: Event): boolean => {
    const target = event.composedPath()[0];
    return target instanceof Element && target.closest(EDITOR) !== null;
  };
  const on = (type: string, sends: (event: Event) => boolean) =>
    call(
      native.addEventListener,
      window,
      type,
      (event: Event) => {
        if (sends(event)) watch.pressed();
      },
      { capture: true, passive: true },
    );
  on('click', (event) => !inEditor(event));
  on('submit', () => true);
  on('keydown', (event) => {
    const { key, ctrlKey, metaKey } = event as KeyboardEvent;
    return (
      (key === 'Enter' && (ctrlKey || metaKey || !inEditor(event) || isOneLine(event))) ||
      (key === ' ' && !inEditor(event))
    );
  });
}

/** Enter in a box of one line may send; in a longer text it makes a new line. */
function isOneLine(event: Event): boolean {
  const target = event.composedPath()[0];
  return target instanceof Element && target.localName === 'input';
}
