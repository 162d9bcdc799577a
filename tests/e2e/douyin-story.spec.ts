import type { Page } from '@playwright/test';
import type { StoredComment } from '../../utils/domain/comment';
import { initialRemarks, initialWorks, type Remark } from '../practice/douyin/data';
import { expect, longUnless, test } from '../support/fixtures';
import { COMMENTS_URL, DOUYIN_ACCOUNT, OLD_COMMENTS_URL, openReply, rowSaying, surfaceOf } from './support/douyin';
import { storedComments } from './support/stored';

const [ROAD, , DRILL] = initialWorks(0).map((w) => w.id) as [string, string, string];
const ANSWER = '您好，您反映的问题已转交县交通运输局核实，结果将及时回复，咨询电话12345。';

/** One line per comment: who said what to whom, on which work. */
const line = (c: { id: string; parent: string; author: string; text: string; work: string; own: boolean }) =>
  `${c.work} ${c.id} > ${c.parent} ${c.own ? '本账号' : c.author}：${c.text}`;
const storedLines = (stored: readonly StoredComment[]) =>
  stored
    .map(({ seen }) =>
      line({
        id: seen.commentId,
        parent: seen.parentId,
        author: seen.authorName,
        text: seen.text,
        work: seen.postId,
        own: seen.own,
      }),
    )
    .sort();

/** What the practice platform knows of a work; family A names comments by their encrypted ids only. */
function practiceLines(work: string, encrypted: boolean): string[] {
  const all = initialRemarks(0);
  const idOf = (id: string) => (encrypted ? (all.find((r) => r.id === id)?.encrypted ?? '') : id);
  return all
    .filter((r) => r.work === work)
    .map((r) =>
      line({
        id: idOf(r.id),
        parent: idOf(r.answers || r.root),
        author: r.name,
        text: r.text,
        work: r.work,
        own: r.name === DOUYIN_ACCOUNT.name,
      }),
    )
    .sort();
}

const asked = (work: string, wanted: (r: Remark) => boolean): Remark => {
  const found = initialRemarks(0).find((r) => r.work === work && r.root === '' && wanted(r));
  if (!found) throw new Error('no such remark');
  return found;
};

/** Scrolls the list to its end, a screen at a time; lists of replies are opened on the way. */
async function scrollThrough(page: Page): Promise<void> {
  const list = page.locator('.comment-scroll');
  await page.locator('.container-sXKyMs').first().waitFor();
  for (let top = 0; ; top += 300) {
    await list.evaluate((el, y) => {
      el.scrollTop = y;
    }, top);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    for (const more of await page.getByText(/^查看\d+条回复$/).all()) {
      await more.click();
      await page.getByText('收起', { exact: true }).first().waitFor();
    }
    const end = await list.evaluate((el) => el.scrollTop + el.clientHeight >= el.scrollHeight - 1);
    if (end && (await page.getByText('没有更多评论').isVisible())) break;
  }
  await list.evaluate((el) => {
    el.scrollTop = 0;
  });
}

for (const { family, url, work, encrypted } of [
  { family: 'younger works', url: COMMENTS_URL, work: ROAD, encrypted: false },
  { family: 'works older than 30 days', url: OLD_COMMENTS_URL, work: DRILL, encrypted: true },
]) {
  test(
    `douyin: comments of ${family} are stored once each, own replies among them`,
    longUnless(encrypted),
    async ({ office }) => {
      const unit = await office.unit([DOUYIN_ACCOUNT]);
      const page = await office.open(url);
      await scrollThrough(page);
      await expect
        .poll(async () => storedLines(await storedComments(office.page)))
        .toEqual(practiceLines(work, encrypted));
      // A second look at the same page adds nothing.
      await page.reload();
      await scrollThrough(page);
      await expect.poll(async () => (await unit.prepare(page))?.reading.account.name).toBe(DOUYIN_ACCOUNT.name);
      const stored = await storedComments(office.page);
      expect(storedLines(stored)).toEqual(practiceLines(work, encrypted));
      expect(new Set(stored.map((c) => c.seen.via))).toEqual(new Set(['page-json']));
      expect(new Set(stored.map((c) => c.seen.postTitle)).size).toBe(1);
      const own = stored.filter((c) => c.seen.own);
      expect(own).toHaveLength(1);
      // An own reply has no clock; the comment it answers was acknowledged when it was written.
      expect(own.map((c) => c.done)).toEqual([1]);
      const answered = stored.filter((c) => c.acknowledgedAt !== null);
      expect(answered.map((c) => c.seen.commentId)).toEqual(own.map((c) => c.seen.parentId));
      expect(answered.map((c) => c.acknowledgedAt)).toEqual(own.map((c) => c.seen.at));
    },
  );
}

test('douyin: a work just published opens first and has no comments; another one chosen on the page has', {
  tag: '@long',
}, async ({ office, server }) => {
  const unit = await office.unit([DOUYIN_ACCOUNT]);
  const image = surfaceOf('image-text');
  const page = await office.open(image.url);
  await image.write(page, '便民服务大厅周末照常开放，欢迎前来办理业务。');
  const id = await unit.submit(page);
  await unit.signAll(id);
  await image.button(page).click();
  await expect.poll(async () => (await unit.review(id)).status).toBe('published');
  expect(server.published()).toHaveLength(1);
  await page.goto(COMMENTS_URL);
  await page.getByText('暂无符合条件的评论').waitFor();
  expect(await storedComments(office.page)).toEqual([]);
  await page.getByRole('button', { name: '选择作品' }).click();
  await page.locator('.container-Lkxos9').filter({ hasText: '城乡居民医保缴费办理指南' }).click();
  await expect.poll(async () => (await storedComments(office.page)).length).toBe(2);
});

/** Authors of a section of the popup, in order. */
const section = (popup: Page, name: string) => popup.getByRole('region', { name, exact: true });
const authors = (popup: Page, name: string) => section(popup, name).locator('.ss-row-text b').allTextContents();

test('douyin: comments reach the duty list, a signed reply on the page stops the first clock', async ({
  office,
  server,
}) => {
  const unit = await office.unit([DOUYIN_ACCOUNT]);
  const page = await office.open(COMMENTS_URL);
  // 52 minutes old: three quarters of the hour for an acknowledgement have passed.
  const near = asked(ROAD, (r) => r.at === -52 * 60_000);
  const stored = async () => (await storedComments(office.page)).find((c) => c.seen.commentId === near.id);
  await expect.poll(stored).toBeDefined();
  const popup = await office.open(`chrome-extension://${office.extensionId}/popup.html`);
  await expect.poll(() => authors(popup, '临期')).toEqual([near.name]);
  await expect(section(popup, '临期')).toContainText(near.text);
  await expect(section(popup, '临期').locator('.ss-clock-name')).toHaveText('受理');
  const late = (await storedComments(office.page))
    .filter((c) => c.done === 0 && c.dueAt < server.world.startedAt)
    .sort((a, b) => a.dueAt - b.dueAt);
  expect(late.length).toBeGreaterThan(3);
  expect(await authors(popup, '超期')).toEqual(late.map((c) => c.seen.authorName));

  await page.bringToFront();
  const row = rowSaying(page, near.text).first();
  await openReply(row);
  await row.locator('.input-d24X73').click();
  await page.keyboard.insertText(ANSWER);
  const id = await unit.submit(page);
  expect((await unit.review(id)).policy.stages).toHaveLength(1);
  await row.getByRole('button', { name: '发送' }).click();
  expect((await unit.prepare(page))?.verdict).toMatchObject({ publishable: false, code: 'in-review' });
  await unit.signAll(id);
  await expect.poll(async () => (await unit.prepare(page))?.verdict.code).toBe('signed');
  expect(server.published()).toEqual([]);
  const before = Date.now();
  await row.getByRole('button', { name: '发送' }).click();
  await expect.poll(async () => (await stored())?.status).toBe('acknowledged');
  expect(server.published().map((r) => JSON.parse(r.body) as object)).toMatchObject([
    { aweme_id: ROAD, reply_id: near.id, text: ANSWER },
  ]);
  // The platform's clock counts whole seconds.
  expect((await stored())?.acknowledgedAt).toBeGreaterThanOrEqual(Math.floor(before / 1000) * 1000);
  expect((await stored())?.acknowledgedAt).toBeLessThanOrEqual(Date.now());
  expect((await stored())?.resolvedAt).toBeNull();
  await popup.bringToFront();
  await expect.poll(() => authors(popup, '临期')).toEqual([]);
});

test('douyin: a signed reply to a comment on an old work is recognised by its encrypted ids', async ({
  office,
  server,
}) => {
  const unit = await office.unit([DOUYIN_ACCOUNT]);
  const page = await office.open(OLD_COMMENTS_URL);
  const question = asked(DRILL, (r) => r.text === '今年什么时候演练？');
  const row = rowSaying(page, question.text);
  await openReply(row);
  await row.locator('.input-d24X73').click();
  await page.keyboard.insertText(ANSWER);
  const id = await unit.submit(page);
  await unit.signAll(id);
  await expect.poll(async () => (await unit.prepare(page))?.verdict.code).toBe('signed');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await unit.review(id)).status).toBe('published');
  expect(server.published().map((r) => Object.fromEntries(new URLSearchParams(r.body)))).toEqual([
    { comment_Id: question.encrypted, item_id: initialWorks(0)[2]?.encrypted, text: ANSWER },
  ]);
  const stored = async () =>
    (await storedComments(office.page)).find((c) => c.seen.commentId === question.encrypted)?.status;
  await expect.poll(stored).toBe('acknowledged');
});
