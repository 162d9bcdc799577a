import type { FieldName } from '../domain/draft';
import type { ClauseRef, Finding, Severity } from '../domain/finding';
import type { FalseAlarm, InspectionControl } from '../domain/inspection';
import { lineSurroundings } from '../domain/surroundings';
import type { InspectionContext, RuleMeta } from './contract';
import { clausesOf } from './findings';
import { keptWith } from './kept';
import { RULES } from './registry';

/** What of a rule decides how far the unit may turn it down. */
export type RuleStanding = Pick<RuleMeta, 'severity' | 'outcome' | 'clauses'>;

/** The least a regulation leaves of a rule, and the clause that demands it. */
export interface Floor {
  readonly severity: 'warn';
  readonly clause: ClauseRef;
}

/** The text of a field of the inspected draft, as the findings' offsets count it. */
export type FieldText = (article: number, field: FieldName) => string;

const WEIGHT: Readonly<Record<Severity, number>> = { hint: 0, warn: 1, block: 2 };

/**
 * The floor of a rule: one that finds violations (not matters for judgement) at 禁止发布 or 须说明 and enforces a clause of a regulation
 * the unit follows may neither be switched off nor fall below 须说明. Everything else is the unit's own decision.
 *
 * @param regulations ids, most important first: the clause named is that of the first one that demands the rule
 */
export function floorOf(rule: RuleStanding, regulations: readonly string[]): Floor | null {
  if (rule.outcome !== 'violation' || rule.severity === 'hint') return null;
  for (const id of regulations) {
    const clause = rule.clauses.find((ref) => ref.startsWith(`${id}#`));
    if (clause) return { severity: 'warn', clause };
  }
  return null;
}

/** The severity a rule works at in this unit; null when it is switched off. Never below its floor, whatever is stored. */
export function effectiveSeverity(
  rule: RuleStanding & Pick<RuleMeta, 'id'>,
  control: Pick<InspectionControl, 'rules'>,
  regulations: readonly string[],
): Severity | null {
  const setting = Object.hasOwn(control.rules, rule.id) ? control.rules[rule.id] : undefined;
  if (!setting) return rule.severity;
  const floor = floorOf(rule, regulations);
  if (!setting.enabled && !floor) return null;
  const wanted = setting.severity ?? rule.severity;
  return floor ? sharper(wanted, floor.severity) : wanted;
}

const BY_ID: ReadonlyMap<string, RuleStanding & Pick<RuleMeta, 'id'>> = new Map(RULES.map((rule) => [rule.id, rule]));

/**
 * The unit's switches and lists over the findings of an inspection (工作台「规则」). Keeps the order of what is left.
 *
 * - A rule that is switched off gives nothing. A changed severity replaces the rule's own; findings that the rule itself made softer
 *   stay as soft as they were, at most.
 * - 允许用语 and 误报 silence a finding, with one exception: a violation at 禁止发布 that a floor demands stays, as 须说明 for a
 *   person's judgement and marked `excused`, so that it costs one written sentence and can never be waved through unseen.
 *
 * @param findings of one draft, offsets into the fields that `fieldText` gives
 * @param rules what is known about the rules, by id; findings of unknown rules pass as they are
 */
export function applyControl(
  findings: readonly Finding[],
  context: Pick<InspectionContext, 'control' | 'regulations' | 'ownClauses'>,
  fieldText: FieldText,
  rules: ReadonlyMap<string, RuleStanding & Pick<RuleMeta, 'id'>> = BY_ID,
): Finding[] {
  const { control, regulations = [] } = context;
  if (!control || isIdle(control)) return [...findings];
  const left: Finding[] = [];
  for (const finding of findings) {
    const known = rules.get(finding.rule);
    const rule = known && { ...known, clauses: clausesOf(known, context) };
    const kept = rule ? atUnitSeverity(finding, rule, control, regulations) : finding;
    if (!kept) continue;
    const excuse = excuseFor(kept, control, fieldText);
    if (!excuse) left.push(kept);
    else if (rule && isDemanded(finding, rule, regulations)) {
      left.push({ ...kept, severity: 'warn', outcome: 'needs-review', excused: excuse });
    }
  }
  return left;
}

/** A violation that the rule as shipped forbids to publish, in a clause the unit follows; a severity lowered by the unit changes nothing here. */
function isDemanded(finding: Finding, rule: RuleStanding, regulations: readonly string[]): boolean {
  return finding.severity === 'block' && finding.outcome === 'violation' && floorOf(rule, regulations) !== null;
}

/** True when nothing in the control can change a finding. */
function isIdle({ rules, allowed, falseAlarms }: InspectionControl): boolean {
  if (allowed.length > 0 || falseAlarms.length > 0) return false;
  for (const _rule in rules) return false;
  return true;
}

function atUnitSeverity(
  finding: Finding,
  rule: RuleStanding & Pick<RuleMeta, 'id'>,
  control: InspectionControl,
  regulations: readonly string[],
): Finding | null {
  const severity = effectiveSeverity(rule, control, regulations);
  if (severity === null) return null;
  if (severity === rule.severity) return finding;
  const own = finding.severity === rule.severity ? severity : softer(finding.severity, severity);
  return own === finding.severity ? finding : { ...finding, severity: own };
}

function excuseFor(
  finding: Finding,
  control: InspectionControl,
  fieldText: FieldText,
): 'allowed' | 'false-alarm' | null {
  // What is about a whole field has no passage that a phrase or an alarm could name.
  if (finding.end <= finding.start) return null;
  if (control.allowed.length === 0 && control.falseAlarms.length === 0) return null;
  const text = fieldText(finding.article, finding.field);
  if (control.falseAlarms.length > 0 && isKnownAlarm(finding, text, control.falseAlarms)) return 'false-alarm';
  return control.allowed.length > 0 && isInside(finding, text, control.allowed) ? 'allowed' : null;
}

/** The same passage, found by the same rule, in the same surroundings on its line. */
function isKnownAlarm(finding: Finding, text: string, alarms: readonly FalseAlarm[]): boolean {
  const candidates = alarmIndex(alarms).get(alarmKey(finding));
  if (!candidates) return false;
  const here = lineSurroundings(text, finding.start, finding.end);
  return candidates.some((alarm) => alarm.before === here.before && alarm.after === here.after);
}

const alarmKey = ({ rule, text }: { readonly rule: string; readonly text: string }) => `${rule}\n${text}`;

const alarmIndex = keptWith((alarms: readonly FalseAlarm[]): ReadonlyMap<string, readonly FalseAlarm[]> => {
  const index = new Map<string, FalseAlarm[]>();
  for (const alarm of alarms) {
    const list = index.get(alarmKey(alarm));
    if (list) list.push(alarm);
    else index.set(alarmKey(alarm), [alarm]);
  }
  return index;
});

interface PhraseIndex {
  readonly phrases: ReadonlySet<string>;
  /** Lengths that occur, ascending. */
  readonly lengths: readonly number[];
}

const phraseIndex = keptWith(
  (list: readonly string[]): PhraseIndex => ({
    phrases: new Set(list),
    lengths: [...new Set(list.map((p) => p.length))].sort((a, b) => a - b),
  }),
);

/**
 * Does one of the phrases stand, letter by letter, around the finding? Looks up the few places of the text that hold the finding instead of
 * searching for thousands of phrases.
 */
function isInside({ start, end }: Finding, text: string, allowed: readonly string[]): boolean {
  const { phrases, lengths } = phraseIndex(allowed);
  for (const length of lengths) {
    if (length < end - start) continue;
    const last = Math.min(start, text.length - length);
    for (let at = Math.max(0, end - length); at <= last; at++) {
      if (phrases.has(text.slice(at, at + length))) return true;
    }
  }
  return false;
}

function sharper(a: Severity, b: Severity): Severity {
  return WEIGHT[a] >= WEIGHT[b] ? a : b;
}

function softer(a: Severity, b: Severity): Severity {
  return WEIGHT[a] <= WEIGHT[b] ? a : b;
}
