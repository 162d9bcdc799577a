import { Bar } from '../support/bar';
import { expect, test } from '../support/fixtures';
import { WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';

const TEXT = '周末天气晴好，适合出游。';
const home = WEIBO_SURFACES[0]!;

test.describe('accounts', () => {
  test('an account nobody classified is held and asked about once; 非本单位账号 then passes freely', async ({
    office,
    server,
  }) => {
    const unit = await office.unit([{ platform: 'weibo', name: '别的账号' }]);
    const page = await office.open(home.url);
    const bar = await Bar.of(page);
    await home.write(page, TEXT);
    await home.button(page).click();
    await expect.poll(() => bar.text()).toContain('尚未登记');
    expect(server.published()).toHaveLength(0);
    await bar.press('非本单位账号');
    await expect.poll(async () => (await unit.ledger()).filter((e) => e.type === 'account-filed').length).toBe(2);
    await expect.poll(async () => (await unit.prepare(page))?.standing).toBe('foreign');
    await home.button(page).click();
    await expect.poll(() => server.published()).toHaveLength(1);
    // Nothing of a foreign account goes into the unit's ledger.
    expect((await unit.ledger()).some((e) => e.type.startsWith('release'))).toBe(false);
  });

  test('纳入管理 puts it under review', async ({ office, server }) => {
    const unit = await office.unit([{ platform: 'weibo', name: '别的账号' }]);
    const page = await office.open(home.url);
    const bar = await Bar.of(page);
    await home.write(page, TEXT);
    await home.button(page).click();
    await expect.poll(() => bar.text()).toContain('尚未登记');
    await bar.press('纳入管理');
    await expect.poll(async () => (await unit.prepare(page))?.verdict.code).toBe('not-submitted');
    await home.button(page).click();
    await expect.poll(() => bar.text()).toContain('尚未提交审核');
    expect(server.published()).toHaveLength(0);
  });

  test('before onboarding everything is held, and the bar says what to do', async ({ office, server }) => {
    const page = await office.open(home.url);
    const bar = await Bar.of(page);
    await home.write(page, TEXT);
    await home.button(page).click();
    await expect.poll(() => bar.text()).toContain('尚未完成设置');
    expect(server.published()).toHaveLength(0);
  });

  test('a held draft is not lost, and the bar names who is next', async ({ office, server }) => {
    const unit = await office.unit([WEIBO_ACCOUNT]);
    const page = await office.open(home.url);
    const bar = await Bar.of(page);
    await home.write(page, TEXT);
    const id = await unit.submit(page);
    await expect.poll(() => bar.text()).toContain('周敏');
    await unit.signStage(id, 'first', '周敏');
    await expect.poll(() => bar.text()).toContain('陈立');
    await home.button(page).click();
    await expect.poll(() => bar.text()).toContain('待复审');
    await expect(home.editor(page)).toHaveValue(TEXT);
    expect(server.published()).toHaveLength(0);
  });
});
