import { Fault } from '../domain/fault';
import type { Instant } from '../domain/ids';
import type { Review, SignedAct, SignedStatement } from '../domain/review';
import type { SanshenDb } from '../storage/database';
import { getControl } from '../storage/inspection-control';
import type { Append } from '../storage/ledger';
import { getReview, putReview } from '../storage/reviews';
import { listWordingProposals, putWordingProposals } from '../storage/wording-proposals';

/** More than any administrator has let pile up: the next one is told to decide first. */
const MOST_PROPOSALS = 300;

/**
 * The published review that a submission says it corrects; null when it corrects none. Inside the transaction of the submission.
 * @throws Fault `no-corrected`, `not-published`, `wrong-account`, `other-correction`.
 */
export async function correctedReview(
  db: SanshenDb,
  { correction, account, review }: SignedStatement,
  before: Review | null,
): Promise<Review | null> {
  if (!correction) return null;
  const corrected = correction.review === review ? null : await getReview(db, correction.review);
  if (!corrected) throw new Fault('no-corrected', '没有找到被更正的稿件，请从“已完成”中重新选择。');
  if (corrected.published === null) {
    throw new Fault('not-published', '被更正的稿件尚未发布，请直接修改后重新提交审核。');
  }
  if (corrected.account !== account) {
    throw new Fault('wrong-account', '更正须由原发布账号作出，请登录原账号后重新提交。');
  }
  if (before && before.corrects !== corrected.id) {
    throw new Fault('other-correction', '该审核单已按另一事项审核，请将更正作为新稿件提交。');
  }
  return corrected;
}

/**
 * Links a correction and what it corrects, and keeps the fixed wording that was proposed with it for an administrator. Inside the
 * transaction of the submission, which covers `reviews` and `settings`.
 */
export async function linkCorrection(
  db: SanshenDb,
  append: Append,
  corrected: Review,
  correction: Review,
  { statement }: SignedAct,
  now: Instant,
): Promise<void> {
  const known = corrected.correctedBy ?? [];
  if (!known.includes(correction.id)) {
    await putReview(db, { ...corrected, correctedBy: [...known, correction.id] });
    await append({
      type: 'correction-begun',
      at: now,
      actor: statement.by,
      subject: corrected.id,
      data: { correction: correction.id, reason: statement.correction?.what ?? '' },
    });
  }
  const wording = statement.correction?.wording;
  if (!wording) return;
  const listed = (await getControl(db)).wording.some(
    ({ wrong, right }) => wrong === wording.wrong && right === wording.right,
  );
  if (listed) return;
  const waiting = (await listWordingProposals(db)).filter((each) => each.wording.wrong !== wording.wrong);
  if (waiting.length >= MOST_PROPOSALS) {
    throw new Fault('too-many', '待确认的规范表述过多，请先请管理员在工作台“规则”中处理。');
  }
  const proposal = { id: crypto.randomUUID(), wording, review: correction.id, by: statement.by, at: now };
  await putWordingProposals(db, [...waiting, proposal]);
}
