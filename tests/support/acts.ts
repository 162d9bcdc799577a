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
  publish: (page) => page.getByRole('button', { name: '发送' }).first().click(),
  commentsUrl: 'https://weibo.com/comment/inbox',
};

export const ACTS: readonly PlatformAct[] = [weiboAct];
