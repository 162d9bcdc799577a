import type { ArticleView, Hit, Rule } from '../contract';
import { isCredible } from '../support/disguise';
import { reportingWords } from '../support/selling';
import { isSpokenAgainst } from '../support/stance';

/** Words that promise something by chance, and those that only name a prize. */
const CHANCE = /抽|中奖|开奖|幸运|随机|大派送|抢红包|红包雨|百分百|锦鲤|赢|竞猜/u;
/** So many words of news or of an official notice in one sentence, and the draw is reported, not held. */
const NEWS = 3;
const OFFICIAL_REPORT =
  /福利彩票|体育彩票|彩票|随机抽查|双随机|公开抽|摇号|抽检|诺贝尔|科学技术奖|获奖名单|个人所得税|中彩/u;

export default {
  id: 'prize-draw',
  title: '抽奖派奖',
  category: 'ad',
  gate: 'policy',
  severity: 'warn',
  outcome: 'needs-review',
  clauses: ['jiangbei-2021#三(五)·商业广告', 'yanchi-2017#第二十条'],
  messages: {
    draw: {
      message: '“{text}”是抽奖、派奖用语。政务新媒体不得刻意追求粉丝数量，奖品由商家提供的还可能构成商业广告。',
      advice:
        '删除抽奖内容；确经批准的宣传活动，写明主办单位、奖品来源、规则和公证或公示方式，不以转发、关注为条件，并在说明中注明批准情况。',
    },
  },
  anchors: ['prize'],
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      if (OFFICIAL_REPORT.test(field.text)) continue;
      const matches = field
        .words('prize')
        .filter(
          (m) =>
            !field.isReported(m.start) &&
            !isSpokenAgainst(field, m) &&
            isCredible(m) &&
            reportingWords(field, m) < NEWS,
        );
      const chance = matches.find((m) => CHANCE.test(m.word));
      const first = matches[0];
      if (!first) continue;
      const different = new Set(matches.map((m) => m.word)).size;
      if (different >= 2 || (chance && /(?:奖|礼|券|红包|话费|门票|送)/u.test(field.text))) {
        const at = chance ?? first;
        yield { field: field.name, start: at.start, end: at.end, message: 'draw' };
      }
    }
  },
} satisfies Rule;
