import type { ArticleView, Hit, Rule } from '../contract';
import { isSpokenAgainst } from '../support/stance';

/** Collecting likes: pressure through friends rather than by order. */
const COLLECTING = /^(?:集赞|集满|集齐|攒赞|凑赞|拉票|拉赞|求赞|求转发|求扩散|跪求|助力砍)/u;
const RATES = /^(?:下载率|安装率|关注率|转发率|下载任务|转发任务|点赞任务|关注任务|安装任务|注册任务|完成下载任务)$/u;
const ORDER = /截图|上报|考核|通报|排名|达到|100%|全体|干部|党员|教职工|家长|不少于/u;

export default {
  id: 'coerced-engagement',
  title: '强制转发、点赞、下载',
  category: 'coercion',
  gate: 'policy',
  severity: 'warn',
  outcome: 'violation',
  clauses: ['panjin-2019#三(四)·强制转发'],
  messages: {
    order: {
      message: '“{text}”要求群众转发、点赞、关注或下载。不得强制要求群众下载使用移动客户端或点赞、转发信息。',
      advice: '改为自愿参与的表述，如“欢迎转发”“可下载使用”，并删去截图上报、考核排名等要求。',
    },
    collecting: {
      message: '“{text}”属于集赞、拉票、求转发，变相要求群众转发点赞。',
      advice: '删除集赞、拉票要求；需要群众参与评选的，提供不附加条件的参与方式。',
    },
  },
  anchors: ['coercion'],
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      for (const match of field.words('coercion')) {
        if (field.isReported(match.start) || isSpokenAgainst(field, match)) continue;
        const { start, end } = field.sentenceAt(match.start);
        const place = { field: field.name, start: match.start, end: match.end };
        if (RATES.test(match.word) && !ORDER.test(field.text.slice(start, end))) continue;
        if (COLLECTING.test(match.word)) yield { ...place, message: 'collecting', outcome: 'needs-review' };
        else yield { ...place, message: 'order' };
      }
    }
  },
} satisfies Rule;
