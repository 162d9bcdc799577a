import type { ArticleView, Hit, Rule } from '../contract';
import { isSpokenAgainst } from '../support/stance';

/** The authority speaking of itself (我国, 我市, 我局) is not a person speaking. */
const STRONG =
  /^(?:小编|笔者|本人认为|本人觉得|个人|我个人|在我看来|依我|要我说|窃以为|私以为|愚以为|仅代表个人|不代表官方|纯属个人|一家之言|恕我直言)/u;
/** Letters and messages of citizens quoted in a reply. */
const QUOTED_TITLE = /个人意见(?:书|征集)|个人建议征|征求(?:个人)?意见/u;

/** Douyin's declaration 内容为个人观点或见解 (platforms/douyin.md §2.5). */
const DECLARED = /个人观点|个人见解/u;

export default {
  id: 'personal-opinion',
  title: '个人观点',
  category: 'opinion',
  gate: 'policy',
  severity: 'warn',
  outcome: 'violation',
  clauses: ['panjin-2019#三(二)·个人观点', 'jiangbei-2021#三(五)·个人观点', 'yanchi-2017#第十九条'],
  messages: {
    stance: {
      message: '“{text}”以个人口吻表态，账号发布的内容应当代表单位，不得擅自发布代表个人观点、意见的言论。',
      advice: '删除个人评价，只陈述事实和政策；确需表明立场的，引用本单位或上级机关的正式表述，并注明出处。',
    },
    declared: {
      message: '平台声明选择了“{text}”。账号代表单位，不得发布个人观点和见解。',
      advice: '把声明改为与内容相符的选项；内容确为个人观点的，不以单位账号发布。',
    },
    'first-person': {
      message: '“{text}”是第一人称的个人表达，请核对是否代表单位。',
      advice: '改用单位名称作主语，或者直接陈述事实；引用群众原话的，加引号并写明说话人。',
    },
  },
  *check(article: ArticleView): Iterable<Hit> {
    const { declaration } = article.article;
    if (DECLARED.test(declaration))
      yield { field: 'declaration', start: 0, end: declaration.length, message: 'declared' };
    for (const field of article.fields) {
      for (const match of field.words('opinion')) {
        if (field.isReported(match.start)) continue;
        const sentence = field.sentenceAt(match.start);
        if (QUOTED_TITLE.test(field.text.slice(sentence.start, sentence.end))) continue;
        if (isSpokenAgainst(field, match)) continue;
        const place = { field: field.name, start: match.start, end: match.end };
        if (STRONG.test(match.word)) yield { ...place, message: 'stance' };
        else yield { ...place, message: 'first-person', severity: 'hint', outcome: 'needs-review' };
      }
    }
  },
} satisfies Rule;
