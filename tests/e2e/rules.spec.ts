import type { Page } from '@playwright/test';
import { Bar } from '../support/bar';
import { expect, type Office, test } from '../support/fixtures';
import { Player } from '../support/play';
import { PRACTICE_PIN } from '../support/unit';
import { WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';

const home = WEIBO_SURFACES[0]!;
const HEARSAY = '据说县里下周一全城停水，请提前储水。';

const rulesPage = (office: Office) => new Player(office.context, office.extensionId).open('workspace.html#/rules');

/** Signs what was changed, as the administrator. */
async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存更改…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('赵刚的 PIN').fill(PRACTICE_PIN);
  await dialog.getByRole('button', { name: '签名保存' }).click();
  await expect(page.getByText('更改已保存，已在打开的平台页面生效。')).toBeVisible();
}

test('a rule switched off by an administrator is silent at once in an open page; what a regulation demands stays on', async ({
  office,
}) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const compose = await office.open(home.url);
  await home.write(compose, HEARSAY);
  const bar = await Bar.of(compose);
  const rulesIn = async () => (await unit.prepare(compose))?.findings.map((f) => f.rule) ?? [];
  await expect.poll(rulesIn).toContain('hearsay');
  await compose.bringToFront();
  await expect.poll(() => bar.text()).toContain('据说');

  const page = await rulesPage(office);
  const locked = page.getByRole('row').filter({ hasText: 'commercial-advertising' });
  await expect(locked.getByRole('switch')).toBeDisabled();
  await expect(locked).toContainText('江北区政务新媒体管理制度（2021）');
  await expect(locked).toContainText('法规要求，不能停用');
  await page.getByRole('switch', { name: '启用规则“道听途说”' }).click();
  // Not signed yet: pages go on as before.
  expect(await rulesIn()).toContain('hearsay');
  // And it survives another page of the menu.
  await page.getByRole('menuitem', { name: '台账' }).click();
  await page.getByRole('menuitem', { name: '规则' }).click();
  await save(page);

  await compose.bringToFront();
  await expect.poll(() => bar.text()).not.toContain('据说');
  expect(await rulesIn()).not.toContain('hearsay');
  const event = (await unit.ledger()).at(-1);
  expect(event).toMatchObject({ type: 'rules-changed', data: { message: '停用道听途说。' } });
});

test('words are imported with every line judged and tried before they are signed; a false alarm is decided by an administrator', {
  tag: '@long',
}, async ({ office }) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const compose = await office.open(home.url);
  await home.write(compose, HEARSAY);
  const panel = await new Player(office.context, office.extensionId).panel(compose);
  await panel.getByRole('button', { name: '将“据说”报为误报' }).click();
  await expect(panel.getByText('已登记，待管理员确认')).toBeVisible();
  const hearsay = async () => (await unit.prepare(compose))?.findings.filter((f) => f.rule === 'hearsay').length;
  expect(await hearsay()).toBe(1);

  const page = await rulesPage(office);
  await page.getByRole('tab', { name: '单位词表' }).click();
  await page.getByRole('tab', { name: '允许用语' }).click();
  await page.getByRole('button', { name: '粘贴或导入…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('tab', { name: '导入文件' }).click();
  // 用语 / 据说法不一 / 据 / 据说法不一, as a Chinese spreadsheet saves it.
  const gb18030 = 'd3c3d3ef0d0abeddcbb5b7a8b2bbd2bb0d0abedd0d0abeddcbb5b7a8b2bbd2bb0d0a';
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: '用语.csv', mimeType: 'text/csv', buffer: Buffer.from(gb18030, 'hex') });
  await expect(dialog.getByText('“据”太短，容易造成误报；请写 2 至 64 个字。')).toBeVisible();
  await expect(dialog.getByText('与第 2 行重复，以第 2 行为准。')).toBeVisible();
  await dialog.getByRole('button', { name: '导入 1 条' }).click();

  await page.getByRole('tab', { name: '试一试' }).click();
  await page.getByRole('textbox', { name: '正文' }).fill('据说法不一的消息，请以公告为准。据说明天停水。');
  await expect(page.getByText('问题（1）')).toBeVisible();
  await expect(page.getByRole('article')).toContainText('“据说”');

  await page.getByRole('tab', { name: '误报（1 条待确认）' }).click();
  await page.getByRole('button', { name: '确认“据说”为误报' }).click();
  await save(page);
  await expect.poll(hearsay).toBe(0);
  expect((await unit.ledger()).at(-1)?.data.message).toBe('允许用语新增或修改1条；误报新增或修改1条。');
});
