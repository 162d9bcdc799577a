import { expect, test } from '../support/fixtures';
import { Bar } from '../support/bar';
import { codes, drawCode, plain, png } from '../support/qr-picture';
import { WEIBO_ACCOUNT } from './support/weibo';
test('tasks', async ({ office }) => {
  await office.unit([WEIBO_ACCOUNT]);
  const page = await office.open('https://weibo.com/');
  const form = page.locator('#homeWrap > .wbpro-form');
  const bar = await Bar.of(page);
  await form.locator('textarea').fill('城东公园本周六开放，欢迎市民前往游览。');
  await page.waitForTimeout(3000);
  const picture = plain(1080, 5000, 225);
  // noise like a photograph
  for (let i = 0; i < picture.data.length; i += 4) { const v = 90 + ((i * 2654435761) >>> 24) % 140; picture.data[i] = v; picture.data[i+1] = v; picture.data[i+2] = v; }
  drawCode(picture, 'https://u.wechat.com/Exyz', { x: 700, y: 4500, module: 5 });
  await page.evaluate(() => { (window as any).lt = []; new PerformanceObserver((l) => { for (const e of l.getEntries()) (window as any).lt.push(Math.round(e.duration)); }).observe({ type: 'longtask' }); });
  const t0 = Date.now();
  await form.locator('input[type=file]').setInputFiles([{ name: 'a.png', mimeType: 'image/png', buffer: png(picture) }, { name: 'b.png', mimeType: 'image/png', buffer: png(codes(['https://a.gov.cn/1'])) }]);
  await expect.poll(() => bar.text(), {timeout: 5000}).toContain('问题');
  await bar.press('三审台');
  await expect.poll(() => bar.text(), { timeout: 40000 }).toContain('Exyz');
  console.log('found after', Date.now() - t0);
  await expect.poll(() => bar.text(), { timeout: 40000 }).toContain('a.gov.cn/1');
  console.log('all after', Date.now() - t0, 'longtasks', await page.evaluate(() => (window as any).lt));
});
