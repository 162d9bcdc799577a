import type { Article, Draft, DraftKind, FieldName } from '../domain/draft';
import type { Category, ClauseRef, Finding, Folding, Gate, Outcome, Severity } from '../domain/finding';
import type { InspectionControl, Observations } from '../domain/inspection';
import type { RuleClauses } from '../regulations/own/rule-clauses';
import type { LanguageModel } from './language/contract';

/** What a rule may know beside the draft. Comes in as a value: rules have no clock, no storage, no network. JSON-safe. */
export interface InspectionContext {
  /** Now, ms; for impossible and stale dates. */
  readonly now: number;
  /** 稿源单位名单: names of sources the unit may repost from. */
  readonly allowedSources: readonly string[];
  /** Host names the unit may link to (exact or parent domain). */
  readonly allowedDomains: readonly string[];
  /** The unit's own name and its accounts' names: naming oneself is not a foreign source. */
  readonly ownNames: readonly string[];
  /** Regulations the unit follows, most important first: findings cite their clauses where the rule has one. */
  readonly regulations?: readonly string[];
  /** Clauses of the unit's own regulations in force, by the rule that carries them: they count like those that the rule names itself. */
  readonly ownClauses?: RuleClauses;
  /** The unit's switches and lists; absent: the rules as shipped. */
  readonly control?: InspectionControl;
  /** What the page saw beside the draft: QR codes in pictures, hidden text. Absent: nothing was looked at. */
  readonly observed?: Observations;
}

/** What is loaded rather than written down: comes beside the context because it is not JSON. */
export interface InspectionResources {
  /** The character language model; null until it has been loaded: the rules that need it are then silent. */
  readonly language: LanguageModel | null;
}

/** A half-open range of UTF-16 offsets into a field's original text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A lexicon word found in a field. `word` is the lexicon's spelling, the span is what the author wrote. */
export interface WordMatch extends Span {
  readonly word: string;
  /** Disguises that were seen through; empty where it is written plainly. */
  readonly foldings: readonly Folding[];
}

/** A field's text with width, case, traditional forms and zero-width characters evened out; one unit per kept character. */
export interface FoldedText {
  readonly text: string;
  /** Span of the original text for a range of the folded text. */
  original(start: number, end: number): Span;
}

/** One inspected text field. Everything but `text` is computed on first use and kept for the other rules. */
export interface FieldView {
  readonly name: FieldName;
  readonly text: string;
  /** Words of a lexicon, by position; words inside one of the lexicon's allowed phrases are left out. */
  words(lexicon: string): readonly WordMatch[];
  readonly folded: FoldedText;
  readonly sentences: readonly Span[];
  /** The sentence that holds the offset. */
  sentenceAt(offset: number): Span;
  /** True where somebody else is speaking: inside quotation marks or in reported speech. */
  isReported(offset: number): boolean;
}

/** One article as the rules see it. */
export interface ArticleView {
  readonly index: number;
  readonly article: Article;
  readonly draft: Draft;
  /** Null until it has been loaded. */
  readonly language: LanguageModel | null;
  /** Reader-facing texts that are not empty, in the order title, body, digest. */
  readonly fields: readonly FieldView[];
  /** Any field by name; an empty view when nothing was written there. */
  field(name: FieldName): FieldView;
  /** True when one of the lexicons has a word in one of `fields`. */
  mentions(lexicons: readonly string[]): boolean;
}

/** A place found by a rule, in offsets of the field's original text. `message` is a key into the rule's own texts. */
export interface Hit extends Span {
  readonly field: FieldName;
  /** Key into `RuleMeta.messages`. */
  readonly message: string;
  /** Filled into `{name}` places of the message. */
  readonly values?: Readonly<Record<string, string>>;
  /** The word it was found by, where its disguise (`foldings`) is worth showing. */
  readonly match?: WordMatch;
  /**
   * What was found outside the article's text (in a picture, in hidden text), of a hit without a passage (start = end): told apart and
   * shown by it. Never given for a passage.
   */
  readonly found?: string;
  /** Text that can stand in place of the passage [start, end) as it is. */
  readonly fix?: string;
  /** Only to soften the rule's own severity/outcome, never to sharpen beyond it. */
  readonly severity?: Severity;
  readonly outcome?: Outcome;
}

export interface RuleText {
  /** What is wrong and why; `{name}` places are filled from the hit, `{text}` is the passage. */
  readonly message: string;
  /** What to do. */
  readonly advice: string;
}

export interface RuleMeta {
  /** Equals the file name. */
  readonly id: string;
  readonly title: string;
  readonly category: Category;
  readonly gate: Gate;
  readonly severity: Severity;
  readonly outcome: Outcome;
  /** The first one is cited in findings. */
  readonly clauses: readonly [ClauseRef, ...ClauseRef[]];
  readonly messages: Readonly<Record<string, RuleText>>;
}

/**
 * A rule: metadata and code, the default export of `rules/<id>.ts`.
 * Its examples live in `tests/unit/inspection/rules/<id>.examples.ts`, outside the bundle.
 */
export interface Rule extends RuleMeta {
  /** Lexicons that wake the rule: it runs only where one of them has a word. */
  readonly anchors?: readonly string[];
  /**
   * Characters that wake the rule: it runs only where one of them is written; of several sets, one of each. With `anchors`, either wakes
   * it; without any of the three it always runs. Rules with the same need share a string of `support/signs.ts`: there is room for 32.
   */
  readonly signs?: string | readonly string[];
  /**
   * Wakes the rule only where at least so many digits stand together: Arabic or Chinese, in any form, with blanks, dots and dashes between.
   */
  readonly digits?: number;
  /**
   * `paragraph`: what it finds in a paragraph (a line of a field) depends on that paragraph and the context alone; it is given one
   * paragraph at a time, so that a keystroke costs one paragraph. `article` (absent): it sees the whole article and runs when typing pauses.
   */
  readonly scope?: 'paragraph' | 'article';
  /** Kinds of content it applies to. Absent: all. */
  readonly kinds?: readonly DraftKind[];
  /** Pure and total: never throws, whatever the text. */
  check(article: ArticleView, context: InspectionContext): Iterable<Hit>;
}

/** Words as data: the default export of `lexicons/<id>.ts`. */
export interface Lexicon {
  /** Words separated by white space, written in simplified Chinese and lower case, without spaces or dots inside. */
  readonly words: string;
  /** Longer harmless phrases: a word inside one of them does not count. */
  readonly allowed?: string;
  /** True when spaces, dots, dashes or emoji put between the characters do not hide a word. */
  readonly loose?: boolean;
  /**
   * True for words that are common everywhere and only weigh in once something else was found: they are looked for when a rule asks, and
   * wake none (no rule may have the lexicon as an anchor).
   */
  readonly background?: boolean;
  /** True when characters of the same sound and characters taken apart are seen through too: for contact and selling words. */
  readonly disguised?: boolean;
}

/** utils/inspection/inspect.ts: `inspect(draft, context, resources) → InspectionResult`. */
export interface InspectionResult {
  readonly findings: readonly Finding[];
  /** `<version>+<hash>` of the rule set that gave this verdict. */
  readonly ruleset: string;
}
