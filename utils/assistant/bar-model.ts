import { isBlank } from '../domain/draft';
import type { Finding } from '../domain/finding';
import { findingKey } from '../domain/finding';
import type { Verdict } from '../messaging/page-schemas';
import type { BarAccount, BarFinding, BarInspection, BarReview } from '../platforms/dom/bar-state';
import type { CardFinding } from '../platforms/dom/card-state';
import { clauseLabel } from '../regulations/labels';
import type { SessionView } from './session-contract';

/** Names of the unit's own regulations, by id. */
type RegulationNames = Readonly<Record<string, string>>;

/** A finding as the bar's list shows it. `ignored`: the reason why it was ignored, null when it was not. */
export function barFinding(
  finding: Finding,
  onPage: boolean,
  ignored: string | null,
  regulationNames: RegulationNames,
): BarFinding {
  const { severity, outcome, article, field, text, message, advice } = finding;
  return {
    severity,
    outcome,
    article,
    field,
    text,
    message,
    advice,
    key: findingKey(finding),
    clause: clauseLabel(finding.clause, regulationNames),
    onPage,
    ignored,
  };
}

/** A finding as its card shows it. `at`: its place among those on the page, from 1. */
export function cardFinding(
  finding: Finding,
  ignored: string | null,
  at: { readonly number: number; readonly count: number },
  regulationNames: RegulationNames,
): CardFinding {
  const { severity, outcome, gate, article, field, text, message, advice, folded, foldings } = finding;
  return {
    severity,
    outcome,
    gate,
    article,
    field,
    text,
    message,
    advice,
    ...at,
    ignored,
    key: findingKey(finding),
    clause: clauseLabel(finding.clause, regulationNames),
    fix: finding.fix ?? null,
    disguise: folded === undefined ? null : { folded, how: foldings ?? [] },
  };
}

/** Whose draft it is, as far as the background has said it. */
export function barStanding({ context }: SessionView): BarAccount['standing'] {
  return context?.standing ?? 'asking';
}

/** Where the inspection stands. Nothing counts as clean before the unit's rules are here: without them nothing was looked for. */
export function barInspection({ context, reading }: SessionView, findings: readonly BarFinding[]): BarInspection {
  if (!reading || context?.standing === 'foreign') return { kind: 'idle' };
  const { problems } = reading.check;
  if (problems.length > 0) return { kind: 'unrecognised', missing: problems.map(({ what }) => what) };
  if (isBlank(reading.draft)) return { kind: 'idle' };
  return context ? { kind: 'done', findings } : { kind: 'checking' };
}

/** The review line of the bar for a verdict of the background. */
export function barReview(verdict: Verdict | null): BarReview {
  switch (verdict?.code) {
    case undefined:
    case 'foreign':
    case 'not-onboarded':
    case 'account-unknown':
    case 'page-unknown':
      return { kind: 'none' };
    case 'signed':
      return { kind: 'approved' };
    case 'template':
      return { kind: 'template' };
    case 'in-review':
      return verdict.stage === null
        ? { kind: 'unsubmitted' }
        : { kind: 'waiting', stage: verdict.stage, names: verdict.names };
    case 'rejected':
      return { kind: 'rejected', by: verdict.by, comment: verdict.comment };
    case 'stale':
      return { kind: 'stale' };
    case 'published':
      return { kind: 'published' };
    case 'overridden':
    case 'emergency':
      return { kind: 'overridden', by: verdict.by };
    default:
      return { kind: 'unsubmitted' };
  }
}
