import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { WORKSPACE_PAGES } from '../../components/workspace/workspace-shell';
import { expect, test } from '../support/fixtures';
import { Player } from '../support/play';
import { INBOX_URL, WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';

const home = WEIBO_SURFACES[0]!;
type Look = 'light' | 'dark';

/** What somebody with a screen reader, a keyboard or weak eyes stumbles over. */
async function stumbles(page: Page, where: string, look: Look): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  // The second look differs in its colours alone.
  const { violations } = await (look === 'light' ? axe : axe.withRules(['color-contrast'])).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${where}, ${look}: ${id}: ${html.slice(0, 200)}`));
}

async function goTo(page: Page, name: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${name}`);
  await expect(page.locator(`.ant-menu-item-selected[data-menu-id$="-${name}"]`)).toBeVisible();
  await expect(page.getByRole('main')).not.toBeEmpty();
}

test('no page is closed to screen readers, and nothing is too faint to read, light and dark @long', async ({
  office,
}) => {
  test.setTimeout(300_000);
  await office.unit([WEIBO_ACCOUNT]);
  const player = new Player(office.context, office.extensionId);
  await office.open(INBOX_URL);
  await expect.poll(() => office.page.evaluate(() => chrome.action.getBadgeText({}))).not.toBe('');
  const post = await office.open(home.url);
  await home.editor(post).fill('限时特惠！仅售99元，点击链接购买，我觉得大家都应该去。关注并转发有奖。');
  const panel = await player.panel(post);
  const popup = await player.open('popup.html');
  await popup.setViewportSize({ width: 360, height: 600 });
  const page = await player.open('workspace.html');

  const found: string[] = [];
  for (const look of ['light', 'dark'] as const) {
    // Colours fade from one look into the other: each is judged on a page that was opened in it.
    for (const each of [panel, popup, page]) {
      await each.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
      await each.reload();
    }
    await expect(panel.getByRole('button', { name: '误报' }).first()).toBeVisible();
    found.push(...(await stumbles(panel, 'panel', look)));
    await expect(popup.getByRole('listitem').first()).toBeVisible();
    found.push(...(await stumbles(popup, 'popup', look)));
    for (const name of WORKSPACE_PAGES) {
      await goTo(page, name);
      // The entry of the page before fades as well.
      await page.evaluate(() => Promise.all(document.getAnimations().map((a) => a.finished.catch(() => null))));
      found.push(...(await stumbles(page, name, look)));
    }
  }
  expect(found).toEqual([]);
});

test('at 200 % zoom nothing runs out of the window sideways, and no column is pressed into single characters @long', async ({
  office,
}) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const post = await office.open(home.url);
  await home.write(post, '区体育中心周六上午九点举办便民健身活动，请带身份证件入场。');
  await unit.submit(post);
  const page = await new Player(office.context, office.extensionId).open('workspace.html');
  // 1366 × 768 at 200 %.
  await page.setViewportSize({ width: 683, height: 384 });
  const found: string[] = [];
  for (const name of WORKSPACE_PAGES) {
    await goTo(page, name);
    await expect(page.locator('.ant-spin-spinning')).toHaveCount(0);
    found.push(
      ...(await page.evaluate((where) => {
        const wide = document.documentElement.scrollWidth - innerWidth;
        const pressed = [...document.querySelectorAll('.ant-table-thead th')].filter(
          (head) => (head.textContent ?? '').length > 1 && head.clientWidth > 0 && head.clientWidth < 40,
        );
        return [
          ...(wide > 0 ? [`${where}: ${wide} px too wide`] : []),
          ...pressed.map((head) => `${where}: column ${head.textContent}`),
        ];
      }, name)),
    );
  }
  expect(found).toEqual([]);
});
