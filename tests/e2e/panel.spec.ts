import { expect, test } from '../support/fixtures';
import { marksOn } from '../support/marks';
import { Player } from '../support/play';
import { WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';

const home = WEIBO_SURFACES[0]!;

test('the panel lists findings; a click on an entry leads to the passage, a click on the passage back to the entry', async ({
  office,
}) => {
  await office.unit([WEIBO_ACCOUNT]);
  const page = await office.open(home.url);
  await home.write(page, `${'县政务服务中心今日开放窗口办理业务。\n'.repeat(30)}加微信 vx13800138000 抢购。`);
  const panel = await new Player(office.context, office.extensionId).panel(page);
  const entry = panel.getByRole('article').filter({ hasText: '“vx”' });
  await expect(entry).toBeVisible();
  const editor = home.editor(page);
  await editor.evaluate((el: HTMLTextAreaElement) => {
    el.scrollTop = 0;
  });
  await entry.getByRole('button', { name: /定位/ }).click();
  // Beside the page in daily life; here the page's tab comes to the front.
  await page.bringToFront();
  await expect.poll(() => editor.evaluate((el: HTMLTextAreaElement) => el.scrollTop)).toBeGreaterThan(0);
  // Back: a click into the marked word.
  await expect(entry).not.toHaveAttribute('aria-current', 'true');
  await page.bringToFront();
  const box = (await marksOn(page)).find((mark) => mark.text === 'vx')!.boxes[0]!;
  await page.mouse.click((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  await expect(entry).toHaveAttribute('aria-current', 'true');
});
