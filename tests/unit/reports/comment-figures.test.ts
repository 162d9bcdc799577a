import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, startOf } from '../../../utils/deadlines/days';
import { unitPolicy } from '../../../utils/deadlines/unit-policy';
import type { StoredComment } from '../../../utils/domain/comment';
import type { AccountKey } from '../../../utils/domain/ids';
import { regulationsOf } from '../../../utils/regulations/registry';
import { FigureCounter, medianOf, type Period, rankOf } from '../../../utils/reports/comment-figures';
import { toCsv } from '../../../utils/reports/csv';
import { figuresTable } from '../../../utils/reports/figures-table';
import { neighbour, periodOf } from '../../../utils/reports/periods';
import { ACCOUNT_KEY } from '../../support/builders';
import { beijing, DAY, HOUR, MINUTE } from '../../support/clock';
import { storedComment } from '../deadlines/support';

/** 江北: 受理 within an hour, 办结 within five working days. */
const POLICY = unitPolicy(regulationsOf(['jiangbei-2021']));
const PERIOD: Period = { from: '2026-03-01', to: '2026-03-31' };
const NOW = beijing('2026-04-20 12:00');
const OTHER = 'wechat:gh_1' as AccountKey;
/** A Monday morning. */
const AT = beijing('2026-03-16 09:30');

function comment(change: Partial<StoredComment> = {}, seen: Partial<StoredComment['seen']> = {}): StoredComment {
  const base = storedComment({ at: AT }, { account: ACCOUNT_KEY, ...change });
  return { ...base, seen: { ...base.seen, ...seen } };
}
const sorted = (change: Partial<StoredComment['triage']>) => ({ triage: { ...comment().triage, ...change } });

function count(comments: readonly StoredComment[], period = PERIOD, now = NOW) {
  const counter = new FigureCounter(period, POLICY, now);
  for (const each of comments) counter.add(each);
  return counter;
}
const totalOf = (...comments: StoredComment[]) => count(comments).finish([]).total;

describe('what is counted', () => {
  it('goes by the comment’s own time, in Beijing days, both ends of the period included', () => {
    const at = (text: string) => comment({}, { at: beijing(text) });
    const { total, days } = count([
      at('2026-02-28 23:59:59'),
      at('2026-03-01 00:00'),
      at('2026-03-31 23:59:59'),
      at('2026-04-01 00:00'),
    ]).finish([]);
    expect(total.received).toBe(2);
    expect(days.filter(({ received }) => received > 0).map(({ day }) => day)).toEqual(['2026-03-01', '2026-03-31']);
    expect(days).toHaveLength(31);
  });

  it('is not the account’s own words', () => {
    expect(totalOf(comment({}, { own: true })).received).toBe(0);
  });

  it.each([
    ['sorted', sorted({ needsAnswer: false })],
    ['no-answer-needed', { status: 'dismissed' as const }],
    ['history', { status: 'dismissed' as const, handling: { ...comment().handling, outcome: 'history' as const } }],
    ['merged', { status: 'dismissed' as const, handling: { ...comment().handling, outcome: 'merged' as const } }],
  ] as const)('and of what owes no answer only that it was received: %s', (why, change) => {
    const total = totalOf(comment(change));
    expect([total.received, total.counted, total.open, total.overdue]).toEqual([1, 0, 0, 0]);
    expect(total.notCounted[why]).toBe(1);
  });

  it.each([
    ['in time', AT + HOUR, AT + DAY, [1, 0, 0], [1, 0, 0]],
    ['late by a millisecond', AT + HOUR + 1, AT + DAY, [0, 1, 0], [1, 0, 0]],
    ['not at all: late and still open', null, null, [0, 1, 0], [0, 1, 0]],
  ] as const)('clocks: %s', (_, acknowledgedAt, resolvedAt, acknowledge, resolve) => {
    const status = resolvedAt === null ? 'open' : 'resolved';
    const total = totalOf(comment({ status, acknowledgedAt, resolvedAt }));
    const parts = (of: typeof total.resolve) => [of.inTime, of.late, of.pending];
    expect(parts(total.acknowledge)).toEqual(acknowledge);
    expect(parts(total.resolve)).toEqual(resolve);
    expect([total.open, total.overdue]).toEqual(status === 'open' ? [1, 1] : [0, 0]);
  });

  it('what is not due yet is pending, neither kept nor missed', () => {
    const now = AT + 10 * MINUTE;
    const { total } = count([comment()], PERIOD, now).finish([]);
    expect(total.acknowledge).toEqual({ inTime: 0, late: 0, pending: 1, median: null, ninety: null });
    expect([total.open, total.overdue]).toEqual([1, 0]);
  });

  it('by account, class, department and tone; unread time from the gaps', () => {
    const water = { handling: { ...comment().handling, department: '县水务局' } };
    const counter = count([
      comment({ ...water, ...sorted({ kind: 'complaint', negative: true }) }),
      comment({ ...water, ...sorted({ kind: 'question' }) }),
      comment({ account: OTHER, ...sorted({ kind: 'complaint' }) }),
      comment({ account: null }),
    ]);
    const gaps = [
      { account: ACCOUNT_KEY, from: startOf('2026-02-28'), to: startOf('2026-03-01') + HOUR, why: 'captcha' as const },
      { account: ACCOUNT_KEY, from: AT, to: AT + HOUR, why: 'off-line' as const },
    ];
    const { total, accounts } = counter.finish(gaps, ['douyin:quiet' as AccountKey]);
    expect(total.byKind).toEqual({ complaint: 2, question: 1, other: 1 });
    expect(total.byDepartment).toEqual({ 县水务局: 2, '': 2 });
    expect(total.negative).toBe(1);
    expect(accounts.map(({ account, received, unread }) => [account, received, unread])).toEqual([
      ['douyin:quiet', 0, 0],
      [ACCOUNT_KEY, 2, 2 * HOUR],
      [OTHER, 1, 0],
      [null, 1, 0],
    ]);
    expect(total.unread).toBe(2 * HOUR);
  });
});

describe('against a naive recount', () => {
  const minute = fc.integer({ min: 0, max: 40 * 24 * 60 });
  const some = fc.record({
    at: minute,
    took: fc.option(minute, { nil: null }),
    more: fc.option(minute, { nil: null }),
    account: fc.constantFrom(ACCOUNT_KEY, OTHER, null),
    negative: fc.boolean(),
    needsAnswer: fc.boolean(),
    own: fc.boolean(),
  });
  it('median, 90 %, sums and days are the same', () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 40 }), (rows) => {
        const start = startOf('2026-02-25');
        const comments = rows.map(({ at, took, more, account, negative, needsAnswer, own }) => {
          const acknowledgedAt = took === null ? null : start + (at + took) * MINUTE;
          const resolvedAt = acknowledgedAt === null || more === null ? null : acknowledgedAt + more * MINUTE;
          const status = resolvedAt !== null ? 'resolved' : acknowledgedAt !== null ? 'acknowledged' : 'open';
          const times = { acknowledgedAt, resolvedAt, status, account } as const;
          return comment({ ...times, ...sorted({ negative, needsAnswer }) }, { at: start + at * MINUTE, own });
        });
        const { total, accounts, days } = count(comments).finish([]);
        const inside = comments.filter(({ seen }) => !seen.own && dayOf(seen.at).startsWith('2026-03'));
        const owed = inside.filter(({ triage }) => triage.needsAnswer);
        expect([total.received, total.counted]).toEqual([inside.length, owed.length]);
        for (const name of ['acknowledge', 'resolve'] as const) {
          const field = name === 'acknowledge' ? 'acknowledgedAt' : 'resolvedAt';
          const times = owed.flatMap((c) => (c[field] === null ? [] : [c[field] - c.seen.at]));
          const clock = total[name];
          expect(clock.inTime + clock.late + clock.pending).toBe(owed.length);
          expect(clock.median).toBe(naiveMedian(times));
          expect(clock.ninety).toBe(naiveNinety(times));
        }
        expect(accounts.reduce((sum, row) => sum + row.received, 0)).toBe(inside.length);
        for (const { day, received, negative } of days) {
          const that = inside.filter(({ seen }) => dayOf(seen.at) === day);
          expect([received, negative]).toEqual([that.length, that.filter(({ triage }) => triage.negative).length]);
        }
      }),
      { numRuns: 60 },
    );
  });

  const naiveMedian = (times: readonly number[]): number | null => {
    const left = [...times].sort((a, b) => a - b);
    while (left.length > 2) left.splice(0, 1) && left.pop();
    return left.length === 0 ? null : Math.round(left.reduce((a, b) => a + b) / left.length);
  };
  /** The smallest of them that nine tenths do not exceed. */
  const naiveNinety = (times: readonly number[]): number | null => {
    const fit = times.filter((t) => times.filter((other) => other <= t).length * 10 >= times.length * 9);
    return fit.length === 0 ? null : Math.min(...fit);
  };

  it.each([
    [[], null, null],
    [[5], 5, 5],
    [[1, 2], 2, 2],
    [[1, 2, 4], 2, 4],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 6, 9],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 6, 10],
  ])('%j: median %s, 90 %% %s', (times, median, ninety) => {
    expect([medianOf(times), rankOf(times, 0.9)]).toEqual([median, ninety]);
  });
});

describe('periods', () => {
  it.each([
    ['month', '2026-02-14', '2026-02-01', '2026-02-28'],
    ['month', '2028-02-29', '2028-02-01', '2028-02-29'],
    ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
    ['quarter', '2026-11-22', '2026-10-01', '2026-12-31'],
    ['quarter', '2026-03-31', '2026-01-01', '2026-03-31'],
    ['year', '2026-07-01', '2026-01-01', '2026-12-31'],
  ] as const)('%s of %s', (kind, day, from, to) => {
    expect(periodOf(kind, day)).toEqual({ from, to });
    expect(neighbour(kind, neighbour(kind, { from, to }, 1), -1)).toEqual({ from, to });
  });
});

describe('as a file', () => {
  it('has a line for each account and the sum; a name that would run as a formula does not', () => {
    const figures = count([comment({ status: 'resolved', acknowledgedAt: AT + HOUR, resolvedAt: AT + DAY })]).finish(
      [],
    );
    const report = { unit: '清源县融媒体中心', period: PERIOD, figures, accountName: () => '=1+1', now: NOW };
    const table = figuresTable('accounts', report);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    const at = (title: string) => table.rows[0]?.[table.columns.findIndex((c) => c.title === title)];
    expect([at('收到'), at('按时受理'), at('受理中位时长'), at('办结90%时长'), at('其他')]).toEqual([1, 1, 1, 24, 1]);
    expect(table.rows.at(-1)?.[0]).toBe('合计');
    expect(toCsv(table)).toContain("'=1+1");
    expect(figuresTable('days', report).rows).toHaveLength(31);
    expect(figuresTable('departments', report).rows).toEqual([['未登记部门', 1]]);
  });
});
