import { Bar } from '../support/bar';
import { expect, test } from '../support/fixtures';
import { pick, press, tabTo } from '../support/keys';
import { Player } from '../support/play';
import { PRACTICE_PIN } from '../support/unit';
import { fieldOf, INBOX_URL, WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';

const home = WEIBO_SURFACES[0]!;
const TEXT = '县图书馆新馆3月16日开馆，开放时间为每天9时至21时，欢迎读者前来。';

test('a post is submitted, signed by three people and published without a mouse @long', async ({ office, server }) => {
  test.setTimeout(120_000);
  await office.unit([WEIBO_ACCOUNT]);
  const page = await office.open(home.url);
  const editor = home.editor(page);
  await tabTo(page, editor);
  await page.keyboard.insertText(TEXT);
  await press(page, home.button(page));
  const bar = await Bar.of(page);
  await expect.poll(() => bar.text()).toContain('稿件尚未提交审核，不能发布。');
  expect(server.published()).toEqual([]);

  const panel = await new Player(office.context, office.extensionId).panel(page);
  await expect(panel.getByRole('button', { name: '提交审核' })).toBeVisible();
  await pick(panel, panel.getByLabel('选择经办人'), '林晓');
  await press(panel, panel.getByRole('button', { name: '提交审核' }));
  await expect(panel.getByLabel('林晓的 PIN')).toBeFocused();
  await panel.keyboard.type(PRACTICE_PIN);
  await panel.keyboard.press('Enter');
  await expect(panel.getByText(/已提交审核/).first()).toBeVisible();

  for (const name of ['周敏', '陈立', '赵刚']) {
    const queue = panel.getByRole('tab', { name: /待我处理/ });
    if ((await queue.getAttribute('aria-selected')) !== 'true') {
      await tabTo(panel, panel.getByRole('tab', { name: '当前稿件' }));
      await panel.keyboard.press('ArrowRight');
      await panel.keyboard.press('Enter');
    }
    await expect(queue).toHaveAttribute('aria-selected', 'true');
    await pick(panel, panel.getByLabel('我是'), name);
    await press(panel, panel.getByRole('button', { name: /待(初审|复审|终审)/ }));
    await press(panel, panel.getByRole('checkbox', { name: /^五关已逐项核对/ }), 'Space');
    await tabTo(panel, panel.getByLabel(`${name}的 PIN`));
    await panel.keyboard.type(PRACTICE_PIN);
    await panel.keyboard.press('Enter');
    await expect(panel.getByText(/^已签批(。下一环节|，审核全部完成)/).first()).toBeVisible();
  }

  await page.bringToFront();
  await tabTo(page, editor);
  await press(page, home.button(page));
  await expect.poll(() => server.published().map((sent) => fieldOf(sent, 'content'))).toEqual([TEXT]);
});

test('a comment is taken over, transferred and closed without a mouse @long', async ({ office }) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  await office.open(INBOX_URL);
  const player = new Player(office.context, office.extensionId);
  const popup = await player.open('popup.html');
  await popup.setViewportSize({ width: 360, height: 600 });
  await expect(popup.getByRole('listitem').first()).toBeVisible();
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('a');
  const types = async () => (await unit.ledger()).map(({ type }) => type);
  await expect.poll(types).toContain('comment-acknowledged');

  const page = await player.open('workspace.html');
  await page.setViewportSize({ width: 1366, height: 768 });
  const menu = page.getByRole('menuitem').filter({ hasText: /^留言$/ });
  await tabTo(page, page.getByRole('menu'));
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(menu).toBeFocused({ timeout: 1 });
  }).toPass({ intervals: [0] });
  await page.keyboard.press('Enter');
  await press(page, page.locator('.ss-comment-words').first());
  const drawer = page.getByRole('dialog').first();
  await expect(drawer).toBeVisible();
  await press(page, drawer.getByRole('button', { name: /^转\s*办$/ }));
  await tabTo(page, page.getByLabel('转往部门或单位'));
  await page.keyboard.insertText('县住建局');
  await tabTo(page, page.getByLabel('理由和要求'));
  await page.keyboard.insertText('属路灯维护职责，请核实反馈');
  await press(page, page.locator('.ant-modal-footer .ant-btn-primary'));
  await expect(drawer.getByText('已转县住建局')).toBeVisible();
  await press(page, drawer.getByRole('button', { name: /^办\s*结$/ }));
  await tabTo(page, page.locator('.ant-modal').getByLabel('办理结果'));
  await page.keyboard.insertText('经县住建局核实，故障灯具已更换，恢复照明');
  await press(page, page.locator('.ant-modal-footer .ant-btn-primary'));
  await expect(drawer.getByText('时限已停止计算')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
});

test('the browser takes the keys for the panel and the popup @long', async ({ office }) => {
  const commands = await office.page.evaluate(() => chrome.commands.getAll());
  expect(commands.map(({ name, shortcut, description }) => [name, shortcut, description])).toEqual([
    ['_execute_action', 'Alt+Shift+L', ''],
    ['open-panel', 'Alt+Shift+S', '打开审校台'],
  ]);
});
