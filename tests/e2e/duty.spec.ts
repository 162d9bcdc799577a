import type { BrowserContext } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { WEIBO_ACCOUNT } from './support/weibo';

test('badge and notifications tell of comments near and past their deadlines, with every platform page closed', async ({
  office,
}) => {
  await office.unit([WEIBO_ACCOUNT]);
  const worker = office.context.serviceWorkers().find((w) => w.url().includes(office.extensionId));
  if (!worker) throw new Error('no worker');
  const page = await office.open('https://weibo.com/comment/inbox');
  await expect.poll(() => worker.evaluate(() => chrome.action.getBadgeText({}))).not.toBe('');
  await page.close();
  await worker.evaluate(async () => {
    for (const id of Object.keys((await chrome.notifications.getAll()) as object)) await chrome.notifications.clear(id);
  });
  // A clock that runs out while no page is open: the alarm of the line itself wakes the worker.
  await office.page.evaluate(async () => {
    const open = indexedDB.open('sanshen');
    const db = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const store = db.transaction('comments', 'readwrite').objectStore('comments');
    const all = store.getAll();
    const rows = await new Promise<Record<string, unknown>[]>((resolve) => {
      all.onsuccess = () => resolve(all.result);
    });
    for (const row of rows) store.put({ ...row, notified: 'none' });
    db.close();
    await chrome.alarms.create('duty-line', { when: Date.now() + 300 });
  });
  await expect
    .poll(() => worker.evaluate(async () => Object.keys((await chrome.notifications.getAll()) as object)))
    .toContainEqual(expect.stringMatching(/^duty:overdue:/));
});
