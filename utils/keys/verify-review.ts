import type { Person } from '../domain/people';
import type { Review, SignedAct } from '../domain/review';
import { digestOf } from '../review/digest';
import { STAGE_LABELS } from '../review/labels';
import { countedSignOffs } from '../review/stages';
import { verifyAct } from './sign';

export type ActCheck = { readonly ok: true } | { readonly ok: false; readonly code: string; readonly message: string };

/** Checks an act's signature against the roster: the key that belongs to `statement.by`, nobody else's. */
export async function verifyActOf(act: SignedAct, roster: readonly Person[]): Promise<ActCheck> {
  const person = roster.find(({ id }) => id === act.statement.by);
  if (!person?.publicKey) {
    return refuse('unknown-signer', '签名人不在名册中或尚未启用，签名无效，请联系管理员核对名册。');
  }
  if (!(await verifyAct(act, person.publicKey))) {
    return refuse('bad-signature', `${person.name}的签名校验不通过，数据可能被改动，请重新签名。`);
  }
  return { ok: true };
}

/**
 * Checks everything a release rests on: the stored draft still has the signed digest, and the submission and every counted
 * sign-off carry valid signatures of the people they name. Goes together with `canPublish`, which checks the structure. A
 * reviewer deactivated since keeps their earlier sign-offs valid.
 */
export async function verifyReview(review: Review, roster: readonly Person[]): Promise<ActCheck> {
  if ((await digestOf(review.draft)) !== review.digest) {
    return refuse('draft-altered', '保存的送审稿与签批的摘要值不符，数据可能被改动，请重新提交审核。');
  }
  const { statement } = review.submission;
  if (statement.act !== 'submit' || statement.review !== review.id || statement.digest !== review.digest) {
    return refuse('submission-mismatch', '提交记录与送审稿不符，请重新提交审核。');
  }
  const submission = await verifyActOf(review.submission, roster);
  if (!submission.ok) return submission;
  for (const act of countedSignOffs(review)) {
    const check = await verifyActOf(act, roster);
    if (check.ok) continue;
    const stage = act.statement.stage;
    return { ...check, message: `${stage ? STAGE_LABELS[stage] : '签批'}：${check.message}` };
  }
  return { ok: true };
}

function refuse(code: string, message: string): ActCheck {
  return { ok: false, code, message };
}
