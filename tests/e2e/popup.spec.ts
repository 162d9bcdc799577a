import { expect, test } from '../support/fixtures';
import { Player } from '../support/play';
import { WEIBO_ACCOUNT } from './support/weibo';

const INBOX = 'https://weibo.com/comment/inbox';

test.describe('popup', () => {
  test('a row leads to the place of the comment in its back-office', async ({ office }) => {
    await office.unit([WEIBO_ACCOUNT]);
    const page = await office.open(INBOX);
    const player = new Player(office.context, office.extensionId);
    const popup = await player.open('popup.html');
    await expect(popup.getByRole('listitem').first()).toBeVisible();
    await page.close();
    await popup.getByRole('listitem').first().getByRole('button').first().click();
    const [opened] = await Promise.all([
      office.context.waitForEvent('page'),
      popup.getByRole('button', { name: /^打\s*开$/ }).click(),
    ]);
    await expect(opened).toHaveURL(/^https:\/\/weibo\.com\//);
  });

  test('受理 stops the first clock, 办结 needs a result and takes the row away', async ({ office }) => {
    const unit = await office.unit([WEIBO_ACCOUNT]);
    await office.open(INBOX);
    const popup = await new Player(office.context, office.extensionId).open('popup.html');
    const rows = popup.getByRole('listitem');
    await expect(rows.first()).toBeVisible();
    await rows.first().getByRole('button').first().click();
    await popup.getByRole('button', { name: /^受\s*理$/ }).click();
    await expect.poll(async () => (await unit.ledger()).some((e) => e.type === 'comment-acknowledged')).toBe(true);
    await rows.first().getByRole('button').first().click();
    await popup
      .getByRole('button', { name: /^办\s*结$/ })
      .first()
      .click();
    const dialog = popup.getByRole('dialog');
    await dialog.getByLabel('办理结果').fill('已');
    await expect(dialog.getByRole('button', { name: /^办\s*结$/ })).toBeDisabled();
    await dialog.getByLabel('办理结果').fill('已派单，路灯今日修复');
    await dialog.getByRole('button', { name: /^办\s*结$/ }).click();
    const resolved = async () => (await unit.ledger()).find((e) => e.type === 'comment-resolved')?.subject;
    await expect.poll(resolved).toMatch(/^weibo:comment:/);
    await expect(popup.locator(`[data-key="${await resolved()}"]`)).toHaveCount(0);
  });
});
