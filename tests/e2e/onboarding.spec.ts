import { launchWithExtension } from '../support/browser';
import { expect, test } from '../support/fixtures';
import { Player, STORY_PEOPLE } from '../support/play';

test.describe('first run', () => {
  test('an administrator sets the unit up in four steps, and everybody sets their own PIN', async ({ office }) => {
    const player = new Player(office.context, office.extensionId);
    const { page, codes } = await player.onboard([
      { platform: 'weibo', name: '清源县发布' },
      { platform: 'wechat', name: '清源县发布' },
    ]);
    expect(new Set(codes.values()).size).toBe(STORY_PEOPLE.length);
    await page.close();
    for (const { name } of STORY_PEOPLE) await (await player.activate(name, codes.get(name) ?? '')).close();
    // Codes are used up: nobody is left to choose.
    await expect((await player.open('workspace.html#/activate')).getByText('没有待启用的人员')).toBeVisible();
    const roster = await player.open('workspace.html#/roster');
    for (const { name } of STORY_PEOPLE)
      await expect(roster.getByRole('row').filter({ hasText: name })).toContainText('已启用');
  });

  test('the popup of a fresh installation leads to the setup', async ({ office }) => {
    const player = new Player(office.context, office.extensionId);
    const popup = await player.open('popup.html');
    const [setup] = await Promise.all([
      office.context.waitForEvent('page'),
      popup.getByRole('button', { name: '开始设置' }).click(),
    ]);
    await expect(setup.getByLabel('单位名称')).toBeVisible();
  });

  test('in an English browser the pages are English', async ({ server }) => {
    const launched = await launchWithExtension({ port: server.port, headless: true, lang: 'en-US' });
    const page = await new Player(launched.context, launched.extensionId).open('workspace.html#/onboarding');
    await expect(page.getByRole('button', { name: 'Next' })).toBeVisible();
    await expect(page.locator('body')).not.toContainText(/单位名称|下一步/);
    await launched.close();
  });
});
