import type { Draft } from '../domain/draft';
import { Fault } from '../domain/fault';
import type { Finding } from '../domain/finding';
import type { PlatformId } from '../domain/platform';
import type { Review, ReviewPolicy, SignedAct } from '../domain/review';
import { countedSignOffs } from './stages';

/** What a submission brings beside the signed statement. */
export interface SubmittedContent {
  readonly platform: PlatformId;
  readonly accountName: string;
  readonly policy: ReviewPolicy;
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
 * A new version of the same review: all stages start again, and everybody who submitted any version stays an author.
 *
 * @throws Fault `already-published` when the review is closed by publication.
 */
export function resubmitReview(review: Review, content: SubmittedContent, submission: SignedAct): Review {
  if (review.status === 'published') {
    throw new Fault('already-published', '该稿件已经发布，不能再提交新版本，请作为新稿件提交审核。');
  }
  const { by } = submission.statement;
  return {
    ...versionOf(content, submission),
    id: review.id,
    authors: review.authors.includes(by) ? review.authors : [...review.authors, by],
    version: review.version + 1,
    published: null,
  };
}

/** Adds a checked sign-off; the last one makes the review `approved`. */
export function addSignOff(review: Review, act: SignedAct): Review {
  const next: Review = { ...review, signOffs: [...review.signOffs, act], updatedAt: act.statement.at };
  const complete = countedSignOffs(next).length === next.policy.stages.length;
  return complete ? { ...next, status: 'approved' } : next;
}

/** Returns the draft to its author (退回). Sign-offs given so far stay visible and no longer count. */
export function rejectReview(review: Review, act: SignedAct): Review {
  return { ...review, status: 'rejected', rejection: act, updatedAt: act.statement.at };
}

/** Takes a review back before it is published; the act has passed `checkWithdrawAct`. */
export function withdrawReview(review: Review, act: SignedAct): Review {
  return { ...review, status: 'withdrawn', updatedAt: act.statement.at };
}

/** Closes a review after the platform confirmed publication. */
export function markPublished(review: Review, published: NonNullable<Review['published']>): Review {
  return { ...review, status: 'published', published, updatedAt: published.at };
}

function versionOf(content: SubmittedContent, submission: SignedAct) {
  const { statement } = submission;
  if (statement.digest === null) throw notSubmission();
  return {
    platform: content.platform,
    account: statement.account,
    accountName: content.accountName,
    policy: content.policy,
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
