import type { InspectTrial, RuleFigures, RuleView } from '../../../components/rules/model';
import { languageModel } from '../../../utils/background/language-model';
import type { AccountFiling } from '../../../utils/domain/account';
import { emptyArticle } from '../../../utils/domain/draft';
import type { ClauseRef } from '../../../utils/domain/finding';
import type { Unit } from '../../../utils/domain/unit';
import { unitSettings } from '../../../utils/inspection/context';
import type { Rule } from '../../../utils/inspection/contract';
import { floorOf } from '../../../utils/inspection/control';
import { clausesOf } from '../../../utils/inspection/findings';
import { inspect } from '../../../utils/inspection/inspect';
import { RULES } from '../../../utils/inspection/registry';
import type { Regulation } from '../../../utils/regulations/contract';
import { ownRuleClauses } from '../../../utils/regulations/own/rule-clauses';
import { REGULATIONS, resolveClause } from '../../../utils/regulations/registry';
import type { RuleCount } from '../../../utils/storage/records';
import { clauseName } from './regulations';

/** The rules as the page shows them, for a unit that follows these regulations. */
export function ruleViews(regulations: readonly Regulation[]): RuleView[] {
  const ownClauses = ownRuleClauses(regulations);
  return RULES.map((rule) => viewOf({ ...rule, clauses: clausesOf(rule, { ownClauses }) }, regulations));
}

function viewOf(rule: Rule, regulations: readonly Regulation[]): RuleView {
  const ids = regulations.map(({ id }) => id);
  const floor = floorOf(rule, ids);
  const followed = ids.map((id) => rule.clauses.find((ref) => ref.startsWith(`${id}#`)));
  const cited: ClauseRef = floor?.clause ?? followed.find((ref) => ref !== undefined) ?? rule.clauses[0];
  const { id, title, gate, severity, outcome } = rule;
  const demand = resolveClause(cited, [...REGULATIONS, ...regulations])?.clause.duty ?? title;
  const messages = Object.values(rule.messages).map((text) => text.message);
  const searchText = [id, title, demand, ...rule.clauses.map(clauseName), ...messages].join('\n').toLowerCase();
  return { id, title, gate, severity, outcome, demand, clause: clauseName(cited), locked: floor !== null, searchText };
}

/** 试一试: the page's own engine over a typed text; the unit's settings with a control that may not be saved yet. */
export function trialFor(
  unit: Unit | null,
  filings: readonly AccountFiling[],
  regulations: readonly Regulation[],
  now: () => number,
): InspectTrial {
  return ({ platform, kind, title, body }, control) => {
    const own = filings.find((filing) => filing.platform === platform && filing.standing === 'guarded');
    const draft = {
      kind,
      account: { platform, id: own?.platformAccountId ?? null, name: own?.name ?? null },
      articles: [{ ...emptyArticle(), title, body }],
      schedule: null,
      visibility: '',
      target: null,
      quoted: '',
    };
    const settings = { ...unitSettings(unit, filings, control, regulations), now: now() };
    return inspect(draft, settings, { language: languageModel() }).findings;
  };
}

/** Sums of the days by rule. */
export function figuresOf(counts: readonly RuleCount[]): Map<string, RuleFigures> {
  const sums = new Map<string, RuleFigures>();
  for (const { rule, fired, waived, ignored, falseAlarms } of counts) {
    const sum = sums.get(rule) ?? { fired: 0, waived: 0, ignored: 0, falseAlarms: 0 };
    sums.set(rule, {
      fired: sum.fired + fired,
      waived: sum.waived + waived,
      ignored: sum.ignored + ignored,
      falseAlarms: sum.falseAlarms + falseAlarms,
    });
  }
  return sums;
}
