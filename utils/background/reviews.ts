import { dayOf } from '../deadlines/days';
import { Fault } from '../domain/fault';
import { findingKey } from '../domain/finding';
import type { ReviewId } from '../domain/ids';
import type { Person } from '../domain/people';
import type { ContentClass, PolicyKind, ReviewPolicy } from '../domain/policy';
import type { Review, SignedAct, SignedStatement } from '../domain/review';
import type { Unit } from '../domain/unit';
import { refuseManagedProxy } from '../managed/apply';
import { askTab } from '../messaging/serve';
import { evidenceHolds } from '../review/evidence';
import { frozenPolicy, policyFor } from '../review/policy';
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
import { asOf, isExpired } from '../review/validity';
import type { SanshenDb } from '../storage/database';
import { listDelegations } from '../storage/delegations';
import { withLedger } from '../storage/ledger';
import { managedPolicies } from '../storage/managed';
import { listPeople } from '../storage/people';
import { policyBook } from '../storage/policies';
import { getReview, putReview } from '../storage/reviews';
import { addRuleCounts } from '../storage/rule-counts';
import { type Backend, requireFreshAct, requireUnit } from './backend';
import { correctedReview, linkCorrection } from './corrections';
import { payDebt } from './debts';
import { addOverride, OVERRIDE_LIFE_MS } from './overrides';
import { submissionTally } from './rule-statistics';
import { type SubmittedPage, submittedPage } from './submitted-page';

/**
 * Submission (or resubmission of a review that was rejected, went stale or is still open). The page is read again here: what is
 * stored is what stands in the editor now, and the signature must be about exactly that.
 */
export async function submitReview(back: Backend, tabId: number, act: SignedAct): Promise<{ review: ReviewId }> {
  const db = await back.db();
  const now = back.now();
  const unit = await requireUnit(db);
  const { person, roster } = await requireFreshAct(db, act, 'submit', now);
  if (!person.roles.includes('operator')) throw new Fault('not-operator', `${person.name}不是经办人，不能提交审核。`);
  const page = await submittedPage(back, db, tabId, act.statement.planned);
  const { known, findings, ruleset } = page;
  const fits = checkSubmitAct(act, { digest: known.digest, account: known.account });
  if (!fits.ok) throw new Fault(fits.code, fits.message);
  const id = act.statement.review;
  if (!id) throw new Fault('bad-statement', '提交签名缺少审核单编号，请重新提交。');

  await withLedger(db, [db.reviews, db.ruleCounts, db.settings], async (append) => {
    const before = await getReview(db, id);
    if (before && before.account !== known.account)
      throw new Fault('wrong-account', '该审核单属于另一个账号，请作为新稿件提交。');
    const corrected = await correctedReview(db, act.statement, before);
    const kind = corrected || before?.corrects ? 'correction' : known.draft.kind;
    const policy = await policyOf(db, unit, before, kind, act.statement, roster);
    const check = checkSubmission(findings, act.statement.waivers, person.id, policy);
    if (!check.ok) throw new Fault(check.code, check.message);
    const content = submittedContent(page, policy, act.statement.contentClass ?? 'daily');
    const version = before ? resubmitReview(before, content, act) : openReview(content, act);
    const corrects = corrected?.id ?? before?.corrects;
    const review: Review = { ...version, submittedAt: now, updatedAt: now, ...(corrects ? { corrects } : {}) };
    await putReview(db, review);
    await addRuleCounts(db, dayOf(now), submissionTally(findings, act.statement.waivers));
    if (before && before.signOffs.length > 0) {
      await append({
        type: 'sign-off-stale',
        at: now,
        actor: person.id,
        subject: id,
        data: { digest: before.digest, signOffs: before.signOffs.length, carried: review.carried !== undefined },
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
        clauses: findings.map(({ clause }) => clause),
        draft: known.draft,
        act,
      },
    });
    if (corrected) await linkCorrection(db, append, corrected, review, act, now);
  });
  back.tell({ kind: 'reviews-changed' });
  return { review: id };
}

/**
 * The policy of a submission: a running review keeps the one it began with, unless the operator now files the content under another class.
 * @throws Fault `no-policy`, `nobody-left`.
 */
async function policyOf(
  db: SanshenDb,
  unit: Unit,
  before: Review | null,
  kind: PolicyKind,
  { contentClass = 'daily', by }: SignedStatement,
  roster: readonly Person[],
): Promise<ReviewPolicy> {
  if (before && (before.contentClass ?? 'daily') === contentClass) return before.policy;
  const found = policyFor(await policyBook(db, unit), kind, contentClass);
  if (!found) throw new Fault('no-policy', '审核制度中没有适用于这类内容的流程，请管理员在工作台“审核制度”中补充。');
  const policy = frozenPolicy(found, roster);
  const authors = [...(before?.authors ?? []), by];
  const empty = policy.stages.find((r) => r.need === 'all' && r.persons.every((id) => authors.includes(id)));
  if (empty) {
    throw new Fault('nobody-left', `“${empty.title}”环节要求全部签批的人员都是本稿件的提交人，请由其他经办人提交。`);
  }
  return policy;
}

/** A sign-off, rejection or withdrawal, checked against the review as it stands in the same transaction that stores it. */
export async function actOnReview(back: Backend, act: SignedAct): Promise<void> {
  const db = await back.db();
  const now = back.now();
  const kind = act.statement.act;
  if (kind !== 'sign-off' && kind !== 'reject' && kind !== 'withdraw')
    throw new Fault('wrong-act', '签名与操作不符，请重新操作。');
  const { person } = await requireFreshAct(db, act, kind, now);
  const { evidence } = act.statement;
  if (evidence && !(await evidenceHolds(evidence))) {
    throw new Fault('evidence-altered', '代录所附的图片与其校验值不符，请重新选择图片后再签批。');
  }
  await withLedger(db, [db.reviews, db.people, db.settings, db.debts, db.releases], async (append) => {
    const id = act.statement.review;
    const review = id ? await getReview(db, id) : null;
    if (!review) throw new Fault('no-review', '没有找到这份审核单，请刷新列表。');
    const { onBehalfOf, delegation } = act.statement;
    if (onBehalfOf && !delegation) refuseManagedProxy(await managedPolicies(db));
    const roster = await listPeople(db);
    const context = { now, delegations: await listDelegations(db) };
    const check = kind === 'withdraw' ? checkWithdrawAct(review, act) : checkReviewAct(review, act, roster, context);
    if (!check.ok) throw new Fault(check.code, check.message);
    const next = applyAct(asOf(review, now), act, now);
    await putReview(db, next);
    if (isExpired(review, now)) {
      const { digest, policy } = review;
      const data = { digest, validHours: policy.validHours };
      await append({ type: 'sign-off-expired', at: now, actor: 'system', subject: review.id, data });
    }
    await append({
      type: kind === 'sign-off' ? 'signed-off' : kind === 'reject' ? 'rejected' : 'withdrawn',
      at: now,
      actor: person.id,
      subject: review.id,
      data: { stage: act.statement.stage, digest: review.digest, status: next.status, act },
    });
    await payDebt(db, append, next, [act], now);
  });
  back.tell({ kind: 'reviews-changed' });
}

function applyAct(review: Review, act: SignedAct, now: number): Review {
  if (act.statement.act === 'withdraw') return { ...withdrawReview(review, act), updatedAt: now };
  if (act.statement.act === 'reject') {
    const next = rejectReview(review, act);
    // The sign-offs given so far stand in the ledger; the record has none that could still go stale.
    return { ...next, signOffs: next.status === 'rejected' ? [] : next.signOffs, updatedAt: now };
  }
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

/** What a review of this page is opened with, or goes on with. */
export function submittedContent(
  { known: { draft }, reading, findings, ruleset }: SubmittedPage,
  policy: ReviewPolicy,
  contentClass: ContentClass,
): SubmittedContent {
  const { platform, name } = draft.account;
  const pageUrl = withoutSecrets(reading.url);
  return { platform, accountName: name ?? '', policy, contentClass, draft, findings, ruleset, pageUrl };
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
