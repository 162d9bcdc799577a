import { asTab, Firefox } from '../support/firefox';
import { test as base, expect } from '../support/fixtures';
import { PracticeUnit } from '../support/unit';
import { WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';

const home = WEIBO_SURFACES[0]!;
const TEXT = '区体育中心周六上午九点举办便民健身活动，请带身份证件入场。';

const test = base.extend<{ firefox: Firefox }>({
  firefox: async ({ server }, use) => {
    server.reset();
    const firefox = await Firefox.start(server.port);
    await use(firefox);
    await firefox.close();
  },
});

const isPublishButton = 'xpath/.//button[contains(., "发送")]';

test('a real Firefox inspects what is written and lets through only what was signed, once', async ({
  firefox,
  server,
}) => {
  const office = await firefox.extensionPage('workspace.html', 'input');
  const unit = await PracticeUnit.create(office, [WEIBO_ACCOUNT]);
  const page = await firefox.open(home.url);
  const tab = asTab(page);
  const box = await page.waitForSelector('textarea');
  await box!.click();
  await page.keyboard.type('限时特惠！仅售99元，加微信购买。');
  await page.waitForSelector('sanshen-ui');
  await expect
    .poll(async () => (await unit.prepare(tab))?.findings.map(({ rule }) => rule))
    .toContain('commercial-advertising');
  expect((await unit.prepare(tab))?.findings.every(({ clause }) => clause !== '')).toBe(true);

  const press = async () => (await page.waitForSelector(isPublishButton))!.click();
  const held = async () => (await unit.ledger()).filter(({ type }) => type === 'publish-held').length;
  await press();
  // Around the page's button.
  const around = () =>
    page.evaluate(
      ({ path, type, body }) =>
        fetch(path, { method: 'POST', body, headers: { 'content-type': type } }).then(
          (response) => response.status,
          () => 0,
        ),
      home.request(TEXT),
    );
  expect(await around()).toBe(0);
  await expect.poll(held).toBeGreaterThan(0);
  expect(server.published()).toEqual([]);

  await box!.click();
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(TEXT);
  await expect.poll(async () => (await unit.prepare(tab))?.reading.draft?.articles[0]?.body).toBe(TEXT);
  const review = await unit.submit(tab);
  await unit.signAll(review);
  await page.bringToFront();
  await press();
  await expect
    .poll(() => server.published().map(({ body }) => new URLSearchParams(body).get('content')))
    .toEqual([TEXT]);
  await expect.poll(async () => (await unit.review(review)).status).toBe('published');
  expect(await around()).toBe(0);
  expect(server.published()).toHaveLength(1);
});
