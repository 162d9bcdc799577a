import type { ArticleView, FieldView, Hit, Rule } from '../contract';
import { matchesIn } from '../support/matches';
import { isRealDate } from '../support/numbers';
import { dayFrom, daysBetween, isOtherCalendar, realDates, type WrittenDate } from '../support/written-dates';

const TO = '(?:至|到|—{1,2}|–|－|-|~|～)';
/** Between two dates of a range: the first one's weekday or time of day may stand there. */
const BETWEEN = new RegExp(
  `^[ \\t]?(?:[（(](?:星期|周)[一二三四五六日天][）)])?(?:上午|下午|中午|凌晨|晚上?)?(?:\\d{1,2}(?:[:：]\\d{2}|[时点](?:\\d{1,2}分)?))?[ \\t]?${TO}[ \\t]?$`,
  'u',
);
/** 至23日 after a date: the same month. Not 至3日内, 至5日均. */
const SAME_MONTH = new RegExp(`^[ \\t]?${TO}[ \\t]?(?<day>\\d{1,2})[ \\t]?[日号](?![内均游])`, 'u');
const YEARS = new RegExp(
  `(?<from>(?:19|20)(?<![\\d.\\-—/〔\\[(]..)\\d{2})[ \\t]?年?[ \\t]?${TO}[ \\t]?(?<to>(?:19|20)\\d{2})[ \\t]?年(?!前|以前)`,
  'gu',
);
/** 上午11:00至9:00. Without 上午 or 下午 in front a range may run over midnight. */
function clock(id: string): string {
  return `(?:[:：](?<${id}colon>\\d{2})|[时点](?:(?<${id}minutes>\\d{1,2})分|(?<${id}half>半))?)`;
}
const TIMES = new RegExp(
  `(?<part>上午|下午)[ \\t]?(?<h1>\\d{1,2})${clock('a')}[ \\t]?${TO}[ \\t]?(?<part2>上午|下午)?[ \\t]?(?<h2>\\d{1,2})${clock('b')}`,
  'gu',
);
/** Told backwards on purpose: 由近及远, 倒序, 追溯. */
const BACKWARDS = /倒序|倒推|追溯|回溯|倒查/u;
/** Without years, an end up to this many days before the beginning is an error; farther back, it is next year's day. */
const DAYS_BACK = 62;

function* dateRanges({ name, text }: FieldView): Generator<Hit> {
  const dates = realDates(text);
  for (let i = 0; i < dates.length; i++) {
    const from = dates[i]!;
    const next = dates[i + 1];
    const rest = text.slice(from.end, from.end + 16);
    const short = SAME_MONTH.exec(rest);
    if (short) {
      const day = Number(short.groups?.day);
      if (day >= from.day || !isRealDate(from.year ?? 0, from.month, day)) continue;
      yield { field: name, start: from.start, end: from.end + short[0].length, message: 'dates' };
    } else if (next && next.start - from.end < 24 && BETWEEN.test(text.slice(from.end, next.start))) {
      if (isBackwards(from, next)) yield { field: name, start: from.start, end: next.end, message: 'dates' };
    }
  }
}

function isBackwards(from: WrittenDate, to: WrittenDate): boolean {
  // A year on the end alone (11月27日至2026年1月3日) leaves the beginning open.
  if (from.year === null && to.year !== null) return false;
  const year = from.year ?? 2024;
  const days = daysBetween(dayFrom(year, from.month, from.day), dayFrom(to.year ?? year, to.month, to.day));
  return days < 0 && (to.year !== null || days >= -DAYS_BACK);
}

/** Minutes since midnight: hour, minutes in one of three spellings, 下午 counted on. */
function minutes(groups: Readonly<Record<string, string | undefined>>, id: string, hour: string, part = ''): number {
  const rest = groups[`${id}half`] ? 30 : Number(groups[`${id}colon`] ?? groups[`${id}minutes`] ?? 0);
  const number = Number(hour);
  return (part === '下午' && number < 12 ? number + 12 : number) * 60 + rest;
}

function* timeRanges({ name, text }: FieldView): Generator<Hit> {
  for (const { 0: passage, index, groups = {} } of matchesIn(TIMES, text)) {
    const { part, part2, h1 = '', h2 = '' } = groups;
    const to = minutes(groups, 'b', h2, part2 ?? part);
    if (minutes(groups, 'a', h1, part) <= to) continue;
    yield { field: name, start: index, end: index + passage.length, message: 'times', severity: 'hint' };
  }
}

export default {
  id: 'range-order',
  title: '起止时间颠倒',
  category: 'wording',
  gate: 'wording',
  severity: 'warn',
  outcome: 'violation',
  clauses: [
    'gov-website-content-sample#(十二)·杜绝差错',
    'jiangbei-2021#三(三)·五关',
    'panjin-2019#三(二)·五关',
    'yunhe-2022#三(二)·内容错误',
  ],
  scope: 'paragraph',
  signs: ['至到—–－-~～', '年日号午-/.'],
  messages: {
    dates: { message: '“{text}”的截止日期早于开始日期。', advice: '核对起止日期后改正；跨年的，写明年份。' },
    times: {
      message: '“{text}”的截止时刻早于开始时刻。',
      advice: '核对后改正；下午的时刻写明“下午”，或者用24小时制。',
    },
    years: { message: '“{text}”的截止年份早于开始年份。', advice: '核对后改正年份。' },
  },
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      const { text } = field;
      if (!/[年日号午]|\d[-/.]\d/u.test(text) || BACKWARDS.test(text)) continue;
      yield* dateRanges(field);
      yield* timeRanges(field);
      for (const match of matchesIn(YEARS, text)) {
        const { from, to } = match.groups ?? {};
        if (Number(from) <= Number(to) || isOtherCalendar(text, match.index)) continue;
        yield { field: field.name, start: match.index, end: match.index + match[0].length, message: 'years' };
      }
    }
  },
} satisfies Rule;
