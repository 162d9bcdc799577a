import type { ArticleView, FieldView, Hit, Rule, WordMatch } from '../contract';

/** The text speaks about the rules for such papers, or names the law. */
const ABOUT_RULES =
  /条例|办法|规定|管理|保密法|制度|规范|不得(?!外传|扩散)|严禁(?!外传)|禁止|应当|加强|防止|宣传|教育|培训|泄露|泄密|窃取|案例|申请人|申请公开|受理|答复|情形|除.{0,20}外|包括|依法|范围|指南|获取|披露|媒体|报道|援引|曝光/u;
/** Said of this very text: (此件不公开), 注意保密. */
const DIRECT =
  /^(?:此件|本件|不公开发布|不得外传|严禁外传|[请切]?勿外传|不要外传|阅后|会后收回|会后退回|用后收回|内部明电|仅供内部|仅限内部|限内部|未经本人审阅|传达到县团级|发至县|请勿扩散|敏感信息请勿|呈阅件|仅供领导参阅|军内资料)/u;
/** Means what it says only beside another word of the kind: 内部资料 注意保存. */
const COMPANION = /^(?:注意保存|领导参阅|禁止转发|禁止拍照|禁止复印|请勿截图|不得扩散)$/u;
/** Stages of a paper before it is adopted, and records of meetings. */
const UNFINISHED = /^(?:征求意见稿|送审稿|讨论稿|会议纪要)$/u;
/** The unfinished paper is shown on purpose, or is named as a known source. */
const PUBLISHED =
  /公开征求|征求.{0,12}意见|征集|意见反馈|反馈意见|社会公众|公众意见|听证|审议|起草|形成|根据|依据|按照|公布|印发|人民法院|最高/u;
/** How far the rest of a long sentence is looked at. */
const REACH = 120;

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
    unfinished: {
      message: '“{text}”表明本稿可能是尚未定稿的文件或者会议记录，一般不对外发布。',
      advice: '核对是否经批准公开；公开征求意见的，写明征求意见的期限和反馈方式。',
    },
  },
  anchors: ['secrecy-words'],
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      const words = field.words('secrecy-words');
      // Once for the article, and only where it matters.
      let published: boolean | undefined;
      for (const [i, match] of words.entries()) {
        if (field.isReported(match.start)) continue;
        if (!UNFINISHED.test(match.word)) yield* internal(field, match, [words[i - 1], words[i + 1]]);
        else if (isHeading(field, match)) {
          published ??= article.fields.some(({ text }) => PUBLISHED.test(text));
          const place = { field: field.name, start: match.start, end: match.end, match };
          if (!published) yield { ...place, message: 'unfinished', severity: 'hint' };
        }
      }
    }
  },
} satisfies Rule;

function* internal(field: FieldView, match: WordMatch, beside: readonly (WordMatch | undefined)[]): Iterable<Hit> {
  const sentence = field.sentenceAt(match.start);
  const before = field.text.slice(Math.max(sentence.start, match.start - REACH), match.start);
  const after = field.text.slice(match.end, Math.min(sentence.end, match.end + REACH));
  if (COMPANION.test(match.word) && !beside.some((other) => other && Math.abs(other.start - match.start) <= 24)) return;
  const place = { field: field.name, start: match.start, end: match.end, message: 'internal', match };
  if (DIRECT.test(match.word)) {
    if (!/不得|严禁|应当|禁止|“|《/u.test(before)) yield place;
  } else if (!ABOUT_RULES.test(`${before} ${after}`)) {
    yield before.length + after.length <= 24 ? place : { ...place, severity: 'hint' };
  }
}

/** The word stands in a heading of the text itself, not in a sentence about such papers. */
function isHeading(field: FieldView, match: WordMatch): boolean {
  const { start, end } = field.sentenceAt(match.start);
  if (
    end - start > 40 ||
    !/^[）)】\]\s：:〔[\d]|^$/u.test(field.text.slice(match.end, match.end + 1)) ||
    /《[^》]{0,40}$/u.test(field.text.slice(start, match.start))
  )
    return false;
  return !ABOUT_RULES.test(field.text.slice(start, end));
}
