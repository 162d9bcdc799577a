import { CorrectionLinks } from '../../../components/correction/correction-links';
import { EmergencySummary } from '../../../components/emergency/emergency-summary';
import type { PersonName } from '../../../components/panel/model';
import type { Review } from '../../../utils/domain/review';
import { isEmergency } from '../../../utils/review/published-first';
import type { SanshenDb } from '../../../utils/storage/database';
import { getDebt } from '../../../utils/storage/debts';
import { getReview } from '../../../utils/storage/reviews';
import { useLive } from './database';
import { debtViews } from './debts';
import { clauseName } from './regulations';
import { useNow } from './use-now';

interface Props {
  readonly review: Review;
  readonly personName: PersonName;
  readonly onOpen?: (review: Review) => void;
}

/** What a review hangs together with, for its sheet: the emergency it began with, what it corrects, what corrects it. */
export function ReviewLinks({ review, personName, onOpen }: Props) {
  const now = useNow();
  const data = useLive((db) => linksOf(db, review), [review.id, review.updatedAt, review.correctedBy?.length]);
  if (!data.value) return null;
  const { debt, corrects, correctedBy } = data.value;
  return (
    <>
      {debt && <EmergencySummary view={debt} personName={personName} clauseName={clauseName} now={now} />}
      <CorrectionLinks
        corrects={corrects}
        what={review.submission.statement.correction?.what ?? ''}
        correctedBy={correctedBy}
        onOpen={onOpen}
      />
    </>
  );
}

async function linksOf(db: SanshenDb, review: Review) {
  const debt = isEmergency(review) ? await getDebt(db, review.id) : null;
  const [view = null] = debt ? await debtViews(db, [debt]) : [];
  const correctedBy: Review[] = [];
  for (const id of review.correctedBy ?? []) {
    const found = await getReview(db, id);
    if (found) correctedBy.push(found);
  }
  return { debt: view, corrects: review.corrects ? await getReview(db, review.corrects) : null, correctedBy };
}
