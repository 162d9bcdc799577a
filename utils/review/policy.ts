import type { DraftKind } from '../domain/draft';
import type { Role, Stage } from '../domain/people';
import type { ReviewPolicy } from '../domain/review';

/** From this many people on, three reviewers besides the author can be found. */
export const FULL_POLICY_SIZE = 4;

const THREE_REVIEWS: readonly Stage[] = ['first', 'second', 'final'];
const REVIEWER_ROLES: readonly Role[] = ['first', 'second', 'final'];

/**
 * 分级分类: the default policy for a kind of content. Posts, articles, videos, image-texts and reposts pass 初审 → 复审 → 终审;
 * replies and messages need one sign-off. A unit with fewer than four people gets as many stages as it has people besides the
 * author (at least the final one, so a unit of one needs somebody from the office in charge on its roster), and every sheet
 * says so.
 *
 * @param unitSize number of people in the unit, as given at onboarding.
 */
export function policyFor(kind: DraftKind, unitSize: number): ReviewPolicy {
  if (kind === 'reply' || kind === 'message') return { id: 'reply-one', stages: ['final'], label: '' };
  if (unitSize >= FULL_POLICY_SIZE) return { id: 'full-three', stages: [...THREE_REVIEWS], label: '' };
  const label = `精简审核（${unitSize}人单位）`;
  if (unitSize === 3) return { id: 'reduced-two', stages: ['first', 'final'], label };
  return { id: 'reduced-one', stages: ['final'], label };
}

/**
 * Roles that may sign a stage. A stage is signed by its own role; the single sign-off of a reply may come from any
 * reviewer, because replies have deadlines of hours and the leader is not always there.
 */
export function rolesFor(policy: ReviewPolicy, stage: Stage): readonly Role[] {
  return policy.id === 'reply-one' ? REVIEWER_ROLES : [stage];
}
