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
  /(?:大?[前后]天|[今明昨](?:天|日|晚|早|晨)|(?:本周|这周|下周|上周|本星期|下星期|上星期)[一二三四五六])/uy;
/** A word of one kind for the days −1, 0, 1 (for 天 also −2 and 2). */
const LADDERS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  天: { [-2]: '前天', [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' },
  日: { [-1]: '昨日', 0: '今日', 1: '明日' },
  晚: { [-1]: '昨晚', 0: '今晚', 1: '明晚' },
  早: { 0: '今早', 1: '明早' },
  晨: { 0: '今晨', 1: '明晨' },
};
const OFFSETS: ReadonlyMap<string, number> = new Map([
  ['大后天', 3],
  ['大前天', -3],
  ['昨早', -1],
  ['昨晨', -1],
  ...Object.values(LADDERS).flatMap((ladder) =>
    Object.entries(ladder).map(([offset, word]) => [word, Number(offset)] as const),
  ),
]);
const WEEKS = ['上', '本', '下'];
const WEEKDAYS = '一二三四五六';

/** Lexicon of the words that relative days are made of. */
export const DAY_WORDS = 'relative-days';

/** Where the relative day at a word of `DAY_WORDS` is written; null where it is none (下周 without a weekday). */
export function relativeSpanAt(text: string, word: Span): Span | null {
  const from = word.start > 0 && text[word.start - 1] === '大' ? word.start - 1 : word.start;
  for (let start = from; start <= word.start; start++) {
    RELATIVE.lastIndex = start;
    if (RELATIVE.test(text)) return { start, end: RELATIVE.lastIndex };
  }
  return null;
}

/** The relative day written there. Sundays are left out: whether they begin or end a week is not agreed. */
export function relativeDay(text: string, { start, end }: Span): RelativeDay {
  const word = text.slice(start, end);
  const span = { start, end, word };
  const weekday = WEEKDAYS.includes(word.at(-1)!) ? word.at(-1)! : '';
  return weekday === '' ? { ...span, ...ofDays(word) } : { ...span, ...ofWeek(word.slice(0, -1), weekday) };
}

function ofDays(word: string): Pick<RelativeDay, 'meant' | 'wordFor'> {
  const offset = OFFSETS.get(word)!;
  return {
    meant: (day) => addDays(day, offset),
    wordFor: (wanted, day) =>
      Object.entries(LADDERS[word.at(-1)!]!).find(([each]) => addDays(day, Number(each)) === wanted)?.[1] ?? null,
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
