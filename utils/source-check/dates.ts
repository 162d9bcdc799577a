import { digitsOf, parseNumeral } from './numerals';
import type { Claims } from './text';

/** A day, month or year as far as the text says it. */
export interface WrittenDay {
  readonly kind: 'date';
  readonly category: 'date';
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** A time of day in minutes since midnight. */
export interface WrittenTime {
  readonly kind: 'time';
  readonly category: 'time';
  readonly start: number;
  readonly end: number;
  readonly minute: number;
}

const YEAR = '(?:(?:19|20)\\d{2}|[一二][〇○零九一二三四五六七八]{3})';
const SMALL = '(?:\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<!\\d)(?<year>${YEAR}) ?年 ?(?<month>${SMALL}) ?月 ?(?<day>${SMALL}) ?[日号]`, 'gu'),
  /(?<![\d.\-/])(?<year>20\d{2})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})(?![\d.\-/])/gu,
  // 11月22日, and 11月22 where it begins a range (11月22—25日).
  new RegExp(
    `(?<!\\d)(?:(?<year>${YEAR}) ?年 ?)?(?<month>${SMALL}) ?月 ?(?<day>${SMALL}) ?(?:[日号]|(?=[-—–~～至到、]+${SMALL} ?[日号]))`,
    'gu',
  ),
  new RegExp(`(?<!\\d)(?<year>${YEAR}) ?年 ?(?<month>${SMALL}) ?月`, 'gu'),
  new RegExp(`(?<![\\d.])(?<year>${YEAR}) ?年(?!代)`, 'gu'),
  // 11/22 is a day, 1/3 may be a fraction.
  /(?<![\d./-])(?<month>1[0-2]|0?[1-9])\/(?<day>1\d|2\d|3[01]|0[1-9])(?![\d./%-])/gu,
  new RegExp(`(?<![\\d个${'零〇一二三四五六七八九十'}])(?<month>${SMALL}) ?月(?!内|度|供|租|薪|饼|经)`, 'gu'),
  new RegExp(`(?<![\\d.${'零〇一二三四五六七八九十'}])(?<day>${SMALL}) ?日(?!内|均|常|益|本|前达|游|元)`, 'gu'),
];

/** Days, months and years of a text, by place; impossible ones too, they must not differ either. */
export function findDays(text: string, claims: Claims): WrittenDay[] {
  const found: WrittenDay[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const { year, month, day } = match.groups ?? {};
      const start = match.index;
      const end = start + match[0].length;
      const read = { year: yearOf(year), month: small(month), day: small(day) };
      if ((read.month ?? 1) > 12 || (read.day ?? 1) > 31 || !claims.take(start, end)) continue;
      found.push({ kind: 'date', category: 'date', start, end, ...read });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function yearOf(text: string | undefined): number | null {
  const digits = text === undefined ? null : digitsOf(text);
  return digits === null ? null : Number(digits);
}

function small(text: string | undefined): number | null {
  return text === undefined ? null : (parseNumeral(text)?.value ?? null);
}

/** Do two days say the same, as far as both say it? 2026年11月22日 = 11月22日 = 11/22 = 22日. */
export function sameDay(a: WrittenDay, b: WrittenDay): boolean {
  let shared = 0;
  for (const part of ['year', 'month', 'day'] as const) {
    if (a[part] === null || b[part] === null) continue;
    if (a[part] !== b[part]) return false;
    shared++;
  }
  return shared > 0;
}

const PART = '(?<part>凌晨|清晨|早上|早晨|上午|中午|下午|午后|傍晚|晚上|晚间|夜间|晚)?';
const TIME = new RegExp(
  `${PART} ?(?:(?<![\\d:])(?<hour>\\d{1,2}):(?<minute>[0-5]\\d)(?![\\d:])|(?<![\\d.第])(?<spoken>${SMALL}|二十[一二三]|零)(?<mark>[时点])(?:(?<half>半|整)|(?<minutes>[0-5]?\\d|[零一二三四五]?十[一二三四五六七八九]?|零[一二三四五六七八九]) ?分?)?)`,
  'gu',
);
const RANGE = /[-—–~～至到]/u;

/** Times of day, by place; 下午2时 and 14:00 are the same minute. In 下午2:30—5:30 the second is in the afternoon too. */
export function findTimes(text: string, claims: Claims): WrittenTime[] {
  const found: WrittenTime[] = [];
  for (const match of text.matchAll(TIME)) {
    const { part, hour, minute, spoken, mark, half, minutes } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    // 三点建议, 一时: only what is said as a time.
    if (mark === '点' && !part && !half && !minutes && !/钟/u.test(text[end] ?? '')) continue;
    if (mark === '时' && spoken === '一' && !part && !minutes) continue;
    const h = small(hour ?? spoken);
    const m = half === '半' ? 30 : (small(minute ?? minutes) ?? 0);
    if (h === null || h > 24 || m > 59 || !claims.take(start, end)) continue;
    let total = (h % 24) * 60 + m;
    const before = found.at(-1);
    const continues =
      before !== undefined &&
      part === undefined &&
      start - before.end <= 2 &&
      RANGE.test(text.slice(before.end, start));
    if (/下午|午后|傍晚|晚/u.test(part ?? '') && h < 12) total += 720;
    else if (part === '中午' && h < 3) total += 720;
    else if (continues && before.minute >= 720 && total < 720 && total + 720 > before.minute && h > 0) total += 720;
    found.push({ kind: 'time', category: 'time', start, end, minute: total });
  }
  return found;
}
