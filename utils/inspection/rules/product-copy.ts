import type { ArticleView, Hit, Rule } from '../contract';
import { densestWindow, wordEvidence } from '../support/evidence';

const WINDOW = 120;
/** Different words of shop descriptions within one window. */
const ENOUGH = 5;

export default {
  id: 'product-copy',
  title: '商品推介文案',
  category: 'ad',
  gate: 'legal',
  severity: 'hint',
  outcome: 'needs-review',
  clauses: ['jiangbei-2021#三(五)·商业广告', 'panjin-2019#三(二)·商业广告'],
  messages: {
    copy: {
      message: '此处集中使用商品描述用语，读起来像商品推介文案。',
      advice:
        '请核对是否在为某一商品作宣传。与履职无关的商品介绍应当删除；介绍本地特产、非遗等内容的，避免指向具体商家和商品。',
    },
  },
  anchors: ['product-copy'],
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      const found = densestWindow(wordEvidence(field, 'product-copy', 'copy', 1), WINDOW, {});
      if (found && found.score >= ENOUGH)
        yield { field: field.name, start: found.start, end: found.end, message: 'copy' };
    }
  },
} satisfies Rule;
