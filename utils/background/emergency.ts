import { dayOf } from '../deadlines/days';
import { Fault } from '../domain/fault';
import { findingKey } from '../domain/finding';
import type { ReviewId } from '../domain/ids';
import type { Review, SignedAct } from '../domain/review';
import { declared } from '../emergency/debt';
import { checkDeclaration } from '../emergency/declare';
import { refuseManagedEmergency } from '../managed/apply';
import { frozenPolicy, policyFor } from '../review/policy';
import { openReview } from '../review/transitions';
import { putDebt } from '../storage/debts';
import { withLedger } from '../storage/ledger';
import { managedPolicies } from '../storage/managed';
import { policyBook } from '../storage/policies';
import { unitRegulations } from '../storage/regulations';
import { getReview, putReview } from '../storage/reviews';
import { addRuleCounts } from '../storage/rule-counts';
import { type Backend, requireFreshAct, requireUnit } from './backend';
import { submittedContent } from './reviews';
import { submissionTally } from './rule-statistics';
import { submittedPage } from './submitted-page';

/**
 * 突发先发: an authorised person answers, with their own key, for publishing what stands in the page now before its sign-offs. Opens a
 * review of class 突发 whose stages stay to be signed, and a record that lets exactly this digest and account out once.
 */
export async function declareEmergency(back: Backend, tabId: number, act: SignedAct): Promise<{ review: ReviewId }> {
  const db = await back.db();
  const now = back.now();
  const unit = await requireUnit(db);
  const { person, roster } = await requireFreshAct(db, act, 'emergency', now);
  const page = await submittedPage(back, db, tabId);
  const { known, findings, ruleset } = page;
  const { account, digest, draft } = known;
  if (account === null) {
    throw new Fault('account-unknown', '未能读取当前登录的账号，不能作突发先发声明。请登录本单位账号后重试。');
  }
  const { statement } = act;
  if (statement.digest !== digest) throw new Fault('stale', '声明时页面内容已变化，请核对后重新声明。');
  if (statement.account !== account) throw new Fault('wrong-account', '声明时登录账号已变化，请核对后重新声明。');
  const id = statement.review;
  if (!id) throw new Fault('bad-statement', '声明缺少审核单编号，请重新声明。');

  await withLedger(db, [db.reviews, db.debts, db.ruleCounts, db.settings, db.unit], async (append) => {
    refuseManagedEmergency(await managedPolicies(db));
    if (await getReview(db, id)) throw new Fault('review-exists', '该审核单已存在，请刷新后重新声明。');
    const found = policyFor(await policyBook(db, unit), draft.kind, 'emergency');
    if (!found) throw new Fault('no-policy', '审核制度中没有适用于突发信息的流程，请管理员在工作台“审核制度”中补充。');
    const policy = frozenPolicy(found, roster);
    const regulations = await unitRegulations(db);
    const check = checkDeclaration(statement, person, findings, policy, now);
    if (!check.ok) throw new Fault(check.code, check.message);
    const opened = openReview(submittedContent(page, policy, 'emergency'), act);
    const review: Review = { ...opened, submittedAt: now, updatedAt: now };
    await putReview(db, review);
    await putDebt(db, declared({ ...review, account }, check.declaration, regulations, now));
    await addRuleCounts(db, dayOf(now), submissionTally(findings, statement.waivers));
    await append({
      type: 'emergency-declared',
      at: now,
      actor: person.id,
      subject: id,
      data: {
        version: review.version,
        digest,
        ruleset,
        reason: check.declaration.reason,
        findings: findings.map(findingKey),
        clauses: findings.map(({ clause }) => clause),
        draft,
        act,
      },
    });
  });
  back.tell({ kind: 'reviews-changed' });
  return { review: id };
}
