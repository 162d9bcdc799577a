import { dayOf } from '../deadlines/days';
import { Fault } from '../domain/fault';
import { findingKey } from '../domain/finding';
import type { ReviewId } from '../domain/ids';
import type { Review, SignedAct } from '../domain/review';
import { askTab } from '../messaging/serve';
import { policyFor } from '../review/policy';
import { checkReviewAct, checkSubmitAct, checkWithdrawAct } from '../review/statement';
import { checkSubmission } from '../review/submit';
import {
  addSignOff,
  openReview,
  rejectReview,
  resubmitReview,
  type SubmittedContent,
  withdrawReview,
} from '../review/transitions';
import { withLedger } from '../storage/ledger';
import { listPeople } from '../storage/people';
import { getReview, putReview } from '../storage/reviews';
import { addRuleCounts } from '../storage/rule-counts';
import { pageContext } from './accounts';
import { type Backend, requireFreshAct, requireUnit } from './backend';
import { addOverride, OVERRIDE_LIFE_MS } from './overrides';
import { inspectAt, knownDraft } from './pages';
import { submissionTally } from './rule-statistics';

/**
 * Submission (or resubmission of a review that was rejected, went stale or is still open). The page is read again here: what is
 * stored is what stands in the editor now, and the signature must be about exactly that.
 */
export async function submitReview(back: Backend, tabId: number, act: SignedAct): Promise<{ review: ReviewId }> {
  const db = await back.db();
  const now = back.now();
  const unit = await requireUnit(db);
  const { person } = await requireFreshAct(db, act, 'submit', now);
  if (!person.roles.includes('operator')) throw new Fault('not-operator', `${person.name}不是经办人，不能提交审核。`);
  const reading = await askTab(tabId, 'tab.read', {});
  if (!reading.draft) throw new Fault('no-draft', '当前页面没有正在编辑的稿件，请打开编辑页面后再提交。');
  if (reading.problems.length > 0) {
    throw new Fault(
      'page-unknown',
      `本页结构已变化，未能完整读取稿件（${reading.problems.map((p) => p.what).join('、')}），不能提交。请刷新页面。`,
    );
  }
  const known = await knownDraft(db, reading.draft);
  if (known.standing === 'unknown')
    throw new Fault('account-unknown', '该账号尚未登记，请先在页面提示条选择“纳入管理”。');
  if (known.standing === 'foreign') throw new Fault('account-foreign', '该账号已登记为非本单位账号，不需要审核。');
  const fits = checkSubmitAct(act, { digest: known.digest, account: known.account });
  if (!fits.ok) throw new Fault(fits.code, fits.message);
  const { inspection } = await pageContext(back, reading.account);
  const { findings, ruleset } = await inspectAt(known.draft, { ...inspection, observed: reading.observed }, now);
  const check = checkSubmission(findings, act.statement.waivers, person.id);
  if (!check.ok) throw new Fault(check.code, check.message);
  const id = act.statement.review;
  if (!id) throw new Fault('bad-statement', '提交签名缺少审核单编号，请重新提交。');

  await withLedger(db, [db.reviews, db.ruleCounts], async (append) => {
    const before = await getReview(db, id);
    if (before && before.account !== known.account)
      throw new Fault('wrong-account', '该审核单属于另一个账号，请作为新稿件提交。');
    const content: SubmittedContent = {
      platform: known.draft.account.platform,
      accountName: known.draft.account.name ?? '',
      policy: before?.policy ?? policyFor(known.draft.kind, unit.size),
      draft: known.draft,
      findings,
      ruleset,
      pageUrl: withoutSecrets(reading.url),
    };
    const version = before ? resubmitReview(before, content, act) : openReview(content, act);
    const review: Review = { ...version, submittedAt: now, updatedAt: now };
    await putReview(db, review);
    await addRuleCounts(db, dayOf(now), submissionTally(findings, act.statement.waivers));
    if (before && before.signOffs.length > 0) {
      await append({
        type: 'sign-off-stale',
        at: now,
        actor: person.id,
        subject: id,
        data: { digest: before.digest, signOffs: before.signOffs.length },
      });
    }
    await append({
      type: before ? 'draft-resubmitted' : 'draft-submitted',
      at: now,
      actor: person.id,
      subject: id,
      data: {
        version: review.version,
        digest: review.digest,
        ruleset,
        findings: findings.map(findingKey),
        draft: known.draft,
        act,
      },
    });
  });
  back.tell({ kind: 'reviews-changed' });
  return { review: id };
}

/** A sign-off, rejection or withdrawal, checked against the review as it stands in the same transaction that stores it. */
export async function actOnReview(back: Backend, act: SignedAct): Promise<void> {
  const db = await back.db();
  const now = back.now();
  const kind = act.statement.act;
  if (kind !== 'sign-off' && kind !== 'reject' && kind !== 'withdraw')
    throw new Fault('wrong-act', '签名与操作不符，请重新操作。');
  const { person } = await requireFreshAct(db, act, kind, now);
  await withLedger(db, [db.reviews, db.people], async (append) => {
    const id = act.statement.review;
    const review = id ? await getReview(db, id) : null;
    if (!review) throw new Fault('no-review', '没有找到这份审核单，请刷新列表。');
    const roster = await listPeople(db);
    const check = kind === 'withdraw' ? checkWithdrawAct(review, act) : checkReviewAct(review, act, roster);
    if (!check.ok) throw new Fault(check.code, check.message);
    const next = applyAct(review, act, now);
    await putReview(db, next);
    await append({
      type: kind === 'sign-off' ? 'signed-off' : kind === 'reject' ? 'rejected' : 'withdrawn',
      at: now,
      actor: person.id,
      subject: review.id,
      data: { stage: act.statement.stage, digest: review.digest, status: next.status, act },
    });
  });
  back.tell({ kind: 'reviews-changed' });
}

function applyAct(review: Review, act: SignedAct, now: number): Review {
  if (act.statement.act === 'withdraw') return { ...withdrawReview(review, act), updatedAt: now };
  // The sign-offs given so far stand in the ledger; the record has none that could still go stale.
  if (act.statement.act === 'reject') return { ...rejectReview(review, act), signOffs: [], updatedAt: now };
  return { ...addSignOff(review, act), updatedAt: now };
}

/** A page that is not recognised: somebody with the final role lets one publish of this tab through, with a written reason. */
export async function overridePage(back: Backend, tabId: number, act: SignedAct): Promise<void> {
  const db = await back.db();
  const now = back.now();
  await requireUnit(db);
  const { person } = await requireFreshAct(db, act, 'override', now);
  if (!person.roles.includes('final')) throw new Fault('not-final', '只有终审人员可以放行未能检测的页面。');
  if (act.statement.comment.trim().length < 10) throw new Fault('reason-missing', '请写明放行理由（不少于10个字）。');
  const reading = await askTab(tabId, 'tab.read', {}).catch(() => null);
  await withLedger(db, [db.settings], async (append) => {
    await addOverride(db, { tabId, by: person.id, name: person.name, until: now + OVERRIDE_LIFE_MS }, now);
    await append({
      type: 'override-granted',
      at: now,
      actor: person.id,
      subject: reading ? withoutSecrets(reading.url) : `tab ${tabId}`,
      data: { reason: act.statement.comment, problems: reading?.problems.map((p) => p.what) ?? [], act },
    });
  });
  back.tell({ kind: 'reviews-changed' });
}

/** Address for "open in the back-office": session tokens stay out of the ledger. */
export function withoutSecrets(href: string): string {
  try {
    const url = new URL(href);
    for (const name of ['token', 'ticket', 'key', 'st', 'msToken', 'timestamp']) url.searchParams.delete(name);
    return url.href;
  } catch {
    return '';
  }
}
