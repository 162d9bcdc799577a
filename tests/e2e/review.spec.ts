import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { Player } from '../support/play';
import { PRACTICE_PIN } from '../support/unit';
import { WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';

const home = WEIBO_SURFACES[0]!;

/** Signs in the dialog that is open. */
async function signWithPin(page: Page, button: RegExp): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/的 PIN$/).fill(PRACTICE_PIN);
  await dialog.getByRole('button', { name: button }).click();
}

test('a draft is returned with a comment on a passage, seen there by its author, and signed by keyboard in the next round', async ({
  office,
}) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const page = await office.open(home.url);
  await home.write(page, '县图书馆新馆3月16日开馆，开放时间为每天9时至21时，欢迎读者前来。');
  const id = await unit.submit(page);
  const panel = await new Player(office.context, office.extensionId).panel(page);
  await panel.getByRole('tab', { name: /待我处理/ }).click();
  await panel.getByLabel('我是').click();
  await panel.locator('.ant-select-item-option').filter({ hasText: '周敏' }).click();
  await panel.getByRole('button', { name: /待初审/ }).click();
  await panel.getByRole('button', { name: /批注$/ }).click();
  await panel.getByLabel('所批注的原文').fill('每天9时');
  await panel.getByLabel('批注意见').fill('周末是否开放');
  await panel.getByRole('button', { name: '添加批注' }).click();
  await panel.getByRole('button', { name: '退回' }).click();
  await panel.getByLabel('退回意见').fill('请核对开放时间');
  await panel.getByLabel(/的 PIN$/).fill(PRACTICE_PIN);
  await panel.getByRole('button', { name: '签名退回' }).click();
  await expect(panel.getByText('已退回，经办人修改后可重新提交。')).toBeVisible();

  await home.write(page, '县图书馆新馆已建成，3月16日开馆，开放时间为每天9时至21时（周末照常），欢迎前来。');
  await panel.getByRole('tab', { name: '当前稿件' }).click();
  const remark = panel.getByRole('list', { name: '审核批注' });
  await expect(remark).toContainText('周末是否开放');
  await expect(remark.getByRole('button', { name: '在页面中定位“每天9时”' })).toBeVisible();
  await unit.submit(page, id);

  // A reviewer who worked here last: Enter opens, Space confirms, the PIN, Enter.
  await panel.bringToFront();
  await panel.reload();
  await expect(panel.getByRole('button', { name: /待初审/ })).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('checkbox', { name: /^五关已逐项核对/ })).toBeFocused();
  await panel.keyboard.press('Space');
  await expect(panel.getByLabel('周敏的 PIN')).toBeFocused();
  await panel.keyboard.type(PRACTICE_PIN);
  await panel.keyboard.press('Enter');
  await expect(panel.getByText('已签批。下一环节：复审（陈立）')).toBeVisible();
  const events = await unit.ledger();
  const signed = events.findLast((e) => e.type === 'signed-off');
  expect(signed?.data.act).toMatchObject({
    statement: { gates: ['political', 'legal', 'policy', 'secrecy', 'wording'], stage: 'first' },
  });
  expect(events.find((e) => e.type === 'rejected')?.data.act).toMatchObject({
    statement: { remarks: [{ field: 'body', quote: '每天9时', text: '周末是否开放' }] },
  });
});

test('a change of the review policy is in force with the second signature, for reviews that begin afterwards', async ({
  office,
}) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const page = await office.open(home.url);
  await home.write(page, '县政务服务中心周六照常办理业务，欢迎前来咨询。');
  const before = await unit.submit(page);
  const policy = await new Player(office.context, office.extensionId).open('workspace.html#/policy');
  await policy.getByRole('button', { name: '修改' }).click();
  await policy.getByRole('button', { name: '编辑“三审三校”' }).click();
  await policy.getByLabel('签批有效期').fill('24');
  await policy.getByRole('button', { name: '完成' }).click();
  await policy.getByRole('button', { name: '签名提交' }).click();
  await signWithPin(policy, /^签 ?名$/);
  await expect(policy.getByText('赵刚已以管理员身份签名，等待第二个签名')).toBeVisible();
  await policy.getByRole('button', { name: '签名生效' }).click();
  await signWithPin(policy, /^签 ?名$/);
  await expect(policy.getByRole('region', { name: '三审三校' })).toContainText('24 小时内有效');

  await home.write(page, '县图书馆新馆下周一开馆，开放时间另行通知。');
  const after = await unit.submit(page);
  expect(await unit.review(before)).toMatchObject({ policy: { validHours: null } });
  expect(await unit.review(after)).toMatchObject({ policy: { validHours: 24 } });
});
