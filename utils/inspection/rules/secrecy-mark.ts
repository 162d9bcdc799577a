import type { ArticleView, FieldView, Hit, Rule } from '../contract';

/** Between the characters of a mark: the blanks it is printed with, or something put there to hide it. */
const GAP = '[\\s\\u00ad\\u200b-\\u200f\\u2060\\ufeff·.\\-_]{0,4}';
const LEVEL = `(?:[绝絕]${GAP}密|[机機]${GAP}密|秘${GAP}密)`;
/** 保密期限 as it follows the star or the level. */
const TERM = `(?:[长長]${GAP}期|启${GAP}用${GAP}前|[\\d０-９一二三四五六七八九十]{1,3}\\s?(?:年|个月|天|日))`;
const STAR = '[★☆✦✧✩✪✫✬✭✮✯✰⭐🌟⋆]';
/** 国家秘密标志 (保守国家秘密法实施条例): level, ★, term. */
const MARK = new RegExp(`${LEVEL}级?\\s{0,2}${STAR}️?\\s{0,2}${TERM}?|${LEVEL}\\s?[*＊﹡]\\s?${TERM}`, 'gu');
/** A line that holds nothing but the level: the corner of a scanned paper. */
const CORNER = new RegExp(`^[ \\t　（(【\\[]*(?:${LEVEL})(?:级|件)?[ \\t　]{0,3}(?:${TERM})?[ \\t　）)】\\]]*$`, 'gmu');
const LABELLED = new RegExp(
  `(?:密\\s{0,2}级|保密级别|保密等级|涉密等级)\\s?[：:为是]\\s?(?:${LEVEL})(?![、/或])`,
  'gu',
);
/** Numbered papers: 机密级文件编号：0012. */
const NUMBERED = /(?:绝密|机密|秘密)级?(?:文件|电报|件)?\s?编号\s?[：:]?\s?\d+/gu;
/**
 * What has to stand behind one 密 at least for each of these, told at a glance: in nearly all texts 密 is that of 密切 and 严密, 保密 or 密度.
 */
const BEHIND = {
  mark: new RegExp(`级?\\s{0,2}(?:${STAR}|[*＊﹡])`, 'uy'),
  labelled: /(?:\s{0,2}级别?|等级)\s?[：:为是]/uy,
  numbered: /级?(?:文件|电报|件)?\s?编号/uy,
  corner: new RegExp(`(?:级|件)?[ \\t　]{0,3}(?:${TERM})?[ \\t　）)】\\]]*$`, 'muy'),
} as const;
/** The sentence teaches how such marks look. */
const ABOUT_MARKS = /标志|标识|标注|标明|形式|字样|例如|比如|知识|什么是|表示|组成|分为|规定|定密|印制|应当/u;
/** Further down than this many lines that say something, a level is no corner mark. */
const CORNER_LINES = 5;

export default {
  id: 'secrecy-mark',
  title: '国家秘密标志',
  category: 'secrecy',
  gate: 'secrecy',
  severity: 'block',
  outcome: 'violation',
  clauses: ['yanchi-2017#第二十一条·国家秘密', 'jiangbei-2021#三(五)·国家秘密', 'panjin-2019#三(三)·秘密隐私'],
  messages: {
    mark: {
      message: '“{text}”是国家秘密标志。政务新媒体发布的信息不得涉及国家秘密。',
      advice: '立即停止编辑和传送，不要保存、截图或转发本稿，马上报告本单位保密工作机构处理。',
    },
    corner: {
      message: '“{text}”单独成行，可能是从涉密文件上带入的密级标志。',
      advice: '核对原件：确为密级标志的，立即停止编辑和传送并报告保密工作机构；不是的，改用其他写法。',
    },
  },
  signs: '密',
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      if (isBehind(field.text, BEHIND.mark)) yield* marks(field, MARK);
      if (isBehind(field.text, BEHIND.labelled)) yield* marks(field, LABELLED);
      if (isBehind(field.text, BEHIND.numbered)) yield* marks(field, NUMBERED);
      if (isBehind(field.text, BEHIND.corner)) yield* corners(field);
    }
  },
} satisfies Rule;

/** True when the sticky pattern matches behind one 密 of the text. */
function isBehind(text: string, pattern: RegExp): boolean {
  for (let at = text.indexOf('密'); at >= 0; at = text.indexOf('密', at + 1)) {
    pattern.lastIndex = at + 1;
    if (pattern.test(text)) return true;
  }
  return false;
}

function* marks(field: FieldView, pattern: RegExp): Iterable<Hit> {
  for (const match of field.text.matchAll(pattern)) {
    const place = placeOf(field, match);
    if (!isExplained(field, place.start, place.end)) yield { ...place, message: 'mark' };
  }
}

function* corners(field: FieldView): Iterable<Hit> {
  for (const match of field.text.matchAll(CORNER)) {
    const place = placeOf(field, match);
    const above = field.text.slice(0, match.index).split('\n');
    const atHead = above.filter((line) => line.trim() !== '').length < CORNER_LINES;
    // 秘密 alone may be the title of a story; with a term, or as 机密 and 绝密 at the head of a paper, it is the mark.
    const sure = atHead && field.text.includes('\n') && !/^[^\d]*秘[^\d期前]*密[^\d期前]*$/u.test(match[0]);
    if (sure) yield { ...place, message: 'mark' };
    else yield { ...place, message: 'corner', severity: 'warn', outcome: 'needs-review' };
  }
}

function placeOf(field: FieldView, match: RegExpExecArray) {
  const start = match.index + match[0].length - match[0].trimStart().length;
  return { field: field.name, start, end: match.index + match[0].trimEnd().length };
}

/** Shown as an example in a text on secrecy, or as the stars of a rating. */
function isExplained(field: FieldView, start: number, end: number): boolean {
  // 工作秘密 and 商业秘密 are no state secrets; other rules see them.
  if (
    /^[★☆⭐]/u.test(field.text.slice(end, end + 1)) ||
    /(?:工作|商业)$/u.test(field.text.slice(Math.max(0, start - 2), start))
  ) {
    return true;
  }
  const sentence = field.sentenceAt(start);
  const around =
    field.text.slice(Math.max(sentence.start, start - 60), start) + field.text.slice(end, end + 30).split('\n')[0];
  return ABOUT_MARKS.test(around) || (field.isReported(start) && /保密|国家秘密/u.test(around));
}
