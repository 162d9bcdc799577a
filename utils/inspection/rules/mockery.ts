import type { ArticleView, Hit, Rule } from '../contract';

export default {
  id: 'mockery',
  title: '雷人雷语',
  category: 'opinion',
  gate: 'wording',
  severity: 'warn',
  outcome: 'violation',
  clauses: ['panjin-2019#三(一)·雷人雷语', 'panjin-2019#三(二)·个人观点'],
  messages: {
    mockery: {
      message: '“{text}”带有讥讽、训斥或粗俗意味，属于容易引发舆情的“雷人雷语”。',
      advice: '删除该表达。回应批评时只说事实、依据和办理安排；说不清的，告知反映渠道和答复时间。',
    },
  },
  anchors: ['mockery'],
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      for (const match of field.words('mockery')) {
        if (field.isReported(match.start)) {
          const place = { field: field.name, start: match.start, end: match.end, message: 'mockery' };
          yield { ...place, severity: 'hint', outcome: 'needs-review' };
        } else yield { field: field.name, start: match.start, end: match.end, message: 'mockery' };
      }
    }
  },
} satisfies Rule;
