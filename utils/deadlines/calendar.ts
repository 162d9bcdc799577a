import type { Instant } from '../domain/ids';
import type { DayInfo, HolidayName, HolidayNotice } from '../domain/queue';
import { chineseDays, EDITION } from './chinese-days';
import { addDays, type Day, dayOf, weekdayOf, yearOf } from './days';
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
  /** The day after `day`; remembered, because clocks go through the same days for every comment. */
  following(day: Day): Day;
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

/** Builds a calendar over a table of notices. Days once looked up are remembered: few different ones are asked for, very often. */
export function createCalendar(table: HolidayTable): WorkCalendar {
  const look = (day: Day): DayInfo => {
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
  const infos = new Map<Day, DayInfo>();
  const info = (day: Day): DayInfo => {
    const known = infos.get(day);
    if (known) return known;
    const found = look(day);
    infos.set(day, found);
    return found;
  };
  const next = new Map<Day, Day>();
  const following = (day: Day): Day => {
    const known = next.get(day);
    if (known !== undefined) return known;
    const found = addDays(day, 1);
    next.set(day, found);
    return found;
  };
  const step = (day: Day, by: 1 | -1): Day => {
    let next = addDays(day, by);
    while (!info(next).working) next = addDays(next, by);
    return next;
  };
  return {
    info,
    following,
    isWorkingDay: (day) => info(day).working,
    nextWorkingDay: (day) => step(day, 1),
    previousWorkingDay: (day) => step(day, -1),
    published: (year) => table.published(year),
  };
}

/** A year whose dates are 暂定, and what to do about it, in a sentence. */
export interface CalendarWarning {
  readonly year: number;
  readonly message: string;
}

/** The notice of a year is usually published in November; from this day on a missing one is told. */
const WARN_FROM = '12-01';

/**
 * Warns when deadlines are counted without a notice: the present year's, or from 1 December on the next year's.
 * @returns null when all notices that are needed now are in the data.
 */
export function calendarWarning(now: Instant, calendar: WorkCalendar = chinaCalendar): CalendarWarning | null {
  const today = dayOf(now);
  const year = [yearOf(today), ...(today.slice(5) >= WARN_FROM ? [yearOf(today) + 1] : [])].find(
    (y) => !calendar.published(y),
  );
  if (year === undefined) return null;
  const message = `国务院办公厅关于${year}年部分节假日安排的通知尚未收入本版本日历，落在${year}年的办理时限均为暂定（只按法定节假日和周末推算，调休未计入）。请在通知公布后更新三审台；更新前，临近节假日的事项请按通知原文人工核对。`;
  return { year, message };
}

/** The calendar in force, from the notices that the installed `chinese-days` carries. */
export const chinaCalendar: WorkCalendar = createCalendar(chineseDays);

/** Changes with the data of that calendar, so that what was derived by an earlier edition is known. */
export const CALENDAR_EDITION: string = EDITION;
