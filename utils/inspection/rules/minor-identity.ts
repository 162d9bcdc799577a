import type { ArticleView, FieldView, Hit, Rule, Span } from '../contract';
import { maskName } from '../support/masking';
import { nameAt } from '../support/names';

/** The child's name follows. */
const CHILD =
  /(?:未成年人|未成年|学生|同学|男孩|女孩|男童|女童|男生|女生|儿童|幼童|幼女|少年|少女|患儿|孤儿|小学生|中学生|初中生|高中生)(?:名叫|叫|是|为|：|:|\s)?/gu;
/** A name with an age under eighteen: 王小明（男，9岁）, 王小明，今年12岁. */
const AGED = /[\u4e00-\u9fff]{2,4}(?=\s?[，,（(]\s?(?:[男女][，,、\s]?)?(?:今年)?(?:[1-9]|1[0-7])岁)/gu;
/** Class and school: with a case they say who the child is, even without a name. */
const SCHOOL =
  /[\u4e00-\u9fff]{2,14}(?:小学|中学|初中|高中|幼儿园|学校|[一二三四五六七八九十\d]中)[（(]?[高初]?[一二三四五六七八九\d]{1,2}年?级?[（(]?\d{1,2}[）)]?班/gu;
/** What must not be told of a child who can be recognised (未成年人保护法 第一百零三条). */
const HARM =
  /侵害|猥亵|性侵|强奸|霸凌|欺凌|殴打|打伤|虐待|家暴|拐卖|拐骗|遗弃|自杀|自残|轻生|跳楼|犯罪|嫌疑|盗窃|抢劫|吸毒|抑郁|艾滋|早孕|怀孕|受害|被害|遭到|遭受|体罚|处分|开除|矫治|不良行为/u;
/** What a child may be ashamed of: told with the family's consent only. */
const NEED = /贫困|困难|资助|救助|孤儿|残疾|留守|困境|单亲/u;
const GROWN = /(?:1[89]|[2-9]\d)岁/u;
/** Notices that need the name to help the child. */
const SEARCH = /寻人|走失|失联|失踪|寻找|找到|线索|下落|寻亲|搜救|遇难|救人|见义勇为/u;

export default {
  id: 'minor-identity',
  title: '未成年人身份信息',
  category: 'privacy',
  gate: 'secrecy',
  severity: 'warn',
  outcome: 'needs-review',
  clauses: ['panjin-2019#三(三)·秘密隐私', 'jiangbei-2021#三(四)·去标识化'],
  messages: {
    name: {
      message: '“{text}”是未成年人的真实姓名，与所述事件写在一起，足以识别其身份。',
      advice: '姓名改为“张某某”的形式，同时不写学校、班级、住址和家人姓名，不用正面照片。',
    },
    school: {
      message: '“{text}”写明未成年人的学校和班级，与所述事件写在一起，足以识别其身份。',
      advice: '改为“某校学生”，不写班级、住址和家人姓名。',
    },
  },
  anchors: ['minors'],
  scope: 'paragraph',
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      const seen = new Set<number>();
      for (const word of field.words('minors')) {
        const sentence = field.sentenceAt(word.start);
        if (seen.has(sentence.start)) continue;
        seen.add(sentence.start);
        const text = field.text.slice(sentence.start, sentence.end);
        if (SEARCH.test(text) || GROWN.test(text)) continue;
        if (HARM.test(text)) yield* inSentence(field, sentence, text);
        else if (NEED.test(text))
          for (const hit of inSentence(field, sentence, text)) yield { ...hit, severity: 'hint' };
      }
    }
  },
} satisfies Rule;

function* inSentence(field: FieldView, sentence: Span, text: string): Iterable<Hit> {
  const hit = ({ start, end }: Span): Pick<Hit, 'field' | 'start' | 'end'> => ({
    field: field.name,
    start: sentence.start + start,
    end: sentence.start + end,
  });
  for (const match of text.matchAll(CHILD)) {
    const name = nameAt(text, match.index + match[0].length, /[：:]/u.test(match[0]));
    if (name) yield { ...hit(name), message: 'name', fix: maskName(text.slice(name.start, name.end)) };
  }
  for (const match of text.matchAll(AGED)) {
    for (const length of [4, 3, 2]) {
      const at = match.index + match[0].length - length;
      const name = length > match[0].length ? null : nameAt(text, at, true);
      if (!name || name.end !== at + length) continue;
      yield { ...hit(name), message: 'name', fix: maskName(text.slice(name.start, name.end)) };
      break;
    }
  }
  for (const match of text.matchAll(SCHOOL)) {
    const place = { start: match.index, end: match.index + match[0].length };
    yield { ...hit(place), message: 'school', fix: '某校' };
  }
}
