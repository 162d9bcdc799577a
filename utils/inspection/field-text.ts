import type { FieldName } from '../domain/draft';
import type { FieldView, FoldedText, Span, WordMatch } from './contract';
import { lexiconIndex } from './lexicon-index';
import { movedMatch, Paragraph } from './paragraph';
import { foldText } from './text/folded';
import { spanAt } from './text/segments';

const NO_WORDS: readonly WordMatch[] = [];

/** What an update replaced. */
export interface Edit {
  /** The first paragraph made anew, how many were there before and how many are there now. */
  readonly first: number;
  readonly removed: number;
  readonly added: number;
  /** Characters [at, at + cut) became `put` others. */
  readonly at: number;
  readonly cut: number;
  readonly put: number;
}

/** The text of one field as paragraphs; an edit makes only the paragraphs that it touched anew. */
export class FieldText {
  text = '';
  paragraphs: Paragraph[] = Paragraph.lines('');
  /** Offset of each paragraph. */
  starts: number[] = [0];

  constructor(readonly name: FieldName) {}

  /** Takes the field's new text. @returns what changed, null when nothing did */
  update(text: string): Edit | null {
    const before = this.text;
    if (text === before) return null;
    const head = commonStart(before, text);
    const tail = commonEnd(before, text, head);
    // The paragraphs that hold the first and the last changed offset; a border that only moved counts as changed.
    const first = this.indexAt(head);
    const last = this.indexAt(before.length - tail);
    const from = this.starts[first]!;
    const beforeEnd = this.starts[last]! + this.paragraphs[last]!.text.length;
    const made = Paragraph.lines(text.slice(from, text.length - (before.length - beforeEnd)));
    this.paragraphs.splice(first, last - first + 1, ...made);
    this.starts.length = first;
    let start = from;
    for (let i = first; i < this.paragraphs.length; i++) {
      this.starts.push(start);
      start += this.paragraphs[i]!.text.length + 1;
    }
    this.text = text;
    const same = head + tail;
    return {
      ...{ first, removed: last - first + 1, added: made.length },
      ...{ at: head, cut: before.length - same, put: text.length - same },
    };
  }

  /** The paragraph that holds the offset; its end belongs to it. By halving. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The whole field as rules see it. Valid until the next `update`. */
export class WholeField implements FieldView {
  readonly name: FieldName;
  readonly text: string;
  private readonly ownWords = new Map<number, readonly WordMatch[]>();
  private ownFolded: FoldedText | undefined;
  private ownSentences: readonly Span[] | undefined;

  constructor(private readonly field: FieldText) {
    this.name = field.name;
    this.text = field.text;
  }

  words(lexicon: string): readonly WordMatch[] {
    const number = lexiconIndex().numbers.get(lexicon);
    if (number === undefined) return NO_WORDS;
    let words = this.ownWords.get(number);
    if (!words) {
      words = this.allWords(number);
      this.ownWords.set(number, words);
    }
    return words;
  }

  get folded(): FoldedText {
    const { text } = this;
    this.ownFolded ??= this.field.paragraphs.every((paragraph) => paragraph.plain) ? unfolded(text) : foldText(text);
    return this.ownFolded;
  }

  get sentences(): readonly Span[] {
    const { paragraphs, starts } = this.field;
    this.ownSentences ??= paragraphs.flatMap(({ sentences }, i) => sentences.map((span) => moved(span, starts[i]!)));
    return this.ownSentences;
  }

  sentenceAt(offset: number): Span {
    const { paragraphs, starts } = this.field;
    const i = this.field.indexAt(offset);
    return moved(spanAt(paragraphs[i]!.sentences, offset - starts[i]!), starts[i]!);
  }

  isReported(offset: number): boolean {
    const { paragraphs, starts } = this.field;
    const i = this.field.indexAt(offset);
    const span = spanAt(paragraphs[i]!.reported, offset - starts[i]!);
    return span.end > span.start;
  }

  private allWords(lexicon: number): readonly WordMatch[] {
    const { paragraphs, starts } = this.field;
    let all: WordMatch[] | undefined;
    for (let i = 0; i < paragraphs.length; i++) {
      for (const match of paragraphs[i]!.words(lexicon)) {
        all ??= [];
        all.push(movedMatch(match, starts[i]!));
      }
    }
    return all ?? NO_WORDS;
  }
}

/** One paragraph as a field of its own. */
export class LineField implements FieldView {
  readonly text: string;

  constructor(
    readonly name: FieldName,
    private readonly paragraph: Paragraph,
  ) {
    this.text = paragraph.text;
  }

  words(lexicon: string): readonly WordMatch[] {
    const number = lexiconIndex().numbers.get(lexicon);
    return number === undefined ? NO_WORDS : this.paragraph.words(number);
  }

  get folded(): FoldedText {
    return this.paragraph.folded;
  }

  get sentences(): readonly Span[] {
    return this.paragraph.sentences;
  }

  sentenceAt(offset: number): Span {
    return spanAt(this.paragraph.sentences, offset);
  }

  isReported(offset: number): boolean {
    const span = spanAt(this.paragraph.reported, offset);
    return span.end > span.start;
  }
}

/** An empty field. */
export function emptyField(name: FieldName): FieldView {
  return new LineField(name, Paragraph.lines('')[0]!);
}

function unfolded(text: string): FoldedText {
  return { text, original: (start, end) => ({ start, end }) };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Length of the common beginning, by halving: comparing strings is far cheaper than looking at each character. */
function commonStart(a: string, b: string): number {
  let low = 0;
  let high = Math.min(a.length, b.length);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (a.slice(low, middle) === b.slice(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Length of the common end behind the first `head` characters. */
function commonEnd(a: string, b: string, head: number): number {
  let low = 0;
  let high = Math.min(a.length, b.length) - head;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (a.slice(a.length - middle, a.length - low) === b.slice(b.length - middle, b.length - low)) low = middle;
    else high = middle - 1;
  }
  return low;
}
