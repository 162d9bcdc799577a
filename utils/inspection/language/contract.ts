/** A character that the model holds for a typing error, with the character it expects. */
export interface Correction {
  /** UTF-16 offset into the given text. */
  readonly offset: number;
  /** The one character that should stand there. */
  readonly right: string;
  /** Logarithm of the odds that it is an error; at least the model's threshold. */
  readonly score: number;
}

/**
 * A small character language model that finds typing errors. Immutable; made from one buffer by `loadLanguageModel`
 * (`load.ts`), which is all the loading there is.
 */
export interface LanguageModel {
  /** Changes with the data: part of the rule set's version. */
  readonly version: string;
  /**
   * Typing errors of a text, by offset. Depends on the given text alone; pure and total.
   * @param text one paragraph or field, any length
   */
  corrections(text: string): readonly Correction[];
}
