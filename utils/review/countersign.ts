import type { PersonId } from '../domain/ids';
import type { Review, SignedAct } from '../domain/review';
import { canonicalJson } from './canonical-json';
import { isRecorded } from './evidence';
import { STAGE_LABELS } from './labels';
import { keptSignOffs } from './progress';

/** Comment of a 补签: names the recorded sign-off by its signature. */
export function countersignComment(recorded: SignedAct): string {
  return canonicalJson({ of: recorded.signature });
}

/** The recorded sign-off that a countersignature is about; null when it names none. */
function recordedOf(review: Review, act: SignedAct): SignedAct | null {
  return keptSignOffs(review).find((recorded) => countersignComment(recorded) === act.statement.comment) ?? null;
}

/** The leader's countersignature of a recorded sign-off, if they gave one. */
export function countersignatureOf(review: Review, recorded: SignedAct): SignedAct | null {
  return review.countersigned?.find((act) => recordedOf(review, act)?.signature === recorded.signature) ?? null;
}

/**
 * Leaders who approved on paper or by phone (代录) and have not countersigned what was recorded for them. What was withdrawn needs no
 * countersignature.
 */
export function owedBy(review: Review): readonly PersonId[] {
  if (review.status === 'withdrawn') return [];
  const owed = keptSignOffs(review).filter(
    (act) => isRecorded(act.statement) && countersignatureOf(review, act) === null,
  );
  return [...new Set(owed.flatMap(({ statement }) => statement.onBehalfOf ?? []))];
}

/**
 * Does a 补签 fit the review? It may come at any time, also after publication: the recorded sign-off counts without it, but only with
 * it is the leader's own key behind it. Structure only; the signature is checked by `verifyActOf`.
 */
export function checkCountersign(
  review: Review,
  act: SignedAct,
):
  | { readonly ok: true; readonly recorded: SignedAct }
  | { readonly ok: false; readonly code: string; readonly message: string } {
  const { statement } = act;
  if (statement.act !== 'countersign' || statement.review !== review.id) {
    return { ok: false, code: 'wrong-act', message: '该签名不是本稿件的补签，请重新操作。' };
  }
  const recorded = recordedOf(review, act);
  if (!recorded || !isRecorded(recorded.statement)) {
    return { ok: false, code: 'no-recorded', message: '没有找到要补签的代录签批：稿件可能已重新提交，请刷新后查看。' };
  }
  const { onBehalfOf, stage, digest, account } = recorded.statement;
  if (onBehalfOf !== statement.by) {
    return {
      ok: false,
      code: 'not-your-approval',
      message: `这项${stage ? STAGE_LABELS[stage] : ''}代录的不是您的意见，只能由被代录的领导本人补签。`,
    };
  }
  if (statement.digest !== digest || statement.stage !== stage || statement.account !== account) {
    return { ok: false, code: 'stale', message: '补签的内容与代录时不一致，请刷新后重新补签。' };
  }
  if (countersignatureOf(review, recorded)) {
    return { ok: false, code: 'replay', message: '这项代录已经补签，不必重复办理。' };
  }
  return { ok: true, recorded };
}
