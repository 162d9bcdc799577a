import { editOnPhone, postFromPhone } from '../practice/weibo/phone';
import { ACCOUNT } from '../practice/weibo/state';
import { ACTS } from '../support/acts';
import { expect, test } from '../support/fixtures';
import { PRACTICE_PIN } from '../support/unit';
import { storedOwnPosts } from './support/stored';
import { WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';

const PROFILE = `https://weibo.com/u/${ACCOUNT.uid}`;
const FROM_PHONE = '突发：城东主管道爆裂，正在抢修，请附近居民注意避让。';

test('a post from the phone is noticed on the list, explained, and noticed again when it is changed', async ({
  office,
  server,
}) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const home = WEIBO_SURFACES.find((s) => s.id === 'home')!;
  const page = await office.open(home.url);
  const signed = '县政务服务中心自下周一起延长对外服务时间，周六上午照常办理，欢迎前来咨询。';
  await home.write(page, signed);
  const id = await unit.submit(page);
  await unit.signAll(id);
  await expect.poll(async () => (await unit.prepare(page))?.verdict.code).toBe('signed');
  await home.button(page).click();
  await expect.poll(async () => (await unit.review(id)).status).toBe('published');
  const phone = postFromPhone(server.world, FROM_PHONE);

  const badge = () => office.page.evaluate(() => chrome.action.getBadgeText({}));
  const alarms = async () =>
    (await unit.ledger()).filter((e) => e.type === 'alarm').map((e) => [e.subject, e.data.code]);
  const profile = await office.open(PROFILE);
  await profile.getByText(FROM_PHONE).waitFor();
  await expect.poll(badge).toBe('1');
  // The signed post and the account's history stand on the same list and raise nothing.
  expect(await alarms()).toEqual([[`weibo:post:${phone.id}`, 'unreviewed-post']]);

  const popup = await office.open(`chrome-extension://${office.extensionId}/popup.html`);
  const notice = popup.getByRole('region', { name: '待说明' });
  await expect(notice).toContainText(`未经审核发布${FROM_PHONE}`);
  const workspace = await office.open(`chrome-extension://${office.extensionId}/workspace.html#/posts`);
  await expect(workspace.getByRole('region', { name: '发布列表查看情况' })).toContainText(/清源县发布.*查看/);
  await workspace.getByRole('button', { name: '说明情况' }).click();
  const dialog = workspace.getByRole('dialog');
  await dialog.getByRole('radio', { name: '突发应急' }).check();
  await dialog.getByLabel(/情况说明/).fill('值班人员用手机先行发布，已报分管领导并补办审核。');
  await dialog.getByLabel('林晓的 PIN').fill(PRACTICE_PIN);
  await dialog.getByRole('button', { name: '签名说明' }).click();
  await expect(workspace.getByText('没有待说明的发布')).toBeVisible();
  await expect(notice).toHaveCount(0);
  await expect.poll(badge).toBe('');
  await workspace.getByText('已说明', { exact: true }).click();
  await expect(workspace.getByRole('table')).toContainText('值班人员用手机先行发布');

  await profile.reload();
  await profile.getByText(FROM_PHONE).waitFor();
  editOnPhone(server.world, phone.id, `${FROM_PHONE}已修复。`);
  await profile.reload();
  await expect.poll(badge).toBe('1');
  expect(await alarms()).toHaveLength(2);
});

for (const act of ACTS.filter(({ platform }) => platform !== 'weibo')) {
  test(`${act.platform}: what was signed stands on the list unremarked, what came from a phone does not`, {
    tag: '@long',
  }, async ({ office, server }) => {
    const unit = await office.unit([{ platform: act.platform, name: act.account }]);
    const page = await office.open(act.composeUrl);
    await act.write(
      page,
      '县政务服务中心延长服务时间',
      '自下周一起工作日服务至19:00，周六上午照常办理。\n欢迎前来咨询。',
    );
    const id = await unit.submit(page);
    await unit.signAll(id);
    await expect.poll(async () => (await unit.prepare(page))?.verdict.code).toBe('signed');
    await act.publish(page);
    await expect.poll(async () => (await unit.review(id)).status).toBe('published');
    const site = server.sites.find(({ platform }) => platform === act.platform)!;
    site.fromPhone(server.world, FROM_PHONE);
    const list = await office.open(site.ownPosts);
    await list.getByText(FROM_PHONE).waitFor();
    const stray = async () =>
      (await unit.ledger()).filter((e) => e.type === 'alarm').map((e) => [e.data.code, String(e.data.message)]);
    await expect.poll(stray).toEqual([['unreviewed-post', `平台上出现未经审核发布的内容：${FROM_PHONE}`]]);
    const posts = await storedOwnPosts(office.page);
    expect(posts.map(({ state, review }) => [state, review]).sort()).toEqual([
      ['known', id],
      ['open', null],
    ]);
  });
}
