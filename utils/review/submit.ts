import { type Finding, findingKey } from '../domain/finding';
import type { PersonId } from '../domain/ids';
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
 * May a draft with these findings be submitted? A 禁止发布 finding stops it until it is fixed; a 须说明 finding needs a written
 * reason of at least four characters from the person who submits; a 提示 needs nothing.
 *
 * @param findings of the inspection that the background ran on the same draft just now.
 * @param waivers the reasons that the submitter signs; `finding` is `findingKey`.
 */
export function checkSubmission(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  by: PersonId,
): SubmissionCheck {
  const blocking = findings.filter(({ severity }) => severity === 'block');
  if (blocking.length > 0) {
    return refuse('blocked', `有${blocking.length}处“禁止发布”问题，修改后才能提交审核。`, blocking);
  }
  const reasons = new Set(
    waivers.filter((waiver) => waiver.by === by && hasReason(waiver)).map(({ finding }) => finding),
  );
  const unexplained = findings.filter((finding) => finding.severity === 'warn' && !reasons.has(findingKey(finding)));
  if (unexplained.length > 0) {
    return refuse(
      'reason-missing',
      `有${unexplained.length}处“须说明”问题，请修改，或逐条写明理由（不少于4个字）。`,
      unexplained,
    );
  }
  const known = new Set(findings.map(findingKey));
  if (waivers.some(({ finding }) => !known.has(finding))) {
    return refuse('findings-changed', '检测结果已变化，部分理由对应的问题已不存在，请核对后重新提交。', []);
  }
  return { ok: true };
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
