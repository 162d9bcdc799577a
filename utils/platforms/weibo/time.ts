/** Times of the Weibo pages. All displayed times are China time (weibo §4), which has had no daylight saving since 1991. */

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

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `EEE MMM dd HH:mm:ss +0800 yyyy` of the JSON (§3.2) to ms; null when it is anything else. */
export function parseCreatedAt(text: string): number | null {
  const m = /^\w{3} (\w{3}) (\d{1,2}) (\d{2}):(\d{2}):(\d{2}) ([+-])(\d{2})(\d{2}) (\d{4})$/.exec(text.trim());
  if (!m) return null;
  const month = MONTHS.indexOf(m[1]!.toLowerCase());
  const utc = fromFields(Number(m[9]), month + 1, Number(m[2]), Number(m[3]), Number(m[4]), Number(m[5]));
  if (month < 0 || utc === null) return null;
  const zone = (Number(m[7]) * HOUR + Number(m[8]) * MINUTE) * (m[6] === '-' ? -1 : 1);
  return utc - zone >= 0 ? utc - zone : null;
}

/** Beijing wall clock to ms. Null when there is no such date or time of day. `month` counts from 1. */
export function beijingTime(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second = 0,
): number | null {
  const utc = fromFields(year, month, day, hour, minute, second);
  return utc === null ? null : utc - OFFSET;
}

function fromFields(y: number, month: number, d: number, h: number, min: number, s: number): number | null {
  if (month < 1 || month > 12 || h > 23 || min > 59 || s > 59) return null;
  const at = Date.UTC(y, month - 1, d, h, min, s);
  const back = new Date(at);
  return back.getUTCFullYear() === y && back.getUTCMonth() === month - 1 && back.getUTCDate() === d ? at : null;
}

/**
 * A displayed time (§4) to the earliest instant it can mean. Years that are not written are the latest that is not after `now`.
 * Text after the time (`来自广东`) is ignored.
 * @param now ms. @returns null when no known form stands at the beginning of the text.
 */
export function parseShownTime(text: string, now: number): ShownTime | null {
  const s = text.trim().replace(/^北京时间\s*/, '');
  return ago(s, now) ?? dayWord(s, now) ?? dated(s, now);
}

function ago(s: string, now: number): ShownTime | null {
  if (s.startsWith('刚刚')) return span(now - MINUTE, MINUTE, now);
  const m = /^(\d{1,4})\s*(秒|分钟|小时)前/.exec(s);
  if (!m) return null;
  const unit = m[2] === '秒' ? SECOND : m[2] === '分钟' ? MINUTE : HOUR;
  return span(now - (Number(m[1]) + 1) * unit, unit, now);
}

function dayWord(s: string, now: number): ShownTime | null {
  const m = /^(今天|昨天|前天)\s*(?:(\d{1,2}):(\d{2})(?::(\d{2}))?)?/.exec(s);
  if (!m) return null;
  const back = m[1] === '今天' ? 0 : m[1] === '昨天' ? 1 : 2;
  const midnight = Math.floor((now + OFFSET) / DAY) * DAY - OFFSET - back * DAY;
  if (m[2] === undefined) return span(midnight, DAY, now);
  const [h, min, sec] = [Number(m[2]), Number(m[3]), Number(m[4] ?? 0)];
  if (h > 23 || min > 59 || sec > 59) return null;
  return span(midnight + h * HOUR + min * MINUTE + sec * SECOND, m[4] === undefined ? MINUTE : SECOND, now);
}

function dated(s: string, now: number): ShownTime | null {
  const m = /^(?:(\d{4}|\d{2})[-年])?(\d{1,2})[-月](\d{1,2})日?(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?(?![\d:-])/.exec(
    s,
  );
  if (!m) return null;
  const written = m[1] === undefined ? null : Number(m[1]) + (m[1].length === 2 ? 2000 : 0);
  const width = m[4] === undefined ? DAY : m[6] === undefined ? MINUTE : SECOND;
  const at = (year: number) =>
    beijingTime(year, Number(m[2]), Number(m[3]), Number(m[4] ?? 0), Number(m[5] ?? 0), Number(m[6] ?? 0));
  if (written !== null) {
    const exact = at(written);
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
