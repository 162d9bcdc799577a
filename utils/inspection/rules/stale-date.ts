import { DAY_MS, type Day } from '../../deadlines/days';
import type { ArticleView, FieldView, Hit, InspectionContext, Rule, Span } from '../contract';
import { isRealDate } from '../support/numbers';
import { DAY_WORDS, relativeDay, relativeSpanAt } from '../support/relative-days';
import { beijingDay, dayFrom, realDates, type WrittenDate } from '../support/written-dates';

/** When the draft comes out: at its scheduled time, else today. */
interface Publishing {
  readonly day: Day;
  readonly today: Day;
  readonly scheduled: boolean;
}

/** What may stand between 明天 and its date, and a day without a month (今天（22日）). */
const JOINT = /(?:上午|下午|早上|晚上|凌晨|中午)?[ \t]?[（(，,]?[ \t]?(?:即|就?是)?/uy;
const BARE_DAY = /(?<day>\d{1,2})[日号][）)]/uy;
/** Farther away than this, the text speaks of another time altogether (a quotation, an archived post). */
const REACH = { scheduled: 15, now: 3 } as const;
const WEEK_REACH = { scheduled: 14, now: 7 } as const;

/** Lexicon of what announces a day to come. */
const ANNOUNCEMENTS = 'announced-days';
/** One of its words and what may stand between it and the date. */
const ANNOUNCED =
  /(?<!原|本)(?:将于|定于|拟于|订于|计划于|将在|请于|请在|须于|务必于|务必在)[ \t]?(?:今年|本月)?[ \t]?$/u;
/** The same part behind the word. */
const BEFORE_DATE = /[ \t]?(?:今年|本月)?[ \t]?/uy;
/** The sentence tells an earlier plan. */
const EARLIER = /原定|原计划|此前|先前|曾|已于|已在|宣布|推迟|延期|改期|取消|当时|去年|回顾/u;
/** How much of the sentence around a date is looked at. UTF-16 units. */
const CONTEXT = 60;
const PAST_REACH = { scheduled: 45, now: 14 } as const;

/** Words of the future and the past used in general. */
const GENERAL = /^(?:的|我们|会更|更美|起点|这个|已经成为|之所以)/u;

function chinese(day: Day): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}

/** Days since 1970. */
function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

function numberOf(day: Day): number {
  return dayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));
}

/** The day a written date, or a day of a month that is not named, means: the nearest one where there are several. */
function dayMeant(date: WrittenDate | number, near: Day): Day | null {
  if (typeof date === 'object' && date.year !== null) return dayFrom(date.year, date.month, date.day);
  const [nearYear, nearMonth, at] = [Number(near.slice(0, 4)), Number(near.slice(5, 7)), numberOf(near)];
  let best: Day | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let step = -1; step <= 1; step++) {
    const months = nearYear * 12 + nearMonth - 1 + step;
    const [year, month, day] =
      typeof date === 'number'
        ? [Math.floor(months / 12), (months % 12) + 1, date]
        : [nearYear + step, date.month, date.day];
    const away = Math.abs(dayNumber(year, month, day) - at);
    if (away >= least || !isRealDate(year, month, day)) continue;
    least = away;
    best = dayFrom(year, month, day);
  }
  return best;
}

/** The offset, or the one after a closing bracket there. */
function closed(text: string, offset: number): number {
  return '）)'.includes(text[offset] ?? ' ') ? offset + 1 : offset;
}

/** A date is never longer than this; so much before it says whether it is one of another calendar. UTF-16 units. */
const DATE_REACH = 32;
/** What every date begins with, up to its first mark. */
const DATE_HEAD = /[\d一二三四五六七八九十〇○零Oo年 \t]{1,12}[月\-/.]/uy;

/** The dates that begin or end near an offset, with offsets from `from`: dates are looked for where a word asks for one, not everywhere. */
function datesNear(text: string, offset: number): { dates: readonly WrittenDate[]; from: number } {
  const from = Math.max(0, offset - DATE_REACH);
  return { dates: realDates(text.slice(from, offset + DATE_REACH)), from };
}

function moved(date: WrittenDate, by: number): WrittenDate {
  return { ...date, start: date.start + by, end: date.end + by };
}

/** The date that begins at the offset. */
function dateAt(text: string, offset: number): WrittenDate | null {
  DATE_HEAD.lastIndex = offset;
  if (!DATE_HEAD.test(text)) return null;
  const { dates, from } = datesNear(text, offset);
  const date = dates.find(({ start }) => start === offset - from);
  return date ? moved(date, from) : null;
}

/** The date that ends at the offset. */
function dateEndingAt(text: string, offset: number): WrittenDate | null {
  const { dates, from } = datesNear(text, offset);
  const date = dates.find(({ end }) => end === offset - from);
  return date ? moved(date, from) : null;
}

/** What is given beside a relative day: a date, or a day of the month alone; and where the pair begins and ends. */
interface Beside extends Span {
  readonly date: WrittenDate | number;
}

function dateBeside(text: string, { start, end }: Span): Beside | null {
  JOINT.lastIndex = end;
  JOINT.test(text);
  const joined = JOINT.lastIndex;
  const after = dateAt(text, joined);
  if (after) return { date: after, start, end: closed(text, after.end) };
  if (text.slice(end, joined).trim() !== '') {
    BARE_DAY.lastIndex = joined;
    const number = BARE_DAY.exec(text)?.groups?.day;
    if (number !== undefined) return { date: Number(number), start, end: closed(text, joined + number.length + 1) };
  }
  if (!'）)'.includes(text[end] ?? ' ') || !'（('.includes(text[start - 1] ?? ' ')) return null;
  const before = dateEndingAt(text, start - 1);
  return before ? { date: before, start: before.start, end: end + 1 } : null;
}

function* relativeHits(field: FieldView, publishing: Publishing): Generator<Hit> {
  const { text, name } = field;
  const reach = publishing.scheduled ? 'scheduled' : 'now';
  const soften = publishing.scheduled ? {} : ({ severity: 'hint' } as const);
  let unsettled = publishing.scheduled && publishing.day !== publishing.today;
  for (const word of field.words(DAY_WORDS)) {
    const span = relativeSpanAt(text, word);
    if (!span) continue;
    const beside = dateBeside(text, span);
    if (!beside && !unsettled) continue;
    const relative = relativeDay(text, span);
    const meant = relative.meant(publishing.day);
    if (!beside) {
      if (field.isReported(span.start) || GENERAL.test(text.slice(span.end, span.end + 6))) continue;
      unsettled = false;
      const values = { publish: chinese(publishing.day), day: chinese(meant) };
      yield {
        field: name,
        start: span.start,
        end: span.end,
        message: 'relative',
        values,
        severity: 'hint',
        outcome: 'needs-review',
      };
      continue;
    }
    const { date } = beside;
    const day = dayMeant(date, meant);
    if (day === null || day === meant) continue;
    const away = Math.abs(numberOf(day) - numberOf(meant));
    const ofWeek = relative.word.length > 2 && !relative.word.endsWith('天');
    // A wrong weekday is said by date-weekday; here the week is wrong.
    if (ofWeek ? away % 7 !== 0 || away > WEEK_REACH[reach] : away > REACH[reach]) continue;
    const right = relative.wordFor(day, publishing.day);
    const fix = right && text.slice(beside.start, relative.start) + right + text.slice(relative.end, beside.end);
    const values = { publish: chinese(publishing.day), word: relative.word, day: chinese(meant) };
    yield {
      field: name,
      start: beside.start,
      end: beside.end,
      message: 'contradiction',
      values,
      ...(fix && publishing.scheduled ? { fix } : {}),
      ...soften,
    };
  }
}

function* pastHits(field: FieldView, { day, scheduled }: Publishing): Generator<Hit> {
  const { text, name } = field;
  for (const word of field.words(ANNOUNCEMENTS)) {
    BEFORE_DATE.lastIndex = word.end;
    BEFORE_DATE.test(text);
    const date = dateAt(text, BEFORE_DATE.lastIndex);
    const announced = date && ANNOUNCED.exec(text.slice(Math.max(0, date.start - 8), date.start));
    const meant = announced && dayMeant(date, day);
    if (!meant) continue;
    const ago = numberOf(day) - numberOf(meant);
    if (ago < 1 || ago > PAST_REACH[scheduled ? 'scheduled' : 'now']) continue;
    const sentence = field.sentenceAt(date.start);
    // 11月20日至25日 may still be going on.
    if (/^[ \t]?(?:起|至|到|—|-|~|～)/u.test(text.slice(date.end, date.end + 3))) continue;
    const around = text.slice(
      Math.max(sentence.start, date.start - CONTEXT),
      Math.min(sentence.end, date.end + CONTEXT),
    );
    if (EARLIER.test(around) || field.isReported(date.start)) continue;
    const start = date.start - announced[0].length;
    const soften = scheduled ? {} : ({ severity: 'hint' } as const);
    yield { field: name, start, end: date.end, message: 'past', values: { publish: chinese(day) }, ...soften };
  }
}

/** The clock stands still during an inspection. */
let lastNow = Number.NaN;
let lastToday: Day | null = null;

/** Null when the clock or the schedule cannot be used. */
function publishingOf(article: ArticleView, context: InspectionContext): Publishing | null {
  const { schedule } = article.draft;
  if (context.now !== lastNow) {
    lastToday = beijingDay(context.now);
    lastNow = context.now;
  }
  const today = lastToday;
  const day = schedule === null ? today : beijingDay(schedule);
  return today === null || day === null ? null : { day, today, scheduled: schedule !== null };
}

export default {
  id: 'stale-date',
  title: '发布时已过时的日期',
  category: 'wording',
  gate: 'wording',
  severity: 'warn',
  outcome: 'violation',
  clauses: [
    'panjin-2019#三(二)·时效',
    'gov-website-content-sample#(十二)·杜绝差错',
    'jiangbei-2021#三(三)·五关',
    'yanchi-2017#第十二条·语义明确',
  ],
  anchors: [DAY_WORDS, ANNOUNCEMENTS],
  messages: {
    contradiction: {
      message: '“{text}”与发布时间不符：{publish}发布时，“{word}”指的是{day}。',
      advice: '按发布当天改写，或者只写具体日期；也可以调整发布时间。',
    },
    past: {
      message: '“{text}”在发布时（{publish}）已经过去。',
      advice: '核对日期；活动已经举行、期限已经届满的，改写或者不再发布。',
    },
    relative: {
      message: '稿件定于{publish}发布，届时“{text}”指的是{day}。',
      advice: '请核对是否如此，建议写出具体日期。',
    },
  },
  *check(article: ArticleView, context: InspectionContext): Iterable<Hit> {
    const publishing = publishingOf(article, context);
    if (publishing === null) return;
    for (const field of article.fields) {
      yield* relativeHits(field, publishing);
      yield* pastHits(field, publishing);
    }
  },
} satisfies Rule;
