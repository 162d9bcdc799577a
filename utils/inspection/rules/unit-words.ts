import type { BannedWord } from '../../domain/inspection';
import type { ArticleView, Hit, InspectionContext, Rule } from '../contract';
import { asSentence, findIn } from '../unit-words';

export default {
  id: 'unit-words',
  title: '本单位禁用词',
  category: 'policy',
  gate: 'political',
  severity: 'block',
  outcome: 'needs-review',
  clauses: ['jiangbei-2021#三(三)·五关', 'panjin-2019#三(二)·五关'],
  messages: {
    word: {
      message: '“{word}”在本单位的禁用词表中，不得出现在发布的内容里。',
      advice: '{note}删除或换用其他说法；确需使用的，由审核人填写理由。词表由管理员在工作台“规则”中维护。',
    },
  },
  scope: 'paragraph',
  check(article: ArticleView, { control }: InspectionContext): Iterable<Hit> {
    return control && control.banned.length > 0 ? hits(article, control.banned) : [];
  },
} satisfies Rule;

function* hits(article: ArticleView, banned: readonly BannedWord[]): Iterable<Hit> {
  for (const field of article.fields) {
    for (const match of findIn(banned, field.text)) {
      const { word, severity, note } = match.entry;
      yield {
        field: field.name,
        start: match.start,
        end: match.end,
        message: 'word',
        values: { word, note: asSentence(note) },
        severity,
        match,
      };
    }
  }
}
