import { HOUR } from '../deadlines/days';
import type { DeadlinePolicy } from '../deadlines/policy';
import type { ClauseRef } from '../domain/finding';
import type { LimitSource } from '../domain/queue';
import type { Said } from '../domain/said';
import { clauseRef, type NumericParameter, type Regulation } from '../regulations/contract';
import { strictest } from '../regulations/registry';
import { type FigureKey, figure, NUMERIC_PARAMETERS } from '../regulations/words';

/** A figure in force, whose it is, and which laxer ones it beat. */
export interface ValueInForce {
  readonly parameter: NumericParameter;
  readonly figure: Said<FigureKey>;
  readonly sources: readonly LimitSource[];
  readonly laxer: readonly { readonly source: LimitSource; readonly figure: Said<FigureKey> }[];
}

const cite = (ref: ClauseRef): LimitSource => ({
  kind: 'regulation',
  regulation: ref.slice(0, ref.indexOf('#')),
  clause: ref,
});

/** Figures that the deadline policy settles, together with the unit's own settings. */
function settled(
  parameter: NumericParameter,
  policy: DeadlinePolicy,
): { amount: number; rule: Pick<DeadlinePolicy['resolve'], 'sources' | 'laxer'> } | null {
  if (parameter === 'acknowledgeHours') return { amount: policy.acknowledge.limit / HOUR, rule: policy.acknowledge };
  if (parameter === 'resolveWorkingDays') return { amount: policy.resolve.workingDays, rule: policy.resolve };
  return null;
}

/** Every figure in force, in the order in which parameters are listed. @param regulations those the unit follows */
export function valuesInForce(regulations: readonly Regulation[], policy: DeadlinePolicy): readonly ValueInForce[] {
  return NUMERIC_PARAMETERS.flatMap((parameter): readonly ValueInForce[] => {
    const say = (n: number) => figure(parameter, n);
    const clocked = settled(parameter, policy);
    if (clocked) {
      const laxer = clocked.rule.laxer.map(({ source, amount }) => ({ source, figure: say(amount) }));
      return [{ parameter, figure: say(clocked.amount), sources: clocked.rule.sources, laxer }];
    }
    // An extension counts only where every regulation with a limit allows one: the policy knows.
    if (parameter === 'extendedWorkingDays' && policy.resolve.extendedWorkingDays === null) return [];
    const best = strictest(parameter, regulations);
    if (!best) return [];
    const given = regulations.flatMap(({ id, parameters }) => {
      const own = parameters[parameter];
      return own ? [{ value: own.value, source: cite(clauseRef(id, own.clause)) }] : [];
    });
    return [
      {
        parameter,
        figure: say(best.value),
        sources: given.filter(({ value }) => value === best.value).map(({ source }) => source),
        laxer: given
          .filter(({ value }) => value !== best.value)
          .map(({ value, source }) => ({ source, figure: say(value) })),
      },
    ];
  });
}

/** What would become stricter, or be limited at all, if the unit followed this regulation too. `before` null: no figure so far. */
export function stricterWith(
  added: Regulation,
  regulations: readonly Regulation[],
): readonly {
  readonly parameter: NumericParameter;
  readonly before: Said<FigureKey> | null;
  readonly after: Said<FigureKey>;
}[] {
  const others = regulations.filter(({ id }) => id !== added.id);
  return NUMERIC_PARAMETERS.flatMap((parameter) => {
    const before = strictest(parameter, others);
    const after = strictest(parameter, [...others, added]);
    if (!after || after.value === before?.value) return [];
    const say = (n: number) => figure(parameter, n);
    return [{ parameter, before: before ? say(before.value) : null, after: say(after.value) }];
  });
}
