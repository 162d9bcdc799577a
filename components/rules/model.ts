import type { DraftKind } from '../../utils/domain/draft';
import type { Finding, Gate, Outcome, Severity } from '../../utils/domain/finding';
import type { InspectionControl } from '../../utils/domain/inspection';
import type { PlatformId } from '../../utils/domain/platform';

/** A rule as the page shows it; no code. */
export interface RuleView {
  readonly id: string;
  readonly title: string;
  readonly gate: Gate;
  /** As shipped. */
  readonly severity: Severity;
  readonly outcome: Outcome;
  /** The clause it enforces, of a regulation the unit follows where there is one: what it demands, and where that stands. */
  readonly demand: string;
  readonly clause: string;
  /** Set when a regulation the unit follows demands the rule: it may not be switched off, nor fall below 须说明. */
  readonly locked: boolean;
  /** Everything the search looks through. */
  readonly searchText: string;
}

/** What happened to a rule's findings in the last 30 days. */
export interface RuleFigures {
  readonly fired: number;
  readonly waived: number;
  readonly ignored: number;
  readonly falseAlarms: number;
}

export const NO_FIGURES: RuleFigures = { fired: 0, waived: 0, ignored: 0, falseAlarms: 0 };

/** A text typed into 试一试. */
export interface TrialInput {
  readonly platform: PlatformId;
  readonly kind: DraftKind;
  readonly title: string;
  readonly body: string;
}

/** Inspects a typed text with the given control; handed in, because components load no rules. */
export type InspectTrial = (input: TrialInput, control: InspectionControl) => readonly Finding[];

/** Severity a rule works at, as the table shows it: never below its floor. */
export function shownSeverity(rule: RuleView, control: InspectionControl): Severity {
  const wanted = control.rules[rule.id]?.severity ?? rule.severity;
  return rule.locked && wanted === 'hint' ? 'warn' : wanted;
}

/** Whether a rule is switched on: a locked one always is. */
export function isOn(rule: RuleView, control: InspectionControl): boolean {
  return rule.locked || (control.rules[rule.id]?.enabled ?? true);
}

/** The control with a rule set this way; what equals the rule as shipped is not kept as a setting. */
export function withRule(
  control: InspectionControl,
  rule: RuleView,
  enabled: boolean,
  severity: Severity,
): InspectionControl {
  const rules = { ...control.rules };
  if (enabled && severity === rule.severity) delete rules[rule.id];
  else rules[rule.id] = { enabled, severity: severity === rule.severity ? null : severity };
  return { ...control, rules };
}
