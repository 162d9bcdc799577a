import { Fault } from '../domain/fault';
import type { AccountKey, Instant } from '../domain/ids';
import type { PlatformId } from '../domain/platform';
import type { SignedAct } from '../domain/review';
import { WatchChangeSchema, type WatchOutcome, type WatchPlans } from '../domain/watch';
import { refuseManagedWatch } from '../managed/apply';
import type { MessageInput } from '../messaging/protocol';
import { getAccount, listAccounts } from '../storage/accounts';
import type { SanshenDb } from '../storage/database';
import { withLedger } from '../storage/ledger';
import { managedPolicies, watchPlansInForce } from '../storage/managed';
import { listReadings } from '../storage/readings';
import { getSetting, putSetting } from '../storage/settings';
import { WATCH_PLANS, WATCH_STATE, type WatchState } from '../storage/watch';
import { missedTime } from '../watch/gaps';
import { lastReads } from '../watch/readings';
import { nextReading, type WatchedPlatform, watchedPlatforms, whoseTurn } from '../watch/schedule';
import { type Backend, nothing, requireAdminAct } from './backend';
import { endGaps, noteAbsence, noteGap } from './watch-gaps';
import { readInbox } from './watch-tab';

/** What the watch needs beside the backend; values in tests. */
export interface WatchDeps {
  readonly random: () => number;
  readonly online: () => boolean;
  readonly wait: (ms: number) => Promise<void>;
}

const BROWSER: WatchDeps = {
  random: Math.random,
  online: () => navigator.onLine,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** 值守模式: looks every minute whether an inbox is due, one at a time, and keeps account of the times in which accounts were not read. */
export class Watch {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly back: Backend,
    private readonly deps: WatchDeps = BROWSER,
  ) {}

  /** One look; called by an alarm every minute. Loads at most one tab. */
  round(): Promise<void> {
    return this.alone(async () => {
      const db = await this.back.db();
      const plans = await watchPlansInForce(db);
      if (Object.keys(plans).length === 0) return;
      const now = this.back.now();
      const state = await getSetting(db, WATCH_STATE);
      const platforms = await this.platforms(db, plans);
      const missed = missedTime(state.aliveAt, now);
      if (missed) await noteAbsence(db, plans, missed);
      // Numbers of tabs mean nothing after the browser was closed.
      await putSetting(db, WATCH_STATE, { ...state, aliveAt: now, tabs: missed ? {} : state.tabs });
      const ended = await endGaps(db, { plans, reads: await reads(db) }, now);
      if (missed || ended > 0) this.back.tell({ kind: 'comments-changed' });
      const turn = whoseTurn(platforms, state.nextAt, now);
      if (turn) await this.read(db, turn);
    });
  }

  /** 立即读取. @throws Fault `not-watched`. */
  readNow(account: AccountKey): Promise<WatchOutcome> {
    return this.alone(async () => {
      const db = await this.back.db();
      const platforms = await this.platforms(db, await watchPlansInForce(db));
      const watched = platforms.find(({ accounts }) => accounts.includes(account));
      if (!watched) throw new Fault('not-watched', '该账号未开启值守模式，请先由管理员开启。');
      return this.read(db, watched);
    });
  }

  /** Switches the watch of an account on or off, signed by an administrator. @throws Fault `bad-change`, `no-filing`, `not-guarded`. */
  async change(act: SignedAct): Promise<void> {
    const db = await this.back.db();
    const now = this.back.now();
    const { person, change } = await requireAdminAct(db, act, now);
    const parsed = WatchChangeSchema.safeParse(change);
    if (!parsed.success) throw new Fault('bad-change', '值守设置不完整或间隔超出范围（5至60分钟），请核对后重新提交。');
    const { account, minutes } = parsed.data.watch;
    const filing = await getAccount(db, account);
    if (!filing) throw new Fault('no-filing', '没有找到这条备案，请刷新列表。');
    if (filing.standing !== 'guarded' && minutes !== null)
      throw new Fault('not-guarded', '该账号未纳入管理，不能开启值守模式。');
    await withLedger(db, [db.settings, db.readingGaps], async (append) => {
      refuseManagedWatch(minutes, await managedPolicies(db));
      const { [account]: before, ...others } = await getSetting(db, WATCH_PLANS);
      const plans = minutes === null ? others : { ...others, [account]: { minutes, since: before?.since ?? now } };
      await putSetting(db, WATCH_PLANS, plans);
      if (minutes === null) await endGaps(db, { plans, reads: new Map() }, now);
      const message = minutes === null ? '关闭值守模式' : `值守模式：每${minutes}分钟读取一次`;
      const data = { message, minutes, before: before?.minutes ?? null, act };
      await append({ type: 'account-changed', at: now, actor: person.id, subject: account, data });
    });
    this.back.tell({ kind: 'accounts-changed' });
  }

  private async platforms(db: SanshenDb, plans: WatchPlans): Promise<readonly WatchedPlatform[]> {
    const guarded = (await listAccounts(db)).filter(({ standing }) => standing === 'guarded');
    const platform = new Map<AccountKey, PlatformId>(guarded.map((filing) => [filing.key, filing.platform]));
    return watchedPlatforms(plans, (account) => platform.get(account) ?? null);
  }

  /** Reads one platform and writes down what came of it. */
  private async read(db: SanshenDb, { platform, accounts, minutes }: WatchedPlatform): Promise<WatchOutcome> {
    const { deps, back } = this;
    const started = back.now();
    // Before loading: a worker that is stopped meanwhile must not load again at once.
    const until = nextReading(started, minutes, deps.random());
    const before = await getSetting(db, WATCH_STATE);
    await putState(db, { nextAt: { ...before.nextAt, [platform]: until } });
    const wasRead = async () => {
      const last = await reads(db);
      return accounts.some((account) => (last.get(account) ?? 0) >= started);
    };
    const { outcome, tabId } = await readInbox(platform, before.tabs[platform], { ...deps, wasRead });
    const { [platform]: _, ...others } = before.tabs;
    await putState(db, {
      tabs: tabId === null ? others : { ...others, [platform]: tabId },
      // Somebody works there: looked at again with the next minute.
      ...(outcome === 'busy' ? { nextAt: before.nextAt } : {}),
    });
    if (outcome === 'busy') return outcome;
    const now = back.now();
    await db.transaction('rw', db.readingGaps, db.settings, db.readings, async () => {
      const watched = { plans: await watchPlansInForce(db), reads: await reads(db) };
      await endGaps(db, watched, now);
      for (const account of accounts) {
        if ((watched.reads.get(account) ?? 0) >= started) continue;
        // Another account of the unit is logged in there: this one is not.
        await noteGap(db, account, outcome === 'read' ? 'login-lost' : outcome, watched, now);
      }
    });
    back.tell({ kind: 'comments-changed' });
    return outcome;
  }

  /** One after another: never two tabs at once. */
  private alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work, work);
    this.last = turn.catch(() => {});
    return turn;
  }
}

/** The handlers of the messages about 值守模式. */
export const watchHandlers = (watch: Watch) => ({
  'watch.change': ({ act }: MessageInput<'watch.change'>) => nothing(watch.change(act)),
  'watch.now': async ({ account }: MessageInput<'watch.now'>) => ({ outcome: await watch.readNow(account) }),
});

async function reads(db: SanshenDb): Promise<ReadonlyMap<AccountKey, Instant>> {
  return lastReads(await listReadings(db));
}

async function putState(db: SanshenDb, change: Partial<WatchState>): Promise<void> {
  await putSetting(db, WATCH_STATE, { ...(await getSetting(db, WATCH_STATE)), ...change });
}
