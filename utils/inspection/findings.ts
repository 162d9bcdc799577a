import type { FieldName } from '../domain/draft';
import type { ClauseRef, Finding, Severity } from '../domain/finding';
import type { Hit, InspectionContext, Rule } from './contract';

const FIELD_ORDER: readonly FieldName[] = ['title', 'body', 'digest', 'author', 'sourceUrl', 'declaration'];
/** A rule that objects to more places of one text has made its point; hostile text must not flood messages and marks. */
const MOST_PER_RULE = 200;
const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { block: 0, warn: 1, hint: 2 };

/**
 * What a rule finds, as findings: the first ones, sorted by place, of those at one place only the gravest.
 * @param textOf the text that the hits' offsets refer to, by field
 * @param article index of the article
 */
export function findingsOf(
  rule: Rule,
  hits: Iterable<Hit>,
  textOf: (field: FieldName) => string,
  article: number,
  context: InspectionContext,
): Finding[] {
  let found: Finding[] | undefined;
  for (const hit of hits) {
    found ??= [];
    found.push(toFinding(rule, hit, hit.found ?? textOf(hit.field).slice(hit.start, hit.end), article, context));
    if (found.length === MOST_PER_RULE) break;
  }
  return found ? withoutRepeats(found.sort(byPlace)) : NONE;
}

const NONE: Finding[] = [];

/** By article, field, place, severity, rule; of one rule in one article no more than its first `MOST_PER_RULE`. Sorts in place. */
export function inOrder(findings: Finding[]): Finding[] {
  findings.sort(byPlace);
  if (findings.length <= MOST_PER_RULE) return findings;
  const counts = new Map<string, number>();
  return findings.filter(({ rule, article }) => {
    const count = (counts.get(`${article} ${rule}`) ?? 0) + 1;
    counts.set(`${article} ${rule}`, count);
    return count <= MOST_PER_RULE;
  });
}

function toFinding(rule: Rule, hit: Hit, text: string, article: number, context: InspectionContext): Finding {
  const { message, advice } = rule.messages[hit.message] ?? { message: rule.title, advice: '' };
  const values = { text, ...hit.values };
  return {
    rule: rule.id,
    category: rule.category,
    gate: rule.gate,
    severity: hit.severity ?? rule.severity,
    outcome: hit.outcome ?? rule.outcome,
    article,
    field: hit.field,
    start: hit.start,
    end: hit.end,
    text,
    message: fill(message, values),
    advice: fill(advice, values),
    clause: citedClause(rule, context),
    ...(hit.match && hit.match.foldings.length > 0
      ? { folded: hit.match.word, foldings: [...hit.match.foldings] }
      : {}),
    ...(hit.fix !== undefined && hit.fix !== text ? { fix: hit.fix } : {}),
  };
}

/** Every clause a rule enforces in this unit: its own, and those of the unit's own regulations. */
export function clausesOf(
  rule: Pick<Rule, 'id' | 'clauses'>,
  { ownClauses }: Pick<InspectionContext, 'ownClauses'>,
): Rule['clauses'] {
  const own = ownClauses && Object.hasOwn(ownClauses, rule.id) ? ownClauses[rule.id] : undefined;
  return own ? [...rule.clauses, ...own] : rule.clauses;
}

/** The clause of a regulation that the unit follows; the rule's first one when it follows none of them. */
function citedClause(rule: Rule, context: InspectionContext): ClauseRef {
  const clauses = clausesOf(rule, context);
  const own = context.regulations?.map((id) => clauses.find((clause) => clause.startsWith(`${id}#`)));
  return own?.find((clause) => clause !== undefined) ?? rule.clauses[0];
}

/** Puts values into `{name}` places; a place without a value stays as it is. */
function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/gu, (place, name: string) =>
    Object.hasOwn(values, name) ? values[name]! : place,
  );
}

/** Of findings of one rule at one place (one inside the other), keeps the more severe, then the longer. Input sorted by place. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    const last = kept.at(-1);
    if (last && last.field === finding.field && contains(last, finding)) {
      if (SEVERITY_ORDER[finding.severity] < SEVERITY_ORDER[last.severity]) kept[kept.length - 1] = finding;
    } else if (last && last.field === finding.field && contains(finding, last)) {
      if (SEVERITY_ORDER[finding.severity] <= SEVERITY_ORDER[last.severity]) kept[kept.length - 1] = finding;
    } else kept.push(finding);
  }
  return kept;
}

function contains(outer: Finding, inner: Finding): boolean {
  // Found outside the text: there is no place that one could share with another.
  if (isPlaceless(outer) || isPlaceless(inner)) return outer.text === inner.text;
  return outer.start <= inner.start && outer.end >= inner.end;
}

function isPlaceless({ start, end, text }: Finding): boolean {
  return start === end && text !== '';
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.article - b.article ||
    FIELD_ORDER.indexOf(a.field) - FIELD_ORDER.indexOf(b.field) ||
    a.start - b.start ||
    a.end - b.end ||
    SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
