import { launchBare } from '../support/browser';
import { expect, test } from '../support/fixtures';
import { ATTEMPTS } from './support/attempts';
import { fieldOf, post, QUICK_REPOST, SEND_NOW, TOMORROW_AT_TEN, WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';

const TEXT = '区体育中心周六上午九点举办便民健身活动，请带身份证件入场。';
const CHANGED = `${TEXT}凭票入场。`;
const surfaceOf = (id: string) => WEIBO_SURFACES.find((s) => s.id === id)!;

test('control: without the extension the button of every surface publishes what was written', async ({ server }) => {
  server.reset();
  const bare = await launchBare(server.port);
  for (const surface of [...WEIBO_SURFACES, QUICK_REPOST, SEND_NOW]) {
    const page = await bare.context.newPage();
    await page.goto(surface.url);
    await surface.write(page, TEXT);
    await surface.button(page).click();
    await expect.poll(() => server.published().length, { message: surface.id }).toBe(1);
    expect(await post(page, surface.request(TEXT)), surface.id).toBe(200);
    expect(server.published(), surface.id).toHaveLength(2);
    if ('words' in surface) {
      expect(surface.words(server.published()[0]!, server.world.recorded), surface.id).toBe(TEXT);
    }
    await page.close();
    server.reset();
  }
  await bare.close();
});

for (const surface of WEIBO_SURFACES) {
  test(`weibo ${surface.id}: what was signed is published once, an edit before that is held`, async ({
    office,
    server,
  }) => {
    const unit = await office.unit([WEIBO_ACCOUNT]);
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
    const published = server.published();
    expect(published.map((r) => new URL(r.url).pathname.split('/').at(-1))).toEqual([surface.endpoint]);
    expect(surface.words(published[0]!, server.world.recorded)).toBe(TEXT);

    // One set of sign-offs, one publish: the same words once more are held.
    await page.reload();
    await surface.write(page, TEXT);
    await surface.button(page).click();
    expect(await post(page, surface.request(TEXT))).toContain('Failed to fetch');
    expect((await unit.prepare(page))?.verdict.code).toBe('published');
    expect(server.published()).toHaveLength(1);
    expect((await unit.ledger()).filter((e) => e.type === 'alarm')).toEqual([]);
  });
}

for (const surface of [QUICK_REPOST, SEND_NOW]) {
  test(`weibo ${surface.id}: no attempt gets through without a release`, async ({ office, server }) => {
    await office.unit([WEIBO_ACCOUNT]);
    const page = await office.open(surface.url);
    const through: string[] = [];
    for (const attempt of ATTEMPTS) {
      await surface.write(page, TEXT);
      await attempt.run(page, surface, TEXT);
      if (server.published().length > 0) through.push(attempt.name);
      server.reset();
    }
    expect(await post(page, surface.request(TEXT))).toContain('Failed to fetch');
    expect(server.published()).toEqual([]);
    expect(through).toEqual([]);
  });
}

test('weibo: a quick repost passes once when the repost without words was signed', async ({ office, server }) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const page = await office.open(QUICK_REPOST.url);
  await surfaceOf('repost').write(page, '');
  const id = await unit.submit(page);
  await unit.signAll(id);
  for (let i = 0; i < 2; i++) {
    await QUICK_REPOST.write(page, '');
    await QUICK_REPOST.button(page).click();
    await expect.poll(async () => (await unit.review(id)).status).toBe('published');
  }
  expect(await post(page, QUICK_REPOST.request(''))).toContain('Failed to fetch');
  expect(server.published().map((r) => new URL(r.url).pathname)).toEqual(['/ajax/statuses/repost']);
});

test('weibo: a post signed for a time goes out for that time, and not at once', async ({ office, server }) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const scheduled = surfaceOf('scheduled');
  const page = await office.open(scheduled.url);
  await scheduled.write(page, TEXT);
  const id = await unit.submit(page);
  await unit.signAll(id);
  await scheduled.button(page).click();
  await expect.poll(async () => (await unit.review(id)).status).toBe('published');
  expect(server.published().map((r) => fieldOf(r, 'schedule_timestamp'))).toEqual([String(TOMORROW_AT_TEN)]);
  const row = page.locator('.timer-item').filter({ hasText: TEXT });
  await row.getByRole('button', { name: '立即发送' }).click();
  expect(await post(page, SEND_NOW.request(TEXT))).toContain('Failed to fetch');
  expect(server.published()).toHaveLength(1);
  await expect(row).toBeVisible();
});
