import type { Page } from '@playwright/test';
import { expect, longUnless, test } from '../support/fixtures';
import { choose } from '../support/play';
import { PRACTICE_PIN } from '../support/unit';
import { sendFrom } from '../support/wire';
import { DOUYIN_ACCOUNT, DOUYIN_SURFACES } from './support/douyin';
import { storedComments } from './support/stored';
import { REPLY, WECHAT_ACCOUNT } from './support/wechat';
import { FIRST_COMMENT, post, WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';

const INBOX = WEIBO_SURFACES.find((s) => s.id === 'inbox reply')!;

/** Signs in the dialog that is open, as this person. */
async function sign(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog').filter({ has: page.getByRole('button', { name: '签名', exact: true }) });
  const signer = dialog.getByRole('combobox');
  if ((await signer.count()) > 0) await choose(page, signer, name);
  await dialog.getByLabel(/的 PIN$/).fill(PRACTICE_PIN);
  await dialog.getByRole('button', { name: '签名', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

test('an approved template is filled into the reply box and goes out once without a sign-off; one character changed is held', async ({
  office,
  server,
}) => {
  test.setTimeout(90_000);
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const inbox = await office.open(INBOX.url);
  const workspace = await office.open(`chrome-extension://${office.extensionId}/workspace.html#/templates`);

  // 林晓 writes, 周敏 approves.
  await workspace.getByRole('button', { name: '选用示例' }).click();
  await workspace.getByRole('menuitem', { name: '受理告知', exact: true }).click();
  for (const [field, value] of [
    ['承办部门', '清源县交通运输局'],
    ['联系电话', '0555-0000001'],
  ] as const) {
    const list = workspace.getByLabel(`“${field}”可选的内容`);
    await list.fill(value);
    await list.press('Enter');
  }
  await expect(workspace.getByText('未发现问题')).toBeVisible();
  await workspace.getByRole('button', { name: '签名保存' }).click();
  await sign(workspace, '林晓');
  const card = workspace.getByRole('listitem', { name: '受理告知' });
  await expect(card).toContainText('待批准');
  await card.getByRole('button', { name: '批准', exact: true }).click();
  await sign(workspace, '周敏');
  await expect(card).toContainText('周敏于');

  // From the comment: fields filled in, no reply box open yet.
  await workspace
    .getByRole('menuitem')
    .filter({ hasText: /^留言$/ })
    .click();
  await workspace.getByRole('button', { name: FIRST_COMMENT.text, exact: true }).click();
  const picker = workspace.getByRole('region', { name: '答复模板' });
  await choose(workspace, picker.getByLabel('选择模板'), '受理告知');
  const text = (await picker.getByRole('region', { name: '将填入的内容' }).textContent()) ?? '';
  expect(text).toMatch(/由清源县交通运输局负责，最迟于\d{4}年\d+月\d+日在本账号答复/);
  await expect(picker).toContainText('与已批准模板一致，可直接发送');
  const fill = picker.getByRole('button', { name: '填入回复框' });
  await fill.click();
  await expect(picker).toContainText('请先点开该留言的回复框');

  // What somebody typed stays until they say otherwise.
  await INBOX.write(inbox, '稍后回复');
  await workspace.bringToFront();
  await fill.click();
  await expect(picker).toContainText('回复框里已有内容');
  await expect(INBOX.editor(inbox)).toHaveValue('稍后回复');
  await picker.getByRole('button', { name: '替换为模板内容' }).click();
  await expect(picker).toContainText('已填入回复框');
  await expect(INBOX.editor(inbox)).toHaveValue(text);
  expect(server.published()).toEqual([]);

  // One character changed is a reply like any other.
  const changed = text.replace('受理', '收到');
  await INBOX.write(inbox, changed);
  await INBOX.button(inbox).click();
  expect(await post(inbox, INBOX.request(changed))).toContain('Failed to fetch');
  expect((await unit.prepare(inbox))?.verdict).toMatchObject({ publishable: false, code: 'not-submitted' });
  expect(server.published()).toEqual([]);

  await INBOX.write(inbox, text);
  await expect.poll(async () => (await unit.prepare(inbox))?.verdict.code).toBe('template');
  await INBOX.button(inbox).click();
  await expect.poll(() => server.published().map((sent) => INBOX.words(sent, server.world.recorded))).toEqual([text]);

  // The page closes its box when the answer is there: a box that is about to go is not written into.
  await expect(INBOX.editor(inbox)).toBeHidden();

  // The same to the same person a second time is held, and so is what a page sends without a reply box on screen.
  await INBOX.write(inbox, text);
  await INBOX.button(inbox).click();
  expect(await post(inbox, INBOX.request(text))).toContain('Failed to fetch');
  expect(server.published()).toHaveLength(1);
  const events = await unit.ledger();
  const approval = events.find(({ type }) => type === 'template-approved');
  expect(events.filter(({ type }) => type === 'release-granted').map(({ data }) => data)).toMatchObject([
    { reason: 'template', template: approval?.data.template, approver: unit.person('周敏').id, text },
  ]);
  expect(events.filter(({ type }) => type === 'alarm')).toEqual([]);
  expect(events.some(({ type, data }) => type === 'publish-held' && data.code === 'template-sent')).toBe(true);
});

const RICH = [
  { account: WECHAT_ACCOUNT, surface: REPLY, comment: '4398571206912501' },
  { account: DOUYIN_ACCOUNT, surface: DOUYIN_SURFACES.find((s) => s.id === 'reply')!, comment: '7419000000000010001' },
];
for (const { account, surface, comment } of RICH) {
  test(
    `${account.platform}: the reply box takes a text empty and full, through its own editor`,
    longUnless(false),
    async ({ office, server }) => {
      await office.unit([account]);
      const page = await office.open(surface.url);
      const keyOf = async () =>
        (await storedComments(office.page)).find(({ seen }) => seen.commentId === comment)?.key ?? null;
      await expect.poll(keyOf).not.toBeNull();
      const key = (await keyOf())!;
      const fill = (text: string, replace = false) => sendFrom(office.page, 'reply.fill', { key, text, replace });
      const words = async () => ((await surface.editor(page).textContent()) ?? '').replace(/[\s\u200b\ufeff]+/g, '');
      expect(await fill('您好，已受理。')).toEqual({ outcome: 'no-box', typed: '' });
      await surface.write(page, '稍后回复');
      expect(await fill('您好，已受理。')).toEqual({ outcome: 'occupied', typed: '稍后回复' });
      expect(await words()).toBe('稍后回复');
      expect(await fill('您好，已受理。', true)).toEqual({ outcome: 'filled', typed: '' });
      expect(await words()).toBe('您好，已受理。');
      await surface.editor(page).press('Control+A');
      await surface.editor(page).press('Delete');
      expect(await fill('您好，正在核实。')).toEqual({ outcome: 'filled', typed: '' });
      expect(await words()).toBe('您好，正在核实。');
      expect(server.published()).toEqual([]);
    },
  );
}
