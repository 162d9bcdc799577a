import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type HelpPicture, PICTURES } from '../../components/help/pictures';
import { ACTS, weiboAct } from '../support/acts';
import { launchWithExtension } from '../support/browser';
import { choose, Player, STORY_PEOPLE } from '../support/play';
import { smallPng } from '../support/small-png';
import { startPracticeServer } from './server';

/**
 * `npm run pictures`: takes the pictures of the help and of the README anew, from the built extension on the practice pages. Look at them afterwards: the
 * script only sees that every step was possible.
 */
const FOLDER = join(import.meta.dirname, '../../public/help');
/** Pictures of the README. */
const SHOWN = join(import.meta.dirname, '../../.github/screenshots');
/** Bytes of one picture; the package carries all of them. */
const MOST = 60_000;
const BAD = '小编觉得这个政策太棒了！据说全网最低价，加微信 vx13800138000 抢购，转发就送红包。';
const GOOD = '本周六上午九点，县体育中心举办便民健身活动，市民凭身份证免费入场。活动由县文化和旅游局主办。';

const files = new Map<string, HelpPicture>(
  Object.values(PICTURES)
    .flat()
    .map((p) => [p.file, p]),
);

const server = await startPracticeServer();
const { context, extensionId, close } = await launchWithExtension({ port: server.port, headless: true });
const player = new Player(context, extensionId);
try {
  mkdirSync(FOLDER, { recursive: true });
  const { page: codes, codes: byName } = await player.onboard(
    ACTS.map(({ platform, account }) => ({ platform, name: account })),
  );
  await take(codes, 'admin-codes.png', codes.getByRole('table'));
  for (const { name } of STORY_PEOPLE) await (await player.activate(name, byName.get(name) ?? '')).close();

  const page = await context.newPage();
  await page.goto(weiboAct.composeUrl);
  await weiboAct.write(page, '', BAD);
  const panel = await player.panel(page);
  await panel.getByText('禁止发布').first().waitFor();
  await page.bringToFront();
  await take(page, 'operator-marks.png');
  await panel.bringToFront();
  await take(panel, 'operator-submit.png');
  await show(panel, 'panel.png', { width: 420, height: 1000 });
  await page.bringToFront();
  await show(page, 'page.png', { width: 1366, height: 768 });

  await page.bringToFront();
  await weiboAct.write(page, '', GOOD);
  await panel.bringToFront();
  await panel.getByText('禁止发布').first().waitFor({ state: 'detached' });
  await player.submit(panel);
  await panel.getByRole('tab', { name: /待我处理/ }).click();
  await choose(panel, panel.getByLabel('我是'), STORY_PEOPLE[1]!.name);
  const draft = panel.getByRole('button', { name: /待(初审|复审|终审)/ }).first();
  await draft.waitFor();
  await take(panel, 'reviewer-queue.png');
  await draft.click();
  const gate = panel.getByRole('checkbox').first();
  await gate.waitFor();
  await take(panel, 'reviewer-sign.png', gate);

  const settings = await player.open('workspace.html#/settings');
  await settings.getByText('个人信息保存期限').first().waitFor();
  await settings.setViewportSize({ width: 1100, height: 700 });
  await take(settings, 'admin-settings.png', settings.getByText('办理时限和提醒').first(), { x: 176, y: 0 });

  const popup = await player.open('popup.html');
  // Comments' rows: rows of accounts, drafts and backups lead away from the list.
  const rows = popup.locator('li.ss-row:not(.ss-task)');
  for (const act of ACTS) {
    const known = await rows.count();
    const inbox = await context.newPage();
    await inbox.goto(act.commentsUrl);
    await expect.poll(() => rows.count(), { timeout: 20_000 }).toBeGreaterThan(known);
    await inbox.close();
  }
  await popup.bringToFront();
  await take(popup, 'duty-list.png');
  await show(popup, 'popup.png', { width: 360, height: 600 });
  await rows.first().getByRole('button').first().click();
  await popup
    .getByRole('button', { name: /^受\s*理$/ })
    .first()
    .waitFor();
  await take(popup, 'duty-row.png');
} finally {
  await close();
  await server.close();
}
process.exit(0);

/**
 * One picture in the size that the help gives it.
 * @param top element that has to stand at the upper edge; absent: the page as it is
 * @param from corner of the picture in the window
 */
async function take(
  page: Page,
  file: string,
  top?: ReturnType<Page['locator']>,
  from: { readonly x: number; readonly y: number } = { x: 0, y: 0 },
): Promise<void> {
  const picture = files.get(file);
  if (!picture) throw new Error(`${file} is no picture of the help`);
  const { width, height } = picture;
  if (from.x === 0) await page.setViewportSize({ width, height });
  await top?.evaluate((node) => node.scrollIntoView({ block: 'start' }));
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot({ clip: { ...from, width, height }, animations: 'disabled' });
  const small = await smallPng(page, png);
  console.log(`${file} ${small.length} bytes`);
  if (small.length > MOST) throw new Error(`${file} has ${small.length} bytes, more than ${MOST}: make it smaller`);
  writeFileSync(join(FOLDER, file), small);
}

/** One picture of the README, as the window shows it. */
async function show(
  page: Page,
  file: string,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(SHOWN, file), animations: 'disabled' });
}
