/** Reads `YYYY-MM-DD HH:mm` as Beijing time; gives ms. */
export function beijing(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
}

export interface ResolutionCase {
  /** Beijing time. */
  readonly at: string;
  readonly days: number;
  /** The last day; it ends at 24:00 Beijing time. */
  readonly lastDay: string;
  readonly provisional?: true;
}

/** Every expectation is counted by hand from the notices: `n` after a day is its number, days off are left out. */
export const RESOLUTION_CASES: readonly ResolutionCase[] = [
  // -- 2023 (off: 12-31–01-02, 01-21–27, 04-05, 04-29–05-03, 06-22–24, 09-29–10-06; worked: 01-28, 29, 04-23, 05-06, 06-25, 10-07, 08)
  // Fri 12-30 1 | Tue 01-03 2, Wed 3, Thu 4, Fri 01-06 5
  { at: '2022-12-29 09:00', days: 5, lastDay: '2023-01-06' },
  // Wed 01-04 1, Thu 2, Fri 3 | Mon 01-09 4, Tue 5
  { at: '2023-01-03 15:00', days: 5, lastDay: '2023-01-10' },
  // Thu 01-19 1, Fri 2 | Sat 28 3, Sun 29 4, Mon 30 5
  { at: '2023-01-18 10:00', days: 5, lastDay: '2023-01-30' },
  // Sat 28 1, Sun 29 2, Mon 30 3, Tue 31 4, Wed 02-01 5
  { at: '2023-01-20 18:00', days: 5, lastDay: '2023-02-01' },
  // received on the second day of Spring Festival: as above
  { at: '2023-01-23 08:00', days: 5, lastDay: '2023-02-01' },
  // Tue 04-04 1 | Thu 6 2, Fri 7 3 | Mon 10 4, Tue 11 5
  { at: '2023-04-03 10:00', days: 5, lastDay: '2023-04-11' },
  // Sun 04-23 1 (make-up), Mon 2, Tue 3, Wed 4, Thu 27 5
  { at: '2023-04-21 10:00', days: 5, lastDay: '2023-04-27' },
  // Thu 04-27 1, Fri 28 2 | Thu 05-04 3, Fri 5 4, Sat 6 5 (make-up)
  { at: '2023-04-26 10:00', days: 5, lastDay: '2023-05-06' },
  // Wed 06-21 1 | Sun 25 2 (make-up), Mon 3, Tue 4, Wed 28 5
  { at: '2023-06-20 10:00', days: 5, lastDay: '2023-06-28' },
  // Thu 09-28 1 | Sat 10-07 2, Sun 8 3 (make-up), Mon 4, Tue 10 5
  { at: '2023-09-27 10:00', days: 5, lastDay: '2023-10-10' },
  // National Day: Sat 10-07 1, Sun 2, Mon 3, Tue 4, Wed 11 5
  { at: '2023-10-01 10:00', days: 5, lastDay: '2023-10-11' },
  // -- 2024 (off: 01-01, 02-10–17, 04-04–06, 05-01–05, 06-10, 09-15–17, 10-01–07; worked: 02-04, 18, 04-07, 28, 05-11, 09-14, 29, 10-12)
  // Tue 01-02 1, Wed, Thu, Fri 4 | Mon 8 5
  { at: '2023-12-29 10:00', days: 5, lastDay: '2024-01-08' },
  // Sun 02-04 1 (make-up), Mon 2, Tue 3, Wed 4, Thu 8 5
  { at: '2024-02-02 10:00', days: 5, lastDay: '2024-02-08' },
  // Fri 02-09 1 (New Year's Eve was worked that year) | Sun 18 2, Mon 3, Tue 4, Wed 21 5
  { at: '2024-02-08 10:00', days: 5, lastDay: '2024-02-21' },
  // Sun 02-18 1, Mon 2, Tue 3, Wed 4, Thu 22 5
  { at: '2024-02-10 00:01', days: 5, lastDay: '2024-02-22' },
  // Wed 04-03 1 | Sun 7 2 (make-up), Mon 3, Tue 4, Wed 10 5
  { at: '2024-04-02 10:00', days: 5, lastDay: '2024-04-10' },
  // Sun 04-28 1 (make-up), Mon 2, Tue 30 3 | Mon 05-06 4, Tue 5
  { at: '2024-04-26 10:00', days: 5, lastDay: '2024-05-07' },
  // Tue 05-07 1 … Fri 10 4, Sat 11 5 (make-up)
  { at: '2024-05-06 10:00', days: 5, lastDay: '2024-05-11' },
  // Tue 06-11 1 … Fri 14 4 | Mon 17 5
  { at: '2024-06-07 10:00', days: 5, lastDay: '2024-06-17' },
  // Fri 09-13 1, Sat 14 2 (make-up) | Wed 18 3, Thu 4, Fri 20 5
  { at: '2024-09-12 10:00', days: 5, lastDay: '2024-09-20' },
  // Sun 09-29 1 (make-up), Mon 30 2 | Tue 10-08 3, Wed 4, Thu 10 5
  { at: '2024-09-27 10:00', days: 5, lastDay: '2024-10-10' },
  // Thu 10-10 1, Fri 2, Sat 12 3 (make-up) | Mon 14 4, Tue 15 5
  { at: '2024-10-09 10:00', days: 5, lastDay: '2024-10-15' },
  // -- 2025 (off: 01-01, 01-28–02-04, 04-04–06, 05-01–05, 05-31–06-02, 10-01–08; worked: 01-26, 02-08, 04-27, 09-28, 10-11)
  // Thu 01-02 1, Fri 2 | Mon 6 3, Tue 4, Wed 8 5
  { at: '2024-12-31 23:50', days: 5, lastDay: '2025-01-08' },
  // Sun 01-26 1 (make-up), Mon 27 2 | Wed 02-05 3, Thu 4, Fri 7 5
  { at: '2025-01-24 10:00', days: 5, lastDay: '2025-02-07' },
  // Thu 02-06 1, Fri 2, Sat 8 3 (make-up) | Mon 10 4, Tue 11 5
  { at: '2025-02-05 10:00', days: 5, lastDay: '2025-02-11' },
  // Thu 04-03 1 | Mon 7 2, Tue 3, Wed 4, Thu 10 5
  { at: '2025-04-02 10:00', days: 5, lastDay: '2025-04-10' },
  // Sun 04-27 1 (make-up), Mon 2, Tue 3, Wed 30 4 | Tue 05-06 5
  { at: '2025-04-25 10:00', days: 5, lastDay: '2025-05-06' },
  // Fri 05-30 1 | Tue 06-03 2, Wed 3, Thu 4, Fri 6 5
  { at: '2025-05-29 10:00', days: 5, lastDay: '2025-06-06' },
  // Sun 09-28 1 (make-up), Mon 2, Tue 30 3 | Thu 10-09 4, Fri 10 5
  { at: '2025-09-26 10:00', days: 5, lastDay: '2025-10-10' },
  // Thu 10-09 1, Fri 2, Sat 11 3 (make-up) | Mon 13 4, Tue 14 5
  { at: '2025-09-30 17:00', days: 5, lastDay: '2025-10-14' },
  // -- 2026 (off: 01-01–03, 02-15–23, 04-04–06, 05-01–05, 06-19–21, 09-25–27, 10-01–07; worked: 01-04, 02-14, 28, 05-09, 09-20, 10-10)
  // Sun 01-04 1 (make-up), Mon 2, Tue 3, Wed 4, Thu 8 5
  { at: '2025-12-31 10:00', days: 5, lastDay: '2026-01-08' },
  // Fri 02-13 1, Sat 14 2 (make-up) | Tue 24 3, Wed 4, Thu 26 5
  { at: '2026-02-12 10:00', days: 5, lastDay: '2026-02-26' },
  // … Thu 26 5, Fri 27 6, Sat 28 7 (make-up): a limit of seven
  { at: '2026-02-12 10:00', days: 7, lastDay: '2026-02-28' },
  // a limit of one, received on the last worked day before the holiday: Tue 24
  { at: '2026-02-14 23:59', days: 1, lastDay: '2026-02-24' },
  // Wed 02-25 1, Thu 2, Fri 3, Sat 28 4 (make-up) | Mon 03-02 5
  { at: '2026-02-24 10:00', days: 5, lastDay: '2026-03-02' },
  // Fri 04-03 1 | Tue 7 2, Wed 3, Thu 4, Fri 10 5
  { at: '2026-04-02 10:00', days: 5, lastDay: '2026-04-10' },
  // Wed 05-06 1, Thu 2, Fri 3, Sat 9 4 (make-up) | Mon 11 5
  { at: '2026-04-30 10:00', days: 5, lastDay: '2026-05-11' },
  // Thu 06-18 1 | Mon 22 2, Tue 3, Wed 4, Thu 25 5
  { at: '2026-06-17 10:00', days: 5, lastDay: '2026-06-25' },
  // Sun 09-20 1 (make-up), Mon 2, Tue 3, Wed 4, Thu 24 5
  { at: '2026-09-18 10:00', days: 5, lastDay: '2026-09-24' },
  // Mon 09-28 1, Tue 2, Wed 30 3 | Thu 10-08 4, Fri 9 5: over two holidays
  { at: '2026-09-24 10:00', days: 5, lastDay: '2026-10-09' },
  // … Fri 10-09 5, Sat 10 6 (make-up) | 12–16 11 | Mon 19 12, Tue 13, Wed 14, Thu 22 15
  { at: '2026-09-24 10:00', days: 15, lastDay: '2026-10-22' },
  // Thu 10-08 1, Fri 2, Sat 10 3 (make-up) | Mon 12 4, Tue 13 5
  { at: '2026-09-30 10:00', days: 5, lastDay: '2026-10-13' },
  // an ordinary week: Mon 11-23 1 … Fri 27 5
  { at: '2026-11-20 10:00', days: 5, lastDay: '2026-11-27' },
  // the last minute of Sunday: Mon 23 1 … Fri 27 5
  { at: '2026-11-22 23:59', days: 5, lastDay: '2026-11-27' },
  // one minute later it is Monday in Beijing (Sunday 16:00 UTC): Tue 24 1 … Fri 27 4 | Mon 30 5
  { at: '2026-11-23 00:00', days: 5, lastDay: '2026-11-30' },
  // Fri 12-18 1 | Mon 21 2, Tue 3, Wed 4, Thu 24 5: before the days that the notice for 2027 can move
  { at: '2026-12-17 10:00', days: 5, lastDay: '2026-12-24' },
  // -- 2027 has no notice yet: holidays by law only, everything 暂定
  // Fri 12-25 1 | Mon 28 2, Tue 3, Wed 4, Thu 31 5: the notice for 2027 may still move the year's last days
  { at: '2026-12-24 10:00', days: 5, lastDay: '2026-12-31', provisional: true },
  // Thu 12-31 1 | 01-01 by law, weekend | Mon 01-04 2, Tue 3, Wed 4, Thu 7 5
  { at: '2026-12-30 10:00', days: 5, lastDay: '2027-01-07', provisional: true },
  // Thu 02-04 1 | New Year's Eve Fri 5 and Sat 6–Mon 8 by law | Tue 9 2, Wed 3, Thu 4, Fri 12 5
  { at: '2027-02-03 10:00', days: 5, lastDay: '2027-02-12', provisional: true },
  // Mon 04-05 is Qingming | Tue 6 1, Wed 2, Thu 3, Fri 9 4 | Mon 12 5
  { at: '2027-04-02 10:00', days: 5, lastDay: '2027-04-12', provisional: true },
  // Wed 06-09 Dragon Boat | Thu 10 1, Fri 2 | Mon 14 3, Tue 4, Wed 16 5
  { at: '2027-06-08 10:00', days: 5, lastDay: '2027-06-16', provisional: true },
  // Thu 09-30 1 | Fri 10-01–Sun 3 by law | Mon 4 2, Tue 3, Wed 4, Thu 7 5
  { at: '2027-09-29 10:00', days: 5, lastDay: '2027-10-07', provisional: true },
];
