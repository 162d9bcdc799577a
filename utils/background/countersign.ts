import { Fault } from '../domain/fault';
import type { SignedAct } from '../domain/review';
import { checkCountersign } from '../review/countersign';
import { withLedger } from '../storage/ledger';
import { getReview, putReview } from '../storage/reviews';
import { type Backend, requireFreshAct } from './backend';

/** 补签: the leader whose approval somebody recorded signs it with their own key, at any time later. */
export async function countersignReview(back: Backend, act: SignedAct): Promise<void> {
  const db = await back.db();
  const now = back.now();
  const { person } = await requireFreshAct(db, act, 'countersign', now);
  await withLedger(db, [db.reviews], async (append) => {
    const id = act.statement.review;
    const review = id ? await getReview(db, id) : null;
    if (!review) throw new Fault('no-review', '没有找到这份审核单，请刷新列表。');
    const check = checkCountersign(review, act);
    if (!check.ok) throw new Fault(check.code, check.message);
    await putReview(db, { ...review, countersigned: [...(review.countersigned ?? []), act], updatedAt: now });
    const { digest, stage } = check.recorded.statement;
    await append({
      type: 'countersigned',
      at: now,
      actor: person.id,
      subject: review.id,
      data: { stage, digest, act },
    });
  });
  back.tell({ kind: 'reviews-changed' });
}
