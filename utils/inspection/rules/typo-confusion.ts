import { wrongWordsIn } from '../confusion/find';
import type { ArticleView, Hit, Rule } from '../contract';

export default {
  id: 'typo-confusion',
  title: '错别字',
  category: 'wording',
  gate: 'wording',
  severity: 'warn',
  outcome: 'needs-review',
  clauses: ['gov-website-content-sample#(十二)·杜绝差错', 'jiangbei-2021#三(三)·五关'],
  messages: {
    wrong: {
      message: '“{text}”有错别字，应为“{right}”。',
      advice: '请改正；属于引用原文、人名地名的，请核对原件。',
    },
    likely: {
      message: '“{text}”疑有错别字或者异形词，一般写作“{right}”。',
      advice: '请核对后修改；属于引用原文、专有名称的，不必修改。',
    },
  },
  anchors: ['wrong-words'],
  scope: 'paragraph',
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      for (const { start, end, right, sure } of wrongWordsIn(field)) {
        const place = { field: field.name, start, end, values: { right }, fix: right };
        yield sure ? { ...place, message: 'wrong' } : { ...place, message: 'likely', severity: 'hint' };
      }
    }
  },
} satisfies Rule;
