import type { Draft } from '../domain/draft';
import { NO_OBSERVATIONS, type Observations } from '../domain/inspection';
import type { Composer, Reading } from '../platforms/contract';
import { HiddenWatch } from './hidden-watch';
import { PictureDesk } from './pictures/desk';
import type { PictureIntake } from './pictures/intake';
import type { QrReader } from './pictures/qr-reader';
import type { PageRoot } from './pictures/shown';

/** `ObservationsSchema` takes no more. */
const MOST_HIDDEN = 100;

export interface ObserverDeps {
  readonly intake: PictureIntake;
  readonly now: () => number;
  loadReader(): Promise<QrReader>;
  /** Something else is known than at the last `observe`. */
  changed(): void;
}

/** What the page shows beside the fields of the draft: QR codes in pictures, hidden text. */
export class PageObserver {
  private readonly desk: PictureDesk;
  private readonly hidden: HiddenWatch;

  constructor(private readonly deps: ObserverDeps) {
    this.desk = new PictureDesk(deps);
    this.hidden = new HiddenWatch(() => deps.changed());
    deps.intake.onFiles((files) => this.desk.take(files));
  }

  /** As far as it is known now; `changed` follows when more is. `fresh`: for what is about to be submitted. */
  observe(composer: Composer, reading: Reading, draft: Draft, fresh = false): Observations {
    const roots = rootsOf(composer);
    for (const root of roots) {
      // Files are chosen in frames and shadow roots, too, whose events do not reach our window.
      this.deps.intake.listen(root);
      const view = root.ownerDocument?.defaultView ?? (root as Document).defaultView;
      if (view) this.deps.intake.listen(view);
    }
    const images = this.desk.readings(draft, roots);
    const hidden = this.hidden.read(reading, fresh).slice(0, MOST_HIDDEN);
    return images.length > 0 || hidden.length > 0 ? { images, hidden } : NO_OBSERVATIONS;
  }
}

function rootsOf({ root, watch }: Composer): PageRoot[] {
  return [
    root,
    ...watch.filter((node) => node.nodeType === 1 || node.nodeType === 9 || node.nodeType === 11),
  ] as PageRoot[];
}
