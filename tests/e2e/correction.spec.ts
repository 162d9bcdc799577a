import { expect, test } from '../support/fixtures';
import { choose, Player } from '../support/play';
import { PRACTICE_PIN } from '../support/unit';
import { fieldOf, WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';

const home = WEIBO_SURFACES.find((s) => s.id === 'home')!;
const WRONG = '县体育中心周六上午九点举办便民健身活动，请带身份证件入场。';
const RIGHT = '县文体中心周六上午九点举办便民健身活动，请带身份证件入场。';
const WHAT = '场馆名称有误，已于今年更名';

test('a correction is drafted beside what it corrects, reviewed and published, linked both ways, and proposes the wording that is right', async ({
  office,
  server,
}) => {
  test.setTimeout(90_000);
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const page = await office.open(home.url);
  const publish = async () => {
    await page.bringToFront();
    await home.button(page).click();
  };
  await home.write(page, WRONG);
  const original = await unit.submit(page);
  await unit.signAll(original);
  await publish();
  await expect.poll(async () => (await unit.review(original)).status).toBe('published');

  // From what went out: the draft in the page becomes a correction of it.
  const panel = await new Player(office.context, office.extensionId).panel(page);
  await panel.getByRole('tab', { name: '已完成' }).click();
  await panel.getByRole('button', { name: WRONG.slice(0, 8) }).click();
  await panel.getByRole('button', { name: '更正', exact: true }).click();
  await home.write(page, RIGHT);
  const card = panel.getByRole('region', { name: '更正' });
  await expect(card).toContainText(`更正《${WRONG.slice(0, 8)}`);
  await expect(card.getByLabel('错误表述')).toHaveValue('体育');
  await expect(card.getByLabel('规范表述', { exact: true })).toHaveValue('文体');
  await expect(card.getByRole('checkbox', { name: '提请加入规范表述，避免再次出现' })).toBeChecked();
  await card.getByLabel('错误表述').fill('县体育中心');
  await card.getByLabel('规范表述', { exact: true }).fill('县文体中心');
  await card.getByLabel('错在哪里').fill(WHAT);
  await choose(panel, panel.getByLabel('选择经办人'), '林晓');
  await panel.getByRole('button', { name: '提交审核' }).click();
  const dialog = panel.getByRole('dialog');
  await dialog.getByLabel('林晓的 PIN').fill(PRACTICE_PIN);
  await dialog.getByRole('button', { name: '签名并提交' }).click();
  await expect(panel.getByText(/已提交审核/).first()).toBeVisible();
  await expect(panel.getByRole('region', { name: '更正关系' })).toContainText(`差错：${WHAT}`);

  // Held until it is signed like any other draft.
  const correction = (await unit.prepare(page))!.verdict.review!;
  expect(correction).not.toBe(original);
  await publish();
  expect(server.published()).toHaveLength(1);
  await unit.signAll(correction);
  await publish();
  await expect.poll(async () => (await unit.review(correction)).status).toBe('published');
  expect(server.published().map((sent) => fieldOf(sent, 'content'))).toEqual([WRONG, RIGHT]);

  await panel.getByRole('tab', { name: '已完成' }).click();
  await panel.getByRole('button', { name: WRONG.slice(0, 8) }).click();
  await expect(panel.getByRole('region', { name: '更正关系' })).toContainText(`已作更正：${RIGHT.slice(0, 8)}`);
  const told = (await unit.ledger()).filter(({ type }) => type === 'correction-begun' || type === 'published');
  expect(told.map(({ type, subject }) => [type, subject])).toEqual([
    ['published', original],
    ['correction-begun', original],
    ['published', correction],
  ]);
  expect(told[1]?.data).toMatchObject({ correction, reason: WHAT });

  const rules = await office.open(`chrome-extension://${office.extensionId}/workspace.html#/rules`);
  await rules.getByRole('tab', { name: /\(1\)$/ }).click();
  const proposed = rules.getByRole('region', { name: '更正时提请的规范表述' }).getByRole('row').nth(1);
  await expect(proposed).toContainText('县体育中心');
  await expect(proposed).toContainText('县文体中心');
  await expect(proposed).toContainText(WHAT);
  await expect(proposed).toContainText('林晓');
});
