import type { FoldedText, Span, WordMatch } from './contract';
import { foldText } from './text/folded';
import { reportedSpans, splitSentences } from './text/segments';
import { findWords } from './vocabulary';
import { type Signs, signsOf } from './wake';

/**
 * One line of a field, with everything that is derived from it alone; computed when first asked for and kept as long as the line
 * stays as it is. No word, sentence, quotation or reported speech runs over the end of a line, so a field is the sum of its lines.
 */
export class Paragraph {
  private ownWords: ReadonlyMap<string, readonly WordMatch[]> | undefined;
  private ownFolded: FoldedText | undefined;
  private ownSentences: readonly Span[] | undefined;
  private ownReported: readonly Span[] | undefined;
  private ownSigns: Signs | undefined;

  constructor(readonly text: string) {}

  /** Words by lexicon; only lexicons with a word here have an entry. */
  get words(): ReadonlyMap<string, readonly WordMatch[]> {
    this.ownWords ??= findWords(this.text);
    return this.ownWords;
  }

  get signs(): Signs {
    this.ownSigns ??= signsOf(this.text);
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
