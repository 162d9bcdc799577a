import type { ArticleView, Hit, Rule } from '../contract';
import { isSpokenAgainst } from '../support/stance';

const TRADE = /^(?:买|卖|刷|代刷|涨粉|求涨粉|万粉|加粉|粉丝代刷|僵尸粉)/u;
/** 第二十条 of the same regulation welcomes this among government departments. */
const AMONG_OFFICES = /政务|部门|单位|官方|矩阵/u;

export default {
  id: 'follower-buying',
  title: '买粉、互粉、刷量',
  category: 'coercion',
  gate: 'policy',
  severity: 'warn',
  outcome: 'violation',
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
        if (field.isReported(match.start) || isSpokenAgainst(field, match)) continue;
        const { start, end } = field.sentenceAt(match.start);
        const place = { field: field.name, start: match.start, end: match.end };
        if (TRADE.test(match.word)) yield { ...place, message: 'trade' };
        else if (!AMONG_OFFICES.test(field.text.slice(start, end))) {
          yield { ...place, message: 'mutual', outcome: 'needs-review' };
        }
      }
    }
  },
} satisfies Rule;
