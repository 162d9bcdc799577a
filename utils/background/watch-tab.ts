import { browser } from 'wxt/browser';
import type { PlatformId } from '../domain/platform';
import type { PageRest, WatchOutcome } from '../domain/watch';
import { askTab } from '../messaging/serve';
import type { PlatformInbox } from '../platforms/contract';
import { PLATFORM_MATCHES } from '../platforms/hosts';
import { inboxOf } from '../platforms/inboxes';
import { gapReason } from '../watch/gaps';
import { mayReload, type TabSight } from '../watch/schedule';

type Tab = Awaited<ReturnType<typeof openTabs>>[number];

/** What loading an inbox needs of its surroundings; values in tests. */
export interface TabDeps {
  readonly online: () => boolean;
  readonly wait: (ms: number) => Promise<void>;
  /** Has anything of the platform's watched accounts been read since the tab was loaded? */
  readonly wasRead: () => Promise<boolean>;
}

export interface TabReading {
  readonly outcome: WatchOutcome;
  /** The pinned tab, for the next time; null when there is none. */
  readonly tabId: number | null;
}

/** A page that shows its comments at all does so within this time, also one that stands behind others. */
const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 500;
/** A page that does not answer a simple question in this time is busy, or not alive. */
const ANSWER_MS = 3_000;

/**
 * Loads the platform's inbox again in its pinned tab, opens one when there is none, and waits for what comes of it. Sees only tabs of the
 * platforms: no permission for others is needed.
 * @param known the tab of the last time.
 */
export async function readInbox(platform: PlatformId, known: number | undefined, deps: TabDeps): Promise<TabReading> {
  const inbox = inboxOf(platform);
  const open = await openTabs(platform);
  const tab = pinnedInbox(open, known, inbox);
  if (!deps.online()) return { outcome: 'off-line', tabId: tab?.id ?? null };
  const target = inbox.inboxUrl(open.flatMap(urlOf));
  try {
    if (tab?.id === undefined) {
      const made = await browser.tabs.create({ url: target, pinned: true, active: false });
      return { outcome: await outcomeOf(made.id, inbox, deps), tabId: made.id ?? null };
    }
    const sight = await sightOf(tab);
    const rest = sight.discarded || sight.frozen || sight.inFront ? null : await restOf(tab.id);
    if (!mayReload(sight, rest)) return { outcome: 'busy', tabId: tab.id };
    const [url] = urlOf(tab);
    if (url && inbox.isInbox(url)) await browser.tabs.reload(tab.id);
    else await browser.tabs.update(tab.id, { url: target });
    return { outcome: await outcomeOf(tab.id, inbox, deps), tabId: tab.id };
  } catch {
    // No window to open it in, or the tab was closed in this moment.
    return { outcome: 'no-answer', tabId: null };
  }
}

const openTabs = (platform: PlatformId) => browser.tabs.query({ url: [...PLATFORM_MATCHES[platform]] });

/** The tab that the watch loads: its own of the last time while it is still pinned on this platform, wherever it was led; else any pinned inbox. */
function pinnedInbox(open: readonly Tab[], known: number | undefined, inbox: PlatformInbox): Tab | undefined {
  const pinned = open.filter((tab) => tab.pinned);
  const own = pinned.find((tab) => tab.id === known);
  return own ?? pinned.find((tab) => urlOf(tab).some((url) => inbox.isInbox(url)));
}

/** Waits until something was read, or it is plain why not. */
async function outcomeOf(tabId: number | undefined, inbox: PlatformInbox, deps: TabDeps): Promise<WatchOutcome> {
  if (tabId === undefined) return 'no-answer';
  let led = false;
  let rest: PageRest | null = null;
  let last: Tab | null = null;
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    await deps.wait(LOOK_EVERY_MS);
    if (await deps.wasRead()) return 'read';
    last = await browser.tabs.get(tabId).catch(() => null);
    if (!last) return 'no-answer';
    if (last.status !== 'complete') continue;
    const [url] = urlOf(last);
    if (url && inbox.isLogin(url)) return 'login-lost';
    if (url && !inbox.isInbox(url) && !led) {
      // Logged in, but led elsewhere: now the address of the inbox is known.
      led = true;
      await browser.tabs.update(tabId, { url: inbox.inboxUrl([url]) });
      continue;
    }
    rest = await restOf(tabId);
    if (rest?.obstacle) return rest.obstacle;
  }
  const atLogin = last !== null && urlOf(last).some((url) => inbox.isLogin(url));
  return gapReason({ online: deps.online(), atLogin, frozen: last !== null && isFrozen(last), rest });
}

async function sightOf(tab: Tab): Promise<TabSight> {
  const inFront = tab.active && (await browser.windows.get(tab.windowId)).focused;
  return { inFront, discarded: tab.discarded === true, frozen: isFrozen(tab) };
}

/** Since Chromium 132. */
function isFrozen(tab: Tab): boolean {
  return 'frozen' in tab && tab.frozen === true;
}

/** What the page says of itself; null when it does not answer. */
async function restOf(tabId: number): Promise<PageRest | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ANSWER_MS);
  });
  const said = await Promise.race([askTab(tabId, 'tab.busy', {}).catch(() => null), late]);
  clearTimeout(timer);
  return said;
}

function urlOf(tab: Tab): URL[] {
  const address = tab.url ?? '';
  return URL.canParse(address) ? [new URL(address)] : [];
}
