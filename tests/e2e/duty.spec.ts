import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { canonicalJson } from '../../utils/review/canonical-json';
import { launchWithExtension } from '../support/browser';
import { expect, test } from '../support/fixtures';
import { PracticeUnit } from '../support/unit';
import { sendFrom } from '../support/wire';
import { WEIBO_ACCOUNT } from './support/weibo';
import { WorkerSwitch } from './support/worker';

test('badge and notifications tell of comments near and past their deadlines, with every platform page closed', async ({
  office,
}) => {
  await office.unit([WEIBO_ACCOUNT]);
  const page = await office.open('https://weibo.com/comment/inbox');
  await expect.poll(() => office.page.evaluate(() => chrome.action.getBadgeText({}))).not.toBe('');
  await expect
    .poll(() => office.page.evaluate(async () => Object.keys((await chrome.notifications.getAll()) as object)))
    .toContainEqual(expect.stringMatching(/^duty:overdue:/));
  await page.close();
});

/** Long enough to set everything up, short enough to wait for. */
const LIMIT_MS = 20_000;
const HOUR = 3_600_000;
const ABOUT = { review: null, digest: null, account: null };

/** 受理 within `LIMIT_MS`, told once before and once behind the line. */
async function setShortLimit(unit: PracticeUnit): Promise<void> {
  const deadlines = {
    acknowledgeHours: LIMIT_MS / HOUR,
    alarms: { nearShare: 0.25, escalateAfter: null, escalateTo: null, repeatAfter: null },
  };
  const comment = canonicalJson({ deadlines });
  const act = await unit.act({ act: 'admin', ...ABOUT, comment }, unit.person('赵刚'));
  await sendFrom(unit.office, 'deadlines.change', { act });
}

/** A phone call is written down. @returns the key under which it is kept */
async function enterCall(office: Page, title: string, receivedAt: number): Promise<string> {
  const { key } = await sendFrom(office, 'comment.enter', {
    entry: {
      channel: 'call',
      receivedAt,
      account: null,
      title,
      text: `人民路${title}坏了一个星期，什么时候修？`,
      authorName: '王某',
      contact: '',
      department: '',
      kind: null,
      importance: 'normal',
    },
  });
  return key;
}

const noticesOf = (office: Page) =>
  office.evaluate(async () => Object.keys((await chrome.notifications.getAll()) as object));

test('a line that is passed while the worker sleeps is told within a minute, and taking over gives the acts a name @long', async ({
  office,
}) => {
  // The browser may wake the worker as late as the minute allows.
  test.setTimeout(LIMIT_MS + 120_000);
  const unit = await office.unit([WEIBO_ACCOUNT]);
  await setShortLimit(unit);
  const takeOver = canonicalJson({ until: Date.now() + HOUR, remark: '' });
  await sendFrom(office.page, 'shift.take-over', {
    act: await unit.act({ act: 'hand-over', ...ABOUT, comment: takeOver }, unit.person('林晓')),
  });

  const receivedAt = Date.now();
  const key = await enterCall(office.page, '路灯', receivedAt);
  const entered = (await unit.ledger()).find((e) => e.type === 'comment-entered');
  expect(entered).toMatchObject({ actor: unit.person('林晓').id });

  const worker = await WorkerSwitch.of(office.context, office.page, office.extensionId);
  const told = () => noticesOf(office.page);
  await expect.poll(told).toContain(`duty:near:${key}`);
  await worker.stop();
  expect(await told()).not.toContain(`duty:overdue:${key}`);
  await expect.poll(told, { timeout: LIMIT_MS + 60_000 }).toContain(`duty:overdue:${key}`);
  expect(Date.now() - receivedAt).toBeLessThan(LIMIT_MS + 60_000);
  expect(worker.stops).toBeGreaterThan(0);
});

test('what came due while the browser was closed is told when it starts again, all in one @long', async ({
  server,
}) => {
  test.setTimeout(LIMIT_MS + 120_000);
  server.reset();
  const profile = mkdtempSync(join(tmpdir(), 'sanshen-'));
  const start = async () => {
    const launched = await launchWithExtension({ port: server.port, headless: true, profile });
    const office = await launched.context.newPage();
    await office.goto(`chrome-extension://${launched.extensionId}/icons/16.png`);
    return { office, close: launched.close };
  };
  try {
    const before = await start();
    await setShortLimit(await PracticeUnit.create(before.office, [WEIBO_ACCOUNT]));
    const receivedAt = Date.now();
    for (const title of ['路灯', '井盖', '栏杆']) await enterCall(before.office, title, receivedAt);
    await before.close();
    expect(Date.now(), 'closed before the line').toBeLessThan(receivedAt + LIMIT_MS);
    await expect.poll(() => Date.now(), { timeout: 2 * LIMIT_MS }).toBeGreaterThan(receivedAt + LIMIT_MS);

    const again = await start();
    // The three calls, and the account that nobody has read.
    await expect.poll(async () => (await noticesOf(again.office)).sort()).toEqual(['duty:overdue:*', 'duty:unread:*']);
    await expect.poll(() => again.office.evaluate(() => chrome.action.getBadgeText({}))).toBe('4');
    await again.close();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});
