import type { ArticleView, FieldView, Hit, Rule } from '../contract';
import { type Selling, sellingIn } from '../support/selling';

/** Enough to ask for a written reason. */
const WARN = 4;
/** Less is enough where a way to buy is at hand … */
const REACHABLE = -1;
/** … and more where the passage also reads like news or an official notice. */
const REPORTED = 1;
/** Promise, call and contact together leave no doubt. */
const BLOCK = 9;
/** Promises alone, where there are several of them. */
const PROMISES = 6;
/** How far around the passage a warning against fraud is heard. */
const MARGIN = 60;
/** A warning quotes what swindlers say. */
const FRAUD =
  /诈骗|骗局|骗取|骗子|被骗|受骗|(?<![了不会])上当|反诈|警惕|谨防(?!假冒)|消协|消费者协会|理性消费|防范|提防|切勿|严禁|禁止|打击|整治|取缔|查处|立案|罚款|处罚|违法|违规|陷阱|套路|受害|非法|虚假|投诉|维权/u;

function judge(field: FieldView, found: Selling): Hit | null {
  const { groups, score, reporting, start, end } = found;
  const sum = (...names: string[]): number => names.reduce((total, name) => total + (groups.get(name) ?? 0), 0);
  const kinds = [...groups].filter(([, given]) => given > 0).length;
  const reach = sum('contact', 'mass');
  const enough = WARN + (reach >= 2 ? REACHABLE : 0) + (reporting < 0 ? REPORTED : 0);
  if (score < enough || (kinds < 2 && sum('pitch', 'offer') < PROMISES)) return null;
  // Something is sold, on some terms, and the reader is asked to act or told how to reach the seller.
  if (sum('pitch', 'offer', 'trade', 'goods', 'mass') < 1 || sum('pitch', 'offer', 'trade', 'action') + reach < 1)
    return null;
  if (sum('pitch', 'offer', 'trade', 'price', 'mass') < 1 && reach < 2) return null;
  if (FRAUD.test(field.text.slice(Math.max(0, start - MARGIN), end + MARGIN))) return null;
  const place = { field: field.name, start, end };
  const certain = score >= BLOCK && reporting === 0 && sum('pitch', 'offer', 'trade') >= 2 && reach >= 2;
  if (certain) return { ...place, message: 'advertisement' };
  return { ...place, message: 'selling', severity: 'warn', outcome: 'needs-review' };
}

export default {
  id: 'commercial-advertising',
  title: '商业广告',
  category: 'ad',
  gate: 'legal',
  severity: 'block',
  outcome: 'violation',
  clauses: ['panjin-2019#三(二)·商业广告', 'jiangbei-2021#三(五)·商业广告'],
  messages: {
    advertisement: {
      message: '此处同时出现促销报价、招揽用语和联系方式，属于商业广告。政务新媒体不得刊登商业广告。',
      advice: '删除整段广告内容。确属惠民政策或政府补贴的，改写为政策信息，并写明政策依据和发布机关。',
    },
    selling: {
      message: '此处出现多处促销、报价或招揽购买的用语，疑似商业广告等经营类信息。',
      advice:
        '请核对是否为经营主体作宣传。是则删除；属于政府组织的惠民活动的，写明主办单位和政策依据，去掉商家名称、报价和购买引导。',
    },
  },
  anchors: ['ad-pitch', 'ad-offer', 'ad-trade', 'ad-action', 'ad-goods', 'ad-seller', 'ad-mass'],
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      for (const found of sellingIn(field, WARN + REACHABLE)) {
        const hit = judge(field, found);
        if (hit) yield hit;
      }
    }
  },
} satisfies Rule;
