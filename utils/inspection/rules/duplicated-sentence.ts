import type { ArticleView, FieldView, Hit, Rule, Span } from '../contract';
import { markKind, marksOf, SENTENCE_END } from '../support/structure';

/** Shorter sentences are repeated on purpose (slogans, refrains, 特此公告). Counted in Chinese characters. */
const SHORTEST = 12;
const HAN = /[\u4e00-\u9fff]/gu;
/** An item of a law or a list: （一）…；. */
const ITEM = /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/u;
/** Laws say the same in many places (构成犯罪的，依法追究刑事责任). */
const LAW = /(?:^|\n)[ \t\u3000]*第[一二三四五六七八九十百零〇\d]{1,6}条/gu;
const LAW_ARTICLES = 3;
/** What returns in forms, laws and lists without being a slip. */
const FORMULA =
  /^(?:[（(]|第[一二三四五六七八九十百零〇\d]+[条章节]|附件|附表|联系|咨询|电话|地址|来源|责任|编辑|审核|监制|@|#|【|\[|https?:)|[：:]$/u;

/** A repeated passage and where it stands first. */
interface Repeat extends Span {
  readonly first: Span;
}

/** In a text longer than this, a single sentence may well return (bulletins, reports); several in a row may not. UTF-16 units. */
const SHORT_TEXT = 1000;

/** A text with more sentences than `MOST` is looked at closely without asking. Twice as many places, a power of two. */
const PLACES = 2048;
const MOST = 1000;
const seenKeys = new Int32Array(PLACES);

/** False where no two sentences are alike: told by a few characters of each, without cutting the text up. */
function mayRepeat(field: FieldView): boolean {
  const { text } = field;
  const marks = marksOf(field);
  let count = 0;
  let from = 0;
  for (let i = 0; i <= marks.length; i++) {
    const at = i < marks.length ? marks[i]! : text.length;
    if (i < marks.length && markKind(text.charCodeAt(at)) !== SENTENCE_END) continue;
    if (at - from >= SHORTEST) {
      const key = keyOf(text, from, at);
      if (key !== 0) {
        if (count === 0) seenKeys.fill(0);
        if (++count > MOST || isSeen(key)) return true;
      }
    }
    from = at + 1;
  }
  return false;
}

/** The same for the same words, whatever blanks or closing quotation marks stand around them; 0 when too short. */
function keyOf(text: string, from: number, to: number): number {
  let start = from;
  let end = to;
  while (start < end && isMargin(text.charCodeAt(start))) start++;
  while (start < end && isMargin(text.charCodeAt(end - 1))) end--;
  const length = end - start;
  if (length < SHORTEST) return 0;
  let key = length;
  for (let i = 0; i < 6; i++) key = Math.imul(key, 0x01000193) ^ text.charCodeAt((start + (i * (length - 1)) / 5) | 0);
  return key | 1;
}

function isMargin(unit: number): boolean {
  return (
    unit <= 0x20 ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    unit === 0x201d ||
    unit === 0x2019 ||
    unit === 0x300d ||
    unit === 0x300f
  );
}

/** Remembers the key. */
function isSeen(key: number): boolean {
  for (let place = key >>> 1; ; place++) {
    const before = seenKeys[place & (PLACES - 1)]!;
    if (before === key) return true;
    if (before !== 0) continue;
    seenKeys[place & (PLACES - 1)] = key;
    return false;
  }
}

/** How often each sentence stands in the text. One that returns again and again is a formula, not a slip. */
function occurrences({ text, sentences }: FieldView): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { start, end } of sentences) {
    const sentence = text.slice(start, end);
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  return counts;
}

/** Sentences that were there before; one passage where several in a row return in the same order. */
function repeats({ text, sentences }: FieldView): Repeat[] {
  const seen = new Map<string, number>();
  const found: Repeat[] = [];
  /** Index of the first occurrence of the sentence that the last repeat ends with. */
  let previous = -2;
  sentences.forEach((span, index) => {
    const sentence = text.slice(span.start, span.end);
    const before = sentence.length < SHORTEST ? undefined : seen.get(sentence);
    if (before === undefined || !isPlainSentence(sentence)) {
      if (!seen.has(sentence)) seen.set(sentence, index);
      previous = -2;
      return;
    }
    const last = found.at(-1);
    if (last && before === previous + 1) {
      found[found.length - 1] = {
        start: last.start,
        end: span.end,
        first: { start: last.first.start, end: sentences[before]!.end },
      };
    } else found.push({ ...span, first: sentences[before]! });
    previous = before;
  });
  return found;
}

function isPlainSentence(sentence: string): boolean {
  return (sentence.match(HAN)?.length ?? 0) >= SHORTEST && !FORMULA.test(sentence) && !ITEM.test(sentence);
}

export default {
  id: 'duplicated-sentence',
  title: '重复语句',
  category: 'wording',
  gate: 'wording',
  severity: 'hint',
  outcome: 'needs-review',
  clauses: [
    'yanchi-2017#第十二条·语义明确',
    'gov-website-content-sample#(十二)·杜绝差错',
    'jiangbei-2021#三(三)·五关',
    'panjin-2019#三(二)·五关',
  ],
  messages: {
    adjacent: { message: '“{text}”中同一句话连续出现两次，疑似重复粘贴。', advice: '请核对，删去多余的一句。' },
    again: {
      message: '“{text}”在前文已经出现过，疑似重复粘贴。',
      advice: '请核对，删去多余的一处；有意重复的，不必修改。',
    },
  },
  check(article: ArticleView): Iterable<Hit> {
    const field = article.field('body');
    return mayRepeat(field) ? hits(field) : [];
  },
} satisfies Rule;

function* hits(field: FieldView): Iterable<Hit> {
  const { text } = field;
  const found = repeats(field);
  if (found.length === 0) return;
  let counts: Map<string, number> | undefined;
  const law = (text.match(LAW)?.length ?? 0) >= LAW_ARTICLES;
  for (const { start, end, first } of found) {
    if (text.slice(first.end, start).trim() === '') {
      const fix = text.slice(first.start, first.end);
      yield { field: 'body', start: first.start, end, message: 'adjacent', fix };
      continue;
    }
    const inside = field.sentences.filter((sentence) => sentence.start >= start && sentence.end <= end);
    if (law || (inside.length === 1 && text.length > SHORT_TEXT)) continue;
    counts ??= occurrences(field);
    if (inside.every((sentence) => counts!.get(text.slice(sentence.start, sentence.end)) === 2)) {
      yield { field: 'body', start, end, message: 'again' };
    }
  }
}
