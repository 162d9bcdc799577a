/**
 * Times as the platforms' pages show them, common to all of them. All displayed times are China time (weibo §4, wechat §4.1, douyin §4),
 * which has had no daylight saving since 1991. What only one platform writes stands in its own `time.ts`.
 */

/** An instant known to lie in [at, at + uncertainty], both ms. */
export interface ShownTime {
  readonly at: number;
  readonly uncertainty: number;
}

/**
 * One form of a displayed time: null when the text does not begin so. What makes one is marked as having no side effects: content scripts need
 * the calendar of this file alone, and bundlers then leave the forms out.
 * @param now ms, the platform's clock. @param stale how long ago the page may have written these words, ms.
 */
export type TimeForm = (text: string, now: number, stale: number) => ShownTime | null;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const BEIJING = 8 * HOUR;

/**
 * How far ahead of us the platform's clock may be without having been noticed. A time that is not further ahead was written just now:
 * without this a clock a minute slow would put today's comment into last year.
 */
export const AHEAD_MS = 10 * MINUTE;

/** The first form that fits; text after the time (`来自广东`, `· 河北`) is ignored. */
export function readTime(text: string, forms: readonly TimeForm[], now: number, stale = 0): ShownTime | null {
  for (const form of forms) {
    const found = form(text, now, stale);
    if (found) return found;
  }
  return null;
}

// ---------------------------------------------------------------- calendar

/** Beijing wall clock to ms; null when there is no such date or time of day, or it lies before 1970. `month` counts from 1. */
export function beijingTime(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number | null {
  const utc = utcTime(year, month, day, hour, minute, second);
  return utc === null || utc < BEIJING ? null : utc - BEIJING;
}

/** The same fields read as UTC. */
export function utcTime(y: number, month: number, d: number, h: number, min: number, s: number): number | null {
  const ofDay = timeOfDay(h, min, s);
  if (month < 1 || month > 12 || ofDay === null) return null;
  const at = Date.UTC(y, month - 1, d) + ofDay;
  const back = new Date(at);
  return back.getUTCFullYear() === y && back.getUTCMonth() === month - 1 && back.getUTCDate() === d ? at : null;
}

/** Midnight (Beijing) of the day that `at` is in. */
export function beijingMidnight(at: number): number {
  return Math.floor((at + BEIJING) / DAY) * DAY - BEIJING;
}

/** Year on the Beijing calendar. */
export function beijingYear(at: number): number {
  return new Date(at + BEIJING).getUTCFullYear();
}

function timeOfDay(hour: number, minute: number, second: number): number | null {
  if (hour > 23 || minute > 59 || second > 59) return null;
  return hour * HOUR + minute * MINUTE + second * SECOND;
}

// ---------------------------------------------------------------- relative words

/** 刚刚. @param longest how old it may be at most, ms. */
export const justNow =
  /* @__NO_SIDE_EFFECTS__ */
    (longest: number): TimeForm =>
    (text, now, stale) =>
      text.startsWith('刚刚') ? span(now - stale - longest, stale + longest, now) : null;

/** One unit of `N…前`: how long at least and at most, ms (a month has 28 to 31 days, and nobody says which are counted). */
export type AgoUnit = readonly [name: string, shortest: number, longest: number];

export const SHORT_UNITS: readonly AgoUnit[] = [
  ['秒', SECOND, SECOND],
  ['分钟', MINUTE, MINUTE],
  ['小时', HOUR, HOUR],
];
export const LONG_UNITS: readonly AgoUnit[] = [
  ...SHORT_UNITS,
  ['天', DAY, DAY],
  ['周', 7 * DAY, 7 * DAY],
  ['月', 28 * DAY, 31 * DAY],
];

/**
 * `N分钟前`: parts of a unit are taken to be dropped [I]; were they rounded, the time would be later and still counted from its earliest
 * possible instant. The words are as old as the page's last drawing of them.
 */
/* @__NO_SIDE_EFFECTS__ */
export function ago(units: readonly AgoUnit[]): TimeForm {
  const form = new RegExp(`^(\\d{1,4})\\s*个?(${units.map(([name]) => name).join('|')})前`);
  return (text, now, stale) => {
    const m = form.exec(text);
    const unit = m && units.find(([name]) => name === m[2]);
    if (!m || !unit) return null;
    const from = now - stale - (Number(m[1]) + 1) * unit[2];
    return span(from, now - Number(m[1]) * unit[1] - from, now);
  };
}

// ---------------------------------------------------------------- days

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2}))?`;
const DAY_WORD = new RegExp(String.raw`^(今天|昨天|前天)\s*(?:${CLOCK})?(?![\d:-])`);
const WEEKDAY = new RegExp(String.raw`^(?:星期|周)([日天一二三四五六])\s*${CLOCK}(?![\d:])`);
const BARE = new RegExp(String.raw`^${CLOCK}(?![\d:-])`);

/** 今天、昨天、前天, with or without a time of day. A page drawn before midnight may still say 今天 [I]: `stale` reaches back over it. */
export const dayWord: TimeForm = (text, now, stale) => {
  const m = DAY_WORD.exec(text);
  const clock = m && ofDay(m[2], m[3], m[4]);
  if (!m || clock === null) return null;
  const back = ['今天', '昨天', '前天'].indexOf(m[1] ?? '') * DAY;
  const late = beijingMidnight(now) - back + clock;
  const early = beijingMidnight(now - stale) - back + clock;
  return span(early, late - early + width(m[2], m[4]), now);
};

/** The latest such weekday that is not in the future: the word is used for the last days only. */
export const weekday: TimeForm = (text, now, stale) => {
  const m = WEEKDAY.exec(text);
  const clock = m && ofDay(m[2], m[3], m[4]);
  if (!m || clock === null) return null;
  const wanted = m[1] === '天' ? 0 : '日一二三四五六'.indexOf(m[1] ?? '');
  const on = (when: number) => {
    const today = beijingMidnight(when);
    const at = today - ((new Date(today + BEIJING).getUTCDay() - wanted + 7) % 7) * DAY + clock;
    return at > when + AHEAD_MS ? at - 7 * DAY : at;
  };
  const early = on(now - stale);
  return span(early, Math.max(0, on(now) - early) + width(m[2], m[4]), now);
};

/** A time of day alone; what is still to come was yesterday's. */
export const bareClock: TimeForm = (text, now, stale) => {
  const m = BARE.exec(text);
  const clock = m && ofDay(m[1], m[2], m[3]);
  if (!m || clock === null) return null;
  const on = (when: number) => {
    const at = beijingMidnight(when) + clock;
    return at > when + AHEAD_MS ? at - DAY : at;
  };
  const early = on(now - stale);
  return span(early, Math.max(0, on(now) - early) + width(m[1], m[3]), now);
};

/**
 * `2026年5月3日 10:20`, `5-3 10:20` and the like. A year that is not written is the latest one whose date is not after now.
 * @param separators characters between year, month and day besides 年月日. @param shortYears `26-5-31` is a year, not a month.
 */
/* @__NO_SIDE_EFFECTS__ */
export function dated(separators: string, shortYears = false): TimeForm {
  const sign = `[${separators.replaceAll('-', '\\-')}`;
  const form = new RegExp(
    String.raw`^(?:(${shortYears ? String.raw`\d{4}|\d{2}` : String.raw`\d{4}`})${sign}年])?(\d{1,2})${sign}月](\d{1,2})日?(?:\s*${CLOCK})?(?![\d:/.-])`,
  );
  return (text, now) => {
    const m = form.exec(text);
    if (!m) return null;
    const wide = width(m[4], m[6]);
    const at = (year: number) =>
      beijingTime(year, Number(m[2]), Number(m[3]), Number(m[4] ?? 0), Number(m[5] ?? 0), Number(m[6] ?? 0));
    if (m[1] !== undefined) {
      const exact = at(Number(m[1]) + (m[1].length === 2 ? 2000 : 0));
      return exact === null ? null : span(exact, wide, now);
    }
    const thisYear = beijingYear(now + AHEAD_MS);
    // 29 February needs up to eight years back (1900, 2100 are no leap years).
    for (let year = thisYear; year >= thisYear - 8; year--) {
      const found = at(year);
      if (found !== null && found <= now + AHEAD_MS) return span(found, wide, now);
    }
    return null;
  };
}

function ofDay(h: string | undefined, m: string | undefined, s: string | undefined): number | null {
  return timeOfDay(Number(h ?? 0), Number(m ?? 0), Number(s ?? 0));
}

/** How exact a written time is, by the finest field that it has. */
function width(hour: string | undefined, second: string | undefined): number {
  if (hour === undefined) return DAY;
  return second === undefined ? MINUTE : SECOND;
}

/**
 * Cut at `now`: nothing on the page was written in the future, and a time that seems so was written now. A written year far after now
 * stays as it is, without doubt.
 */
function span(at: number, wide: number, now: number): ShownTime | null {
  if (at < 0) return null;
  const from = at > now && at <= now + AHEAD_MS ? now : at;
  return { at: from, uncertainty: Math.max(0, Math.min(at + wide - from, now - from)) };
}
