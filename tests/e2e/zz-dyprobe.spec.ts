import { expect, test } from '../support/fixtures';
import { DOUYIN_ACCOUNT, DOUYIN_SURFACES } from './support/douyin';
const TEXT = '区体育中心周六上午九点举办便民健身活动，请带身份证件入场。';
for (const s of DOUYIN_SURFACES) {
test('probe '+s.id, async ({ office, server }) => {
  const unit = await office.unit([DOUYIN_ACCOUNT]);
  const page = await office.open(s.url);
  await s.write(page, TEXT);
  const p = await unit.prepare(page);
  console.log(s.id, JSON.stringify(p?.reading.draft), JSON.stringify(p?.reading.problems), JSON.stringify(p?.findings.map(f=>f.rule)));
  const id = await unit.submit(page);
  await unit.signAll(id);
  await expect.poll(async () => (await unit.prepare(page))?.verdict.code).toBe('signed');
  await s.button(page).click();
  await page.waitForTimeout(1500);
  console.log(s.id, JSON.stringify(server.published().map(r=>[r.url.slice(0,80), r.body.slice(0,700), JSON.stringify(s.sent(r))])), (await unit.review(id)).status);
  console.log(JSON.stringify((await unit.ledger()).slice(-3)).slice(0,600));
});}
