import type { ArticleView, Hit, Rule } from '../contract';

/** The text speaks about the rules for such papers, or names the law. */
const ABOUT_RULES =
  /条例|办法|规定|管理|保密法|制度|规范|不得|严禁|禁止|应当|加强|防止|宣传|教育|培训|泄露|窃取|案例|申请人|申请公开|受理|答复|情形/u;
/** Said of this very text: (此件不公开), 注意保密. */
const DIRECT =
  /^(?:此件不公开|本件不公开|不公开发布|不得外传|严禁外传|请勿外传|勿外传|阅后|会后收回|用后收回|内部明电|仅供内部|限内部|未经本人审阅|传达到县团级|发至县|征求意见稿勿外传|请勿扩散|敏感信息请勿)/u;

export default {
  id: 'internal-document',
  title: '内部或不予公开的文件资料',
  category: 'secrecy',
  gate: 'secrecy',
  severity: 'warn',
  outcome: 'needs-review',
  clauses: ['panjin-2019#二(一)·不予公开', 'yanchi-2017#第二十一条·国家秘密', 'jiangbei-2021#三(五)·国家秘密'],
  messages: {
    internal: {
      message: '“{text}”是内部或不予公开的文件资料用语，本稿可能摘自不宜公开的材料。',
      advice: '核对原件的公开属性，经保密审查确认可以公开后再发布，并在说明中写明审查人。',
    },
  },
  anchors: ['secrecy-words'],
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      for (const match of field.words('secrecy-words')) {
        if (field.isReported(match.start)) continue;
        const { start, end } = field.sentenceAt(match.start);
        const rest = field.text.slice(start, match.start) + field.text.slice(match.end, end);
        const place = { field: field.name, start: match.start, end: match.end, message: 'internal' };
        if (DIRECT.test(match.word) && !/不得|严禁|应当|禁止/u.test(field.text.slice(start, match.start))) yield place;
        else if (!ABOUT_RULES.test(rest)) yield rest.length <= 24 ? place : { ...place, severity: 'hint' };
      }
    }
  },
} satisfies Rule;
