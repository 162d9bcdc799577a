import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Watch, type WatchDeps, watchHandlers } from '../../../utils/background/watch';
import type { AccountKey } from '../../../utils/domain/ids';
import type { PageRest, ReadingGap } from '../../../utils/domain/watch';
import { wire } from '../../../utils/messaging/wire';
import { putAccount } from '../../../utils/storage/accounts';
import { noteReading } from '../../../utils/storage/readings';
import { getSetting, putSetting } from '../../../utils/storage/settings';
import { WATCH_PLANS, WATCH_STATE } from '../../../utils/storage/watch';
import { ACCOUNT_KEY, anAccount } from '../../support/builders';
import { HOUR, MINUTE, NOW } from '../../support/clock';
import { aPeopleOffice, type PeopleOffice } from '../../support/people-office';

const INBOX = 'https://weibo.com/comment/inbox';
const OTHER = 'weibo:7770001' as AccountKey;

interface FakeTab {
  id: number;
  url: string;
  pinned: boolean;
  active: boolean;
  discarded: boolean;
  frozen: boolean;
  status: string;
  windowId: number;
}

/** Tabs of a browser that loads at once; what a page says and shows is set by the test. */
class FakeTabs {
  readonly tabs: FakeTab[] = [];
  readonly loads: string[] = [];
  focused = true;
  rest: PageRest | null = { busy: 'no', obstacle: null };
  /** What loading a page does. */
  onLoad: (tab: FakeTab) => Promise<void> | void = () => {};

  constructor() {
    const find = (id: number) => {
      const tab = this.tabs.find((t) => t.id === id);
      if (!tab) throw new Error(`No tab with id: ${id}.`);
      return tab;
    };
    const load = async (how: string, tab: FakeTab) => {
      this.loads.push(`${how} ${tab.url}`);
      tab.discarded = false;
      tab.frozen = false;
      await this.onLoad(tab);
      return tab;
    };
    const api = {
      query: async () => this.tabs,
      get: async (id: number) => find(id),
      reload: async (id: number) => load('reload', find(id)),
      update: async (id: number, { url }: { url: string }) => load('go', Object.assign(find(id), { url })),
      create: async (given: Partial<FakeTab>) => load('open', this.add(given)),
    };
    const tabs = browser.tabs as unknown as Record<string, unknown>;
    for (const [name, run] of Object.entries(api)) {
      tabs[name] ??= () => {};
      vi.spyOn(tabs as Record<string, () => unknown>, name).mockImplementation(run as never);
    }
    const windows = browser.windows as unknown as Record<string, unknown>;
    windows.get ??= () => {};
    vi.spyOn(windows as Record<string, () => unknown>, 'get').mockImplementation((async () => ({
      focused: this.focused,
    })) as never);
    vi.spyOn(wire, 'sendMessage').mockImplementation((async () => {
      if (this.rest === null) throw new Error('no receiver');
      return { ok: true, value: this.rest };
    }) as never);
  }

  add(given: Partial<FakeTab> = {}): FakeTab {
    const tab = {
      id: this.tabs.length + 1,
      url: INBOX,
      pinned: true,
      active: false,
      discarded: false,
      frozen: false,
      status: 'complete',
      windowId: 1,
      ...given,
    };
    this.tabs.push(tab);
    return tab;
  }
}

interface Desk extends PeopleOffice {
  readonly watch: Watch;
  readonly tabs: FakeTabs;
  readonly world: { online: boolean };
  readonly gaps: () => Promise<ReadingGap[]>;
  /** The inbox shows its list. */
  readonly seen: (account?: AccountKey) => Promise<void>;
}

async function aDesk(
  plans: Record<string, { minutes: number; since: number }> = { [ACCOUNT_KEY]: plan() },
): Promise<Desk> {
  const office = await aPeopleOffice();
  const tabs = new FakeTabs();
  const world = { online: true };
  const deps: WatchDeps = {
    random: () => 0.5,
    online: () => world.online,
    wait: async (ms) => {
      office.clock.advance(ms);
    },
  };
  await putAccount(office.db, anAccount());
  await putSetting(office.db, WATCH_PLANS, plans);
  const seen = (account = ACCOUNT_KEY) =>
    noteReading(office.db, { account, surface: 'weibo.inbox', at: office.clock.now(), count: 1 });
  return {
    ...office,
    watch: new Watch(office.back, deps),
    tabs,
    world,
    gaps: () => office.db.readingGaps.toArray(),
    seen,
  };
}
const plan = (minutes = 10, since = NOW - HOUR) => ({ minutes, since });
const nextAt = async ({ db }: PeopleOffice) => (await getSetting(db, WATCH_STATE)).nextAt.weibo;

beforeEach(() => {
  vi.restoreAllMocks();
});

describe('a look', () => {
  it('does nothing where no account is watched', async () => {
    const desk = await aDesk({});
    await desk.watch.round();
    expect(desk.tabs.loads).toEqual([]);
    expect(await getSetting(desk.db, WATCH_STATE)).toEqual(WATCH_STATE.initial);
  });

  it('opens the inbox pinned and behind the others, then loads that tab again when its time has come', async () => {
    const desk = await aDesk();
    desk.tabs.onLoad = () => desk.seen();
    await desk.watch.round();
    expect(desk.tabs.tabs).toMatchObject([{ pinned: true, active: false }]);
    const next = (await nextAt(desk))!;
    expect(next).toBe(NOW + 10 * MINUTE);
    for (let at = NOW + MINUTE; at < next; at += MINUTE) {
      desk.clock.set(at);
      await desk.watch.round();
    }
    expect(desk.tabs.loads).toHaveLength(1);
    desk.clock.set(next);
    await desk.watch.round();
    expect(desk.tabs.loads).toEqual([`open ${INBOX}`, `reload ${INBOX}`]);
    expect(await desk.gaps()).toEqual([]);
  });

  it('takes a pinned inbox that is there, and leaves tabs alone that are not pinned', async () => {
    const desk = await aDesk();
    desk.tabs.onLoad = () => desk.seen();
    desk.tabs.add({ pinned: false });
    const pinned = desk.tabs.add();
    await desk.watch.round();
    expect(desk.tabs.loads).toEqual([`reload ${INBOX}`]);
    expect((await getSetting(desk.db, WATCH_STATE)).tabs.weibo).toBe(pinned.id);
  });

  it.each<[string, (tabs: FakeTabs, tab: FakeTab) => void]>([
    ['a reply is being written', (tabs) => Object.assign(tabs, { rest: { busy: 'writing', obstacle: null } })],
    ['the page does not answer', (tabs) => Object.assign(tabs, { rest: null })],
    ['somebody looks at it', (_, tab) => Object.assign(tab, { active: true })],
  ])('leaves the tab alone while %s, and looks again with the next minute', async (_, busy) => {
    const desk = await aDesk();
    const tab = desk.tabs.add();
    busy(desk.tabs, tab);
    await desk.watch.round();
    expect(desk.tabs.loads).toEqual([]);
    expect(await desk.gaps()).toEqual([]);
    Object.assign(tab, { active: false });
    desk.tabs.rest = { busy: 'no', obstacle: null };
    desk.tabs.onLoad = () => desk.seen();
    desk.clock.advance(MINUTE);
    await desk.watch.round();
    expect(desk.tabs.loads).toEqual([`reload ${INBOX}`]);
  });

  it.each(['discarded', 'frozen'] as const)('loads a %s tab, which cannot answer', async (state) => {
    const desk = await aDesk();
    desk.tabs.add({ [state]: true });
    desk.tabs.rest = null;
    desk.tabs.onLoad = () => desk.seen();
    await desk.watch.round();
    expect(desk.tabs.loads).toEqual([`reload ${INBOX}`]);
  });

  it('finds WeChat’s inbox by way of the root, where no page has told the session yet', async () => {
    const account = 'wechat:gh_1' as AccountKey;
    const desk = await aDesk({ [account]: plan() });
    await putAccount(desk.db, anAccount({ key: account, platform: 'wechat', platformAccountId: 'gh_1' }));
    desk.tabs.onLoad = async (tab) => {
      if (tab.url === 'https://mp.weixin.qq.com/')
        tab.url = 'https://mp.weixin.qq.com/cgi-bin/home?token=77&lang=zh_CN';
      else await desk.seen(account);
    };
    await desk.watch.round();
    expect(desk.tabs.loads[0]).toBe('open https://mp.weixin.qq.com/');
    expect(desk.tabs.loads[1]).toMatch(/^go https:\/\/mp\.weixin\.qq\.com\/misc\/appmsgcomment\?.*&token=77$/);
    expect(desk.tabs.tabs).toHaveLength(1);
    expect(await desk.gaps()).toEqual([]);
  });

  it('never loads two at once', async () => {
    const desk = await aDesk();
    let loading = 0;
    desk.tabs.onLoad = async () => {
      expect(++loading).toBe(1);
      await desk.seen();
      loading--;
    };
    desk.tabs.add();
    await Promise.all([desk.watch.round(), desk.watch.readNow(ACCOUNT_KEY), desk.watch.readNow(ACCOUNT_KEY)]);
    expect(desk.tabs.loads).toHaveLength(3);
  });
});

/** What loading the tab brings. */
const loads =
  (what: (tab: FakeTab, tabs: FakeTabs) => unknown) =>
  ({ tabs }: Desk) => {
    tabs.onLoad = async (tab) => {
      await what(tab, tabs);
    };
  };

describe('a gap', () => {
  it.each<[ReadingGap['why'], (desk: Desk) => void]>([
    ['login-lost', loads((tab) => Object.assign(tab, { url: 'https://passport.weibo.com/sso/signin' }))],
    ['captcha', loads((_, tabs) => Object.assign(tabs, { rest: { busy: 'no', obstacle: 'captcha' } }))],
    ['frozen', loads((tab) => Object.assign(tab, { frozen: true }))],
    ['no-answer', () => {}],
    ['no-answer', loads(() => Promise.reject(new Error('reload failed')))],
    ['off-line', ({ world }) => Object.assign(world, { online: false })],
  ])('%s is written once, from the last reading on, and ends with the next', async (why, cause) => {
    const desk = await aDesk();
    desk.tabs.add();
    await desk.seen();
    desk.clock.advance(10 * MINUTE);
    cause(desk);
    await desk.watch.round();
    desk.clock.advance(11 * MINUTE);
    // A worker that looked every minute in between.
    await putSetting(desk.db, WATCH_STATE, { ...(await getSetting(desk.db, WATCH_STATE)), aliveAt: desk.clock.now() });
    await desk.watch.round();
    expect(await desk.gaps()).toEqual([{ account: ACCOUNT_KEY, from: NOW, to: null, why }]);
    const back = desk.clock.advance(MINUTE);
    await desk.seen();
    desk.world.online = true;
    desk.tabs.onLoad = () => {};
    desk.clock.advance(1_000);
    await desk.watch.round();
    expect(await desk.gaps()).toEqual([{ account: ACCOUNT_KEY, from: NOW, to: back, why }]);
  });

  it('another reason begins another gap where the first one ends', async () => {
    const desk = await aDesk();
    desk.tabs.add();
    await desk.watch.round();
    const at = desk.clock.advance(4 * MINUTE);
    desk.world.online = false;
    await desk.watch.readNow(ACCOUNT_KEY);
    expect(await desk.gaps()).toEqual([
      { account: ACCOUNT_KEY, from: NOW - HOUR, to: at, why: 'no-answer' },
      { account: ACCOUNT_KEY, from: at, to: null, why: 'off-line' },
    ]);
  });

  it('tells the time when the browser was closed, for every watched account', async () => {
    const desk = await aDesk({ [ACCOUNT_KEY]: plan(), [OTHER]: plan(10, NOW + 3 * HOUR) });
    await putSetting(desk.db, WATCH_STATE, { aliveAt: NOW, nextAt: { weibo: NOW + 9 * HOUR }, tabs: {} });
    desk.clock.advance(8 * HOUR);
    await desk.watch.round();
    desk.clock.advance(MINUTE);
    await desk.watch.round();
    expect(await desk.gaps()).toEqual([
      { account: ACCOUNT_KEY, from: NOW, to: NOW + 8 * HOUR, why: 'browser-closed' },
      { account: OTHER, from: NOW + 3 * HOUR, to: NOW + 8 * HOUR, why: 'browser-closed' },
    ]);
  });

  it('of an account that is not the one logged in there', async () => {
    const desk = await aDesk({ [ACCOUNT_KEY]: plan(), [OTHER]: plan() });
    await putAccount(desk.db, anAccount({ key: OTHER, platformAccountId: '7770001', name: '另一账号' }));
    desk.tabs.onLoad = () => desk.seen();
    expect(await desk.watch.readNow(OTHER)).toBe('read');
    expect(await desk.gaps()).toMatchObject([{ account: OTHER, why: 'login-lost', to: null }]);
  });
});

describe('switching on and off', () => {
  const code = (work: Promise<unknown>) =>
    work.then(
      () => 'none',
      (error: { code?: string }) => error.code,
    );

  it('is signed by an administrator and recorded; off ends the gap', async () => {
    const desk = await aDesk({});
    const on = watchHandlers(desk.watch)['watch.change'];
    const change = async (minutes: number | null) =>
      on({ act: await desk.act('admin', { watch: { account: ACCOUNT_KEY, minutes } }) });
    await change(15);
    expect(await getSetting(desk.db, WATCH_PLANS)).toEqual({ [ACCOUNT_KEY]: { minutes: 15, since: NOW } });
    expect(await desk.newest()).toMatchObject({
      type: 'account-changed',
      subject: ACCOUNT_KEY,
      actor: 'final',
      data: { message: '值守模式：每15分钟读取一次', minutes: 15, before: null },
    });
    await desk.watch.readNow(ACCOUNT_KEY);
    expect(await desk.gaps()).toMatchObject([{ to: null }]);
    const off = desk.clock.advance(MINUTE);
    await change(null);
    expect(await desk.gaps()).toMatchObject([{ to: off }]);
    expect(await getSetting(desk.db, WATCH_PLANS)).toEqual({});
    expect(await code(desk.watch.readNow(ACCOUNT_KEY))).toBe('not-watched');
  });

  it.each<[string, unknown, string, string]>([
    ['anybody else', { watch: { account: ACCOUNT_KEY, minutes: 10 } }, 'first', 'not-admin'],
    ['too often', { watch: { account: ACCOUNT_KEY, minutes: 4 } }, 'final', 'bad-change'],
    ['too rarely', { watch: { account: ACCOUNT_KEY, minutes: 61 } }, 'final', 'bad-change'],
    ['an account nobody filed', { watch: { account: OTHER, minutes: 10 } }, 'final', 'no-filing'],
  ])('is refused: %s', async (_, change, by, expected) => {
    const desk = await aDesk({});
    expect(await code(desk.watch.change(await desk.act('admin', change, by)))).toBe(expected);
    expect(await getSetting(desk.db, WATCH_PLANS)).toEqual({});
  });

  it('an account that is not ours is not watched', async () => {
    const desk = await aDesk({});
    await putAccount(desk.db, anAccount({ standing: 'foreign' }));
    const change = { watch: { account: ACCOUNT_KEY, minutes: 10 } };
    expect(await code(desk.watch.change(await desk.act('admin', change)))).toBe('not-guarded');
  });
});
