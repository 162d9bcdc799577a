import { getLunarDate, getSolarTermDate } from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { calendarWarning, chinaCalendar, createCalendar, type HolidayTable } from '../../../utils/deadlines/calendar';
import { addDays, weekdayOf } from '../../../utils/deadlines/days';
import { LISTED_YEARS, statutoryHoliday } from '../../../utils/deadlines/statutory';
import { beijing } from './cases';

describe('working calendar', () => {
  it.each([
    ['2026-11-20', 'weekday', true, null, ''],
    ['2026-11-21', 'weekend', false, null, ''],
    ['2026-02-14', 'make-up', true, 'spring-festival', '国办发明电〔2025〕7号'],
    ['2026-02-17', 'holiday', false, 'spring-festival', '国办发明电〔2025〕7号'],
    ['2025-10-06', 'holiday', false, 'mid-autumn', '国办发明电〔2024〕12号'],
    ['2024-10-12', 'make-up', true, 'national-day', '国办发明电〔2023〕7号'],
    // a day off in December by the notice of the next year
    ['2022-12-31', 'holiday', false, 'new-year', '国办发明电〔2022〕16号'],
  ] as const)('%s is a %s', (day, kind, working, holiday, number) => {
    const info = chinaCalendar.info(day);
    expect(info).toMatchObject({ day, kind, working, holiday, provisional: false });
    expect(info.notice?.number ?? '').toBe(number);
  });

  it.each([
    ['2026-12-24', false],
    ['2026-12-25', true],
    ['2027-03-01', true],
    ['2025-12-31', false],
  ])('%s provisional: %s', (day, provisional) => {
    expect(chinaCalendar.info(day).provisional).toBe(provisional);
  });

  it('takes holidays fixed by law in a year without a notice, and names no notice for them', () => {
    expect(chinaCalendar.info('2027-02-08')).toMatchObject({
      kind: 'statutory',
      working: false,
      holiday: 'spring-festival',
      notice: null,
    });
  });

  it('lets a published notice overrule the law table', () => {
    const notice2027: HolidayTable = {
      holiday: (day) => (day === '2027-10-04' ? 'national-day' : null),
      makeUp: (day) => (day === '2027-10-02' ? 'national-day' : null),
      published: () => true,
    };
    const calendar = createCalendar(notice2027);
    expect(calendar.info('2027-10-02')).toMatchObject({ kind: 'make-up', working: true, provisional: false });
    expect(calendar.info('2027-10-04')).toMatchObject({ kind: 'holiday', working: false });
    expect(calendar.info('2027-02-08')).toMatchObject({ kind: 'weekday', working: true });
  });

  it('steps over holidays in both directions', () => {
    expect(chinaCalendar.nextWorkingDay('2026-02-14')).toBe('2026-02-24');
    expect(chinaCalendar.previousWorkingDay('2026-02-24')).toBe('2026-02-14');
    expect(chinaCalendar.nextWorkingDay('2026-09-30')).toBe('2026-10-08');
  });

  it('lists the moving holidays as the lunar calendar has them', () => {
    for (const year of LISTED_YEARS) {
      for (let day = `${year}-01-01`; day < `${year + 1}-01-01`; day = addDays(day, 1)) {
        const moving = statutoryHoliday(day);
        if (/-(01-01|05-0[12]|10-0[123])$/.test(day)) continue;
        const { lunarMon: month, lunarDay, isLeap } = getLunarDate(day);
        const next = getLunarDate(addDays(day, 1));
        const on = (m: number, d: number) => !isLeap && month === m && lunarDay === d;
        const expected =
          on(1, 1) || on(1, 2) || on(1, 3) || (next.lunarMon === 1 && next.lunarDay === 1 && !next.isLeap)
            ? 'spring-festival'
            : day === getSolarTermDate(year, 4, 'pure_brightness')
              ? 'tomb-sweeping'
              : on(5, 5)
                ? 'dragon-boat'
                : on(8, 15)
                  ? 'mid-autumn'
                  : null;
        expect(moving, day).toBe(expected);
      }
    }
  });

  it('knows the days of the week', () => {
    expect(['2026-11-22', '2026-11-23', '2024-02-29'].map(weekdayOf)).toEqual([0, 1, 4]);
  });

  it.each([
    ['2026-11-30 23:59', null],
    ['2026-12-01 00:00', 2027],
    ['2027-03-01 09:00', 2027],
    ['2027-12-15 09:00', 2027],
  ])('on %s warns about %s', (now, year) => {
    const warning = calendarWarning(beijing(now));
    expect(warning?.year ?? null).toBe(year);
    if (year !== null) expect(warning?.message).toMatch(new RegExp(`${year}年.*暂定.*更新三审台`));
  });

  it('does not warn when the notice of the next year is there', () => {
    const published = { ...chinaCalendar, published: () => true };
    expect(calendarWarning(beijing('2026-12-20 09:00'), published)).toBeNull();
    const nextMissing = { ...chinaCalendar, published: (year: number) => year <= 2030 };
    expect(calendarWarning(beijing('2030-11-30 09:00'), nextMissing)).toBeNull();
    expect(calendarWarning(beijing('2030-12-01 09:00'), nextMissing)?.year).toBe(2031);
  });
});
