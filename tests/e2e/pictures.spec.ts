import type { Page } from '@playwright/test';
import { Bar } from '../support/bar';
import { expect, test } from '../support/fixtures';
import { Player } from '../support/play';
import { codes, drawCode, plain, png } from '../support/qr-picture';
import { WECHAT_ACCOUNT, WECHAT_EDITORS, type WechatEditor } from './support/wechat';
import { WEIBO_ACCOUNT } from './support/weibo';

const PERSONAL = 'https://u.wechat.com/EAbcd1234';
const SHOP = 'https://weidian.com/item.html?itemID=20261122';
const OFFICIAL = 'https://www.qinghe.gov.cn/zwgk/20261122.html';

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer });
/** A poster of another shape with a small code near its foot. */
const poster = (target: string): Buffer => {
  const picture = plain(750, 2_600, 225);
  drawCode(picture, target, { x: 520, y: 2_340, module: 4 });
  return png(picture);
};
const editorOf = (generation: string): WechatEditor => WECHAT_EDITORS.find((e) => e.generation === generation)!;

/** Opens the bar's list once something stands in it. */
async function openList(bar: Bar): Promise<void> {
  await expect.poll(() => bar.text()).toContain('个问题');
  await bar.press('三审台');
}

/** Chooses a picture with the editor's own button. */
async function insertPicture(page: Page, picture: Buffer, name = 'a.png'): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.locator('.edui-toolbar button').filter({ hasText: '图片' }).click(),
  ]);
  await chooser.setFiles(file(name, picture));
}

test('Weibo: codes in chosen pictures are read, named with their target, and go with the picture', async ({
  office,
}) => {
  await office.unit([WEIBO_ACCOUNT]);
  const page = await office.open('https://weibo.com/');
  const bar = await Bar.of(page);
  const form = page.locator('#homeWrap > .wbpro-form');
  await form.locator('textarea').fill('城东公园本周六开放，欢迎市民前往游览。');
  await form
    .locator('input[type=file]')
    .setInputFiles([
      file('a.png', poster(SHOP)),
      file('b.png', png(codes([PERSONAL, OFFICIAL]))),
      file('c.png', png(plain(300, 200, 240))),
    ]);
  await openList(bar);
  await expect.poll(() => bar.text()).toContain('本文有 3 张图片，图片中的文字未经检测。');
  await expect.poll(() => bar.text(), { timeout: 20_000 }).toContain(`图片中的二维码指向购物网站：${SHOP}`);
  await expect.poll(() => bar.text()).toContain(`图片中的二维码指向个人联系方式或群聊：${PERSONAL}`);
  await expect.poll(() => bar.text()).toContain(`图片中的二维码指向允许链接的网站：${OFFICIAL}`);

  const panel = await new Player(office.context, office.extensionId).panel(page);
  await expect(panel.getByText(`图片中的二维码指向购物网站：${SHOP}`)).toBeVisible();
  await expect(panel.getByText('本文有 3 张图片，图片中的文字未经检测。')).toBeVisible();

  await page.bringToFront();
  await form.getByTitle('删除').first().click();
  await expect.poll(() => bar.text()).not.toContain(SHOP);
  expect(await bar.text()).toContain('本文有 2 张图片');
});

test('WeChat: a code in a chosen picture is read in the frame; a picture that was there before counts as not read', {
  tag: '@long',
}, async ({ office }) => {
  await office.unit([WECHAT_ACCOUNT]);
  const editor = editorOf('a');
  const page = await office.open(editor.url);
  const bar = await Bar.of(page);
  await editor.write(page, '防汛物资已全部到位，各乡镇完成清点。');
  await insertPicture(page, png(codes([PERSONAL])));
  await openList(bar);
  await expect.poll(() => bar.text(), { timeout: 20_000 }).toContain(`个人联系方式或群聊：${PERSONAL}`);

  await page
    .frameLocator('#ueditor_0')
    .locator('body')
    .evaluate((body) => {
      const image = body.ownerDocument.createElement('img');
      image.setAttribute('data-src', 'https://mmbiz.qpic.cn/practice/before.png');
      image.src = 'https://mmbiz.qpic.cn/practice/before.png';
      body.append(image);
    });
  await expect.poll(() => bar.text()).toMatch(/本文有 \d 张图片，图片中的文字未经检测；其中 \d 张也未能检测二维码。/);
});

test('WeChat: hidden, tiny and drawn text from a layout tool is read and named', async ({ office }) => {
  await office.unit([WECHAT_ACCOUNT]);
  const editor = editorOf('a');
  const page = await office.open(editor.url);
  const bar = await Bar.of(page);
  await editor.write(page, '防汛物资已全部到位，各乡镇完成清点。');
  const body = page.frameLocator('#ueditor_0').locator('body');
  const paste = (html: string) =>
    body.evaluate((element, text) => {
      const part = element.ownerDocument.createElement('section');
      part.innerHTML = text;
      element.append(part);
    }, html);
  await paste('<p style="display:none">本段由排版工具自动生成</p>');
  await openList(bar);
  await expect.poll(() => bar.text()).toContain('“本段由排版工具自动生成”：被设为不显示或移出画面');
  await paste('<p><span style="font-size:1px">加微信 abc12345 领取内部资料</span></p>');
  await expect.poll(() => bar.text()).toContain('内容涉及：引导添加私人联系方式');
  await paste('<svg viewBox="0 0 300 60" width="300" height="60"><text x="10" y="40">防汛进行时</text></svg>');
  await expect.poll(() => bar.text()).toContain('图形（SVG）里有文字“防汛进行时”');
  await paste('<p style="background-color:#1b3a5c"><span style="color:#1b3a5c">深色底上的同色字</span></p>');
  await expect.poll(() => bar.text()).toContain('“深色底上的同色字”：透明或与背景同色');

  // A style that changes without a word changing is noticed as well.
  await body.evaluate((element) => element.querySelector<HTMLElement>('[style*="none"]')?.removeAttribute('style'));
  await expect.poll(() => bar.text()).not.toContain('本段由排版工具自动生成”：');
});

test('WeChat: pasted and dropped files are read', { tag: '@long' }, async ({ office }) => {
  await office.unit([WECHAT_ACCOUNT]);
  const editor = editorOf('a');
  const page = await office.open(editor.url);
  const bar = await Bar.of(page);
  await editor.write(page, '防汛物资已全部到位，各乡镇完成清点。');
  const body = page.frameLocator('#ueditor_0').locator('body');
  // The practice page takes no files itself: a picture that turns up afterwards stands for its upload.
  const give = (type: 'paste' | 'drop', bytes: Buffer, id: string) =>
    body.evaluate(
      (box, { kind, data, name }) => {
        const view = box.ownerDocument.defaultView as unknown as typeof globalThis;
        const transfer = new view.DataTransfer();
        const content = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
        transfer.items.add(new view.File([content], 'a.png', { type: 'image/png' }));
        const options = { bubbles: true, composed: true, cancelable: true };
        box.dispatchEvent(
          kind === 'paste'
            ? new view.ClipboardEvent('paste', { ...options, clipboardData: transfer })
            : new view.DragEvent('drop', { ...options, dataTransfer: transfer }),
        );
        const image = box.ownerDocument.createElement('img');
        image.setAttribute('data-src', `https://mmbiz.qpic.cn/other/${name}.png`);
        box.append(image);
      },
      { kind: type, data: bytes.toString('base64'), name: id },
    );
  await openList(bar);
  await give('paste', png(codes([PERSONAL])), 'pasted');
  await expect.poll(() => bar.text(), { timeout: 20_000 }).toContain(`个人联系方式或群聊：${PERSONAL}`);
  await give('drop', png(codes([SHOP])), 'dropped');
  await expect.poll(() => bar.text(), { timeout: 20_000 }).toContain(`指向购物网站：${SHOP}`);
});

test('WeChat: a picture still shown from memory is read where it stands', { tag: '@long' }, async ({ office }) => {
  await office.unit([WECHAT_ACCOUNT]);
  const editor = editorOf('a');
  const page = await office.open(editor.url);
  const bar = await Bar.of(page);
  await editor.write(page, '防汛物资已全部到位，各乡镇完成清点。');
  await page
    .frameLocator('#ueditor_0')
    .locator('body')
    .evaluate(
      (body, data) => {
        const content = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
        const image = body.ownerDocument.createElement('img');
        image.src = URL.createObjectURL(new Blob([content], { type: 'image/png' }));
        body.append(image);
      },
      png(codes([SHOP])).toString('base64'),
    );
  await openList(bar);
  await expect.poll(() => bar.text(), { timeout: 20_000 }).toContain(`指向购物网站：${SHOP}`);
});
