import type { QueueItem, StageView } from '../../../components/panel/model';
import type { Delegation } from '../../../utils/domain/delegation';
import type { PersonId } from '../../../utils/domain/ids';
import type { Person } from '../../../utils/domain/people';
import type { Review } from '../../../utils/domain/review';
import { carriedHolds, progressOf, stagesOf } from '../../../utils/review/progress';
import { mediaToSee } from '../../../utils/review/seen';
import { eligibleSigners, maySign, nextRule } from '../../../utils/review/stages';
import { findingsToWaive } from '../../../utils/review/submit';
import { asOf, validUntil } from '../../../utils/review/validity';

/** What the view of a review rests on beside the roster. */
export interface ViewContext {
  /** ms. */
  readonly now: number;
  readonly delegations: readonly Delegation[];
}

/** A review as one person sees it; without a person nobody is refused. */
export function queueItem(
  stored: Review,
  me: PersonId | null,
  people: readonly Person[],
  context: ViewContext,
): QueueItem {
  const review = asOf(stored, context.now);
  const allowed = me === null ? null : maySign(review, me, people, context);
  const rule = nextRule(review);
  const delegation = allowed?.ok ? allowed.delegation : undefined;
  return {
    review,
    stages: stageViews(review),
    stage: rule?.stage ?? null,
    title: rule?.title ?? '',
    refusal: allowed && !allowed.ok ? allowed.message : null,
    eligible: eligibleSigners(review, people, context).map((p) => p.name),
    delegation: delegation ? { id: delegation.id, from: delegation.from } : null,
    toWaive: rule ? findingsToWaive(review.findings, rule.stage, review.policy) : [],
    media: mediaToSee(review.draft),
    light: carriedHolds(review),
    expiredAt: review === stored ? null : validUntil(stored),
    validUntil: validUntil(review),
  };
}

/** Stages in order with what was signed; for a version that leans on the one before, those of that version first. */
function stageViews(review: Review): readonly StageView[] {
  const { acts, open, missing } = progressOf(review);
  const rules = stagesOf(review);
  const at = open === null ? rules.length : rules.indexOf(open);
  const earlier = carriedHolds(review)
    ? review.policy.stages
        .filter(({ stage }) => stage !== 'proofread')
        .map(({ stage, title }): StageView => {
          const signed = review.carried?.signOffs.filter((act) => act.statement.stage === stage) ?? [];
          return { stage, title, acts: signed, missing: [], state: 'done' };
        })
    : [];
  const own = rules.map(({ stage, title }, index): StageView => {
    const signed = acts.filter((act) => act.statement.stage === stage);
    const state = index < at ? 'done' : index === at && review.status === 'in-review' ? 'open' : 'later';
    return { stage, title, acts: signed, missing: index === at ? missing : [], state };
  });
  return [...earlier, ...own];
}
