import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { Fault } from '../domain/fault';
import type { SourceTab } from '../messaging/source-messages';
import { LINE_LIMIT, SOURCE_LIMIT, type SourceText } from '../source-check/contract';
import { type PageText, readSourcePage } from './source-page';

/** What comes back from a page is the page's word: a plain record of texts within the limits, or nothing. */
const PageTextSchema = z.object({
  type: z.string(),
  title: z.string().check(z.maxLength(LINE_LIMIT)),
  text: z.string().check(z.maxLength(SOURCE_LIMIT)),
  byline: z.string().check(z.maxLength(LINE_LIMIT)),
  cut: z.boolean(),
});
const MOST_TABS = 200;
const LONGEST_TITLE = 200;
/** A page whose text is shorter has none: a headline, a notice of cookies. */
const LEAST_TEXT = 20;

/** An address that can be read, else null. */
function siteOf(address: string | undefined): URL | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) ? url : null;
}

/**
 * Open web pages, the last used first. `tabs` was granted for this question and is given back before it is answered.
 * @param besides the tab of the draft
 * @throws Fault `permission-refused`
 */
export async function sourceTabs(besides: number): Promise<{ tabs: SourceTab[] }> {
  try {
    if (!(await browser.permissions.contains({ permissions: ['tabs'] }))) throw refused();
    const open = await browser.tabs.query({});
    const tabs = open
      .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
      .flatMap((tab): SourceTab[] => {
        const url = siteOf(tab.url);
        if (!url || tab.id === undefined || tab.id === besides) return [];
        const title = (tab.title ?? '').slice(0, LONGEST_TITLE);
        return [{ tabId: tab.id, title: title || url.host, host: url.host, origin: url.origin }];
      });
    return { tabs: tabs.slice(0, MOST_TABS) };
  } finally {
    await giveBack({ permissions: ['tabs'] });
  }
}

/**
 * Headline and main text of a tab. `scripting` and the host were granted for this tab and are given back, whatever comes of it.
 * @throws Fault `permission-refused`, `tab-closed`, `tab-moved`, `cannot-read`, `not-a-page`, `no-text`
 */
export async function readSource(tabId: number, origin: string): Promise<SourceText> {
  const site = siteOf(origin);
  if (!site) throw new Fault('not-a-page', '只能读取网页，请选择其他标签页，或复制原文粘贴到这里。');
  const needed = { permissions: ['scripting'], origins: [`${site.protocol}//${site.hostname}/*`] } as const;
  try {
    if (!(await browser.permissions.contains({ permissions: [...needed.permissions], origins: [...needed.origins] })))
      throw refused();
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (!tab) throw new Fault('tab-closed', '该标签页已关闭，请重新打开原文后再选择。');
    if (siteOf(tab.url)?.origin !== site.origin)
      throw new Fault('tab-moved', '该标签页已转到别的网站，请重新选择标签页。');
    return sourceOf(await runIn(tabId));
  } finally {
    await giveBack({ permissions: [...needed.permissions], origins: [...needed.origins] });
  }
}

async function runIn(tabId: number): Promise<unknown> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: readSourcePage,
      args: [{ text: SOURCE_LIMIT, line: LINE_LIMIT }],
    });
    return answer?.result;
  } catch {
    throw new Fault(
      'cannot-read',
      '浏览器不允许读取这个页面（如 PDF、出错的页面或尚未加载的标签页），请复制原文粘贴到这里。',
    );
  }
}

/** The answer of a page as a source. @throws Fault `not-a-page`, `no-text` */
export function sourceOf(raw: unknown): SourceText {
  const parsed = PageTextSchema.safeParse(raw);
  if (!parsed.success) throw new Fault('cannot-read', '未能读取这个页面的文字，请复制原文粘贴到这里。');
  const { type, title, text, byline, cut }: PageText = parsed.data;
  if (!/html|^text\/plain/.test(type))
    throw new Fault('not-a-page', '这个标签页不是网页（如 PDF 或图片），请复制原文粘贴到这里。');
  if (text.trim().length < LEAST_TEXT)
    throw new Fault('no-text', '这个页面上没有读到正文（可能是图片或需要登录），请复制原文粘贴到这里。');
  return { title, body: text, byline, cut };
}

/** Gives back whatever of this an interrupted check left: the panel was closed, the browser ended. */
export async function releaseSourcePermissions(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const required = new Set(browser.runtime.getManifest().host_permissions ?? []);
  const optional = origins.filter((origin) => !required.has(origin));
  await giveBack({ permissions: ['tabs', 'scripting'], origins: optional });
}

const refused = () =>
  new Fault('permission-refused', '没有获得读取许可，未读取任何内容。可以重新选择并允许，或复制原文粘贴到这里。');

type Granted = Parameters<typeof browser.permissions.remove>[0];

/** What the extension always has (the platforms' own hosts) cannot be given back: then the rest still is. */
async function giveBack({ permissions = [], origins = [] }: Granted): Promise<void> {
  const each: Granted[] = [
    ...permissions.map((name) => ({ permissions: [name] })),
    ...origins.map((origin) => ({ origins: [origin] })),
  ];
  await Promise.all(each.map((one) => browser.permissions.remove(one).catch(() => false)));
}
