import type { Locator, Page } from '@playwright/test';
import type { Recorded } from '../../practice/contract';
import { ACCOUNT } from '../../practice/douyin/data';
import type { Surface } from './attempts';

/** What a publish request says, decoded here and not with product code. Replies have no title. */
export interface Sent {
  readonly title: string | null;
  readonly text: string | null;
}

/** A compose surface of Douyin's practice pages with what the positive tests need besides. */
export interface DouyinSurface extends Surface {
  /** Last path segment of the request that publishes. */
  readonly endpoint: string;
  sent(published: Recorded): Sent;
  /** How many people sign. */
  readonly stages: 1 | 3;
}

/** The account the practice pages are logged in with. */
export const DOUYIN_ACCOUNT = { platform: 'douyin', name: ACCOUNT.nickname } as const;

const BASE = 'https://creator.douyin.com/creator-micro';
export const COMMENTS_URL = `${BASE}/interactive/comment`;
export const OLD_COMMENTS_URL = `${COMMENTS_URL}?item_id=7412039881736501213&enter_from=content_manage_v2`;
const EDITED = '7412039881736501212';

/** Title of every work the surfaces write. */
export const TITLE = '便民健身活动安排';
/** Abstract of the article. */
export const DIGEST = '周六上午九点，区体育中心';

/** Reads a path out of a JSON body; null where there is nothing. */
export function jsonAt(recorded: Recorded, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, name) => (at as Record<string, unknown> | null)?.[name] ?? null,
    JSON.parse(recorded.body),
  );
}
const textAt = (recorded: Recorded, ...path: readonly string[]) => {
  const value = jsonAt(recorded, ...path);
  return typeof value === 'string' ? value : null;
};
/** Value of a field of a form body. */
const field = (recorded: Recorded, name: string) => new URLSearchParams(recorded.body).get(name);

/** Editor of title-less text on screen: an older hidden copy stands beside it. */
export const description = (page: Page) => page.locator('.zone-container[contenteditable="true"]:visible').first();
export const articleBody = (page: Page) => page.locator('.tiptap');
const button = (page: Page, name: string) => page.locator('.footer-bar').getByRole('button', { name, exact: true });

/** Replaces everything in an editor, with real keys. */
export async function retype(editor: Locator, text: string): Promise<void> {
  const { keyboard } = editor.page();
  await editor.click();
  await keyboard.press('Control+A');
  await keyboard.press('Delete');
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await keyboard.press('Enter');
    await keyboard.insertText(line);
  }
}

const common = (text: string) => ({
  text: `${TITLE} ${text}`,
  caption: text,
  item_title: TITLE,
  text_extra: '[]',
  mentions: '[]',
  visibility_type: 0,
  download: 1,
  timing: -1,
});

const json = (path: string, body: object) => ({
  path: `https://creator.douyin.com${path}`,
  type: 'application/json',
  body: JSON.stringify(body),
});
const form = (path: string, body: Readonly<Record<string, string>>) => ({
  path: `https://creator.douyin.com${path}`,
  type: 'application/x-www-form-urlencoded',
  body: new URLSearchParams(body).toString(),
});

/** A form with a title and a description. */
function post(s: {
  id: string;
  url: string;
  endpoint: string;
  titlePlaceholder: string;
  label?: string;
  request(text: string): ReturnType<Surface['request']>;
  sent(published: Recorded): Sent;
}): DouyinSurface {
  const publish = (page: Page) => button(page, s.label ?? '发布');
  return {
    id: s.id,
    url: s.url,
    endpoint: s.endpoint,
    stages: 3,
    write: async (page, text) => {
      // The form appears only after the upload is done.
      await description(page).waitFor();
      await page.getByPlaceholder(s.titlePlaceholder).fill(TITLE);
      await retype(description(page), text);
    },
    button: publish,
    inner: publish,
    editor: description,
    request: s.request,
    sent: s.sent,
  };
}

const v2 = (media: Readonly<Record<string, unknown>>) => (text: string) =>
  json('/web/api/media/aweme/create_v2/', {
    item: { common: { ...common(text), ...media }, sync: { sync_to_toutiao: 0 } },
  });
const sentV2 = (published: Recorded): Sent => ({
  title: textAt(published, 'item', 'common', 'item_title'),
  text: textAt(published, 'item', 'common', 'caption'),
});
const VIDEO_TITLE = '填写作品标题，为作品获得更多流量';
const IMAGE_TITLE = '添加作品标题';

const article: DouyinSurface = {
  id: 'article',
  url: `${BASE}/content/post/article?default-tab=5&enter_from=publish_page&media_type=article&type=new`,
  endpoint: 'create_v2',
  stages: 3,
  write: async (page, text) => {
    await articleBody(page).waitFor();
    await page.getByPlaceholder('请输入文章标题').fill(TITLE);
    await page.getByPlaceholder('添加内容摘要').fill(DIGEST);
    await retype(articleBody(page), text);
  },
  button: (page) => button(page, '发布'),
  inner: (page) => button(page, '发布'),
  editor: articleBody,
  request: (text) =>
    json('/web/api/media/aweme/create_v2/', {
      item: {
        common: { ...common(DIGEST), media_type: 43 },
        article: { article_title: TITLE, article_abstract: DIGEST, article_content: `<p>${text}</p>` },
      },
    }),
  sent: (published) => ({
    title: textAt(published, 'item', 'article', 'article_title'),
    text: (textAt(published, 'item', 'article', 'article_content') ?? '')
      .replace(/^<p>|<\/p>$/g, '')
      .replaceAll('</p><p>', '\n'),
  }),
};

/** Root comments and replies of the list, as drawn now. */
export const rows = (page: Page) => page.locator('.container-sXKyMs');
export const rowSaying = (page: Page, text: string) => rows(page).filter({ hasText: text });
/** Newest comment of the work that is opened first. */
export const NEWEST = {
  id: '7419000000000010001',
  work: '7412039881736501211',
  text: '刚看到通知，绕行路线图在哪里看？',
} as const;

/** Opens the box under a comment, unless it is open. */
export async function openReply(row: Locator): Promise<void> {
  const box = row.locator('.input-d24X73');
  await row.waitFor();
  if (!(await box.isVisible())) await row.getByText('回复', { exact: true }).click();
  await box.waitFor();
}

const newest = (page: Page) => rowSaying(page, NEWEST.text).first();
const reply: DouyinSurface = {
  id: 'reply',
  url: COMMENTS_URL,
  endpoint: 'publish',
  stages: 1,
  write: async (page, text) => {
    await openReply(newest(page));
    await retype(newest(page).locator('.input-d24X73'), text);
  },
  button: (page) => newest(page).getByRole('button', { name: '发送' }),
  inner: (page) => newest(page).getByRole('button', { name: '发送' }),
  editor: (page) => newest(page).locator('.input-d24X73'),
  request: (text) =>
    json('/web/api/third_party/aweme/api/comment/write/aweme/v1/web/comment/publish/', {
      aweme_id: NEWEST.work,
      reply_id: NEWEST.id,
      text,
      text_extra: '[]',
    }),
  sent: (published) => ({ title: null, text: textAt(published, 'text') }),
};

/** Every place of Douyin's pages where words are written for publishing. */
export const DOUYIN_SURFACES: readonly DouyinSurface[] = [
  post({
    id: 'video',
    url: `${BASE}/content/post/video?default-tab=5&enter_from=publish_page&media_type=video&type=new`,
    endpoint: 'create_v2',
    titlePlaceholder: VIDEO_TITLE,
    request: v2({ media_type: 4, video_id: 'tos-cn-i-practice/video-1' }),
    sent: sentV2,
  }),
  post({
    id: 'image-text',
    url: `${BASE}/content/post/image?default-tab=3&enter_from=publish_page&media_type=image&type=new`,
    endpoint: 'create_v2',
    titlePlaceholder: IMAGE_TITLE,
    request: v2({ media_type: 2, images: [{ uri: 'tos-cn-i-practice/sample-1' }] }),
    sent: sentV2,
  }),
  article,
  post({
    id: 'legacy',
    url: `${BASE}/content/publish?enter_from=publish_page`,
    endpoint: 'create',
    titlePlaceholder: VIDEO_TITLE,
    request: (text) =>
      form('/web/api/media/aweme/create/', {
        ...common(text),
        visibility_type: '0',
        download: '1',
        timing: '-1',
        video_id: 'tos-cn-i-practice/video-1',
      }),
    sent: (published) => ({ title: field(published, 'item_title'), text: field(published, 'caption') }),
  }),
  post({
    id: 'edit',
    url: `${BASE}/content/post/image?mid=${EDITED}&enter_from=content_manage`,
    endpoint: 'desc',
    titlePlaceholder: IMAGE_TITLE,
    label: '提交修改',
    request: (text) =>
      form('/web/api/media/update/desc/', { item_id: EDITED, item_title: TITLE, desc: `${TITLE} ${text}` }),
    sent: (published) => ({
      title: field(published, 'item_title'),
      text: (field(published, 'desc') ?? '').slice(TITLE.length + 1),
    }),
  }),
  reply,
];

export const surfaceOf = (id: string): DouyinSurface => {
  const found = DOUYIN_SURFACES.find((s) => s.id === id);
  if (!found) throw new Error(`no surface ${id}`);
  return found;
};
