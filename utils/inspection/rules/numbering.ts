import type { ArticleView, FieldView, Hit, Rule } from '../contract';
import { chineseFigures, levelOf, type NumberMark, numberMark } from '../support/numbering-marks';
import { chineseNumber } from '../support/written-dates';

/** Lines that begin a new part with numbers of its own. */
const NEW_PART = /^[ \t\u3000]*(?:第[一二三四五六七八九十百零〇\d]{1,5}[章节条编部]|附件|附表|附录|附：|【|[☆★●■▲◆])/u;
/** A line with a number after the first. Without one nothing can be out of order. */
const LATER_ITEM = /(?:^|\n)[ \t\u3000]*[（(]?(?:第[ \t]?)?[二三四2-4２-４]/u;
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
    pattern: /(?<![一二三四五六七八九十第])(?<number>[一二三四五六七八九])是(?!否|非)(?=[^、，。；]{2})/gu,
    read: chineseNumber,
    write: (value) => `${chineseFigures(value)}是`,
    pointsBack: false,
  },
  {
    second: '第二，',
    pattern: /(?<=^|[。；：！])第(?<number>[一二三四五六七八九])，/gu,
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

/** Marks at the beginning of lines, cut into runs that have to count up one by one. */
function runsOf(text: string): NumberMark[][] {
  const runs: NumberMark[][] = [];
  const open = new Map<string, NumberMark[]>();
  let offset = 0;
  for (const line of text.split('\n')) {
    if (NEW_PART.test(line)) open.clear();
    const mark = numberMark(line, offset);
    if (mark) {
      for (const style of [...open.keys()]) if (levelOf(style) > levelOf(mark.style)) open.delete(style);
      const run = open.get(mark.style);
      // Beginning again at 1 is a new list.
      if (run && mark.value !== 1) run.push(mark);
      else {
        const fresh = [mark];
        open.set(mark.style, fresh);
        runs.push(fresh);
      }
    }
    offset += line.length + 1;
  }
  return runs;
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

function* lineHits({ name, text }: FieldView): Generator<Hit> {
  for (const run of runsOf(text)) {
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

function* spokenHits({ name, text }: FieldView, { second, pattern, read, write, pointsBack }: Spoken): Generator<Hit> {
  if (!text.includes(second)) return;
  let offset = 0;
  for (const line of text.split('\n')) {
    let last = 0;
    for (const { 0: passage, index, groups } of line.matchAll(pattern)) {
      const value = read(groups?.number ?? '');
      const twice = value === last && !pointsBack;
      if (last > 0 && value !== 1 && (twice || value === last + 2)) {
        const start = offset + index;
        const values = { expected: write(last + 1) };
        yield { field: name, start, end: start + passage.length, message: twice ? 'twice' : 'gap', values };
      }
      if (value === 1 || (last > 0 && (value > last || !pointsBack))) last = value;
    }
    offset += line.length + 1;
  }
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
  *check(article: ArticleView): Iterable<Hit> {
    const field = article.field('body');
    if (LATER_ITEM.test(field.text)) yield* lineHits(field);
    for (const spoken of SPOKEN) yield* spokenHits(field, spoken);
  },
} satisfies Rule;
