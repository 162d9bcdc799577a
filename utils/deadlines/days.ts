import type { Instant } from '../domain/ids';

/** A day in Beijing time, `YYYY-MM-DD`. Days compare and sort as strings. */
export type Day = string;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY_MS = 24 * HOUR;

/** Beijing is UTC+8 all year since 1992; the machine's own time zone is never asked. */
const BEIJING = 8 * HOUR;

/** The Beijing day that contains an instant. */
export function dayOf(instant: Instant): Day {
  return new Date(instant + BEIJING).toISOString().slice(0, 10);
}

/** Number of the Beijing day that contains an instant, counted from 1970-01-01; for comparing days without writing them. */
export function dayNumber(instant: Instant): number {
  return Math.floor((instant + BEIJING) / DAY_MS);
}

/** An instant as `2026-03-16 09:30:05` in Beijing time: the same text on every computer. */
export function beijingText(instant: Instant): string {
  return new Date(instant + BEIJING).toISOString().slice(0, 19).replace('T', ' ');
}

/** An instant as `2026-03-16 09:30` in Beijing time. */
export function beijingMinute(instant: Instant): string {
  return beijingText(instant).slice(0, 16);
}

/** 00:00 Beijing time of a day, in ms. */
export function startOf(day: Day): Instant {
  return Date.parse(`${day}T00:00:00.000Z`) - BEIJING;
}

/** The day `n` days later (earlier when negative). */
export function addDays(day: Day, n: number): Day {
  return dayOf(startOf(day) + n * DAY_MS);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(startOf(day) + BEIJING).getUTCDay();
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** ms since 00:00 Beijing time. */
export function timeOfDay(instant: Instant): number {
  return instant - startOf(dayOf(instant));
}

/** How long, as people say it: 61分钟, 29小时, 3天; whole units, rounded down. @param ms not negative */
export function spanInWords(ms: number): string {
  if (ms < 2 * HOUR) return `${Math.floor(ms / MINUTE)}分钟`;
  return ms < 3 * DAY_MS ? `${Math.floor(ms / HOUR)}小时` : `${Math.floor(ms / DAY_MS)}天`;
}
