/**
 * A small character language model: how likely a character is between its neighbours. Values are natural logarithms of
 * probabilities, so smaller (more negative) means stranger. Immutable, made from one buffer without construction.
 */
export interface LanguageModel {
  /** Changes with the data: part of the rule set's version. */
  readonly version: string;
  /**
   * Log-probability of the text around `offset` with the character there replaced by `unit`.
   * @param text UTF-16 text of one field or paragraph
   * @param offset UTF-16 offset of the character in question
   * @param unit UTF-16 unit to be tried in its place; the text's own unit gives the score as written
   */
  score(text: string, offset: number, unit: number): number;
}
