/** Times as the back-office shows them (§4.1, §4.2): Beijing time, mostly without year, often without seconds. */

/** An instant known to lie in [at, at + uncertainty], both ms. */
export interface ShownTime {
  readonly at: number;
  readonly uncertainty: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const BEIJING = 8 * HOUR;
/** How old 刚刚 may be at most [I]. */
const JUST_NOW = 5 * MINUTE;

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2}))?`;
const DATED = new RegExp(String.raw`^(?:(\d{4})[-/年])?(\d{1,2})[-/月](\d{1,2})日?(?:\s+${CLOCK})?(?![\d:])`);
const DAY_WORD = new RegExp(String.raw`^(今天|昨天|前天)\s*${CLOCK}(?![\d:])`);
const WEEKDAY = new RegExp(String.raw`^(?:星期|周)([日天一二三四五六])\s*${CLOCK}(?![\d:])`);
const BARE = new RegExp(String.raw`^${CLOCK}(?![\d:])`);

/**
 * A displayed time to the earliest instant it can mean; words after it (the IP province) are ignored. A year that is not written is
 * the latest one whose date is not after `now`.
 * @param now ms. @returns null when no known form stands at the beginning.
 */
export function parseShownTime(text: string, now: number): ShownTime | null {
  const s = text.trim();
  if (s.startsWith('刚刚')) return span(now - JUST_NOW, JUST_NOW, now);
  return dayWord(s, now) ?? weekday(s, now) ?? dated(s, now) ?? bare(s, now);
}

/** Beijing wall clock to ms; null when there is no such date or time of day. `month` counts from 1. */
export function beijingTime(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number | null {
  if (hour > 23 || minute > 59 || second > 59) return null;
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(at);
  const same = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  return same && at - BEIJING >= 0 ? at - BEIJING : null;
}

/** Midnight (Beijing) of the day that `at` is in. */
export function beijingMidnight(at: number): number {
  return Math.floor((at + BEIJING) / DAY) * DAY - BEIJING;
}

function timeOfDay(h: string | undefined, m: string | undefined, s: string | undefined): number | null {
  const [hour, minute, second] = [Number(h ?? 0), Number(m ?? 0), Number(s ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return hour * HOUR + minute * MINUTE + second * SECOND;
}

function width(minute: string | undefined, second: string | undefined): number {
  if (minute === undefined) return DAY;
  return second === undefined ? MINUTE : SECOND;
}

function dayWord(s: string, now: number): ShownTime | null {
  const m = DAY_WORD.exec(s);
  const clock = m && timeOfDay(m[2], m[3], m[4]);
  if (!m || clock === null) return null;
  const back = ['今天', '昨天', '前天'].indexOf(m[1] ?? '');
  return span(beijingMidnight(now) - back * DAY + clock, width(m[3], m[4]), now);
}

/** The latest such weekday that is not in the future: the page uses the word for the last days only. */
function weekday(s: string, now: number): ShownTime | null {
  const m = WEEKDAY.exec(s);
  const clock = m && timeOfDay(m[2], m[3], m[4]);
  if (!m || clock === null) return null;
  const wanted = m[1] === '天' ? 0 : '日一二三四五六'.indexOf(m[1] ?? '');
  const today = beijingMidnight(now);
  const back = (new Date(today + BEIJING).getUTCDay() - wanted + 7) % 7;
  const at = today - back * DAY + clock;
  return span(at > now ? at - 7 * DAY : at, width(m[3], m[4]), now);
}

function bare(s: string, now: number): ShownTime | null {
  const m = BARE.exec(s);
  const clock = m && timeOfDay(m[1], m[2], m[3]);
  if (!m || clock === null) return null;
  const at = beijingMidnight(now) + clock;
  return span(at > now ? at - DAY : at, width(m[2], m[3]), now);
}

function dated(s: string, now: number): ShownTime | null {
  const m = DATED.exec(s);
  if (!m) return null;
  const at = (year: number) =>
    beijingTime(year, Number(m[2]), Number(m[3]), Number(m[4] ?? 0), Number(m[5] ?? 0), Number(m[6] ?? 0));
  if (m[1] !== undefined) {
    const exact = at(Number(m[1]));
    return exact === null ? null : span(exact, width(m[5], m[6]), now);
  }
  const thisYear = new Date(now + BEIJING).getUTCFullYear();
  // 29 February needs up to eight years back.
  for (let year = thisYear; year >= thisYear - 8; year--) {
    const found = at(year);
    if (found !== null && found <= now) return span(found, width(m[5], m[6]), now);
  }
  return null;
}

/** Cut at `now`: nothing on the page was written in the future. */
function span(at: number, wide: number, now: number): ShownTime | null {
  return at < 0 ? null : { at, uncertainty: Math.max(0, Math.min(wide, now - at)) };
}

/**
 * Chosen instant of the send panel (§2.6): 今天 / 明天 / M月D日 and HH:mm, at most 7 days ahead. Null when it cannot be told.
 * @param now ms.
 */
export function parseChosenTime(day: string, clock: string, now: number): number | null {
  const time = /(\d{1,2}):(\d{2})/.exec(clock);
  const ofDay = time && timeOfDay(time[1], time[2], undefined);
  if (!time || ofDay === null) return null;
  const word = /今天|明天|后天/.exec(day)?.[0];
  if (word) return beijingMidnight(now) + ['今天', '明天', '后天'].indexOf(word) * DAY + ofDay;
  const date = /(?:(\d{4})[-年/])?(\d{1,2})[-月/](\d{1,2})/.exec(day);
  if (!date) return null;
  const year = Number(date[1] ?? new Date(now + BEIJING).getUTCFullYear());
  const at = beijingTime(year, Number(date[2]), Number(date[3]));
  if (at === null) return null;
  // In late December the list reaches into January.
  const next =
    date[1] === undefined && at < beijingMidnight(now) ? beijingTime(year + 1, Number(date[2]), Number(date[3])) : at;
  return next === null ? null : next + ofDay;
}
