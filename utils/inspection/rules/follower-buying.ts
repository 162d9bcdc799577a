import type { ArticleView, Hit, Rule } from '../contract';
import { isCredible } from '../support/disguise';
import { isSpokenAgainst } from '../support/stance';

/** Readers, followers or figures are bought, sold or faked; the other words ask for them. */
const TRADE =
  /^(?:买|卖|出|刷|代刷|涨粉|快速涨粉|秒涨粉|万粉|千粉|粉丝代刷|粉丝套餐|粉丝出售|粉丝交易|粉丝涨|账号出售|僵尸粉|真人粉|活粉|精准粉|人气提升|上热门|保上热门|包上热门|水军|网络水军|控评|养号|群控)/u;
/** Words that news, lessons and crime reports use as well: a trade only where terms are offered. */
const KNOWN =
  /^(?:涨粉|刷量|刷票|刷榜|刷流量|刷数据|刷好评|水军|网络水军|控评|僵尸粉|养号|群控|活粉|精准粉|买榜|买热搜|刷评论)$/u;
const OFFER =
  /\d\s?(?:元|块)|\d+\s?(?:粉|赞|w)|价格|低价|便宜|套餐|承接|接单|下单|出售|加微|微信|qq|找我|私信|私聊|秒到|见效|需要的|提供|快速|服务(?=[，。！,]|$)/iu;
/** 第二十条 of 盐政公开办发〔2017〕1号 welcomes this among government departments. */
const AMONG_OFFICES = /政务|部门|单位|官方|矩阵/u;

export default {
  id: 'follower-buying',
  title: '买粉、互粉、刷量',
  category: 'coercion',
  gate: 'policy',
  severity: 'warn',
  outcome: 'violation',
  scope: 'paragraph',
  clauses: ['panjin-2019#三(四)·购买粉丝', 'yanchi-2017#第二十条'],
  messages: {
    trade: {
      message: '“{text}”涉及购买粉丝或刷量。严禁购买“粉丝”等数据造假行为。',
      advice: '删除该内容；账号数据以平台统计为准。',
    },
    mutual: {
      message: '“{text}”向公众求关注、求互粉，属于刻意追求粉丝数量。',
      advice: '删除该内容，靠信息质量和服务吸引关注。',
    },
  },
  anchors: ['followers'],
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      for (const match of field.words('followers')) {
        if (field.isReported(match.start) || isSpokenAgainst(field, match) || !isCredible(match)) continue;
        const { start, end } = field.sentenceAt(match.start);
        const sentence = field.text.slice(start, end);
        const place = { field: field.name, start: match.start, end: match.end, match };
        if (TRADE.test(match.word)) {
          if (!KNOWN.test(match.word) || OFFER.test(sentence.replace(match.word, '')))
            yield { ...place, message: 'trade' };
        } else if (!AMONG_OFFICES.test(sentence)) yield { ...place, message: 'mutual', outcome: 'needs-review' };
      }
    }
  },
} satisfies Rule;
