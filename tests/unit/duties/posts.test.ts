import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR, MINUTE } from '../../../utils/deadlines/days';
import type { AccountKey, ReviewId } from '../../../utils/domain/ids';
import { postsFrom } from '../../../utils/duties/facts';
import { dayOfWeek, weekOf } from '../../../utils/duties/week';
import { aDraft } from '../../support/builders';
import { beijing } from '../deadlines/cases';
import { ACCOUNT, anAccount, facts, NOW, postsAt, rowsOf } from './facts';

describe('week', () => {
  it.each([
    ['2026-11-16 00:00', '2026-11-16', 1],
    ['2026-11-20 15:00', '2026-11-16', 5],
    ['2026-11-22 23:59', '2026-11-16', 7],
    ['2026-11-23 00:00', '2026-11-23', 1],
    ['2027-01-01 08:00', '2026-12-28', 5],
  ])('%s lies in the week of %s, day %i', (at, monday, day) => {
    expect(weekOf(beijing(at)).monday).toBe(monday);
    expect(dayOfWeek(beijing(at))).toBe(day);
    expect(weekOf(beijing(at)).to - weekOf(beijing(at)).from).toBe(7 * DAY_MS);
  });
});

describe('updates a week', () => {
  const lastWeek = ['2026-11-09 09:00', '2026-11-11 09:00', '2026-11-13 09:00'];
  const at = (now: string, posts: readonly string[], read: string | null = now) =>
    rowsOf(
      'updates',
      facts({
        now: beijing(now),
        accounts: [anAccount({ listReadAt: read === null ? null : beijing(read) })],
        posts: postsAt(...lastWeek, ...posts),
      }),
    );

  it.each([
    // jiangbei 三(二): at least three a week, warned about from Friday on
    ['2026-11-19 23:59', ['2026-11-16 09:00'], 'fine'],
    ['2026-11-20 00:00', ['2026-11-16 09:00'], 'near'],
    ['2026-11-22 23:59', ['2026-11-16 09:00', '2026-11-17 09:00'], 'near'],
    ['2026-11-22 23:59', ['2026-11-16 00:00', '2026-11-17 09:00', '2026-11-22 23:00'], 'fine'],
    // A scheduled post that is still to come does not count.
    ['2026-11-20 10:00', ['2026-11-16 09:00', '2026-11-17 09:00', '2026-11-21 09:00'], 'near'],
  ])('at %s with posts %j is %s', (now, posts, state) => {
    expect(at(now, posts).map((row) => row.state)).toEqual([state]);
  });

  it('says numbers, line, clause and what is missing', () => {
    expect(at('2026-11-20 15:00', ['2026-11-16 09:00'])[0]).toMatchObject({
      about: '江北发布',
      clauses: ['jiangbei-2021#三(二)·每周更新'],
      since: beijing('2026-11-16 00:00'),
      dueAt: beijing('2026-11-23 00:00'),
      figures: '本周（11-16 起）更新 1 次，应不少于 3 次',
      advice: '本周日 24:00 前还应更新 2 次。',
    });
  });

  it('keeps a week that fell short on the board for the week after', () => {
    const rows = at('2026-11-24 09:00', ['2026-11-16 09:00', '2026-11-23 09:00']);
    expect(rows.map(({ state, since }) => [state, since])).toEqual([
      ['breached', beijing('2026-11-16 00:00')],
      ['fine', beijing('2026-11-23 00:00')],
    ]);
    expect(
      at('2026-11-30 09:00', ['2026-11-16 09:00', ...['23', '24', '25'].map((d) => `2026-11-${d} 09:00`)]),
    ).toHaveLength(1);
  });

  it('does not know what an account posted from a phone whose list nobody looked at', () => {
    expect(at('2026-11-20 15:00', ['2026-11-16 09:00'], '2026-11-19 14:59')[0]?.state).toBe('unknown');
    expect(at('2026-11-20 15:00', ['2026-11-16 09:00'], null)[0]).toMatchObject({
      state: 'unknown',
      figures: '本周（11-16 起）已知更新 1 次，应不少于 3 次',
    });
    // Enough is enough, whatever else was posted.
    expect(at('2026-11-20 15:00', ['2026-11-16 09:00', '2026-11-17 09:00', '2026-11-18 09:00'], null)[0]?.state).toBe(
      'fine',
    );
    // Last week is certain only if the list was read after it had ended.
    expect(at('2026-11-24 09:00', [], '2026-11-22 20:00').map((r) => r.state)).toEqual(['unknown', 'fine']);
  });

  it('does not judge the week in which an account was put under management', () => {
    const account = anAccount({ filedAt: beijing('2026-11-18 09:00'), listReadAt: beijing('2026-11-24 09:00') });
    expect(rowsOf('updates', facts({ now: beijing('2026-11-24 09:00'), accounts: [account] }))).toHaveLength(1);
  });

  it('asks nothing of units whose regulations give no figure', () => {
    const given = facts({ regulations: ['panjin-2019'], accounts: [anAccount()] });
    expect([...rowsOf('updates', given), ...rowsOf('silence', given)]).toEqual([]);
  });
});

describe('silence', () => {
  const on = (now: string, duty: 'silence' | 'silence-once', read: string | null = now) =>
    rowsOf(
      duty,
      facts({
        now: beijing(now),
        accounts: [anAccount({ listReadAt: read === null ? null : beijing(read) })],
        posts: postsAt('2026-11-01 22:00', '2026-10-20 09:00'),
      }),
    )[0];

  it.each([
    // yunhe 三(二)1: 11-02 to 11-15 are fourteen days without an update; told three days before
    ['2026-11-12 23:59', 'silence', 'fine'],
    ['2026-11-13 00:00', 'silence', 'near'],
    ['2026-11-15 23:59', 'silence', 'near'],
    ['2026-11-16 00:00', 'silence', 'breached'],
    // 11-02 to 11-21 are twenty days: the twenty-first would be more than twenty; not told before it is near
    ['2026-11-18 23:59', 'silence-once', undefined],
    ['2026-11-19 00:00', 'silence-once', 'near'],
    ['2026-11-21 23:59', 'silence-once', 'near'],
    ['2026-11-22 00:00', 'silence-once', 'breached'],
  ] as const)('at %s the %s line is %s', (now, duty, state) => {
    expect(on(now, duty)?.state).toBe(state);
  });

  it('says since when, how long, and until when', () => {
    expect(on('2026-11-14 09:00', 'silence')).toMatchObject({
      clauses: ['yunhe-2022#三(二)1·两周未更新'],
      since: beijing('2026-11-01 22:00'),
      dueAt: beijing('2026-11-16 00:00'),
      figures: '已连续 12 天未更新，14 天即被通报',
      advice: '请在 11-15 24:00 前更新。',
    });
  });

  it('says that twenty days were passed', () => {
    expect(on('2026-11-22 09:00', 'silence-once')?.figures).toBe('已超过 20 天未更新，单次不得超过 20 天');
  });

  it('is certain only by a fresh look, or one after the line', () => {
    expect(on('2026-11-14 09:00', 'silence', '2026-11-12 09:00')?.state).toBe('unknown');
    expect(on('2026-11-20 09:00', 'silence', '2026-11-15 09:00')?.state).toBe('unknown');
    expect(on('2026-11-20 09:00', 'silence', '2026-11-16 00:00')?.state).toBe('breached');
    expect(on('2026-11-20 09:00', 'silence', null)?.state).toBe('unknown');
    expect(on('2026-11-05 09:00', 'silence', null)?.state).toBe('fine');
  });

  it('without any known post is unknown, or long silence once the list was read', () => {
    const rows = (change: Parameters<typeof anAccount>[0]) =>
      rowsOf('silence', facts({ accounts: [anAccount(change)] })).map((r) => r.state);
    expect(rows({ listReadAt: null })).toEqual(['unknown']);
    expect(rows({ listReadAt: NOW })).toEqual(['breached']);
    expect(rows({ listReadAt: NOW, filedAt: NOW - 10 * DAY_MS })).toEqual(['unknown']);
  });
});

describe('posts that readers see', () => {
  const review = (id: string, change: Record<string, unknown> = {}) =>
    ({
      id,
      account: ACCOUNT,
      draft: aDraft({ kind: 'post', schedule: null }),
      published: { at: NOW },
      ...change,
    }) as never;
  const listed = (change: Record<string, unknown> = {}) =>
    ({ account: ACCOUNT, at: NOW + MINUTE, review: null, kind: null, ...change }) as never;

  it('are told once when the list knows the review, by the time of the list', () => {
    expect(postsFrom([review('r1')], [listed({ review: 'r1' as ReviewId })])).toEqual([
      { account: ACCOUNT, at: NOW + MINUTE },
    ]);
    expect(postsFrom([review('r1')], [listed({ review: 'r1', kind: 'unreviewed' })])).toHaveLength(2);
  });

  it('are neither replies nor messages nor what was not published', () => {
    const reviews = [
      review('a', { draft: aDraft({ kind: 'reply', schedule: null }) }),
      review('b', { draft: aDraft({ kind: 'message', schedule: null }) }),
      review('c', { published: null }),
      review('d', { account: null }),
      review('e', { draft: aDraft({ kind: 'video', schedule: NOW + HOUR }) }),
    ];
    expect(postsFrom(reviews, [])).toEqual([{ account: ACCOUNT, at: NOW + HOUR }]);
  });

  it('count once when review and list tell of one post a minute apart', () => {
    const now = beijing('2026-11-20 15:00');
    const posts = [
      ...postsAt('2026-11-16 09:00', '2026-11-16 09:01', '2026-11-17 09:00'),
      { account: 'weibo:2' as AccountKey, at: now - HOUR },
    ];
    const rows = rowsOf('updates', facts({ accounts: [anAccount()], posts }));
    expect(rows.find(({ state }) => state === 'near')?.figures).toBe('本周（11-16 起）更新 2 次，应不少于 3 次');
  });
});
