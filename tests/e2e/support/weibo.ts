import type { Surface } from './attempts';

const box = '有什么新鲜事想分享给大家？';
const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const FORM = 'application/x-www-form-urlencoded';
const update = (text: string) => ({
  path: 'https://weibo.com/ajax/statuses/update',
  type: FORM,
  body: form({ content: text, visible: '0', share_id: '', media: '', vote: '', pic_id: '', approval_state: '0' }),
});

/** The account the practice pages are logged in with. */
export const WEIBO_ACCOUNT = { platform: 'weibo', name: '清源县发布' } as const;

const home = (id: string, url: string): Surface => ({
  id,
  url,
  write: async (page, text) => {
    await page.getByPlaceholder(box).first().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(text);
  },
  button: (page) => page.getByRole('button', { name: '发送' }).first(),
  inner: (page) => page.getByRole('button', { name: '发送' }).first().locator('span').last(),
  editor: (page) => page.getByPlaceholder(box).first(),
  request: update,
});

export const WEIBO_SURFACES: readonly Surface[] = [home('home', 'https://weibo.com/'), home('home-webpack', 'https://weibo.com/?markup=webpack')];
