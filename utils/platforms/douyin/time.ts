import {
  ago,
  bareClock,
  beijingTime,
  dated,
  dayWord,
  justNow,
  LONG_UNITS,
  MINUTE,
  readTime,
  type ShownTime,
} from '../time-text';

/** The field 日期和时间 (`yyyy-MM-dd HH:mm`, §2.5) to ms; null when it holds anything else. */
export function parseScheduleField(value: string): number | null {
  const m = /^(\d{4})-(\d{1,2})-(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(value.trim());
  if (!m) return null;
  return beijingTime(Number(m[1]), Number(m[2]), Number(m[3]), Number(m[4]), Number(m[5]), Number(m[6] ?? 0));
}

/** How old 刚刚 may be at most [I]. */
const JUST_NOW = MINUTE;
const FORMS = [justNow(JUST_NOW), ago(LONG_UNITS), dayWord, bareClock, dated('-/.')];

/**
 * A displayed time (§4) to the earliest instant it can mean. What stands after the time (`· 河北`, `IP属地…`) is ignored.
 * @param now ms, the platform's clock. @param stale how long ago the page may have written it, ms.
 * @returns null when no known form stands at the beginning of the text.
 */
export function parseShownTime(text: string, now: number, stale = 0): ShownTime | null {
  return readTime(text.trim().replace(/^发布于\s*/, ''), FORMS, now, stale);
}
