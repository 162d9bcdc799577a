import type { ArticleView, Hit, Rule } from '../contract';
import { hitOn, matchesIn } from '../support/matches';
import { DIGITS } from '../support/signs';

/** Written unit → symbol of GB 3100—1993 and GB 3101—1993. Only spellings that are nothing but units after a number. */
const SYMBOLS: Readonly<Record<string, string>> = {
  'Km/h': 'km/h',
  'KM/H': 'km/h',
  'KM/h': 'km/h',
  'Km/H': 'km/h',
  'km/H': 'km/h',
  KM: 'km',
  Km: 'km',
  KG: 'kg',
  Kg: 'kg',
  CM: 'cm',
  Cm: 'cm',
  MM: 'mm',
  Mm: 'mm',
  ML: 'mL',
  Ml: 'mL',
  KW: 'kW',
  Kw: 'kW',
  KWH: 'kW·h',
  Kwh: 'kW·h',
  KV: 'kV',
  Kv: 'kV',
  Mpa: 'MPa',
  MPA: 'MPa',
  KPA: 'kPa',
  Kpa: 'kPa',
  HZ: 'Hz',
  hz: 'Hz',
  M2: 'm²',
  m2: 'm²',
  M3: 'm³',
  m3: 'm³',
  KM2: 'km²',
  Km2: 'km²',
  km2: 'km²',
  公分: '厘米',
  公尺: '米',
  公升: '升',
  立升: '升',
  平米: '平方米',
};
const NAMES = Object.keys(SYMBOLS).sort((a, b) => b.length - a.length);
const NUMBER = String.raw`(?<![A-Za-z\d.\-])(?<number>\d+(?:,\d{3})*(?:\.\d+)?[ \t]?[百千万亿]?)[ \t]?`;
const UNIT = new RegExp(`${NUMBER}(?<unit>${NAMES.join('|')})(?![A-Za-z\\d²³])`, 'gu');
const MAYBE_UNIT = /\d[ \t百千万亿]{0,2}[A-Zkchm公立平]/u;
/** 摄氏25度: the unit is 摄氏度. */
const CELSIUS = /摄氏(?<number>\d+(?:\.\d+)?)度/gu;
/** ￥500元: sign and unit say the same. */
const MONEY = /[¥￥][ \t]?(?<number>\d+(?:,\d{3})*(?:\.\d+)?[ \t]?[百千万亿]*元)/gu;
/** 提高5%个百分点. */
const POINTS = /(?<number>\d+(?:\.\d+)?)[%％]个?百分点/gu;

export default {
  id: 'units-and-measures',
  title: '计量单位不规范',
  category: 'wording',
  gate: 'wording',
  severity: 'hint',
  outcome: 'violation',
  clauses: [
    'gov-website-content-sample#(十二)·杜绝差错',
    'jiangbei-2021#三(三)·五关',
    'panjin-2019#三(二)·五关',
    'yunhe-2022#三(二)·内容错误',
  ],
  scope: 'paragraph',
  signs: [DIGITS, 'ABCDEFGHIJKLMNOPQRSTUVWXYZkchm公立平摄¥￥%％'],
  messages: {
    unit: { message: '“{unit}”不是规范的计量单位写法，应为“{right}”。', advice: '改为“{fix}”。' },
    celsius: { message: '“{text}”把单位“摄氏度”拆开了。', advice: '改为“{fix}”。' },
    money: { message: '“{text}”的货币符号与“元”重复。', advice: '改为“{fix}”。' },
    points: { message: '“{text}”混用了百分数与百分点。', advice: '改为“{fix}”；表示增长率的，写作百分数。' },
  },
  *check(article: ArticleView): Iterable<Hit> {
    for (const { name, text } of article.fields) {
      for (const match of MAYBE_UNIT.test(text) ? matchesIn(UNIT, text) : []) {
        const { number = '', unit = '' } = match.groups ?? {};
        const right = SYMBOLS[unit]!;
        yield hitOn(name, match, 'unit', number + right, { unit, right });
      }
      if (!/[摄¥￥%％]/u.test(text)) continue;
      for (const match of matchesIn(CELSIUS, text))
        yield hitOn(name, match, 'celsius', `${match.groups?.number}摄氏度`);
      for (const match of matchesIn(MONEY, text)) yield hitOn(name, match, 'money', match.groups?.number ?? '');
      for (const match of matchesIn(POINTS, text))
        yield hitOn(name, match, 'points', `${match.groups?.number}个百分点`);
    }
  },
} satisfies Rule;
