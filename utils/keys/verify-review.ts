import type { Person } from '../domain/people';
import type { CarriedSignOffs, Review, SignedAct } from '../domain/review';
import { digestOf } from '../review/digest';
import { STAGE_LABELS, scheduleLabel } from '../review/labels';
import { actsBehind, carriedHolds } from '../review/progress';
import { countsAt, keysOf, type TimedKey } from './key-times';
import { verifyAct } from './sign';

export type ActCheck = { readonly ok: true } | { readonly ok: false; readonly code: string; readonly message: string };

/**
 * Checks an act's signature against the roster: a key that belonged to `statement.by` at `statement.at`, nobody else's. A former key keeps
 * what it signed while it was in use and nothing later.
 */
export async function verifyActOf(act: SignedAct, roster: readonly Person[]): Promise<ActCheck> {
  const person = roster.find(({ id }) => id === act.statement.by);
  const keys = person ? keysOf(person) : [];
  if (!person || keys.length === 0) return unknownSigner();
  const signing: TimedKey[] = [];
  for (const key of keys) if (await verifyAct(act, key.publicKey)) signing.push(key);
  if (signing.some((key) => countsAt(key, act.statement.at))) return { ok: true };
  const [other] = signing;
  if (!other) return badSignature(person.name);
  if (other.until === null || act.statement.at < other.from) return keyNotYet(person.name);
  const end = scheduleLabel(other.until);
  return refuse('key-ended', `${person.name}签名所用的密钥已于 ${end} 停用，签名无效，请由其用现在的密钥重新签名。`);
}

/** For acts signed just now: only the present key counts, whatever date the statement carries. */
export async function verifyFreshActOf(act: SignedAct, roster: readonly Person[]): Promise<ActCheck> {
  const person = roster.find(({ id }) => id === act.statement.by);
  if (!person?.publicKey) return unknownSigner();
  if (await verifyAct(act, person.publicKey)) {
    return act.statement.at >= (person.keySince ?? 0) ? { ok: true } : keyNotYet(person.name);
  }
  const former = await verifyActOf(act, [{ ...person, publicKey: null }]);
  return former.ok || former.code === 'key-ended'
    ? refuse('key-ended', `${person.name}的这个密钥已停用，请刷新页面，用现在的 PIN 或者通行密钥重新签名。`)
    : badSignature(person.name);
}

/**
 * Checks everything a release rests on: the stored draft still has the signed digest, and the submission and every counted
 * sign-off (those carried over from the version before included) carry valid signatures of the people they name. Goes together with `canPublish`, which checks the structure. A
 * reviewer deactivated since keeps their earlier sign-offs valid.
 */
export async function verifyReview(review: Review, roster: readonly Person[]): Promise<ActCheck> {
  if ((await digestOf(review.draft)) !== review.digest) {
    return refuse('draft-altered', '保存的送审稿与签批的摘要值不符，数据可能被改动，请重新提交审核。');
  }
  const { statement } = review.submission;
  const began = statement.act === 'submit' || statement.act === 'emergency';
  if (!began || statement.review !== review.id || statement.digest !== review.digest) {
    return refuse('submission-mismatch', '提交记录与送审稿不符，请重新提交审核。');
  }
  const carried = carriedHolds(review) ? review.carried : undefined;
  if (carried && !(await isWhole(review, carried))) {
    return refuse('draft-altered', '保存的原签批稿与签批的摘要值不符，数据可能被改动，请重新提交审核。');
  }
  for (const act of actsBehind(review)) {
    const check = await verifyActOf(act, roster);
    if (check.ok) continue;
    const stage = act.statement.stage;
    return { ...check, message: `${stage ? STAGE_LABELS[stage] : '签批'}：${check.message}` };
  }
  return { ok: true };
}

/** The version whose sign-offs were carried over: its text has its digest, and its submission is about it. */
async function isWhole(review: Review, { draft, digest, submission }: CarriedSignOffs): Promise<boolean> {
  const { statement } = submission;
  return (
    (await digestOf(draft)) === digest &&
    statement.act === 'submit' &&
    statement.review === review.id &&
    statement.digest === digest
  );
}

function unknownSigner(): ActCheck {
  return refuse('unknown-signer', '签名人不在名册中或尚未启用，签名无效，请联系管理员核对名册。');
}

function badSignature(name: string): ActCheck {
  return refuse('bad-signature', `${name}的签名校验不通过，数据可能被改动，请重新签名。`);
}

function keyNotYet(name: string): ActCheck {
  return refuse('key-not-yet', `${name}的签名时间早于其密钥启用的时间，签名无效，请核对电脑时间后由其重新签名。`);
}

function refuse(code: string, message: string): ActCheck {
  return { ok: false, code, message };
}
