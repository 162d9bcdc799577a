import type { ArticleView, Hit, Rule } from '../contract';

/** Old stories and legends are told, not reported. */
const LEGEND = /古时|古代|传说中|相传|民间|神话|典故|习俗|诗人|皇帝|先生|历史|文物|名人/u;
const WEAK = new Set(['貌似', '疑似', '好像是', '似乎是', '内部消息', '听说', '坊间', '传闻', '传言']);

export default {
  id: 'hearsay',
  title: '道听途说',
  category: 'policy',
  gate: 'policy',
  severity: 'warn',
  outcome: 'needs-review',
  clauses: ['panjin-2019#三(二)·权威一致', 'jiangbei-2021#三(二)·一致准确'],
  messages: {
    hearsay: {
      message: '“{text}”表明内容未经核实。政务新媒体发布的主要内容应当与党委和政府网站权威信息保持一致。',
      advice: '向主管部门核实后再发布，并写明权威来源；属于辟谣的，写明核实结论和核实单位。',
    },
  },
  anchors: ['hearsay'],
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      // A rumour named in order to refute it is what an official account is for.
      if (article.fields.some((f) => f.words('refutation').length > 0)) return;
      for (const match of field.words('hearsay')) {
        if (field.isReported(match.start)) continue;
        const sentence = field.sentenceAt(match.start);
        if (LEGEND.test(field.text.slice(sentence.start, sentence.end))) continue;
        const place = { field: field.name, start: match.start, end: match.end, message: 'hearsay' };
        yield WEAK.has(match.word) ? { ...place, severity: 'hint' } : place;
      }
    }
  },
} satisfies Rule;
