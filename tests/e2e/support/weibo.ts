import type { Page } from '@playwright/test';
import { ACCOUNT, DAY, MAIN_POST, mblogidOf, OTHER_POST } from '../../practice/weibo/state';
import type { Surface } from './attempts';
import { box, call, fieldOf, fill, post, type SignedSurface, trigger } from './surface';

export { fieldOf, post };

/** The account the practice pages are logged in with. */
export const WEIBO_ACCOUNT = { platform: 'weibo', name: ACCOUNT.name } as const;

export const STATUS_URL = `https://weibo.com/${ACCOUNT.uid}/${mblogidOf(MAIN_POST)}`;
export const INBOX_URL = 'https://weibo.com/comment/inbox';
export const TIMER_URL = 'https://me.weibo.com/content/timer';
export const ARTICLE_URL = 'https://card.weibo.com/article/v5/editor#/draft/2309405000001';
const ARTICLE_ID = '2309405000001';

const dialog = (page: Page) => page.getByRole('dialog');

const COMPOSE = '有什么新鲜事想分享给大家？';
const update = (text: string) =>
  call('https://weibo.com/ajax/statuses/update', {
    content: text,
    visible: '0',
    share_id: '',
    media: '',
    vote: '',
    pic_id: '',
    approval_state: '0',
  });

const home = (id: string, url: string) =>
  box({
    id,
    url,
    endpoint: 'update',
    field: 'content',
    stages: 3,
    editor: (page) => page.locator('#homeWrap > .wbpro-form').getByPlaceholder(COMPOSE),
    button: (page) => page.locator('#homeWrap > .wbpro-form').getByRole('button', { name: '发送' }),
    request: update,
  });

const modal = box({
  id: 'modal',
  url: 'https://weibo.com/',
  endpoint: 'update',
  field: 'content',
  stages: 3,
  editor: (page) => dialog(page).getByPlaceholder(COMPOSE),
  button: (page) => dialog(page).getByRole('button', { name: '发送' }),
  open: async (page) => {
    // Something else stands in the strip under the dialog: only the dialog's words count.
    await fill(page.getByPlaceholder(COMPOSE), '页面里另有一段没有写完的话');
    await page.getByTitle('发微博').click();
  },
  request: update,
});

const theirs = (page: Page) => page.locator(`article[mid="${OTHER_POST}"]`);
const inRepostMenu = (page: Page, label: string) =>
  theirs(page)
    .locator('.woo-pop-item-main')
    .filter({ hasText: new RegExp(`^\\s*${label}\\s*$`) });
const repost = box({
  id: 'repost',
  url: 'https://weibo.com/',
  endpoint: 'normal_repost',
  field: 'comment',
  stages: 3,
  editor: (page) => theirs(page).getByPlaceholder('说说分享心得'),
  button: (page) => theirs(page).locator('.repost-box').getByRole('button', { name: '转发' }),
  open: async (page) => {
    await theirs(page).getByTitle('转发').click();
    await inRepostMenu(page, '转发').click();
  },
  request: (text) =>
    call('https://weibo.com/ajax/statuses/normal_repost', {
      id: OTHER_POST,
      comment: text,
      pic_id: '',
      is_repost: '0',
      comment_ori: '0',
      is_comment: '0',
      visible: '0',
      share_id: '',
    }),
});

const edit = box({
  id: 'edit',
  url: 'https://weibo.com/',
  endpoint: 'modify',
  field: 'content',
  stages: 3,
  editor: (page) => dialog(page).locator('textarea'),
  button: (page) => dialog(page).getByRole('button', { name: '保存' }),
  open: async (page) => {
    const own = page.locator(`article[mid="${MAIN_POST}"]`);
    await own.getByTitle('更多').click();
    await own.locator('.woo-pop-item-main').filter({ hasText: '编辑微博' }).click();
  },
  request: (text) => call('https://weibo.com/ajax/statuses/modify', { id: MAIN_POST, content: text, pic_id: '' }),
});

const REPLY_FIELDS = { pic_id: '', is_repost: '0', comment_ori: '0', is_comment: '0' };
const statusComment = box({
  id: 'status comment',
  url: STATUS_URL,
  endpoint: 'create',
  field: 'comment',
  stages: 1,
  editor: (page) => page.getByPlaceholder('发布你的评论'),
  button: (page) => page.locator('.card > .comment-box').getByRole('button', { name: '评论' }),
  request: (text) => call('https://weibo.com/ajax/comments/create', { id: MAIN_POST, comment: text, ...REPLY_FIELDS }),
});

/** Root comment of `rows` whose author is named, on the status page. */
export const statusRow = (page: Page, author: string) =>
  page.locator('.item1').filter({ has: page.getByRole('link', { name: author, exact: true }) });

/** Opens the reply box under a comment of the status page. */
export async function openReply(page: Page, author: string): Promise<void> {
  await statusRow(page, author).locator('.con1').getByTitle('评论').click();
}

export const FIRST_COMMENT = {
  id: '5241500000010000',
  author: '晨光熹微',
  text: '请问周六下午能办理社保卡吗？',
} as const;
const reply = (text: string) =>
  call('https://weibo.com/ajax/comments/reply', {
    id: MAIN_POST,
    cid: FIRST_COMMENT.id,
    comment: text,
    ...REPLY_FIELDS,
  });

const statusReply = box({
  id: 'status reply',
  url: STATUS_URL,
  endpoint: 'reply',
  field: 'comment',
  stages: 1,
  editor: (page) => page.getByPlaceholder('发布你的回复'),
  button: (page) => page.locator('.item1 .comment-box').getByRole('button', { name: '回复' }),
  open: (page) => openReply(page, FIRST_COMMENT.author),
  request: reply,
});

const inboxReply = box({
  id: 'inbox reply',
  url: INBOX_URL,
  endpoint: 'reply',
  field: 'comment',
  stages: 1,
  editor: (page) => dialog(page).getByPlaceholder('发布你的回复'),
  button: (page) => dialog(page).getByRole('button', { name: '回复' }),
  open: (page) => page.locator('.inbox-card').first().getByTitle('回复').click(),
  request: reply,
});

/** Tomorrow at ten o'clock, Beijing time: the same through a whole test. */
export const TOMORROW_AT_TEN = Math.floor((Date.now() + 8 * 3_600_000) / DAY + 1) * DAY + 2 * 3_600_000;
const scheduled = box({
  id: 'scheduled',
  url: TIMER_URL,
  endpoint: 'upload',
  field: 'content',
  stages: 3,
  editor: (page) => dialog(page).getByPlaceholder(COMPOSE),
  button: (page) => dialog(page).getByRole('button', { name: '发送' }),
  open: async (page) => {
    await page.getByRole('button', { name: '发布定时微博' }).click();
    const day = new Date(TOMORROW_AT_TEN + 8 * 3_600_000).toISOString().slice(0, 10);
    await dialog(page).getByPlaceholder('选择日期').fill(day);
    for (const [picker, label] of ['10时', '00分'].entries()) {
      await dialog(page).locator('.multiselect').nth(picker).locator('.multiselect__tags').click();
      await dialog(page).locator('.multiselect__option').getByText(label, { exact: true }).click();
    }
  },
  request: (text) =>
    call('https://me.weibo.com/ajax/statuses/schedule/upload', {
      content: text,
      visible: '0',
      schedule_timestamp: String(TOMORROW_AT_TEN),
      schedule_id: '',
      pic_id: '',
    }),
});

/** Editing area of the long article. */
export const articleEditor = (page: Page) => page.locator('.tiptap');
const publishModal = (page: Page) => page.locator('.publish-modal');

const article: SignedSurface = {
  id: 'article',
  url: ARTICLE_URL,
  endpoint: 'publish',
  stages: 3,
  write: async (page, text) => {
    if (await publishModal(page).isVisible()) await publishModal(page).getByRole('button', { name: '取消' }).click();
    await fill(articleEditor(page), text);
    await page.getByRole('button', { name: '下一步' }).click();
    await publishModal(page).waitFor();
  },
  button: (page) => publishModal(page).getByRole('button', { name: '发布' }),
  inner: (page) => publishModal(page).getByRole('button', { name: '发布' }).locator('span').last(),
  editor: (page) => publishModal(page).locator('textarea'),
  request: () =>
    call('https://card.weibo.com/article/v5/aj/editor/draft/publish', {
      id: ARTICLE_ID,
      uid: ACCOUNT.uid,
      text: '',
      rank: '0',
      sync_wb: '1',
      time: '',
      timestamp: '',
      ver: '4.0',
    }),
  // The request names an id only: the words are those saved last under it.
  words: (published, all) => {
    const id = fieldOf(published, 'id');
    const saves = all
      .slice(0, all.indexOf(published))
      .filter((r) => r.url.endsWith('/draft/save') && fieldOf(r, 'id') === id);
    const html = saves.length > 0 ? fieldOf(saves.at(-1)!, 'content') : null;
    return html === null ? null : html.replace(/^<p>|<\/p>$/g, '').replaceAll('</p><p>', '\n');
  },
};

/** The two places of the article editor in which something is written, each as a surface of its own. */
export const ARTICLE_PARTS: readonly SignedSurface[] = [
  { ...article, editor: articleEditor },
  { ...article, id: 'words that announce the article', part: 1 },
];

export const QUICK_REPOST: Surface = trigger({
  id: 'quick repost',
  url: 'https://weibo.com/',
  button: (page) => inRepostMenu(page, '快转'),
  open: (page) => theirs(page).getByTitle('转发').click(),
  path: 'https://weibo.com/ajax/statuses/repost',
  fields: { id: OTHER_POST, is_comment: '0', is_fast: '1' },
});

export const SEND_NOW: Surface = trigger({
  id: 'send now',
  url: TIMER_URL,
  button: (page) => page.locator('.timer-item').first().getByRole('button', { name: '立即发送' }),
  path: 'https://me.weibo.com/ajax/statuses/schedule/upload_immediately',
  fields: { schedule_id: '9100000000000001' },
});

/** Every place of Weibo's pages where words are written for publishing. */
export const WEIBO_SURFACES: readonly SignedSurface[] = [
  home('home', 'https://weibo.com/'),
  home('home-webpack', 'https://weibo.com/?markup=webpack'),
  modal,
  repost,
  edit,
  statusComment,
  statusReply,
  inboxReply,
  scheduled,
  article,
];
