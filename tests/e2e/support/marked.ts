import type { Locator, Page } from '@playwright/test';
import type { PlatformId } from '../../../utils/domain/platform';
import { sites } from '../../practice/sites';
import type { Surface } from './attempts';
import { articleBody, DOUYIN_ACCOUNT, DOUYIN_SURFACES } from './douyin';
import { MESSAGE, REPLY, WECHAT_ACCOUNT, WECHAT_EDITORS } from './wechat';
import { articleEditor, WEIBO_ACCOUNT, WEIBO_SURFACES } from './weibo';

/** Stands in the middle of the text: written twice, and one word of it is the correction. */
export const TWICE = '群众群众';
export const ONCE = '群众';
const AROUND = '县政务服务中心每日开放窗口，请携带有效证件前来办理业务。';
/** Long enough to be scrolled in every text box. */
export const LONG_TEXT = `${AROUND.repeat(9)}请${TWICE}到一楼大厅取号。${AROUND.repeat(9)}`;

/** The accounts that the practice pages are logged in with. */
export const ACCOUNTS = [WEIBO_ACCOUNT, WECHAT_ACCOUNT, DOUYIN_ACCOUNT];

/** A composer as the tests of marks and card need it. */
export interface MarkedSurface {
  readonly id: string;
  readonly platform: PlatformId;
  readonly account: { readonly platform: PlatformId; readonly name: string };
  readonly url: string;
  write(page: Page, text: string): Promise<void>;
  /** The element that holds the body. */
  body(page: Page): Locator;
  /** Where else something is written that is inspected: title, abstract. */
  readonly more: readonly ((page: Page) => Locator)[];
  /** Comes with `npm test`; the others with `npm run e2e:long`. */
  readonly first: boolean;
}

type Account = MarkedSurface['account'];
const FIRST: ReadonlySet<string> = new Set([
  'weibo home',
  'weibo article',
  'wechat editor a',
  'wechat editor c',
  'douyin video',
]);

function marked(
  account: Account,
  surface: Surface,
  body: (page: Page) => Locator = surface.editor,
  more: MarkedSurface['more'] = [],
): MarkedSurface {
  const { id, url } = surface;
  const write = (page: Page, text: string) => surface.write(page, text);
  return {
    id,
    url,
    account,
    platform: account.platform,
    write,
    body,
    more,
    first: FIRST.has(`${account.platform} ${id}`),
  };
}

const placeholder = (words: string) => (page: Page) => page.getByPlaceholder(words).first();

/** A page of the practice site by its id. */
function practiceUrl(platform: PlatformId, id: string): string {
  const page = sites.find((s) => s.platform === platform)?.pages.find((p) => p.id === id);
  if (!page) throw new Error(`no practice page ${platform} ${id}`);
  return page.url;
}

const [NEWEST_EDITOR] = WECHAT_EDITORS.slice(-1);
const WECHAT_TITLE = (page: Page) => page.locator('.title-editor__input .ProseMirror');
const PICTURE_TEXT = (page: Page) => page.locator('.js_pmEditorArea .ProseMirror');

/** Practice pages for composing on which nothing can be marked: no editor yet, or the send panel lies over it from the start. */
export const NOTHING_TO_MARK: ReadonlySet<string> = new Set(['douyin upload', 'wechat draft-send']);

/** Every place of the three practice back-offices where something is composed. */
export const MARKED_SURFACES: readonly MarkedSurface[] = [
  ...WEIBO_SURFACES.filter((s) => s.id !== 'article').map((s) => marked(WEIBO_ACCOUNT, s)),
  {
    ...marked(WEIBO_ACCOUNT, WEIBO_SURFACES.find((s) => s.id === 'article')!, articleEditor, [
      placeholder('请输入标题'),
      placeholder('导语（选填）'),
    ]),
    write: async (page, text) => {
      const { keyboard } = page;
      await articleEditor(page).click();
      await keyboard.press('Control+A');
      await keyboard.insertText(text);
    },
  },
  ...WECHAT_EDITORS.map((s) =>
    marked(WECHAT_ACCOUNT, s, s.editor, [s.title, (page) => page.locator('#js_description')]),
  ),
  {
    ...marked(WECHAT_ACCOUNT, { ...NEWEST_EDITOR!, id: 'draft of several articles' }),
    url: practiceUrl('wechat', 'draft'),
    more: [WECHAT_TITLE],
  },
  {
    ...marked(WECHAT_ACCOUNT, { ...NEWEST_EDITOR!, id: 'picture' }, PICTURE_TEXT, [WECHAT_TITLE]),
    url: practiceUrl('wechat', 'picture'),
    write: async (page, text) => {
      await PICTURE_TEXT(page).click();
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(text);
    },
  },
  marked(WECHAT_ACCOUNT, REPLY),
  marked(WECHAT_ACCOUNT, MESSAGE),
  ...DOUYIN_SURFACES.map((s) =>
    s.id === 'article'
      ? marked(DOUYIN_ACCOUNT, s, articleBody, [placeholder('请输入文章标题'), placeholder('添加内容摘要')])
      : marked(DOUYIN_ACCOUNT, s, s.editor, s.id === 'reply' ? [] : [placeholder('作品')]),
  ),
];

/** What stands in a text control or editor. */
export const textIn = (box: Locator): Promise<string> =>
  box.evaluate((el) => ('value' in el ? String(el.value) : (el.textContent ?? '')).replace(/[\u200b\ufeff]/g, ''));
