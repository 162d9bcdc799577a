import type { Day } from '../../deadlines/days';
import { addDays, weekdayOf } from '../../deadlines/days';
import type { Span } from '../contract';

/** 今天, 明晚, 下周三: a day told from the day of publishing. */
export interface RelativeDay extends Span {
  readonly word: string;
  /** The day it means when published on `day`. */
  meant(day: Day): Day;
  /** The word of the same kind that means `wanted` when published on `day`; null when there is none. */
  wordFor(wanted: Day, day: Day): string | null;
}

const RELATIVE =
  /(?:大?[前后]天|[今明昨](?:天|日|晚|早|晨)|(?<week>本周|这周|下周|上周|本星期|下星期|上星期)(?<weekday>[一二三四五六]))/gu;
/** A word of one kind for the days −1, 0, 1 (for 天 also −2 and 2). */
const LADDERS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  天: { [-2]: '前天', [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' },
  日: { [-1]: '昨日', 0: '今日', 1: '明日' },
  晚: { [-1]: '昨晚', 0: '今晚', 1: '明晚' },
  早: { 0: '今早', 1: '明早' },
  晨: { 0: '今晨', 1: '明晨' },
};
const WEEKS = ['上', '本', '下'];
const WEEKDAYS = '一二三四五六';

/** Relative days of a text, by place. Sundays are left out: whether they begin or end a week is not agreed. */
export function relativeDays(text: string): RelativeDay[] {
  return Array.from(text.matchAll(RELATIVE), (match) => {
    const span = { start: match.index, end: match.index + match[0].length, word: match[0] };
    const { week, weekday } = match.groups ?? {};
    return week && weekday ? { ...span, ...ofWeek(week, weekday) } : { ...span, ...ofDays(match[0]) };
  });
}

function ofDays(word: string): Pick<RelativeDay, 'meant' | 'wordFor'> {
  const ladder = LADDERS[word.at(-1)!]!;
  const step = Object.entries(ladder).find(([, each]) => each === word)?.[0];
  const offset = step === undefined ? (word === '大后天' ? 3 : -3) : Number(step);
  return {
    meant: (day) => addDays(day, offset),
    wordFor: (wanted, day) =>
      Object.entries(ladder).find(([each]) => addDays(day, Number(each)) === wanted)?.[1] ?? null,
  };
}

function ofWeek(week: string, weekday: string): Pick<RelativeDay, 'meant' | 'wordFor'> {
  const name = week.slice(1);
  const shift = week[0] === '下' ? 1 : week[0] === '上' ? -1 : 0;
  const meant = (day: Day, weeks: number): Day =>
    addDays(day, weeks * 7 + WEEKDAYS.indexOf(weekday) - ((weekdayOf(day) + 6) % 7));
  return {
    meant: (day) => meant(day, shift),
    wordFor: (wanted, day) => {
      const index = [-1, 0, 1].findIndex((weeks) => meant(day, weeks) === wanted);
      return index < 0 ? null : `${WEEKS[index]}${name}${weekday}`;
    },
  };
}
