import type { ArticleView, FieldView, Hit, Rule } from '../contract';
import { BRACKETS } from '../support/signs';
import { markKind, marksOf, OPENING, SENTENCE_END } from '../support/structure';

/** 1) 2) a） （1）…: closing brackets of list numbers, and text smileys. */
const LIST_NUMBER = /(?:^|[\s，,。；;：:、])[\d一二三四五六七八九十a-zA-Z①-⑳]{1,3}$|[:;=8xX]-?$/u;

/** Marks open at the same time. No honest text has so many: beyond, the first one has lost its partner. */
const DEEPEST = 40;
const QUOTE_END = 0x201d;
const PARENTHESIS_END = 0xff09;

/** Offsets of the open marks, and what each of them waits for. */
const openAt: number[] = [];
const openFor: number[] = [];

interface Unmatched {
  readonly index: number;
  readonly opening: boolean;
}
const NONE: readonly Unmatched[] = [];

/** The mark that ends what the mark begins (or itself): full and half width parentheses may close each other. */
function closingOf(unit: number, opening: boolean): number {
  const closing = !opening ? unit : unit === 0xff3b ? 0xff3d : unit + 1;
  return closing === 0x29 ? 0xff09 : closing;
}

/** Marks without a partner. A quotation may run over several paragraphs, each opened anew and closed once. */
function unmatchedMarks(text: string, places: Int32Array): readonly Unmatched[] {
  openAt.length = 0;
  openFor.length = 0;
  let wrong: Unmatched[] | undefined;
  for (let i = 0; i < places.length; i++) {
    const index = places[i]!;
    const unit = text.charCodeAt(index);
    const kind = markKind(unit);
    if (kind === SENTENCE_END) continue;
    const closing = closingOf(unit, kind === OPENING);
    if (kind === OPENING) {
      if (closing === QUOTE_END && isReopened(text, index)) forget(openFor.indexOf(QUOTE_END));
      openAt.push(index);
      openFor.push(closing);
      if (openAt.length > DEEPEST) {
        wrong ??= [];
        wrong.push({ index: openAt[0]!, opening: true });
        forget(0);
      }
      continue;
    }
    const partner = openFor.lastIndexOf(closing);
    if (partner >= 0) {
      wrong ??= partner < openAt.length - 1 ? [] : undefined;
      for (let lost = partner + 1; lost < openAt.length; lost++) wrong!.push({ index: openAt[lost]!, opening: true });
      openAt.length = partner;
      openFor.length = partner;
    } else if (!(closing === PARENTHESIS_END && LIST_NUMBER.test(text.slice(Math.max(0, index - 5), index)))) {
      wrong ??= [];
      wrong.push({ index, opening: false });
    }
  }
  if (openAt.length > 0) wrong = (wrong ?? []).concat(openAt.map((index) => ({ index, opening: true })));
  return wrong?.sort((a, b) => a.index - b.index) ?? NONE;
}

function forget(place: number): void {
  if (place < 0) return;
  openAt.splice(place, 1);
  openFor.splice(place, 1);
}

/** True for a quotation mark at the beginning of a line. */
function isReopened(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  // Nearly always an ideograph.
  if (before > 0x3000 && before < 0xfeff) return false;
  return /(?:^|\n)\s*$/u.test(text.slice(Math.max(0, index - 8), index));
}

/** A pair of quotation marks that both open or both close (“通知“): how far apart they may stand. */
const QUOTED_REACH = 40;

/** True when two unmatched quotation marks are one pair whose second (opening) or first (closing) half is turned round. */
function isTurned(text: string, from: number, to: number): boolean {
  return to - from <= QUOTED_REACH && to - from > 1 && !/[\n“”。]/u.test(text.slice(from + 1, to));
}

function* hits({ name, text }: FieldView, marks: readonly Unmatched[]): Generator<Hit> {
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
    for (const field of article.fields) {
      const marks = unmatchedMarks(field.text, marksOf(field));
      if (marks.length > 0) yield* hits(field, marks);
    }
  },
} satisfies Rule;
