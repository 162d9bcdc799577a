import { type Finding, findingKey } from '../domain/finding';
import type { PersonId } from '../domain/ids';
import type { Stage } from '../domain/people';
import type { ReviewPolicy } from '../domain/policy';
import { type Waiver, WaiverSchema } from '../domain/review';

export type SubmissionCheck =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: 'blocked' | 'reason-missing' | 'findings-changed';
      readonly message: string;
      /** The findings that stand in the way. */
      readonly findings: readonly Finding[];
    };

/**
 * May a draft with these findings be submitted? A 须说明 finding needs a written reason of at least four characters from the person
 * who submits, unless the policy leaves it to a stage. A 禁止发布 finding stops it until it is put right; where the policy lets the final
 * stage waive it, the submitter asks for that with a written reason. A 提示 needs nothing.
 *
 * @param findings of the inspection that the background ran on the same draft just now.
 * @param waivers the reasons that the submitter signs; `finding` is `findingKey`.
 */
export function checkSubmission(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  by: PersonId,
  policy: Pick<ReviewPolicy, 'waivers'>,
): SubmissionCheck {
  const without = unexplained(findings, waivers, by);
  const blocking = (policy.waivers.block === 'final' ? without : findings).filter((f) => f.severity === 'block');
  if (blocking.length > 0) {
    const ask =
      policy.waivers.block === 'final' ? '；确需保留的，逐条写明申请豁免的理由（不少于4个字），由终审决定' : '';
    return refuse('blocked', `有${blocking.length}处“禁止发布”问题，修改后才能提交审核${ask}。`, blocking);
  }
  const open = policy.waivers.warn === 'submitter' ? without.filter(({ severity }) => severity === 'warn') : [];
  if (open.length > 0) {
    return refuse('reason-missing', `有${open.length}处“须说明”问题，请修改，或逐条写明理由（不少于4个字）。`, open);
  }
  const known = new Set(findings.map(findingKey));
  if (waivers.some(({ finding }) => !known.has(finding))) {
    return refuse('findings-changed', '检测结果已变化，部分理由对应的问题已不存在，请核对后重新提交。', []);
  }
  return { ok: true };
}

/** Findings that the signer of a stage has to waive with a reason of their own. */
export function findingsToWaive(
  findings: readonly Finding[],
  stage: Stage,
  policy: Pick<ReviewPolicy, 'waivers'>,
): readonly Finding[] {
  return findings.filter(
    ({ severity }) =>
      (severity === 'block' && stage === 'final') || (severity === 'warn' && policy.waivers.warn === stage),
  );
}

/** Findings without a written reason of this person. */
export function unexplained(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  by: PersonId,
): readonly Finding[] {
  const reasons = new Set(waivers.filter((w) => w.by === by && hasReason(w)).map(({ finding }) => finding));
  return findings.filter((finding) => !reasons.has(findingKey(finding)));
}

/** A reason of blanks is none. */
function hasReason(waiver: Waiver): boolean {
  return WaiverSchema.safeParse({ ...waiver, reason: waiver.reason.trim() }).success;
}

function refuse(
  code: Extract<SubmissionCheck, { ok: false }>['code'],
  message: string,
  findings: readonly Finding[],
): SubmissionCheck {
  return { ok: false, code, message, findings };
}
