import type { Page } from '@playwright/test';
import type { StoredComment } from '../../utils/domain/comment';
import { seedComments } from '../practice/weibo/comments-data';
import { ACCOUNT, MAIN_POST } from '../practice/weibo/state';
import { expect, test } from '../support/fixtures';
import { storedComments } from './support/stored';
import {
  fieldOf,
  INBOX_URL,
  openReply,
  post,
  STATUS_URL,
  statusRow,
  WEIBO_ACCOUNT,
  WEIBO_SURFACES,
} from './support/weibo';

const surfaceOf = (id: string) => WEIBO_SURFACES.find((s) => s.id === id)!;

/** One line per comment: who said what to whom. */
const line = (c: { author: string; text: string; parent: string }) => `${c.author}|${c.text}|${c.parent}`;
const storedLines = (stored: readonly StoredComment[]) =>
  stored.map(({ seen }) => line({ author: seen.authorName, text: seen.text, parent: seen.parentId })).sort();
const practiceLines = () =>
  seedComments(0, MAIN_POST, ACCOUNT)
    .map((c) => line({ author: c.name, text: c.text, parent: c.replyTo }))
    .sort();

/** Authors of a section of the popup, in order. */
const section = (popup: Page, name: string) => popup.getByRole('region', { name, exact: true });
const authors = (popup: Page, name: string) => section(popup, name).locator('.ss-row-text b').allTextContents();

test('weibo: a bad draft is held, the corrected one goes out as signed', async ({ office, server }) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const home = surfaceOf('home');
  const page = await office.open(home.url);
  const bad = '限时特价！本店空调立减500元，下单请加微信，我个人觉得这牌子最好，太气人了，不买后悔！';
  await home.write(page, bad);
  const prepared = await unit.prepare(page);
  expect(prepared?.findings.filter((f) => f.severity === 'block').map((f) => f.rule)).toContain(
    'commercial-advertising',
  );
  expect(prepared?.findings.map((f) => f.rule)).toContain('personal-opinion');
  expect(prepared?.verdict).toMatchObject({ publishable: false, code: 'not-submitted' });
  await expect(unit.submit(page)).rejects.toThrow(/禁止发布|修改|豁免/);
  await home.button(page).click();
  expect(await post(page, home.request(bad))).toContain('Failed to fetch');
  expect(server.published()).toEqual([]);
  await expect(home.editor(page)).toHaveValue(bad);

  const good = '县政务服务中心自下周一起延长对外服务时间，周六上午照常办理，欢迎前来咨询。';
  await home.write(page, good);
  const clean = await unit.prepare(page);
  expect(clean?.findings.filter((f) => f.severity === 'block')).toEqual([]);
  const id = await unit.submit(page);
  for (const [stage, name] of [
    ['first', '周敏'],
    ['second', '陈立'],
    ['final', '赵刚'],
  ] as const) {
    expect((await unit.prepare(page))?.verdict).toMatchObject({ publishable: false, code: 'in-review', stage });
    await unit.signStage(id, stage, name);
  }
  await expect.poll(async () => (await unit.prepare(page))?.verdict.code).toBe('signed');
  await home.button(page).click();
  await expect.poll(async () => (await unit.review(id)).status).toBe('published');
  expect(server.published().map((r) => fieldOf(r, 'content'))).toEqual([good]);
  const steps = (await unit.ledger()).filter((e) => e.subject === id).map((e) => e.type);
  expect(steps).toEqual([
    'draft-submitted',
    'signed-off',
    'signed-off',
    'signed-off',
    'release-granted',
    'release-used',
    'published',
  ]);
});

test('weibo: comments reach the duty list, an own reply stops the first clock', async ({ office, server }) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  await office.open(INBOX_URL);
  await expect.poll(async () => (await storedComments(office.page)).length).toBe(20);
  const page = await office.open(STATUS_URL);
  await expect.poll(async () => storedLines(await storedComments(office.page))).toEqual(practiceLines());

  const popup = await office.open(`chrome-extension://${office.extensionId}/popup.html`);
  // Three quarters of the hour for an acknowledgement have passed.
  await expect.poll(() => authors(popup, '临期')).toEqual(['路过的小李', '邻居老赵']);
  await expect(section(popup, '临期')).toContainText('城东老旧小区改造什么时候开工，一直没有消息。');
  await expect(section(popup, '临期').locator('.ss-clock-name').first()).toHaveText('受理');
  const levels = popup.locator('h2.ss-section');
  // What is due last comes with the rest of the list, after the first picture.
  await expect
    .poll(async () => (await levels.allTextContents()).map((t) => t.replace(/\d+$/, '')))
    .toEqual(['超期', '临期', '今日应办', '以后']);
  const late = (await storedComments(office.page))
    .filter((c) => c.done === 0 && c.dueAt < server.world.startedAt)
    .sort((a, b) => a.dueAt - b.dueAt);
  expect(late.length).toBeGreaterThan(5);
  expect(await authors(popup, '超期')).toEqual(late.map((c) => c.seen.authorName));

  await page.bringToFront();
  await openReply(page, '路过的小李');
  const reply = surfaceOf('status reply');
  const words = '您好，城东片区改造方案正在公示，预计下月开工，详情请咨询住建局，电话12345。';
  await reply.editor(page).fill(words);
  const id = await unit.submit(page);
  expect((await unit.review(id)).policy.stages).toHaveLength(1);
  await unit.signAll(id);
  await expect.poll(async () => (await unit.prepare(page))?.verdict.code).toBe('signed');
  const before = Date.now();
  await reply.button(page).click();
  await expect.poll(() => server.published().map((r) => fieldOf(r, 'comment'))).toEqual([words]);
  const asked = async () => (await storedComments(office.page)).find((c) => c.seen.authorName === '路过的小李')!;
  await expect.poll(async () => (await asked()).status).toBe('acknowledged');
  // The platform's clock counts whole seconds.
  expect((await asked()).acknowledgedAt).toBeGreaterThanOrEqual(Math.floor(before / 1000) * 1000);
  expect((await asked()).acknowledgedAt).toBeLessThanOrEqual(Date.now());
  expect((await asked()).resolvedAt).toBeNull();
  expect(
    (await unit.ledger()).filter((e) => e.type === 'own-reply-seen' && e.subject === 'weibo:comment:5241500000010001'),
  ).toHaveLength(1);

  await popup.bringToFront();
  await expect.poll(() => authors(popup, '临期')).toEqual(['邻居老赵']);
  const row = popup.locator('[data-key="weibo:comment:5241500000010001"]');
  await expect(row.locator('.ss-clock-name')).toHaveText('办结');
});

test('weibo: rows used again while scrolling store every comment once', async ({ office }) => {
  await office.unit([WEIBO_ACCOUNT]);
  const page = await office.open(STATUS_URL);
  await statusRow(page, '晨光熹微').waitFor();
  await scrollThrough(page);
  await expect.poll(async () => storedLines(await storedComments(office.page))).toEqual(practiceLines());
  expect((await storedComments(office.page)).map((c) => c.seen.via)).not.toContain('dom');
});

test('weibo: with the comment list at an unknown address the rows themselves are read, each once', async ({
  office,
  server,
}) => {
  await office.unit([WEIBO_ACCOUNT]);
  server.world.switches.set('comments-moved', '');
  const page = await office.open(STATUS_URL);
  await statusRow(page, '晨光熹微').waitFor();
  await scrollThrough(page, async (names) => {
    const known = async () => (await storedComments(office.page)).map((c) => c.seen.authorName);
    await expect.poll(known).toEqual(expect.arrayContaining(names));
  });
  const stored = await storedComments(office.page);
  const byWords = (text: string) => text.replace(/\|[^|]*$/, '');
  expect(storedLines(stored).map(byWords)).toEqual(practiceLines().map(byWords).sort());
  expect(new Set(stored.map((c) => c.seen.via))).toEqual(new Set(['dom']));
  expect(
    stored
      .filter((c) => c.seen.answered)
      .map((c) => c.seen.authorName)
      .sort(),
  ).toEqual(['学生家长', '清源老陈']);
});

test('weibo: comments that come before the page shows its account are kept all the same', async ({
  office,
  server,
}) => {
  await office.unit([WEIBO_ACCOUNT]);
  server.world.switches.set('late-head', '');
  const page = await office.open(INBOX_URL);
  await page.locator('.inbox-card').first().waitFor();
  await expect(page.locator('.woo-tab-nav > a')).toHaveCount(0);
  await expect.poll(async () => (await storedComments(office.page)).length).toBe(20);
  expect(new Set((await storedComments(office.page)).map((c) => c.seen.via))).toEqual(new Set(['page-json']));
});

/** Scrolls the comments from top to bottom, a screen at a time; `seen` gets the authors of the rows drawn at each stop. */
async function scrollThrough(page: Page, seen: (authors: string[]) => Promise<void> = async () => {}): Promise<void> {
  const scroller = page.locator('.vue-recycle-scroller');
  const drawn = () => scroller.locator('.item1 > .item1in .text > a').allTextContents();
  const all = new Set(await drawn());
  await seen(await drawn());
  // Fewer rows than comments: nodes are used again.
  expect(all.size).toBeLessThan(21);
  for (let top = 300; ; top += 300) {
    const end = await scroller.evaluate((el, y) => {
      el.scrollTop = y;
      return el.scrollTop + el.clientHeight >= el.scrollHeight - 1;
    }, top);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const names = await drawn();
    for (const name of names) all.add(name);
    await seen(names);
    if (end) break;
  }
  expect(all.size).toBe(21);
}
