import type { DebtView } from '../../../components/emergency/model';
import { draftHeading } from '../../../components/panel/model';
import { chinaCalendar } from '../../../utils/deadlines/calendar';
import type { Debt } from '../../../utils/domain/emergency';
import { debtDue, publishBy } from '../../../utils/emergency/clock';
import { owedStages } from '../../../utils/emergency/debt';
import type { SanshenDb } from '../../../utils/storage/database';
import { unitRegulations } from '../../../utils/storage/regulations';
import { getReview } from '../../../utils/storage/reviews';

/** Declarations and debts with their reviews, in the order given. */
export async function debtViews(db: SanshenDb, debts: readonly Debt[]): Promise<DebtView[]> {
  if (debts.length === 0) return [];
  const regulations = await unitRegulations(db);
  const views: DebtView[] = [];
  for (const debt of debts) {
    const review = await getReview(db, debt.review);
    if (!review) continue;
    views.push({
      debt,
      review,
      heading: draftHeading(review.draft),
      owed: owedStages(review).map(({ title }) => title),
      publishBy: publishBy(debt.declaration.planStartedAt, regulations),
      limit: debtDue(debt.publishedAt ?? debt.declaredAt, review.policy, chinaCalendar).source,
    });
  }
  return views;
}
