import type { ArticleView, FieldView, Hit, Rule, Span } from '../contract';
import { TONE_LEXICONS, TONE_SIGNS, type Tone, tonesAbove } from '../support/tone';

/** From these scores on a passage is shown: set where hardly any official text is left. Without a word of ours more is asked for. */
const LEAST = 1.6;
const LEAST_WITHOUT_WORDS = 3;
/** A name or a heading is too short to have a tone. */
const SHORTEST = 4;
const SHORTEST_WITHOUT_WORDS = 10;
const SHOWN_SIGNS = 4;

/** The sentence with most signs, from its first sign to its last; the whole passage when there are none. */
function clearestPlace(field: FieldView, tone: Tone): Span {
  const sums = new Map<number, { weight: number; start: number; end: number }>();
  let best: { weight: number; start: number; end: number } | undefined;
  for (const sign of tone.signs) {
    const { start } = field.sentenceAt(sign.start);
    const place = sums.get(start) ?? { weight: 0, start: sign.start, end: sign.end };
    place.weight += sign.weight;
    place.end = Math.max(place.end, sign.end);
    sums.set(start, place);
    if (!best || place.weight > best.weight) best = place;
  }
  return best ?? tone;
}

function messageOf(tone: Tone): string {
  if (tone.family === null) return 'manner';
  return tone.family === 'feeling' || tone.family === 'argument' ? tone.family : 'talk';
}

export default {
  id: 'emotional-tone',
  title: '情绪化、口语化表达',
  category: 'opinion',
  gate: 'wording',
  severity: 'hint',
  outcome: 'needs-review',
  clauses: ['panjin-2019#三(二)·个人观点', 'jiangbei-2021#三(五)·个人观点'],
  messages: {
    feeling: {
      message: '此处带有个人褒贬或情绪（{signs}），不像单位发布的信息。政务新媒体不得擅自发布代表个人情绪的言论。',
      advice: '改用平实的书面表达，删去感叹、评价和个人感受；引用群众原话的，加引号并写明说话人。',
    },
    argument: {
      message: '此处是个人议论、质问或主张的口气（{signs}），容易被看成本单位的表态。',
      advice: '只陈述事实、依据和措施；确需表明立场的，引用正式表述并注明出处；转述他人意见的，加引号并写明说话人。',
    },
    talk: {
      message: '此处口吻随意，近于私人交谈（{signs}），不像单位发布的信息。',
      advice: '改用单位名称作主语和平实的书面表达，删去语气词、网络用语和个人经历。',
    },
    manner: {
      message: '此处的用字习惯近于私人交谈，不像单位发布的信息，请核对是否代表单位。',
      advice: '改用平实的书面表达；引用他人原话的，加引号并写明说话人。',
    },
  },
  scope: 'paragraph',
  anchors: TONE_LEXICONS,
  signs: TONE_SIGNS,
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      for (const tone of tonesAbove(field, LEAST)) {
        const length = tone.end - tone.start;
        if (length < SHORTEST) continue;
        if (!tone.hasWords && (tone.score < LEAST_WITHOUT_WORDS || length < SHORTEST_WITHOUT_WORDS)) continue;
        const { start, end } = clearestPlace(field, tone);
        const shown = [...new Set(tone.signs.filter((sign) => sign.weight >= 0.5).map((sign) => sign.text))];
        const signs = shown.slice(0, SHOWN_SIGNS).map((sign) => `“${sign}”`);
        yield {
          field: field.name,
          start,
          end,
          message: messageOf(tone),
          values: { signs: signs.join('') || '语气、标点' },
        };
      }
    }
  },
} satisfies Rule;
