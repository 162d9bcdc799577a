import type { ArticleView, FieldView, Hit, Rule } from '../contract';
import { BRACKETS } from '../support/signs';

/** Opening → closing. Full and half width parentheses may close each other; half-width quotes have no direction and are left out. */
const PAIRS: Readonly<Record<string, string>> = {
  '（': '）',
  '(': '）',
  '【': '】',
  '《': '》',
  '〈': '〉',
  '「': '」',
  '『': '』',
  '“': '”',
  '〔': '〕',
  '［': '］',
};
const CLOSING: Readonly<Record<string, string>> = {
  '）': '）',
  ')': '）',
  '】': '】',
  '》': '》',
  '〉': '〉',
  '」': '」',
  '』': '』',
  '”': '”',
  '〕': '〕',
  '］': '］',
};
const ANY = /[（(【《〈「『“〔［）)】》〉」』”〕］]/gu;
/** 1) 2) a） （1）…: closing brackets of list numbers, and text smileys. */
const LIST_NUMBER = /(?:^|[\s，,。；;：:、])[\d一二三四五六七八九十a-zA-Z①-⑳]{1,3}$|[:;=8xX]-?$/u;

/** Marks open at the same time. No honest text has so many: beyond, the first one has lost its partner. */
const DEEPEST = 40;

interface Open {
  readonly mark: string;
  readonly index: number;
}

/** Marks without a partner. A quotation may run over several paragraphs, each opened anew and closed once. */
export function unmatchedMarks(text: string): { index: number; opening: boolean }[] {
  const open: Open[] = [];
  const wrong: { index: number; opening: boolean }[] = [];
  for (const { 0: mark, index } of text.matchAll(ANY)) {
    const closes = CLOSING[mark];
    if (closes === undefined) {
      const reopened = mark === '“' && /(?:^|\n)\s*$/u.test(text.slice(Math.max(0, index - 8), index));
      const same = reopened ? open.findIndex((o) => o.mark === mark) : -1;
      if (same >= 0) open.splice(same, 1);
      open.push({ mark, index });
      if (open.length > DEEPEST) wrong.push({ index: open.shift()!.index, opening: true });
      continue;
    }
    const partner = open.findLastIndex((o) => PAIRS[o.mark] === closes);
    if (partner >= 0) {
      for (const lost of open.splice(partner).slice(1)) wrong.push({ index: lost.index, opening: true });
    } else if (!(closes === '）' && LIST_NUMBER.test(text.slice(Math.max(0, index - 5), index)))) {
      wrong.push({ index, opening: false });
    }
  }
  for (const { index } of open) wrong.push({ index, opening: true });
  return wrong.sort((a, b) => a.index - b.index);
}

/** A pair of quotation marks that both open or both close (“通知“): how far apart they may stand. */
const QUOTED_REACH = 40;

/** True when two unmatched quotation marks are one pair whose second (opening) or first (closing) half is turned round. */
function isTurned(text: string, from: number, to: number): boolean {
  return to - from <= QUOTED_REACH && to - from > 1 && !/[\n“”。]/u.test(text.slice(from + 1, to));
}

function* hits({ name, text }: FieldView): Generator<Hit> {
  const marks = unmatchedMarks(text);
  for (let i = 0; i < marks.length; i++) {
    const { index, opening } = marks[i]!;
    const next = marks[i + 1];
    const mark = text[index]!;
    if (next && (mark === '“' || mark === '”') && text[next.index] === mark && isTurned(text, index, next.index)) {
      const wrong = opening ? next.index : index;
      yield { field: name, start: wrong, end: wrong + 1, message: 'turned', fix: opening ? '”' : '“' };
      i++;
    } else yield { field: name, start: index, end: index + 1, message: opening ? 'open' : 'close' };
  }
}

export default {
  id: 'unbalanced-brackets',
  title: '括号、引号不配对',
  category: 'wording',
  gate: 'wording',
  severity: 'hint',
  outcome: 'violation',
  clauses: ['gov-website-content-sample#(十二)·杜绝差错', 'jiangbei-2021#三(三)·五关'],
  signs: BRACKETS,
  messages: {
    turned: { message: '“{text}”的方向反了，引号不配对。', advice: '前引号用“，后引号用”，请改正方向。' },
    open: { message: '“{text}”没有对应的后半个符号。', advice: '补上后半个符号，或者删去多余的一个。' },
    close: { message: '“{text}”没有对应的前半个符号。', advice: '补上前半个符号，或者删去多余的一个。' },
  },
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) yield* hits(field);
  },
} satisfies Rule;
