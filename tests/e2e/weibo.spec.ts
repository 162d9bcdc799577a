import { launchBare } from '../support/browser';
import { expect, longUnless, test } from '../support/fixtures';
import { ATTEMPTS } from './support/attempts';
import {
  FIRST_COMMENT,
  fieldOf,
  openReply,
  post,
  QUICK_REPOST,
  SEND_NOW,
  TOMORROW_AT_TEN,
  WEIBO_ACCOUNT,
  WEIBO_SURFACES,
} from './support/weibo';

const TEXT = '区体育中心周六上午九点举办便民健身活动，请带身份证件入场。';
const CHANGED = `${TEXT}凭票入场。`;
const surfaceOf = (id: string) => WEIBO_SURFACES.find((s) => s.id === id)!;

/** Surfaces on which something is published, or has to be held, with every run. */
const FIRST = new Set(['home', 'inbox reply', 'article', 'quick repost', 'send now']);

for (const first of [true, false]) {
  const surfaces = [...WEIBO_SURFACES, QUICK_REPOST, SEND_NOW].filter((s) => FIRST.has(s.id) === first);
  const names = surfaces.map((s) => s.id).join(', ');
  test(
    `control: without the extension the button publishes what was written (${names})`,
    longUnless(first),
    async ({ server }) => {
      // Several pages one after the other.
      test.setTimeout(120_000);
      server.reset();
      const bare = await launchBare(server.port);
      for (const surface of surfaces) {
        const page = await bare.context.newPage();
        await page.goto(surface.url);
        await surface.write(page, TEXT);
        await surface.button(page).click();
        await expect.poll(() => server.published().length, { message: surface.id }).toBe(1);
        expect(await post(page, surface.request(TEXT)), surface.id).toBe(200);
        expect(server.published(), surface.id).toHaveLength(2);
        const written = WEIBO_SURFACES.find((s) => s.id === surface.id);
        if (written) {
          expect(written.words(server.published()[0]!, server.world.recorded), surface.id).toBe(TEXT);
        }
        await page.close();
        server.reset();
      }
      await bare.close();
    },
  );
}

for (const surface of WEIBO_SURFACES) {
  test(
    `weibo ${surface.id}: what was signed is published once, an edit before that is held`,
    // What becomes of a post written on the home page is told by release.spec.ts.
    longUnless(FIRST.has(surface.id) && surface.id !== 'home'),
    async ({ office, server }) => {
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
    },
  );
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

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: PNG });

test('weibo: pictures, lines and visibility are part of what was signed', async ({ office, server }) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const home = surfaceOf('home');
  const page = await office.open(home.url);
  const form = page.locator('#homeWrap > .wbpro-form');
  const words = `【便民活动】${TEXT}\n\n时间：周六上午 9:00[赞]\n咨询电话：12345😀`;
  await home.write(page, words);
  await form.locator('input[type=file]').setInputFiles([picture('a.png'), picture('b.png')]);
  await expect(form.locator('.pics img')).toHaveCount(2);
  const id = await unit.submit(page);
  await unit.signAll(id);
  const code = async () => (await unit.prepare(page))?.verdict.code;
  await expect.poll(code).toBe('signed');

  await form.locator('.woo-pop-ctrl').filter({ hasText: '公开' }).click();
  await form.locator('.woo-pop-item-main').filter({ hasText: '粉丝' }).click();
  expect(await code()).toBe('stale');
  await home.button(page).click();
  await form.locator('.woo-pop-ctrl').filter({ hasText: '粉丝' }).click();
  await form.locator('.woo-pop-item-main').filter({ hasText: '公开' }).click();
  expect(await code()).toBe('signed');

  await form.locator('input[type=file]').setInputFiles(picture('c.png'));
  await expect(form.locator('.pics img')).toHaveCount(3);
  expect(await code()).toBe('stale');
  await home.button(page).click();
  await form.getByTitle('删除').last().click();
  expect(await code()).toBe('signed');
  expect(server.published()).toEqual([]);

  const pids = await form
    .locator('.pics img')
    .evaluateAll((all) => all.map((img) => /(\w+)\.jpg$/.exec((img as HTMLImageElement).src)?.[1]));
  await home.button(page).click();
  await expect.poll(async () => (await unit.review(id)).status).toBe('published');
  const [published, ...more] = server.published();
  expect(more).toEqual([]);
  expect(fieldOf(published!, 'content')).toBe(words);
  expect((JSON.parse(fieldOf(published!, 'pic_id') ?? '[]') as { pid: string }[]).map((p) => p.pid)).toEqual(pids);
  expect(fieldOf(published!, 'visible')).toBe('0');
  expect((await unit.ledger()).filter((e) => e.type === 'alarm')).toEqual([]);
});

test('weibo: a reply that was signed for one comment is held under another', async ({ office, server }) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const reply = surfaceOf('status reply');
  const page = await office.open(reply.url);
  await reply.write(page, TEXT);
  const id = await unit.submit(page);
  await unit.signAll(id);
  await openReply(page, '路过的小李');
  await reply.editor(page).fill(TEXT);
  await expect.poll(async () => (await unit.prepare(page))?.reading.draft?.quoted).toContain('路过的小李');
  await reply.button(page).click();
  expect((await unit.prepare(page))?.verdict.publishable).toBe(false);
  expect(server.published()).toEqual([]);
  await openReply(page, FIRST_COMMENT.author);
  await reply.editor(page).fill(TEXT);
  await reply.button(page).click();
  await expect.poll(async () => (await unit.review(id)).status).toBe('published');
  expect(server.published().map((r) => fieldOf(r, 'cid'))).toEqual([FIRST_COMMENT.id]);
});

test('weibo: the words that announce an article are signed with it', async ({ office, server }) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const article = surfaceOf('article');
  const page = await office.open(article.url);
  await article.write(page, `${TEXT}第一段。`);
  await article.editor(page).fill('便民活动详情请看全文');
  const id = await unit.submit(page);
  await unit.signAll(id);
  await article.editor(page).fill('便民活动详情请看全文，先到先得');
  await article.button(page).click();
  expect((await unit.prepare(page))?.verdict.code).toBe('stale');
  await article.editor(page).fill('便民活动详情请看全文');
  await article.button(page).click();
  await expect.poll(async () => (await unit.review(id)).status).toBe('published');
  expect(server.published().map((r) => fieldOf(r, 'text'))).toEqual(['便民活动详情请看全文']);
  expect(article.words(server.published()[0]!, server.world.recorded)).toBe(`${TEXT}第一段。`);
});

test('weibo: what the platform asks to verify may be sent once more', async ({ office, server }) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const home = surfaceOf('home');
  const page = await office.open(home.url);
  await home.write(page, TEXT);
  const id = await unit.submit(page);
  await unit.signAll(id);
  server.world.switches.set('verification', '');
  await home.button(page).click();
  await expect
    .poll(async () => (await unit.ledger()).filter((e) => e.type === 'publish-failed').map((e) => e.data.outcome))
    .toEqual(['verification']);
  server.world.switches.clear();
  await home.button(page).click();
  await expect.poll(async () => (await unit.review(id)).status).toBe('published');
  expect(server.published().map((r) => fieldOf(r, 'content'))).toEqual([TEXT, TEXT]);
  expect(await post(page, home.request(TEXT))).toContain('Failed to fetch');
  expect(server.published()).toHaveLength(2);
});
