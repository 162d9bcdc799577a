import type { ArticleView, FieldView, Hit, Rule } from '../contract';
import { hitOn, matchesIn } from '../support/matches';

/** 二0二六年, 二零二六年: the zero among Chinese figures is 〇 (GB/T 15835—2011). */
const YEAR = /[一二](?<![〇零一二三四五六七八九十].)[0０○OoＯ〇零一二三四五六七八九]{3}(?=年)/gu;
const WRONG_ZERO = /[0０○OoＯ零]/gu;
/** Every such year has one of these. */
const ZERO = /[0０○OoＯ零][0０○OoＯ〇零一二三四五六七八九]{0,2}年/u;
/** 3百, 5千多: figures go with 万 and 亿 only (GB/T 15835—2011). Not 5千米, 5百分点, 1万6千. */
const MIXED = /(?<digit>[1-9])(?<scale>[百千])(?<![\d.万亿千百]..)(?![米克瓦伏卡帕赫升字分\d])/gu;
/** ２０２６年 */
const FULL_WIDTH = /[０-９][０-９．]*/gu;
/** 5—10%, 9—16亿元: the first number needs its own unit (GB/T 15835—2011). */
const RANGE =
  /(?<![\d.\-—–~～至%％])(?<from>\d{1,3}(?:\.\d+)?)(?<dash>[-—–~～])(?<to>\d{1,3}(?:\.\d+)?)(?<unit>[%％]|[万亿])(?![\d%])/gu;
const RANGE_END = /[-—–~～]\d{1,3}(?:\.\d+)?[%％万亿]/u;
const ABOUT = '(?:约|近|大约|将近|接近)';
const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?[百千万亿]*';
/** 近200余名, 约30分钟左右, 至少50人以上, 几十多人. */
const TWICE = new RegExp(
  `${ABOUT}[ \\t]?${NUMBER}(?:多|余)(?=[\\u4e00-\\u9fff])|(?<!节)${ABOUT}[ \\t]?${NUMBER}[\\u4e00-\\u9fff%％]{0,4}?左右|(?:超过|逾|至少|不少于|不低于|最少)[ \\t]?${NUMBER}[\\u4e00-\\u9fff%％]{0,3}?以上|[几数][十百千万]{1,2}[多余](?=[\\u4e00-\\u9fff])`,
  'gu',
);
const SECOND_ABOUT = /左右|以上|[\d,百千万亿十][多余][\u4e00-\u9fff]/u;
/** 减少3倍: nothing can become less by more than itself. */
const TIMES = /(?:减少|下降|降低|缩短|缩小)(?:了|近|约)?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十])倍/gu;

function zeros(text: string): string {
  return text.replace(WRONG_ZERO, '〇');
}

function halfWidth(text: string): string {
  return text.replace(/[０-９．]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

function* hits({ name, text }: FieldView): Generator<Hit> {
  if (ZERO.test(text)) {
    for (const match of matchesIn(YEAR, text)) {
      if (zeros(match[0]) !== match[0]) yield hitOn(name, match, 'zero', zeros(match[0]));
    }
  }
  for (const match of matchesIn(MIXED, text)) {
    const { digit = '', scale } = match.groups ?? {};
    yield hitOn(name, match, 'mixed', digit + (scale === '百' ? '00' : '000'));
  }
  for (const match of matchesIn(FULL_WIDTH, text)) yield hitOn(name, match, 'width', halfWidth(match[0]));
  for (const match of RANGE_END.test(text) ? matchesIn(RANGE, text) : []) {
    const { from = '', to = '', unit = '' } = match.groups ?? {};
    if (Number(from) < Number(to)) yield hitOn(name, match, 'range', `${from}${unit}—${to}${unit}`);
  }
  if (SECOND_ABOUT.test(text)) for (const match of matchesIn(TWICE, text)) yield hitOn(name, match, 'twice');
  if (text.includes('倍')) for (const match of matchesIn(TIMES, text)) yield hitOn(name, match, 'times');
}

export default {
  id: 'numeral-form',
  title: '数字用法不规范',
  category: 'wording',
  gate: 'wording',
  severity: 'hint',
  outcome: 'violation',
  clauses: [
    'gov-website-content-sample#(十二)·杜绝差错',
    'jiangbei-2021#三(三)·五关',
    'panjin-2019#三(二)·五关',
    'yanchi-2017#第十二条·语义明确',
  ],
  scope: 'paragraph',
  signs: '0123456789０１２３４５６７８９倍年几数',
  messages: {
    zero: { message: '“{text}”中的零应写作“〇”。', advice: '改为“{fix}”。' },
    mixed: { message: '“{text}”混用了阿拉伯数字与“百”“千”。', advice: '改为“{fix}”。' },
    width: { message: '“{text}”是全角数字，与通行写法不一致。', advice: '改为半角“{fix}”。' },
    range: { message: '“{text}”的前一个数缺少单位，容易误读。', advice: '改为“{fix}”。' },
    twice: { message: '“{text}”中表示概数的词语重复。', advice: '“约”“近”“超过”与“多”“余”“左右”“以上”只保留一个。' },
    times: { message: '“{text}”不合事理：减少不能用倍数表示。', advice: '改用分数或者百分数，如“减少三分之二”。' },
  },
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) yield* hits(field);
  },
} satisfies Rule;
