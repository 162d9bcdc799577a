import type { FieldView, Span } from '../contract';
import { isCredible } from './disguise';
import {
  densestWindows,
  type Evidence,
  firstFrom,
  type Limits,
  matchesWithin,
  type PatternSign,
  patternEvidenceIn,
  windowScores,
} from './evidence';
import { OFFICIAL_REPLY } from './official-reply';

/**
 * How selling is recognised: words and patterns are signs of a few kinds, each with a weight; what counts is how many of different kinds
 * stand close together, less the vocabulary of news and of official notices around them.
 */

/** One advertisement is rarely longer; news spreads the same words over more text. */
const WINDOW = 160;
/** How far around the window the rest of the text is heard: a notice or a news item goes on beyond its densest place. */
const MARGIN = 60;
/** Signs of selling that words alone must give before prices and numbers are looked for. */
const CANDIDATE = 1;
/** Words of one lexicon that are looked at: whoever repeats more of them than this is found by the first. */
const MOST_WORDS = 1_000;
/** Windows that are looked at closely, however full of selling words a text is. */
const CANDIDATES = 24;
/** Places that one text may report. */
const MOST = 3;

/** Kinds of sign and how much each may give at most. */
const LIMITS: Limits = {
  /** 叫卖: what hardly anybody but a seller says. */
  pitch: 9,
  /** 优惠: what is promised. */
  offer: 6,
  /** 行业推销: how a trade speaks of what it sells. */
  trade: 6,
  price: 3,
  /** 招揽: what the reader shall do. */
  action: 6,
  goods: 3,
  /** 商家自称与称呼. */
  seller: 2,
  contact: 4,
  /** 群发营销的固定尾语. */
  mass: 4,
  reporting: -12,
};

const WORDS = [
  { lexicon: 'ad-pitch', group: 'pitch', weight: 3 },
  { lexicon: 'ad-offer', group: 'offer', weight: 2 },
  { lexicon: 'ad-trade', group: 'trade', weight: 2 },
  { lexicon: 'prize', group: 'offer', weight: 2 },
  { lexicon: 'shop', group: 'offer', weight: 2 },
  { lexicon: 'ad-action', group: 'action', weight: 1.5 },
  { lexicon: 'ad-goods', group: 'goods', weight: 1 },
  { lexicon: 'ad-seller', group: 'seller', weight: 1 },
  { lexicon: 'ad-mass', group: 'mass', weight: 4 },
  { lexicon: 'contact-disguise', group: 'contact', weight: 3 },
  { lexicon: 'contact-call', group: 'contact', weight: 2 },
] as const;
const AGAINST = [
  { lexicon: 'reporting', group: 'reporting', weight: -1.5 },
  { lexicon: 'public-service', group: 'reporting', weight: -2.5 },
] as const;

const DIGIT = /\d/u;
const LETTER = /[a-z]/u;

/** Looked for in the folded text around words only. */
const PATTERNS = [
  {
    group: 'price',
    weight: 1.5,
    pattern:
      /(?:仅|只要|只需|现价|原价|特价|售价|每位|每斤|每盒|低至|价)\s?\d|\d+(?:\.\d+)?\s?(?:元|块|折|万)(?:起|\/|每|一|抢|购|换|送|享|包|卡|券|红包|话费|平|斤|件|套|盒|瓶|张|人|位|!)|[满充购买减返省]\s?\d+|[送赠]\s?\d+(?:元|块|g|m|倍|次|张|份|件|个|年|天|%)|\d+\s?(?:元|折)|[一二三四五六七八九]折(?![腾叠旧射磨断算中合扣返])|\d+\s?(?:平|㎡)(?![均台安时方静等衡稳])|[满减返][一二两三四五六七八九十百千]{1,4}(?:元|块|减|送|返)|\d+r(?![a-z0-9])|[¥￥]\s?\d+/gu,
  },
  // A private number says more than an office line.
  { group: 'contact', weight: 3, needs: DIGIT, pattern: /(?<!\d)1[3-9]\d{9}(?!\d)/gu },
  { group: 'contact', weight: 2, needs: DIGIT, pattern: /(?<!\d)(?:1008[5-9]|1001\d|10000|12580|118114)(?!\d)/gu },
  {
    group: 'contact',
    weight: 2,
    needs: DIGIT,
    pattern: /(?<!\d)(?:0\d{2,3}[- ]?\d{7,8}|400[- ]?\d{3,4}[- ]?\d{3,4})(?!\d)/gu,
  },
  { group: 'contact', weight: 2, needs: DIGIT, pattern: /(?:qq|q群|群|群号|扣扣)[^\d\n]{0,3}\d{6,11}/gu },
  {
    group: 'contact',
    weight: 3,
    needs: LETTER,
    pattern: /(?:加我?|微信|v信|wx|vx)[:号是]{0,2}\s?[a-z][a-z0-9_-]{5,19}/gu,
  },
  {
    group: 'contact',
    weight: 2,
    needs: LETTER,
    pattern: /(?<![a-z0-9_.@/-])[a-z]{2,12}_[a-z0-9]{3,12}(?![a-z0-9_.])/gu,
  },
  { group: 'contact', weight: 1.5, needs: DIGIT, pattern: /(?<![\d.a-z/-])\d{8,10}(?![\d.年月日元人%-])/gu },
  { group: 'contact', weight: 1, key: 'link', needs: LETTER, pattern: /https?:\/\/|t\.cn\/|dwz\.cn|url\.cn|suo\.im/gu },
  { group: 'seller', weight: 1, key: '您', pattern: /您/gu },
  // A code to be sent back: how mobile services are ordered.
  { group: 'mass', weight: 3, needs: DIGIT, pattern: /(?:回复|发送|短信|发)\s?[a-z0-9]{1,10}\s?(?:至|到)\s?\d{3,}/gu },
  {
    group: 'action',
    weight: 1.5,
    key: 'reply',
    needs: /回/u,
    pattern: /回复[^，。！？；\s]{1,8}(?:即可|就可|可|就能)?(?:下载|领取|订购|办理|开通|参与|享)/gu,
  },
  // 购机送话费, 存100返50; 有车可以贷; 提高50分.
  {
    group: 'offer',
    weight: 2,
    needs: /[送赠返减抽]/u,
    pattern: /[买购充存订满][^，。！？；：、\s]{1,7}[送赠返减抽](?![往到达至给去上别医检的])/gu,
  },
  {
    group: 'trade',
    weight: 2,
    needs: /[贷分]/u,
    pattern: /有[^，。！？；\s]{1,6}(?:就|可|可以|就能|都能)贷|提高?\d{2,3}分/gu,
  },
  // 县文旅局, 市图书馆: an office speaks, or is spoken of.
  {
    group: 'reporting',
    weight: -2.5,
    key: 'office',
    pattern:
      /(?:^|[，。；：！？、（【“\s])(?:我|全)?(?:[县区镇乡州]|市(?!中心|区|场|面|内|民|值|价))(?=[\u4e00-\u9fff]{1,9}(?:局|委|办|会|院|馆|校|中心|站|所|队|公司|社|处|厅|部门|政府|医院|车位|企业))/gmu,
  },
  ...OFFICIAL_REPLY,
] as const satisfies readonly PatternSign[];

/** One passage that sells. */
export interface Selling extends Span {
  readonly score: number;
  /** What each kind of sign gave; only kinds that took part. */
  readonly groups: ReadonlyMap<string, number>;
  /** What reporting vocabulary in and around the passage took off; 0 or less. */
  readonly reporting: number;
}

/** How many different words of news and of official notices stand in the sentence around the passage. */
export function reportingWords(field: FieldView, { start }: Span): number {
  const sentence = field.sentenceAt(start);
  const words = AGAINST.flatMap(({ lexicon }) => matchesWithin(field.words(lexicon), sentence.start, sentence.end));
  return new Set(words.map((match) => match.word)).size;
}

/** The passages of a field that score `enough` or more, the strongest first; for most official prose it looks at nothing but words. */
export function sellingIn(field: FieldView, enough: number): Selling[] {
  const all = sellingWords(field);
  if (!maySell(field, all)) return [];
  const words = withoutInner(all);
  const parts = candidates(field, words);
  if (parts.length === 0) return [];
  const patterns = patternEvidenceIn(field, parts, PATTERNS);
  const inside = parts.flatMap((part) => reportingSigns(field, part.start, part.end));
  const against = inside.concat(patterns.filter((sign) => sign.weight < 0));
  for (const sign of words) {
    if (parts.some((part) => sign.start >= part.start && sign.end <= part.end)) inside.push(sign);
  }
  return densestWindows(inside.concat(patterns), WINDOW, LIMITS, enough, MOST)
    .map(({ start, end, score, groups }) => {
      const around = reportingSum(against.filter((sign) => sign.start >= start - MARGIN && sign.end <= end + MARGIN));
      return { start, end, score: score - (groups.get('reporting') ?? 0) + around, groups, reporting: around };
    })
    .filter(({ score }) => score >= enough);
}

/** Words that speak for a sale, lexicon by lexicon. */
function sellingWords(field: FieldView): Evidence[] {
  const found: Evidence[] = [];
  for (const { lexicon, group, weight } of WORDS) {
    let left = MOST_WORDS;
    for (const match of field.words(lexicon)) {
      if (!isCredible(match)) continue;
      if (left-- === 0) break;
      found.push({ start: match.start, end: match.end, group, key: match.word, weight });
    }
  }
  return found;
}

/** More words than this are not looked through one by one before they are weighed. */
const FEW = 24;

/**
 * False where few words speak for a sale, and so many of news and of official notices stand around each of them that no window can be a
 * candidate, however the words are counted.
 */
function maySell(field: FieldView, words: readonly Evidence[]): boolean {
  if (words.length > FEW) return true;
  for (const { start } of words) {
    let most = 0;
    for (const word of words) if (word.start >= start && word.start < start + WINDOW) most += word.weight;
    if (most + reportingWithin(field, start, start + WINDOW, CANDIDATE - most) >= CANDIDATE) return true;
  }
  return false;
}

/** One passage is one sign: a word within a weightier or an equal word of another lexicon does not count again. */
function withoutInner(signs: Evidence[]): Evidence[] {
  signs.sort((a, b) => a.start - b.start || b.end - a.end || b.weight - a.weight);
  const kept: Evidence[] = [];
  for (const sign of signs) {
    const last = kept.at(-1);
    if (!last || sign.end > last.end || sign.weight > last.weight) kept.push(sign);
  }
  return kept;
}

/** Where words alone speak for a sale, the strongest windows first chosen; with a margin, merged where they meet, by position. */
function candidates(field: FieldView, words: readonly Evidence[]): Span[] {
  const found: { start: number; score: number }[] = [];
  for (const { start, score } of windowScores(words, WINDOW, LIMITS)) {
    if (score < CANDIDATE) continue;
    const net = score + reportingWithin(field, start, start + WINDOW, CANDIDATE - score);
    if (net >= CANDIDATE) found.push({ start, score: net });
  }
  found.sort((a, b) => b.score - a.score || a.start - b.start);
  const chosen: number[] = [];
  for (const { start } of found) {
    if (chosen.length >= CANDIDATES) break;
    if (!chosen.some((other) => Math.abs(other - start) < MARGIN)) chosen.push(start);
  }
  const parts: { start: number; end: number }[] = [];
  for (const first of chosen.sort((a, b) => a - b)) {
    const start = Math.max(0, first - MARGIN);
    const end = Math.min(field.text.length, first + WINDOW + MARGIN);
    const last = parts.at(-1);
    if (last && start <= last.end) last.end = end;
    else parts.push({ start, end });
  }
  return parts;
}

/** What the words of news and of official notices in [from, to) take off, each word once; it stops counting below `least`. */
function reportingWithin(field: FieldView, from: number, to: number, least: number): number {
  let sum = 0;
  const seen: string[] = [];
  for (const { lexicon, weight } of AGAINST) {
    const words = field.words(lexicon);
    for (let i = firstFrom(words, from); i < words.length && words[i]!.end <= to && sum >= least; i++) {
      if (seen.includes(words[i]!.word)) continue;
      seen.push(words[i]!.word);
      sum += weight;
    }
  }
  return Math.max(LIMITS.reporting!, sum);
}

function reportingSigns(field: FieldView, from: number, to: number): Evidence[] {
  return AGAINST.flatMap(({ lexicon, group, weight }) =>
    matchesWithin(field.words(lexicon), from, to).map(({ start, end, word }) => ({
      start,
      end,
      group,
      key: word,
      weight,
    })),
  );
}

/** What signs against a sale take off together, each word once. */
function reportingSum(signs: readonly Evidence[]): number {
  const once = new Map(signs.map((sign) => [sign.key, sign.weight]));
  let sum = 0;
  for (const weight of once.values()) sum += weight;
  return Math.max(LIMITS.reporting!, sum);
}
