import type { Page } from '@playwright/test';
import type { ReviewId } from '../../utils/domain/ids';
import { generateKey } from '../../utils/keys/key-pair';
import { wrapKey } from '../../utils/keys/wrap';
import { canonicalJson } from '../../utils/review/canonical-json';
import { expect, type Office, test } from '../support/fixtures';
import { Player } from '../support/play';
import { PRACTICE_PIN, type PracticeUnit } from '../support/unit';
import { sendFrom } from '../support/wire';
import { WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';

const TEXT = '紧急提示：城东供水主管道爆裂，人民路积水，正在抢修，请附近居民注意避让。';
const LEADER = '吴越';

/** A second person of the final stage: who declares cannot sign afterwards. */
async function addLeader(unit: PracticeUnit): Promise<void> {
  const comment = canonicalJson({ name: LEADER, post: '分管领导', roles: ['final'] });
  const admin = { act: 'admin', review: null, digest: null, account: null, comment } as const;
  const added = await sendFrom(unit.office, 'people.add', { act: await unit.act(admin, unit.person('赵刚')) });
  const key = await generateKey();
  const wrappedKey = await wrapKey(key.privateKey, PRACTICE_PIN);
  await sendFrom(unit.office, 'people.activate', { ...added, publicKey: key.publicKey, wrappedKey });
}

/** `YYYY-MM-DDTHH:mm` in Beijing time, some minutes ago. */
const minutesAgo = (minutes: number) =>
  new Date(Date.now() + 8 * 3_600_000 - minutes * 60_000).toISOString().slice(0, 16);

async function declare(panel: Page): Promise<void> {
  await panel.getByRole('button', { name: '突发事件，需先行发布…' }).click();
  const form = panel.getByRole('region', { name: '突发先发声明' });
  await form.getByLabel('启动处置预案时间').fill(minutesAgo(20));
  await expect(form).toContainText(/还剩 1小时\d+分.*三\(六\)/);
  for (const [label, text] of [
    ['先行发布的理由', '主管道爆裂，须立即提示附近居民避让'],
    ['事件时间', '今日8时许'],
    ['事件地点', '城东人民路'],
    ['基本事实', '供水主管道爆裂，路面积水'],
    ['现状及处置措施', '已关闭阀门，正在抢修'],
  ] as const)
    await form.getByRole('textbox', { name: label }).fill(text);
  await form.getByLabel('由谁声明').click();
  await panel.locator('.ant-select-item-option').filter({ hasText: LEADER }).click();
  await form.getByRole('button', { name: '签名声明' }).click();
  const dialog = panel.getByRole('dialog');
  await dialog.getByLabel(`${LEADER}的 PIN`).fill(PRACTICE_PIN);
  await dialog.getByRole('button', { name: '签名声明' }).click();
  await expect(panel.getByRole('region', { name: '突发先发' })).toContainText('已声明，待发布');
}

async function story(office: Office, unit: PracticeUnit, page: Page): Promise<ReviewId> {
  const home = WEIBO_SURFACES.find((s) => s.id === 'home')!;
  await home.write(page, TEXT);
  // Not held on the word of anybody who has not signed.
  expect((await unit.prepare(page))?.verdict.publishable).toBe(false);
  const panel = await new Player(office.context, office.extensionId).panel(page);
  await declare(panel);
  await expect.poll(async () => (await unit.prepare(page))?.verdict.code).toBe('emergency');
  const { review } = (await unit.prepare(page))!.verdict;
  await page.bringToFront();
  await home.button(page).click();
  await expect.poll(async () => (await unit.review(review!)).published).not.toBeNull();
  return review!;
}

test('publish first: one post goes out, three sign-offs are owed, and only they pay', async ({ office, server }) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  await addLeader(unit);
  const home = WEIBO_SURFACES.find((s) => s.id === 'home')!;
  const page = await office.open(home.url);
  const id = await story(office, unit, page);
  const badge = () => office.page.evaluate(() => chrome.action.getBadgeText({}));
  const posts = () => server.published().length;
  expect(posts()).toBe(1);

  const popup = await office.open(`chrome-extension://${office.extensionId}/popup.html`);
  const notice = popup.getByRole('region', { name: '突发待补签' });
  await expect(notice).toContainText('待签 3 个环节');
  await expect(notice).toContainText('待初审、复审、终审');
  await expect.poll(badge).toBe('3');

  // The same words a second time.
  await home.write(page, TEXT);
  expect((await unit.prepare(page))?.verdict).toMatchObject({ publishable: false, code: 'published' });
  await home.button(page).click();
  expect(posts()).toBe(1);

  await unit.signStage(id, 'first', '周敏');
  await expect(notice).toContainText('待签 2 个环节');
  await expect.poll(badge).toBe('2');
  await unit.signStage(id, 'second', '陈立');
  await expect.poll(badge).toBe('1');
  const workspace = await office.open(`chrome-extension://${office.extensionId}/workspace.html#/emergency`);
  await expect(workspace.getByRole('table').first()).toContainText('待补签：终审');
  await unit.signStage(id, 'final', '赵刚');
  await expect(notice).toHaveCount(0);
  await expect.poll(badge).toBe('');
  await expect(workspace.getByRole('table').first()).toContainText('已补齐');
  expect((await unit.review(id)).status).toBe('published');
  const told = (await unit.ledger()).filter(({ subject }) => subject === id).map(({ type }) => type);
  expect(told.filter((type) => type.startsWith('emergency') || type.startsWith('debt'))).toEqual([
    'emergency-declared',
    'emergency-published',
    'debt-signed',
    'debt-signed',
    'debt-signed',
    'debt-paid',
  ]);
});
