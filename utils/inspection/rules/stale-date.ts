import type { Day } from '../../deadlines/days';
import type { ArticleView, FieldView, Hit, InspectionContext, Rule } from '../contract';
import { isRealDate } from '../support/numbers';
import { type RelativeDay, relativeDays } from '../support/relative-days';
import { beijingDay, dayFrom, daysBetween, nearestDay, realDates, type WrittenDate } from '../support/written-dates';

/** When the draft comes out: at its scheduled time, else today. */
interface Publishing {
  readonly day: Day;
  readonly today: Day;
  readonly scheduled: boolean;
}

/** What may stand between 明天 and its date, and a day without a month (今天（22日）). */
const JOINT = /^(?:上午|下午|早上|晚上|凌晨|中午)?[ \t]?[（(，,]?[ \t]?(?:即|就?是)?/u;
const BARE_DAY = /^(?<day>\d{1,2})[日号][）)]/u;
/** Farther away than this, the text speaks of another time altogether (a quotation, an archived post). */
const REACH = { scheduled: 15, now: 3 } as const;
const WEEK_REACH = { scheduled: 14, now: 7 } as const;

/** What announces a day to come. */
const ANNOUNCED =
  /(?<!原|本)(?:将于|定于|拟于|订于|计划于|将在|请于|请在|须于|务必于|务必在)[ \t]?(?:今年|本月)?[ \t]?$/u;
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

/** The day a written date means for a draft that comes out on `day`. */
function dayMeant({ year, month, day }: WrittenDate, near: Day): Day | null {
  return year === null ? nearestDay(month, day, near) : dayFrom(year, month, day);
}

/** A day of the month without the month: the nearest one. */
function nearestBareDay(number: number, near: Day): Day | null {
  const [year, month] = [Number(near.slice(0, 4)), Number(near.slice(5, 7))];
  const candidates = [-1, 0, 1].flatMap((step) => {
    const months = year * 12 + month - 1 + step;
    const [y, m] = [Math.floor(months / 12), (months % 12) + 1];
    return isRealDate(y, m, number) ? [dayFrom(y, m, number)] : [];
  });
  candidates.sort((a, b) => Math.abs(daysBetween(near, a)) - Math.abs(daysBetween(near, b)));
  return candidates[0] ?? null;
}

/** The offset, or the one after a closing bracket there. */
function closed(text: string, offset: number): number {
  return /[）)]/u.test(text[offset] ?? '') ? offset + 1 : offset;
}

/** The date given beside a relative day, and where the pair begins and ends. */
function dateBeside({ text }: FieldView, dates: readonly WrittenDate[], { start, end }: RelativeDay, near: Day) {
  const rest = text.slice(end, end + 24);
  const joint = JOINT.exec(rest)![0];
  const after = dates.find((date) => date.start === end + joint.length);
  if (after) return { day: dayMeant(after, near), start, end: closed(text, after.end) };
  const bare = joint.trim() === '' ? null : BARE_DAY.exec(rest.slice(joint.length));
  if (bare) {
    const number = bare.groups?.day ?? '';
    return {
      day: nearestBareDay(Number(number), near),
      start,
      end: closed(text, end + joint.length + number.length + 1),
    };
  }
  const before =
    /[）)]/u.test(text[end] ?? '') && /[（(]/u.test(text[start - 1] ?? '') && dates.find((d) => d.end === start - 1);
  return before ? { day: dayMeant(before, near), start: before.start, end: end + 1 } : null;
}

function* relativeHits(field: FieldView, dates: readonly WrittenDate[], publishing: Publishing): Generator<Hit> {
  const { text, name } = field;
  const reach = publishing.scheduled ? 'scheduled' : 'now';
  const soften = publishing.scheduled ? {} : ({ severity: 'hint' } as const);
  let unsettled = publishing.scheduled && publishing.day !== publishing.today;
  for (const relative of relativeDays(text)) {
    const meant = relative.meant(publishing.day);
    const beside = dateBeside(field, dates, relative, meant);
    if (!beside) {
      if (!unsettled || field.isReported(relative.start) || GENERAL.test(text.slice(relative.end, relative.end + 6)))
        continue;
      unsettled = false;
      const values = { publish: chinese(publishing.day), day: chinese(meant) };
      yield {
        field: name,
        start: relative.start,
        end: relative.end,
        message: 'relative',
        values,
        severity: 'hint',
        outcome: 'needs-review',
      };
      continue;
    }
    if (beside.day === null || beside.day === meant) continue;
    const away = Math.abs(daysBetween(beside.day, meant));
    const ofWeek = relative.word.length > 2 && !relative.word.endsWith('天');
    // A wrong weekday is said by date-weekday; here the week is wrong.
    if (ofWeek ? away % 7 !== 0 || away > WEEK_REACH[reach] : away > REACH[reach]) continue;
    const word = relative.wordFor(beside.day, publishing.day);
    const fix = word && text.slice(beside.start, relative.start) + word + text.slice(relative.end, beside.end);
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

function* pastHits(field: FieldView, dates: readonly WrittenDate[], { day, scheduled }: Publishing): Generator<Hit> {
  const { text, name } = field;
  for (const date of dates) {
    const announced = ANNOUNCED.exec(text.slice(Math.max(0, date.start - 8), date.start));
    const meant = announced && dayMeant(date, day);
    if (!meant) continue;
    const ago = daysBetween(meant, day);
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

/** Null when the clock or the schedule cannot be used. */
function publishingOf(article: ArticleView, context: InspectionContext): Publishing | null {
  const today = beijingDay(context.now);
  const { schedule } = article.draft;
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
  signs: '天日晚早晨周期月-/.',
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
      const dates = realDates(field.text);
      yield* relativeHits(field, dates, publishing);
      yield* pastHits(field, dates, publishing);
    }
  },
} satisfies Rule;
