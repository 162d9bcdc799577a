import type { FieldName } from '../../domain/draft';
import type { ArticleView, FieldView, Hit, Rule } from '../contract';
import { hitOn, matchesIn } from '../support/matches';

const HAN = '\\u4e00-\\u9fff';
/** ，， 。。 、、 */
const DOUBLED = /，{2,}|、{2,}|；{2,}|：{2,}|(?<!。)。{2}(?!。)/gu;
/** Two marks that exclude each other; the second is what is meant (，。), or the first where it ends the sentence with a tone (！。). */
const CLASHING = /[，、；：][。！？]|[！？][，、。；]|、，|，、|。[，、；：]/gu;
/** 通知、要求、等。 */
const BEFORE_ETC =
  /、等(?=[，。；）)]|$|部门|单位|方面|工作|问题|活动|领域|内容|措施|材料|方式|地区|人员|[\d一二三四五六七八九十多]+[个项名家类种部])/gmu;
/** At most three, and in public documents one (GB/T 15834—2011). */
const SHOUTED = /！{3,}|!{3,}|？{3,}|\?{3,}/gu;
/** Half-width marks between Chinese characters. */
const HALF = new RegExp(`(?<=[${HAN}])[,;:!?](?=[${HAN}])`, 'gu');
/** The same in a passage that begins and ends with such a mark. */
const HALF_INSIDE = new RegExp(`(?:^|(?<=[${HAN}]))[,;:!?](?=[${HAN}])`, 'gu');
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' };
/** Dots or full stops in a row after a Chinese character. Half an ellipsis (…) is everyday practice of official accounts. */
const DOTS = new RegExp(`(?<=[${HAN}”’》）])(?:\\.{2,}|。{3,}|·{3,})`, 'gu');
const DASH = new RegExp(`(?<=[${HAN}”》）])--+(?=[${HAN}“《（])`, 'gu');
/** A space before a mark. Names after @ and topics need one behind them: see `AFTER_NAME`. */
const SPACED = new RegExp(`(?<=[${HAN}])[ \\t]+[，。；：、！？]`, 'gu');
const AFTER_NAME = /@[^\s@]{1,30}$|#$/u;

/** A mark behind a mark, and 、等: without one of these only half-width marks between Chinese characters can be wrong. */
const BESIDE = /[，、；：。！？!?,;:.·\- \t][，、；：。！？!?,;:.·\-等]/u;
const HALF_BESIDE = new RegExp(`[,;:!?](?<=[${HAN}].)[${HAN}]`, 'u');

function* halfHits(name: FieldName, text: string): Generator<Hit> {
  // //@某人:转发语 is the platform's own form.
  const marks = matchesIn(HALF, text).filter(
    ({ 0: mark, index }) => !(mark === ':' && AFTER_NAME.test(text.slice(Math.max(0, index - 32), index))),
  );
  const first = marks[0];
  if (!first) return;
  if (marks.length > 1 && !/[，；：！？]/u.test(text)) {
    // A paragraph with half-width marks only is changed as a whole.
    const end = marks.at(-1)!.index + 1;
    const fix = text.slice(first.index, end).replace(HALF_INSIDE, (mark) => WIDE[mark]!);
    yield { field: name, start: first.index, end, message: 'halfAll', fix: fix.slice(0, -1) + WIDE[text[end - 1]!]! };
    return;
  }
  for (const { 0: mark, index } of marks) {
    const fix = WIDE[mark]!;
    yield { field: name, start: index, end: index + 1, message: 'half', fix, values: { fix } };
  }
}

function* hits({ name, text }: FieldView): Generator<Hit> {
  for (const match of matchesIn(DOUBLED, text)) yield hitOn(name, match, 'doubled', match[0][0]!);
  for (const match of matchesIn(CLASHING, text)) {
    const [first = '', second = ''] = match[0];
    const unsure = first === '。' || /^(?:、，|，、|[！？][，；])$/u.test(match[0]);
    yield hitOn(name, match, 'clashing', unsure ? undefined : /[！？]/u.test(first) ? first : second);
  }
  for (const match of matchesIn(BEFORE_ETC, text)) yield hitOn(name, match, 'etc', '等');
  for (const match of matchesIn(SHOUTED, text))
    yield hitOn(name, match, 'shouted', /[！!]/u.test(match[0]) ? '！' : '？');
  yield* halfHits(name, text);
  for (const match of matchesIn(DOTS, text)) yield hitOn(name, match, 'ellipsis', '……');
  for (const match of matchesIn(DASH, text)) yield hitOn(name, match, 'dash', '——');
  for (const match of matchesIn(SPACED, text)) {
    if (!AFTER_NAME.test(text.slice(Math.max(0, match.index - 32), match.index)))
      yield hitOn(name, match, 'space', match[0].trim());
  }
}

export default {
  id: 'punctuation',
  title: '标点符号用法',
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
  signs: '，、；：。！？!?,;:.…·- \t等',
  messages: {
    doubled: { message: '标点“{text}”重复。', advice: '只保留一个。' },
    clashing: { message: '标点“{text}”不能连用。', advice: '按句意只保留一个。' },
    etc: { message: '“等”前面不用顿号。', advice: '删去“等”前的顿号。' },
    shouted: { message: '“{text}”叠用过多，不符合公文语体。', advice: '改为“{fix}”。' },
    half: { message: '中文之间用了半角标点“{text}”。', advice: '改为全角“{fix}”。' },
    halfAll: { message: '这一段中文之间用的都是半角标点。', advice: '统一改为全角标点。' },
    ellipsis: { message: '省略号“{text}”写法不规范。', advice: '改为六个连点“……”。' },
    dash: { message: '破折号“{text}”写法不规范。', advice: '改为“——”。' },
    space: { message: '标点前面有多余的空格。', advice: '删去空格。' },
  },
  check: ({ fields }: ArticleView): Hit[] =>
    fields.filter(({ text }) => BESIDE.test(text) || HALF_BESIDE.test(text)).flatMap((field) => [...hits(field)]),
} satisfies Rule;
