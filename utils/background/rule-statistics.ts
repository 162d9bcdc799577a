import { type Finding, findingKey } from '../domain/finding';
import type { Waiver } from '../domain/review';
import { RULES } from '../inspection/registry';
import type { RuleTally } from '../storage/rule-counts';

/** What a submission adds to the statistics: the findings it was submitted with, and those of them let stand with a written reason. */
export function submissionTally(findings: readonly Finding[], waivers: readonly Waiver[]): RuleTally[] {
  const waived = new Set(waivers.map((waiver) => waiver.finding));
  const byRule = new Map<string, { fired: number; waived: number }>();
  for (const finding of findings) {
    const tally = byRule.get(finding.rule) ?? { fired: 0, waived: 0 };
    tally.fired += 1;
    if (waived.has(findingKey(finding))) tally.waived += 1;
    byRule.set(finding.rule, tally);
  }
  return [...byRule].map(([rule, tally]) => ({ rule, ...tally }));
}

/** Is this the id of a rule? Messages of platform pages may name anything. */
export function isRule(id: string): boolean {
  return RULES.some((rule) => rule.id === id);
}
