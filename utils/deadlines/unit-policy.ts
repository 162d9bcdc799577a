import type { UnitDeadlineSettings } from '../domain/deadline-settings';
import { clauseRef } from '../regulations/contract';
import { regulationById } from '../regulations/registry';
import { type DeadlinePolicy, policyOf, type RegulationLimits } from './policy';

/** The deadline policy of a unit that follows these regulations (ids); unknown ids have no effect. */
export function unitPolicy(regulationIds: readonly string[], settings: UnitDeadlineSettings = {}): DeadlinePolicy {
  const limits = regulationIds.flatMap((id): RegulationLimits[] => {
    const parameters = regulationById(id)?.parameters;
    if (!parameters) return [];
    const { acknowledgeHours: ack, resolveWorkingDays: days, extendedWorkingDays: extended, pauseAllowed } = parameters;
    return [
      {
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
      },
    ];
  });
  return policyOf(limits, settings);
}
