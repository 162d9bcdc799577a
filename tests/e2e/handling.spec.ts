import { expect, test } from '../support/fixtures';
import { Player } from '../support/play';
import { WEIBO_ACCOUNT } from './support/weibo';

test('留言: transfer, return, close and enter by hand, each step in the ledger', async ({ office }) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  await office.open('https://weibo.com/comment/inbox');
  const page = await new Player(office.context, office.extensionId).open('workspace.html#/comments');
  await page.setViewportSize({ width: 1366, height: 768 });
  const words = page.locator('.ss-comment-words');
  await expect(words.first()).toBeVisible();
  await words.first().click();
  const drawer = page.getByRole('dialog').first();
  await expect(drawer.getByText('为什么是这个时间').first()).toBeVisible();

  await drawer.getByRole('button', { name: /^转\s*办$/ }).click();
  await page.getByLabel('转往部门或单位').fill('县住建局');
  await page.getByLabel('理由和要求').fill('属路灯维护职责，请核实反馈');
  await page.locator('.ant-modal-footer .ant-btn-primary').click();
  await expect(drawer.getByText('已转县住建局')).toBeVisible();
  await drawer.getByRole('button', { name: '登记退回' }).click();
  await page.locator('.ant-modal').getByRole('textbox').fill('已派人更换灯具');
  await page.locator('.ant-modal-footer .ant-btn-primary').click();
  await expect(drawer.getByText('已派人更换灯具').first()).toBeVisible();
  await drawer.getByRole('button', { name: /^办\s*结$/ }).click();
  const modal = page.locator('.ant-modal');
  await modal.getByLabel('办理结果').fill('已收悉，正在办理');
  await page.locator('.ant-modal-footer .ant-btn-primary').click();
  await expect(modal.getByRole('alert')).toBeVisible();
  await modal.getByLabel('办理结果').fill('经县住建局核实，故障灯具已更换，恢复照明');
  await page.locator('.ant-modal-footer .ant-btn-primary').click();
  await expect(drawer.getByText('时限已停止计算')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  await page
    .getByRole('button', { name: /手工登记/ })
    .first()
    .click();
  await page.getByLabel('反映内容').fill('来电反映幸福路小区自来水浑浊，请尽快处理');
  await page.getByLabel(/姓名/).fill('王女士');
  await page.locator('.ant-modal-footer .ant-btn-primary').click();
  await expect(page.locator('.ss-comment-text', { hasText: '自来水浑浊' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByText('已办结', { exact: true }).first().click();
  await expect(page.getByText('经县住建局核实，故障灯具已更换，恢复照明')).toBeVisible();
  const types = (await unit.ledger()).map(({ type }) => type).filter((type) => type.startsWith('comment-'));
  expect(types).toEqual(['comment-transferred', 'comment-returned', 'comment-resolved', 'comment-entered']);
});
