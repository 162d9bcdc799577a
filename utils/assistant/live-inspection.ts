import type { Draft } from '../domain/draft';
import type { Finding } from '../domain/finding';
import type { Observations } from '../domain/inspection';
import type { InspectionContext } from '../inspection/contract';
import type { Inspector } from '../inspection/inspector';
import type { Workbench } from './workbench';

/** What the background knows about the account. */
export type InspectionSettings = Omit<InspectionContext, 'now' | 'observed'>;

/** Rules about dates compare with now: after this time they get a fresh one. */
const FRESH_MS = 5 * 60_000;

/** Inspection of what is being written: a key costs its paragraph, the whole-article rules run when the page is idle. */
export class LiveInspection {
  private inspector: Inspector | null = null;
  private settings: InspectionSettings | null = null;
  private observed = '';
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

  /**
   * Findings of the draft as far as they are known at once; `onSettled` follows.
   * @param settings the same object as long as nothing changed
   */
  inspect(
    draft: Draft,
    bench: Workbench,
    settings: InspectionSettings,
    observations: Observations,
  ): readonly Finding[] {
    const now = this.now();
    // Made anew at every look, they mostly say the same.
    const observed = JSON.stringify(observations);
    const same = this.bench === bench && this.settings === settings && this.observed === observed;
    if (!same || now - this.madeAt > FRESH_MS) {
      this.inspector = null;
      this.bench = bench;
      this.settings = settings;
      this.observed = observed;
      this.madeAt = now;
    }
    const first = this.inspector === null;
    this.inspector ??= bench.createInspector({ ...settings, observed: observations, now });
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
