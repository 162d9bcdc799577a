import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../utils/deadlines/days';
import { explain } from '../../../utils/deadlines/explain';
import { derivedDue, urgencyOf } from '../../../utils/deadlines/urgency';
import { beijing } from './cases';
import { JIANGBEI, storedComment } from './support';

const at = beijing('2026-11-20 10:00');
/** Acknowledged in time; due at the end of Fri 2026-11-27. */
const acknowledged = storedComment({ at }, { status: 'acknowledged', acknowledgedAt: at + 5 * MINUTE });

describe('urgency', () => {
  it.each([
    // 受理 due 11:00; a quarter of one hour is 15 minutes
    ['open', '2026-11-20 10:01', 'today', 'acknowledge'],
    ['open', '2026-11-20 10:45', 'today', 'acknowledge'],
    ['open', '2026-11-20 10:46', 'near', 'acknowledge'],
    ['open', '2026-11-20 11:00', 'near', 'acknowledge'],
    ['open', '2026-11-20 11:01', 'overdue', 'acknowledge'],
    // 办结 due Fri 27 24:00; 5 / 4 = 1.25 working days before is Thu 26 18:00
    ['acknowledged', '2026-11-20 11:01', 'later', 'resolve'],
    ['acknowledged', '2026-11-26 18:00', 'later', 'resolve'],
    ['acknowledged', '2026-11-26 18:01', 'near', 'resolve'],
    ['acknowledged', '2026-11-28 00:00', 'near', 'resolve'],
    ['acknowledged', '2026-11-28 00:01', 'overdue', 'resolve'],
  ] as const)('an %s comment at %s is %s, by %s', (status, now, level, clock) => {
    const comment = status === 'open' ? storedComment({ at }) : acknowledged;
    const urgency = urgencyOf(comment, JIANGBEI, beijing(now));
    expect([urgency.level, urgency.clock]).toEqual([level, clock]);
    expect(urgency.remaining).toBe(urgency.dueAt - beijing(now));
  });

  it('near due goes back over days off: due Tue 2026-02-24, near from before the holiday', () => {
    const day = storedComment({ at: beijing('2026-02-14 10:00') }, { status: 'acknowledged', acknowledgedAt: at });
    const oneDay = { ...JIANGBEI, resolve: { ...JIANGBEI.resolve, workingDays: 1 } };
    expect(urgencyOf(day, oneDay, beijing('2026-02-14 23:59')).level).toBe('later');
    expect(urgencyOf(day, oneDay, beijing('2026-02-15 00:01')).level).toBe('near');
  });

  it('near due skips the weekend when it reaches back beyond the start of a working day', () => {
    // due Tue 2026-12-01 17:30; 7 / 4 = 1.75 working days back: Mon 17:30, then 17.5 of 18 hours to Mon 00:00, 0.5 of Friday
    const seven = { ...JIANGBEI, resolve: { ...JIANGBEI.resolve, workingDays: 7, closing: 17 * 60 + 30 } };
    expect(urgencyOf(acknowledged, seven, beijing('2026-11-27 23:30')).level).toBe('later');
    expect(urgencyOf(acknowledged, seven, beijing('2026-11-27 23:31')).level).toBe('near');
  });

  it('an acknowledgement that runs past midnight is still work of today', () => {
    const late = storedComment({ at: beijing('2026-11-20 23:30') });
    expect(urgencyOf(late, JIANGBEI, beijing('2026-11-20 23:35')).level).toBe('today');
  });

  it.each([{ status: 'resolved' as const }, { status: 'dismissed' as const }, { own: true }])(
    'no clock runs for %o',
    (is) => {
      const comment = storedComment({ at, own: is.own ?? false }, { status: is.status ?? 'open', resolvedAt: at });
      expect(urgencyOf(comment, JIANGBEI, at + 400 * 24 * HOUR)).toMatchObject({
        level: 'done',
        clock: null,
        dueAt: 0,
      });
      expect(derivedDue(comment, JIANGBEI)).toEqual({ dueAt: 0, done: 1 });
    },
  );

  it('a late answer stays a breach', () => {
    const late = storedComment({ at }, { status: 'acknowledged', acknowledgedAt: at + HOUR + 1 });
    expect(urgencyOf(late, JIANGBEI, at + 2 * HOUR).breaches).toEqual([
      { clock: 'acknowledge', dueAt: at + HOUR, certain: true },
    ]);
    const closed = storedComment(
      { at },
      { status: 'resolved', acknowledgedAt: at, resolvedAt: beijing('2026-11-28 00:01') },
    );
    expect(urgencyOf(closed, JIANGBEI, at + 400 * 24 * HOUR).breaches.map((b) => b.clock)).toEqual(['resolve']);
    const inTime = { ...closed, acknowledgedAt: at + HOUR, resolvedAt: beijing('2026-11-28 00:00') };
    expect(urgencyOf(inTime, JIANGBEI, at + 400 * 24 * HOUR).breaches).toEqual([]);
  });

  it('counts from the earliest possible time and says when lateness is not certain', () => {
    const coarse = storedComment({ at, uncertainty: 30 * MINUTE }, { firstSeenAt: at + 40 * MINUTE });
    const urgency = urgencyOf(coarse, JIANGBEI, at + 70 * MINUTE);
    expect(urgency).toMatchObject({ level: 'overdue', estimated: true, dueAt: at + HOUR, unseenInTime: false });
    expect(urgency.breaches).toEqual([{ clock: 'acknowledge', dueAt: at + HOUR, certain: false }]);
    expect(urgencyOf(coarse, JIANGBEI, at + 91 * MINUTE).breaches[0]?.certain).toBe(true);
  });

  it('tells late because unseen from late because unanswered', () => {
    const now = at + 3 * HOUR;
    expect(urgencyOf(storedComment({ at }, { firstSeenAt: at + 2 * HOUR }), JIANGBEI, now).unseenInTime).toBe(true);
    expect(urgencyOf(storedComment({ at }, { firstSeenAt: at + HOUR }), JIANGBEI, now).unseenInTime).toBe(false);
  });

  it('hurries for the 48-hour window of a WeChat message, and goes back to the regulation once it has closed', () => {
    const message = storedComment(
      { platform: 'wechat', channel: 'message', at },
      { status: 'acknowledged', acknowledgedAt: at },
    );
    expect(derivedDue(message, JIANGBEI)).toEqual({ dueAt: at + 48 * HOUR, done: 0 });
    expect(urgencyOf(message, JIANGBEI, at + 47 * HOUR)).toMatchObject({
      level: 'near',
      clock: 'window',
      windowClosed: false,
    });
    expect(urgencyOf(message, JIANGBEI, at + 49 * HOUR)).toMatchObject({
      level: 'later',
      clock: 'resolve',
      windowClosed: true,
    });
  });

  it('never becomes less urgent as time passes', () => {
    const order = ['later', 'today', 'near', 'overdue'];
    const from = beijing('2023-01-01 00:00');
    const year = 5 * 366 * 24 * HOUR;
    fc.assert(
      fc.property(
        fc.integer({ min: from, max: from + year }),
        fc.boolean(),
        fc.integer({ min: 0, max: 20 * 24 * HOUR }),
        fc.integer({ min: 0, max: 20 * 24 * HOUR }),
        (start, open, a, b) => {
          const comment = storedComment({ at: start }, open ? {} : { status: 'acknowledged', acknowledgedAt: start });
          const [first, second] = [Math.min(a, b), Math.max(a, b)].map((d) =>
            order.indexOf(urgencyOf(comment, JIANGBEI, start + d).level),
          );
          expect(second).toBeGreaterThanOrEqual(first!);
        },
      ),
    );
  });

  it('the stored due time is the one the list shows', () => {
    const comment = storedComment({ at });
    expect(derivedDue(comment, JIANGBEI).dueAt).toBe(urgencyOf(comment, JIANGBEI, at).dueAt);
  });
});

describe('explanation', () => {
  it('lists the days that count and the days that do not, with reason and notice', () => {
    const comment = storedComment({ at: beijing('2026-09-24 10:00') }, { status: 'acknowledged', acknowledgedAt: 1 });
    const why = explain(comment, JIANGBEI, 'resolve')!;
    expect(why.counted.map((d) => d.day)).toEqual([
      '2026-09-28',
      '2026-09-29',
      '2026-09-30',
      '2026-10-08',
      '2026-10-09',
    ]);
    expect(why.skipped.map((d) => [d.day, d.holiday])).toEqual([
      ...['2026-09-25', '2026-09-26', '2026-09-27'].map((d) => [d, 'mid-autumn']),
      ...[1, 2, 3, 4, 5, 6, 7].map((d) => [`2026-10-0${d}`, 'national-day']),
    ]);
    expect(why.skipped.every((d) => d.notice?.number === '国办发明电〔2025〕7号')).toBe(true);
    expect(why).toMatchObject({ amount: 5, unit: 'working-day', closing: null, provisional: false });
    expect(why.sources).toEqual(JIANGBEI.resolve.sources);
  });

  it('marks a date that a notice still to come may change', () => {
    const comment = storedComment({ at: beijing('2026-12-30 10:00') }, { status: 'acknowledged', acknowledgedAt: 1 });
    const why = explain(comment, JIANGBEI, 'resolve')!;
    expect(why.provisional).toBe(true);
    expect(why.skipped[0]).toMatchObject({ day: '2027-01-01', kind: 'statutory', notice: null });
  });

  it('explains hours in hours, and nothing for a clock that does not run', () => {
    expect(explain(storedComment({ at }), JIANGBEI, 'acknowledge')).toMatchObject({
      amount: 1,
      unit: 'hour',
      counted: [],
    });
    expect(explain(acknowledged, JIANGBEI, 'acknowledge')).toBeNull();
    expect(explain(acknowledged, JIANGBEI, 'window')).toBeNull();
  });
});
