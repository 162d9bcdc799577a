import type { Page } from '@playwright/test';
import type { ReviewId } from '../../utils/domain/ids';
import { EMPTY_LEDGER, verifyChain } from '../../utils/ledger/chain';
import type { PracticeServer } from '../practice/server';
import { Bar } from '../support/bar';
import { launchWithExtension } from '../support/browser';
import { expect, type Office, test } from '../support/fixtures';
import { PracticeUnit } from '../support/unit';
import { WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';
import { WorkerSwitch } from './support/worker';

/**
 * What breaks in the middle: the worker, the page, the browser's two windows, the database, the extension itself. After each: nothing published
 * without a release, at most one publish, every event of the ledger once, and a sentence that says what to do. They run with
 * `npm run e2e:faults`. Each step of the worker, the clock and a full disk: tests/unit/guard/faults.test.ts.
 */

const TEXT = '区体育中心周六上午九点举办便民健身活动，请带身份证件入场。';
const home = WEIBO_SURFACES[0]!;
const FAULTS = { tag: '@faults' };

/** A script of the page fires the publish request so many times at once. */
function fire(page: Page, times: number, text = TEXT): Promise<readonly string[]> {
  return page.evaluate(
    ([{ path, type, body }, count]) => {
      const token = /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
      const headers = { 'content-type': type, 'x-xsrf-token': token };
      return Promise.all(
        Array.from({ length: count }, () =>
          fetch(path, { method: 'POST', body, headers }).then((r) => String(r.status), String),
        ),
      );
    },
    [home.request(text), times] as const,
  );
}

type Events = Awaited<ReturnType<PracticeUnit['ledger']>>;

/**
 * Every publish once. Where the stopped worker never heard the answer, the outcome is written down as unknown, and the platform's own list may add
 * that the post is out; to a known outcome nothing is added.
 */
function firstTold(events: Events): Events {
  const [first, ...more] = events.filter(({ type }) => type === 'published');
  expect(more.map(({ data }) => data.seenOn)).toEqual(
    first?.data.outcome === 'unknown' && more.length > 0 ? ['list'] : [],
  );
  return events.filter((event) => !more.includes(event));
}

/** The ledger is whole, and what was published stands in it once. */
async function isSound(unit: PracticeUnit, server: PracticeServer): Promise<void> {
  const events = await unit.ledger();
  expect(verifyChain(events as never, EMPTY_LEDGER)).toMatchObject({ ok: true });
  const published = server.published().length;
  expect(published).toBeLessThanOrEqual(1);
  const count = (type: string) => events.filter((e) => e.type === type).length;
  expect(count('release-used')).toBe(published);
  expect(firstTold(events).filter((e) => e.type === 'published')).toHaveLength(published);
  expect(events.filter((e) => e.type === 'alarm' && e.data.code !== 'result-unknown')).toEqual([]);
}

const switchOf = (office: Office) => WorkerSwitch.of(office.context, office.page, office.extensionId);

async function signedPage(office: Office): Promise<{ unit: PracticeUnit; page: Page; id: ReviewId }> {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const page = await office.open(home.url);
  await home.write(page, TEXT);
  const id = await unit.submit(page);
  await unit.signAll(id);
  return { unit, page, id };
}

test(
  'twenty requests at once, the worker stopped before and killed in between: one passes',
  FAULTS,
  async ({ office, server }) => {
    const { unit, page, id } = await signedPage(office);
    const worker = await switchOf(office);
    await worker.stop();
    const firing = fire(page, 20);
    await expect.poll(() => server.published().length, { intervals: [5] }).toBe(1);
    await worker.kill();
    const answers = await firing;
    expect(answers.filter((answer) => answer === '200')).toHaveLength(1);
    expect(worker.stops).toBeGreaterThan(0);
    await expect.poll(async () => (await unit.review(id)).status).toBe('published');
    await expect.poll(async () => (await unit.ledger()).filter((e) => e.type === 'published').length).toBe(1);
    await isSound(unit, server);
  },
);

test('the worker stopped before and after every act of people', FAULTS, async ({ office, server }) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const worker = await switchOf(office);
  const page = await office.open(home.url);
  await home.write(page, TEXT);
  await worker.stop();
  const id = await unit.submit(page);
  await worker.stop();
  for (const [stage, name] of [
    ['first', '周敏'],
    ['second', '陈立'],
    ['final', '赵刚'],
  ] as const) {
    await unit.signStage(id, stage, name);
    await worker.stop();
  }
  await page.bringToFront();
  await home.button(page).click();
  await expect.poll(() => server.published().length).toBe(1);
  await worker.stop();
  await expect.poll(async () => (await unit.review(id)).status).toBe('published');
  const types = firstTold(await unit.ledger()).map((e) => e.type);
  const acts = types.filter((type) => /^(?:draft-submitted|signed-off|release-|published)/.test(type));
  expect(acts).toEqual([
    'draft-submitted',
    'signed-off',
    'signed-off',
    'signed-off',
    'release-granted',
    'release-used',
    'published',
  ]);
  await isSound(unit, server);
});

for (const everyMs of [5, 20, 60, 150]) {
  test(`the worker killed every ${everyMs} ms while twenty requests are fired`, FAULTS, async ({ office, server }) => {
    const { unit, page } = await signedPage(office);
    const worker = await switchOf(office);
    await worker.during(fire(page, 20), everyMs);
    expect(server.published().length).toBeLessThanOrEqual(1);
    expect(worker.stops).toBeGreaterThan(0);
    // Nothing is left that a second round could use.
    await fire(page, 3);
    expect(server.published().length).toBeLessThanOrEqual(1);
    const events = await unit.ledger();
    expect(verifyChain(events as never, EMPTY_LEDGER)).toMatchObject({ ok: true });
    expect(events.filter((e) => e.data.code === 'unreleased-publish')).toEqual([]);
  });

  test(`the worker killed every ${everyMs} ms while a draft is submitted`, FAULTS, async ({ office }) => {
    const unit = await office.unit([WEIBO_ACCOUNT]);
    const page = await office.open(home.url);
    await home.write(page, TEXT);
    const worker = await switchOf(office);
    const submitting = unit.submit(page).then(
      () => true,
      () => false,
    );
    await worker.during(submitting, everyMs);
    const before = (await unit.ledger()).filter((e) => e.type === 'draft-submitted').length;
    // Either all of it is stored or nothing; whoever sees nothing submits again.
    if (before === 0) await unit.submit(page);
    const events = await unit.ledger();
    expect(events.filter((e) => e.type === 'draft-submitted')).toHaveLength(1);
    expect(verifyChain(events as never, EMPTY_LEDGER)).toMatchObject({ ok: true });
  });
}

test('two tabs and a second window publish at once: one passes', FAULTS, async ({ office, server }) => {
  const { unit, page } = await signedPage(office);
  const second = await office.open(`${home.url}?tab=2`);
  await home.write(second, TEXT);
  const opened = office.context.waitForEvent('page');
  await office.page.evaluate((url) => chrome.windows.create({ url }).then(() => null), `${home.url}?window=2`);
  const third = await opened;
  await third.waitForLoadState();
  await home.write(third, TEXT);
  await Promise.all([fire(page, 4), fire(second, 4), fire(third, 4)]);
  expect(server.published()).toHaveLength(1);
  await isSound(unit, server);
});

test(
  'the page reloaded while its request is on the way: it counts, and nothing follows',
  FAULTS,
  async ({ office, server }) => {
    const { unit, page, id } = await signedPage(office);
    await page.evaluate(({ path, type, body }) => {
      const token = /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
      void fetch(path, { method: 'POST', body, headers: { 'content-type': type, 'x-xsrf-token': token } });
    }, home.request(TEXT));
    await expect.poll(() => server.published().length, { intervals: [5] }).toBe(1);
    await page.reload();
    await home.write(page, TEXT);
    await home.button(page).click();
    await fire(page, 3);
    expect(server.published()).toHaveLength(1);
    const events = await unit.ledger();
    expect(events.filter((e) => e.type === 'release-used')).toHaveLength(1);
    expect((await unit.prepare(page))?.verdict.code).toMatch(/^(?:published|already-released)$/);
    expect((await unit.review(id)).status).toMatch(/^(?:approved|published)$/);
  },
);

test(
  'a database of a newer version: publishing stays held with a sentence, and the data can be exported',
  FAULTS,
  async ({ office, server }) => {
    const { page } = await signedPage(office);
    const worker = await switchOf(office);
    await worker.stop();
    await office.page.evaluate(async () => {
      const version = (await indexedDB.databases()).find(({ name }) => name === 'sanshen')?.version ?? 1;
      const open = indexedDB.open('sanshen', version + 1_000);
      await new Promise<void>((resolve, reject) => {
        open.onsuccess = () => resolve();
        open.onerror = () => reject(open.error);
      });
      open.result.close();
    });
    await fire(page, 3);
    expect(server.published()).toEqual([]);
    const bar = await Bar.of(page);
    await page.bringToFront();
    await expect.poll(() => bar.text()).toContain('更新版本的三审台');
    const workspace = await office.context.newPage();
    await workspace.goto(`chrome-extension://${office.extensionId}/workspace.html`);
    await expect(workspace.getByText('更新版本的三审台')).toBeVisible();
    await expect(workspace.getByRole('button', { name: /导出/ })).toBeVisible();
  },
);

test('a damaged record: publishing stays held with a sentence', FAULTS, async ({ office, server }) => {
  const { page, id } = await signedPage(office);
  await office.page.evaluate(async (key) => {
    const open = indexedDB.open('sanshen');
    await new Promise((resolve) => {
      open.onsuccess = resolve;
    });
    const store = open.result.transaction('reviews', 'readwrite').objectStore('reviews');
    const got = store.get(key);
    await new Promise((resolve) => {
      got.onsuccess = resolve;
    });
    const put = store.put({ ...(got.result as object), draft: null });
    await new Promise((resolve) => {
      put.onsuccess = resolve;
    });
    open.result.close();
  }, id as string);
  await fire(page, 3);
  expect(server.published()).toEqual([]);
  const bar = await Bar.of(page);
  await page.bringToFront();
  await expect.poll(() => bar.text()).toContain('已损坏');
});

test('the extension is updated under an open draft: the guard holds and asks to reload', FAULTS, async ({ server }) => {
  server.reset();
  const launched = await launchWithExtension({ port: server.port, headless: true });
  try {
    const { context, extensionId } = launched;
    const office = await context.newPage();
    await office.goto(`chrome-extension://${extensionId}/icons/16.png`);
    const unit = await PracticeUnit.create(office, [WEIBO_ACCOUNT]);
    const page = await context.newPage();
    await page.goto(home.url);
    await home.write(page, TEXT);
    await unit.signAll(await unit.submit(page));
    const said: string[] = [];
    page.on('dialog', (dialog) => {
      said.push(dialog.message());
      void dialog.dismiss();
    });
    // The extension's own pages close with the old version.
    const gone = office.waitForEvent('close');
    await office.evaluate(() => chrome.runtime.reload()).catch(() => {});
    await gone;
    await home.button(page).click();
    const answers = await fire(page, 5);
    expect(answers.every((answer) => answer.includes('Failed to fetch'))).toBe(true);
    expect(server.published()).toEqual([]);
    await expect(home.editor(page)).toHaveValue(TEXT);
    const bar = await Bar.of(page);
    await expect.poll(async () => `${await bar.text()} ${said.join(' ')}`).toMatch(/刷新/);
  } finally {
    await launched.close();
  }
});
