import type { Debt } from '../../utils/domain/emergency';
import type { LimitSource, Urgency } from '../../utils/domain/queue';
import type { Review } from '../../utils/domain/review';

/** A declaration or debt with the review it is about. */
export interface DebtView {
  readonly debt: Debt;
  readonly review: Review;
  readonly heading: string;
  /** Names of the stages that are still to be signed, in their order. */
  readonly owed: readonly string[];
  /** Two hours after the start of the plan: when the post had to be out. */
  readonly publishBy: { readonly dueAt: number; readonly source: LimitSource };
  /** Whose limit the sign-offs have. */
  readonly limit: LimitSource;
}

const NEAR_OWED = 4 * 3_600_000;
const NEAR_DECLARED = 30 * 60_000;

/** How pressing it is: red once overdue, amber for the last four hours (for a post not out yet, the last thirty minutes). */
export function urgencyOfDebt({ state, dueAt }: Pick<Debt, 'state' | 'dueAt'>, now: number): Urgency {
  const remaining = dueAt - now;
  const near = remaining <= (state === 'declared' ? NEAR_DECLARED : NEAR_OWED);
  return {
    level: remaining <= 0 ? 'overdue' : near ? 'near' : 'later',
    clock: null,
    dueAt,
    remaining,
    provisional: false,
    estimated: false,
    breaches: [],
    unseenInTime: false,
    windowClosed: false,
    resting: false,
  };
}
