import type { ArticleView, FieldView, Hit, Rule, Span } from '../contract';

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
  *check(article: ArticleView): Iterable<Hit> {
    const field = article.field('body');
    const { text } = field;
    const found = repeats(field);
    if (found.length === 0) return;
    const counts = occurrences(field);
    const law = (text.match(LAW)?.length ?? 0) >= LAW_ARTICLES;
    for (const { start, end, first } of found) {
      if (text.slice(first.end, start).trim() === '') {
        const fix = text.slice(first.start, first.end);
        yield { field: 'body', start: first.start, end, message: 'adjacent', fix };
        continue;
      }
      const inside = field.sentences.filter((sentence) => sentence.start >= start && sentence.end <= end);
      if (law || (inside.length === 1 && text.length > SHORT_TEXT)) continue;
      if (inside.every((sentence) => counts.get(text.slice(sentence.start, sentence.end)) === 2)) {
        yield { field: 'body', start, end, message: 'again' };
      }
    }
  },
} satisfies Rule;
