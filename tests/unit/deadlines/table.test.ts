import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chinaCalendar, createCalendar, type WorkCalendar } from '../../../utils/deadlines/calendar';
import { chineseDays } from '../../../utils/deadlines/chinese-days';
import { resolutionDue } from '../../../utils/deadlines/clocks';
import { DAY_MS, dayOf, HOUR, startOf } from '../../../utils/deadlines/days';
import { explain } from '../../../utils/deadlines/explain';
import type { DeadlinePolicy } from '../../../utils/deadlines/policy';
import { breachesOf } from '../../../utils/deadlines/urgency';
import { beijing } from './cases';
import { isWorked, recount } from './recount';
import { JIANGBEI, storedComment } from './support';
import { type Row, TABLE } from './table';

const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

function policyFor({ limit, until, receiptDayCounts, extension, pausesAllowed }: Row): DeadlinePolicy {
  return {
    ...JIANGBEI,
    resolve: {
      ...JIANGBEI.resolve,
      workingDays: limit ?? 5,
      extendedWorkingDays: extension?.to ?? null,
      pauses: pausesAllowed ?? false,
      receiptDayCounts: receiptDayCounts ?? false,
      closing: until === undefined ? null : minutesOf(until),
    },
  };
}

function commentFor({ at, extension, pauses }: Row) {
  const stored = storedComment({ at: beijing(at) }, { status: 'acknowledged', acknowledgedAt: beijing(at) });
  return {
    ...stored,
    handling: {
      ...stored.handling,
      extension: extension ? { at: beijing(extension.at), reason: '情况复杂', approvedBy: 'final' as never } : null,
      pauses: (pauses ?? []).map(([from, to]) => ({ from: beijing(from), to: beijing(to), reason: '等待鉴定' })),
    },
  };
}

/** Year, month and day of the listed days: the first one that is not before the receipt, then on and on. */
function daysOf({ at, counted }: Row): string[] {
  let year = Number(at.slice(0, 4));
  let before = at.slice(5, 10);
  return counted.split(' ').map((day) => {
    if (day < before) year += 1;
    before = day;
    return `${year}-${day}`;
  });
}

/** End of the last listed day, written out: 24:00 is the start of the day after. */
function endOf(row: Row): number {
  const last = daysOf(row).at(-1)!;
  return row.until === undefined ? beijing(`${last} 00:00`) + 24 * HOUR : beijing(`${last} ${row.until}`);
}

const nameOf = (row: Row): string => {
  const { at, counted, provisional, ...rest } = row;
  const options = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : '';
  return `${at}${options} ends with ${daysOf(row).at(-1)}`;
};

function check(row: Row, why: ReturnType<typeof explain>): void {
  expect(why?.counted.map(({ day }) => day)).toEqual(daysOf(row));
  expect(why?.dueAt).toBe(endOf(row));
  expect(why?.provisional).toBe(row.provisional ?? false);
}

describe('deadline table', () => {
  it('holds at least 120 cases, every year from 2023 to 2027, no case twice', () => {
    expect(TABLE.length).toBeGreaterThanOrEqual(120);
    expect(new Set(TABLE.map((row) => JSON.stringify(row))).size).toBe(TABLE.length);
    for (const year of ['2023', '2024', '2025', '2026', '2027']) {
      expect(TABLE.filter((row) => row.at.startsWith(year)).length, year).toBeGreaterThanOrEqual(7);
    }
  });

  it.each(TABLE.map((row) => [nameOf(row), row] as const))('%s', (_name, row) => {
    const comment = commentFor(row);
    check(row, explain(comment, policyFor(row), 'resolve'));
    // The line itself: in time with it, late one millisecond after it.
    const closed = (at: number) => ({ ...comment, status: 'resolved' as const, resolvedAt: at });
    const breaches = (at: number) => breachesOf(closed(at), policyFor(row), at + 900 * DAY_MS).map((b) => b.clock);
    expect(breaches(endOf(row))).toEqual([]);
    expect(breaches(endOf(row) + 1)).toEqual(['resolve']);
  });

  it.each(TABLE.map((row) => [nameOf(row), row] as const))('%s: skips exactly what lies between', (_name, row) => {
    const why = explain(commentFor(row), policyFor(row), 'resolve')!;
    const open = row.until === undefined || row.at.slice(11) < row.until;
    const from = row.receiptDayCounts && open ? 0 : 1;
    const days: string[] = [];
    for (let at = startOf(row.at.slice(0, 10)) + from * DAY_MS; at < endOf(row); at += DAY_MS) days.push(dayOf(at));
    expect([...why.counted, ...why.skipped].map(({ day }) => day).sort()).toEqual(days);
    for (const { day, kind, working, pause } of why.skipped) {
      expect(working, day).toBe(false);
      expect(kind === 'paused' ? pause : isWorked(startOf(day)), day).toBe(kind === 'paused' ? '等待鉴定' : false);
    }
  });
});

describe('the time zone of the computer', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    vi.resetModules();
  });

  // UTC+14, UTC−11, daylight saving on both sides of the year, half hours, and Beijing itself.
  it.each([
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'America/New_York',
    'Europe/Berlin',
    'Australia/Lord_Howe',
    'America/St_Johns',
    'Asia/Shanghai',
    'UTC',
  ])('%s changes nothing in the table', async (tz) => {
    process.env.TZ = tz;
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(tz);
    vi.resetModules();
    // Loaded anew in that zone, so that nothing remembered from another one hides a difference.
    const fresh = await import('../../../utils/deadlines/explain');
    expect(fresh.explain).not.toBe(explain);
    for (const row of TABLE) check(row, fresh.explain(commentFor(row), policyFor(row), 'resolve'));
  });
});

describe('a second count over the notices', () => {
  const instants = fc.integer({ min: beijing('2022-12-31 00:00'), max: beijing('2027-09-30 00:00') });

  it('agrees about every single day from 2023 to 2027', () => {
    for (let at = beijing('2023-01-01 12:00'); at < beijing('2027-12-31 12:00'); at += DAY_MS) {
      expect(chinaCalendar.isWorkingDay(dayOf(at)), dayOf(at)).toBe(isWorked(at));
    }
  });

  it('agrees about limits, closing hours, days of receipt and pauses', () => {
    const pause = fc.tuple(fc.integer({ min: -5, max: 30 }), fc.integer({ min: 1, max: 20 * 24 }));
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 1, max: 20 }),
        fc.option(fc.integer({ min: 1, max: 1440 })),
        fc.boolean(),
        fc.array(pause, { maxLength: 3 }),
        (at, days, closing, receiptDayCounts, rests) => {
          const pauses = rests.map(([day, hours]) => {
            const from = at + day * DAY_MS;
            return { from, to: from + hours * HOUR, reason: '' };
          });
          const rule = { ...JIANGBEI.resolve, workingDays: days, closing, receiptDayCounts };
          const due = resolutionDue(at, rule, chinaCalendar, false, pauses);
          const plain = pauses.map(({ from, to }) => [from, to] as const);
          expect(due.dueAt).toBe(recount(at, { days, closing, receiptDayCounts, pauses: plain }));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('agrees when the calendar has not looked at any day before', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 15 }), (at, days) => {
        const fresh: WorkCalendar = createCalendar(chineseDays);
        const rule = { ...JIANGBEI.resolve, workingDays: days };
        const expected = recount(at, { days, closing: null, receiptDayCounts: false, pauses: [] });
        expect(resolutionDue(at, rule, fresh).dueAt).toBe(expected);
      }),
    );
  });
});
