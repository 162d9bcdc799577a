import type { Backend } from '../../../../utils/background/backend';
import { ReleaseDesk } from '../../../../utils/background/releases';
import { publishResult } from '../../../../utils/background/results';
import { sweepReleases } from '../../../../utils/background/sweep';
import type { Draft } from '../../../../utils/domain/draft';
import type { Review } from '../../../../utils/domain/review';
import type { MessageInput } from '../../../../utils/messaging/protocol';
import type { RawRequest } from '../../../../utils/platforms/contract';
import { putAccount } from '../../../../utils/storage/accounts';
import type { SanshenDb } from '../../../../utils/storage/database';
import { openDatabase } from '../../../../utils/storage/open';
import { putPerson } from '../../../../utils/storage/people';
import { putReview } from '../../../../utils/storage/reviews';
import { putUnit } from '../../../../utils/storage/unit';
import { aDraft, anAccount, aUnit } from '../../../support/builders';
import { fakeClock, NOW } from '../../../support/clock';
import { closing } from '../../../support/indexeddb';
import { aSignedReview, type Signers } from '../../../support/signers';

/**
 * A browser with its network rules, the platform that publishes what passes them, and the extension's worker, which can be stopped at every step
 * it takes outside of itself: before and after each change of a network rule and each transaction.
 */
export const browserState = {
  /** Rule id → the one-time mark it lets through. They belong to the browser and survive the worker. */
  rules: new Map<number, string>(),
  /** Steps that the workers have taken. */
  steps: 0,
  /** The worker is stopped at this step. */
  stopAt: 0,
  /** Whose steps still count; a stopped worker never takes another one. */
  worker: 0,
  /** Who waits for an answer of the running worker. */
  stopped: new Set<() => void>(),
};

/** One step of a worker. A stopped worker hangs here for good, as one that was killed does. */
export async function step(worker: number): Promise<void> {
  if (worker !== browserState.worker) await new Promise(() => {});
  browserState.steps++;
  if (browserState.steps === browserState.stopAt) {
    browserState.worker++;
    for (const tell of browserState.stopped) tell();
    browserState.stopped.clear();
    await new Promise(() => {});
  }
}

export const TEXT = '县体育中心周六上午九点举办便民健身活动。';

export function request(text = TEXT): RawRequest {
  return {
    method: 'POST',
    url: 'https://weibo.com/ajax/statuses/update',
    contentType: 'application/x-www-form-urlencoded',
    body: new URLSearchParams({ content: text, visible: '0' }).toString(),
    form: null,
    unreadable: false,
  };
}

/** Everything stored as before publishing: unit, people with keys, the filed account and one review with complete sign-offs. */
export async function signedOffice(signers: Signers): Promise<{ review: Review; draft: Draft }> {
  Object.assign(browserState, { steps: 0, stopAt: 0 });
  browserState.rules.clear();
  const db = await openDatabase();
  await putUnit(db, aUnit());
  await putAccount(db, anAccount());
  for (const person of signers.roster) await putPerson(db, person);
  const draft = aDraft({ article: { title: '', body: TEXT } });
  const review = await aSignedReview(signers, { draft });
  await putReview(db, review);
  db.close();
  return { review, draft };
}

export interface Worker {
  readonly id: number;
  readonly db: SanshenDb;
  readonly back: Backend;
  readonly desk: ReleaseDesk;
}

export const clock = fakeClock();

/** Starts the worker, as the browser does for every event when none runs: it sweeps first. */
export async function startWorker(): Promise<Worker> {
  const id = browserState.worker;
  const db = closing(await openDatabase());
  const back: Backend = { db: async () => db, now: clock.now, tell: () => {} };
  const desk = new ReleaseDesk(back, () => {});
  await orStopped(id, sweepReleases(back, desk));
  return { id, db, back, desk };
}

/** The answer of a worker, or null when it was stopped meanwhile. */
export async function orStopped<T>(id: number, work: Promise<T>): Promise<T | null> {
  if (browserState.worker !== id) return null;
  let tell = (): void => {};
  const stopped = new Promise<null>((resolve) => {
    tell = () => resolve(null);
  });
  browserState.stopped.add(tell);
  try {
    return await Promise.race([work, stopped]);
  } finally {
    browserState.stopped.delete(tell);
  }
}

/** The page and the platform: what passed the rules, and how the extension was asked. */
export class Page {
  published = 0;
  private worker: { readonly id: number; readonly started: Promise<Worker> } | null = null;

  constructor(
    private readonly draft: Draft,
    /** The page is gone before the answer of the platform comes. */
    private readonly leaves = false,
  ) {}

  /** The running worker; starts one when the last was stopped. */
  async running(): Promise<Worker> {
    for (;;) {
      const id = browserState.worker;
      if (this.worker?.id !== id) this.worker = { id, started: startWorker() };
      const worker = await this.worker.started;
      if (worker.id === browserState.worker) return worker;
    }
  }

  /** One event or message for the worker. Null: it was stopped before it answered. */
  private async tell<T>(work: (worker: Worker) => Promise<T>): Promise<T | null> {
    const worker = await this.running();
    return orStopped(worker.id, work(worker));
  }

  ask(text = TEXT, tabId = 1) {
    const question: MessageInput<'release.request'> = {
      endpoint: 'weibo.update',
      request: { ...request(text), form: null },
      account: this.draft.account,
      draft: this.draft,
      problems: [],
    };
    return this.tell(({ desk }) => desk.ask(question, tabId));
  }

  /** From the click to the answer of the platform, as page guard, browser and platform do it. True when it was published. */
  async publish(text = TEXT): Promise<boolean> {
    const answer = await this.ask(text);
    if (!answer?.granted) return false;
    return this.send(answer);
  }

  /** The request with its mark: passes when a rule says so; the browser tells the worker of the request and of its end, whoever runs then. */
  async send({ release, nonce }: { release: string; nonce: string }): Promise<boolean> {
    const passes = [...browserState.rules.values()].includes(nonce);
    if (passes) {
      this.published++;
      await this.tell(({ desk }) => desk.used(nonce, request()));
      await this.tell(({ desk }) => desk.completed(nonce));
      if (!this.leaves) await this.tell(({ desk }) => desk.settled(release as never));
    }
    if (!this.leaves) await this.answer(release, passes);
    return passes;
  }

  private async answer(release: string, passed: boolean): Promise<void> {
    const response = passed
      ? { status: 200, url: request().url, body: '{"ok":1,"data":{"idstr":"5241234567890123"}}', headers: {} }
      : null;
    // The page sends it once; a worker stopped while it writes is started again by nothing but the next event.
    await this.tell(({ back, desk }) => publishResult(back, desk, { release: release as never, response }, request()));
  }

  /** Later: alarms sweep what is left over, twice, so that what the first one finds is settled by the second. */
  async later(minutes = 5): Promise<SanshenDb> {
    for (let i = 0; i < 2; i++) {
      clock.advance(minutes * 60_000);
      await this.tell(({ back, desk }) => sweepReleases(back, desk));
    }
    return (await this.running()).db;
  }
}

/** The clock back at the start. */
export function resetClock(): void {
  clock.set(NOW);
}
