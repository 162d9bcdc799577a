import type { HolidayName } from '../domain/queue';
import { type Day, yearOf } from './days';

/**
 * Holidays fixed by law: 全国年节及纪念日放假办法 第二条 (in force from 2025-01-01): 1 January; the lunar New Year's Eve and the
 * first three days; the day of Qingming; 1 and 2 May; the day of the Dragon Boat Festival; the day of Mid-Autumn;
 * 1 to 3 October. They hold even in a year whose notice is not published; which weekends are moved only the notice tells.
 */
const FIXED: Readonly<Record<string, HolidayName>> = {
  '01-01': 'new-year',
  '05-01': 'labour-day',
  '05-02': 'labour-day',
  '10-01': 'national-day',
  '10-02': 'national-day',
  '10-03': 'national-day',
};

/** Moving days by year: lunar New Year's Eve and three days, Qingming, Dragon Boat, Mid-Autumn. Checked against the lunar calendar in the tests. */
const MOVING: Readonly<Record<number, Readonly<Record<string, HolidayName>>>> = {
  2027: lunarYear(['02-05', '02-06', '02-07', '02-08'], '04-05', '06-09', '09-15'),
  2028: lunarYear(['01-25', '01-26', '01-27', '01-28'], '04-04', '05-28', '10-03'),
  2029: lunarYear(['02-12', '02-13', '02-14', '02-15'], '04-04', '06-16', '09-22'),
  2030: lunarYear(['02-02', '02-03', '02-04', '02-05'], '04-05', '06-05', '09-12'),
};

function lunarYear(
  spring: readonly string[],
  qingming: string,
  dragonBoat: string,
  midAutumn: string,
): Readonly<Record<string, HolidayName>> {
  return {
    ...Object.fromEntries(spring.map((day) => [day, 'spring-festival'] as const)),
    [qingming]: 'tomb-sweeping',
    [dragonBoat]: 'dragon-boat',
    [midAutumn]: 'mid-autumn',
  };
}

/** The statutory holiday on a day, or null. Years whose moving days are not listed give the fixed ones only. */
export function statutoryHoliday(day: Day): HolidayName | null {
  const monthDay = day.slice(5);
  return FIXED[monthDay] ?? MOVING[yearOf(day)]?.[monthDay] ?? null;
}

/** Years whose moving holidays are listed. */
export const LISTED_YEARS: readonly number[] = Object.keys(MOVING).map(Number);
