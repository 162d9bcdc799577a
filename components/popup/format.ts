import { beijingDay, beijingTime } from '../shared/time';
import type { Text } from '../text';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span in words: under an hour it ticks (`12:05`), under a day hours and minutes, else days and hours. */
export function spanText(ms: number, t: Text['t']): string {
  if (ms < HOUR) {
    const seconds = Math.floor(ms / 1000);
    return `${pad(Math.floor(seconds / 60))}:${pad(seconds % 60)}`;
  }
  if (ms < DAY) {
    return t('popup.span.hours', { hours: Math.floor(ms / HOUR), minutes: Math.floor((ms % HOUR) / MINUTE) });
  }
  return t('popup.span.days', { days: Math.floor(ms / DAY), hours: Math.floor((ms % DAY) / HOUR) });
}

/** How long ago, in whole minutes, hours or days. */
export function agoText(ms: number, t: Text['t']): string {
  if (ms < MINUTE) return t('popup.ago.now');
  if (ms < HOUR) return t('popup.ago.minutes', { count: Math.floor(ms / MINUTE) });
  if (ms < DAY) return t('popup.ago.hours', { count: Math.floor(ms / HOUR) });
  return t('popup.ago.days', { count: Math.floor(ms / DAY) });
}

/** A due time in Beijing time, `2026-11-27 24:00` for an end of day: nobody has to wonder which midnight is meant. */
export function dueText(dueAt: number): string {
  const text = beijingTime(dueAt);
  return text.endsWith(' 00:00') ? `${beijingDay(dueAt - 1)} 24:00` : text;
}

/** A due time without the year while it is the current one. */
export function shortDueText(dueAt: number, now: number): string {
  const text = dueText(dueAt);
  return text.slice(0, 4) === beijingDay(now).slice(0, 4) ? text.slice(5) : text;
}

/** Minutes after midnight as `17:30`. */
export function minutesText(minutes: number): string {
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
