import type { Digest, PersonId } from '../domain/ids';
import type { Person, Stage } from '../domain/people';
import type { Review, SignedAct } from '../domain/review';
import { STAGE_LABELS } from './labels';
import { rolesFor } from './policy';

export type MaySign =
  | { readonly ok: true; readonly stage: Stage }
  | { readonly ok: false; readonly code: MaySignCode; readonly message: string };

export type MaySignCode =
  | 'not-in-review'
  | 'stale'
  | 'unknown-person'
  | 'inactive'
  | 'no-key'
  | 'is-author'
  | 'already-signed'
  | 'no-role';

/**
 * Sign-offs that count: for this review and its current digest, each by another person, none by an author, in the order of the
 * policy. Whatever else stands in the record (an older version, a second signature of one person) is passed over.
 */
export function countedSignOffs(review: Review): readonly SignedAct[] {
  const counted: SignedAct[] = [];
  const signers = new Set<PersonId>(review.authors);
  for (const stage of review.policy.stages) {
    const act = review.signOffs.find(
      ({ statement }) =>
        statement.act === 'sign-off' &&
        statement.review === review.id &&
        statement.digest === review.digest &&
        statement.account === review.account &&
        statement.stage === stage &&
        !signers.has(statement.by),
    );
    if (!act) break;
    signers.add(act.statement.by);
    counted.push(act);
  }
  return counted;
}

/** The stage that has to be signed next; null when none is open (complete, rejected, withdrawn, published). */
export function nextStage(review: Review): Stage | null {
  if (review.status !== 'in-review') return null;
  return review.policy.stages[countedSignOffs(review).length] ?? null;
}

/**
 * May this person sign (or reject) at the stage that is open? The roster's record counts, not the one handed in. Rules: right
 * role, active key, never an author of any version, never two stages of one draft, and exactly the version they looked at.
 *
 * @param seen digest of the version on the reviewer's screen; when given, a version submitted since makes the answer `stale`.
 */
export function maySign(review: Review, person: PersonId, roster: readonly Person[], seen?: Digest): MaySign {
  const stage = nextStage(review);
  if (stage === null) return refuse('not-in-review', '该稿件当前没有待签批的环节，请刷新列表查看最新状态。');
  if (seen !== undefined && seen !== review.digest) {
    return refuse('stale', '稿件已重新提交新版本，您看到的不是最新内容，请重新打开后再签批。');
  }
  const record = roster.find(({ id }) => id === person);
  if (!record) return refuse('unknown-person', '名册中没有此人，请联系管理员登记后再签批。');
  if (!record.active) return refuse('inactive', `${record.name}已停用，不能签批，请由其他审核人办理。`);
  if (!record.publicKey) return refuse('no-key', `${record.name}尚未启用，请先用启用码设置 PIN。`);
  if (review.authors.includes(person)) {
    return refuse('is-author', `${record.name}提交过本稿件，不得审核自己的稿件，请由其他审核人签批。`);
  }
  if (countedSignOffs(review).some(({ statement }) => statement.by === person)) {
    return refuse('already-signed', `${record.name}已签批本稿件的其他环节，同一人不得签批两个环节。`);
  }
  if (!rolesFor(review.policy, stage).some((role) => record.roles.includes(role))) {
    return refuse('no-role', `当前环节为${STAGE_LABELS[stage]}，${record.name}没有该环节的审核权限。`);
  }
  return { ok: true, stage };
}

/** People of the roster who may sign the open stage, for "who is next". */
export function eligibleSigners(review: Review, roster: readonly Person[]): readonly Person[] {
  return roster.filter((person) => maySign(review, person.id, roster).ok);
}

function refuse(code: MaySignCode, message: string): MaySign {
  return { ok: false, code, message };
}
