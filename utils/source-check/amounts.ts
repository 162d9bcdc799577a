import type { Category } from './contract';
import { CHINESE_NUMERALS, type Numeral, parseNumeral } from './numerals';
import type { Claims } from './text';

/** A number with what it counts or measures, brought to one unit. */
export interface Amount extends Numeral {
  readonly kind: 'amount';
  readonly category: Category;
  readonly start: number;
  readonly end: number;
  /** What is counted or measured: `yuan`, `percent`, `length`, `people` …; '' when the text does not say. */
  readonly dimension: string;
  /** 约, 近, 余, 多 … stand beside it. */
  readonly rough: boolean;
  /** For what is written with digits and is no number (十四五): the characters. */
  readonly literal: string;
}

/** Unit as written → dimension and factor to its base unit. */
const MEASURES: ReadonlyMap<string, readonly [string, number]> = new Map(
  Object.entries({
    yuan: { 元: 1, 块钱: 1, 元人民币: 1 },
    dollar: { 美元: 1 },
    'hong-kong-dollar': { 港元: 1, 港币: 1 },
    euro: { 欧元: 1 },
    length: { 公里: 1000, 千米: 1000, km: 1000, 米: 1, m: 1, 厘米: 0.01, cm: 0.01, 毫米: 0.001, mm: 0.001 },
    area: { 平方公里: 1e6, 平方千米: 1e6, 公顷: 1e4, 平方米: 1, 平米: 1, '㎡': 1, 'm²': 1 },
    mu: { 亩: 1 },
    mass: { 吨: 1000, 公斤: 1, 千克: 1, kg: 1, 斤: 0.5, 克: 0.001 },
    volume: { 立方米: 1000, 升: 1, 毫升: 0.001 },
    power: { 千瓦: 1000, 兆瓦: 1e6, 瓦: 1 },
    energy: { 千瓦时: 1, 度电: 1 },
    duration: { 个小时: 60, 小时: 60, 分钟: 1, 天: 1440, 周: 10_080 },
    workdays: { 个工作日: 1, 工作日: 1 },
    month: { 个月: 1 },
    year: { 年: 1, 周年: 1 },
    age: { 周岁: 1, 岁: 1 },
    degree: { 摄氏度: 1, '℃': 1, 度: 1 },
    points: { 个百分点: 1, 百分点: 1 },
    times: { 倍: 1 },
    people: { 人: 1, 名: 1, 位: 1 },
    visits: { 人次: 1 },
    houses: { 家: 1, 户: 1, 所: 1 },
    cases: { 件: 1, 项: 1, 条: 1, 起: 1, 例: 1, 宗: 1 },
    machines: { 台: 1, 辆: 1, 架: 1, 艘: 1, 部: 1, 套: 1 },
    buildings: { 座: 1, 栋: 1, 幢: 1, 间: 1 },
    events: { 场: 1, 次: 1, 场次: 1 },
    any: { 个: 1 },
    ...Object.fromEntries(
      [...'份张批期届级类种处只头株棵页篇字层环步轮幅枚组册本集首道根块片袋瓶盒箱支款堂'].map((unit) => [
        unit,
        { [unit]: 1 },
      ]),
    ),
  } as Readonly<Record<string, Readonly<Record<string, number>>>>).flatMap(([dimension, units]) =>
    Object.entries(units).map(([unit, factor]) => [unit, [dimension, factor] as const] as const),
  ),
);
const UNIT = [...MEASURES.keys()].sort((a, b) => b.length - a.length).join('|');
/** 千瓦, 千米, 千克, 百分: the multiplier belongs to the unit. */
const TIMES = '(?:[百千](?![瓦米克分])|[万亿])';
const ARABIC = `(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:${TIMES}\\d{1,4}(?=${TIMES}))?${TIMES}{0,2}`;
const CHINESE = `(?:(?!千[瓦米克]|百分)[${CHINESE_NUMERALS}]){1,16}(?:点[零〇一二三四五六七八九]{1,6}${TIMES}{0,2})?`;
const LESS = '(?<rough>[多余几])?';
const AMOUNT = new RegExp(
  `(?<share>百分之|千分之)?(?<number>${ARABIC}|${CHINESE})${LESS}(?<mark>%|‰|[ ]?(?:${UNIT}))?(?<after>[多余左])?`,
  'gu',
);
/** Latin letters beside a number make it a name (5G, A4, H7N9). */
const LATIN = /[A-Za-z_]/u;
const ROUGH_BEFORE = /(?:约|近|超|超过|逾|达到?近|不足|接近|上下)$/u;
/** Fixed words that are written with digits and count nothing. */
const WORDS =
  /^(?:万一|千万(?!元|人|吨|亩|户)|十分(?!钟)|百姓|百货|千方百计|亿万|万众|三农|两会|两岸|一些|五一|十一(?!人|名|个|家|项)|一二三产)/u;

/**
 * Amounts of a text, by place. Chinese digits count only where they cannot be part of a word: with a unit behind them (not 一个), or
 * three and more of them.
 */
export function findAmounts(text: string, claims: Claims): Amount[] {
  const found: Amount[] = [];
  for (const match of text.matchAll(AMOUNT)) {
    const { share, number = '', rough, mark = '', after } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length - (after ? 1 : 0);
    const chinese = !/\d/u.test(number);
    if (LATIN.test(text[start - 1] ?? '') || (mark === '' && LATIN.test(text[end] ?? ''))) continue;
    if (chinese && !share && !countsSomething(text, start, number, mark)) continue;
    const parsed = parseNumeral(number);
    if (!parsed && !/^十[一二三四五]五$/u.test(number)) continue;
    if (!claims.take(start, end)) continue;
    const [dimension, factor] = measureOf(share, mark.trim());
    found.push({
      kind: 'amount',
      category: categoryOf(dimension),
      start,
      end,
      value: parsed ? Number((parsed.value * factor).toPrecision(14)) : Number.NaN,
      step: parsed ? Number((parsed.step * factor).toPrecision(14)) : 0,
      dimension,
      rough: rough !== undefined || after !== undefined || ROUGH_BEFORE.test(text.slice(Math.max(0, start - 3), start)),
      literal: parsed ? '' : number,
    });
  }
  return found;
}

function countsSomething(text: string, start: number, number: string, mark: string): boolean {
  if (WORDS.test(text.slice(start, start + 8))) return false;
  if (/^[百千万亿]+$/u.test(number)) return false;
  if (number.length >= 3) return true;
  if (mark === '') return false;
  return number.length > 1 || (number !== '一' && number !== '零' && !/[统同专唯单万第]/u.test(text[start - 1] ?? ''));
}

function measureOf(share: string | undefined, mark: string): readonly [string, number] {
  if (share === '百分之' || mark === '%') return ['percent', 1];
  if (share === '千分之' || mark === '‰') return ['percent', 0.1];
  return MEASURES.get(mark) ?? ['', 1];
}

function categoryOf(dimension: string): Category {
  if (dimension === 'percent' || dimension === 'points') return 'percent';
  return ['yuan', 'dollar', 'hong-kong-dollar', 'euro'].includes(dimension) ? 'money' : 'number';
}

/** Dimensions that a bare number or 个 may stand for; a percentage, points and 倍 always say so. */
const STRICT = new Set(['percent', 'points', 'times']);

/** Do two amounts say the same? 3.6万人 = 36000人 = 36000名; 约3.6万 = 35982; 36% ≠ 36个百分点; 36户 ≠ 36人. */
export function sameAmount(a: Amount, b: Amount): boolean {
  if (a.literal !== '' || b.literal !== '') return a.literal === b.literal;
  if (a.dimension !== b.dimension) {
    if (STRICT.has(a.dimension) || STRICT.has(b.dimension)) return false;
    if (![a.dimension, b.dimension].some((d) => d === '' || d === 'any')) return false;
  }
  const gap = Math.abs(a.value - b.value);
  if (gap <= 1e-9 * Math.max(1, Math.abs(a.value))) return true;
  return (a.rough && gap < a.step) || (b.rough && gap < b.step);
}
