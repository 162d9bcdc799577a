import type { DebtView } from '../../../components/emergency/model';
import type { Debt } from '../../../utils/domain/emergency';
import { declared } from '../../../utils/emergency/debt';
import { regulationsOf } from '../../../utils/regulations/registry';
import { ACCOUNT_KEY, aReview } from '../../support/builders';
import { HOUR, NOW } from '../../support/clock';
import { aDeclaration } from '../../unit/emergency/declarations';

/** A declaration of 青禾县发布, and whatever a test changes about it. */
export function aDebtView(change: Partial<Debt> = {}, owed: readonly string[] = ['初审', '复审', '终审']): DebtView {
  const review = { ...aReview({ accountName: '青禾县发布' }), account: ACCOUNT_KEY };
  const debt = { ...declared(review, aDeclaration(), regulationsOf(['jiangbei-2021']), NOW), ...change };
  return {
    debt,
    review,
    heading: '城东主管道爆裂',
    owed,
    publishBy: {
      dueAt: debt.declaration.planStartedAt + 2 * HOUR,
      source: { kind: 'regulation', regulation: 'jiangbei-2021', clause: 'jiangbei-2021#三(六)·两小时' },
    },
    limit: { kind: 'default', regulation: null, clause: null },
  };
}
