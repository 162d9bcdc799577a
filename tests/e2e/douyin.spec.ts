import type { Page } from '@playwright/test';
import { Bar } from '../support/bar';
import { launchBare } from '../support/browser';
import { expect, longUnless, test } from '../support/fixtures';
import { DOUYIN_ACCOUNT, DOUYIN_SURFACES, jsonAt, surfaceOf, TITLE } from './support/douyin';
import { post } from './support/surface';
import { TOMORROW_AT_TEN } from './support/weibo';

const TEXT = '区体育中心周六上午九点举办便民健身活动，请带身份证件入场。';
const CHANGED = `${TEXT}凭票入场。`;
const titleOf = (stages: number) => (stages === 1 ? null : TITLE);

test('control: without the extension the button of every surface publishes what was written', { tag: '@long' }, async ({
  server,
}) => {
  server.reset();
  const bare = await launchBare(server.port);
  for (const surface of DOUYIN_SURFACES) {
    const page = await bare.context.newPage();
    await page.goto(surface.url);
    await surface.write(page, TEXT);
    await surface.button(page).click();
    await expect.poll(() => server.published().length, { message: surface.id }).toBe(1);
    expect(await post(page, surface.request(TEXT)), surface.id).toBe(200);
    const expected = { title: titleOf(surface.stages), text: TEXT };
    expect(server.published().map(surface.sent), surface.id).toEqual([expected, expected]);
    await page.close();
    server.reset();
  }
  await bare.close();
});

for (const surface of DOUYIN_SURFACES) {
  test(
    `douyin ${surface.id}: what was signed is published once, an edit before that is held`,
    longUnless(['image-text', 'reply'].includes(surface.id)),
    async ({ office, server }) => {
      const unit = await office.unit([DOUYIN_ACCOUNT]);
      const page = await office.open(surface.url);
      await surface.write(page, TEXT);
      const id = await unit.submit(page);
      await unit.signAll(id);
      expect((await unit.review(id)).policy.stages).toHaveLength(surface.stages);
      await expect.poll(async () => (await unit.prepare(page))?.verdict.code).toBe('signed');

      await surface.write(page, CHANGED);
      await surface.button(page).click();
      // The page guard asks about one request at a time: when this one is answered, so is one that the click might have started.
      expect(await post(page, surface.request(CHANGED))).toContain('Failed to fetch');
      expect((await unit.prepare(page))?.verdict.code).toBe('stale');
      expect(server.published()).toEqual([]);

      await surface.write(page, TEXT);
      await surface.button(page).click();
      await expect.poll(async () => (await unit.review(id)).status).toBe('published');
      expect(server.published().map((r) => new URL(r.url).pathname.split('/').filter(Boolean).at(-1))).toEqual([
        surface.endpoint,
      ]);
      expect(server.published().map(surface.sent)).toEqual([{ title: titleOf(surface.stages), text: TEXT }]);

      // One set of sign-offs, one publish: the same words once more are held.
      await page.goto(surface.url);
      await surface.write(page, TEXT);
      await surface.button(page).click();
      expect(await post(page, surface.request(TEXT))).toContain('Failed to fetch');
      expect((await unit.prepare(page))?.verdict.code).toBe('published');
      expect(server.published()).toHaveLength(1);
      expect((await unit.ledger()).filter((e) => e.type === 'alarm')).toEqual([]);
    },
  );
}

test('douyin: 高清发布 and 暂存离开 publish nothing and pass untouched', { tag: '@long' }, async ({
  office,
  server,
}) => {
  await office.unit([DOUYIN_ACCOUNT]);
  for (const surface of ['video', 'article'].map(surfaceOf)) {
    for (const label of ['高清发布', '暂存离开']) {
      const page = await office.open(surface.url);
      const bar = await Bar.of(page);
      await surface.write(page, TEXT);
      await expect.poll(() => bar.text()).toContain('未提交审核');
      await page.getByRole('button', { name: label, exact: true }).click();
      // A held click would not have got as far as this.
      await expect(page, `${surface.id} ${label}`).toHaveURL(/\/content\/upload/);
      await page.close();
    }
  }
  expect(server.published()).toEqual([]);
});

test('douyin: after the SMS check the identical request passes once more, under a release of its own', {
  tag: '@long',
}, async ({ office, server }) => {
  const unit = await office.unit([DOUYIN_ACCOUNT]);
  const surface = surfaceOf('video');
  const page = await office.open(surface.url);
  await surface.write(page, TEXT);
  const id = await unit.submit(page);
  await unit.signAll(id);
  server.world.switches.set('verification', '');
  await surface.button(page).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByPlaceholder('请输入验证码').fill('123456');
  await expect.poll(async () => outcomes(await unit.ledger())).toEqual(['publish-failed verification']);
  expect((await unit.review(id)).status).toBe('approved');
  await dialog.getByText('验证', { exact: true }).click();
  await expect.poll(async () => (await unit.review(id)).status).toBe('published');

  const published = server.published();
  expect(published).toHaveLength(2);
  expect(published[1]?.body).toBe(published[0]?.body);
  expect(published.map(surface.sent)).toEqual(Array(2).fill({ title: TITLE, text: TEXT }));
  const ledger = await unit.ledger();
  expect(outcomes(ledger)).toEqual(['publish-failed verification', 'published published']);
  const releases = ledger.filter((e) => e.type === 'release-granted').map((e) => e.data.release);
  expect(new Set(releases).size).toBe(2);
  expect(ledger.filter((e) => e.type === 'alarm')).toEqual([]);
  // No third time.
  server.world.switches.clear();
  expect(await post(page, surface.request(TEXT))).toContain('Failed to fetch');
  expect(server.published()).toHaveLength(2);
});

test('douyin: a refusal by the platform gives the release back', async ({ office, server }) => {
  const unit = await office.unit([DOUYIN_ACCOUNT]);
  const surface = surfaceOf('image-text');
  const page = await office.open(surface.url);
  await surface.write(page, TEXT);
  const id = await unit.submit(page);
  await unit.signAll(id);
  server.world.switches.set('fail-publish', '');
  await surface.button(page).click();
  await expect.poll(async () => outcomes(await unit.ledger())).toEqual(['publish-failed failed']);
  expect((await unit.review(id)).status).toBe('approved');
  await expect(page.getByText('发布失败：标题非法')).toBeVisible();
  server.world.switches.clear();
  await surface.button(page).click();
  await expect.poll(async () => (await unit.review(id)).status).toBe('published');
  expect(server.published()).toHaveLength(2);
});

test('douyin: what was signed for a time goes out for that time only', { tag: '@long' }, async ({ office, server }) => {
  const unit = await office.unit([DOUYIN_ACCOUNT]);
  const surface = surfaceOf('video');
  const page = await office.open(surface.url);
  await surface.write(page, TEXT);
  await choose(page, '定时发布');
  const time = page.getByPlaceholder('日期和时间');
  await time.fill(beijing(TOMORROW_AT_TEN));
  expect((await unit.prepare(page))?.reading.draft?.schedule).toBe(TOMORROW_AT_TEN);
  const id = await unit.submit(page);
  await unit.signAll(id);
  const held = async (what: string) => {
    await surface.button(page).click();
    expect((await unit.prepare(page))?.verdict, what).toMatchObject({ publishable: false, code: 'stale' });
    expect(await post(page, surface.request(TEXT)), what).toContain('Failed to fetch');
    expect(server.published(), what).toEqual([]);
  };
  await time.fill(beijing(TOMORROW_AT_TEN + 3_600_000));
  await held('an hour later');
  await choose(page, '立即发布');
  await held('at once');
  await choose(page, '定时发布');
  await time.fill(beijing(TOMORROW_AT_TEN));
  await expect.poll(async () => (await unit.prepare(page))?.verdict.code).toBe('signed');
  await surface.button(page).click();
  await expect.poll(async () => (await unit.review(id)).status).toBe('published');
  const [published, ...more] = server.published();
  expect(more).toEqual([]);
  expect(surface.sent(published!)).toEqual({ title: TITLE, text: TEXT });
  expect(jsonAt(published!, 'item', 'common', 'timing')).toBe(TOMORROW_AT_TEN / 1000);
});

test('douyin: pictures, visibility and declaration are part of what was signed', { tag: '@long' }, async ({
  office,
  server,
}) => {
  const unit = await office.unit([DOUYIN_ACCOUNT]);
  const surface = surfaceOf('image-text');
  const page = await office.open(surface.url);
  await surface.write(page, TEXT);
  const id = await unit.submit(page);
  await unit.signAll(id);
  const code = async () => (await unit.prepare(page))?.verdict.code;
  await expect.poll(code).toBe('signed');

  await choose(page, '好友可见');
  expect(await code()).toBe('stale');
  await surface.button(page).click();
  await choose(page, '公开');
  expect(await code()).toBe('signed');

  await page.locator('.declare-entry-pQ2x').click();
  await page.getByRole('dialog').getByText('内容为转载信息').click();
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  expect(await code()).toBe('stale');
  await surface.button(page).click();

  await page.reload();
  await surface.write(page, TEXT);
  expect(await code()).toBe('signed');
  await page.getByAltText('删除').last().click();
  expect(await code()).toBe('stale');
  await surface.button(page).click();
  expect(await post(page, surface.request(CHANGED))).toContain('Failed to fetch');
  expect(server.published()).toEqual([]);
});

/** How publish requests ended, in the order of the ledger. */
function outcomes(ledger: readonly { type: string; data: Record<string, unknown> }[]): string[] {
  return ledger
    .filter((e) => e.type === 'publish-failed' || e.type === 'published')
    .map((e) => `${e.type} ${e.data.outcome}`);
}

const choose = (page: Page, label: string) =>
  page
    .locator('label')
    .filter({ hasText: new RegExp(`^${label}$`) })
    .click();

/** Beijing wall-clock time as the form's field takes it. */
const beijing = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
