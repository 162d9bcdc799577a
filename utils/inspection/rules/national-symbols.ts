import type { ArticleView, FieldView, Hit, Rule, Span } from '../contract';
import { isAbroad } from '../support/abroad';

/** Names of the three laws as they are often written wrongly. */
const LAW = /国(?<symbol>[旗徽歌])(?:管理法|条例|管理条例|使用法|保护法|奏唱法)/gu;
/** 义勇军进行曲 written wrongly. */
const ANTHEM = /义勇军进行(?!曲)[\p{Script=Han}]|义勇进行曲|义勇军之歌(?=》|[^\p{Script=Han}]|$)/gu;
/** 国歌义勇军进行曲: a title without its marks. */
const BARE_TITLE = /(?<=国歌)义勇军进行曲|(?<=奏唱|高唱|齐唱|唱响|奏响)义勇军进行曲/gu;
const FLAG = /五角红旗|五星国旗/gu;
/** 国旗法 says 下半旗. */
const HALF_MAST = /降半旗/gu;
/** 国旗法 第二十三条, 国徽法 第十三条, 国歌法 第八条: not in trade marks and advertisements, the anthem not as background music. */
const TRADE =
  /(?:商标|注册商标|广告|促销|包装|代言|优惠|特价|打折|限时|抢购|下单|周边|背景音乐|彩铃|手机铃声)[^。！？；\n]{0,16}国[旗徽歌]|国[旗徽歌](?:图案|图样|元素|标志|造型|旋律)?[^。！？；\n]{0,12}(?:商标|广告|促销|包装|代言|优惠|特价|打折|限时|抢购|下单|背景音乐|彩铃|手机铃声|外观设计)/gu;
/** The sentence says that this is forbidden, or reports that it was punished. */
const FORBIDDEN =
  /不得|禁止|严禁|不能|不可|不应|不允许|切勿|请勿|违反|违法|违规|查处|处罚|罚款|整治|曝光|滥用|责令|行为|规定|侮辱|制止|抵制|举报/u;

function* inSentences(field: FieldView, pattern: RegExp): Iterable<Span & { readonly sentence: string }> {
  for (const match of field.text.matchAll(pattern)) {
    const span = field.sentenceAt(match.index);
    const sentence = field.text.slice(span.start, span.end);
    yield { start: match.index, end: match.index + match[0].length, sentence };
  }
}

function* hits(field: FieldView): Iterable<Hit> {
  const { name, text } = field;
  for (const match of text.matchAll(LAW)) {
    const right = `国${match.groups?.symbol ?? ''}法`;
    const end = match.index + match[0].length;
    if (!isAbroad(text, match.index))
      yield { field: name, start: match.index, end, message: 'law', values: { right }, fix: right };
  }
  for (const { start, end } of inSentences(field, ANTHEM)) {
    yield { field: name, start, end, message: 'anthem', fix: '义勇军进行曲' };
  }
  for (const { start, end } of inSentences(field, BARE_TITLE)) {
    yield { field: name, start, end, message: 'title', fix: '《义勇军进行曲》', severity: 'hint' };
  }
  for (const { start, end } of inSentences(field, FLAG)) {
    yield { field: name, start, end, message: 'flag', fix: '五星红旗' };
  }
  for (const { start, end } of inSentences(field, HALF_MAST)) {
    if (isAbroad(text, start)) continue;
    yield { field: name, start, end, message: 'half-mast', fix: '下半旗', severity: 'hint' };
  }
  for (const { start, end, sentence } of inSentences(field, TRADE)) {
    if (FORBIDDEN.test(sentence) || isAbroad(text, start)) continue;
    yield { field: name, start, end, message: 'trade', outcome: 'needs-review' };
  }
}

export default {
  id: 'national-symbols',
  title: '国旗、国徽、国歌的名称与使用',
  category: 'wording',
  gate: 'political',
  severity: 'warn',
  outcome: 'violation',
  clauses: ['gov-website-content-sample#(十二)·杜绝差错', 'panjin-2019#三(二)·五关', 'jiangbei-2021#三(三)·五关'],
  messages: {
    law: { message: '“{text}”名称有误，法律名称是“{right}”。', advice: '改为“{right}”；首次出现写全称并加书名号。' },
    anthem: { message: '国歌名称“{text}”有误，国歌是《义勇军进行曲》。', advice: '改为“义勇军进行曲”并加书名号。' },
    title: { message: '国歌的名称“{text}”没有加书名号。', advice: '写作“《义勇军进行曲》”。' },
    flag: { message: '“{text}”不是国旗的规范名称，国旗是五星红旗。', advice: '改为“五星红旗”。' },
    'half-mast': { message: '“{text}”不是国旗法的用语，国旗法写作“下半旗”。', advice: '改为“下半旗”。' },
    trade: {
      message:
        '“{text}”把国旗、国徽或者国歌用在商业活动中。国旗法、国徽法、国歌法规定不得用于商标、商业广告，国歌不得用作背景音乐。',
      advice: '删去相关内容；确属介绍或者批评的，写明法律规定。',
    },
  },
  scope: 'paragraph',
  anchors: ['national-symbols'],
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) yield* hits(field);
  },
} satisfies Rule;
