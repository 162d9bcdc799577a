import type { CommentKind, Importance } from '../domain/triage';

/**
 * One rule of 分类: what it looks for and what it argues for. Rules only argue; `sort.ts` weighs them. A rule without words is a mark
 * that the sorting itself sets (only emoji, merged …), listed here so that every reason can be put into a sentence.
 */
export interface TriageRule {
  /** Kebab case, unique; stands in the stored reasons. */
  readonly id: string;
  /** What it looks for, in short, for whoever changes the table. Its name on screen is the text `triage.rule.<id>` of public/locales. */
  readonly looksFor?: string;
  /** Class it argues for; null: it says something about importance, tone or the clock only. */
  readonly kind: CommentKind | null;
  /** 1 a hint, 2 enough alone, 3 strong: not silenced by phrases of the unit. 0 for rules without a class. */
  readonly strength: 0 | 1 | 2 | 3;
  readonly importance?: Importance;
  readonly negative?: true;
  /**
   * Phrases in folded writing (`spoken.ts`). `…` stands for up to eight characters of the same sentence.
   */
  readonly phrases: readonly string[];
  /** Phrases that take back what they overlap: 投诉电话 is no 投诉. */
  readonly but?: readonly string[];
  /** For numbers, which phrases cannot say. Global; used sparingly, each costs a pass. */
  readonly pattern?: RegExp;
  /** What is shown in place of the words that `pattern` found, where these are private. */
  readonly shownAs?: string;
}

/** Phrases of a table, separated by spaces. */
export function phrases(table: string): readonly string[] {
  return table.trim().split(/\s+/);
}
