import { type Finder, finderOf } from './finder';
import type { TriageRule } from './rule';
import { CHATTER } from './rules/chatter';
import { COMPLAINTS } from './rules/complaints';
import { COURTESIES } from './rules/courtesies';
import { MARKS } from './rules/marks';
import { QUESTIONS } from './rules/questions';
import { REPORTS } from './rules/reports';
import { REQUESTS } from './rules/requests';
import { SUGGESTIONS } from './rules/suggestions';
import { TONE } from './rules/tone';
import { WEIGHT } from './rules/weight';

/** Every rule and mark there is; ids are unique. */
export const TRIAGE_RULES: readonly TriageRule[] = [
  ...REPORTS,
  ...COMPLAINTS,
  ...REQUESTS,
  ...QUESTIONS,
  ...SUGGESTIONS,
  ...COURTESIES,
  ...CHATTER,
  ...TONE,
  ...WEIGHT,
  ...MARKS,
];

let finder: Finder | undefined;

/** The phrases of all rules, compiled when first needed: pages that only show reasons never pay for it. */
export function triageFinder(): Finder {
  finder ??= finderOf(TRIAGE_RULES);
  return finder;
}

/** Rules that look for a pattern beside phrases. */
export const PATTERN_RULES: readonly TriageRule[] = TRIAGE_RULES.filter((rule) => rule.pattern);

const BY_ID = new Map(TRIAGE_RULES.map((rule) => [rule.id, rule]));

/** Undefined for a rule of another version that stands in a stored reason. */
export function triageRule(id: string): TriageRule | undefined {
  return BY_ID.get(id);
}
