import type { ArticleView, FieldView, Hit, Rule } from '../contract';
import { chineseFigures, NUMBER_STYLES, type NumberMark, numberMark } from '../support/numbering-marks';
import { marksOf } from '../support/structure';
import { chineseNumber } from '../support/written-dates';

/** Lines that begin a new part with numbers of its own, behind their blanks. */
const NEW_PART = /第[一二三四五六七八九十百零〇\d]{1,5}[章节条编部]|附件|附表|附录|附：|【|[☆★●■▲◆]/uy;
/** What a new part or a number begins with. */
const LINE_SIGNS = unitsOf('第附【☆★●■▲◆（0123456789一二三四五六七八九十');
/** A number after the first. Without one nothing can be out of order. */
const LATER = /[（(]?(?:第[ \t]?)?[二三四2-4２-４]/uy;
const LATER_SIGNS = unitsOf('（(第二三四234２３４');
const NEWLINE = 0x0a;
/** Numbers inside a paragraph, each kind counted for itself. Group `number`. */
interface Spoken {
  /** Without it nothing can be out of order. */
  readonly second: string;
  readonly pattern: RegExp;
  read(number: string): number;
  write(value: number): string;
  /** ② may point back to an item; 二是 never does. */
  readonly pointsBack: boolean;
}

const SPOKEN: readonly Spoken[] = [
  {
    second: '二是',
    pattern:
      /(?<number>[一二三四五六七八九])是(?<![一二三四五六七八九十第][一二三四五六七八九]是)(?!否|非)(?=[^、，。；\n]{2})/gu,
    read: chineseNumber,
    write: (value) => `${chineseFigures(value)}是`,
    pointsBack: false,
  },
  {
    second: '第二，',
    pattern: /(?<=^|[。；：！\n])第(?<number>[一二三四五六七八九])，/gu,
    read: chineseNumber,
    write: (value) => `第${chineseFigures(value)}，`,
    pointsBack: false,
  },
  {
    second: '②',
    pattern: /(?<number>[①-⑨])/gu,
    read: (number) => number.charCodeAt(0) - 0x245f,
    write: (value) => String.fromCharCode(0x245f + value),
    pointsBack: true,
  },
];

function unitsOf(signs: string): ReadonlySet<number> {
  return new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));
}

/** The head of the line at an offset: its first character that is no blank. */
function headOf(text: string, from: number): number {
  let at = from;
  for (let unit = text.charCodeAt(at); unit === 0x20 || unit === 0x09 || unit === 0x3000; )
    unit = text.charCodeAt(++at);
  return at;
}

/** Where the lines of the text begin that begin with one of the characters, behind their blanks. */
function headsOf(field: FieldView, signs: ReadonlySet<number>): number[] {
  const { text } = field;
  const heads: number[] = [];
  const first = headOf(text, 0);
  if (signs.has(text.charCodeAt(first))) heads.push(first);
  for (const place of marksOf(field)) {
    if (text.charCodeAt(place) !== NEWLINE) continue;
    const head = headOf(text, place + 1);
    if (signs.has(text.charCodeAt(head))) heads.push(head);
  }
  return heads;
}

/** True where a line begins with a number after the first. */
function isLater(text: string, head: number): boolean {
  LATER.lastIndex = head;
  return LATER.test(text);
}

/** Marks at the beginning of lines, cut into runs that have to count up one by one. */
function runsOf(field: FieldView): NumberMark[][] {
  const { text } = field;
  const runs: NumberMark[][] = [];
  const open: (NumberMark[] | undefined)[] = [];
  for (const head of headsOf(field, LINE_SIGNS)) {
    NEW_PART.lastIndex = head;
    if (NEW_PART.test(text)) open.length = 0;
    const mark = numberMark(text, head);
    if (mark) take(mark, open, runs);
  }
  return runs;
}

/** @param open the run of each style that goes on, by level */
function take(mark: NumberMark, open: (NumberMark[] | undefined)[], runs: NumberMark[][]): void {
  const level = NUMBER_STYLES.indexOf(mark.style);
  // A higher level begins the counting of the lower ones anew.
  open.length = level + 1;
  const run = open[level];
  // Beginning again at 1 is a new list.
  if (run && mark.value !== 1) {
    run.push(mark);
    return;
  }
  const fresh = [mark];
  open[level] = fresh;
  runs.push(fresh);
}

/** A single wrong number: the one after the slip goes on as if it were right, or nothing follows. */
function fixFor(run: readonly NumberMark[], at: number, expected: number): string | undefined {
  const next = run[at + 1];
  return next === undefined
    ? run[at]!.value === expected - 1
      ? run[at]!.write(expected)
      : undefined
    : next.value === expected + 1
      ? run[at]!.write(expected)
      : undefined;
}

function* lineHits(field: FieldView): Generator<Hit> {
  const { name } = field;
  for (const run of runsOf(field)) {
    // A list that does not begin at 1 is a part of another one; a number far off is a date or a quantity.
    if (run[0]!.value !== 1 || run.length < 2) continue;
    for (let at = 1, expected = 2; at < run.length; at++, expected++) {
      const mark = run[at]!;
      if (mark.value === expected) continue;
      const twice = mark.value === expected - 1;
      if (!twice && (mark.value < expected || mark.value > expected + 3)) break;
      const fix = fixFor(run, at, expected);
      const values = { expected: mark.write(expected) };
      yield {
        field: name,
        start: mark.start,
        end: mark.end,
        message: twice ? 'twice' : 'gap',
        values,
        ...(fix ? { fix } : {}),
      };
      if (fix === undefined) expected = mark.value;
    }
  }
}

function* spokenHits({ name, text }: FieldView, { pattern, read, write, pointsBack }: Spoken): Generator<Hit> {
  let last = 0;
  // Each line counts for itself.
  let end = -1;
  for (const { 0: passage, index, groups } of text.matchAll(pattern)) {
    if (index > end) {
      const newline = text.indexOf('\n', index);
      end = newline < 0 ? text.length : newline;
      last = 0;
    }
    const value = read(groups?.number ?? '');
    const twice = value === last && !pointsBack;
    if (last > 0 && value !== 1 && (twice || value === last + 2)) {
      const values = { expected: write(last + 1) };
      yield { field: name, start: index, end: index + passage.length, message: twice ? 'twice' : 'gap', values };
    }
    if (value === 1 || (last > 0 && (value > last || !pointsBack))) last = value;
  }
}

function* hits(field: FieldView, listed: boolean, spoken: readonly Spoken[]): Generator<Hit> {
  if (listed) yield* lineHits(field);
  for (const one of spoken) yield* spokenHits(field, one);
}

export default {
  id: 'numbering',
  title: '序号不连续',
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
  messages: {
    gap: { message: '序号“{text}”与前面不连续，此处应为“{expected}”。', advice: '核对是否漏段，或者改正序号。' },
    twice: { message: '序号“{text}”重复，此处应为“{expected}”。', advice: '改正序号，并核对后面的序号。' },
  },
  check(article: ArticleView): Iterable<Hit> {
    const field = article.field('body');
    const spoken = SPOKEN.filter(({ second }) => field.text.includes(second));
    const listed = headsOf(field, LATER_SIGNS).some((head) => isLater(field.text, head));
    return listed || spoken.length > 0 ? hits(field, listed, spoken) : [];
  },
} satisfies Rule;
