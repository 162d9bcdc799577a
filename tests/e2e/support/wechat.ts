import type { Locator, Page } from '@playwright/test';
import type { Recorded } from '../../practice/contract';
import type { Generation } from '../../practice/wechat/pages/editor';
import { ARTICLES } from '../../practice/wechat/people';
import { ACCOUNT } from '../../practice/wechat/shell';
import type { Surface } from './attempts';
import { call, fieldOf } from './surface';

/** The account the practice back-office is logged in with. */
export const WECHAT_ACCOUNT = { platform: 'wechat', name: ACCOUNT.nick_name } as const;

export const COMMENTS_URL =
  'https://mp.weixin.qq.com/misc/appmsgcomment?action=list_latest_comment&begin=0&count=10&sendtype=MASSSEND&scene=1&token=1482036795&lang=zh_CN';
export const MESSAGES_URL =
  'https://mp.weixin.qq.com/cgi-bin/message?t=message/list&count=20&day=7&token=1482036795&lang=zh_CN';

const request = (path: string, fields: Readonly<Record<string, string>>) =>
  call(`https://mp.weixin.qq.com${path}`, { ...fields, token: '1482036795', lang: 'zh_CN', f: 'json', ajax: '1' });

/** A mass send of the message saved under `appmsgid`, as a script of the page would send it. */
export const massSend = (appmsgid: string) =>
  request('/cgi-bin/masssend?t=ajax-response&is_release_publish_page=0', {
    ack: '',
    code: '',
    groupid: '-1',
    send_time: '0',
    type: '10',
    isFreePublish: 'false',
    isMulti: '0',
    appmsgid,
    direct_send: '1',
  });

/** A save of one article under a new id, as a script of the page would send it. */
export const saveArticle = (title: string, body: string) =>
  request('/cgi-bin/operate_appmsg?t=ajax-response&sub=create&type=77&token=1482036795&lang=zh_CN', {
    AppMsgId: '',
    count: '1',
    title0: title,
    author0: '',
    digest0: '',
    auto_gen_digest0: '1',
    content0: `<p><span leaf="">${body}</span></p>`,
    sourceurl0: '',
    share_page_type0: '0',
  });

/** An id whose saving nobody has seen. */
const UNSEEN_ID = '999999';

/** A message editor of one generation. */
export interface WechatEditor extends Surface {
  readonly generation: Generation;
  title(page: Page): Locator;
  /** Replaces title and body with real keys; lines of the body are paragraphs. Asks for a cover where there is none yet. */
  compose(page: Page, title: string, body: string): Promise<void>;
}

export const TITLE = '县体育中心周末开放安排';

async function replaceAll(box: Locator, lines: readonly string[]): Promise<void> {
  const { keyboard } = box.page();
  await box.click();
  await keyboard.press('Control+A');
  await keyboard.press('Delete');
  for (const [index, line] of lines.entries()) {
    if (index > 0) await keyboard.press('Enter');
    await keyboard.insertText(line);
  }
}

function editor(generation: Generation): WechatEditor {
  const title = (page: Page) =>
    generation === 'd' ? page.locator('.title-editor__input .ProseMirror') : page.locator('#title');
  const body = (page: Page) =>
    generation === 'a'
      ? page.frameLocator('#ueditor_0').locator('body')
      : page.locator('.rich_media_content .ProseMirror');
  const button = (page: Page) => page.locator('#js_send button');
  const compose = async (page: Page, words: string, text: string) => {
    await replaceAll(title(page), [words]);
    await replaceAll(body(page), text.split('\n'));
    if (await page.locator('#js_cover_null').isVisible())
      await page.getByRole('button', { name: '从图片库选择' }).click();
  };
  return {
    id: `editor ${generation}`,
    generation,
    url: `https://mp.weixin.qq.com/cgi-bin/appmsg?t=media/appmsg_edit_v2&action=edit&isNew=1&type=77&createType=0&token=1482036795&lang=zh_CN&gen=${generation}`,
    title,
    compose,
    write: (page, text) => compose(page, TITLE, text),
    button,
    inner: button,
    editor: body,
    request: () => massSend(UNSEEN_ID),
  };
}

/** The message editor in its four generations. */
export const WECHAT_EDITORS: readonly WechatEditor[] = (['a', 'b', 'c', 'd'] as const).map(editor);

/** Everything after the first click on 发表: send panel and second confirmation. */
export const sendPanel = (page: Page) => page.locator('.new_mass_send_dialog');
export const panelPublish = (page: Page) => sendPanel(page).getByRole('button', { name: '发表', exact: true });
export const confirmPublish = (page: Page) =>
  page.locator('.double_check_dialog').getByRole('button', { name: '继续发表' });

/** The whole chain of clicks; gives the id that the platform gave to the copy saved by the first one. */
export async function publishChain(page: Page): Promise<string> {
  const saved = page.waitForResponse(
    (r) => r.url().includes('/cgi-bin/operate_appmsg') && r.url().includes('sub=create'),
  );
  await page.locator('#js_send button').click();
  const answer = (await (await saved).json()) as { appMsgId: number };
  await panelPublish(page).click();
  await confirmPublish(page).click();
  return String(answer.appMsgId);
}

/** Recorded requests that save a message, oldest first; `sub` is create or update. */
export const saves = (all: readonly Recorded[], sub: 'create' | 'update') =>
  all.filter((r) => r.url.includes('/cgi-bin/operate_appmsg') && r.url.includes(`sub=${sub}`));

/** Words of one saved article without markup: one line per paragraph; decoded here and not with product code. */
export const savedWords = (save: Recorded, index = 0) => ({
  title: fieldOf(save, `title${index}`),
  body: (fieldOf(save, `content${index}`) ?? '').replace(/<\/p><p[^>]*>/g, '\n').replace(/<[^>]*>/g, ''),
});

/** Reply boxes of the comments page: row of a comment by its author. */
export const commentRow = (page: Page, author: string) =>
  page.locator('#commentlist .comment-list__item:not(.comment-reply)').filter({
    has: page.locator('.comment-nickname').getByText(author, { exact: true }),
  });

export const REPLY_TO = { author: '晨光', area: ARTICLES[0].comment_id, contentId: '4398571206912501' } as const;

export const REPLY: Surface = {
  id: 'comment reply',
  url: COMMENTS_URL,
  write: async (page, text) => {
    const box = page.locator('.comment-reply-box .ProseMirror');
    if (!(await box.isVisible())) await commentRow(page, REPLY_TO.author).getByTitle('回复').click();
    await replaceAll(box, [text]);
  },
  button: (page) => page.locator('.quick_reply_box_tool_bar').getByRole('button', { name: '回复' }),
  inner: (page) => REPLY.button(page),
  editor: (page) => page.locator('.comment-reply-box .ProseMirror'),
  request: (text) =>
    request('/misc/appmsgcomment?action=reply_comment', {
      comment_id: REPLY_TO.area,
      content_id: REPLY_TO.contentId,
      content: text,
      to_reply_id: '',
      need_elect: '0',
      fileids: '',
    }),
};

export const MESSAGE: Surface = {
  id: 'message reply',
  url: MESSAGES_URL,
  write: async (page, text) => {
    const box = page.locator('.chat-reply .ProseMirror');
    if (!(await box.isVisible())) await page.locator('.msg-user-item').filter({ hasText: '平安是福' }).click();
    await replaceAll(box, [text]);
  },
  button: (page) => page.locator('.chat-reply').getByRole('button', { name: '发送' }),
  inner: (page) => MESSAGE.button(page),
  editor: (page) => page.locator('.chat-reply .ProseMirror'),
  request: (text) =>
    request('/cgi-bin/singlesend?t=ajax-response', {
      tofakeid: 'o_msg_2001',
      type: '1',
      content: text,
      imgcode: '',
      quickreplyid: '',
    }),
};

/** A draft opened by 发表 in the draft list: the send panel stands there from the start. The id is known, its content is not signed. */
export const SEND_PANEL: Surface = {
  id: 'send panel',
  url: 'https://mp.weixin.qq.com/cgi-bin/appmsg?t=media/appmsg_edit&action=edit&type=77&appmsgid=100000102&isMul=0&replaceScene=0&isSend=1&isFreePublish=0&token=1482036795&lang=zh_CN',
  write: (page) => panelPublish(page).waitFor(),
  button: panelPublish,
  inner: panelPublish,
  editor: panelPublish,
  request: () => massSend('100000102'),
};

/** Every place of the back-office where something is written for readers or sent to them. */
export const WECHAT_SURFACES: readonly Surface[] = [...WECHAT_EDITORS, SEND_PANEL, REPLY, MESSAGE];
