import type { AccountKey, Digest } from '../domain/ids';
import type { Person, Stage } from '../domain/people';
import type { Review } from '../domain/review';
import { STAGE_LABELS } from './labels';
import { countedSignOffs, eligibleSigners, nextStage } from './stages';

export type PublishRefusal =
  | 'not-submitted'
  | 'stale'
  | 'wrong-account'
  | 'in-review'
  | 'rejected'
  | 'withdrawn'
  | 'published'
  | 'incomplete';

export type PublishVerdict =
  | { readonly ok: true; readonly review: Review }
  | {
      readonly ok: false;
      readonly code: PublishRefusal;
      /** One Chinese sentence: why it is held and what to do. */
      readonly reason: string;
      /** Whose turn it is, when a stage is open. */
      readonly next: { readonly stage: Stage; readonly label: string; readonly names: readonly string[] } | null;
    };

/**
 * May content with this digest be published from this account? Looks at the structure only (stages, persons, digest, account);
 * signatures are checked by `verifyReview` in utils/keys, and both must agree before a release is granted.
 *
 * @param review the review of this content, or the one it was edited from; null when none was ever submitted.
 * @param roster when given, the refusal names the people who may sign next.
 */
export function canPublish(
  review: Review | null,
  digest: Digest,
  account: AccountKey | null,
  roster: readonly Person[] = [],
): PublishVerdict {
  if (!review) return refuse('not-submitted', '该内容尚未提交审核，请先提交，审核通过后方可发布。');
  if (review.digest !== digest) {
    return refuse('stale', '内容与送审稿不一致，已有签批失效，请重新提交审核或恢复为送审稿。');
  }
  if (review.account !== account) {
    return refuse('wrong-account', `该稿件是为“${review.accountName}”审核的，不能用其他账号发布，请切换账号后重试。`);
  }
  switch (review.status) {
    case 'rejected':
      return refuse('rejected', '该稿件已被退回，请按退回意见修改后重新提交。');
    case 'withdrawn':
      return refuse('withdrawn', '该稿件的审核已撤回，请重新提交审核。');
    case 'published':
      return refuse('published', '该稿件已经发布过，一次审核只放行一次；如需再次发布，请重新提交审核。');
    case 'in-review':
      return awaiting(review, roster);
    case 'approved':
      return countedSignOffs(review).length === review.policy.stages.length
        ? { ok: true, review }
        : refuse('incomplete', '该稿件的签批记录不完整，不能放行，请重新提交审核。');
  }
}

function awaiting(review: Review, roster: readonly Person[]): PublishVerdict {
  const stage = nextStage(review);
  // All stages signed but the status not moved on: the record is not trusted as it stands.
  if (!stage) return refuse('incomplete', '该稿件的审核状态尚未更新，请稍后重试。');
  const names = eligibleSigners(review, roster).map(({ name }) => name);
  const who = names.length > 0 ? `（可由${names.join('、')}签批）` : '';
  return {
    ok: false,
    code: 'in-review',
    reason: `该稿件待${STAGE_LABELS[stage]}${who}，审核完成前不能发布。`,
    next: { stage, label: STAGE_LABELS[stage], names },
  };
}

function refuse(code: PublishRefusal, reason: string): PublishVerdict {
  return { ok: false, code, reason, next: null };
}
