import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { Player } from '../support/play';
import { PRACTICE_PIN } from '../support/unit';
import { FIRST_COMMENT, INBOX_URL, WEIBO_ACCOUNT } from './support/weibo';

/** An own regulation: results within two working days, and a pause while papers are awaited. The name stands on line 3. */
const OWN = `{
  "id": "own-qinghe-2026",
  "name": "青禾县政务新媒体管理办法",
  "issuer": "青禾县融媒体中心",
  "number": "",
  "date": "2026-03-01",
  "clauses": [
    {
      "locator": "第六条·办理",
      "quote": "两个工作日内答复办理结果",
      "duty": "两个工作日内反馈办理结果。",
      "carriers": [{ "kind": "deadline", "ref": "resolution" }]
    },
    {
      "locator": "第七条·中止",
      "quote": "等待反映人补充材料期间中止计时",
      "duty": "等待补充材料期间可以中止计时。",
      "carriers": [{ "kind": "deadline", "ref": "resolution" }]
    }
  ],
  "parameters": {
    "resolveWorkingDays": { "value": 2, "clause": "第六条·办理" },
    "pauseAllowed": { "value": true, "clause": "第七条·中止" }
  }
}`;

async function sign(page: Page, title: string, button: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByLabel('赵刚的 PIN').fill(PRACTICE_PIN);
  await dialog.getByRole('button', { name: button }).click();
  await expect(dialog).toBeHidden();
}

test("a unit's own regulation is imported, stands in 条款对照, and its stricter limit wins", async ({ office }) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const page = await new Player(office.context, office.extensionId).open('workspace.html#/clauses');
  await expect(page.getByText(/^条款 \d+，自动检查 \d+，留痕 \d+，扩展之外 \d+/)).toBeVisible();
  const result = page.getByRole('row').filter({ hasText: '三(七)·办理结果' });
  await expect(result).toContainText('现行时限：办理结果 5 个工作日内');

  await page.getByRole('button', { name: '管理法规' }).click();
  const manage = page.getByRole('dialog', { name: '管理法规' });
  const choose = async (text: string) =>
    manage
      .locator('input[type=file]')
      .setInputFiles({ name: '办法.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await choose(OWN.replace('"青禾县政务新媒体管理办法"', '"办法"'));
  await expect(manage.getByText('文件“办法.json”有 1 处须更正，未导入。')).toBeVisible();
  await expect(manage.getByRole('row').filter({ hasText: '不能少于 4 个字' })).toContainText('3');
  await choose(OWN);
  await expect(page.getByRole('dialog', { name: '导入自定法规' })).toContainText(
    '办理结果 5 个工作日内 → 办理结果 2 个工作日内',
  );
  await sign(page, '导入自定法规', '导入并签名');

  await manage.getByRole('checkbox', { name: /青禾县政务新媒体管理办法/ }).check();
  await manage.getByRole('button', { name: '签名保存' }).click();
  await sign(page, '调整执行的法规', '签名保存');

  await expect(result).toContainText(
    '办理结果 2 个工作日内（青禾县政务新媒体管理办法 第六条·办理）。本条为 5 个工作日，从严执行。',
  );
  await expect(page.getByRole('row', { name: /^第六条·办理/ })).toContainText('在用');
  expect((await unit.ledger()).map(({ type }) => type).slice(-2)).toEqual([
    'regulation-imported',
    'regulations-chosen',
  ]);

  // The limit of every comment follows, and the settings say whose it is.
  await result.getByRole('button', { name: '查看“办结时限”' }).click();
  await expect(page.getByText('办结 2 个工作日（青禾县政务新媒体管理办法 第六条·办理）')).toBeVisible();

  // It allows what none of the shipped ones does: a pause, with its reason, and the way back.
  await office.open(INBOX_URL);
  await page.bringToFront();
  await page
    .getByRole('menuitem')
    .filter({ hasText: /^留言$/ })
    .click();
  await page.getByText(FIRST_COMMENT.text, { exact: true }).click();
  const drawer = page.locator('.ant-drawer-section').filter({ hasText: FIRST_COMMENT.author });
  for (const [act, label, words, after] of [
    ['中止计时', '中止计时的理由和依据', '已请反映人补充身份证明材料', '起中止计时：已请反映人补充身份证明材料'],
    ['恢复计时', '说明', '材料已补齐', '中止计时：已请反映人补充身份证明材料'],
  ] as const) {
    await drawer.getByRole('button', { name: /更多/ }).click();
    await page.getByRole('menuitem', { name: act }).click();
    // Exactly: the drawer of a paused comment has the word in its name too.
    const form = page.getByRole('dialog', { name: act, exact: true });
    await form.getByLabel(label).fill(words);
    await form.getByRole('button', { name: act }).click();
    await expect(form).toBeHidden();
    await expect(drawer).toContainText(after);
  }
  const types = (await unit.ledger()).map(({ type }) => type).filter((type) => type.startsWith('comment-'));
  expect(types).toEqual(['comment-paused', 'comment-resumed']);
});
