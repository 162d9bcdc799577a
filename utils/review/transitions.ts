import type { Draft } from '../domain/draft';
import { Fault } from '../domain/fault';
import type { Finding } from '../domain/finding';
import type { PlatformId } from '../domain/platform';
import type { ContentClass, ReviewPolicy } from '../domain/policy';
import type { CarriedSignOffs, Review, SignedAct } from '../domain/review';
import { carriedHolds, countedSignOffs, isComplete } from './progress';
import { isEmergency, isOwed } from './published-first';
import { isExpired } from './validity';

/** What a submission brings beside the signed statement. */
export interface SubmittedContent {
  readonly platform: PlatformId;
  readonly accountName: string;
  readonly policy: ReviewPolicy;
  readonly contentClass: ContentClass;
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  readonly ruleset: string;
  /** Address of the page, without query secrets. */
  readonly pageUrl: string;
}

/**
 * Opens a review from a submission whose statement has been checked (`checkStatement`, `verifyAct`). Pure: returns the
 * record to store; times come from the statement, which is what was signed.
 *
 * @throws Fault `not-submission` when the statement names no review or digest.
 */
export function openReview(content: SubmittedContent, submission: SignedAct): Review {
  const { review, by } = submission.statement;
  if (review === null) throw notSubmission();
  return {
    ...versionOf(content, submission),
    id: review,
    authors: [by],
    version: 1,
    published: null,
  };
}

/**
 * A new version of the same review: everybody who submitted any version stays an author, and all stages start again. Only where the
 * policy allows it and nothing but punctuation was changed after all sign-offs, those stay beside it and one 校对 is enough.
 *
 * @throws Fault `already-published` when the review is closed by publication, `emergency-closed` when it is a 突发先发.
 */
export function resubmitReview(review: Review, content: SubmittedContent, submission: SignedAct): Review {
  if (review.status === 'published') {
    throw new Fault('already-published', '该稿件已经发布，不能再提交新版本，请作为新稿件提交审核。');
  }
  // What was declared may be on its way out: what is owed is about exactly that.
  if (isEmergency(review)) {
    throw new Fault('emergency-closed', '该稿件已作突发先发声明，内容不能再改，请作为新稿件提交审核。');
  }
  const { by } = submission.statement;
  const next: Review = {
    ...versionOf(content, submission),
    id: review.id,
    authors: review.authors.includes(by) ? review.authors : [...review.authors, by],
    version: review.version + 1,
    published: null,
  };
  const carried = signedBefore(review, submission.statement.at);
  if (!carried) return next;
  const light: Review = { ...next, carried };
  return content.contentClass === (review.contentClass ?? 'daily') && carriedHolds(light) ? light : next;
}

/** The completely signed version that a further one may lean on: this one, or the one this one already leans on. */
function signedBefore(review: Review, now: number): CarriedSignOffs | null {
  if (isExpired(review, now)) return null;
  if (review.carried && (review.status === 'approved' || review.status === 'in-review')) return review.carried;
  if (review.status !== 'approved' || !isComplete(review)) return null;
  const { digest, draft, submission } = review;
  return { digest, draft, submission, signOffs: [...countedSignOffs(review)] };
}

/** Adds a checked sign-off; the last one makes the review `approved`, or closes it when it went out before (突发先发). */
export function addSignOff(review: Review, act: SignedAct): Review {
  const next: Review = { ...review, signOffs: [...review.signOffs, act], updatedAt: act.statement.at };
  if (!isComplete(next)) return next;
  return { ...next, status: isOwed(review) ? 'published' : 'approved' };
}

/**
 * Returns the draft to its author (退回). Sign-offs given so far stay visible and no longer count. What is out already cannot be returned:
 * the rejection is recorded, the sign-offs stay owed.
 */
export function rejectReview(review: Review, act: SignedAct): Review {
  if (isOwed(review)) return { ...review, rejection: act, updatedAt: act.statement.at };
  return { ...review, status: 'rejected', rejection: act, updatedAt: act.statement.at };
}

/** Takes a review back before it is published; the act has passed `checkWithdrawAct`. */
export function withdrawReview(review: Review, act: SignedAct): Review {
  return { ...review, status: 'withdrawn', updatedAt: act.statement.at };
}

/** Closes a review after the platform confirmed publication; one that went out before its sign-offs (突发先发) stays open for them. */
export function markPublished(review: Review, published: NonNullable<Review['published']>): Review {
  const status = isEmergency(review) && !isComplete(review) ? 'in-review' : 'published';
  return { ...review, status, published, updatedAt: published.at };
}

function versionOf(content: SubmittedContent, submission: SignedAct) {
  const { statement } = submission;
  if (statement.digest === null) throw notSubmission();
  return {
    platform: content.platform,
    account: statement.account,
    accountName: content.accountName,
    policy: content.policy,
    contentClass: content.contentClass,
    status: 'in-review' as const,
    digest: statement.digest,
    draft: content.draft,
    findings: [...content.findings],
    ruleset: content.ruleset,
    pageUrl: content.pageUrl,
    submittedAt: statement.at,
    updatedAt: statement.at,
    submission,
    signOffs: [],
    rejection: null,
  };
}

function notSubmission(): Fault {
  return new Fault('not-submission', '该签名不是完整的提交审核记录，请在审校台重新提交。');
}
