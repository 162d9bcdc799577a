import {
  ago,
  dated,
  dayWord,
  HOUR,
  justNow,
  MINUTE,
  readTime,
  SHORT_UNITS,
  type ShownTime,
  utcTime,
} from '../time-text';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `EEE MMM dd HH:mm:ss +0800 yyyy` of the JSON (§3.2) to ms; null when it is anything else. */
export function parseCreatedAt(text: string): number | null {
  const m = /^\w{3} (\w{3}) (\d{1,2}) (\d{2}):(\d{2}):(\d{2}) ([+-])(\d{2})(\d{2}) (\d{4})$/.exec(text.trim());
  if (!m) return null;
  const month = MONTHS.indexOf(m[1]!.toLowerCase()) + 1;
  const utc = utcTime(Number(m[9]), month, Number(m[2]), Number(m[3]), Number(m[4]), Number(m[5]));
  if (utc === null) return null;
  const zone = (Number(m[7]) * HOUR + Number(m[8]) * MINUTE) * (m[6] === '-' ? -1 : 1);
  return utc - zone >= 0 ? utc - zone : null;
}

/** How old 刚刚 may be at most [I]. */
const JUST_NOW = MINUTE;
/** §4: 刚刚, N秒前 … N小时前, 今天, 昨天, 前天, M月D日, M-D, YYYY-M-D, and YY-M-D of comments. */
const FORMS = [justNow(JUST_NOW), ago(SHORT_UNITS), dayWord, dated('-', true)];

/**
 * A displayed time (§4) to the earliest instant it can mean. Text after the time (`来自广东`) is ignored.
 * @param now ms, the platform's clock. @param stale how long ago the page may have written it, ms.
 * @returns null when no known form stands at the beginning of the text.
 */
export function parseShownTime(text: string, now: number, stale = 0): ShownTime | null {
  return readTime(text.trim().replace(/^北京时间\s*/, ''), FORMS, now, stale);
}
