import type { PersonId } from '../../utils/domain/ids';
import type { Review } from '../../utils/domain/review';
import { send } from '../../utils/messaging/send';
import type { SanshenDb } from '../../utils/storage/database';
import { signAs } from '../workspace/lib/acts';

/** 撤回, signed by an author. @throws Fault of the PIN or of the background. */
export async function withdraw(
  db: SanshenDb,
  review: Review,
  author: PersonId,
  pin: string,
  reason: string,
): Promise<void> {
  const act = await signAs(db, author, pin, {
    act: 'withdraw',
    review: review.id,
    digest: review.digest,
    account: review.account,
    comment: reason,
  });
  await send('review.act', { act });
}
