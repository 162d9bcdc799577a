import type { Instant } from '../domain/ids';

/** Beijing has kept UTC+8 without daylight saving since 1991, before there was anything to record here. */
const OFFSET_MS = 8 * 3_600_000;

/** An instant (ms) as `2026-03-16 09:30:05` in Beijing time: the same text on every computer. */
export function beijingText(at: Instant): string {
  return new Date(at + OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** An instant (ms) as `2026年3月16日` in Beijing time. */
export function beijingDate(at: Instant): string {
  const day = new Date(at + OFFSET_MS);
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
}
