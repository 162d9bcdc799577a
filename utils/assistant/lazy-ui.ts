import type { PageUi } from './ui';
import type { Workbench } from './workbench';

/** A dialog that was just closed is not opened again for so long, ms. */
const TOLD_FOR_MS = 5_000;

/** Marks and bar as soon as they are loaded; a held publish is answered even when they cannot be. */
export class LazyUi {
  loaded: PageUi | null = null;
  private toldAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly load: () => Promise<Workbench>,
    private readonly create: (bench: Workbench) => PageUi,
    /** Why nothing of ours can be loaded any more. */
    private readonly outdated: () => string,
  ) {}

  /** Does something with the bar. Nothing happens when it cannot be loaded. */
  with(work: (ui: PageUi) => void): void {
    this.ready().then(work, () => {});
  }

  /** Tells why something is held. Where the bar cannot (extension updated under the page) a plain dialog has to do. */
  held(work: (ui: PageUi) => void): void {
    this.ready()
      .then(work)
      .catch(() => this.tellOutdated());
  }

  /** One dialog for a click and the requests that follow from it. */
  private tellOutdated(): void {
    const now = performance.now();
    if (now - this.toldAt < TOLD_FOR_MS) return;
    this.toldAt = now;
    window.alert(this.outdated());
  }

  private async ready(): Promise<PageUi> {
    const bench = await this.load();
    this.loaded ??= this.create(bench);
    return this.loaded;
  }
}
