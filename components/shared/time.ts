const DAY = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** Calendar day of an instant (ms) in Beijing time, e.g. `2026-03-05`. */
export function beijingDay(at: number): string {
  return DAY.format(at).replaceAll('/', '-');
}

/** Instant (ms) in Beijing time to the minute, e.g. `2026-03-05 09:30`. */
export function beijingTime(at: number): string {
  return `${beijingDay(at)} ${CLOCK.format(at).slice(0, 5)}`;
}

/** Instant (ms) in Beijing time to the second; used in the ledger. */
export function beijingSecond(at: number): string {
  return `${beijingDay(at)} ${CLOCK.format(at)}`;
}

/** `2026-11-22T10:30` as a `datetime-local` field has it, Beijing time, in ms; null where it is no time. */
export function beijingInstant(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null;
  const at = Date.parse(`${text}:00+08:00`);
  return Number.isNaN(at) ? null : at;
}
