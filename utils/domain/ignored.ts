import * as z from 'zod/mini';
import type { Draft } from './draft';
import { type Finding, findingKey } from './finding';
import { AccountKeySchema, InstantSchema } from './ids';
import { lineSurroundings, SURROUNDINGS } from './surroundings';

/** Shortest reason that counts as one; the same as for a waiver. */
export const IGNORE_REASON_MIN = 4;
/** How long 忽略一次 lasts: a draft is written and signed in days, the same words in a later draft are looked at anew. */
export const IGNORED_FOR_MS = 30 * 24 * 60 * 60_000;

/** Longer passages are told apart by their beginning. */
const MOST_TEXT = 500;
const Side = z.string().check(z.maxLength(SURROUNDINGS));

/** 忽略一次: one passage of one account's draft that somebody lets stand, with the reason they wrote. */
export const IgnoredFindingSchema = z.strictObject({
  /** Everything that makes it this passage, see `ignoredKey`. */
  key: z.string(),
  /** Null when the page does not show its account. */
  account: z.nullable(AccountKeySchema),
  rule: z.string().check(z.minLength(1), z.maxLength(100)),
  text: z.string().check(z.maxLength(MOST_TEXT)),
  before: Side,
  after: Side,
  reason: z.string().check(z.minLength(IGNORE_REASON_MIN), z.maxLength(500)),
  at: InstantSchema,
});
export type IgnoredFinding = z.infer<typeof IgnoredFindingSchema>;

/** A passage as it is found again in a later version of the text: which rule, which words, and what stands beside them. */
export type PlacedPassage = Pick<IgnoredFinding, 'rule' | 'text' | 'before' | 'after'>;

/** Passage of a finding with its surroundings on its line. `field`: the whole text that the finding's offsets count in. */
export function placed(finding: Pick<Finding, 'rule' | 'start' | 'end' | 'text'>, field: string): PlacedPassage {
  const { rule, start, end, text } = finding;
  return { rule, text: text.slice(0, MOST_TEXT), ...lineSurroundings(field, start, end) };
}

function samePlace(a: PlacedPassage, b: PlacedPassage): boolean {
  return a.rule === b.rule && a.text === b.text && a.before === b.before && a.after === b.after;
}

/** One record per passage: ignoring it again replaces the reason. */
export function ignoredKey(place: PlacedPassage & Pick<IgnoredFinding, 'account'>): string {
  return JSON.stringify([place.account, place.rule, place.before, place.text, place.after]);
}

/**
 * Reasons of those findings that were ignored, by finding key. What forbids publishing cannot be ignored, whatever is stored: it may have been
 * made graver since.
 */
export function ignoredReasons(
  findings: readonly Finding[],
  draft: Draft,
  ignored: readonly IgnoredFinding[],
): Record<string, string> {
  const reasons: Record<string, string> = {};
  if (ignored.length === 0) return reasons;
  for (const finding of findings) {
    if (finding.severity === 'block') continue;
    const place = placed(finding, draft.articles[finding.article]?.[finding.field] ?? '');
    const match = ignored.find((each) => samePlace(each, place));
    if (match) reasons[findingKey(finding)] = match.reason;
  }
  return reasons;
}
