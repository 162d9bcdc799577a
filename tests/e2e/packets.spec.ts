import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { PRACTICE_PIN } from '../support/unit';
import { WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';

const home = WEIBO_SURFACES[0]!;
const TEXT = '县图书馆新馆今日开馆，开放时间为每天9时至21时，欢迎参观。';

/** The stored record of a review. `put` null removes it: then this computer is one that has never seen it. */
async function stored(office: Page, id: string, put?: unknown): Promise<unknown> {
  return office.evaluate(
    async ([key, record]) => {
      const open = indexedDB.open('sanshen');
      const db = await new Promise<IDBDatabase>((resolve) => {
        open.onsuccess = () => resolve(open.result);
      });
      const store = db.transaction('reviews', 'readwrite').objectStore('reviews');
      const request = record === undefined ? store.get(key) : record === null ? store.delete(key) : store.put(record);
      const value = await new Promise<unknown>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
      db.close();
      return value;
    },
    [id, put] as const,
  );
}

async function choose(page: Page, select: Locator, name: string): Promise<void> {
  await select.click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: name }).click();
}

async function takeAlong(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: '带到另一台电脑' }).first().click();
  const asking = page.getByRole('dialog', { name: '带到另一台电脑' });
  await choose(page, asking.getByLabel('由谁带出'), name);
  await asking.getByLabel(`${name}的 PIN`).fill(PRACTICE_PIN);
  await asking.getByRole('button', { name: '签名并生成' }).click();
  const made = page.getByRole('dialog', { name: '审核包已生成' });
  await expect(made).toBeVisible();
  return made;
}

test('a review is carried to another computer as messages, signed there without a platform page, and comes back as pictures of codes', async ({
  office,
}, info) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const page = await office.open(home.url);
  await home.write(page, TEXT);
  const id = await unit.submit(page);
  const record = await stored(office.page, id);
  await office.context.grantPermissions(['clipboard-read', 'clipboard-write']);

  const desk = await office.open(`chrome-extension://${office.extensionId}/workspace.html#/packets`);
  let made = await takeAlong(desk, '林晓');
  await desk.screenshot({ path: info.outputPath('1-file.png') });
  await made.getByText('文字消息').click();
  const messages: string[] = [];
  const copy = made.getByRole('button', { name: /复制第/ });
  await expect(copy.first()).toBeVisible();
  const buttons = await copy.count();
  for (let i = 0; i < buttons; i++) {
    await copy.nth(i).click();
    messages.push(await desk.evaluate(() => navigator.clipboard.readText()));
  }
  await desk.screenshot({ path: info.outputPath('2-messages.png') });
  await made.getByRole('button', { name: '完成' }).click();

  // The other computer: the same roster, and nothing of this review.
  await stored(office.page, id, null);
  await desk.reload();
  await desk.getByLabel('粘贴文字消息').fill(
    messages
      .map((m) => `> ${m}`)
      .reverse()
      .join('\n收到\n'),
  );
  await expect(desk.getByText('本机没有的稿件')).toBeVisible();
  expect(await stored(office.page, id)).toBeUndefined();
  await desk.screenshot({ path: info.outputPath('3-preview.png'), fullPage: true });
  await desk.getByRole('button', { name: '导入', exact: true }).click();
  await choose(desk, desk.getByLabel('我是'), '周敏');
  await desk.getByRole('button', { name: /待初审/ }).click();
  await desk.screenshot({ path: info.outputPath('4-imported.png'), fullPage: true });
  await desk.getByRole('checkbox', { name: '五关已逐项核对' }).check();
  await desk.getByLabel(/的 PIN$/).fill(PRACTICE_PIN);
  await desk.getByRole('button', { name: /签批$/ }).click();
  await expect(desk.getByText(/^已签批/).first()).toBeVisible();

  made = await takeAlong(desk, '周敏');
  await made.getByText('二维码').click();
  await made.getByRole('button', { name: '暂停' }).click();
  const [, count] = /共 (\d+) 个/.exec((await made.getByText(/^第 \d+ 个，共/).textContent()) ?? '') ?? [];
  const pictures: { name: string; mimeType: string; buffer: Buffer }[] = [];
  for (let n = 0; n < Number(count); n++) {
    const canvas = made.getByRole('img', { name: '审核包二维码' });
    pictures.push({ name: `${n}.png`, mimeType: 'image/png', buffer: await canvas.screenshot() });
    await made.getByRole('button', { name: '下一个' }).click();
  }
  await desk.screenshot({ path: info.outputPath('5-codes.png') });

  // Back at the first computer, where nobody has signed yet.
  await stored(office.page, id, record);
  await desk.reload();
  await desk.locator('input[type=file]').setInputFiles(pictures.slice(1));
  await expect(desk.getByText('还缺第')).toBeVisible();
  await desk.screenshot({ path: info.outputPath('6-missing.png') });
  await desk.locator('input[type=file]').setInputFiles(pictures);
  await expect(desk.getByText('为本机已有稿件带来签批')).toBeVisible();
  await desk.screenshot({ path: info.outputPath('7-merge.png'), fullPage: true });
  await desk.getByRole('button', { name: '导入', exact: true }).click();
  await expect(desk.getByText('并入签批 1 项')).toBeVisible();
  await desk.screenshot({ path: info.outputPath('8-done.png'), fullPage: true });
  expect((await stored(office.page, id)) as object).toMatchObject({
    status: 'in-review',
    signOffs: [{ statement: { stage: 'first', by: unit.person('周敏').id } }],
  });
  const events = (await unit.ledger()).map(({ type }) => type).filter((type) => type.startsWith('packet-'));
  expect(events).toEqual(['packet-exported', 'packet-imported', 'packet-exported', 'packet-imported']);
});
