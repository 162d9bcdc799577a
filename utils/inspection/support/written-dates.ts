import type { Day } from '../../deadlines/days';
import { dayOf, startOf, yearOf } from '../../deadlines/days';
import type { Span } from '../contract';
import { matchesIn } from './matches';
import { isRealDate } from './numbers';

/** A day as a text writes it: 2026年11月23日, 11月23日, 2026-11-23, 二〇二六年十一月二十三日. Lunar dates are not among them. */
export interface WrittenDate extends Span {
  /** Null when the text does not say. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/**
 * Groups: year and its month, or a month without a year; the day. An expression that begins by looking back is slow to search with: each
 * looks back from behind its first figures.
 */
const ARABIC =
  /(?:((?:1[89]|20)(?<!\d..)\d{2})[ \t]?年[ \t]?(\d{1,2})|(\d(?<![\d.年].)\d?))[ \t]?月[ \t]?(\d{1,2})[ \t]?[日号](?!线|楼|院|店|路|公寓|文|令|公告|台)/gu;
const CHINESE =
  /(?:([一二][〇○零Oo0一二三四五六七八九]{3})年(十[一二]?|[一二三四五六七八九])|([十一二三四五六七八九](?<![〇零一二三四五六七八九十年].)(?:(?<=十)[一二])?))月(三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])日/gu;
/** Groups: year, mark, month, day. */
const NUMERIC = /(20(?<![\d.\-/]..)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.\-/])/gu;
/** Without it there is no date of the first two kinds. */
const MONTH_AND_DAY = /月[ \t]?[\d一二三四五六七八九十]{1,3}[ \t]?[日号]/u;
const DIGITS = '〇一二三四五六七八九';

/** Words before a date that say it belongs to another calendar. */
const OTHER_CALENDAR = /农历|阴历|夏历|旧历|腊月|正月|藏历|傣历|彝历|伊斯兰历|回历/u;
const CALENDAR_REACH = 12;

/** True when the date at the offset is one of another calendar (农历二月三十日). */
export function isOtherCalendar(text: string, offset: number): boolean {
  return OTHER_CALENDAR.test(text.slice(Math.max(0, offset - CALENDAR_REACH), offset));
}

/** The last text asked for: several rules ask for the same paragraph one after the other. */
let lastText = '';
let lastDates: readonly WrittenDate[] = [];

/** Every written date, real or not (13月5日), by place. */
export function datesAsWritten(text: string): readonly WrittenDate[] {
  if (text !== lastText) {
    lastDates = findDates(text);
    lastText = text;
  }
  return lastDates;
}

function findDates(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  if (MONTH_AND_DAY.test(text)) {
    for (const pattern of [ARABIC, CHINESE]) {
      for (const match of matchesIn(pattern, text)) add(found, text, match, match[1], match[2] ?? match[3]!, match[4]!);
    }
  }
  for (const match of matchesIn(NUMERIC, text)) add(found, text, match, match[1], match[3]!, match[4]!);
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

function add(
  found: WrittenDate[],
  text: string,
  { index, 0: date }: RegExpExecArray,
  year: string | undefined,
  month: string,
  day: string,
): void {
  if (isOtherCalendar(text, index)) return;
  found.push({
    start: index,
    end: index + date.length,
    year: year === undefined ? null : yearNumber(year),
    month: chineseNumber(month),
    day: chineseNumber(day),
  });
}

/** Written dates that the Gregorian calendar has, by place. */
export function realDates(text: string): WrittenDate[] {
  return datesAsWritten(text).filter(({ year, month, day }) => isRealDate(year ?? 0, month, day));
}

/** 二〇二六 and 2026 → 2026. */
function yearNumber(text: string): number {
  return Number(text.replace(/[零○Oo]/gu, '0').replace(/[〇一二三四五六七八九]/gu, (c) => String(DIGITS.indexOf(c))));
}

/** 二十三, 十, 7, 23 → number below 100. */
export function chineseNumber(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const ten = text.indexOf('十');
  if (ten < 0) return DIGITS.indexOf(text);
  const tens = ten === 0 ? 1 : DIGITS.indexOf(text[0]!);
  return tens * 10 + (ten === text.length - 1 ? 0 : DIGITS.indexOf(text[ten + 1]!));
}

/** `YYYY-MM-DD`. */
export function dayFrom(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((startOf(to) - startOf(from)) / 86_400_000);
}

/** The day with this month and day that is nearest to `near`; null for 29 February where no year around has one. */
export function nearestDay(month: number, day: number, near: Day): Day | null {
  let best: Day | null = null;
  for (const year of [yearOf(near) - 1, yearOf(near), yearOf(near) + 1]) {
    if (!isRealDate(year, month, day)) continue;
    const candidate = dayFrom(year, month, day);
    if (best === null || Math.abs(daysBetween(near, candidate)) < Math.abs(daysBetween(near, best))) best = candidate;
  }
  return best;
}

/** The Beijing day of an instant in ms; null for instants no draft is written at (before 1970, after 2099). */
export function beijingDay(instant: number): Day | null {
  return Number.isFinite(instant) && instant > 0 && instant < 4_102_444_800_000 ? dayOf(instant) : null;
}
