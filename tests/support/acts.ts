import type { Page } from '@playwright/test';
import type { PlatformId } from '../../utils/domain/platform';

/** What an operator does on one platform, in the words of its pages. */
export interface PlatformAct {
  readonly platform: PlatformId;
  readonly label: string;
  /** The account that the practice back-office is logged in with. */
  readonly account: string;
  readonly composeUrl: string;
  /** Writes title (where there is one) and body by keyboard, replacing what stands there. */
  write(page: Page, title: string, body: string): Promise<void>;
  /** The first click on 发布 alone. */
  press(page: Page): Promise<void>;
  /** Everything from the first click on 发布 to the request, dialogs included; stops where the guard holds. */
  publish(page: Page): Promise<void>;
  readonly commentsUrl: string;
}

const WEIBO_BOX = '有什么新鲜事想分享给大家？';

export const weiboAct: PlatformAct = {
  platform: 'weibo',
  label: '微博',
  account: '清源县发布',
  composeUrl: 'https://weibo.com/',
  write: async (page, _title, body) => {
    await page.getByPlaceholder(WEIBO_BOX).first().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(body);
  },
  press: (page) => page.getByRole('button', { name: '发送' }).first().click(),
  publish: (page) => weiboAct.press(page),
  commentsUrl: 'https://weibo.com/comment/inbox',
};

/** The newest editor generation; the others differ in where title and body are (see the surfaces of the attempts). */
const WECHAT_COMPOSE =
  'https://mp.weixin.qq.com/cgi-bin/appmsg?t=media/appmsg_edit_v2&action=edit&isNew=1&type=77&createType=0&token=1482036795&lang=zh_CN&gen=d';

export const wechatAct: PlatformAct = {
  platform: 'wechat',
  label: '微信公众号',
  account: '清源县发布',
  composeUrl: WECHAT_COMPOSE,
  write: async (page, title, body) => {
    await page.locator('.title-editor__input .ProseMirror').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(title);
    await page.locator('.rich_media_content .ProseMirror').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    for (const [index, line] of body.split('\n').entries()) {
      if (index > 0) await page.keyboard.press('Enter');
      await page.keyboard.insertText(line);
    }
    // A cover is asked for before the send panel opens; readers see it, so it is signed as well.
    if (await page.locator('#js_cover_null').isVisible())
      await page.getByRole('button', { name: '从图片库选择' }).click();
  },
  press: (page) => page.locator('#js_send button').click(),
  publish: async (page) => {
    await wechatAct.press(page);
    const panel = page.locator('.new_mass_send_dialog');
    const opened = await panel.waitFor({ timeout: 2_500 }).then(
      () => true,
      () => false,
    );
    if (!opened) return;
    await panel.getByRole('button', { name: '发表', exact: true }).click();
    await page
      .locator('.double_check_dialog')
      .getByRole('button', { name: '继续发表' })
      .click({ timeout: 2_500 })
      .catch(() => {});
  },
  commentsUrl:
    'https://mp.weixin.qq.com/misc/appmsgcomment?action=list_latest_comment&begin=0&count=10&sendtype=MASSSEND&scene=1&token=1482036795&lang=zh_CN',
};

export const douyinAct: PlatformAct = {
  platform: 'douyin',
  label: '抖音',
  account: '清源县发布',
  composeUrl:
    'https://creator.douyin.com/creator-micro/content/post/image?default-tab=3&enter_from=publish_page&media_type=image&type=new',
  write: async (page, title, body) => {
    // The form appears only after the upload is done.
    const description = page.locator('.zone-container[contenteditable="true"]:visible').first();
    await description.waitFor();
    await page.getByPlaceholder('添加作品标题').fill(title);
    await description.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    for (const [index, line] of body.split('\n').entries()) {
      if (index > 0) await page.keyboard.press('Enter');
      await page.keyboard.insertText(line);
    }
  },
  press: (page) => page.getByRole('button', { name: '发布', exact: true }).click(),
  publish: (page) => douyinAct.press(page),
  // Without a work in the address the newest one opens, and a work just published has no comments yet.
  commentsUrl:
    'https://creator.douyin.com/creator-micro/interactive/comment?item_id=7412039881736501211&enter_from=content_manage_v2',
};

export const ACTS: readonly PlatformAct[] = [weiboAct, wechatAct, douyinAct];
