import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { readSource, releaseSourcePermissions, sourceOf, sourceTabs } from '../../../utils/background/source-check';

const SITE = 'https://www.qinghe.gov.cn';
const PAGE = { type: 'text/html', title: '标题', text: '正文'.repeat(20), byline: '来源：青禾县', cut: false };

/** The parts of the browser that the check uses, with what was granted. */
function fakeBrowser(options: {
  readonly granted?: boolean;
  readonly tabs?: readonly object[];
  readonly page?: unknown;
}) {
  const { granted = true, tabs = [], page = PAGE } = options;
  const removed: unknown[] = [];
  vi.spyOn(browser.permissions, 'contains').mockImplementation((async () => granted) as never);
  vi.spyOn(browser.permissions, 'remove').mockImplementation((async (what: unknown) => {
    removed.push(what);
    return true;
  }) as never);
  vi.spyOn(browser.tabs, 'query').mockImplementation((async () => [...tabs]) as never);
  vi.spyOn(browser.tabs, 'get').mockImplementation((async (id: number) => {
    const tab = tabs.find((t) => (t as { id: number }).id === id);
    if (!tab) throw new Error(`No tab with id: ${id}.`);
    return tab;
  }) as never);
  const executeScript = vi.fn(async () => {
    if (page instanceof Error) throw page;
    return [{ result: page }];
  });
  Object.assign(browser, { scripting: { executeScript } });
  return { removed, executeScript };
}

beforeEach(() => {
  for (const [space, names] of [
    ['permissions', ['contains', 'remove', 'getAll']],
    ['tabs', ['query', 'get']],
  ] as const) {
    const api = browser as unknown as Record<string, Record<string, unknown>>;
    api[space] ??= {};
    for (const name of names) api[space]![name] ??= () => {};
  }
});

const tab = (id: number, url: string, more: object = {}) => ({ id, url, title: `页面${id}`, ...more });

describe('sourceTabs', () => {
  it('lists web pages but the draft, the last used first, and gives the permission back', async () => {
    const { removed } = fakeBrowser({
      tabs: [
        tab(1, `${SITE}/a`, { lastAccessed: 1 }),
        tab(2, 'https://weibo.com/'),
        tab(3, 'chrome://settings'),
        tab(4, 'file:///a.html'),
        { id: 5, title: '没有网址' },
        tab(6, 'http://news.example/x', { lastAccessed: 9, title: '' }),
      ],
    });
    expect((await sourceTabs(2)).tabs).toEqual([
      { tabId: 6, title: 'news.example', host: 'news.example', origin: 'http://news.example' },
      { tabId: 1, title: '页面1', host: 'www.qinghe.gov.cn', origin: SITE },
    ]);
    expect(removed).toEqual([{ permissions: ['tabs'] }]);
  });

  it('refuses without the permission', async () => {
    fakeBrowser({ granted: false });
    await expect(sourceTabs(2)).rejects.toMatchObject({ code: 'permission-refused' });
  });
});

describe('readSource', () => {
  const GIVEN_BACK = [{ permissions: ['scripting'] }, { origins: [`${SITE}/*`] }];

  it('reads the tab and gives scripting and the host back', async () => {
    const { removed, executeScript } = fakeBrowser({ tabs: [tab(1, `${SITE}/a`)] });
    expect(await readSource(1, SITE)).toEqual({ title: '标题', body: PAGE.text, byline: '来源：青禾县', cut: false });
    expect(executeScript).toHaveBeenCalledOnce();
    expect(removed).toEqual(GIVEN_BACK);
  });

  it.each<[string, Parameters<typeof fakeBrowser>[0], number, string]>([
    ['permission refused', { granted: false, tabs: [tab(1, SITE)] }, 1, 'permission-refused'],
    ['tab closed', { tabs: [] }, 1, 'tab-closed'],
    ['tab gone to another site', { tabs: [tab(1, 'https://other.example/')] }, 1, 'tab-moved'],
    ['page that cannot be read', { tabs: [tab(1, SITE)], page: new Error('Cannot access contents') }, 1, 'cannot-read'],
    ['PDF', { tabs: [tab(1, SITE)], page: { ...PAGE, type: 'application/pdf' } }, 1, 'not-a-page'],
    ['page without text', { tabs: [tab(1, SITE)], page: { ...PAGE, text: '登录' } }, 1, 'no-text'],
    ['no answer', { tabs: [tab(1, SITE)], page: null }, 1, 'cannot-read'],
  ])('%s: says so, and gives everything back', async (_name, options, id, code) => {
    const { removed } = fakeBrowser(options);
    await expect(readSource(id, SITE)).rejects.toMatchObject({ code });
    expect(removed).toEqual(GIVEN_BACK);
  });

  it.each(['chrome://settings', 'file:///etc/passwd', 'javascript:alert(1)', ''])('never reads %s', async (origin) => {
    const { executeScript } = fakeBrowser({ tabs: [tab(1, SITE)] });
    await expect(readSource(1, origin)).rejects.toMatchObject({ code: 'not-a-page' });
    expect(executeScript).not.toHaveBeenCalled();
  });
});

describe('sourceOf', () => {
  it.each([
    ['more text than asked for', { ...PAGE, text: '长'.repeat(60_001) }],
    ['a headline that never ends', { ...PAGE, title: '长'.repeat(501) }],
    ['a number for text', { ...PAGE, text: 5 }],
    ['nothing', undefined],
  ])('does not take %s from a page', (_name, raw) => {
    expect(() => sourceOf(raw)).toThrow('未能读取');
  });
});

describe('releaseSourcePermissions', () => {
  it('gives back what is optional and keeps the platforms', async () => {
    const { removed } = fakeBrowser({});
    vi.spyOn(browser.permissions, 'getAll').mockImplementation((async () => ({
      origins: ['https://*.weibo.com/*', `${SITE}/*`],
    })) as never);
    vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ host_permissions: ['https://*.weibo.com/*'] } as never);
    await releaseSourcePermissions();
    expect(removed).toEqual([{ permissions: ['tabs'] }, { permissions: ['scripting'] }, { origins: [`${SITE}/*`] }]);
  });
});
