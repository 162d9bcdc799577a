import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { PlatformId } from '../../utils/domain/platform';
import { type PracticeServer, startPracticeServer } from '../practice/server';
import { SharedBrowser } from './shared-browser';
import { PracticeUnit } from './unit';

export interface Office {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** An empty page of the extension; messages are sent from here. */
  readonly page: Page;
  /** Makes a unit with people, keys and filed accounts. */
  unit(
    accounts: readonly { platform: PlatformId; name: string }[],
    regulations?: readonly string[],
  ): Promise<PracticeUnit>;
  open(url: string): Promise<Page>;
}

/** Requests Chromium makes for itself: updates, dictionaries, autofill, sign-in state. */
const BROWSER_ERRANDS = /^\w+ https:\/\/([\w-]+\.)*(google|googleapis|gvt1|gstatic)\.com\//;

/** e2e fixtures: one practice server per worker, one browser with the built extension per worker, as good as new for every test. */
export const test = base.extend<{ office: Office }, { server: PracticeServer; browserWithExtension: SharedBrowser }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
    async ({}, use) => {
      const server = await startPracticeServer();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  browserWithExtension: [
    async ({ server }, use) => {
      const shared = await SharedBrowser.start(server.port);
      await use(shared);
      await shared.close();
    },
    { scope: 'worker' },
  ],
  office: async ({ server, browserWithExtension }, use) => {
    await browserWithExtension.renew();
    server.reset();
    const { context, extensionId, page } = browserWithExtension;
    await use({
      context,
      extensionId,
      page,
      unit: (accounts, regulations) => PracticeUnit.create(page, accounts, regulations),
      open: async (url) => {
        const opened = await context.newPage();
        await opened.goto(url);
        return opened;
      },
    });
    // What the browser does on its own account is not ours; everything else would be.
    expect(server.strays.filter((stray) => !BROWSER_ERRANDS.test(stray))).toEqual([]);
  },
});

/** Marks tests that repeat another one on a further surface: they come with `npm run e2e:long`, not with every `npm test`. */
export const longUnless = (first: boolean): { tag?: string } => (first ? {} : { tag: '@long' });

export { expect };
