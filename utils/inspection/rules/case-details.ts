import type { ArticleView, FieldView, Hit, Rule, Span, WordMatch } from '../contract';
import { maskName } from '../support/masking';
import { nameAt } from '../support/names';

/** Special means of the police, told of a case: 通过技术侦查锁定…. */
const MEANS =
  /^(?:技术侦查|技侦|秘密侦查|监听|窃听|卧底|特情|线人|耳目|布控|基站定位|手机定位|话单|通话记录|轨迹研判)$/u;
const MEANS_USED = /通过|经过?|运用|采用|利用|使用|借助|安排|依靠|启动|调取|派出|实施/u;
const MEANS_RESULT = /锁定|抓获|掌握|查明|发现|确定|查实|获取|找到|追踪|落网|归案|摸清/u;
/** People whose name is protected, or masked until the case has been decided. */
const PROTECTED = /(?:举报人|证人|目击者|报案人|报警人)(?:是|为|：|:)?/gu;
const INVOLVED = /(?:犯罪嫌疑人|嫌疑人|被害人|受害人|涉案人员|死者|伤者)(?:是|为|：|:)?/gu;
/** The state of the case: not yet decided, not yet public. */
const PENDING =
  /正在(?:进一步)?(?:侦查|侦办|调查|办理|审理|审查|核实)|(?:侦查|侦办|调查|办理|审理|审查)中|进一步侦查|尚未(?:审结|侦结|公布|宣判|定案)|审查起诉(?:阶段|中)|侦查阶段|初核|已立案|刑事拘留|取保候审|采取.{0,6}强制措施/u;
/** What stands in a file of the case. */
const EVIDENCE =
  /讯问笔录|询问笔录|笔录|供述|证言|案卷|卷宗|尸检|鉴定意见|监控录像|聊天记录|合议庭|审委会|审判委员会|问题线索/u;
const EVIDENCE_TOLD = /显示|证实|记载|内容|如下|摘录|摘自|交代|供认|称|载明|证明|一致认为|意见为|讨论|曝光/u;
/** Rules and training speak of cases in general. */
const RULES = /条例|规定|办法|解释|应当|可以依法|不得|严禁|制度|机制|培训|讲座|剧|电影|电视|小说/u;
/** Decided cases, wanted notices and calls to the public: public by their nature. */
const PUBLIC =
  /通缉|悬赏|在逃|寻找|(?<!未)宣判|判决|判处|终审|一审|二审|开庭|提起公诉|决定逮捕|受贿|任上|原(?:党|副|书记|主任|局长|院长|行长)|国外|美国|外媒/u;

export default {
  id: 'case-details',
  title: '未公开的案件信息',
  category: 'secrecy',
  gate: 'secrecy',
  severity: 'warn',
  outcome: 'needs-review',
  clauses: ['yanchi-2017#第二十一条·国家秘密', 'panjin-2019#三(三)·秘密隐私', 'jiangbei-2021#三(五)·国家秘密'],
  messages: {
    means: {
      message: '“{text}”透露了案件的侦查手段，属于不宜公开的信息，可能妨碍办案。',
      advice: '删去侦查手段和过程，只写“经工作，已抓获犯罪嫌疑人”等结果，并经办案单位审核。',
    },
    protected: {
      message: '“{text}”是举报人、证人或者报案人的姓名，依法应当保密。',
      advice: '删去姓名和可以识别其身份的内容。',
    },
    person: {
      message: '案件尚未办结，此处写出了涉案人员“{text}”的真实姓名。',
      advice: '姓名改为“张某某”的形式，并经办案单位审核后发布。',
    },
    evidence: {
      message: '案件尚未办结，“{text}”涉及证据或者办案材料的内容，不得自行公开。',
      advice: '删去证据内容，以办案单位发布的通报为准。',
    },
  },
  anchors: ['inquiry'],
  scope: 'paragraph',
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      const words = field.words('inquiry');
      if (words.length === 0) continue;
      if (!words.some(({ word }) => tells(word))) continue;
      const pending = PENDING.test(field.text);
      for (const [sentence, inside] of bySentence(field, words)) {
        if (!inside.some(({ word }) => tells(word))) continue;
        const text = field.text.slice(sentence.start, sentence.end);
        if (isPublic(text)) continue;
        yield* people(field, sentence, text, PROTECTED, 'protected');
        if (pending) yield* people(field, sentence, text, INVOLVED, 'person');
        for (const word of inside) yield* passages(field, sentence, word, pending);
      }
    }
  },
} satisfies Rule;

/** False for a word that only says that there is a case: 案件, 立案, 侦办. */
function tells(word: string): boolean {
  let answer = telling.get(word);
  if (answer === undefined) {
    answer = MEANS.test(word) || EVIDENCE.test(word) || word.search(PROTECTED) >= 0 || word.search(INVOLVED) >= 0;
    telling.set(word, answer);
  }
  return answer;
}

/** By word of the lexicon. */
const telling = new Map<string, boolean>();

function* people(field: FieldView, sentence: Span, text: string, role: RegExp, message: string): Iterable<Hit> {
  for (const match of text.matchAll(role)) {
    const name = nameAt(text, match.index + match[0].length, /[：:]/u.test(match[0]));
    if (!name) continue;
    const place = { start: sentence.start + name.start, end: sentence.start + name.end };
    yield { field: field.name, ...place, message, fix: maskName(text.slice(name.start, name.end)) };
  }
}

/** Means of investigation and contents of the file, at the word that names them. */
function* passages(field: FieldView, sentence: Span, word: WordMatch, pending: boolean): Iterable<Hit> {
  const before = field.text.slice(Math.max(sentence.start, word.start - 16), word.start);
  const after = field.text.slice(word.end, Math.min(sentence.end, word.end + 30));
  const place = { field: field.name, start: word.start, end: word.end, match: word };
  if (MEANS.test(word.word)) {
    if (MEANS_USED.test(before) && MEANS_RESULT.test(after)) yield { ...place, message: 'means' };
  } else if (pending && EVIDENCE.test(word.word) && EVIDENCE_TOLD.test(after)) yield { ...place, message: 'evidence' };
}

function isPublic(sentence: string): boolean {
  return PUBLIC.test(sentence) || (RULES.test(sentence) && !PENDING.test(sentence));
}

/** The words by the sentence that holds them. */
function bySentence(field: FieldView, words: readonly WordMatch[]): [Span, WordMatch[]][] {
  const found: [Span, WordMatch[]][] = [];
  for (const word of words) {
    const last = found.at(-1);
    if (last && word.start < last[0].end) last[1].push(word);
    else found.push([field.sentenceAt(word.start), [word]]);
  }
  return found;
}
