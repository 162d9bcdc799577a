import type { ArticleView, Hit, Rule } from '../contract';

/** The original's headline as a reprint gives it. */
const ORIGINAL =
  /原(?:标题|题)为?\s?(?:[：:]\s?[《“"「【]?|[《“"「【])(?<title>[^\n》”"」】）)]{4,60})[》”"」】）)\n]?/u;
/** Marks, spaces and column names do not make another headline. */
const UNIMPORTANT = /[\s\p{P}\p{S}]/gu;
const COLUMN = /^(?:转发|转载|提醒|重磅|权威发布|关注|最新|通知公告)[|｜丨：:·]/u;

function bare(title: string): string {
  return title.trim().replace(COLUMN, '').replace(UNIMPORTANT, '');
}

export default {
  id: 'changed-title',
  title: '转载改动标题',
  category: 'repost',
  gate: 'policy',
  severity: 'warn',
  outcome: 'needs-review',
  clauses: ['panjin-2019#三(二)·权威一致', 'jiangbei-2021#三(二)·一致准确'],
  messages: {
    changed: {
      message: '标题与文中注明的原标题“{original}”不一致。转载内容应当与权威信息保持一致，不得改动标题原意。',
      advice: '改回原标题；确需缩短的，只删不改，并请原发单位或本单位审核人确认没有改变原意。',
    },
  },
  *check(article: ArticleView): Iterable<Hit> {
    const { title, body } = article.article;
    if (title.trim() === '') return;
    const original = ORIGINAL.exec(body)?.groups?.title?.trim();
    if (original === undefined) return;
    const [now, before] = [bare(title), bare(original)];
    if (now === before) return;
    // Shortened, not reworded: worth a look only.
    const shortened = before.includes(now) || now.includes(before);
    const place = { field: 'title', start: 0, end: title.length, message: 'changed', values: { original } } as const;
    yield shortened ? { ...place, severity: 'hint' } : place;
  },
} satisfies Rule;
