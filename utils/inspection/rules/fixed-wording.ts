import type { ArticleView, Hit, Rule, WordMatch } from '../contract';
import { isAbroad } from '../support/abroad';
import { isOfThePast } from '../support/history';
import { FIXED_WORDINGS } from '../wording/fixed-wordings';

/** What a wrong form may run on into, by its end: then it is another word (公安部门, 保护法律, 广西省级, 人大委员会). */
const RUNS_ON: readonly (readonly [RegExp, RegExp])[] = [
  [/部$/u, /^[门署队分委]/u],
  [/署$/u, /^[名期]/u],
  [/法$/u, /^[律规制治院庭官学人定案]/u],
  [/省$/u, /^[级际道界内外直城会份属市]/u],
  [/委员$/u, /^[会长]/u],
  [/主任$/u, /^[委会]/u],
  [/代表$/u, /^[团队]/u],
  [/族$/u, /^[群谱]/u],
];
/** What a wrong form may continue, by its beginning: 全省公安局长, 民盟省委办公室, 《广东省快递条例》. */
const FOLLOWS_ON: readonly (readonly [RegExp, RegExp])[] = [
  [/^省.*局$/u, /[全各跨]$/u],
  [/^省委办公室$/u, /[团盟进革建工公社联驻]$/u],
  [/条例$/u, /[省市县区州]$/u],
];

function isPartOfAnother({ word, start, end }: WordMatch, text: string): boolean {
  const before = text.slice(Math.max(0, start - 1), start);
  const after = text.slice(end, end + 1);
  return (
    RUNS_ON.some(([tail, next]) => next.test(after) && tail.test(word)) ||
    FOLLOWS_ON.some(([form, previous]) => previous.test(before) && form.test(word))
  );
}

/** True when the wrong form lies in the right one: 不正当竞争法 in 反不正当竞争法. */
function isInRightForm({ word, start }: WordMatch, right: string, text: string): boolean {
  const inside = right.indexOf(word);
  return inside >= 0 && text.startsWith(right, start - inside);
}

export default {
  id: 'fixed-wording',
  title: '名称与规范表述',
  category: 'wording',
  gate: 'wording',
  severity: 'warn',
  outcome: 'violation',
  clauses: ['gov-website-content-sample#(十二)·杜绝差错', 'panjin-2019#三(二)·五关', 'jiangbei-2021#三(三)·五关'],
  messages: {
    institution: {
      message: '机构名称或者职务“{text}”不规范，规范名称是“{right}”。',
      advice: '核对后改为“{right}”；本地机构另有法定名称的，以批准的名称为准。',
    },
    law: {
      message: '法律法规名称“{text}”有误，现行名称是“{right}”。',
      advice: '核对原文后改为“{right}”；首次出现时写全称并加书名号。',
    },
    place: { message: '地名或者民族名称“{text}”有误，应为“{right}”。', advice: '改为“{right}”。' },
    expression: { message: '专有名称“{text}”有误，规范写法是“{right}”。', advice: '核对后改为“{right}”。' },
    usage: {
      message: '“{text}”不是规范用语，规范用语是“{right}”。',
      advice: '改为“{right}”；引用历史文献原文的除外。',
    },
  },
  scope: 'paragraph',
  anchors: ['fixed-wording'],
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      const { name, text } = field;
      for (const match of field.words('fixed-wording')) {
        const form = FIXED_WORDINGS.get(match.word);
        if (!form || isPartOfAnother(match, text) || isInRightForm(match, form.right, text)) continue;
        const { start, end } = match;
        const { right, kind, severity } = form;
        // A wrong character is wrong at all times and everywhere; names have their countries and times.
        if (kind !== 'place' && isAbroad(text, start)) continue;
        if (severity === 'hint' && kind !== 'expression' && isOfThePast(text, start, end)) continue;
        yield { field: name, start, end, message: kind, values: { right }, match, fix: right, severity };
      }
    }
  },
} satisfies Rule;
