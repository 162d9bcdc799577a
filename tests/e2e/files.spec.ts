import { createHash } from 'node:crypto';
import { expect, test } from '../support/fixtures';
import { plain, png } from '../support/qr-picture';
import { WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';

const TEXT = '城东公园本周六开放，欢迎市民前往游览。';
const home = WEIBO_SURFACES[0]!;
const file = (grey: number) => ({ name: '公园.png', mimeType: 'image/png', buffer: png(plain(300, 200, grey)) });
const hashOf = ({ buffer }: { buffer: Buffer }) => createHash('sha256').update(buffer).digest('hex');

test('a picture is signed by its bytes: swapped under the same name it is found, chosen again it is the same', async ({
  office,
  server,
}) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const page = await office.open(home.url);
  const form = page.locator('#homeWrap > .wbpro-form');
  const choose = async (picture: ReturnType<typeof file>) => {
    const before = await form.getByTitle('删除').count();
    await form.locator('input[type=file]').setInputFiles(picture);
    await expect(form.getByTitle('删除')).toHaveCount(before + 1);
    await expect
      .poll(async () => (await unit.prepare(page))?.reading.draft?.articles[0]?.media[0]?.sha256)
      .toBe(hashOf(picture));
  };
  const [signed, other] = [file(225), file(40)];
  await home.write(page, TEXT);
  await choose(signed);
  const id = await unit.submit(page);
  expect((await unit.review(id)).draft.articles[0]?.media.map((m) => m.sha256)).toEqual([hashOf(signed)]);
  await unit.signAll(id);
  await expect.poll(async () => (await unit.prepare(page))?.verdict.code).toBe('signed');

  await form.getByTitle('删除').first().click();
  await choose(other);
  await expect.poll(async () => (await unit.prepare(page))?.verdict.code).toBe('stale');
  await page.bringToFront();
  await home.button(page).click();
  expect(server.published()).toEqual([]);

  // The platform gives the same file another address; what readers get is what was signed.
  await form.getByTitle('删除').first().click();
  await choose(signed);
  await expect.poll(async () => (await unit.prepare(page))?.verdict.code).toBe('signed');
  await page.bringToFront();
  await home.button(page).click();
  await expect.poll(() => server.published().length).toBe(1);
  await expect.poll(async () => (await unit.review(id)).status).toBe('published');
  expect((await unit.ledger()).filter((e) => e.type === 'alarm')).toEqual([]);
});
