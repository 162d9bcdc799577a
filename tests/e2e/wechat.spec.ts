import type { Page } from '@playwright/test';
import { stateOf } from '../practice/wechat/state';
import { Bar } from '../support/bar';
import { launchBare } from '../support/browser';
import { expect, longUnless, test } from '../support/fixtures';
import type { PracticeUnit } from '../support/unit';
import { ATTEMPTS } from './support/attempts';
import { fieldOf, post } from './support/surface';
import {
  confirmPublish,
  MESSAGE,
  massSend,
  panelPublish,
  publishChain,
  REPLY,
  SEND_PANEL,
  saveArticle,
  savedWords,
  saves,
  sendPanel,
  TITLE,
  WECHAT_ACCOUNT,
  WECHAT_EDITORS,
} from './support/wechat';

const TEXT = '本周六上午九点，县体育中心举办便民健身活动。\n市民凭身份证免费入场。';
const CHANGED = `${TEXT}活动延期至周日。`;
const REPLY_WORDS = '您好，新址设有公共停车场，周末照常办理。';
const newest = WECHAT_EDITORS.at(-1)!;

/** The attempts that press a control; the others send requests. */
const PRESSES = ATTEMPTS.slice(
  0,
  ATTEMPTS.findIndex((a) => a.name === 'fetch'),
);

const verdict = async (unit: PracticeUnit, page: Page) => (await unit.prepare(page))?.verdict.code;

/** Writes, submits and signs in all stages. */
async function signed(unit: PracticeUnit, page: Page) {
  const id = await unit.submit(page);
  await unit.signAll(id);
  await expect.poll(() => verdict(unit, page)).toBe('signed');
  return id;
}

/** Generations of the editor whose control runs come with every run, and with the long suite. */
for (const [first, editors] of [
  [true, WECHAT_EDITORS.filter((s) => s.id === 'editor d')],
  [false, WECHAT_EDITORS.filter((s) => s.id !== 'editor d')],
] as const) {
  const names = editors.map((s) => s.id).join(', ');
  test(
    `control: without the extension is published what was written (${names})`,
    longUnless(first),
    async ({ server }) => {
      server.reset();
      const bare = await launchBare(server.port);
      for (const surface of editors) {
        const page = await bare.context.newPage();
        await page.goto(surface.url);
        await surface.write(page, TEXT);
        const id = await publishChain(page);
        await expect
          .poll(() => server.published().map((r) => fieldOf(r, 'appmsgid')), { message: surface.id })
          .toEqual([id]);
        const copy = saves(server.world.recorded, 'create').at(-1)!;
        expect(savedWords(copy), surface.id).toEqual({ title: TITLE, body: TEXT });
        await page.close();
        server.reset();
      }
      await bare.close();
    },
  );
}

test('control: without the extension button and Enter send a reply and a message', async ({ server }) => {
  server.reset();
  const bare = await launchBare(server.port);
  for (const surface of [REPLY, MESSAGE]) {
    for (const send of ['button', 'Enter'] as const) {
      const page = await bare.context.newPage();
      await page.goto(surface.url);
      await surface.write(page, REPLY_WORDS);
      if (send === 'button') await surface.button(page).click();
      else await surface.editor(page).press('Enter');
      await expect
        .poll(() => server.published().map((r) => fieldOf(r, 'content')), { message: `${surface.id} ${send}` })
        .toEqual([REPLY_WORDS]);
      await page.close();
      server.reset();
    }
  }
  await bare.close();
});

for (const surface of WECHAT_EDITORS) {
  test(
    `wechat ${surface.id}: what was signed is published once, an edit before that is held`,
    longUnless(surface.id === 'editor d'),
    async ({ office, server }) => {
      const unit = await office.unit([WECHAT_ACCOUNT]);
      const page = await office.open(surface.url);
      await surface.write(page, TEXT);
      await surface.button(page).click();
      await expect(page.locator('sanshen-ui')).toBeAttached();
      expect(await verdict(unit, page)).toBe('not-submitted');
      await expect(sendPanel(page)).toHaveCount(0);
      const id = await signed(unit, page);
      expect((await unit.review(id)).policy.stages).toHaveLength(3);

      await surface.write(page, CHANGED);
      await surface.button(page).click();
      expect(await verdict(unit, page)).toBe('stale');
      await expect(sendPanel(page)).toHaveCount(0);
      expect(server.published()).toEqual([]);

      await surface.write(page, TEXT);
      await expect.poll(() => verdict(unit, page)).toBe('signed');
      const saved = await publishChain(page);
      await expect.poll(async () => (await unit.review(id)).status).toBe('published');
      expect(server.published().map((r) => [new URL(r.url).pathname, fieldOf(r, 'appmsgid')])).toEqual([
        ['/cgi-bin/masssend', saved],
      ]);
      expect(savedWords(saves(server.world.recorded, 'create').at(-1)!)).toEqual({ title: TITLE, body: TEXT });
      expect(stateOf(server.world).sent.map((s) => s.appmsgid)).toEqual([saved]);

      // One set of sign-offs, one publish.
      await page.waitForURL(/published=1/);
      expect(await post(page, massSend(saved))).toContain('Failed to fetch');
      expect(server.published()).toHaveLength(1);
      expect((await unit.ledger()).filter((e) => e.type === 'alarm')).toEqual([]);
    },
  );
}

for (const surface of [...WECHAT_EDITORS, SEND_PANEL]) {
  test(
    `wechat ${surface.id}: no way of pressing 发表 gets to the next dialog while nothing is signed`,
    longUnless(surface.id === 'editor d'),
    async ({ office }) => {
      await office.unit([WECHAT_ACCOUNT]);
      const page = await office.open(surface.url);
      await surface.write(page, TEXT);
      const next = surface === SEND_PANEL ? page.locator('.double_check_dialog') : sendPanel(page);
      const opened: string[] = [];
      for (const attempt of PRESSES) {
        await attempt.run(page, surface, TEXT);
        // The page saves and asks before it opens the panel: give these requests the time of one of our own.
        await post(page, saveArticle(TITLE, '练习'));
        if ((await next.count()) > 0) opened.push(attempt.name);
      }
      expect(opened).toEqual([]);
    },
  );
}

test('wechat: saving, autosaving and previewing pass while nothing is signed', async ({ office, server }) => {
  await office.unit([WECHAT_ACCOUNT]);
  // The editors wait for their autosave side by side.
  const open: { page: Page; words: { title: string; body: string } }[] = [];
  for (const surface of WECHAT_EDITORS) {
    const page = await office.open(surface.url);
    const words = { title: TITLE, body: `${TEXT}\n编辑器 ${surface.generation}` };
    await surface.write(page, words.body);
    open.push({ page, words });
  }
  for (const { page } of open) {
    await page.bringToFront();
    await expect(page.locator('#js_autosave')).toHaveText('已自动保存');
  }
  const written = open.map(({ words }) => words);
  const saved = (sub: 'create' | 'update') => saves(server.world.recorded, sub).map((save) => savedWords(save));
  expect(saved('create')).toEqual(written);
  expect(saved('update')).toEqual([]);
  for (const { page } of open) {
    await page.bringToFront();
    await page.getByRole('button', { name: '保存为草稿' }).click();
    await expect(page.locator('#js_save_success')).toBeVisible();
    await page.getByRole('button', { name: '预览' }).click();
    await expect(page.getByText('预览已发送')).toBeVisible();
  }
  expect(saved('create')).toEqual(written);
  expect(saved('update')).toEqual(written);
  expect(server.published()).toEqual([]);
});

test('wechat: with the QR step between confirmation and request still exactly one passes', async ({
  office,
  server,
}) => {
  server.world.switches.set('qr', 'on');
  const unit = await office.unit([WECHAT_ACCOUNT]);
  const page = await office.open(newest.url);
  await newest.write(page, TEXT);
  const id = await signed(unit, page);
  const saved = await publishChain(page);
  await expect(page.locator('.mass_send_qr_dialog')).toBeVisible();
  expect(server.published()).toEqual([]);
  await page.getByRole('button', { name: '模拟扫码' }).click();
  await expect.poll(async () => (await unit.review(id)).status).toBe('published');
  expect(server.published().map((r) => [fieldOf(r, 'appmsgid'), fieldOf(r, 'code')])).toEqual([
    [saved, 'practice-code'],
  ]);
});

test('wechat: an edit while the QR code waits is held when the request leaves', async ({ office, server }) => {
  server.world.switches.set('qr', 'on');
  const unit = await office.unit([WECHAT_ACCOUNT]);
  const page = await office.open(newest.url);
  await newest.write(page, TEXT);
  await signed(unit, page);
  await publishChain(page);
  await page.locator('.rich_media_content .ProseMirror').evaluate((el) => {
    el.lastElementChild!.textContent = '另有优惠。';
  });
  await page.getByRole('button', { name: '模拟扫码' }).click();
  await expect(page.getByText('系统繁忙，请稍后再试')).toBeVisible();
  expect(server.published()).toEqual([]);
});

test('wechat: a verification asked for by the platform gets one more release for the same content', async ({
  office,
  server,
}) => {
  server.world.switches.set('verification', 'on');
  const unit = await office.unit([WECHAT_ACCOUNT]);
  const page = await office.open(newest.url);
  await newest.write(page, TEXT);
  const id = await signed(unit, page);
  const saved = await publishChain(page);
  await page.getByRole('button', { name: '开始验证' }).click();
  await expect.poll(async () => (await unit.review(id)).status).toBe('published');
  expect(server.published().map((r) => fieldOf(r, 'appmsgid'))).toEqual([saved, saved]);
  expect(stateOf(server.world).sent.map((s) => s.appmsgid)).toEqual([saved]);
});

test('wechat: two articles in one message are both signed and both sent', async ({ office, server }) => {
  const second = { title: '本周便民服务信息', body: '供暖服务热线二十四小时接听。' };
  const unit = await office.unit([WECHAT_ACCOUNT]);
  const page = await office.open(newest.url);
  await newest.compose(page, TITLE, TEXT);
  await page.locator('#js_add_appmsg').click();
  await page.locator('.js_new_article').click();
  await newest.compose(page, second.title, second.body);
  const both = [{ title: TITLE, body: TEXT }, second];
  await expect
    .poll(async () => (await unit.prepare(page))?.reading.draft?.articles.map(({ title, body }) => ({ title, body })))
    .toEqual(both);
  const id = await signed(unit, page);
  // Which one stands in the editor makes no difference.
  await page.locator('#js_side_article_list .js_appmsg_item').first().click();
  await expect.poll(() => verdict(unit, page)).toBe('signed');
  await publishChain(page);
  await expect.poll(async () => (await unit.review(id)).status).toBe('published');
  const copy = saves(server.world.recorded, 'create').at(-1)!;
  expect([savedWords(copy, 0), savedWords(copy, 1)]).toEqual(both);
  expect(server.published()).toHaveLength(1);
});

test('wechat: an opened draft of two articles stays held until each was opened once', async ({ office, server }) => {
  const unit = await office.unit([WECHAT_ACCOUNT]);
  const page = await office.open(
    'https://mp.weixin.qq.com/cgi-bin/appmsg?t=media/appmsg_edit&action=edit&type=77&appmsgid=100000101&isMul=1&replaceScene=0&isSend=0&isFreePublish=0&token=1482036795&lang=zh_CN',
  );
  await expect(page.locator('.js_appmsg_item')).toHaveCount(2);
  await expect
    .poll(async () => (await unit.prepare(page))?.reading.problems.map((p) => p.what))
    .toEqual(['第2篇未读取，请点开一次']);
  await newest.button(page).click();
  await expect(sendPanel(page)).toHaveCount(0);
  await page.locator('.js_appmsg_item').nth(1).click();
  await expect.poll(async () => (await unit.prepare(page))?.reading.problems).toEqual([]);
  expect((await unit.prepare(page))?.reading.draft?.articles.map((a) => a.title)).toEqual([
    '清源县2026年城乡居民医保缴费指南',
    '本周便民服务信息',
  ]);
  const id = await signed(unit, page);
  const saved = await publishChain(page);
  await expect.poll(async () => (await unit.review(id)).status).toBe('published');
  expect(server.published().map((r) => fieldOf(r, 'appmsgid'))).toEqual([saved]);
});

test('wechat: a script that sends an id saved with other words is held, the signed one passes', async ({
  office,
  server,
}) => {
  const unit = await office.unit([WECHAT_ACCOUNT]);
  const page = await office.open(newest.url);
  await newest.write(page, TEXT);
  await signed(unit, page);
  expect(await post(page, saveArticle(TITLE, '凭票入场，现场低价优惠。'))).toBe(200);
  const other = [...stateOf(server.world).drafts.keys()].at(-1)!;
  expect(await post(page, massSend(other))).toContain('Failed to fetch');
  expect(await post(page, massSend('999999'))).toContain('Failed to fetch');
  expect(server.published()).toEqual([]);
  expect((await unit.ledger()).filter((e) => e.type === 'publish-held').map((e) => e.data.code)).toEqual([
    'content-differs',
    'unbound',
  ]);
  const saved = await publishChain(page);
  await expect.poll(() => server.published().map((r) => fieldOf(r, 'appmsgid'))).toEqual([saved]);
});

test('wechat: a chosen time that the request turns into publishing at once is held', async ({ office, server }) => {
  server.world.switches.set('free-trap', 'on');
  const unit = await office.unit([WECHAT_ACCOUNT]);
  const page = await office.open(newest.url);
  const bar = await Bar.of(page);
  await newest.write(page, TEXT);
  await signed(unit, page);
  await newest.button(page).click();
  await chooseTime(page, '0', '23:55');
  // The time is part of what is signed.
  expect(await verdict(unit, page)).toBe('stale');
  await signed(unit, page);
  await panelPublish(page).click();
  await confirmPublish(page).click();
  await expect.poll(() => bar.text()).toContain('isFreePublish');
  expect(server.published()).toEqual([]);
  expect(stateOf(server.world).sent).toEqual([]);
});

test('wechat: a message signed for a time goes out for that time', async ({ office, server }) => {
  const unit = await office.unit([WECHAT_ACCOUNT]);
  const page = await office.open(newest.url);
  await newest.write(page, TEXT);
  await signed(unit, page);
  await newest.button(page).click();
  await chooseTime(page, '1', '10:30');
  const id = await signed(unit, page);
  const at = (await unit.review(id)).draft as { schedule: number };
  await panelPublish(page).click();
  await confirmPublish(page).click();
  await expect.poll(() => server.published().map((r) => fieldOf(r, 'send_time'))).toEqual([String(at.schedule / 1000)]);
  expect(new Date(at.schedule + 8 * 3_600_000).toISOString()).toContain('T10:30');
});

test('wechat: with a planned time signed, the chosen time needs no second round; another one is held', async ({
  office,
  server,
}) => {
  const unit = await office.unit([WECHAT_ACCOUNT]);
  const page = await office.open(newest.url);
  const bar = await Bar.of(page);
  await newest.write(page, TEXT);
  const id = await unit.submit(page, null, unit.person('林晓'), TOMORROW_HALF_PAST_TEN);
  await unit.signAll(id);
  expect((await unit.review(id)).draft.schedule).toBe(TOMORROW_HALF_PAST_TEN);
  // At once, silently or not, is not what was signed.
  await newest.button(page).click();
  await panelPublish(page).click();
  await confirmPublish(page).click();
  await expect.poll(() => bar.text()).toContain('现在要求立即发布');
  expect(server.published()).toEqual([]);
  await page.reload();
  await newest.write(page, TEXT);
  await newest.button(page).click();
  await chooseTime(page, '1', '10:30');
  await panelPublish(page).click();
  await confirmPublish(page).click();
  await expect
    .poll(() => server.published().map((r) => fieldOf(r, 'send_time')))
    .toEqual([String(TOMORROW_HALF_PAST_TEN / 1000)]);
});

/** Beijing time; the same through a whole test. */
const TOMORROW_HALF_PAST_TEN = Math.floor((Date.now() + 8 * 3_600_000) / 86_400_000 + 1) * 86_400_000 + 2.5 * 3_600_000;

/** 定时发表 in the open send panel; `day` counts from today. */
async function chooseTime(page: Page, day: string, time: string): Promise<void> {
  const panel = sendPanel(page);
  await panel.waitFor();
  await panel.locator('.js_timer').check({ force: true });
  await panel.getByLabel('日期').selectOption(day);
  await panel.locator('.weui-desktop-picker__input').first().fill(time);
}

for (const surface of [REPLY, MESSAGE]) {
  test(`wechat ${surface.id}: held by click and by Enter, the signed words pass once`, async ({ office, server }) => {
    const words = REPLY_WORDS;
    const unit = await office.unit([WECHAT_ACCOUNT]);
    const page = await office.open(surface.url);
    await surface.write(page, words);
    await surface.button(page).click();
    await surface.editor(page).press('Enter');
    expect(await post(page, surface.request(words))).toContain('Failed to fetch');
    expect(server.published()).toEqual([]);
    await expect(surface.editor(page)).toHaveText(words);
    const id = await signed(unit, page);
    expect((await unit.review(id)).policy.stages).toHaveLength(1);
    expect(await post(page, surface.request(`${words}请勿前往。`))).toContain('Failed to fetch');
    await surface.editor(page).press('Enter');
    await expect.poll(async () => (await unit.review(id)).status).toBe('published');
    expect(server.published().map((r) => fieldOf(r, 'content'))).toEqual([words]);
  });
}
