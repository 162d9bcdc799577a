import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, DAY_MS, startOf } from '../../../utils/deadlines/days';
import type { LedgerEvent } from '../../../utils/domain/ledger';
import { eventLine } from '../../../utils/ledger/jsonl';
import type { Period } from '../../../utils/reports/comment-figures';
import type { CadenceLimits, Counted, OfficeFigures } from '../../../utils/reports/office-contract';
import { FOLLOWING, OfficeCounter } from '../../../utils/reports/office-counter';
import { periodOf } from '../../../utils/reports/periods';
import { anEntry } from '../../support/builders';
import { beijing } from '../../support/clock';
import { COUNTY_SPRING, countyLedger } from '../../support/county';
import { anOfficeHistory } from './office-histories';
import { type Asked, recount } from './recount';

const LIMITS: CadenceLimits = { updatesPerWeek: 3, silentDays: 14, silentDaysOnce: 20 };
const jsonl = (events: readonly LedgerEvent[]) => events.map((event) => `${eventLine(event)}\n`).join('');

function count(events: readonly LedgerEvent[], period: Period, now: number, limits = LIMITS): OfficeFigures {
  const counter = new OfficeCounter(period, limits, now);
  for (const event of events) counter.add(event);
  return counter.finish();
}

/** As the page reads it: from the first event that may matter to the last, and what came before and after only where it is asked for. */
function countFromMiddle(events: readonly LedgerEvent[], period: Period, now: number): OfficeFigures {
  const counter = new OfficeCounter(period, LIMITS, now);
  const within = events.filter(({ at }) => at >= counter.needsFrom && at < counter.needsTo).map(({ seq }) => seq);
  const [start, last] = [Math.min(...within, Infinity), Math.max(...within, 0)];
  const before = events.filter(({ seq }) => seq < start && seq <= last);
  for (const event of before) if (event.type.startsWith('account-')) counter.teach(event);
  for (const event of events) {
    if ((event.seq >= start && event.seq <= last) || (event.seq > last && FOLLOWING.includes(event.type)))
      counter.add(event);
  }
  for (const review of counter.missing())
    for (const event of before) if (event.subject === review) counter.teach(event);
  return counter.finish();
}

const pair = ({ count: n, events }: Counted) => [n, events];
const pairs = <T extends object>(figures: T) =>
  Object.fromEntries(Object.entries(figures).map(([name, counted]) => [name, pair(counted as Counted)]));

/** The product's figures in the form of the recount. */
function plain({ total, accounts, rounds, clauses, ignored, emergency, corrections, strays, alarms }: OfficeFigures) {
  return {
    total: pairs(total),
    accounts: accounts
      .filter(({ silence }) => silence !== null)
      .map(({ account, platform: _, name: __, weeks, silence, ...posts }) => ({
        key: account,
        ...pairs(posts),
        weeks: weeks.map((week) => [pair(week.posts), week.short]),
        silence: [silence?.days, silence?.over],
      })),
    rounds: pairs(rounds),
    clauses: Object.fromEntries(clauses.map(({ clause, ...parts }) => [clause, pairs(parts)])),
    ignored: pair(ignored),
    emergency: pairs(emergency),
    corrections: pair(corrections),
    strays: strays.map(({ kind, state, cause, events }) => ({ kind, state, cause, seqs: events })).sort(byFirst),
    alarms: Object.fromEntries(alarms.map(({ code, ...counted }) => [code, pair(counted)])),
  };
}

const byFirst = (a: { seqs: readonly number[] }, b: { seqs: readonly number[] }) => (a.seqs[0] ?? 0) - (b.seqs[0] ?? 0);

function counted(events: readonly LedgerEvent[], period: Period, now: number) {
  const asked: Asked = { ...period, now, perWeek: 3, silent: 14 };
  const again = recount(jsonl(events), asked);
  return { ours: plain(count(events, period, now)), again: { ...again, strays: again.strays.toSorted(byFirst) } };
}

describe('the figures of a county', () => {
  let events: LedgerEvent[] = [];
  beforeAll(async () => {
    events = await countyLedger(COUNTY_SPRING);
  });

  it.each([
    ['a month', periodOf('month', '2026-03-05'), beijing('2026-04-20 12:00')],
    ['a month that still runs', periodOf('month', '2026-03-05'), beijing('2026-03-18 12:00')],
    ['a quarter', periodOf('quarter', '2026-03-05'), beijing('2026-04-20 12:00')],
    ['a year', periodOf('year', '2026-03-05'), beijing('2027-01-20 12:00')],
    ['some days', { from: '2026-02-10', to: '2026-03-03' }, beijing('2026-03-20 12:00')],
    ['a month before all of it', periodOf('month', '2025-11-05'), beijing('2026-04-20 12:00')],
  ] as const)('equal a recount from the exported ledger: %s', (_, period, now) => {
    const { ours, again } = counted(events, period, now);
    expect(ours).toEqual(again);
  });

  it('have something to count', () => {
    const { ours } = counted(events, periodOf('month', '2026-03-05'), beijing('2026-04-20 12:00'));
    expect(ours.total.all![0]).toBeGreaterThan(60);
    expect(Object.keys(ours.clauses).length).toBeGreaterThan(3);
    for (const part of [ours.rounds.rejected, ours.rounds.replies, ours.total.reposts, ours.rounds.held])
      expect(part![0]).toBeGreaterThan(0);
    expect(ours.accounts).toHaveLength(4);
  });
});

describe('whatever happened', () => {
  it('the figures equal the recount, and reading from the middle changes nothing', () => {
    fc.assert(
      fc.property(
        anOfficeHistory(),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 70 }),
        (events, from, days) => {
          const first = addDays('2026-01-01', from);
          const period = { from: first, to: addDays(first, days - 1) };
          const now = startOf(period.to) + 2 * DAY_MS;
          const { ours, again } = counted(events, period, now);
          expect(ours).toEqual(again);
          expect(countFromMiddle(events, period, now)).toEqual(count(events, period, now));
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('cadence', () => {
  const filed = (filedAt: string) =>
    ({
      ...anEntry({ type: 'account-filed', at: beijing(filedAt), subject: 'weibo:1' }),
      data: {
        filing: { key: 'weibo:1', platform: 'weibo', name: '清源发布', standing: 'guarded', filedAt: beijing(filedAt) },
      },
      seq: 1,
      prev: '',
      hash: '',
    }) as LedgerEvent;
  const post = (seq: number, at: string) =>
    ({
      ...anEntry({ type: 'alarm', at: beijing(at), subject: `weibo:post:${seq}` }),
      data: { code: 'unreviewed-post', account: 'weibo:1', publishedAt: beijing(at), message: '' },
      seq,
      prev: '',
      hash: '',
    }) as LedgerEvent;
  const march: Period = { from: '2026-03-01', to: '2026-03-31' };
  const now = beijing('2026-04-20 12:00');
  const account = (...events: LedgerEvent[]) => count(events, march, now).accounts[0]!;

  it('a week belongs to the period in which it ends, with its days before it', () => {
    const { weeks } = account(filed('2026-01-01 09:00'), post(2, '2026-02-23 00:00'), post(3, '2026-02-22 23:59'));
    expect(weeks.map(({ monday }) => monday)).toEqual([
      '2026-02-23',
      '2026-03-02',
      '2026-03-09',
      '2026-03-16',
      '2026-03-23',
    ]);
    expect(weeks[0]).toMatchObject({ posts: { count: 1, events: [2] }, judged: true, short: true });
  });

  it('asks nothing of the week in which the account was filed', () => {
    const { weeks } = account(filed('2026-03-10 09:00'));
    expect(weeks.map(({ monday, judged, short }) => [monday, judged, short])).toEqual([
      ['2026-03-09', false, false],
      ['2026-03-16', true, true],
      ['2026-03-23', true, true],
    ]);
  });

  it.each([
    ['thirteen whole days between two posts', '2026-03-01 23:59', '2026-03-15 00:00', 13, false],
    ['fourteen', '2026-03-01 00:00', '2026-03-16 23:59', 14, true],
  ])('%s', (_, first, second, days, over) => {
    const later = ['2026-03-20 09:00', '2026-03-28 09:00'].map((at, i) => post(10 + i, at));
    const { silence } = account(filed('2026-02-27 09:00'), post(2, first), post(3, second), ...later);
    expect(silence).toMatchObject({ days, over });
  });

  it('a silence reaches into the period from before, and out of it to its end', () => {
    const before = account(filed('2025-06-01 09:00'), post(2, '2026-02-10 09:00'), post(3, '2026-03-09 09:00'));
    expect(before.silence).toMatchObject({ days: 26, from: beijing('2026-02-10 09:00') });
    const after = account(filed('2026-02-27 09:00'), post(2, '2026-03-08 09:00'));
    expect(after.silence).toMatchObject({ days: 23, to: beijing('2026-04-01 00:00') });
  });
});
