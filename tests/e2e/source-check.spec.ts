import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { startPracticeServer } from '../practice/server';
import { EXTENSION_DIR, launchWithExtension } from '../support/browser';
import { expect, test } from '../support/fixtures';
import { Player } from '../support/play';
import { PracticeUnit } from '../support/unit';
import { WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';

const home = WEIBO_SURFACES[0]!;
const HEADLINE = '青禾县图书馆新馆开馆';
const PARAGRAPHS = [
  '11月22日上午9时30分，青禾县图书馆新馆正式开馆，县长张明出席活动并讲话。',
  '新馆总投资1.2亿元，藏书3.6万册，设有阅览座位860个。',
  '开放时间为每天上午9时至晚上9时，咨询电话：0578-2345678。',
];
const DRAFT = [
  `【${HEADLINE}】11月22日9:30，青禾县图书馆新馆正式开馆，县长张明出席活动并讲话。`,
  '新馆总投资1.2亿元，藏书3.8万册，设有阅览座位860个，停车位120个。',
  '开放时间为每天9:00至21:00。',
].join('\n');
const PAGE = `<!doctype html><meta charset="utf-8"><title>${HEADLINE}_青禾县人民政府</title>
<nav><p>首页 政务公开 互动交流 办事服务 走进青禾 数据开放</p></nav><h1>${HEADLINE}</h1>
<p class="info">来源：青禾县融媒体中心 发布时间：2026-11-22</p>
<div id="zoom">${PARAGRAPHS.map((p) => `<p>${p}</p>`).join('')}</div>
<footer><p>主办单位：青禾县人民政府办公室 咨询电话：0578-9999999 网站标识码3300000001</p></footer>`;
const SOURCE_URL = 'https://www.qinghe.gov.cn/2026/1122/1.html';

async function expectDifferences(panel: Page): Promise<void> {
  await expect(panel.getByText(/一致 \d+ 处，不一致 1 处，本稿多出 1 处，本稿未写 1 处。/)).toBeVisible();
  await expect(panel.getByRole('region', { name: '不一致' })).toContainText('藏书3.6万册');
  await expect(panel.getByRole('region', { name: '本稿有，原文没有' })).toContainText('120个');
  await expect(panel.getByRole('region', { name: '原文有，本稿没有' })).toContainText('0578-2345678');
  await expect(panel.getByText('标题与原文一致。')).toBeVisible();
}

test('a draft is compared with the pasted original; a difference leads to its passage @long', async ({
  office,
}, info) => {
  await office.unit([WEIBO_ACCOUNT]);
  const page = await office.open(home.url);
  await home.write(page, `${DRAFT}\n${'欢迎广大市民前来参观。\n'.repeat(30)}`);
  const panel = await new Player(office.context, office.extensionId).panel(page);
  await panel.getByText('来源核对').click();
  await panel.getByText('粘贴原文').click();
  await panel.getByLabel('原文内容').fill([HEADLINE, ...PARAGRAPHS].join('\n'));
  await panel.getByRole('button', { name: '开始核对' }).click();
  await expectDifferences(panel);
  await panel.screenshot({ path: info.outputPath('result.png'), fullPage: true });
  const editor = home.editor(page);
  await editor.evaluate((el: HTMLTextAreaElement) => {
    el.scrollTop = el.scrollHeight;
  });
  const scrolled = await editor.evaluate((el: HTMLTextAreaElement) => el.scrollTop);
  expect(scrolled).toBeGreaterThan(0);
  await panel.getByRole('button', { name: '在页面中定位“3.8万册”' }).click();
  await page.bringToFront();
  await expect.poll(() => editor.evaluate((el: HTMLTextAreaElement) => el.scrollTop)).toBeLessThan(scrolled);
  // Corrected in the page, gone from the list: the comparison follows the draft.
  await home.write(page, DRAFT.replace('3.8万', '36000'));
  await panel.bringToFront();
  await expect(panel.getByRole('region', { name: '不一致' })).toHaveCount(0);
});

/**
 * No browser lets a test click its permission dialog: here the extension has been allowed already what it asks for, by a copy whose
 * manifest requires it. That it is given back is tested with a browser of our own making (tests/unit/background/source-check.test.ts).
 */
base('a draft is compared with the original in another tab, which is only read', async ({ browserName: _ }, info) => {
  const copy = mkdtempSync(join(tmpdir(), 'sanshen-allowed-'));
  cpSync(EXTENSION_DIR, copy, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8')) as Record<string, string[]>;
  expect(manifest.optional_permissions).toEqual(['scripting', 'tabs']);
  manifest.permissions!.push(...manifest.optional_permissions!);
  manifest.host_permissions!.push('https://www.qinghe.gov.cn/*');
  writeFileSync(join(copy, 'manifest.json'), JSON.stringify(manifest));
  const server = await startPracticeServer();
  const launched = await launchWithExtension({ port: server.port, headless: true, extension: copy });
  try {
    const { context, extensionId } = launched;
    await context.route('https://www.qinghe.gov.cn/**', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGE }),
    );
    const workspace = await context.newPage();
    await workspace.goto(`chrome-extension://${extensionId}/workspace.html`);
    await PracticeUnit.create(workspace, [WEIBO_ACCOUNT]);
    const original = await context.newPage();
    await original.goto(SOURCE_URL);
    const before = await original.content();
    const page = await context.newPage();
    await page.goto(home.url);
    await home.write(page, DRAFT);
    const panel = await new Player(context, extensionId).panel(page);
    await panel.getByText('来源核对').click();
    await panel.getByRole('button', { name: '列出打开的网页' }).click();
    const choice = panel.getByRole('button', { name: /www\.qinghe\.gov\.cn/ });
    await expect(choice).toBeVisible();
    await panel.screenshot({ path: info.outputPath('tabs.png'), fullPage: true });
    // The draft's own page and the extension's are no originals.
    await expect(panel.getByRole('listitem').filter({ hasText: 'weibo.com' })).toHaveCount(0);
    await choice.click();
    await expectDifferences(panel);
    await expect(panel.getByText('来源：青禾县融媒体中心 发布时间：2026-11-22', { exact: false })).toBeVisible();
    expect(await original.content()).toBe(before);
    await panel.getByRole('button', { name: '换一篇原文' }).click();
    await panel.getByRole('button', { name: '列出打开的网页' }).click();
    await expect(choice).toBeVisible();
    await original.close();
    await choice.click();
    await expect(panel.getByRole('alert').filter({ hasText: '该标签页已关闭' })).toBeVisible();
  } finally {
    await launched.close();
    await server.close();
    rmSync(copy, { recursive: true, force: true });
  }
});
