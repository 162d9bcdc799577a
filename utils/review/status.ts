import type { AccountKey, Digest, Instant } from '../domain/ids';
import type { Person, Stage } from '../domain/people';
import type { Review } from '../domain/review';
import { scheduleLabel } from './labels';
import { isComplete } from './progress';
import { eligibleSigners, nextRule, type SigningContext } from './stages';
import { asOf, isExpired, validUntil } from './validity';

export type PublishRefusal =
  | 'not-submitted'
  | 'stale'
  | 'wrong-account'
  | 'in-review'
  | 'expired'
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
 * @param at ms; sign-offs that are no longer good by then do not count. Without it their age is not looked at.
 */
export function canPublish(
  review: Review | null,
  digest: Digest,
  account: AccountKey | null,
  roster: readonly Person[] = [],
  at: (SigningContext & { readonly now: Instant }) | null = null,
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
      return awaiting(review, roster, at);
    case 'approved':
      if (at && isExpired(review, at.now)) return expired(review, roster, at);
      return isComplete(review)
        ? { ok: true, review }
        : refuse('incomplete', '该稿件的签批记录不完整，不能放行，请重新提交审核。');
  }
}

function awaiting(review: Review, roster: readonly Person[], at: SigningContext | null): PublishVerdict {
  const next = nextOf(review, roster, at ?? {});
  // All stages signed but the status not moved on: the record is not trusted as it stands.
  if (!next) return refuse('incomplete', '该稿件的审核状态尚未更新，请稍后重试。');
  return {
    ok: false,
    code: 'in-review',
    reason: `该稿件待${next.label}${whoOf(next.names)}，审核完成前不能发布。`,
    next,
  };
}

function expired(review: Review, roster: readonly Person[], at: SigningContext & { now: Instant }): PublishVerdict {
  const next = nextOf(asOf(review, at.now), roster, at);
  if (!next) return refuse('incomplete', '该稿件的审核状态尚未更新，请稍后重试。');
  const until = scheduleLabel(validUntil(review));
  return {
    ok: false,
    code: 'expired',
    reason: `该稿件的签批有效期至 ${until}，已过期，须由${next.label}重新签批${whoOf(next.names)}后才能发布。`,
    next,
  };
}

/** The open stage under its name in the policy, and who may sign it. */
function nextOf(review: Review, roster: readonly Person[], context: SigningContext) {
  const rule = nextRule(review);
  if (!rule) return null;
  return {
    stage: rule.stage,
    label: rule.title,
    names: eligibleSigners(review, roster, context).map(({ name }) => name),
  };
}

function whoOf(names: readonly string[]): string {
  return names.length > 0 ? `（可由${names.join('、')}签批）` : '';
}

function refuse(code: PublishRefusal, reason: string): PublishVerdict {
  return { ok: false, code, reason, next: null };
}
