import type { Draft, FieldName } from '../domain/draft';
import type { Category, ClauseRef, Finding, Gate, Outcome, Severity } from '../domain/finding';

/** What a rule may know beside the draft. Comes in as a value: rules have no clock, no storage, no network. */
export interface InspectionContext {
  /** Now, ms; for impossible and stale dates. */
  readonly now: number;
  /** 稿源单位名单: names of sources the unit may repost from. */
  readonly allowedSources: readonly string[];
  /** Host names the unit may link to (exact or parent domain). */
  readonly allowedDomains: readonly string[];
  /** The unit's own name and its accounts' names: naming oneself is not a foreign source. */
  readonly ownNames: readonly string[];
}

/** A place found by a rule, in offsets of the field's original text. `message` and `advice` are keys into the rule's own texts. */
export interface Hit {
  readonly article: number;
  readonly field: FieldName;
  readonly start: number;
  readonly end: number;
  /** Key into `RuleMeta.messages`. */
  readonly message: string;
  /** Filled into `{name}` places of the message. */
  readonly values?: Readonly<Record<string, string>>;
  /** Only to soften the rule's own severity/outcome, never to sharpen beyond it. */
  readonly severity?: Severity;
  readonly outcome?: Outcome;
}

/** One example of a rule: the test walks them all. */
export interface RuleExample {
  /** Body text, or a whole draft for rules about other fields. */
  readonly text?: string;
  readonly draft?: Draft;
  readonly context?: Partial<InspectionContext>;
  /** Keys of the messages that must be raised, in any order; empty = near miss that must stay silent. */
  readonly raises: readonly string[];
  /** Exact passages that must be marked, when it matters. */
  readonly marks?: readonly string[];
}

export interface RuleMeta {
  /** Equals the file name. */
  readonly id: string;
  readonly title: string;
  readonly category: Category;
  readonly gate: Gate;
  readonly severity: Severity;
  readonly outcome: Outcome;
  readonly clauses: readonly [ClauseRef, ...ClauseRef[]];
  /** What is wrong and why; `{name}` places are filled from the hit. */
  readonly messages: Readonly<Record<string, { readonly message: string; readonly advice: string }>>;
  readonly examples: readonly RuleExample[];
}

/** utils/inspection/inspect.ts: `inspect(draft, context) → InspectionResult`. */
export interface InspectionResult {
  readonly findings: readonly Finding[];
  /** `<version>+<hash>` of the rule set that gave this verdict. */
  readonly ruleset: string;
}
