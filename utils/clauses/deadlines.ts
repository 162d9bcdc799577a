import { HOUR } from '../deadlines/days';
import type { AcknowledgeRule, ResolveRule } from '../deadlines/policy';
import type { LimitSource } from '../domain/queue';
import { joined, type Part } from '../domain/said';
import type { DutyName, RadarRow } from '../duties/contract';
import type { DEADLINE_REFS } from '../regulations/carriers';
import type { NumericParameter, Regulation } from '../regulations/contract';
import { strictest } from '../regulations/registry';
import { figure } from '../regulations/words';
import type { ClauseFacts } from './facts';
import { type ClauseSaid, said } from './said';
import type { Standing } from './standings';

type DeadlineRef = (typeof DEADLINE_REFS)[number];
type RadarRef = Exclude<DeadlineRef, 'acknowledgement' | 'resolution'>;

/** Lines that the 风险雷达 draws: by which figures, and on which rows they show. */
const ON_RADAR: Readonly<
  Record<RadarRef, { readonly parameters: readonly NumericParameter[]; readonly duties: readonly DutyName[] }>
> = {
  updates: { parameters: ['updatesPerWeek'], duties: ['updates'] },
  silence: { parameters: ['silentDays', 'silentDaysOnce'], duties: ['silence', 'silence-once'] },
  incident: { parameters: ['incidentHours'], duties: ['incident'] },
  activity: { parameters: ['activityHours'], duties: ['activity'] },
  document: { parameters: ['documentWorkingDays'], duties: ['document'] },
  filing: { parameters: ['filingDays', 'filingWorkingDays'], duties: ['filing'] },
};

/**
 * The value in force, whose it is, and how things stand by it. The strictest of the unit's regulations wins, whichever clause is looked at;
 * what this clause itself says stands beside it where it is laxer.
 */
export function deadlineStanding(ref: DeadlineRef, regulation: Regulation, facts: ClauseFacts): Standing {
  if (ref === 'acknowledgement') return clock(facts.deadlines.acknowledge, regulation, facts);
  if (ref === 'resolution') return clock(facts.deadlines.resolve, regulation, facts);
  return onRadar(ref, regulation, facts);
}

function clock(rule: AcknowledgeRule | ResolveRule, regulation: Regulation, facts: ClauseFacts): Standing {
  const days = 'workingDays' in rule;
  const parameter = days ? 'resolveWorkingDays' : 'acknowledgeHours';
  const inForce = days ? rule.workingDays : rule.limit / HOUR;
  const amount = regulation.parameters[parameter]?.value;
  let text = said('deadline.clock', { limit: figure(parameter, inForce), whose: whose(rule.sources, facts) });
  if (amount !== undefined && amount > inForce) {
    text = said(days ? 'deadline.laxerDays' : 'deadline.laxerHours', { sentence: text, amount });
  }
  const { overdue } = facts.comments;
  return overdue > 0
    ? { level: 'attention', text: said('deadline.overdue', { sentence: text, count: overdue }) }
    : { level: 'working', text };
}

/** Whose limit is in force. */
export function whose(
  sources: readonly LimitSource[],
  { clauseName }: Pick<ClauseFacts, 'clauseName'>,
): Part<ClauseSaid['key']> {
  return joined(
    'common.join.comma',
    sources.map(({ kind, clause }) =>
      kind === 'regulation' && clause
        ? clauseName(clause)
        : said(kind === 'unit' ? 'deadline.unit' : 'deadline.default'),
    ),
  );
}

function onRadar(ref: RadarRef, regulation: Regulation, facts: ClauseFacts): Standing {
  const { parameters, duties } = ON_RADAR[ref];
  const values = parameters.flatMap((parameter) => {
    const binding = strictest(parameter, facts.regulations);
    if (!binding) return [];
    const own = regulation.parameters[parameter]?.value;
    const differs = own !== undefined && own !== binding.value;
    return said(differs ? 'deadline.stricter' : 'deadline.figure', {
      figure: figure(parameter, binding.value),
      clause: facts.clauseName(binding.clause),
    });
  });
  if (values.length === 0) return { level: 'off', text: said('deadline.noFigure') };
  const { level, text: rows } = summary(facts.radar.filter(({ duty }) => duties.includes(duty)));
  return { level, text: said('deadline.figures', { figures: joined('common.join.semicolon', values), rows }) };
}

/** Rows of the radar in one sentence. */
export function summary(rows: readonly Pick<RadarRow, 'state'>[]): Standing {
  const count = (state: RadarRow['state']) => rows.filter((row) => row.state === state).length;
  const [breached, near, unknown] = [count('breached'), count('near'), count('unknown')];
  if (breached + near > 0) {
    if (near === 0) return { level: 'attention', text: said('radar.breached', { count: breached }) };
    if (breached === 0) return { level: 'attention', text: said('radar.near', { count: near }) };
    return { level: 'attention', text: said('radar.both', { breached, near }) };
  }
  if (rows.length === 0 || unknown === rows.length) return { level: 'unknown', text: said('radar.unknown') };
  return {
    level: 'working',
    text: unknown > 0 ? said('radar.fineButUnknown', { count: unknown }) : said('radar.fine'),
  };
}
