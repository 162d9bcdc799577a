import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { PlatformId } from '../../utils/domain/platform';
import { type PracticeServer, startPracticeServer } from '../practice/server';
import { launchWithExtension } from './browser';
import { PracticeUnit } from './unit';

export interface Office {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** A page of the extension; messages are sent from here. */
  readonly page: Page;
  /** Makes a unit with people, keys and filed accounts. */
  unit(accounts: readonly { platform: PlatformId; name: string }[]): Promise<PracticeUnit>;
  open(url: string): Promise<Page>;
}

/** Requests Chromium makes for itself: updates, dictionaries, autofill, sign-in state. */
const BROWSER_ERRANDS = /^\w+ https:\/\/([\w-]+\.)*(google|googleapis|gvt1|gstatic)\.com\//;

/** e2e fixtures: one practice server per worker, one fresh browser with the built extension per test. */
export const test = base.extend<{ office: Office }, { server: PracticeServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
    async ({}, use) => {
      const server = await startPracticeServer();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  office: async ({ server }, use) => {
    server.reset();
    const launched = await launchWithExtension({ port: server.port, headless: true });
    const { context, extensionId } = launched;
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/workspace.html`);
    await use({
      context,
      extensionId,
      page,
      unit: (accounts) => PracticeUnit.create(page, accounts),
      open: async (url) => {
        const opened = await context.newPage();
        await opened.goto(url);
        return opened;
      },
    });
    await launched.close();
    // What the browser does on its own account is not ours; everything else would be.
    expect(server.strays.filter((stray) => !BROWSER_ERRANDS.test(stray))).toEqual([]);
  },
});

/** Marks tests that repeat another one on a further surface: they come with `npm run e2e:long`, not with every `npm test`. */
export const longUnless = (first: boolean): { tag?: string } => (first ? {} : { tag: '@long' });

export { expect };
