import type { FoldedText, Span, WordMatch } from './contract';
import { hasLexicon, lexiconIndex } from './lexicon-index';
import { COLUMNS, disguisedWithin, firstFrom, ScannedWords } from './scanned-words';
import { foldText } from './text/folded';
import { reportedSpans, splitSentences } from './text/segments';
import { lexiconWords } from './vocabulary';
import { type LexiconBits, type Signs, signsOf } from './wake';

/** Lines that came in together, with the words of all of them: one scan of a page costs far less than one of each line. */
class Block {
  private own: ScannedWords | undefined;

  constructor(readonly text: string) {}

  get words(): ScannedWords {
    this.own ??= new ScannedWords(this.text);
    return this.own;
  }
}

const NO_WORDS: readonly WordMatch[] = [];

/**
 * One line of a field, with everything that is derived from it alone; computed when first asked for and kept as long as the line
 * stays as it is. No word, sentence, quotation or reported speech runs over the end of a line, so a field is the sum of its lines.
 */
export class Paragraph {
  private ownLexicons: LexiconBits | undefined;
  private ownWords: Map<number, readonly WordMatch[]> | undefined;
  private ownFolded: FoldedText | undefined;
  private ownSentences: readonly Span[] | undefined;
  private ownReported: readonly Span[] | undefined;
  private ownSigns: Signs | undefined;

  private constructor(
    readonly text: string,
    private readonly block: Block,
    /** Offset in the block. */
    private readonly start: number,
  ) {}

  /** The lines of a text, which are kept apart from now on. */
  static lines(text: string): Paragraph[] {
    const block = new Block(text);
    const lines: Paragraph[] = [];
    for (let start = 0; ; ) {
      const end = text.indexOf('\n', start);
      if (end < 0) {
        lines.push(new Paragraph(start === 0 ? text : text.slice(start), block, start));
        return lines;
      }
      lines.push(new Paragraph(text.slice(start, end), block, start));
      start = end + 1;
    }
  }

  /**
   * Lexicons that may have a word here, one bit each (`lexiconIndex`): a rule need not look where its lexicons have none. Those of the
   * background are not among them.
   */
  get lexicons(): LexiconBits {
    this.ownLexicons ??= lexiconsIn(this.block.words, this.start, this.start + this.text.length);
    return this.ownLexicons;
  }

  /** Words of a lexicon by its number, in offsets of the line. */
  words(lexicon: number): readonly WordMatch[] {
    const { low, high } = this.lexicons;
    if (!hasLexicon(low, high, lexicon) && !lexiconIndex().isBackground[lexicon]) return NO_WORDS;
    this.ownWords ??= new Map();
    let words = this.ownWords.get(lexicon);
    if (!words) {
      const { start } = this;
      words = lexiconWords(this.block.words, lexicon, start, start + this.text.length);
      if (start > 0) words = words.map((match) => movedMatch(match, -start));
      this.ownWords.set(lexicon, words);
    }
    return words;
  }

  get signs(): Signs {
    this.ownSigns ??= signsOf(this.block.text, this.start, this.start + this.text.length);
    return this.ownSigns;
  }

  get folded(): FoldedText {
    this.ownFolded ??= foldText(this.text);
    return this.ownFolded;
  }

  /** True when folding changes nothing here. */
  get plain(): boolean {
    return this.folded.text === this.text;
  }

  get sentences(): readonly Span[] {
    this.ownSentences ??= splitSentences(this.text);
    return this.ownSentences;
  }

  get reported(): readonly Span[] {
    this.ownReported ??= reportedSpans(this.text);
    return this.ownReported;
  }
}

/** The same word elsewhere. */
export function movedMatch({ start, end, word, foldings }: WordMatch, by: number): WordMatch {
  return { start: start + by, end: end + by, word, foldings };
}

function lexiconsIn(words: ScannedWords, start: number, end: number): LexiconBits {
  const { matches } = words;
  const index = lexiconIndex();
  let low = 0;
  let high = 0;
  for (let at = firstFrom(matches, start); at < matches.length && matches[at + 1]! < end; at += COLUMNS) {
    const word = matches[at]!;
    low |= index.low[word]!;
    high |= index.high[word]!;
  }
  for (const { lexicon } of disguisedWithin(words, start, end)) {
    if (lexicon < 32) low |= 1 << lexicon;
    else high |= 1 << (lexicon - 32);
  }
  return { low, high };
}
