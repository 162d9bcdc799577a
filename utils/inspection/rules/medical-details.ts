import type { ArticleView, Hit, Rule, Span } from '../contract';
import { maskName } from '../support/masking';
import { nameAt } from '../support/names';

/** A person introduced by what happened to him: the name follows. */
const ROLE =
  /(?:患者|病人|病例|患儿|感染者|死者|产妇|伤者|救助对象|申请人|低保对象|参保人|残疾人|姓名|家属|村民|居民|市民|老人|业主|职工|男子|女子)(?:是|为|名叫|叫|：|:|\s)?/gu;
/** A name with what entries of a list hold: 张小三（男，45岁…）, 张小三，男，45岁. */
const LISTED = /[\u4e00-\u9fff]{2,4}(?=\s?[，,、（(]\s?(?:[男女][，,、\s）)]|\d{1,3}岁))/gu;
/** Honoured, or ill in the course of duty: told by the unit itself, with the family's consent. */
const HONOURED =
  /医生|医师|护士|院长|主任|队员|民警|辅警|干警|干部|书记|烈士|牺牲|殉职|因公|逝世|去世|病逝|享年|教授|院士|演员|运动员|捐献|捐赠|感谢|感动|致敬|坚守|义诊|志愿|讲述|总统|首相|部长|议员|国王|王子|州长|球员/u;
const NUMBERED = /(?:病历|住院|门诊)号[：:\s]{0,2}[a-z]?\d{4,12}/gu;

export default {
  id: 'medical-details',
  title: '个人健康信息',
  category: 'privacy',
  gate: 'secrecy',
  severity: 'warn',
  outcome: 'needs-review',
  clauses: ['panjin-2019#三(三)·秘密隐私', 'jiangbei-2021#三(四)·去标识化'],
  messages: {
    patient: {
      message: '此处同时写出“{text}”的姓名和病情，健康信息属于敏感个人信息，未经本人同意不得公开。',
      advice: '姓名改为“张某某”的形式，或者删去病情；本人书面同意公开的，在说明中写明。',
    },
    record: {
      message: '“{text}”是个人病历编号，属于敏感个人信息。',
      advice: '删除病历编号。',
    },
  },
  anchors: ['illness'],
  scope: 'paragraph',
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      const seen = new Set<number>();
      for (const word of field.words('illness')) {
        const sentence = field.sentenceAt(word.start);
        if (seen.has(sentence.start)) continue;
        seen.add(sentence.start);
        if (HONOURED.test(field.text.slice(sentence.start, sentence.end))) continue;
        for (const name of names(field.text, sentence)) {
          const text = field.text.slice(name.start, name.end);
          yield { field: field.name, ...name, message: 'patient', fix: maskName(text) };
        }
      }
      for (const match of field.folded.text.matchAll(NUMBERED)) {
        const place = field.folded.original(match.index, match.index + match[0].length);
        yield { field: field.name, ...place, message: 'record' };
      }
    }
  },
} satisfies Rule;

/** Full names in the sentence that stand where a patient's name stands. */
function* names(text: string, sentence: Span): Iterable<Span> {
  const part = text.slice(sentence.start, sentence.end);
  for (const match of part.matchAll(ROLE)) {
    const at = match.index + match[0].length;
    const name = nameAt(part, at, /[：:]/u.test(match[0]));
    if (name) yield { start: sentence.start + name.start, end: sentence.start + name.end };
  }
  for (const match of part.matchAll(LISTED)) {
    // The run may begin with other words; the name is its tail.
    for (const length of [4, 3, 2]) {
      const at = match.index + match[0].length - length;
      if (length > match[0].length) continue;
      const name = nameAt(part, at, true);
      if (name && name.end === at + length) {
        yield { start: sentence.start + name.start, end: sentence.start + name.end };
        break;
      }
    }
  }
}
