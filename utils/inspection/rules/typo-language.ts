import { CONTEXT_WORDS } from '../confusion/contexts';
import { wrongInContextIn, wrongWordsIn } from '../confusion/find';
import type { ArticleView, FieldView, Hit, Rule } from '../contract';
import type { LanguageModel } from '../language/contract';

/** What the language model finds; silent until the model has been loaded, and where the word lists have spoken already. */
export default {
  id: 'typo-language',
  title: '疑似错别字',
  category: 'wording',
  gate: 'wording',
  severity: 'hint',
  outcome: 'needs-review',
  clauses: ['gov-website-content-sample#(十二)·杜绝差错', 'jiangbei-2021#三(三)·五关'],
  messages: {
    unlikely: {
      message: '“{text}”处疑有错别字，应为“{right}”。',
      advice: '请核对后修改；人名、地名、专业术语和引用原文无误的，不必修改。',
    },
  },
  scope: 'paragraph',
  check: ({ language, fields }: ArticleView): Iterable<Hit> => (language ? unlikely(language, fields) : []),
} satisfies Rule;

function* unlikely(language: LanguageModel, fields: readonly FieldView[]): Generator<Hit> {
  for (const field of fields) {
    const corrections = language.corrections(field.text);
    if (corrections.length === 0) continue;
    const known = [...wrongWordsIn(field), ...wrongInContextIn(field.text, field.words(CONTEXT_WORDS))];
    for (const { offset, right } of corrections) {
      if (known.some(({ start, end }) => offset >= start && offset < end)) continue;
      yield { field: field.name, start: offset, end: offset + 1, message: 'unlikely', values: { right }, fix: right };
    }
  }
}
