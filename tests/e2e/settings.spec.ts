import { Bar } from '../support/bar';
import { expect, test } from '../support/fixtures';
import { Player } from '../support/play';
import { WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';

const home = WEIBO_SURFACES[0]!;

test('language and theme count at once on every open page, the bar on a platform among them, and from the first paint of the next', async ({
  office,
}) => {
  await office.unit([WEIBO_ACCOUNT]);
  const compose = await office.open(home.url);
  await home.write(compose, '明日9时至17时供水管网检修，请提前储水。');
  const bar = await Bar.of(compose);
  await expect.poll(() => bar.text()).toContain('三审台');
  const player = new Player(office.context, office.extensionId);
  const popup = await player.open('popup.html');
  const settings = await player.open('workspace.html#/settings');
  await settings.getByText('深色').click();
  await settings.getByText('English').click();
  for (const page of [popup, settings]) {
    await expect(page.locator('html')).toHaveAttribute('data-look', 'dark');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  }
  await expect(settings.getByRole('heading', { name: 'Language and theme' })).toBeVisible();
  await compose.bringToFront();
  await expect.poll(() => bar.text()).toContain('Sanshen');
  expect(await bar.text()).not.toMatch(/\p{Script=Han}/u);
  // What the page is when its body begins: nothing was painted before.
  await office.context.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.body) return;
      observer.disconnect();
      Object.assign(globalThis, { firstLook: document.documentElement.dataset.look });
    }).observe(document, { childList: true, subtree: true });
  });
  const next = await player.open('workspace.html#/help?part=duty');
  await expect(next.getByRole('heading', { name: /^On duty/ })).toBeInViewport();
  expect(await next.evaluate(() => (globalThis as { firstLook?: string }).firstLook)).toBe('dark');
  // Every picture of the help is there.
  for (const picture of await next.getByRole('img', { name: /./ }).all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((img) => !(img instanceof HTMLImageElement) || img.naturalWidth > 0))
      .toBe(true);
  }
});
