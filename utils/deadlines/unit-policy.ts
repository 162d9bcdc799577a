import type { UnitDeadlineSettings } from '../domain/deadline-settings';
import { clauseRef, type Regulation } from '../regulations/contract';
import { type DeadlinePolicy, policyOf, type RegulationLimits } from './policy';

/** The deadline policy of a unit that follows these regulations. */
export function unitPolicy(regulations: readonly Regulation[], settings: UnitDeadlineSettings = {}): DeadlinePolicy {
  const limits = regulations.map(({ id, parameters }): RegulationLimits => {
    const { acknowledgeHours: ack, resolveWorkingDays: days, extendedWorkingDays: extended, pauseAllowed } = parameters;
    return {
      regulation: id,
      ...(ack ? { acknowledge: { hours: ack.value, clause: clauseRef(id, ack.clause) } } : {}),
      ...(days
        ? {
            resolve: {
              workingDays: days.value,
              extendedWorkingDays: extended?.value ?? null,
              pauses: pauseAllowed?.value ?? false,
              clause: clauseRef(id, days.clause),
            },
          }
        : {}),
    };
  });
  return policyOf(limits, settings);
}
