import type { ArticleView, FieldView, Hit, Rule } from '../contract';
import { isRealDate } from '../support/numbers';

/** 2026年2月30日, 2月30日, 13月5日. A day of the 农历 is written with other words (初八, 廿三) or named as one. */
const CHINESE =
  /(?:(?<!\d)(?<year>(?:1[89]|20)\d{2})\s?年\s?|(?<![\d.年]))(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?[日号](?!线|楼|院|店|路|公寓|文|令|公告|台)/gu;
const NUMERIC = /(?<![\d.\-/])(?<year>20\d{2})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![\d.\-/])/gu;
const TIME = /(?<![\d:：.])(?<hour>\d{1,2})(?:[:：](?<minute>\d{2})(?![\d:：])|[时点](?<minutes>\d{1,2})分)/gu;
const LUNAR = /农历|阴历|夏历|旧历|腊月|正月|藏历|傣历|伊斯兰历/u;

function* wrongDates(field: FieldView, pattern: RegExp): Generator<Hit> {
  for (const match of field.text.matchAll(pattern)) {
    const { year = '0', month = '', day = '' } = match.groups ?? {};
    if (isRealDate(Number(year), Number(month), Number(day))) continue;
    if (LUNAR.test(field.text.slice(Math.max(0, match.index - 12), match.index))) continue;
    yield { field: field.name, start: match.index, end: match.index + match[0].length, message: 'date' };
  }
}

export default {
  id: 'impossible-date',
  title: '不存在的日期和时间',
  category: 'wording',
  gate: 'wording',
  severity: 'warn',
  outcome: 'violation',
  clauses: ['gov-website-content-sample#(十二)·杜绝差错', 'jiangbei-2021#三(三)·五关'],
  messages: {
    date: {
      message: '“{text}”这一天不存在。',
      advice: '核对原文件的日期后改正；属于农历的，写明“农历”。',
    },
    time: {
      message: '“{text}”不是有效的时刻。',
      advice: '核对后改正；小时用 0—24，分钟用 00—59。',
    },
  },
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      if (!/\d/u.test(field.text)) continue;
      yield* wrongDates(field, CHINESE);
      yield* wrongDates(field, NUMERIC);
      for (const match of field.text.matchAll(TIME)) {
        const { hour = '', minute, minutes } = match.groups ?? {};
        const min = Number(minute ?? minutes);
        // A ratio or a score looks like a time of day: without a word for it, only 时…分 is sure.
        if (
          minute !== undefined &&
          !/(?:[日号晚晨午]|上午|下午|时间|凌晨)\s?$/u.test(field.text.slice(Math.max(0, match.index - 4), match.index))
        )
          continue;
        if (
          minute === undefined &&
          /[用耗历小共长]|\d$/u.test(field.text.slice(Math.max(0, match.index - 2), match.index))
        )
          continue;
        if (Number(hour) > 24 || min > 59 || (Number(hour) === 24 && min > 0)) {
          yield { field: field.name, start: match.index, end: match.index + match[0].length, message: 'time' };
        }
      }
    }
  },
} satisfies Rule;
