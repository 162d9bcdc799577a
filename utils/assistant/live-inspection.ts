import type { Draft } from '../domain/draft';
import type { Finding } from '../domain/finding';
import type { InspectionContext } from '../inspection/contract';
import type { Inspector } from '../inspection/inspector';
import type { Workbench } from './workbench';

export type InspectionSettings = Omit<InspectionContext, 'now'>;

/** Rules about dates compare with now: after this time they get a fresh one. */
const FRESH_MS = 5 * 60_000;

/** Inspection of what is being written: a key costs its paragraph, the whole-article rules run when the page is idle. */
export class LiveInspection {
  private inspector: Inspector | null = null;
  private settings: InspectionSettings | null = null;
  private bench: Workbench | null = null;
  private madeAt = 0;
  private idle: number | undefined;

  /**
   * @param now ms
   * @param onSettled called with all findings once the page had time for them
   */
  constructor(
    private readonly now: () => number,
    private readonly onSettled: (findings: readonly Finding[]) => void,
  ) {}

  /** Findings of the draft as far as they are known at once; `onSettled` follows. */
  inspect(draft: Draft, bench: Workbench, settings: InspectionSettings): readonly Finding[] {
    const now = this.now();
    if (this.bench !== bench || this.settings !== settings || now - this.madeAt > FRESH_MS) {
      this.inspector = null;
      this.bench = bench;
      this.settings = settings;
      this.madeAt = now;
    }
    const first = this.inspector === null;
    this.inspector ??= bench.createInspector({ ...settings, now });
    const typed = this.inspector.update(draft);
    this.stop();
    // A draft that was there before us is looked at as a whole at once: nobody is typing.
    if (first) return this.inspector.settle().findings;
    this.idle = requestIdleCallback(() => this.settle(), { timeout: 400 });
    return typed.findings;
  }

  /** Begins anew with the next draft: the workbench has learnt something. */
  renew(): void {
    this.inspector = null;
  }

  /** Nothing is being composed any more. */
  stop(): void {
    if (this.idle !== undefined) cancelIdleCallback(this.idle);
    this.idle = undefined;
  }

  private settle(): void {
    this.idle = undefined;
    if (this.inspector) this.onSettled(this.inspector.settle().findings);
  }
}
