/** A file that came into the page, waiting to be recognised among the pictures of the draft. */
export interface Arrival {
  /** Width by height; null while it is not known. */
  ratio: number | null;
  /** When it came, ms. */
  readonly at: number;
}

/** A file whose picture did not appear after this time went somewhere else (an avatar, a failed upload). */
export const FORGET_MS = 10 * 60_000;
/** Platforms scale pictures; rounding of small previews moves the ratio by so much. */
const SAME_RATIO = 0.04;

/**
 * Which file became which picture of the draft. Platforms give an uploaded picture an address of their own, so the link is made by
 * order (a picture that turns up after a file was chosen is that file) and by shape (they scale, they do not squeeze).
 */
export class PictureMatcher<A extends Arrival> {
  private readonly known = new Map<string, A | null>();
  private waiting: A[] = [];

  arrived(arrival: A): void {
    this.waiting.push(arrival);
  }

  /** True while a file has not been recognised. */
  isWaiting(now: number): boolean {
    this.waiting = this.waiting.filter((each) => now - each.at < FORGET_MS);
    return this.waiting.length > 0;
  }

  /**
   * Takes note of the pictures of the draft as they are now, in reading order.
   * @param refs ids of the platform; '' for a picture that has none yet
   * @param ratioOf width by height as shown; null when not on screen or not loaded
   */
  match(refs: readonly string[], ratioOf: (ref: string) => number | null, now: number): void {
    const waiting = this.isWaiting(now);
    for (const ref of refs) {
      if (ref === '' || this.known.has(ref)) continue;
      if (!waiting) {
        this.known.set(ref, null);
        continue;
      }
      const ratio = ratioOf(ref);
      const at = this.waiting.findIndex((each) => fits(each.ratio, ratio));
      const [arrival] = at < 0 ? [] : this.waiting.splice(at, 1);
      this.known.set(ref, arrival ?? null);
    }
  }

  /** The file behind a picture; null when it was there before, or came another way. */
  of(ref: string): A | null {
    return this.known.get(ref) ?? null;
  }
}

function fits(file: number | null, shown: number | null): boolean {
  if (file === null || shown === null) return true;
  return Math.abs(file - shown) <= SAME_RATIO * Math.max(file, shown);
}
