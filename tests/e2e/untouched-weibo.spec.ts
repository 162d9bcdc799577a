import type { Page } from '@playwright/test';
import { expect, longUnless, test } from '../support/fixtures';
import {
  ARTICLE_URL,
  articleEditor,
  fieldOf,
  QUICK_REPOST,
  SEND_NOW,
  TIMER_URL,
  WEIBO_ACCOUNT,
  WEIBO_SURFACES,
} from './support/weibo';

const PHRASE = '县政务服务中心今天发布便民服务事项办理流程。';

/** What the page complains about from now on. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

test('weibo: saving, uploading, liking and deleting pass while nothing is signed', async ({ office, server }) => {
  await office.unit([WEIBO_ACCOUNT]);
  const sent = () => server.world.recorded.map((r) => new URL(r.url).pathname.split('/').at(-1));

  const article = await office.open(ARTICLE_URL);
  await articleEditor(article).click();
  await article.keyboard.press('Control+A');
  await article.keyboard.insertText(PHRASE);
  await article.getByText('已自动保存').waitFor();
  await article.getByRole('button', { name: '下一步' }).click();
  await article.locator('.publish-modal').waitFor();
  expect(server.world.recorded.map((r) => [fieldOf(r, 'action'), fieldOf(r, 'content')])).toEqual([
    ['1', `<p>${PHRASE}</p>`],
    ['2', `<p>${PHRASE}</p>`],
  ]);
  server.reset();

  const home = await office.open('https://weibo.com/');
  await home.locator('article').first().getByTitle('赞').click();
  await expect.poll(sent).toEqual(['setLike']);
  await home
    .locator('#homeWrap > .wbpro-form input[type=file]')
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: PNG });
  await expect(home.locator('.pics img')).toBeVisible();
  expect(sent()).toEqual(['setLike', 'upload.php']);
  server.reset();

  const timer = await office.open(TIMER_URL);
  await timer.locator('.timer-item').first().getByRole('button', { name: '删除' }).click();
  await expect(timer.locator('.timer-item')).toHaveCount(1);
  expect(sent()).toEqual(['destory']);
  expect(server.published()).toEqual([]);
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

test('weibo: a held request without an editor ends like one without network, and the page says so', async ({
  office,
  server,
}) => {
  await office.unit([WEIBO_ACCOUNT]);
  for (const [surface, answer] of [
    [QUICK_REPOST, '转发失败'],
    [SEND_NOW, '发布失败'],
  ] as const) {
    const page = await office.context.newPage();
    const errors = errorsOf(page);
    await page.goto(surface.url);
    await surface.write(page, '');
    await surface.button(page).click();
    await expect(page.locator('.woo-toast-main')).toContainText(answer);
    expect(errors, surface.id).toEqual([expect.stringMatching(/net::ERR|Not allowed to load/)]);
    await page.close();
  }
  expect(server.published()).toEqual([]);
});

/** One of each kind of editor with every run: strip of the page, dialog, long article. */
const FIRST = new Set(['home', 'inbox reply', 'article']);

for (const first of [true, false]) {
  const surfaces = WEIBO_SURFACES.filter((s) => FIRST.has(s.id) === first);
  const names = surfaces.map((s) => s.id).join(', ');
  test(
    `weibo: a held click costs nothing typed and gives the page no error of ours (${names})`,
    longUnless(first),
    async ({ office, server }) => {
      // Up to seven pages one after the other.
      test.setTimeout(120_000);
      const unit = await office.unit([WEIBO_ACCOUNT]);
      for (const surface of surfaces) {
        const page = await office.context.newPage();
        const errors = errorsOf(page);
        await page.goto(surface.url);
        await surface.write(page, PHRASE.repeat(60));
        const before = (await unit.prepare(page))?.reading.draft;
        await surface.button(page).click();
        await expect(page.locator('sanshen-ui')).toBeAttached();
        expect((await unit.prepare(page))?.reading.draft, surface.id).toEqual(before);
        expect(server.published(), surface.id).toEqual([]);
        expect(errors, surface.id).toEqual([]);
        await page.close();
      }
    },
  );
}
