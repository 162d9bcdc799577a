import { Dexie } from 'dexie';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { publishResult } from '../../../utils/background/results';
import type { ReleaseId } from '../../../utils/domain/ids';
import { verifyChain } from '../../../utils/ledger/chain';
import type { SanshenDb } from '../../../utils/storage/database';
import { HOUR, MINUTE } from '../../support/clock';
import { type Signers, someSigners } from '../../support/signers';
import { browserState, clock, Page, request, resetClock, signedOffice, step, TEXT } from './support/desk-world';

vi.mock('../../../utils/background/network', async (original) => {
  const real = await original<typeof import('../../../utils/background/network')>();
  return {
    ...real,
    addPassRule: async ({ ruleId, nonce }: { ruleId: number; nonce: string }) => {
      const worker = browserState.worker;
      await step(worker);
      browserState.rules.set(ruleId, nonce);
      await step(worker);
    },
    removePassRules: async (ids: readonly number[]) => {
      if (ids.length === 0) return;
      const worker = browserState.worker;
      await step(worker);
      for (const id of ids) browserState.rules.delete(id);
      await step(worker);
    },
    passRuleIds: async () => [...browserState.rules.keys()],
  };
});

vi.mock('../../../utils/storage/ledger', async (original) => {
  const real = await original<typeof import('../../../utils/storage/ledger')>();
  const between = async <T>(work: () => Promise<T>): Promise<T> => {
    const worker = browserState.worker;
    await step(worker);
    const done = await work();
    await step(worker);
    return done;
  };
  return {
    ...real,
    withLedger: ((...args: Parameters<typeof real.withLedger>) =>
      between(() => real.withLedger(...args))) as typeof real.withLedger,
    appendEvents: ((...args: Parameters<typeof real.appendEvents>) =>
      between(() => real.appendEvents(...args))) as typeof real.appendEvents,
  };
});

let signers: Signers;
beforeAll(async () => {
  signers = await someSigners();
});
beforeEach(resetClock);

/** What must hold whatever happened. */
async function isSound(db: SanshenDb, published: number): Promise<void> {
  const releases = await db.releases.toArray();
  const events = await db.ledger.toArray();
  const count = (type: string, release?: string) =>
    events.filter((e) => e.type === type && (release === undefined || e.data.release === release)).length;
  expect(published, 'at most one publish under one set of sign-offs').toBeLessThanOrEqual(1);
  expect(browserState.rules.size, 'no rule is left').toBe(0);
  expect(
    releases.filter((r) => r.status === 'granted'),
    'no release is left open',
  ).toEqual([]);
  for (const { id } of releases) {
    expect(count('release-granted', id), 'granted once').toBe(1);
    expect(count('release-used', id) + count('release-expired', id), 'ended at most once').toBeLessThanOrEqual(1);
    expect(count('published', id) + count('publish-failed', id), 'one outcome at most').toBeLessThanOrEqual(1);
  }
  expect(count('release-granted'), 'no event without its record').toBe(releases.length);
  if (published === 1) {
    expect(count('published'), 'what was published stands in the ledger once').toBe(1);
    expect(count('release-used'), 'and that it left').toBe(1);
  }
  expect(verifyChain(await db.ledger.toArray())).toMatchObject({ ok: true });
}

describe('the worker is stopped at each of its steps', () => {
  /** Publishes, waits, tries again: as people do when nothing seems to happen. */
  async function story(leaves: boolean, stopAt: number): Promise<{ steps: number; published: number }> {
    const { draft } = await signedOffice(signers);
    browserState.stopAt = stopAt;
    const page = new Page(draft, leaves);
    await page.publish();
    await page.publish();
    const db = await page.later();
    browserState.stopAt = 0;
    await page.publish();
    await page.later();
    await isSound(await page.later(), page.published);
    db.close();
    const { steps } = browserState;
    return { steps, published: page.published };
  }

  it.each([
    ['the page stays', false],
    ['the page is reloaded before the answer', true],
  ])('%s: never two publishes, never a lost or doubled event', async (_what, leaves) => {
    const { steps } = await story(leaves, 0);
    expect(steps).toBeGreaterThan(10);
    const published: number[] = [];
    for (let stopAt = 1; stopAt <= steps; stopAt++) {
      Dexie.dependencies.indexedDB = new (Dexie.dependencies.indexedDB.constructor as new () => IDBFactory)();
      resetClock();
      published.push((await story(leaves, stopAt)).published);
    }
    // However it was interrupted, somebody who tries again gets it published; only where it may have left already is it held for a look.
    expect(published.filter((n) => n === 0).length).toBeLessThanOrEqual(1);
  });
});

describe('twenty requests at once under one set of sign-offs', () => {
  it.each([
    ['the worker runs', 0],
    ['the worker is stopped while the first is granted', 2],
    ['the worker is stopped while the first leaves', 5],
  ])('%s: one passes', async (_what, stopAt) => {
    const { draft } = await signedOffice(signers);
    browserState.stopAt = stopAt;
    const page = new Page(draft);
    await Promise.all(Array.from({ length: 20 }, () => page.publish()));
    expect(page.published).toBeLessThanOrEqual(1);
    // A release that was lost with the worker lasts its minute; then whoever tries again gets one.
    await page.later();
    await page.publish();
    await isSound(await page.later(), page.published);
    expect(page.published).toBe(1);
  });

  it('the answer of the platform is the first that is heard of a request that left: whoever waits for its release goes on', async () => {
    const { draft } = await signedOffice(signers);
    const page = new Page(draft);
    const answer = await page.ask();
    if (!answer?.granted) throw new Error('not granted');
    const { back, desk } = await page.running();
    const release = answer.release as ReleaseId;
    const settled = desk.settled(release);
    const response = {
      status: 200,
      url: request().url,
      body: '{"ok":1,"data":{"idstr":"5241234567890123"}}',
      headers: {},
    };
    await publishResult(back, desk, { release, response }, request());
    // What the observer was told of by then comes too late for whoever waits.
    await desk.completed(answer.nonce);
    expect(await settled).toBe(true);
    await isSound(await page.later(), 1);
  });

  it('two tabs and two windows: one passes', async () => {
    const { draft } = await signedOffice(signers);
    const page = new Page(draft);
    const answers = await Promise.all([1, 2, 3, 4].map((tab) => page.ask(TEXT, tab)));
    const granted = answers.flatMap((answer) => (answer?.granted ? [answer] : []));
    expect(granted).toHaveLength(1);
    expect(answers.filter((a) => a && !a.granted && a.code === 'already-released')).toHaveLength(3);
    await page.send(granted[0]!);
    await isSound(await page.later(), page.published);
  });
});

describe('the clock', () => {
  it('set forward between grant and use: the publication still counts, and nothing follows', async () => {
    const { draft } = await signedOffice(signers);
    const page = new Page(draft);
    const answer = await page.ask();
    clock.advance(2 * HOUR);
    const again = await page.ask(TEXT, 2);
    // The first release is over; its mark is worth nothing any more.
    expect([answer?.granted, again?.granted]).toEqual([true, true]);
    if (answer?.granted) await page.send(answer);
    if (again?.granted) await page.send(again);
    await isSound(await page.later(), page.published);
    expect(page.published).toBe(1);
  });

  it('set back after the grant: the release does not outlive its minute', async () => {
    const { draft } = await signedOffice(signers);
    const page = new Page(draft);
    await page.ask();
    clock.advance(-2 * HOUR);
    await page.later(1);
    expect(browserState.rules.size).toBe(0);
  });

  it('set back before publishing: held once with a sentence and an alarm, then as usual', async () => {
    const { draft } = await signedOffice(signers);
    const page = new Page(draft);
    await page.ask('另一段话');
    clock.advance(-3 * HOUR);
    const held = await page.ask();
    expect(held).toMatchObject({ granted: false, code: 'clock-back', message: expect.stringContaining('3小时') });
    const alarms = (await (await page.running()).db.ledger.toArray()).filter((e) => e.data.code === 'clock-back');
    expect(alarms).toHaveLength(1);
    expect(await page.publish()).toBe(true);
    await isSound(await page.later(), page.published);
  });

  it('put right by minutes: nothing is held', async () => {
    const { draft } = await signedOffice(signers);
    const page = new Page(draft);
    await page.ask('另一段话');
    clock.advance(-5 * MINUTE);
    expect(await page.publish()).toBe(true);
  });
});

describe('the disk is full', () => {
  const fill = (db: SanshenDb) => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    db.ledger.hook('creating', full);
    return () => db.ledger.hook('creating').unsubscribe(full);
  };

  it('before the grant: nothing is stored, no rule is left, and the person is told', async () => {
    const { draft } = await signedOffice(signers);
    const page = new Page(draft);
    const { db } = await page.running();
    const empty = fill(db);
    await expect(page.ask()).rejects.toMatchObject({
      code: 'storage-full',
      message: expect.stringContaining('存储空间不足'),
    });
    expect(await db.releases.count()).toBe(0);
    expect(browserState.rules.size).toBe(0);
    empty();
    expect(await page.publish()).toBe(true);
    await isSound(await page.later(), page.published);
  });

  it('while the request leaves: it is not published a second time when there is room again', async () => {
    const { draft } = await signedOffice(signers);
    const page = new Page(draft, true);
    const answer = await page.ask();
    if (!answer?.granted) throw new Error('not granted');
    const empty = fill((await page.running()).db);
    await expect(page.send(answer)).rejects.toMatchObject({ code: 'storage-full' });
    expect(browserState.rules.size, 'the rule is gone all the same').toBe(0);
    empty();
    const db = await page.later();
    expect(await page.publish()).toBe(false);
    expect(page.published).toBe(1);
    const alarms = (await db.ledger.toArray()).filter((e) => e.data.code === 'result-unknown');
    expect(alarms).toHaveLength(1);
  });
});
