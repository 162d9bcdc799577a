import type { ClauseRef } from '../domain/finding';
import { CARRIER_ROUTES, type CarrierKey, RULE_ROUTE } from '../regulations/carriers';
import { type Carrier, type Clause, clauseRef, type Regulation } from '../regulations/contract';
import { type CarrierState, CLAUSE_LEVELS, type ClauseCounts, type ClauseGroup, type ClauseState } from './contract';
import { deadlineStanding } from './deadlines';
import type { ClauseFacts } from './facts';
import { said } from './said';
import { STANDINGS, type Standing } from './standings';

/** How every clause of a regulation stands, in the order of the text. The regulation need not be one that the unit follows. */
export function clauseStates(regulation: Regulation, facts: ClauseFacts): readonly ClauseState[] {
  return regulation.clauses.map((clause) => clauseState(regulation, clause, facts));
}

function clauseState(regulation: Regulation, clause: Clause, facts: ClauseFacts): ClauseState {
  const ref = clauseRef(regulation.id, clause.locator);
  const carriers = clause.carriers.map((carrier) => carrierState(carrier, ref, regulation, facts));
  const carried = new Set(clause.carriers.flatMap((carrier) => (carrier.kind === 'rule' ? [carrier.ref] : [])));
  const further = facts.rules.filter(({ id, clauses }) => clauses.includes(ref) && !carried.has(id));
  const level = CLAUSE_LEVELS.find((one) => carriers.some((carrier) => carrier.level === one)) ?? 'unknown';
  return {
    ref,
    regulation: regulation.id,
    locator: clause.locator,
    quote: clause.quote,
    duty: clause.duty,
    carriers,
    further: further.map(({ title }) => title),
    level,
    group: groupOf(carriers),
    kinds: [...new Set(clause.carriers.map(({ kind }) => kind))],
  };
}

/** Parts that do not exist (a rule that was taken out of the product) carry nothing: a clause with only such parts counts as 未生效. */
function groupOf(carriers: readonly CarrierState[]): ClauseGroup {
  if (carriers.every(({ level }) => level === 'outside')) return 'outside';
  const built = carriers.filter(({ level }) => level !== 'missing');
  if (built.length === 0) return 'missing';
  return built.some(({ carrier }) => carrier.kind === 'rule' || carrier.kind === 'guard') ? 'automatic' : 'recorded';
}

function carrierState(carrier: Carrier, ref: ClauseRef, regulation: Regulation, facts: ClauseFacts): CarrierState {
  if (carrier.kind === 'outside')
    return { carrier, level: 'outside', text: said('asWritten', { text: carrier.reason }), route: null };
  if (carrier.kind === 'rule') return { carrier, ...ruleStanding(carrier.ref, facts), route: RULE_ROUTE };
  const key = `${carrier.kind}.${carrier.ref}` as CarrierKey;
  const route = CARRIER_ROUTES[key];
  const standing =
    carrier.kind === 'deadline'
      ? deadlineStanding(carrier.ref, regulation, facts)
      : STANDINGS[key as keyof typeof STANDINGS](facts, ref);
  return { carrier, ...standing, route };
}

function ruleStanding(id: string, { rules }: ClauseFacts): Standing {
  const rule = rules.find((one) => one.id === id);
  if (!rule) return { level: 'missing', text: said('rule.missing', { id }) };
  return rule.severity === null
    ? { level: 'off', text: said('rule.off') }
    : { level: 'working', text: said(`rule.${rule.severity}`) };
}

/** How many clauses are carried by what. */
export function clauseCounts(states: readonly Pick<ClauseState, 'group'>[]): ClauseCounts {
  const count = (group: ClauseGroup) => states.filter((state) => state.group === group).length;
  return {
    total: states.length,
    automatic: count('automatic'),
    recorded: count('recorded'),
    outside: count('outside'),
    missing: count('missing'),
  };
}
