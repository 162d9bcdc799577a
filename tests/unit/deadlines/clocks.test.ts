import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chinaCalendar } from '../../../utils/deadlines/calendar';
import { acknowledgementDue, resolutionDue, windowDue } from '../../../utils/deadlines/clocks';
import { addDays, dayOf, HOUR, MINUTE, startOf } from '../../../utils/deadlines/days';
import { policyOf } from '../../../utils/deadlines/policy';
import { beijing } from './cases';
import { JIANGBEI, seenComment } from './support';

const rule = (days: number, change = {}) => ({ ...JIANGBEI.resolve, workingDays: days, ...change });
describe('resolution clock', () => {
  it('counts to the extended limit only where there is one', () => {
    const at = beijing('2026-11-20 10:00');
    const sample = rule(7, { extendedWorkingDays: 15 });
    // 23–27 5, 11-30 6, 12-01 7 | … 12-04 10 | 7–11 15
    expect(dayOf(resolutionDue(at, sample, chinaCalendar).dueAt - 1)).toBe('2026-12-01');
    expect(dayOf(resolutionDue(at, sample, chinaCalendar, true).dueAt - 1)).toBe('2026-12-11');
    expect(resolutionDue(at, rule(5), chinaCalendar, true)).toEqual(resolutionDue(at, rule(5), chinaCalendar));
  });

  const instants = fc.integer({ min: beijing('2022-12-01 00:00'), max: beijing('2028-12-31 00:00') });
  const limits = fc.integer({ min: 1, max: 30 });

  it('a later comment is never due earlier, a longer limit neither', () => {
    fc.assert(
      fc.property(instants, instants, limits, limits, (a, b, m, n) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        const [short, long] = m <= n ? [m, n] : [n, m];
        expect(resolutionDue(late, rule(short), chinaCalendar).dueAt).toBeGreaterThanOrEqual(
          resolutionDue(early, rule(short), chinaCalendar).dueAt,
        );
        expect(resolutionDue(early, rule(long), chinaCalendar).dueAt).toBeGreaterThanOrEqual(
          resolutionDue(early, rule(short), chinaCalendar).dueAt,
        );
      }),
    );
  });

  it('the last day is a working day, exactly n working days lie on the way, no day is left out', () => {
    fc.assert(
      fc.property(instants, limits, (at, n) => {
        const due = resolutionDue(at, rule(n), chinaCalendar);
        expect(chinaCalendar.isWorkingDay(dayOf(due.dueAt - 1))).toBe(true);
        expect(due.counted).toHaveLength(n);
        const days = [...due.counted, ...due.skipped].map((d) => d.day).sort();
        const first = addDays(dayOf(at), 1);
        expect(days).toEqual(days.map((_, i) => addDays(first, i)));
        expect(days.at(-1)).toBe(dayOf(due.dueAt - 1));
        expect(due.skipped.some((d) => d.working)).toBe(false);
      }),
    );
  });
});

describe('acknowledgement clock', () => {
  it.each([
    ['2026-11-22 03:00', '2026-11-22 04:00'],
    ['2026-02-17 23:30', '2026-02-18 00:30'],
    ['2026-12-31 23:30', '2027-01-01 00:30'],
  ])('runs 7×24, nights and holidays included: %s → %s', (at, due) => {
    expect(acknowledgementDue(beijing(at), JIANGBEI.acknowledge, chinaCalendar)).toMatchObject({
      dueAt: beijing(due),
      provisional: false,
    });
  });

  const duty = policyOf([], { dutyHours: { from: 9 * 60, to: 17 * 60 }, acknowledgeHours: 2 }).acknowledge;
  it.each([
    // within the day
    ['2026-11-20 10:00', '2026-11-20 12:00'],
    // exactly until closing
    ['2026-11-20 15:00', '2026-11-20 17:00'],
    // Fri 16:30: 30 min, then Mon 9:00 + 90 min
    ['2026-11-20 16:30', '2026-11-23 10:30'],
    // before opening
    ['2026-11-20 06:00', '2026-11-20 11:00'],
    // National Day: duty begins again on Thu 10-08
    ['2026-10-01 10:00', '2026-10-08 11:00'],
    // make-up Saturday has duty hours
    ['2026-10-09 16:00', '2026-10-10 10:00'],
  ])('rests outside duty hours where the unit has set them: %s → %s', (at, due) => {
    expect(acknowledgementDue(beijing(at), duty, chinaCalendar).dueAt).toBe(beijing(due));
  });

  it('holds exactly the limit of duty time between comment and due time', () => {
    const instants = fc.integer({ min: beijing('2023-01-01 00:00'), max: beijing('2027-06-01 00:00') });
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 40 * 60 }), (at, minutes) => {
        const due = acknowledgementDue(at, { ...duty, limit: minutes * MINUTE }, chinaCalendar).dueAt;
        let worked = 0;
        for (let day = dayOf(at); day <= dayOf(due); day = addDays(day, 1)) {
          if (!chinaCalendar.isWorkingDay(day)) continue;
          const from = Math.max(at, startOf(day) + 9 * HOUR);
          const to = Math.min(due, startOf(day) + 17 * HOUR);
          worked += Math.max(0, to - from);
        }
        expect(worked).toBe(minutes * MINUTE);
      }),
    );
  });
});

describe('window of the platform', () => {
  it('is 48 hours for WeChat messages and absent elsewhere', () => {
    const at = beijing('2026-02-14 12:00');
    const message = seenComment({ platform: 'wechat', channel: 'message', at });
    expect(windowDue(message, JIANGBEI)?.dueAt).toBe(beijing('2026-02-16 12:00'));
    expect(windowDue({ ...message, channel: 'comment' }, JIANGBEI)).toBeNull();
    expect(windowDue({ ...message, platform: 'weibo' }, JIANGBEI)).toBeNull();
  });
});
