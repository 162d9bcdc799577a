import type { Draft, FieldName } from '../domain/draft';
import type { ClauseRef, Finding, Severity } from '../domain/finding';
import { viewArticle } from './article-view';
import type { ArticleView, Hit, InspectionContext, InspectionResources, InspectionResult, Rule } from './contract';
import { RULES, rulesetVersion } from './registry';

const FIELD_ORDER: readonly FieldName[] = ['title', 'body', 'digest', 'author', 'sourceUrl', 'declaration'];
/** A rule that objects to more places of one article has made its point; hostile text must not flood messages and marks. */
const MOST_PER_RULE = 200;
const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { block: 0, warn: 1, hint: 2 };

const NO_RESOURCES: InspectionResources = { language: null };

/**
 * 检测: all rules over one draft. Pure and deterministic: the same draft, context and rule set give the same result, here
 * in the page and in the background.
 * @param draft as read from the page or from storage
 * @param context time, allowed sources and domains, own names (`defaultContext` for the seeds)
 * @param resources the language model, once it has been loaded
 * @returns findings by article, field and place; offsets are UTF-16 offsets into the field as given
 */
export function inspect(
  draft: Draft,
  context: InspectionContext,
  resources: InspectionResources = NO_RESOURCES,
): InspectionResult {
  const findings: Finding[] = [];
  draft.articles.forEach((article, index) => {
    const view = viewArticle(draft, article, index, resources);
    for (const rule of RULES) {
      if (rule.kinds && !rule.kinds.includes(draft.kind)) continue;
      if (rule.anchors && !view.mentions(rule.anchors)) continue;
      findings.push(...withoutRepeats(findingsOf(rule, view, context)));
    }
  });
  return { findings: findings.sort(byPlace), ruleset: rulesetVersion() };
}

/** The rule's first findings, sorted by place. */
function findingsOf(rule: Rule, view: ArticleView, context: InspectionContext): Finding[] {
  const found: Finding[] = [];
  for (const hit of rule.check(view, context)) {
    found.push(toFinding(rule, view, hit, context));
    if (found.length === MOST_PER_RULE) break;
  }
  return found.sort(byPlace);
}

function toFinding(rule: Rule, view: ArticleView, hit: Hit, context: InspectionContext): Finding {
  const text = view.article[hit.field].slice(hit.start, hit.end);
  const { message, advice } = rule.messages[hit.message] ?? { message: rule.title, advice: '' };
  const values = { text, ...hit.values };
  return {
    rule: rule.id,
    category: rule.category,
    gate: rule.gate,
    severity: hit.severity ?? rule.severity,
    outcome: hit.outcome ?? rule.outcome,
    article: view.index,
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

/** The clause of a regulation that the unit follows; the rule's first one when it follows none of them. */
function citedClause(rule: Rule, context: InspectionContext): ClauseRef {
  const own = context.regulations?.map((id) => rule.clauses.find((clause) => clause.startsWith(`${id}#`)));
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
  return outer.start <= inner.start && outer.end >= inner.end;
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
