import { type BrowserContext, type CDPSession, expect, type Page } from '@playwright/test';
import { sites } from '../practice/sites';
import { type Launched, launchWithExtension } from './browser';
import { sendFrom } from './wire';

/** A page of the extension without anything of its own: all of `chrome.*` is there, and nothing runs. */
const EMPTY_PAGE = 'icons/16.png';

/**
 * One browser with the extension for all tests of a Playwright worker: starting one for every test took longer than most tests.
 * `renew` puts it back to the moment after installation; a failed test ends the Playwright worker and with it this browser.
 */
export class SharedBrowser {
  /** Does the extension's worker run? */
  private running = true;
  private whenStopped = (): void => {};

  private constructor(
    private readonly launched: Launched,
    /** Stays open; messages are sent from here. */
    readonly page: Page,
    private readonly cdp: CDPSession,
  ) {}

  get context(): BrowserContext {
    return this.launched.context;
  }

  get extensionId(): string {
    return this.launched.extensionId;
  }

  static async start(port: number): Promise<SharedBrowser> {
    const launched = await launchWithExtension({ port, headless: true });
    const { context, extensionId } = launched;
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${EMPTY_PAGE}`);
    // The setup that an installation opens: `renew` closes it, so it must not come later.
    const setup = () => context.pages().some((p) => p.url().endsWith('/workspace.html#/onboarding'));
    await expect.poll(setup, { message: 'the setup opens after installation' }).toBe(true);
    const cdp = await context.newCDPSession(page);
    const shared = new SharedBrowser(launched, page, cdp);
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const version of versions) {
        if (!version.scriptURL.includes(extensionId)) continue;
        shared.running = version.runningStatus !== 'stopped';
        if (!shared.running) shared.whenStopped();
      }
    });
    await cdp.send('ServiceWorker.enable');
    return shared;
  }

  /** Nothing of an earlier test is left: no page, no record, no rule, no memory of the extension's worker. */
  async renew(): Promise<void> {
    const { context, page } = this;
    await Promise.all(context.pages().map((other) => (other === page ? null : other.close())));
    for (const origin of ORIGINS) await this.cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await Promise.all([context.clearCookies(), context.clearPermissions(), context.unrouteAll()]);
    // What the pages sent last may wake the worker once more.
    await expect(async () => {
      await this.stopWorker();
      await page.evaluate(forgetEverything);
      await this.startWorker();
      expect(await page.evaluate(whatIsLeft)).toEqual(NOTHING);
    }).toPass({ intervals: [0], timeout: 20_000 });
  }

  close(): Promise<void> {
    return this.launched.close();
  }

  /** Playwright keeps the worker's target over the stop: what the browser says of its state is what counts. */
  private async stopWorker(): Promise<void> {
    if (!this.running) return;
    const stopped = new Promise<void>((resolve) => {
      this.whenStopped = resolve;
    });
    await this.cdp.send('ServiceWorker.stopAllWorkers');
    await stopped;
  }

  private async startWorker(): Promise<void> {
    expect(this.running, 'the worker slept while its records were removed').toBe(false);
    await this.cdp.send('ServiceWorker.startWorker', { scopeURL: `chrome-extension://${this.extensionId}/` });
    // What the worker does at its start is done when it answers.
    await sendFrom(this.page, 'ledger.head', {});
  }
}

/** Origins of the practice back-offices. */
const ORIGINS = sites.flatMap((site) => site.hosts.map((host) => `https://${host}`));

/** Runs in an extension page while the worker is stopped. */
async function forgetEverything(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    const gone = indexedDB.deleteDatabase(name ?? '');
    await new Promise<void>((resolve, reject) => {
      gone.onsuccess = () => resolve();
      gone.onerror = () => reject(gone.error);
    });
  }
  localStorage.clear();
  sessionStorage.clear();
  for (const name of await caches.keys()) await caches.delete(name);
  const rules = await chrome.declarativeNetRequest.getSessionRules();
  await chrome.declarativeNetRequest.updateSessionRules({ removeRuleIds: rules.map((rule) => rule.id) });
  const added = await chrome.declarativeNetRequest.getDynamicRules();
  await chrome.declarativeNetRequest.updateDynamicRules({ removeRuleIds: added.map((rule) => rule.id) });
  await chrome.storage.local.clear();
  await chrome.alarms.clearAll();
  await chrome.action.setBadgeText({ text: '' });
  for (const id of Object.keys((await chrome.notifications.getAll()) as object)) await chrome.notifications.clear(id);
  const had = chrome.runtime.getManifest();
  const { permissions = [], origins = [] } = await chrome.permissions.getAll();
  await chrome.permissions.remove({
    permissions: permissions.filter((name) => !had.permissions?.includes(name)) as never,
    origins: origins.filter((origin) => !had.host_permissions?.includes(origin)),
  });
}

/** Runs in an extension page when the worker has started again. */
async function whatIsLeft() {
  const open = indexedDB.open('sanshen');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const filled: string[] = [];
  for (const name of db.objectStoreNames) {
    const keys = db.transaction(name).objectStore(name).getAllKeys();
    const rows = await new Promise<IDBValidKey[]>((resolve, reject) => {
      keys.onsuccess = () => resolve(keys.result);
      keys.onerror = () => reject(keys.error);
    });
    // By what due times are derived is noted at every start of the worker, of whatever comments there are.
    if (rows.some((key) => name !== 'settings' || key !== 'due-derived-for')) filled.push(name);
  }
  db.close();
  return {
    filled,
    rules: (await chrome.declarativeNetRequest.getSessionRules()).length,
    alarms: (await chrome.alarms.getAll()).map((alarm) => alarm.name).sort(),
    badge: await chrome.action.getBadgeText({}),
    notifications: Object.keys((await chrome.notifications.getAll()) as object),
  };
}

/** As after installation: the worker has set its alarms, and that is all. */
const NOTHING: Awaited<ReturnType<typeof whatIsLeft>> = {
  filled: [],
  rules: 0,
  alarms: ['duty', 'retention'],
  badge: '',
  notifications: [],
};
