import {
  bareClock,
  beijingMidnight,
  beijingTime,
  beijingYear,
  DAY,
  dated,
  dayWord,
  HOUR,
  justNow,
  MINUTE,
  readTime,
  type ShownTime,
  weekday,
} from '../time-text';

/** How old 刚刚 may be at most [I]. */
const JUST_NOW = 5 * MINUTE;
/** §4.1, §4.2: mostly without year, often without seconds. */
const FORMS = [justNow(JUST_NOW), dayWord, weekday, dated('-/'), bareClock];

/**
 * A displayed time to the earliest instant it can mean; words after it (the IP province) are ignored.
 * @param now ms, the platform's clock. @param stale how long ago the page may have written it, ms.
 * @returns null when no known form stands at the beginning.
 */
export function parseShownTime(text: string, now: number, stale = 0): ShownTime | null {
  return readTime(text.trim(), FORMS, now, stale);
}

/**
 * Chosen instant of the send panel (§2.6): 今天 / 明天 / M月D日 and HH:mm, at most 7 days ahead. Null when it cannot be told.
 * @param now ms.
 */
export function parseChosenTime(day: string, clock: string, now: number): number | null {
  const time = /(\d{1,2}):(\d{2})/.exec(clock);
  const [hour, minute] = [Number(time?.[1]), Number(time?.[2])];
  if (!time || hour > 23 || minute > 59) return null;
  const ofDay = hour * HOUR + minute * MINUTE;
  const word = /今天|明天|后天/.exec(day)?.[0];
  if (word) return beijingMidnight(now) + ['今天', '明天', '后天'].indexOf(word) * DAY + ofDay;
  const date = /(?:(\d{4})[-年/])?(\d{1,2})[-月/](\d{1,2})/.exec(day);
  if (!date) return null;
  const year = Number(date[1] ?? beijingYear(now));
  const at = beijingTime(year, Number(date[2]), Number(date[3]));
  if (at === null) return null;
  // In late December the list reaches into January.
  const next =
    date[1] === undefined && at < beijingMidnight(now) ? beijingTime(year + 1, Number(date[2]), Number(date[3])) : at;
  return next === null ? null : next + ofDay;
}
