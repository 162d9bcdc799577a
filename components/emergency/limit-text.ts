import type { LimitSource } from '../../utils/domain/queue';
import type { ClauseName } from '../panel/model';
import type { Text } from '../text';

/** Where the two hours come from: a clause the unit follows, or the same clause by way of reference. */
export function publishLimitText({ kind, clause }: LimitSource, clauseName: ClauseName, t: Text['t']): string {
  if (clause === null) return t('emergency.limit.default');
  return t(kind === 'regulation' ? 'emergency.limit.regulation' : 'emergency.limit.reference', {
    clause: clauseName(clause),
  });
}

/** Where the time for the sign-offs comes from. */
export function owedLimitText({ kind }: LimitSource, t: Text['t']): string {
  return t(kind === 'unit' ? 'emergency.limit.policy' : 'emergency.limit.nextWorkingDay');
}
