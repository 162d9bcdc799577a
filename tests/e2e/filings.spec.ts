import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { csvOf } from '../../utils/tables/read-table';
import { expect, test } from '../support/fixtures';
import { Player } from '../support/play';
import { COUNTY_ROWS } from '../support/register-samples';
import { PRACTICE_PIN } from '../support/unit';
import { parseXml } from '../support/xml';
import { WEIBO_ACCOUNT } from './support/weibo';

const FOLLOWED = ['panjin-2019', 'yanchi-2017', 'yunhe-2022'];

/** Signs what stands in the dialog, as the administrator. */
async function sign(page: Page, confirm: string | RegExp): Promise<void> {
  const dialog = page.getByRole('dialog').filter({ has: page.getByLabel('赵刚的 PIN') });
  await dialog.getByLabel('赵刚的 PIN').fill(PRACTICE_PIN);
  await dialog.getByRole('button', { name: confirm }).click();
  await expect(dialog).toBeHidden();
}

async function documentOf(download: Download): Promise<string> {
  const parts = unzipSync(readFileSync(await download.path()));
  const text = strFromU8(parts['word/document.xml']!);
  parseXml(text);
  return text;
}

test('the accounts of a county are imported, checked against the regulations, filed, printed and saved for Word', async ({
  office,
}) => {
  // One story with six signatures, a download and two further pages.
  test.setTimeout(120_000);
  const unit = await office.unit([WEIBO_ACCOUNT], FOLLOWED);
  const page = await new Player(office.context, office.extensionId).open('workspace.html#/accounts');

  // Import: nothing is stored before the administrator signs.
  await page.getByRole('button', { name: '导入' }).click();
  await page
    .getByLabel('选择文件')
    .setInputFiles({ name: '账号名单.csv', mimeType: 'text/csv', buffer: Buffer.from(csvOf(COUNTY_ROWS)) });
  await expect(page.getByRole('status')).toContainText('新增 20');
  expect((await unit.ledger()).some(({ type }) => type === 'register-imported')).toBe(false);
  await sign(page, '签名导入 20 个账号');
  await expect(page.getByText('登记在用账号 21 个，原则上控制在 10 个以内，超出 11 个。')).toBeVisible();
  const events = await unit.ledger();
  expect(events.filter(({ type }) => type === 'account-filed')).toHaveLength(21);
  expect(events.find(({ type }) => type === 'register-imported')).toMatchObject({ actor: unit.person('赵刚').id });
  await expect(page.getByRole('row').filter({ hasText: '青禾旅游' })).toContainText('仅登记');

  // Enter: what the form of the regulation asks for.
  const row = page.getByRole('row').filter({ hasText: WEIBO_ACCOUNT.name });
  await row.getByRole('button', { name: '修改' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('开通时间').fill('2026-03-02');
  await form.getByLabel('备案日期').fill('2026-03-16');
  await form.getByLabel('认证信息').fill('清源县融媒体中心官方微博');
  await form.getByRole('tab', { name: '责任人员' }).click();
  await form.getByLabel('分管领导', { exact: true }).fill('赵刚');
  await form.getByLabel('联络员', { exact: true }).fill('林晓');
  await sign(page, '签名保存');

  // Check, and record a matter to be filed.
  await row.getByRole('button', { name: '详情' }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer).toContainText('标明了清源县融媒体中心');
  await expect(drawer).toContainText('分管领导赵刚，联络员林晓。');
  await expect(drawer).toContainText('开设（2026-03-02）应于 2026-03-09 前备案，2026-03-16 才备案');
  await drawer.getByRole('button', { name: '登记事项' }).click();
  await page.getByRole('dialog').last().getByLabel('内容').fill('发布人员由林晓改为周敏');
  await sign(page, '签名登记');
  await expect(drawer.getByRole('row').filter({ hasText: '发布人员由林晓改为周敏' })).toContainText('前备案');

  // Word and print.
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    drawer.getByRole('button', { name: '备案表（Word）' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`备案表-${WEIBO_ACCOUNT.name}.docx`);
  const text = await documentOf(download);
  for (const word of ['政务新媒体账号备案表', WEIBO_ACCOUNT.name, '赵刚', '2026年3月2日']) expect(text).toContain(word);
  const [printed] = await Promise.all([
    office.context.waitForEvent('page'),
    drawer.getByRole('button', { name: '打印备案表' }).click(),
  ]);
  await expect(printed.getByRole('heading', { name: '政务新媒体账号备案表' })).toBeVisible();
  await expect(printed.getByRole('row').filter({ hasText: '分管领导' })).toContainText('赵刚');
  await expect(printed).toHaveTitle(`备案表-${WEIBO_ACCOUNT.name}`);

  // The radar counts from the register.
  const radar = await new Player(office.context, office.extensionId).open('workspace.html#/radar');
  await expect(radar.getByRole('row').filter({ hasText: `微博“${WEIBO_ACCOUNT.name}”开设` })).toContainText(
    '已逾期备案',
  );
});
