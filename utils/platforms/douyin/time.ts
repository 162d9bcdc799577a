/** Times of Douyin's back-office. All displayed times are China time (douyin §4, §5), without daylight saving since 1991. */

/** An instant known to lie in [at, at + uncertainty], both ms. */
export interface ShownTime {
  readonly at: number;
  readonly uncertainty: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const OFFSET = 8 * HOUR;

/** Beijing wall clock to ms. Null when there is no such date or time of day. `month` counts from 1. */
export function beijingTime(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second = 0,
): number | null {
  if (month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59) return null;
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(at);
  const same =
    back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === day && at >= OFFSET;
  return same ? at - OFFSET : null;
}

/** The field 日期和时间 (`yyyy-MM-dd HH:mm`, §2.5) to ms; null when it holds anything else. */
export function parseScheduleField(value: string): number | null {
  const m = /^(\d{4})-(\d{1,2})-(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(value.trim());
  if (!m) return null;
  return beijingTime(Number(m[1]), Number(m[2]), Number(m[3]), Number(m[4]), Number(m[5]), Number(m[6] ?? 0));
}

/**
 * A displayed time (§4) to the earliest instant it can mean. Years that are not written are the latest that is not after `now`.
 * What stands after the time (`· 河北`, `IP属地…`) is ignored.
 * @param now ms. @returns null when no known form stands at the beginning of the text.
 */
export function parseShownTime(text: string, now: number): ShownTime | null {
  const s = text.trim().replace(/^发布于\s*/, '');
  return ago(s, now) ?? dayWord(s, now) ?? dated(s, now);
}

const UNITS: Readonly<Record<string, readonly [step: number, longest: number]>> = {
  秒: [SECOND, SECOND],
  分钟: [MINUTE, MINUTE],
  小时: [HOUR, HOUR],
  天: [DAY, DAY],
  周: [7 * DAY, 7 * DAY],
  // A month has 28 to 31 days, and nobody says which are counted.
  月: [28 * DAY, 31 * DAY],
};

function ago(s: string, now: number): ShownTime | null {
  if (s.startsWith('刚刚')) return span(now - MINUTE, MINUTE, now);
  const m = /^(\d{1,4})\s*个?(秒|分钟|小时|天|周|月)前/.exec(s);
  const unit = m && UNITS[m[2]!];
  if (!m || !unit) return null;
  const n = Number(m[1]);
  const [step, longest] = unit;
  const from = now - (n + 1) * longest;
  return span(from, now - n * step - from, now);
}

function dayWord(s: string, now: number): ShownTime | null {
  const m = /^(今天|昨天|前天)?\s*(?:(\d{1,2}):(\d{2})(?::(\d{2}))?)?(?![\d:-])/.exec(s);
  if (!m || (m[1] === undefined && m[2] === undefined)) return null;
  const back = m[1] === '昨天' ? 1 : m[1] === '前天' ? 2 : 0;
  const midnight = Math.floor((now + OFFSET) / DAY) * DAY - OFFSET - back * DAY;
  if (m[2] === undefined) return span(midnight, DAY, now);
  const [h, min, sec] = [Number(m[2]), Number(m[3]), Number(m[4] ?? 0)];
  if (h > 23 || min > 59 || sec > 59) return null;
  const at = midnight + h * HOUR + min * MINUTE + sec * SECOND;
  // A bare clock time that is still to come was yesterday's.
  const early = m[1] === undefined && at > now ? at - DAY : at;
  return span(early, m[4] === undefined ? MINUTE : SECOND, now);
}

function dated(s: string, now: number): ShownTime | null {
  const m = /^(?:(\d{4})[-年/.])?(\d{1,2})[-月/.](\d{1,2})日?(?:\s*(\d{1,2}):(\d{2})(?::(\d{2}))?)?(?![\d:/.-])/.exec(
    s,
  );
  if (!m) return null;
  const width = m[4] === undefined ? DAY : m[6] === undefined ? MINUTE : SECOND;
  const at = (year: number) =>
    beijingTime(year, Number(m[2]), Number(m[3]), Number(m[4] ?? 0), Number(m[5] ?? 0), Number(m[6] ?? 0));
  if (m[1] !== undefined) {
    const exact = at(Number(m[1]));
    return exact === null ? null : span(exact, width, now);
  }
  const thisYear = new Date(now + OFFSET).getUTCFullYear();
  // 29 February needs up to eight years back (1900, 2100 are no leap years).
  for (let year = thisYear; year >= thisYear - 8; year--) {
    const found = at(year);
    if (found !== null && found <= now) return span(found, width, now);
  }
  return null;
}

/** Cut at `now`: nothing on the page was written in the future. A written time after `now` stays as it is, without doubt. */
function span(at: number, width: number, now: number): ShownTime | null {
  if (at < 0) return null;
  return { at, uncertainty: Math.max(0, Math.min(width, now - at)) };
}
