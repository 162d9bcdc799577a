import type { ArticleView, FieldView, Hit, Rule } from '../contract';
import { type Cluster, densestWindow, type Evidence, patternEvidence, wordEvidence } from '../support/evidence';
import { isSpokenAgainst } from '../support/stance';

/** One advertisement is rarely longer; news spreads the same words over more text. */
const WINDOW = 160;
/** How far around the window the rest of the text is heard. */
const MARGIN = 60;
const LIMITS = { offer: 8, price: 3, action: 6, goods: 4, contact: 3, reporting: -9 };
/** Clear enough to ask for a written reason. */
const WARN = 5;
/** The same with a phone number or a short link: a way to buy is at hand. */
const WARN_WITH_CONTACT = 4;
/** Offer, price, call and contact together leave no doubt. */
const BLOCK = 11;

const PRICE =
  /(?:仅|只要|只需|现价|原价|特价|售价|每位|每斤|每盒|低至|价)\s?\d|\d+(?:\.\d+)?\s?(?:元|块|折|万)(?:起|\/|每|一|抢|购|换|送|享|包|卡|券|红包|话费|平|斤|件|套|盒|瓶|张|人|位|!|！)|[满充存购买减送返立省奖]\s?\d+|\d+\s?(?:元|折)|[¥￥]\s?\d+/gu;
const PHONE = /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}[- ]?\d{7,8}|400[- ]?\d{3,4}[- ]?\d{3,4})(?!\d)/gu;
/** A warning quotes what swindlers say. */
const FRAUD = /诈骗|骗局|骗取|骗子/u;
const SHORT_LINK = /t\.cn\/|dwz\.cn|url\.cn|suo\.im|\bdemo_wx\d|\bqq\d{5,}/gu;

function evidenceOf(field: FieldView): Evidence[] {
  const words = [
    ...wordEvidence(field, 'ad-offer', 'offer', 2),
    ...wordEvidence(field, 'ad-action', 'action', 1.5),
    ...wordEvidence(field, 'ad-goods', 'goods', 1),
    ...wordEvidence(field, 'contact-disguise', 'contact', 3),
    ...wordEvidence(field, 'contact-call', 'contact', 2),
    ...wordEvidence(field, 'reporting', 'reporting', -1.5),
  ];
  // Prices and numbers are looked for only where the words come near the threshold.
  const best = densestWindow(words, WINDOW, LIMITS);
  if (!best || best.score + LIMITS.price + LIMITS.contact < WARN_WITH_CONTACT) return [];
  words.push(
    ...patternEvidence(field, PRICE, 'price', 1.5),
    ...patternEvidence(field, PHONE, 'contact', 2),
    ...patternEvidence(field, SHORT_LINK, 'contact', 1),
  );
  return words;
}

/** What reporting vocabulary around the window takes off: a notice or a news item goes on beyond its densest place. */
function reportingAround(field: FieldView, { start, end }: Cluster): number {
  const near = field.words('reporting').filter((word) => word.start >= start - MARGIN && word.end <= end + MARGIN);
  return Math.max(LIMITS.reporting, -1.5 * new Set(near.map((word) => word.word)).size);
}

function judge(field: FieldView, found: Cluster): Hit | null {
  const { groups } = found;
  const reporting = reportingAround(field, found);
  const score = found.score - (groups.get('reporting') ?? 0) + reporting;
  const offers = groups.get('offer') ?? 0;
  const calls = (groups.get('action') ?? 0) + (groups.get('contact') ?? 0);
  const selling = ['offer', 'price', 'action', 'contact', 'goods'].filter((group) => groups.has(group)).length;
  const enough = groups.has('contact') && reporting === 0 ? WARN_WITH_CONTACT : WARN;
  if (score < enough || selling < 2 || offers + calls < 2) return null;
  if (FRAUD.test(field.text.slice(found.start, found.end)) || isSpokenAgainst(field, found)) return null;
  const place = { field: field.name, start: found.start, end: found.end };
  const certain = score >= BLOCK && offers >= 2 && groups.has('contact') && reporting === 0;
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
  anchors: ['ad-offer', 'ad-action', 'ad-goods'],
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      const found = densestWindow(evidenceOf(field), WINDOW, LIMITS);
      const hit = found && judge(field, found);
      if (hit) yield hit;
    }
  },
} satisfies Rule;
