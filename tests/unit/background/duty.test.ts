import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Backend } from '../../../utils/background/backend';
import { dutyRound } from '../../../utils/background/duty';
import { withClocks } from '../../../utils/comments/merge';
import type { StoredComment } from '../../../utils/domain/comment';
import type { AlarmSettings } from '../../../utils/domain/deadline-settings';
import { DEFAULT_ALARMS } from '../../../utils/domain/deadline-settings';
import type { CommentKey } from '../../../utils/domain/ids';
import { putAccount } from '../../../utils/storage/accounts';
import { getComment, putComments } from '../../../utils/storage/comments';
import { DEADLINE_SETTINGS } from '../../../utils/storage/deadline-settings';
import { latestEvents } from '../../../utils/storage/ledger';
import { openDatabase } from '../../../utils/storage/open';
import { putPerson } from '../../../utils/storage/people';
import { noteReading } from '../../../utils/storage/readings';
import { putSetting } from '../../../utils/storage/settings';
import { putUnit } from '../../../utils/storage/unit';
import { ACCOUNT_KEY, anAccount, aUnit, ROSTER } from '../../support/builders';
import { fakeClock, HOUR, MINUTE, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';
import { JIANGBEI, storedComment } from '../deadlines/support';

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly message: string;
  readonly silent: boolean;
}
const shown: Shown[] = [];
const badge = { text: '', color: '' };
const alarms = new Map<string, { when?: number; periodInMinutes?: number; scheduledTime: number }>();
const clock = fakeClock();

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => path },
    i18n: { getMessage: (key: string) => `${key} {1} {2}` },
    storage: { local: { get: async () => ({}) }, managed: { get: async () => ({}) } },
    action: {
      setBadgeText: async (shownNow: { text: string }) => void Object.assign(badge, shownNow),
      setBadgeBackgroundColor: async (shownNow: { color: string }) => void Object.assign(badge, shownNow),
      setTitle: async () => {},
    },
    alarms: {
      get: async (name: string) => alarms.get(name),
      create: async (name: string, info: { when?: number; periodInMinutes?: number }) =>
        void alarms.set(name, { ...info, scheduledTime: info.when ?? clock.now() + MINUTE }),
      clear: async (name: string) => alarms.delete(name),
    },
    notifications: {
      create: async (id: string, options: Omit<Shown, 'id'>) => void shown.push({ id, ...options }),
    },
  },
}));

beforeEach(() => {
  shown.length = 0;
  alarms.clear();
  clock.set(NOW);
});

async function anOffice(settings: Partial<AlarmSettings> = {}) {
  const db = closing(await openDatabase());
  await putUnit(db, aUnit({ regulations: ['jiangbei-2021'] }));
  await putAccount(db, anAccount({ filedAt: NOW }));
  for (const person of ROSTER) await putPerson(db, { ...person, phone: '0571-8800' });
  await putSetting(db, DEADLINE_SETTINGS, { alarms: { ...DEFAULT_ALARMS, repeatAfter: null, ...settings } });
  const back: Backend = { db: async () => db, now: clock.now, tell: () => {} };
  const comment = (id: string, after = 0, change: Partial<StoredComment> = {}) =>
    withClocks(storedComment({ commentId: id, at: NOW + after }, change), JIANGBEI);
  /** Goes on by `ms`, the accounts read just before. */
  const later = async (ms: number) => {
    clock.advance(ms);
    await noteReading(db, { account: ACCOUNT_KEY, surface: 'weibo.inbox', at: clock.now(), count: 0 });
    shown.length = 0;
    await dutyRound(back);
    return shown.map(({ id, silent }) => [id, silent]);
  };
  const told = async (id: string) => (await getComment(db, `weibo:comment:${id}` as CommentKey))?.notified;
  return { db, back, comment, later, told };
}

describe('the clocks of the person on duty', () => {
  it('are told once before, once behind the line, and then somebody is to be called', async () => {
    const { db, comment, later, told } = await anOffice();
    await putComments(db, [comment('c1')]);
    expect(await later(44 * MINUTE)).toEqual([]);
    expect(badge.text).toBe('');
    expect(await later(2 * MINUTE)).toEqual([['duty:near:weibo:comment:c1', false]]);
    expect(badge.text).toBe('1');
    expect(await later(5 * MINUTE)).toEqual([]);
    expect(await later(10 * MINUTE)).toEqual([['duty:overdue:weibo:comment:c1', false]]);
    expect(await later(HOUR - 2 * MINUTE)).toEqual([]);
    expect(await later(2 * MINUTE)).toEqual([['duty:escalated:weibo:comment:c1', false]]);
    expect(shown[0]?.title).toContain('0571-8800');
    expect(await told('c1')).toBe('escalated');
    const [event] = await latestEvents(db, 1);
    expect(event).toMatchObject({ type: 'duty-escalated', actor: 'system', subject: 'weibo:comment:c1' });
    expect(event?.data.message).toMatch(/^超期61分钟无人办理，已提示值班人员电话联系\S+$/);
    expect(JSON.stringify(event)).not.toContain('0571-8800');
    expect(await later(9 * HOUR)).toEqual([]);
  });

  it('that ran out while the worker slept are told once on waking, not once for each line', async () => {
    const { db, comment, later, told } = await anOffice();
    await putComments(db, [comment('c1')]);
    expect(await later(7 * HOUR)).toEqual([['duty:overdue:weibo:comment:c1', false]]);
    expect(await told('c1')).toBe('overdue');
    // The next round goes one step on, whoever was unreachable all night.
    expect(await later(MINUTE)).toEqual([['duty:escalated:weibo:comment:c1', false]]);
    expect(await later(MINUTE)).toEqual([]);
  });

  it('make one notification of many, and none aloud for those that follow at once', async () => {
    const { db, comment, later } = await anOffice();
    await putComments(
      db,
      Array.from({ length: 40 }, (_, i) => comment(`c${i}`, i < 39 ? i * 1_000 : 2 * MINUTE)),
    );
    expect(await later(62 * MINUTE - 1)).toEqual([
      ['duty:overdue:*', false],
      ['duty:near:weibo:comment:c39', false],
    ]);
    expect(shown[0]?.title).toContain('39');
    expect(await later(MINUTE)).toEqual([['duty:overdue:*', true]]);
    expect(shown[0]?.title).toContain('40');
  });

  it('are found behind any number that were told before', async () => {
    const { db, comment, later } = await anOffice({ escalateAfter: null });
    const old = Array.from({ length: 900 }, (_, i) => comment(`o${i}`, i < 700 ? 0 : i, { notified: 'overdue' }));
    await putComments(db, [...old, comment('c1', MINUTE)]);
    expect(await later(HOUR + 2 * MINUTE)).toEqual([['duty:overdue:weibo:comment:c1', false]]);
    expect(badge.text).toBe('99+');
  });

  it('are told again after the quiet interval, all in one, while they are overdue', async () => {
    const { db, comment, later } = await anOffice({ escalateAfter: null, repeatAfter: 30 });
    await putComments(db, [comment('c1'), comment('c2')]);
    await later(2 * HOUR);
    expect(await later(29 * MINUTE)).toEqual([]);
    expect(await later(MINUTE)).toEqual([['duty:overdue:*', false]]);
    await putComments(db, [comment('c1', 0, { status: 'resolved' }), comment('c2', 0, { status: 'resolved' })]);
    expect(await later(HOUR)).toEqual([]);
  });

  it('are silent while somebody put them off, and told again afterwards', async () => {
    const { db, comment, later } = await anOffice({ escalateAfter: null });
    await putComments(db, [
      comment('c1', 0, { notified: 'overdue', snoozed: { until: NOW + 3 * HOUR, reason: '等回复' } }),
    ]);
    expect(await later(2 * HOUR)).toEqual([]);
    expect(await later(45 * MINUTE)).toEqual([]);
    expect(alarms.get('duty-line')?.when).toBe(NOW + 3 * HOUR);
    expect(await later(15 * MINUTE)).toEqual([['duty:overdue:weibo:comment:c1', false]]);
    expect(await later(HOUR)).toEqual([]);
  });

  it('wake the worker at the line itself, and keep the alarm of every minute', async () => {
    const { db, comment, later } = await anOffice();
    await putComments(db, [comment('c1')]);
    await later(MINUTE);
    expect(alarms.get('duty')).toMatchObject({ periodInMinutes: 1 });
    // The account has to be read again first.
    expect(alarms.get('duty-line')?.when).toBe(NOW + 31 * MINUTE + 1);
    await later(29 * MINUTE);
    expect(alarms.get('duty-line')?.when).toBe(NOW + 45 * MINUTE + 1);
  });

  it('start the alarm of every minute again when the clock was set back, and leave it alone otherwise', async () => {
    const { later } = await anOffice();
    await later(0);
    const first = alarms.get('duty');
    await later(MINUTE / 2);
    expect(alarms.get('duty')).toBe(first);
    await later(-5 * HOUR);
    expect(alarms.get('duty')?.scheduledTime).toBe(clock.now() + MINUTE);
  });

  it('that a clock running ahead made overdue are told again when they really are', async () => {
    const { db, comment, later, told } = await anOffice();
    await putComments(db, [comment('c1')]);
    expect(await later(3 * HOUR)).toEqual([['duty:overdue:weibo:comment:c1', false]]);
    expect(await later(MINUTE)).toEqual([['duty:escalated:weibo:comment:c1', false]]);
    // Somebody puts the clock right: five minutes have passed since the comment came. Then the computer sleeps over the line.
    expect(await later(-(3 * HOUR + MINUTE) + 5 * MINUTE)).toEqual([]);
    expect(await told('c1')).toBe('none');
    expect(await later(HOUR)).toEqual([['duty:overdue:weibo:comment:c1', false]]);
    expect(await later(HOUR)).toEqual([['duty:escalated:weibo:comment:c1', false]]);
    expect(await later(HOUR)).toEqual([]);
  });

  it('that a clock running ahead made near due are told again when they really are, and those that are near due are not', async () => {
    const { db, comment, later, told } = await anOffice();
    // c3 is due in days, far beyond what a round looks at.
    const days = comment('c3', 0, { status: 'acknowledged', acknowledgedAt: NOW });
    await putComments(db, [comment('c1'), comment('c2', -40 * MINUTE), { ...days, notified: 'near' }]);
    expect(await later(19 * MINUTE)).toEqual([['duty:near:weibo:comment:c2', false]]);
    expect(await later(27 * MINUTE)).toEqual([
      ['duty:overdue:weibo:comment:c2', false],
      ['duty:near:weibo:comment:c1', false],
    ]);
    // Somebody puts the clock right: it ran half an hour ahead.
    expect(await later(-30 * MINUTE)).toEqual([['duty:near:weibo:comment:c2', false]]);
    expect(await Promise.all(['c1', 'c2', 'c3'].map(told))).toEqual(['none', 'near', 'none']);
    expect(await later(MINUTE)).toEqual([]);
    expect(await later(34 * MINUTE)).toEqual([
      ['duty:overdue:weibo:comment:c2', false],
      ['duty:near:weibo:comment:c1', false],
    ]);
    expect(await later(MINUTE)).toEqual([]);
  });

  it('are told within a minute of the line by a clock that was set back while nothing was open', async () => {
    const { db, comment, later } = await anOffice();
    // The clock ran six hours ahead; the browser's alarms were set by it.
    await later(6 * HOUR);
    await putComments(db, [comment('c1', HOUR)]);
    expect(await later(0)).toEqual([['duty:overdue:weibo:comment:c1', false]]);
    // Set right while the worker sleeps: whatever wakes it makes the alarms anew.
    expect(await later(-6 * HOUR + 30 * MINUTE)).toEqual([]);
    const [minute, line] = [alarms.get('duty'), alarms.get('duty-line')];
    expect(minute?.scheduledTime).toBe(clock.now() + MINUTE);
    expect(line?.when).toBeLessThanOrEqual(NOW + 2 * HOUR + 1);
    // Only the alarms go on from here, a minute at a time.
    const rounds: [number, string][] = [];
    while (clock.now() < NOW + 2 * HOUR + 2 * MINUTE) {
      for (const [id] of await later(MINUTE)) rounds.push([(clock.now() - NOW) / MINUTE, `${id}`]);
    }
    expect(rounds).toEqual([
      [106, 'duty:near:weibo:comment:c1'],
      [121, 'duty:overdue:weibo:comment:c1'],
    ]);
  });

  it('leave alone what was handled while it was being told', async () => {
    const { db, back, comment, told } = await anOffice();
    await putComments(db, [comment('c1')]);
    clock.advance(2 * HOUR);
    const round = dutyRound(back);
    await putComments(db, [comment('c1', 0, { status: 'resolved', resolvedAt: NOW + HOUR })]);
    await round;
    expect(await told('c1')).toBe('none');
  });
});

describe('accounts that nobody reads', () => {
  it('are counted and told once after half of the limit, and again when they were read and left again', async () => {
    const { back } = await anOffice();
    const go = async (ms: number) => {
      clock.advance(ms);
      shown.length = 0;
      await dutyRound(back);
      return shown.map(({ id }) => id);
    };
    expect(await go(30 * MINUTE)).toEqual([]);
    expect(badge.text).toBe('');
    expect(await go(1)).toEqual(['duty:unread:*']);
    expect(badge.text).toBe('1');
    expect(shown[0]?.message).toContain(anAccount().name);
    expect(await go(HOUR)).toEqual([]);
    await noteReading(await back.db(), { account: ACCOUNT_KEY, surface: 'weibo.inbox', at: clock.now(), count: 0 });
    expect(await go(29 * MINUTE)).toEqual([]);
    expect(await go(2 * MINUTE)).toEqual(['duty:unread:*']);
  });
});

it('without a unit there is nothing to tell', async () => {
  const db = closing(await openDatabase());
  await dutyRound({ db: async () => db, now: clock.now, tell: () => {} });
  expect(badge.text).toBe('');
  expect(shown).toEqual([]);
});
