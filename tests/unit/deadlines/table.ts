/**
 * 办结 from 2023 to 2027. Every row is counted by hand from the notices of the State Council's office (国办发明电, cited above each year):
 * `counted` lists the working days one by one, `MM-DD`, in the order in which they count; the last one is the last day of the limit.
 * All times in Beijing time.
 */
export interface Row {
  readonly at: string;
  /** Working days that count, one by one. */
  readonly counted: string;
  /** Limit in working days before an extension; 5 when absent. */
  readonly limit?: number;
  /** 下班时间; the last day ends at 24:00 when absent. */
  readonly until?: string;
  readonly receiptDayCounts?: true;
  /** Approved when; the rule allows `extendedTo` working days, null: it allows none. */
  readonly extension?: { readonly at: string; readonly to: number | null };
  /** [from, to) */
  readonly pauses?: readonly (readonly [string, string])[];
  /** The rule allows pauses. */
  readonly pausesAllowed?: true;
  /** A notice still to come may change it. */
  readonly provisional?: true;
}

/** 国办发明电〔2022〕16号. Off: 12-31–01-02, 01-21–27, 04-05, 04-29–05-03, 06-22–24, 09-29–10-06. Worked: 01-28, 01-29, 04-23, 05-06, 06-25, 10-07, 10-08. */
const IN_2023: readonly Row[] = [
  { at: '2022-12-29 09:00', counted: '12-30 01-03 01-04 01-05 01-06' },
  { at: '2022-12-30 17:59', counted: '01-03 01-04 01-05 01-06 01-09' },
  { at: '2022-12-31 00:00', counted: '01-03 01-04 01-05 01-06 01-09' },
  { at: '2023-01-02 23:59', counted: '01-03 01-04 01-05 01-06 01-09' },
  { at: '2023-01-03 15:00', counted: '01-04 01-05 01-06 01-09 01-10' },
  { at: '2023-01-18 10:00', counted: '01-19 01-20 01-28 01-29 01-30' },
  { at: '2023-01-20 18:00', counted: '01-28 01-29 01-30 01-31 02-01' },
  { at: '2023-01-23 08:00', counted: '01-28 01-29 01-30 01-31 02-01' },
  { at: '2023-01-27 23:59', counted: '01-28 01-29 01-30 01-31 02-01' },
  { at: '2023-01-28 00:00', counted: '01-29 01-30 01-31 02-01 02-02' },
  { at: '2023-01-29 12:00', counted: '01-30 01-31 02-01 02-02 02-03' },
  { at: '2023-04-03 10:00', counted: '04-04 04-06 04-07 04-10 04-11' },
  { at: '2023-04-05 10:00', counted: '04-06 04-07 04-10 04-11 04-12' },
  { at: '2023-04-21 10:00', counted: '04-23 04-24 04-25 04-26 04-27' },
  { at: '2023-04-23 10:00', counted: '04-24 04-25 04-26 04-27 04-28' },
  { at: '2023-04-26 10:00', counted: '04-27 04-28 05-04 05-05 05-06' },
  { at: '2023-04-28 22:00', counted: '05-04 05-05 05-06 05-08 05-09' },
  { at: '2023-05-06 09:00', counted: '05-08 05-09 05-10 05-11 05-12' },
  { at: '2023-06-20 10:00', counted: '06-21 06-25 06-26 06-27 06-28' },
  { at: '2023-06-25 10:00', counted: '06-26 06-27 06-28 06-29 06-30' },
  { at: '2023-09-27 10:00', counted: '09-28 10-07 10-08 10-09 10-10' },
  { at: '2023-10-01 10:00', counted: '10-07 10-08 10-09 10-10 10-11' },
  { at: '2023-10-07 10:00', counted: '10-08 10-09 10-10 10-11 10-12' },
];

/** 国办发明电〔2023〕7号. Off: 01-01, 02-10–17, 04-04–06, 05-01–05, 06-10, 09-15–17, 10-01–07. Worked: 02-04, 02-18, 04-07, 04-28, 05-11, 09-14, 09-29, 10-12. */
const IN_2024: readonly Row[] = [
  { at: '2023-12-29 10:00', counted: '01-02 01-03 01-04 01-05 01-08' },
  { at: '2024-02-02 10:00', counted: '02-04 02-05 02-06 02-07 02-08' },
  { at: '2024-02-04 10:00', counted: '02-05 02-06 02-07 02-08 02-09' },
  // New Year's Eve, 02-09, was a working day that year.
  { at: '2024-02-08 10:00', counted: '02-09 02-18 02-19 02-20 02-21' },
  { at: '2024-02-09 23:59', counted: '02-18 02-19 02-20 02-21 02-22' },
  { at: '2024-02-10 00:01', counted: '02-18 02-19 02-20 02-21 02-22' },
  { at: '2024-02-17 20:00', counted: '02-18 02-19 02-20 02-21 02-22' },
  { at: '2024-02-18 20:00', counted: '02-19 02-20 02-21 02-22 02-23' },
  { at: '2024-02-28 10:00', counted: '02-29 03-01 03-04 03-05 03-06' },
  { at: '2024-04-02 10:00', counted: '04-03 04-07 04-08 04-09 04-10' },
  { at: '2024-04-07 10:00', counted: '04-08 04-09 04-10 04-11 04-12' },
  { at: '2024-04-26 10:00', counted: '04-28 04-29 04-30 05-06 05-07' },
  { at: '2024-04-28 10:00', counted: '04-29 04-30 05-06 05-07 05-08' },
  { at: '2024-05-06 10:00', counted: '05-07 05-08 05-09 05-10 05-11' },
  { at: '2024-05-11 10:00', counted: '05-13 05-14 05-15 05-16 05-17' },
  { at: '2024-06-07 10:00', counted: '06-11 06-12 06-13 06-14 06-17' },
  { at: '2024-09-12 10:00', counted: '09-13 09-14 09-18 09-19 09-20' },
  { at: '2024-09-14 18:00', counted: '09-18 09-19 09-20 09-23 09-24' },
  { at: '2024-09-27 10:00', counted: '09-29 09-30 10-08 10-09 10-10' },
  { at: '2024-09-29 10:00', counted: '09-30 10-08 10-09 10-10 10-11' },
  { at: '2024-10-09 10:00', counted: '10-10 10-11 10-12 10-14 10-15' },
  { at: '2024-10-12 10:00', counted: '10-14 10-15 10-16 10-17 10-18' },
];

/** 国办发明电〔2024〕12号. Off: 01-01, 01-28–02-04, 04-04–06, 05-01–05, 05-31–06-02, 10-01–08. Worked: 01-26, 02-08, 04-27, 09-28, 10-11. */
const IN_2025: readonly Row[] = [
  { at: '2024-12-31 23:50', counted: '01-02 01-03 01-06 01-07 01-08' },
  { at: '2025-01-24 10:00', counted: '01-26 01-27 02-05 02-06 02-07' },
  { at: '2025-01-26 10:00', counted: '01-27 02-05 02-06 02-07 02-08' },
  { at: '2025-02-05 10:00', counted: '02-06 02-07 02-08 02-10 02-11' },
  { at: '2025-02-08 10:00', counted: '02-10 02-11 02-12 02-13 02-14' },
  { at: '2025-04-02 10:00', counted: '04-03 04-07 04-08 04-09 04-10' },
  { at: '2025-04-25 10:00', counted: '04-27 04-28 04-29 04-30 05-06' },
  { at: '2025-04-27 10:00', counted: '04-28 04-29 04-30 05-06 05-07' },
  { at: '2025-05-29 10:00', counted: '05-30 06-03 06-04 06-05 06-06' },
  { at: '2025-09-26 10:00', counted: '09-28 09-29 09-30 10-09 10-10' },
  { at: '2025-09-28 10:00', counted: '09-29 09-30 10-09 10-10 10-11' },
  { at: '2025-09-30 17:00', counted: '10-09 10-10 10-11 10-13 10-14' },
  { at: '2025-10-06 12:00', counted: '10-09 10-10 10-11 10-13 10-14' },
  { at: '2025-10-11 10:00', counted: '10-13 10-14 10-15 10-16 10-17' },
];

/** 国办发明电〔2025〕7号. Off: 01-01–03, 02-15–23, 04-04–06, 05-01–05, 06-19–21, 09-25–27, 10-01–07. Worked: 01-04, 02-14, 02-28, 05-09, 09-20, 10-10. */
const IN_2026: readonly Row[] = [
  { at: '2025-12-26 10:00', counted: '12-29 12-30 12-31 01-04 01-05' },
  { at: '2025-12-31 10:00', counted: '01-04 01-05 01-06 01-07 01-08' },
  { at: '2026-01-04 10:00', counted: '01-05 01-06 01-07 01-08 01-09' },
  { at: '2026-02-12 10:00', counted: '02-13 02-14 02-24 02-25 02-26' },
  { at: '2026-02-12 10:00', limit: 7, counted: '02-13 02-14 02-24 02-25 02-26 02-27 02-28' },
  { at: '2026-02-14 23:59', limit: 1, counted: '02-24' },
  { at: '2026-02-15 00:00', limit: 1, counted: '02-24' },
  { at: '2026-02-24 10:00', counted: '02-25 02-26 02-27 02-28 03-02' },
  { at: '2026-02-28 10:00', counted: '03-02 03-03 03-04 03-05 03-06' },
  { at: '2026-04-02 10:00', counted: '04-03 04-07 04-08 04-09 04-10' },
  { at: '2026-04-30 10:00', counted: '05-06 05-07 05-08 05-09 05-11' },
  { at: '2026-05-09 10:00', counted: '05-11 05-12 05-13 05-14 05-15' },
  { at: '2026-06-17 10:00', counted: '06-18 06-22 06-23 06-24 06-25' },
  { at: '2026-09-18 10:00', counted: '09-20 09-21 09-22 09-23 09-24' },
  { at: '2026-09-20 10:00', counted: '09-21 09-22 09-23 09-24 09-28' },
  { at: '2026-09-24 10:00', counted: '09-28 09-29 09-30 10-08 10-09' },
  {
    at: '2026-09-24 10:00',
    limit: 15,
    counted: '09-28 09-29 09-30 10-08 10-09 10-10 10-12 10-13 10-14 10-15 10-16 10-19 10-20 10-21 10-22',
  },
  { at: '2026-09-30 10:00', counted: '10-08 10-09 10-10 10-12 10-13' },
  { at: '2026-10-10 10:00', counted: '10-12 10-13 10-14 10-15 10-16' },
  { at: '2026-11-20 10:00', counted: '11-23 11-24 11-25 11-26 11-27' },
  // The last minute of Sunday, and one minute later: Sunday 16:00 UTC.
  { at: '2026-11-22 23:59', counted: '11-23 11-24 11-25 11-26 11-27' },
  { at: '2026-11-23 00:00', counted: '11-24 11-25 11-26 11-27 11-30' },
  // Before the days that the notice for 2027 can move.
  { at: '2026-12-17 10:00', counted: '12-18 12-21 12-22 12-23 12-24' },
];

/**
 * No notice: days off by 全国年节及纪念日放假办法 第二条 alone (01-01; lunar New Year's Eve 02-05 to the third day 02-08; Qingming 04-05; 05-01,
 * 05-02; Dragon Boat 06-09; Mid-Autumn 09-15; 10-01–03), and everything from 12-25 before is 暂定.
 */
const IN_2027: readonly Row[] = [
  { at: '2026-12-18 10:00', counted: '12-21 12-22 12-23 12-24 12-25' },
  { at: '2026-12-24 10:00', counted: '12-25 12-28 12-29 12-30 12-31' },
  { at: '2026-12-30 10:00', counted: '12-31 01-04 01-05 01-06 01-07' },
  { at: '2026-12-31 23:59', counted: '01-04 01-05 01-06 01-07 01-08' },
  { at: '2027-02-03 10:00', counted: '02-04 02-09 02-10 02-11 02-12' },
  { at: '2027-02-06 10:00', counted: '02-09 02-10 02-11 02-12 02-15' },
  { at: '2027-04-02 10:00', counted: '04-06 04-07 04-08 04-09 04-12' },
  { at: '2027-04-30 10:00', counted: '05-03 05-04 05-05 05-06 05-07' },
  { at: '2027-06-08 10:00', counted: '06-10 06-11 06-14 06-15 06-16' },
  { at: '2027-09-14 10:00', counted: '09-16 09-17 09-20 09-21 09-22' },
  { at: '2027-09-29 10:00', counted: '09-30 10-04 10-05 10-06 10-07' },
  { at: '2027-12-30 10:00', counted: '12-31 01-03 01-04 01-05 01-06' },
].map((row) => ({ ...row, provisional: true }));

/** 下班时间 and 收到当日. */
const HOURS: readonly Row[] = [
  { at: '2026-11-20 10:00', until: '17:30', counted: '11-23 11-24 11-25 11-26 11-27' },
  // After closing time: the day of receipt does not count anyway.
  { at: '2026-11-20 18:00', until: '17:30', counted: '11-23 11-24 11-25 11-26 11-27' },
  { at: '2026-02-12 10:00', until: '18:00', counted: '02-13 02-14 02-24 02-25 02-26' },
  // The last day is a make-up Saturday and closes like a working day.
  { at: '2026-02-24 10:00', until: '17:30', limit: 4, counted: '02-25 02-26 02-27 02-28' },
  { at: '2023-10-01 10:00', until: '17:00', limit: 2, counted: '10-07 10-08' },
  { at: '2027-02-06 10:00', until: '17:30', limit: 1, counted: '02-09', provisional: true },
  { at: '2026-11-20 10:00', receiptDayCounts: true, counted: '11-20 11-23 11-24 11-25 11-26' },
  { at: '2026-11-20 23:59', receiptDayCounts: true, limit: 2, counted: '11-20 11-23' },
  { at: '2026-11-20 09:00', receiptDayCounts: true, limit: 1, counted: '11-20' },
  { at: '2026-11-20 17:29', receiptDayCounts: true, until: '17:30', counted: '11-20 11-23 11-24 11-25 11-26' },
  // Nothing is left of the day at closing time: it cannot count.
  { at: '2026-11-20 17:30', receiptDayCounts: true, until: '17:30', counted: '11-23 11-24 11-25 11-26 11-27' },
  { at: '2026-11-20 21:00', receiptDayCounts: true, until: '17:30', counted: '11-23 11-24 11-25 11-26 11-27' },
  { at: '2026-11-21 10:00', receiptDayCounts: true, counted: '11-23 11-24 11-25 11-26 11-27' },
  { at: '2026-02-14 10:00', receiptDayCounts: true, counted: '02-14 02-24 02-25 02-26 02-27' },
  { at: '2025-10-06 10:00', receiptDayCounts: true, counted: '10-09 10-10 10-11 10-13 10-14' },
];

const SEVEN = '11-23 11-24 11-25 11-26 11-27 11-30 12-01';
const FIFTEEN = `${SEVEN} 12-02 12-03 12-04 12-07 12-08 12-09 12-10 12-11`;

/** 延期 by 范文 (四): 7 to 15 working days, approved before the seventh has ended. */
const EXTENSIONS: readonly Row[] = [
  { at: '2026-11-20 10:00', limit: 7, extension: { at: '2026-11-30 09:00', to: 15 }, counted: FIFTEEN },
  // The last instant of the seventh day, and one minute after it.
  { at: '2026-11-20 10:00', limit: 7, extension: { at: '2026-12-02 00:00', to: 15 }, counted: FIFTEEN },
  { at: '2026-11-20 10:00', limit: 7, extension: { at: '2026-12-02 00:01', to: 15 }, counted: SEVEN },
  // Closing time ends the seventh day earlier.
  {
    at: '2026-11-20 10:00',
    limit: 7,
    until: '17:30',
    extension: { at: '2026-12-01 17:31', to: 15 },
    counted: SEVEN,
  },
  // 江北: no extension in the regulation, so none counts.
  {
    at: '2026-11-20 10:00',
    extension: { at: '2026-11-23 09:00', to: null },
    counted: '11-23 11-24 11-25 11-26 11-27',
  },
  {
    at: '2023-01-12 10:00',
    limit: 7,
    extension: { at: '2023-01-19 09:00', to: 15 },
    counted: '01-13 01-16 01-17 01-18 01-19 01-20 01-28 01-29 01-30 01-31 02-01 02-02 02-03 02-06 02-07',
  },
  {
    at: '2023-09-20 10:00',
    limit: 7,
    extension: { at: '2023-10-07 09:00', to: 15 },
    counted: '09-21 09-22 09-25 09-26 09-27 09-28 10-07 10-08 10-09 10-10 10-11 10-12 10-13 10-16 10-17',
  },
  {
    at: '2024-04-25 10:00',
    limit: 7,
    extension: { at: '2024-05-06 09:00', to: 15 },
    counted: '04-26 04-28 04-29 04-30 05-06 05-07 05-08 05-09 05-10 05-11 05-13 05-14 05-15 05-16 05-17',
  },
  {
    at: '2024-12-20 10:00',
    limit: 7,
    extension: { at: '2024-12-30 09:00', to: 15 },
    counted: '12-23 12-24 12-25 12-26 12-27 12-30 12-31 01-02 01-03 01-06 01-07 01-08 01-09 01-10 01-13',
  },
  {
    at: '2025-09-22 10:00',
    limit: 7,
    extension: { at: '2025-09-28 09:00', to: 15 },
    counted: '09-23 09-24 09-25 09-26 09-28 09-29 09-30 10-09 10-10 10-11 10-13 10-14 10-15 10-16 10-17',
  },
  {
    at: '2026-02-05 10:00',
    limit: 7,
    extension: { at: '2026-02-14 09:00', to: 15 },
    counted: '02-06 02-09 02-10 02-11 02-12 02-13 02-14 02-24 02-25 02-26 02-27 02-28 03-02 03-03 03-04',
  },
  {
    at: '2026-12-10 10:00',
    limit: 7,
    extension: { at: '2026-12-18 09:00', to: 15 },
    counted: '12-11 12-14 12-15 12-16 12-17 12-18 12-21 12-22 12-23 12-24 12-25 12-28 12-29 12-30 12-31',
    provisional: true,
  },
];

/** 中止, where a unit's own regulation allows it: only days that lie wholly within the pause do not count. */
const PAUSES: readonly Row[] = [
  { pauses: [['2026-11-24 00:00', '2026-11-26 00:00']], counted: '11-23 11-26 11-27 11-30 12-01' },
  // Tuesday from ten and Thursday until three were worked on: only Wednesday is left out.
  { pauses: [['2026-11-24 10:00', '2026-11-26 15:00']], counted: '11-23 11-24 11-26 11-27 11-30' },
  { pauses: [['2026-11-24 10:00', '2026-11-24 15:00']], counted: '11-23 11-24 11-25 11-26 11-27' },
  // A weekend that would not have counted anyway, and a pause after the last day.
  { pauses: [['2026-11-28 00:00', '2026-11-30 00:00']], counted: '11-23 11-24 11-25 11-26 11-27' },
  { pauses: [['2026-11-30 00:00', '2026-12-03 00:00']], counted: '11-23 11-24 11-25 11-26 11-27' },
  {
    pauses: [
      ['2026-11-23 00:00', '2026-11-24 00:00'],
      ['2026-11-25 00:00', '2026-11-26 00:00'],
    ] as const,
    counted: '11-24 11-26 11-27 11-30 12-01',
  },
  // Over the National Day holiday: 09-29, 09-30 and 10-08 rest, the days off are off anyway.
  {
    at: '2026-09-24 10:00',
    pauses: [['2026-09-29 00:00', '2026-10-09 00:00']],
    counted: '09-28 10-09 10-10 10-12 10-13',
  },
  // A make-up Saturday rests like a working day.
  {
    at: '2026-02-12 10:00',
    pauses: [['2026-02-14 00:00', '2026-02-15 00:00']],
    counted: '02-13 02-24 02-25 02-26 02-27',
  },
  // Both: the seventh day moves to 12-03, so that the extension is in time.
  {
    limit: 7,
    pauses: [['2026-11-24 00:00', '2026-11-26 00:00']],
    extension: { at: '2026-12-03 12:00', to: 15 },
    counted: '11-23 11-26 11-27 11-30 12-01 12-02 12-03 12-04 12-07 12-08 12-09 12-10 12-11 12-14 12-15',
  },
].map((row): Row => ({ at: '2026-11-20 10:00', pausesAllowed: true, ...(row as Omit<Row, 'at'>) }));

/** None of the five regulations allows a pause: then it changes nothing. */
const PAUSE_WITHOUT_RULE: Row = {
  at: '2026-11-20 10:00',
  pauses: [['2026-11-24 00:00', '2026-11-26 00:00']],
  counted: '11-23 11-24 11-25 11-26 11-27',
};

export const TABLE: readonly Row[] = [
  ...IN_2023,
  ...IN_2024,
  ...IN_2025,
  ...IN_2026,
  ...IN_2027,
  ...HOURS,
  ...EXTENSIONS,
  ...PAUSES,
  PAUSE_WITHOUT_RULE,
];
