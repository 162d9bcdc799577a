/** Beijing is UTC+8 all year since 1992. Asking the browser's formats for it costs a page milliseconds before its first picture. */
const BEIJING_MS = 8 * 3_600_000;

const inBeijing = (at: number): string => new Date(at + BEIJING_MS).toISOString();

/** Calendar day of an instant (ms) in Beijing time, e.g. `2026-03-05`. */
export function beijingDay(at: number): string {
  return inBeijing(at).slice(0, 10);
}

/** Instant (ms) in Beijing time to the minute, e.g. `2026-03-05 09:30`. */
export function beijingTime(at: number): string {
  return inBeijing(at).slice(0, 16).replace('T', ' ');
}

/** Instant (ms) in Beijing time to the second; used in the ledger. */
export function beijingSecond(at: number): string {
  return inBeijing(at).slice(0, 19).replace('T', ' ');
}

/** `2026-11-22T10:30` as a `datetime-local` field has it, Beijing time, in ms; null where it is no time. */
export function beijingInstant(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null;
  const at = Date.parse(`${text}:00+08:00`);
  return Number.isNaN(at) ? null : at;
}
