import { expect, test } from '../support/fixtures';
import { storedComments } from './support/stored';
import { COMMENTS_URL, DOUYIN_ACCOUNT, OLD_COMMENTS_URL } from './support/douyin';
for (const url of [COMMENTS_URL, OLD_COMMENTS_URL]) {
test('probe '+url, async ({ office }) => {
  const unit = await office.unit([DOUYIN_ACCOUNT]);
  const t = Date.now();
  const page = await office.open(url);
  page.on('console', m => console.log(m.text()));
  for (let i=0;i<16;i++){ await page.waitForTimeout(500);
    const s = await storedComments(office.page);
    console.log(Date.now()-t, s.length, s.map(c=>c.seen.via).slice(0,3).join(), JSON.stringify(s[0]?.seen ?? null).slice(0,300)); }
  console.log(JSON.stringify((await unit.prepare(page))?.reading).slice(0,600));
});}
