import type { ArticleView, FieldView, Hit, Rule } from '../contract';
import { matchesIn } from '../support/matches';
import { isRealDate } from '../support/numbers';
import { datesAsWritten } from '../support/written-dates';

const TIME = /(?<hour>\d(?<![\d:：.].)\d?)(?:[:：](?<minute>\d{2})(?![\d:：])|[时点](?<minutes>\d{1,2})分)/gu;
/** A ratio or a score looks like a time of day: without a word before it, only 时…分 is sure. */
const TIME_WORD = /(?:[日号晚晨午]|时间)[ \t]?$/u;
const DURATION_WORD = /[用耗历小共长]|\d$/u;

function isTimeOfDay(text: string, index: number, colon: boolean): boolean {
  const before = text.slice(Math.max(0, index - 4), index);
  return colon ? TIME_WORD.test(before) : !DURATION_WORD.test(before.slice(-2));
}

function* wrongTimes({ name, text }: FieldView): Generator<Hit> {
  for (const match of matchesIn(TIME, text)) {
    const { hour = '', minute, minutes } = match.groups ?? {};
    const min = Number(minute ?? minutes);
    const wrong = Number(hour) > 24 || min > 59 || (Number(hour) === 24 && min > 0);
    if (!wrong || !isTimeOfDay(text, match.index, minute !== undefined)) continue;
    yield { field: name, start: match.index, end: match.index + match[0].length, message: 'time' };
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
  scope: 'paragraph',
  signs: '月时点:：-/.',
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
      for (const { start, end, year, month, day } of datesAsWritten(field.text)) {
        if (!isRealDate(year ?? 0, month, day)) yield { field: field.name, start, end, message: 'date' };
      }
      yield* wrongTimes(field);
    }
  },
} satisfies Rule;
