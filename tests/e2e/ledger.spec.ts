import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { readTable } from '../../utils/tables/read-table';
import { expect, type Office, test } from '../support/fixtures';
import { PRACTICE_PIN } from '../support/unit';
import { sendFrom } from '../support/wire';
import { WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';

const home = WEIBO_SURFACES[0]!;
const TEXT = '县图书馆新馆本周六开馆，开放时间为每天9时至21时，欢迎市民前往阅览。';
const PASSPHRASE = '六只白鹭-飞过青禾 2026';

const workspace = (office: Office, route: string) =>
  office.open(`chrome-extension://${office.extensionId}/workspace.html#/${route}`);

/** Saves what a click downloads. */
async function saved(page: Page, click: () => Promise<void>): Promise<{ path: string; name: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  const path = test.info().outputPath(download.suggestedFilename());
  await download.saveAs(path);
  return { path, name: download.suggestedFilename() };
}

async function shot(page: Page, name: string): Promise<void> {
  if (process.env.SANSHEN_SHOTS)
    await page.screenshot({ path: join(process.env.SANSHEN_SHOTS, `${name}.png`), fullPage: true });
}

test.slow();

test('the ledger proves itself: heads from paper, sheet, files, offline page, and an old backup put back', async ({
  office,
}) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const compose = await office.open(home.url);
  await home.write(compose, TEXT);
  const id = await unit.submit(compose);
  await unit.signAll(id);
  const early = await sendFrom(office.page, 'ledger.head', {});

  const page = await workspace(office, 'ledger');
  await expect(page.getByText(`台账共 ${early.count} 条记录，尚未做过全面校验`)).toBeVisible();
  await page.getByRole('button', { name: '核对凭据' }).click();
  await page.getByLabel('此前留存的凭据').fill(`第${early.count}条，末条校验值 ${early.head}`);
  await page.getByRole('button', { name: '校验台账' }).click();
  await expect(page.getByText(`台账完整，共 ${early.count} 条记录，逐条衔接`)).toBeVisible();
  await expect(page.getByText('1 份凭据全部与台账相符')).toBeVisible();
  await expect(page.getByText('台账完好')).toBeVisible();
  await shot(page, 'ledger');

  // What is searched for stands in the address, so that the same view opens again.
  await page.getByLabel('查找姓名、标题、正文、理由、编号').fill('图书馆 终审');
  await expect(page.getByText(`找到 1 条（台账共 ${early.count} 条）`)).toBeVisible();
  await page.reload();
  await expect(page.getByText('找到 1 条')).toBeVisible();
  await shot(page, 'search');
  await page.getByRole('button', { name: '全过程' }).click();
  await expect(page.getByRole('heading', { name: '全过程' })).toBeVisible();
  for (const words of ['第 1 版', '初审签批', '复审签批', '终审签批']) {
    await expect(page.locator('.ss-timeline')).toContainText(words);
  }
  await shot(page, 'timeline');
  await page.getByRole('button', { name: '返回' }).click();
  await page.getByRole('button', { name: '清除条件' }).click();

  const sheetTab = office.context.waitForEvent('page');
  await page.getByRole('button', { name: '登记表' }).first().click();
  const sheet = await sheetTab;
  await expect(sheet.getByRole('heading', { name: '清源县融媒体中心政务新媒体稿件审核登记表' })).toBeVisible();
  for (const words of [TEXT, '周敏', '陈立', '赵刚', 'PIN 密钥，成立', '个签名全部成立', `第${early.count}条`]) {
    await expect(sheet.locator('.ss-sheet')).toContainText(words);
  }
  await shot(sheet, 'sheet');
  if (process.env.SANSHEN_SHOTS)
    await sheet.pdf({ path: join(process.env.SANSHEN_SHOTS, 'sheet.pdf'), preferCSSPageSize: true }).catch(() => {});
  // A page in the background draws once a second: every click there waits two seconds for the button to stand still.
  await sheet.close();
  await page.bringToFront();

  const exported = async (format: string) => {
    await page.getByRole('button', { name: '导出台账' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(format).click();
    await shot(page, 'export');
    const file = await saved(page, () => dialog.getByRole('button', { name: '保存文件' }).click());
    await expect(dialog).toBeHidden();
    return file;
  };
  const xlsx = await exported('Excel 表格');
  const rows = await readTable(new Uint8Array(readFileSync(xlsx.path)));
  expect(rows.at(-1)?.slice(2, 8)).toEqual(['签批', '赵刚', TEXT, '终审', '', '赵刚']);
  const offline = await office.context.newPage();
  await offline.goto(pathToFileURL((await exported('离线校验页')).path).href);
  await expect(offline.locator('#result')).toContainText(`校验通过：共${early.count}条记录`);
  await offline.close();
  await page.bringToFront();

  // A backup, something that happens after it, and the backup put back.
  await page.getByRole('menuitem', { name: '设置' }).click();
  await page.getByRole('button', { name: '导出备份' }).click();
  const saving = page.getByRole('dialog');
  await saving.getByLabel('备份口令').fill(PASSPHRASE);
  await saving.getByLabel('再输一次口令').fill(PASSPHRASE);
  await shot(page, 'backup');
  const backup = await saved(page, () => saving.getByRole('button', { name: '保存备份文件' }).click());
  await expect(page.getByText(`台账 ${early.count} 条`)).toBeVisible();
  // A page in the background ends no animation: its dialog would still be there.
  await expect(saving).toBeHidden();
  await compose.bringToFront();
  await home.write(compose, `${TEXT}开馆首日设导览。`);
  await unit.submit(compose, id);
  const late = await sendFrom(office.page, 'ledger.head', {});
  expect(late.count).toBeGreaterThan(early.count);

  await page.bringToFront();
  await page.locator('input[type=file]').setInputFiles(backup.path);
  await page.getByLabel('备份口令').fill(PASSPHRASE);
  await page.getByRole('button', { name: '打开', exact: true }).click();
  await expect(page.getByText(`备份之后的 ${late.count - early.count} 条台账记录将不在恢复后的台账中`)).toBeVisible();
  await shot(page, 'restore');
  await page.getByRole('button', { name: '恢复这份备份…' }).click();
  const order = page.getByRole('dialog');
  await order.getByLabel('赵刚的 PIN').fill(PRACTICE_PIN);
  await order.getByRole('button', { name: '签名恢复' }).click();
  await expect(page.getByText('备份已恢复，并已记入台账。')).toBeVisible();

  const last = (await unit.ledger()).at(-1);
  expect(last).toMatchObject({
    seq: early.count + 1,
    type: 'backup-restored',
    data: { relation: 'older', replaced: late },
  });
  await page.getByRole('menuitem', { name: '台账' }).click();
  await page.getByRole('button', { name: '核对凭据' }).click();
  await page.getByLabel('此前留存的凭据').fill(`${early.count} ${early.head}\n${late.count} ${late.head}`);
  await page.getByRole('button', { name: '校验台账' }).click();
  await expect(page.getByText('台账校验不通过')).toBeVisible();
  await expect(page.getByText(`台账第${early.count + 1}条载有一次恢复备份`).first()).toBeVisible();
  await shot(page, 'restored');
  await page
    .getByRole('button', { name: `查看第 ${late.count} 条` })
    .first()
    .click();
  await expect(page.getByText('指定的', { exact: false })).toBeVisible();
});
