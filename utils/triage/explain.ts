import type { TriageReason } from '../domain/triage';
import { triageRule } from './registry';
import type { TriageRule } from './rule';

/** The parts of a reason, for the page to put into words of its language. */
export interface ExplainedReason {
  /** Id of the rule; null: it is no longer there. */
  readonly rule: string | null;
  /** A mark: its text says the whole. */
  readonly whole: boolean;
  /** What was found. */
  readonly words: readonly string[];
  /** What it speaks for. */
  readonly kind: TriageRule['kind'];
  readonly importance: TriageRule['importance'];
  readonly negative: boolean;
}

/** What a stored reason rests on: what was found, in which words, what it speaks for. */
export function explainReason({ rule: id, words }: TriageReason): ExplainedReason {
  const rule = triageRule(id);
  if (!rule) return { rule: null, whole: false, words, kind: null, importance: undefined, negative: false };
  const { kind, importance, negative = false, phrases } = rule;
  const whole = kind === null && !importance && phrases.length === 0;
  return { rule: id, whole, words, kind: kind === 'other' ? null : kind, importance, negative };
}
