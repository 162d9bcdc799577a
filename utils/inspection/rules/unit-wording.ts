import type { FixedWording } from '../../domain/inspection';
import type { ArticleView, Hit, InspectionContext, Rule } from '../contract';
import { asSentence, findIn } from '../unit-words';

export default {
  id: 'unit-wording',
  title: '本单位规范表述',
  category: 'wording',
  gate: 'wording',
  severity: 'warn',
  outcome: 'needs-review',
  clauses: ['gov-website-content-sample#(十二)·杜绝差错', 'jiangbei-2021#三(三)·五关'],
  messages: {
    wording: {
      message: '“{text}”应写为“{right}”（本单位规范表述）。',
      advice: '{note}改为“{right}”。规范表述由管理员在工作台“规则”中维护。',
    },
  },
  scope: 'paragraph',
  check(article: ArticleView, { control }: InspectionContext): Iterable<Hit> {
    return control && control.wording.length > 0 ? hits(article, control.wording) : [];
  },
} satisfies Rule;

function* hits(article: ArticleView, wording: readonly FixedWording[]): Iterable<Hit> {
  for (const field of article.fields) {
    for (const match of findIn(wording, field.text)) {
      const { wrong, right, note } = match.entry;
      // The right form may hold the wrong one (人大常委会 → 市人大常委会).
      const inside = right.indexOf(wrong);
      if (inside >= 0 && field.text.startsWith(right, match.start - inside)) continue;
      yield {
        field: field.name,
        start: match.start,
        end: match.end,
        message: 'wording',
        values: { right, note: asSentence(note) },
        match,
        fix: right,
      };
    }
  }
}
