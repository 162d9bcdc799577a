import type { Day } from '../../deadlines/days';
import { weekdayOf, yearOf } from '../../deadlines/days';
import type { ArticleView, FieldView, Hit, Rule } from '../contract';
import { FESTIVAL_NAMES, festivalDay } from '../support/festivals';
import { isRealDate } from '../support/numbers';
import { beijingDay, dayFrom, daysBetween, nearestDay, realDates, type WrittenDate } from '../support/written-dates';

const WEEKDAYS = '日一二三四五六';
/** Right after a date: an end day in the same month (21日至23日), and a weekday in brackets, after a space or a comma. */
const WEEKDAY_AFTER =
  /^(?:[ \t]?(?:至|到|—|——|-|－|~|～)[ \t]?(?:(?<endMonth>\d{1,2})[ \t]?月[ \t]?)?(?<endDay>\d{1,2})[ \t]?[日号])?(?<gap>[ \t]?[（(，,][ \t]?|[ \t]?)[本下上这]?(?<word>(?<name>星期|礼拜|周)(?<first>[一二三四五六日天])(?:[ \t]?(?:至|到|—|——|-|－|~|～)[ \t]?(?:星期|礼拜|周)?(?<last>[一二三四五六日天]))?)(?<rest>.?)/u;
/** A weekday in front of the date: 星期一（11月23日）; 周一 11月23日. */
const WEEKDAY_BEFORE = /(?<word>(?<name>星期|礼拜|周)(?<first>[一二三四五六日天]))[ \t]?[（(，,]?[ \t]?$/u;
/** 周日报, 周一鸣, 周末: not a weekday after all. */
const GOES_ON = /[\u4e00-\u9fff]/u;
const MAY_FOLLOW = /[上下早晚中凌全正傍夜开举召前起的为在将]/u;

/** A date without a year is taken as one near today only within this many days; beyond, it tells of another year. */
const DAYS_BACK = 31;
const DAYS_AHEAD = 62;

const NAMES = FESTIVAL_NAMES.join('|');
/** 12月4日是（第十三个）国家宪法日; 9月25日（中秋节）. */
const FESTIVAL_AFTER = new RegExp(
  `^(?:[ \\t]?(?:，[ \\t]?)?(?:正?是|为|系|迎来)(?:我国|全国)?(?:的)?(?:第[\\d一二三四五六七八九十百]{1,4}个)?(?:“|")?(?<is>${NAMES})(?![前后期假当之])|[（(](?<in>${NAMES})(?:当天|当日)?[）)])`,
  'u',
);
/** 国庆节（10月1日）; 今年的端午节是6月19日. */
const FESTIVAL_BEFORE = new RegExp(`(?<name>${NAMES})(?:当天|当日)?(?:[（(]|(?:是|为|在)(?:今年的?)?)$`, 'u');
/** What the two begin and end with: most dates have nothing of it beside them. */
const BEHIND_DATE = ' \t，正是为系迎（(';
const BEFORE_DATE = '（(是为在年的';
/** A festival's name may stand for its holidays: bracketed dates as far away as this are left alone. */
const HOLIDAY_REACH = 8;
const HOLIDAYS = /^(?:元旦|春节|除夕|清明|五一|国际劳动|劳动|端午|中秋|国庆)/u;
/** Without a weekday or a festival in the paragraph its dates need not be looked at. */
const NAMED = new RegExp(`周|星期|礼拜|${NAMES}`, 'u');
const LONGEST_NAME = Math.max(...FESTIVAL_NAMES.map((name) => name.length));

/** The day meant by a written date; null when a missing year cannot be told. */
function dayMeant({ year, month, day }: WrittenDate, today: Day): Day | null {
  if (year !== null) return dayFrom(year, month, day);
  const near = nearestDay(month, day, today);
  if (near === null) return null;
  const away = daysBetween(today, near);
  return away >= -DAYS_BACK && away <= DAYS_AHEAD ? near : null;
}

function weekdayHit(
  field: FieldView,
  day: Day,
  written: RegExpExecArray,
  start: number,
  group: 'first' | 'last',
): Hit | null {
  const said = written.groups?.[group] ?? '';
  const right = weekdayOf(day);
  if ((said === '天' ? 0 : WEEKDAYS.indexOf(said)) === right) return null;
  // No fix: whether the day or its weekday is wrong, only the original tells.
  return {
    field: field.name,
    start,
    end: start + (written.groups?.word ?? '').length,
    message: 'weekday',
    values: {
      date: `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
      right: `星期${WEEKDAYS[right]}`,
    },
  };
}

function* weekdaysOf(field: FieldView, date: WrittenDate, day: Day): Generator<Hit> {
  const after = WEEKDAY_AFTER.exec(field.text.slice(date.end, date.end + 40));
  if (after) {
    const { gap = '', word = '', rest = '', last, endDay, endMonth } = after.groups ?? {};
    const open = /[（(]/u.test(gap);
    // 11月23日，周一至周五照常开放 speaks of every week; 周日报 is a newspaper.
    const free = open || !GOES_ON.test(rest) || MAY_FOLLOW.test(rest);
    if (!free || (last && (!open || !endDay)) || (!last && endDay)) return;
    const start = date.end + after[0].length - rest.length - word.length;
    const hit = weekdayHit(field, day, after, start, 'first');
    if (hit) yield hit;
    const month = endMonth ? Number(endMonth) : date.month;
    if (!hit && last && isRealDate(yearOf(day), month, Number(endDay))) {
      const end = dayFrom(yearOf(day) + (month < date.month ? 1 : 0), month, Number(endDay));
      const endHit = weekdayHit(field, end, after, start, 'last');
      if (endHit) yield endHit;
    }
    return;
  }
  const from = Math.max(0, date.start - 6);
  const before = WEEKDAY_BEFORE.exec(field.text.slice(from, date.start));
  if (!before || /[每至到—\-~～、]$/u.test(field.text.slice(0, from + before.index))) return;
  const hit = weekdayHit(field, day, before, from + before.index, 'first');
  if (hit) yield hit;
}

function* festivalsOf(field: FieldView, date: WrittenDate, day: Day): Generator<Hit> {
  const { text } = field;
  const after = BEHIND_DATE.includes(text.charAt(date.end) || '|')
    ? FESTIVAL_AFTER.exec(text.slice(date.end, date.end + LONGEST_NAME + 16))
    : null;
  const from = Math.max(0, date.start - LONGEST_NAME - 8);
  const before =
    !after && BEFORE_DATE.includes(text.charAt(date.start - 1) || '|')
      ? FESTIVAL_BEFORE.exec(text.slice(from, date.start))
      : null;
  const name = after?.groups?.is ?? after?.groups?.in ?? before?.groups?.name;
  if (name === undefined || /[至到—\-~～、和]$/u.test(field.text.slice(0, date.start))) return;
  // 国庆节（10月1日至7日）, 中秋节（9月25日—27日）: the holidays.
  if (/^[ \t]?[至到—\-~～、和]/u.test(field.text.slice(date.end, date.end + 2))) return;
  const right = festivalDay(name, yearOf(day));
  if (right === null || right === day) return;
  const strict = after?.groups?.is !== undefined || /[是为]/u.test(before?.[0].slice(-4) ?? '');
  if (!strict && HOLIDAYS.test(name) && Math.abs(daysBetween(right, day)) <= HOLIDAY_REACH) return;
  yield {
    field: field.name,
    start: date.start,
    end: date.end,
    message: 'festival',
    values: { name, right: `${yearOf(right)}年${Number(right.slice(5, 7))}月${Number(right.slice(8))}日` },
  };
}

export default {
  id: 'date-weekday',
  title: '日期与星期、节日不符',
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
  signs: ['周期拜节日夕旦午秋明阳', '月-/.'],
  messages: {
    weekday: {
      message: '“{text}”与日期不符：{date}是{right}。',
      advice: '核对原通知，改正日期或者星期。',
    },
    festival: {
      message: '“{text}”不是{name}：该年的{name}是{right}。',
      advice: '核对后改正日期或者节日名称。',
    },
  },
  *check(article: ArticleView, context): Iterable<Hit> {
    const today = beijingDay(context.now);
    if (today === null) return;
    for (const field of article.fields) {
      if (!NAMED.test(field.text)) continue;
      for (const date of realDates(field.text)) {
        const day = dayMeant(date, today);
        if (day === null) continue;
        const soften = date.year === null ? ({ outcome: 'needs-review' } as const) : {};
        for (const hit of weekdaysOf(field, date, day)) yield { ...hit, ...soften };
        for (const hit of festivalsOf(field, date, day)) yield { ...hit, ...soften };
      }
    }
  },
} satisfies Rule;
