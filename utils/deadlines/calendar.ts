import type { DayInfo, HolidayName, HolidayNotice } from '../domain/queue';
import { chineseDays } from './chinese-days';
import { addDays, type Day, weekdayOf, yearOf } from './days';
import { statutoryHoliday } from './statutory';

/** What a source of holiday notices has to know. */
export interface HolidayTable {
  /** The holiday that gives this day off, null when none does. */
  holiday(day: Day): HolidayName | null;
  /** The holiday for which this weekend day is worked (调休上班日), null when it is not. */
  makeUp(day: Day): HolidayName | null;
  /** True when the notice for this year is in the table. */
  published(year: number): boolean;
}

/** The Chinese working calendar with 调休. Days in Beijing time. */
export interface WorkCalendar {
  info(day: Day): DayInfo;
  isWorkingDay(day: Day): boolean;
  /** The first working day after `day`. */
  nextWorkingDay(day: Day): Day;
  /** The last working day before `day`. */
  previousWorkingDay(day: Day): Day;
  /** True when the year's holiday notice is published; else its dates are 暂定. */
  published(year: number): boolean;
}

/** Document numbers of the notices (国务院办公厅关于 N 年部分节假日安排的通知). Other years are cited by title alone. */
const NUMBERS: Readonly<Record<number, string>> = {
  2023: '国办发明电〔2022〕16号',
  2024: '国办发明电〔2023〕7号',
  2025: '国办发明电〔2024〕12号',
  2026: '国办发明电〔2025〕7号',
};

/** The notice that settles a day: 30 and 31 December off belong to the next year's New Year holiday, as do make-up days before it. */
function noticeOf(day: Day, holiday: HolidayName): HolidayNotice {
  const year = yearOf(day) + (holiday === 'new-year' && day.slice(5) >= '12-01' ? 1 : 0);
  return { year, number: NUMBERS[year] ?? '' };
}

/** From this day on, a notice of the next year may still move days (29 December 2018 was worked by the notice for 2019). */
const YEAR_END = '12-25';

/** Builds a calendar over a table of notices. */
export function createCalendar(table: HolidayTable): WorkCalendar {
  const info = (day: Day): DayInfo => {
    const year = yearOf(day);
    const published = table.published(year);
    const provisional = !published || (day.slice(5) >= YEAR_END && !table.published(year + 1));
    const makeUp = table.makeUp(day);
    if (makeUp) {
      return { day, kind: 'make-up', working: true, holiday: makeUp, notice: noticeOf(day, makeUp), provisional };
    }
    const holiday = table.holiday(day);
    if (holiday) {
      return { day, kind: 'holiday', working: false, holiday, notice: noticeOf(day, holiday), provisional };
    }
    const statutory = published ? null : statutoryHoliday(day);
    if (statutory) return { day, kind: 'statutory', working: false, holiday: statutory, notice: null, provisional };
    const weekend = weekdayOf(day) % 6 === 0;
    return { day, kind: weekend ? 'weekend' : 'weekday', working: !weekend, holiday: null, notice: null, provisional };
  };
  const step = (day: Day, by: 1 | -1): Day => {
    let next = addDays(day, by);
    while (!info(next).working) next = addDays(next, by);
    return next;
  };
  return {
    info,
    isWorkingDay: (day) => info(day).working,
    nextWorkingDay: (day) => step(day, 1),
    previousWorkingDay: (day) => step(day, -1),
    published: (year) => table.published(year),
  };
}

/** The calendar in force, from the notices that the installed `chinese-days` carries. */
export const chinaCalendar: WorkCalendar = createCalendar(chineseDays);
