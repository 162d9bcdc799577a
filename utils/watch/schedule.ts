import type { AccountKey, Instant } from '../domain/ids';
import type { PlatformId } from '../domain/platform';
import type { PageRest, WatchPlans } from '../domain/watch';

/** 值守模式: when an inbox is loaded again, and when it must not be. */

const MINUTE = 60_000;
/** Part of the interval by which a reading may come sooner or later: never on the minute. */
const JITTER = 0.1;

/**
 * When to read next.
 * @param random 0 … 1, anew for each reading.
 */
export function nextReading(last: Instant, minutes: number, random: number): Instant {
  return Math.round(last + minutes * MINUTE * (1 - JITTER + 2 * JITTER * random));
}

/** What the watch knows about one platform between two looks. */
export interface WatchedPlatform {
  readonly platform: PlatformId;
  readonly accounts: readonly AccountKey[];
  /** The shortest interval that any of its accounts asks for: they share the one tab that is logged in. */
  readonly minutes: number;
}

/** The platforms to watch. @param platformOf platform of a guarded account; null for one that is not ours any more. */
export function watchedPlatforms(
  plans: WatchPlans,
  platformOf: (account: AccountKey) => PlatformId | null,
): readonly WatchedPlatform[] {
  const found = new Map<PlatformId, { accounts: AccountKey[]; minutes: number }>();
  for (const [account, { minutes }] of Object.entries(plans) as [AccountKey, WatchPlans[AccountKey]][]) {
    const platform = platformOf(account);
    if (platform === null) continue;
    const known = found.get(platform) ?? { accounts: [], minutes };
    found.set(platform, { accounts: [...known.accounts, account], minutes: Math.min(known.minutes, minutes) });
  }
  return [...found].map(([platform, rest]) => ({ platform, ...rest }));
}

/**
 * The one platform whose turn it is: the one that waits longest. Only one tab is loaded at a time; the others wait for the next look.
 * @param nextAt when each is due; one that is missing was never read.
 */
export function whoseTurn(
  platforms: readonly WatchedPlatform[],
  nextAt: Readonly<Partial<Record<PlatformId, Instant>>>,
  now: Instant,
): WatchedPlatform | null {
  const due = platforms.filter(({ platform }) => (nextAt[platform] ?? 0) <= now);
  due.sort((a, b) => (nextAt[a.platform] ?? 0) - (nextAt[b.platform] ?? 0));
  return due[0] ?? null;
}

/** The pinned tab as the browser shows it. */
export interface TabSight {
  /** In front, in the window that has the focus. */
  readonly inFront: boolean;
  /** Put away by the browser to save memory: there is nothing in it any more that could be lost. */
  readonly discarded: boolean;
  /** Stopped by the browser; it cannot answer. */
  readonly frozen: boolean;
}

/**
 * May the tab be loaded again? Whatever a person may be doing in it comes first; a page that gives no answer counts as busy.
 * @param rest what its page says; null without an answer.
 */
export function mayReload(tab: TabSight, rest: PageRest | null): boolean {
  if (tab.inFront) return false;
  if (tab.discarded || tab.frozen) return true;
  return rest?.busy === 'no';
}
