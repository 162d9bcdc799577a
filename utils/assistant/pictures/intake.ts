/** Files that nobody took over are forgotten beyond this number, oldest first. */
const MOST_WAITING = 60;
const PICTURE = /^image\/|^$/;
const PICTURE_NAME = /\.(?:jpe?g|png|gif|webp|bmp|avif|svg|heic)$/i;

/** Files chosen, pasted or dropped in the page, seen before the page itself sees them. Reads none of them. */
export class PictureIntake {
  private waiting: File[] = [];
  private taker: ((files: readonly File[]) => void) | null = null;
  private readonly listened = new WeakSet<EventTarget>();
  private readonly seen = new WeakSet<Event>();

  /**
   * Listens at a window, a frame's window or a shadow root (`change` does not leave the latter). Inputs that the page never puts into a
   * document cannot be seen from outside; their pictures are read where they are shown, if that is allowed.
   */
  listen(target: EventTarget): void {
    if (this.listened.has(target)) return;
    this.listened.add(target);
    for (const type of ['change', 'paste', 'drop'] as const) {
      target.addEventListener(type, (event) => this.take(event), { capture: true, passive: true });
    }
  }

  /** Hands over what has come so far and everything that comes. */
  onFiles(taker: (files: readonly File[]) => void): void {
    this.taker = taker;
    if (this.waiting.length > 0) taker(this.waiting);
    this.waiting = [];
  }

  private take(event: Event): void {
    if (this.seen.has(event)) return;
    this.seen.add(event);
    const files = filesOf(event).filter(isPicture);
    if (files.length === 0) return;
    if (this.taker) this.taker(files);
    else this.waiting = [...this.waiting, ...files].slice(-MOST_WAITING);
  }
}

function filesOf(event: Event): readonly File[] {
  if (event.type === 'change') {
    // Inside an open shadow root the event's target is the host.
    const input = event.composedPath()[0] as HTMLInputElement | undefined;
    return input?.localName === 'input' && input.type === 'file' ? [...(input.files ?? [])] : [];
  }
  const { clipboardData, dataTransfer } = event as ClipboardEvent & DragEvent;
  return [...((event.type === 'paste' ? clipboardData : dataTransfer)?.files ?? [])];
}

function isPicture({ type, name }: File): boolean {
  return PICTURE.test(type) && (type !== '' || PICTURE_NAME.test(name));
}
