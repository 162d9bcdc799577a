import type { ArticleView, FieldView, Hit, Rule } from '../contract';
import { matchesIn } from '../support/matches';
import { breaksAt } from '../support/word-breaks';

const FUNCTION_WORDS = '的了在是和与及将对于从被把为或而等';
/** Function words and auxiliary words that are never written twice in a row. */
const DOUBLED_SINGLE =
  /(?<![的了目])(?:的的(?!确|士|哥|姐)|了了(?!之|解|结|断|事|无|然|心|得|又)|(?<![实现])在在(?!校|职|线|场|建|册|编|岗|座|于|位|家|京)|是是(?!非)|和和(?!气|睦|美|平|善|谐)|与与|及及|将将(?!近|军)|对对(?!方|手|子|象|外|联|立|口|应|标|接|策|比|付|待|照|冲|华)|于于(?!都|谦|洪|田|阗)|从从(?!严|业|事|前|而|来|容|业)|被被(?!告|子|害|动|捕|套|褥|服)|把把(?!关|握|脉|手|守|控|柄)|为为(?!民|政|人|了|由|主|何|期|首|名)|或或|等等等等|而而(?!言|且|立))/gu;
/** Longest word that is looked for twice in a row. */
const LONGEST = 8;
const MEANT =
  /^(.)\1|^[一二三四五六七八九十两几]|哈|呵|嘿|嘻|啦|加油|转发|谢谢|拜拜|恭喜|致敬|注意|关注|好的|来了|滴答|叮咚|咚|哗|轰|汪|喵|嘀|嘟|叭|研究|考虑|商量|讨论|锻炼|学习|休息|了解|认识|放松|打扮|收拾|整理|活动|调查|沟通|交流|一下|快点|快来|走走|看看|想想|说说|聊聊|试试|中国|武汉|祖国|妈妈|爸爸|宝宝|奶奶|爷爷|安全|平安|危险|紧急|警惕|重要|提醒|停|冲|赞|牛|等等|常常|渐渐|往往|仅仅|刚刚|多多|不断|越来|不是|你好|再见|太|真|很|非常|好|特别|更|多么|永远|终于|谁|人民|万岁|亲爱|对不起|抱抱|点赞|欢迎|救命|小心|千万|拼|干|美|甜|辣|香/u;

/** 玩着玩着, 说说笑笑着: an action that goes on. */
const ONGOING = /着$|^着/u;

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Length of the word of Chinese characters that stands twice in a row at the offset, the longest one; 0 when none does. */
function doubledAt(text: string, offset: number): number {
  const first = text.charCodeAt(offset);
  for (let length = Math.min(LONGEST, (text.length - offset) >> 1); length > 0; length--) {
    if (text.charCodeAt(offset + length) !== first) continue;
    let i = 1;
    while (i < length && text.charCodeAt(offset + i) === text.charCodeAt(offset + length + i)) i++;
    if (i === length) return length;
  }
  return 0;
}

/**
 * Where each character stood last, the offset's low byte: small enough to stay at hand in the processor, and never cleared. An old entry
 * may look like a near one, which the comparison that follows finds out.
 */
const lastAt = new Uint8Array(0x10000);

/**
 * True when a function word or a passage of two to eight Chinese characters stands twice in a row. One look at each character: all of the
 * second passage have stood at most eight places before.
 */
function mayRepeat({ text }: FieldView): boolean {
  let before = 0;
  let wasNear = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // All bits or none, so that nothing has to be guessed: every eighth character is near.
    const isNear = (((i - lastAt[unit]! - 1) & 0xff) - LONGEST) >> 31;
    lastAt[unit] = i;
    if ((isNear & wasNear) !== 0 && isHan(before) && standsTwice(text, i - 1, before)) return true;
    if (unit === before && FUNCTION_WORDS.includes(text[i]!)) return true;
    before = unit;
    wasNear = isNear;
  }
  return false;
}

/** True when the two to eight characters before the offset, where `first` is, stand there again. */
function standsTwice(text: string, offset: number, first: number): boolean {
  for (let length = Math.min(LONGEST, offset, text.length - offset); length > 1; length--) {
    if (text.charCodeAt(offset - length) !== first) continue;
    let i = 1;
    while (i < length && text.charCodeAt(offset - length + i) === text.charCodeAt(offset + i)) i++;
    if (i === length) return true;
  }
  return false;
}

/** Words written twice. Doubled adjectives and measures (研究研究, 一个一个) and threefold words are Chinese. */
function doubledWords(field: FieldView): Hit[] {
  const { name, text } = field;
  const hits: Hit[] = [];
  let single = false;
  for (let i = 0; i < text.length; i++) {
    if (!isHan(text.charCodeAt(i))) continue;
    const length = doubledAt(text, i);
    if (length === 1 && FUNCTION_WORDS.includes(text[i]!)) single = true;
    if (length < 2) continue;
    const word = text.slice(i, i + length);
    const end = i + 2 * length;
    const threefold = text.startsWith(word, end) || text.startsWith(word, end + 1);
    if (!threefold && /^[\u4e00-\u9fff]+$/u.test(word) && isSlip(field, word, i)) {
      hits.push({ field: name, start: i, end, message: 'doubled', fix: word });
    }
    i = end - 1;
  }
  if (!single) return hits;
  for (const { 0: passage, index } of matchesIn(DOUBLED_SINGLE, text)) {
    if (!breaksAt(text, [index, index + passage.length / 2, index + passage.length])) continue;
    const fix = passage.slice(passage.length / 2);
    hits.push({ field: name, start: index, end: index + passage.length, message: 'doubled', fix });
  }
  return hits;
}

function isSlip(field: FieldView, word: string, index: number): boolean {
  if (MEANT.test(word) || ONGOING.test(word) || field.isReported(index)) return false;
  return breaksAt(field.text, [index, index + word.length, index + 2 * word.length]);
}

export default {
  id: 'duplicated-words',
  title: '重复字词',
  category: 'wording',
  gate: 'wording',
  severity: 'hint',
  outcome: 'needs-review',
  clauses: [
    'yanchi-2017#第十二条·语义明确',
    'gov-website-content-sample#(十二)·杜绝差错',
    'jiangbei-2021#三(三)·五关',
    'panjin-2019#三(二)·五关',
  ],
  scope: 'paragraph',
  messages: {
    doubled: {
      message: '“{text}”疑似重复录入。',
      advice: '请核对，删去多余的字词；确为叠用的，不必修改。',
    },
  },
  check: ({ fields }: ArticleView): Hit[] => fields.filter(mayRepeat).flatMap(doubledWords),
} satisfies Rule;
