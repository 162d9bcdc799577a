import type { ArticleView, Hit, Rule } from '../contract';

/** Function words and auxiliary words that are never written twice in a row. */
const DOUBLED_SINGLE =
  /(?<![的了])(?:的的(?!确|士|哥|姐)|了了(?!之|解|结|断|事|无|然|心|得|又)|在在(?!校|职|线|场|建|册|编|岗|座|于|位|家|京)|是是(?!非)|和和(?!气|睦|美|平|善|谐)|与与|及及|将将(?!近|军)|对对(?!方|手|子|象|外|联|立|口|应|标|接|策|比|付|待|照|冲|华)|于于(?!都|谦|洪|田|阗)|从从(?!严|业|事|前|而|来|容|业)|被被(?!告|子|害|动|捕|套|褥|服)|把把(?!关|握|脉|手|守|控|柄)|为为(?!民|政|人|了|由|主|何|期|首|名)|或或|等等等等|而而(?!言|且|立))/gu;
/** A word of two to six characters written twice in a row; doubled adjectives and measures (研究研究, 一个一个) are Chinese. */
const DOUBLED_WORD = /(?<word>[\u4e00-\u9fff]{2,8})\k<word>(?![\u4e00-\u9fff]?\k<word>)/gu;
const MEANT =
  /^(.)\1|[一二三四五六七八九十两几]|哈|呵|嘿|嘻|啦|加油|转发|谢谢|拜拜|恭喜|致敬|注意|关注|好的|来了|滴答|叮咚|咚|哗|轰|汪|喵|嘀|嘟|叭|研究|考虑|商量|讨论|锻炼|学习|休息|了解|认识|放松|打扮|收拾|整理|活动|调查|沟通|交流|一下|快点|快来|走走|看看|想想|说说|聊聊|试试|中国|武汉|祖国|妈妈|爸爸|宝宝|奶奶|爷爷|安全|平安|危险|紧急|警惕|重要|提醒|停|冲|赞|牛|等等|常常|渐渐|往往|仅仅|刚刚|多多|不断|越来|不是|你好|再见|太|真|很|非常|永远|终于|谁|人民|万岁|亲爱|对不起|抱抱|点赞|欢迎|救命|小心|千万|拼|干|美|甜|辣|香/u;

export default {
  id: 'duplicated-words',
  title: '重复字词',
  category: 'wording',
  gate: 'wording',
  severity: 'hint',
  outcome: 'needs-review',
  clauses: ['gov-website-content-sample#(十二)·杜绝差错', 'jiangbei-2021#三(三)·五关'],
  messages: {
    doubled: {
      message: '“{text}”疑似重复录入。',
      advice: '请核对，删去多余的字词；确为叠用的，不必修改。',
    },
  },
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      for (const match of field.text.matchAll(DOUBLED_SINGLE)) {
        yield { field: field.name, start: match.index, end: match.index + match[0].length, message: 'doubled' };
      }
      for (const match of field.text.matchAll(DOUBLED_WORD)) {
        if (MEANT.test(match.groups?.word ?? '') || field.isReported(match.index)) continue;
        yield { field: field.name, start: match.index, end: match.index + match[0].length, message: 'doubled' };
      }
    }
  },
} satisfies Rule;
