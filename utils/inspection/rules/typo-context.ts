import { ALONE, CONTEXT_WORDS } from '../confusion/contexts';
import { wrongInContextIn } from '../confusion/find';
import type { ArticleView, Hit, Rule } from '../contract';

export default {
  id: 'typo-context',
  title: '同音字误用',
  category: 'wording',
  gate: 'wording',
  severity: 'hint',
  outcome: 'needs-review',
  clauses: ['gov-website-content-sample#(十二)·杜绝差错', 'jiangbei-2021#三(三)·五关'],
  messages: {
    mistaken: {
      message: '此处“{text}”疑为同音、近音字误用，应为“{right}”。',
      advice: '请结合上下文核对后修改；确系本意的，不必修改。',
    },
  },
  anchors: [CONTEXT_WORDS],
  signs: ALONE,
  scope: 'paragraph',
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      for (const { start, end, right } of wrongInContextIn(field.text, field.words(CONTEXT_WORDS))) {
        yield { field: field.name, start, end, message: 'mistaken', values: { right }, fix: right };
      }
    }
  },
} satisfies Rule;
