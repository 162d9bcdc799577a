import type { ArticleView, FieldView, Hit, Rule, WordMatch } from '../contract';
import { isSpokenAgainst } from '../support/stance';

/** Words that show what a sentence praises: goods, shops and offers; each lexicon with what one of its words is worth. */
const PRAISED = [
  ['ad-goods', 1],
  ['ad-seller', 1],
  ['product-copy', 0.5],
  ['ad-offer', 1],
  ['ad-action', 1],
  ['ad-trade', 1.5],
  ['ad-pitch', 2],
] as const;
const ENOUGH = 3;
/** News, statistics and notices use superlatives by right: one word of theirs in the sentence is enough to stay silent. */
const NEUTRAL = ['reporting', 'public-service'] as const;
/** How far around the term its sentence is read; a sentence of an advertisement may be one long line. */
const REACH = 50;

function wordsNear(field: FieldView, lexicon: string, from: number, to: number): ReadonlySet<string> {
  return new Set(
    field
      .words(lexicon)
      .filter((word) => word.start >= from && word.end <= to)
      .map((word) => word.word),
  );
}

/** True when a product or a service is praised around the term. */
function praises(field: FieldView, term: WordMatch): boolean {
  const sentence = field.sentenceAt(term.start);
  const from = Math.max(sentence.start, term.start - REACH);
  const to = Math.min(sentence.end, term.end + REACH);
  if (NEUTRAL.some((lexicon) => wordsNear(field, lexicon, from, to).size > 0)) return false;
  let worth = 0;
  for (const [lexicon, each] of PRAISED) {
    for (const word of wordsNear(field, lexicon, from, to)) if (!word.includes(term.word)) worth += each;
  }
  return worth >= ENOUGH;
}

export default {
  id: 'absolute-terms',
  title: '商品宣传中的绝对化用语',
  category: 'ad',
  gate: 'legal',
  severity: 'warn',
  outcome: 'needs-review',
  scope: 'paragraph',
  clauses: ['jiangbei-2021#三(五)·商业广告', 'panjin-2019#三(二)·商业广告'],
  messages: {
    absolute: {
      message:
        '“{text}”用来称赞商品或服务，属于《中华人民共和国广告法》第九条禁止的“国家级”“最高级”“最佳”一类用语，读起来像商业广告。',
      advice: '删除该用语。确需介绍本地产品的，改为有依据的客观表述，并注明认定机关或数据来源。',
    },
  },
  anchors: ['absolute-terms'],
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      let reported = -1;
      for (const term of field.words('absolute-terms')) {
        const { start } = field.sentenceAt(term.start);
        if (start === reported || field.isReported(term.start) || isSpokenAgainst(field, term)) continue;
        if (!praises(field, term)) continue;
        reported = start;
        yield { field: field.name, start: term.start, end: term.end, message: 'absolute', match: term };
      }
    }
  },
} satisfies Rule;
