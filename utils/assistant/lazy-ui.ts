import type { PageUi } from './ui';
import type { Workbench } from './workbench';

/** Marks and bar as soon as they are loaded; a held publish is answered even when they cannot be. */
export class LazyUi {
  loaded: PageUi | null = null;

  constructor(
    private readonly load: () => Promise<Workbench>,
    private readonly create: (bench: Workbench) => PageUi,
    private readonly outdated: () => string,
  ) {}

  /** Does something with the bar. Nothing happens when it cannot be loaded. */
  with(work: (ui: PageUi) => void): void {
    this.ready().then(work, () => {});
  }

  /** Tells why something is held. Without the bar (extension updated under the page) a plain dialog has to do. */
  held(work: (ui: PageUi) => void): void {
    this.ready().then(work, () => window.alert(this.outdated()));
  }

  private async ready(): Promise<PageUi> {
    const bench = await this.load();
    this.loaded ??= this.create(bench);
    return this.loaded;
  }
}
