/**
 * A second, slow way to count: over lists of days typed in from the notices themselves, minute arithmetic on UTC, nothing of the
 * extension's own code or of the package that it takes its calendar from.
 */
const OFF = `
2022-12-31 2023-01-01 2023-01-02
2023-01-21 2023-01-22 2023-01-23 2023-01-24 2023-01-25 2023-01-26 2023-01-27
2023-04-05
2023-04-29 2023-04-30 2023-05-01 2023-05-02 2023-05-03
2023-06-22 2023-06-23 2023-06-24
2023-09-29 2023-09-30 2023-10-01 2023-10-02 2023-10-03 2023-10-04 2023-10-05 2023-10-06
2024-01-01
2024-02-10 2024-02-11 2024-02-12 2024-02-13 2024-02-14 2024-02-15 2024-02-16 2024-02-17
2024-04-04 2024-04-05 2024-04-06
2024-05-01 2024-05-02 2024-05-03 2024-05-04 2024-05-05
2024-06-10
2024-09-15 2024-09-16 2024-09-17
2024-10-01 2024-10-02 2024-10-03 2024-10-04 2024-10-05 2024-10-06 2024-10-07
2025-01-01
2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-01 2025-02-02 2025-02-03 2025-02-04
2025-04-04 2025-04-05 2025-04-06
2025-05-01 2025-05-02 2025-05-03 2025-05-04 2025-05-05
2025-05-31 2025-06-01 2025-06-02
2025-10-01 2025-10-02 2025-10-03 2025-10-04 2025-10-05 2025-10-06 2025-10-07 2025-10-08
2026-01-01 2026-01-02 2026-01-03
2026-02-15 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-21 2026-02-22 2026-02-23
2026-04-04 2026-04-05 2026-04-06
2026-05-01 2026-05-02 2026-05-03 2026-05-04 2026-05-05
2026-06-19 2026-06-20 2026-06-21
2026-09-25 2026-09-26 2026-09-27
2026-10-01 2026-10-02 2026-10-03 2026-10-04 2026-10-05 2026-10-06 2026-10-07
2027-01-01 2027-02-05 2027-02-06 2027-02-07 2027-02-08 2027-04-05 2027-05-01 2027-05-02 2027-06-09 2027-09-15
2027-10-01 2027-10-02 2027-10-03`.split(/\s+/);

const WORKED = `
2023-01-28 2023-01-29 2023-04-23 2023-05-06 2023-06-25 2023-10-07 2023-10-08
2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12
2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11
2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10`.split(/\s+/);

const DAY = 86_400_000;
const BEIJING = 28_800_000;

/** Days since 1970 in Beijing. */
const numberOf = (instant: number): number => Math.floor((instant + BEIJING) / DAY);
const nameOf = (day: number): string => {
  const date = new Date(day * DAY);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
};
/** 1970-01-01 was a Thursday. */
const isWeekend = (day: number): boolean => [2, 3].includes(day % 7);

function isWorkedDay(day: number): boolean {
  const name = nameOf(day);
  return WORKED.includes(name) || (!isWeekend(day) && !OFF.includes(name));
}

/** Is the Beijing day of an instant worked? */
export const isWorked = (instant: number): boolean => isWorkedDay(numberOf(instant));

export interface Naive {
  readonly days: number;
  /** Minutes after midnight; null: 24:00. */
  readonly closing: number | null;
  readonly receiptDayCounts: boolean;
  readonly pauses: readonly (readonly [number, number])[];
}

/** End of the limit, ms: goes on a day at a time and crosses off what does not count. */
export function recount(at: number, { days, closing, receiptDayCounts, pauses }: Naive): number {
  const minutes = closing ?? 1440;
  let left = days;
  for (let day = numberOf(at); ; day++) {
    const start = day * DAY - BEIJING;
    const isReceipt = day === numberOf(at);
    if (isReceipt && (!receiptDayCounts || at >= start + minutes * 60_000)) continue;
    const paused = pauses.some(([from, to]) => from <= start && to >= start + DAY);
    if (!isWorkedDay(day) || paused) continue;
    left -= 1;
    if (left === 0) return start + minutes * 60_000;
  }
}
