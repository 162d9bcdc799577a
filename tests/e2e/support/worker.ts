import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { expect } from '../../support/fixtures';

/** Stops the extension's worker over the debugging protocol, and makes sure that it is stopped: Playwright alone keeps it alive. */
export class WorkerSwitch {
  /** How often a running worker was really stopped. */
  stops = 0;
  private readonly states = new Map<string, string>();

  private constructor(private readonly cdp: CDPSession) {}

  static async of(context: BrowserContext, page: Page, extensionId: string): Promise<WorkerSwitch> {
    const cdp = await context.newCDPSession(page);
    const made = new WorkerSwitch(cdp);
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const version of versions) {
        if (!version.scriptURL.includes(extensionId)) continue;
        const before = made.states.get(version.versionId);
        if (version.runningStatus === 'stopped' && before !== undefined && before !== 'stopped') made.stops++;
        made.states.set(version.versionId, version.runningStatus);
      }
    });
    await cdp.send('ServiceWorker.enable');
    return made;
  }

  /** Stops it without waiting: it may be in the middle of anything. */
  async kill(): Promise<void> {
    await this.cdp.send('ServiceWorker.stopAllWorkers');
  }

  async stop(): Promise<void> {
    const stopped = () => this.states.size > 0 && [...this.states.values()].every((state) => state === 'stopped');
    await this.kill();
    // What pages say meanwhile starts it again.
    await expect
      .poll(
        async () => {
          if (!stopped()) await this.kill();
          return stopped();
        },
        { message: 'the worker is stopped' },
      )
      .toBe(true);
  }

  /** Kills the worker again and again, for some seconds or until the work is done: killed faster than it starts, it would never answer. */
  async during<T>(work: Promise<T>, everyMs: number): Promise<T> {
    let done = false;
    const until = Date.now() + 4_000;
    const over = work.finally(() => {
      done = true;
    });
    const killing = (async () => {
      while (!done && Date.now() < until) {
        await this.kill();
        await new Promise((resolve) => setTimeout(resolve, everyMs));
      }
    })();
    const result = await over;
    await killing;
    return result;
  }
}
