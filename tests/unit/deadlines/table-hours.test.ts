import { describe, expect, it } from 'vitest';
import { chinaCalendar } from '../../../utils/deadlines/calendar';
import { acknowledgementDue } from '../../../utils/deadlines/clocks';
import { DAY_MS, HOUR, MINUTE } from '../../../utils/deadlines/days';
import { policyOf } from '../../../utils/deadlines/policy';
import { breachesOf, urgencyOf } from '../../../utils/deadlines/urgency';
import { beijing } from './cases';
import { JIANGBEI, storedComment } from './support';

/** 受理, one hour: each row says how the hour was counted. */
const AROUND_THE_CLOCK = [
  // 江北 四(三) speaks of 7×24 duty: nights, weekends, holidays and closing hours change nothing.
  ['2023-01-21 23:30', '2023-01-22 00:30', 'over midnight into the first day of Spring Festival'],
  ['2024-02-29 23:59', '2024-03-01 00:59', 'over the leap day'],
  ['2024-12-31 23:01', '2025-01-01 00:01', 'over the end of the year'],
  ['2025-10-06 03:00', '2025-10-06 04:00', 'at night in the National Day holiday'],
  ['2026-11-20 17:31', '2026-11-20 18:31', 'after closing time'],
  ['2027-02-05 12:00', '2027-02-05 13:00', 'on a day off that is 暂定'],
] as const;

/** The same with hours of duty from 9:00 to 17:30, working days only. */
const WITH_DUTY = [
  [
    '2023-01-20 17:00',
    '2023-01-28 09:30',
    '30 min until 17:30, Spring Festival off until 01-27, 30 min on the make-up Saturday',
  ],
  ['2023-05-06 17:30', '2023-05-08 10:00', 'after closing on the make-up Saturday: all of it on Monday'],
  ['2024-04-30 17:15', '2024-05-06 09:45', '15 min, 05-01 to 05-05 off, 45 min'],
  ['2024-09-30 16:30', '2024-09-30 17:30', 'exactly until closing, before the holiday'],
  ['2024-09-30 16:31', '2024-10-08 09:01', '59 min, the holiday, 1 min'],
  ['2025-01-26 08:00', '2025-01-26 10:00', 'before opening on the make-up Sunday'],
  ['2025-12-31 17:00', '2026-01-04 09:30', '30 min, 01-01 to 01-03 off, 30 min on the make-up Sunday'],
  ['2026-11-21 12:00', '2026-11-23 10:00', 'Saturday: begins on Monday'],
  ['2026-12-31 17:00', '2027-01-04 09:30', '30 min, New Year by law and a weekend, 30 min: 暂定'],
  ['2027-02-04 17:29', '2027-02-09 09:59', '1 min, four days by law, 59 min: 暂定'],
] as const;

const withDuty = policyOf([], { dutyHours: { from: 9 * 60, to: 17 * 60 + 30 } }).acknowledge;
const due = (at: string, rule: Parameters<typeof acknowledgementDue>[1]) =>
  acknowledgementDue(beijing(at), rule, chinaCalendar);

describe('受理 by the table', () => {
  it.each(AROUND_THE_CLOCK)('%s is due %s: %s', (at, until) => {
    expect(due(at, JIANGBEI.acknowledge)).toMatchObject({ dueAt: beijing(until), provisional: false });
    // 下班时间 alone moves nothing: only hours of duty do.
    expect(due(at, policyOf([], { closing: 17 * 60 + 30 }).acknowledge).dueAt).toBe(beijing(until));
  });

  it.each(WITH_DUTY)('with hours of duty %s is due %s: %s', (at, until, how) => {
    expect(due(at, withDuty)).toMatchObject({ dueAt: beijing(until), provisional: how.includes('暂定') });
  });
});

describe('a time that is only roughly known', () => {
  /** Shown as 今天 or 昨天 10:00 … : the earliest instant, and how much later it may be. The limit is one hour. */
  it.each([
    // read off to the minute: 59 s
    ['2026-11-20 10:00', 59_000, '2026-11-20 11:00', 'in time, certainly'],
    ['2026-11-20 10:00', 59_000, '2026-11-20 11:01', 'late, certainly'],
    // 3 小时前: an hour
    ['2026-11-20 10:00', HOUR - 1, '2026-11-20 11:30', 'late, not certainly'],
    ['2026-11-20 10:00', HOUR - 1, '2026-11-20 12:00', 'late, certainly'],
    // a day without a time
    ['2026-11-20 00:00', DAY_MS - 1, '2026-11-20 01:00', 'in time, certainly'],
    ['2026-11-20 00:00', DAY_MS - 1, '2026-11-20 01:01', 'late, not certainly'],
    ['2026-11-20 00:00', DAY_MS - 1, '2026-11-21 00:59', 'late, not certainly'],
    ['2026-11-20 00:00', DAY_MS - 1, '2026-11-21 01:00', 'late, certainly'],
  ] as const)('%s, up to %i ms later, acknowledged %s: %s', (at, uncertainty, acknowledged, verdict) => {
    const comment = storedComment(
      { at: beijing(at), uncertainty },
      { status: 'acknowledged', acknowledgedAt: beijing(acknowledged) },
    );
    const [breach] = breachesOf(comment, JIANGBEI, beijing(acknowledged));
    const said = breach ? `late, ${breach.certain ? 'certainly' : 'not certainly'}` : 'in time, certainly';
    expect(said).toBe(verdict);
  });

  it('counts working days from the earliest day, and says when the later one would still be in time', () => {
    // Thu 19 or Fri 20: due Thu 26 24:00 or Fri 27 24:00.
    const comment = storedComment(
      { at: beijing('2026-11-19 00:00'), uncertainty: 2 * DAY_MS - 1 },
      { status: 'acknowledged', acknowledgedAt: beijing('2026-11-19 00:00') },
    );
    const at = (now: string) => urgencyOf(comment, JIANGBEI, beijing(now));
    expect(at('2026-11-27 00:01')).toMatchObject({
      level: 'overdue',
      dueAt: beijing('2026-11-27 00:00'),
      estimated: true,
    });
    expect(at('2026-11-27 00:01').breaches).toMatchObject([{ clock: 'resolve', certain: false }]);
    expect(at('2026-11-28 00:01').breaches).toMatchObject([{ clock: 'resolve', certain: true }]);
  });

  it('never calls a breach certain that the latest possible time would undo', () => {
    for (const minutes of [0, 1, 30, 59, 60, 61, 600]) {
      for (const late of [0, 1, 59, 60, 61, 90, 119, 121, 700]) {
        const at = beijing('2026-11-20 10:00');
        const answered = at + late * MINUTE;
        const comment = storedComment(
          { at, uncertainty: minutes * MINUTE },
          { status: 'acknowledged', acknowledgedAt: answered },
        );
        const [breach] = breachesOf(comment, JIANGBEI, answered);
        expect(breach !== undefined).toBe(late > 60);
        expect(breach?.certain ?? false).toBe(late > 60 + minutes);
      }
    }
  });
});
