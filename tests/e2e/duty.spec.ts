import { canonicalJson } from '../../utils/review/canonical-json';
import { expect, test } from '../support/fixtures';
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

test('a line that is passed while the worker sleeps is told within a minute, and taking over gives the acts a name @long', async ({
  office,
}) => {
  // The browser may wake the worker as late as the minute allows.
  test.setTimeout(LIMIT_MS + 120_000);
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const deadlines = {
    acknowledgeHours: LIMIT_MS / HOUR,
    alarms: { nearShare: 0.25, escalateAfter: null, escalateTo: null, repeatAfter: null },
  };
  const about = { review: null, digest: null, account: null };
  await sendFrom(office.page, 'deadlines.change', {
    act: await unit.act({ act: 'admin', ...about, comment: canonicalJson({ deadlines }) }, unit.person('赵刚')),
  });
  const takeOver = canonicalJson({ until: Date.now() + HOUR, remark: '' });
  await sendFrom(office.page, 'shift.take-over', {
    act: await unit.act({ act: 'hand-over', ...about, comment: takeOver }, unit.person('林晓')),
  });

  const receivedAt = Date.now();
  const { key } = await sendFrom(office.page, 'comment.enter', {
    entry: {
      channel: 'call',
      receivedAt,
      account: null,
      title: '路灯',
      text: '人民路路灯坏了一个星期，什么时候修？',
      authorName: '王某',
      contact: '',
      department: '',
      kind: null,
      importance: 'normal',
    },
  });
  const entered = (await unit.ledger()).find((e) => e.type === 'comment-entered');
  expect(entered).toMatchObject({ actor: unit.person('林晓').id });

  const worker = await WorkerSwitch.of(office.context, office.page, office.extensionId);
  const told = () => office.page.evaluate(async () => Object.keys((await chrome.notifications.getAll()) as object));
  await expect.poll(told).toContain(`duty:near:${key}`);
  await worker.stop();
  expect(await told()).not.toContain(`duty:overdue:${key}`);
  await expect.poll(told, { timeout: LIMIT_MS + 60_000 }).toContain(`duty:overdue:${key}`);
  expect(Date.now() - receivedAt).toBeLessThan(LIMIT_MS + 60_000);
  expect(worker.stops).toBeGreaterThan(0);
});
