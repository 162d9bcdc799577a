import type { Composer } from '../platforms/contract';

/** With several composers on screen: which of them somebody works in. */
export class ComposerChoice {
  private key: string | null = null;

  constructor(private readonly doc: Document) {}

  /** Something on this path was pressed, focused or typed in. */
  touch(path: readonly EventTarget[], composers: readonly Composer[]): void {
    this.key = composers.find((c) => path.includes(c.root))?.key ?? this.key;
  }

  /** The one worked in last, else the one opened last. */
  of(composers: readonly Composer[]): Composer | null {
    const touched = composers.find((c) => c.key === this.key);
    const around = this.aroundFrame(composers);
    if (around.length > 0 && !(touched && around.includes(touched))) {
      const last = around.at(-1)!;
      this.key = last.key;
      return last;
    }
    return touched ?? composers.at(-1) ?? null;
  }

  /** The page hears nothing of what happens in a frame: only the focus shows that somebody works there. */
  private aroundFrame(composers: readonly Composer[]): Composer[] {
    const frame = this.doc.activeElement;
    return frame?.localName === 'iframe' ? composers.filter((c) => c.root.contains(frame)) : [];
  }
}
