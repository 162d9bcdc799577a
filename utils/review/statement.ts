import type { AccountKey, Digest, Instant, PersonId, ReviewId } from '../domain/ids';
import type { Person, Stage } from '../domain/people';
import {
  type Review,
  type SignedAct,
  type SignedStatement,
  SignedStatementSchema,
  type Waiver,
} from '../domain/review';
import { canonicalJson } from './canonical-json';
import { maySign } from './stages';

/** What a person is about to sign; everything else of the statement is fixed. */
export interface StatementInput {
  readonly act: SignedStatement['act'];
  /** Null for acts that are not about a review. */
  readonly review: ReviewId | null;
  readonly digest: Digest | null;
  readonly account: AccountKey | null;
  readonly by: PersonId;
  /** ms, the signer's clock. */
  readonly at: Instant;
  /** Hash of the ledger's last event and number of events at this moment. */
  readonly ledger: { readonly head: string; readonly count: number };
  /** The stage for a sign-off or a rejection. */
  readonly stage?: Stage | null;
  readonly waivers?: readonly Waiver[];
  readonly comment?: string;
}

/** Builds the statement that a submission, sign-off, rejection or other act signs. */
export function buildStatement(input: StatementInput): SignedStatement {
  return SignedStatementSchema.parse({
    v: 1,
    act: input.act,
    review: input.review,
    digest: input.digest,
    stage: input.stage ?? null,
    account: input.account,
    by: input.by,
    at: input.at,
    waivers: [...(input.waivers ?? [])],
    comment: input.comment ?? '',
    ledgerHead: input.ledger.head,
    ledgerCount: input.ledger.count,
  });
}

/** The bytes' text: what is signed and verified. */
export function statementText(statement: SignedStatement): string {
  return canonicalJson(statement);
}

export type StatementCheck =
  | { readonly ok: true; readonly stage: Stage }
  | { readonly ok: false; readonly code: string; readonly message: string };

/**
 * Does a sign-off or rejection fit the review as it stands? Structure only: the signature itself is checked by `verifyAct` in
 * utils/keys against the roster's key of `statement.by`.
 */
export function checkReviewAct(review: Review, act: SignedAct, roster: readonly Person[]): StatementCheck {
  const { statement } = act;
  if (statement.act !== 'sign-off' && statement.act !== 'reject') {
    return refuse('wrong-act', '该签名不是签批或退回，请在审校台重新操作。');
  }
  if (statement.review !== review.id) return refuse('wrong-review', '该签名属于另一份稿件，请重新打开稿件后签批。');
  if (statement.account !== review.account) {
    return refuse('wrong-account', '签名中的发布账号与稿件不一致，请重新打开稿件后签批。');
  }
  if (statement.digest !== review.digest) {
    return refuse('stale', '稿件已重新提交新版本，您看到的不是最新内容，请重新打开后再签批。');
  }
  const allowed = maySign(review, statement.by, roster);
  if (!allowed.ok) return allowed;
  if (statement.stage !== allowed.stage) {
    return refuse('wrong-stage', '审核环节已变化，请刷新后在当前环节重新签批。');
  }
  if (statement.act === 'reject' && statement.comment.trim() === '') {
    return refuse('comment-missing', '退回稿件须写明意见，请填写后重试。');
  }
  return allowed;
}

/** Does a submission fit the content it came with? `digest` and `account` are those of the draft as the background read it. */
export function checkSubmitAct(
  act: SignedAct,
  content: { readonly digest: Digest; readonly account: AccountKey | null },
): { readonly ok: true } | { readonly ok: false; readonly code: string; readonly message: string } {
  const { statement } = act;
  if (statement.act !== 'submit') return refuse('wrong-act', '该签名不是提交审核，请在审校台重新提交。');
  if (statement.digest !== content.digest) {
    return refuse('stale', '提交时页面内容已变化，请核对后重新提交。');
  }
  if (statement.account !== content.account) {
    return refuse('wrong-account', '提交时登录账号已变化，请核对后重新提交。');
  }
  return { ok: true };
}

/** May this act take the review back? Only somebody who submitted a version of it may, and only before publication. */
export function checkWithdrawAct(
  review: Review,
  act: SignedAct,
): { readonly ok: true } | { readonly ok: false; readonly code: string; readonly message: string } {
  const { statement } = act;
  if (statement.act !== 'withdraw' || statement.review !== review.id) {
    return refuse('wrong-act', '该签名不是撤回本稿件，请在审校台重新操作。');
  }
  if (statement.digest !== review.digest) return refuse('stale', '稿件已重新提交新版本，请刷新后再撤回。');
  if (!review.authors.includes(statement.by)) {
    return refuse('not-author', '只有提交过本稿件的人可以撤回，审核人请使用退回。');
  }
  if (review.status === 'published' || review.status === 'withdrawn') {
    return refuse('closed', '该稿件已发布或已撤回，不能再撤回。');
  }
  return { ok: true };
}

function refuse(
  code: string,
  message: string,
): { readonly ok: false; readonly code: string; readonly message: string } {
  return { ok: false, code, message };
}
