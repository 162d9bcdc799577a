import { findingKey } from '../domain/finding';
import type { AccountKey, Digest, Instant, PersonId, ReviewId } from '../domain/ids';
import type { Person, Stage } from '../domain/people';
import {
  type Remark,
  type Review,
  type SignedAct,
  type SignedStatement,
  SignedStatementSchema,
  type Waiver,
} from '../domain/review';
import { canonicalJson } from './canonical-json';
import { GATE_LABELS } from './labels';
import { keptSignOffs } from './progress';
import { missingGates, unseenMedia } from './seen';
import { mayRecord, maySign, type SigningContext } from './stages';
import { findingsToWaive, unexplained } from './submit';

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
  /** What only some acts carry (gates, seen, remarks, class, 代录, delegation); absent fields are left out of what is signed. */
  readonly more?: StatementExtras;
}

/** The optional fields of a statement. */
export type StatementExtras = Readonly<
  Pick<
    SignedStatement,
    'gates' | 'seen' | 'remarks' | 'contentClass' | 'onBehalfOf' | 'evidence' | 'delegation' | 'correction' | 'planned'
  >
>;

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
    ...input.more,
  });
}

/** The bytes' text: what is signed and verified. */
export function statementText(statement: SignedStatement): string {
  return canonicalJson(statement);
}

/** The same statement, under whatever signature: ECDSA gives another one each time. */
export function isSameAct(a: SignedAct, b: SignedAct): boolean {
  return statementText(a.statement) === statementText(b.statement);
}

export type StatementCheck =
  | { readonly ok: true; readonly stage: Stage }
  | { readonly ok: false; readonly code: string; readonly message: string };

/**
 * Does a sign-off or rejection fit the review as it stands? Structure only: the signature itself is checked by `verifyAct` in
 * utils/keys against the roster's key of `statement.by`.
 */
export function checkReviewAct(
  review: Review,
  act: SignedAct,
  roster: readonly Person[],
  context: Omit<SigningContext, 'seen' | 'via'> = {},
): StatementCheck {
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
  if (statement.at < review.submission.statement.at) {
    // An earlier version with the same content was signed once: that act must not come back for this one.
    return refuse('before-version', '签名时间早于本版稿件的提交时间，请核对电脑时钟后重新签批。');
  }
  if (isReplay(review, act)) return refuse('replay', '这次签名已经用过，请重新操作。');
  const allowed = maySignAs(review, statement, roster, context);
  if (!allowed.ok) return allowed;
  if (statement.stage !== allowed.stage) {
    return refuse('wrong-stage', '审核环节已变化，请刷新后在当前环节重新签批。');
  }
  if (statement.remarks?.some((remark) => !isAnchored(review, remark))) {
    return refuse('remark-lost', '批注所指的文字不在这一版稿件中，请刷新后重新批注。');
  }
  const fault = statement.act === 'reject' ? checkRejection(statement) : checkSignOff(review, statement, allowed.stage);
  return fault ?? { ok: true, stage: allowed.stage };
}

/** In their own right, under the delegation the statement names, or as 代录 for a leader. */
function maySignAs(
  review: Review,
  statement: SignedStatement,
  roster: readonly Person[],
  context: Omit<SigningContext, 'seen' | 'via'>,
): ReturnType<typeof maySign> | StatementCheck {
  const { by, onBehalfOf, delegation, evidence } = statement;
  if (onBehalfOf !== undefined && delegation === undefined) {
    if (statement.act === 'reject') return refuse('not-recorded', '退回须由审核人本人办理，不能代录。');
    if (!evidence) return refuse('evidence-missing', '代录签批须附上签批单或者聊天记录的图片，请补充后重试。');
    return mayRecord(review, by, onBehalfOf, roster, context);
  }
  const allowed = maySign(review, by, roster, { ...context, via: delegation ?? null });
  if (!allowed.ok || allowed.delegation?.from === onBehalfOf) return allowed;
  return refuse('wrong-delegation', '签名中的委托人与委托记录不一致，请刷新后重新签批。');
}

function checkRejection({ comment }: SignedStatement): StatementCheck | null {
  return comment.trim() === '' ? refuse('comment-missing', '退回稿件须写明意见，请填写后重试。') : null;
}

function checkSignOff(review: Review, statement: SignedStatement, stage: Stage): StatementCheck | null {
  const gates = missingGates(statement);
  if (gates.length > 0) {
    return refuse(
      'gates-missing',
      `还有${gates.map((gate) => GATE_LABELS[gate]).join('、')}未确认，五关逐项确认后才能签批。`,
    );
  }
  const unseen = unseenMedia(review.draft, statement);
  if (unseen.length > 0) {
    return refuse('media-unseen', `还有${unseen.length}个图片、视频或附件未确认已看，请逐一查看后再签批。`);
  }
  const known = new Set(review.findings.map(findingKey));
  if (statement.waivers.some((waiver) => waiver.by !== statement.by || !known.has(waiver.finding))) {
    return refuse('waiver-unknown', '豁免与本稿件的检测结果不符，请刷新后重新填写。');
  }
  const open = unexplained(findingsToWaive(review.findings, stage, review.policy), statement.waivers, statement.by);
  if (open.length > 0) {
    return refuse('waiver-missing', `有${open.length}处问题须由本环节写明豁免理由（不少于4个字），否则请退回稿件。`);
  }
  return null;
}

/** The very same statement stands in the record already. */
function isReplay(review: Review, act: SignedAct): boolean {
  const rejected = review.rejection ? [review.rejection] : [];
  return [...keptSignOffs(review), ...rejected].some((known) => isSameAct(known, act));
}

function isAnchored(review: Review, { article, field, start, end, quote }: Remark): boolean {
  return start < end && review.draft.articles[article]?.[field].slice(start, end) === quote;
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
  if (review.status === 'published' || review.status === 'withdrawn' || review.published !== null) {
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
