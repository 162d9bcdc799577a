import { expect, test } from '../support/fixtures';

test('weibo home: a draft is held, signed, published once', async ({ office, server }) => {
  const unit = await office.unit([{ platform: 'weibo', name: '清源县发布' }]);
  const page = await office.open('https://weibo.com/');
  page.on('console', (m) => console.log('console', m.type(), m.text()));
  const box = page.getByPlaceholder('有什么新鲜事想分享给大家？').first();
  await box.click();
  await page.keyboard.type('本周六上午九点，区体育中心举办便民健身活动。');
  await page.waitForTimeout(2500);
  await page.screenshot({ path: '/tmp/s1.png' });
  console.log(JSON.stringify(await unit.prepare(page), null, 1).slice(0, 3000));
  await page.getByRole('button', { name: '发送' }).first().click();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: '/tmp/s2.png' });
  expect(server.published()).toHaveLength(0);
  const id = await unit.submit(page);
  await unit.signAll(id);
  await page.waitForTimeout(1000);
  await page.screenshot({ path: '/tmp/s3.png' });
  await page.getByRole('button', { name: '发送' }).first().click();
  await page.waitForTimeout(2500);
  await page.screenshot({ path: '/tmp/s4.png' });
  console.log(server.published(), server.strays);
  console.log((await unit.ledger()).map((e) => `${e.seq} ${e.type} ${JSON.stringify(e.data).slice(0, 120)}`).join('\n'));
});
