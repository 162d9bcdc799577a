import type { Person, Role } from '../domain/people';
import {
  type ContentClass,
  ContentClassSchema,
  type PolicyBook,
  type PolicyKind,
  PolicyKindSchema,
  type ReviewPolicy,
  type StageRule,
} from '../domain/policy';
import { REPLY_ONE, reducedOne, reducedTwo, THREE_REVIEWS } from './policy-presets';

/** From this many people on, three reviewers besides the author can be found. */
export const FULL_POLICY_SIZE = 4;

/** Kinds that answer somebody instead of informing the public: one sign-off is enough (DESIGN §5). */
const ANSWERS: readonly PolicyKind[] = ['reply', 'message'];

export function isAnswer(kind: PolicyKind): boolean {
  return ANSWERS.includes(kind);
}

/**
 * The book a unit begins with: everything that informs the public passes 初审 → 复审 → 终审, replies and messages need one sign-off.
 * A unit with fewer than four people gets as many stages as it has people besides the author (at least the final one, so a unit of
 * one needs somebody from the office in charge on its roster), and every sheet says so.
 *
 * @param unitSize number of people in the unit, as given at onboarding.
 */
export function defaultBook(unitSize: number): PolicyBook {
  const { policy } =
    unitSize >= FULL_POLICY_SIZE ? THREE_REVIEWS : unitSize === 3 ? reducedTwo(3) : reducedOne(unitSize);
  const matrix = Object.fromEntries(
    PolicyKindSchema.options.map((kind) => [
      kind,
      Object.fromEntries(
        ContentClassSchema.options.map((content) => [content, isAnswer(kind) ? REPLY_ONE.policy.id : policy.id]),
      ),
    ]),
  ) as PolicyBook['matrix'];
  return { revision: 0, policies: [policy, REPLY_ONE.policy], matrix };
}

/** 分级分类: the policy for one kind and class of content; null when the book names one it does not have. */
export function policyFor(book: PolicyBook, kind: PolicyKind, content: ContentClass): ReviewPolicy | null {
  return book.policies.find(({ id }) => id === book.matrix[kind][content]) ?? null;
}

/** May somebody outside the unit's own staff act? Never at a review stage (云和 二(四)·主办单位负责). */
export function isContractor(person: Person): boolean {
  return person.employment === 'contractor';
}

/** On the roster now and of the unit's own staff: whoever is not can fill no stage. */
export function isAble(person: Person): boolean {
  return person.active && !isContractor(person);
}

/** Does the rule give this person the stage, by name or by role? Nothing is said about authors or what else they signed. */
export function holdsStage(rule: StageRule, person: Person): boolean {
  if (rule.persons.length > 0) return rule.persons.includes(person.id);
  return rule.roles.some((role: Role) => person.roles.includes(role));
}

/**
 * The policy as a review keeps it: where everybody of a group must sign, the group is written down by name, so that later changes of
 * the roster neither add to it nor take from it.
 */
export function frozenPolicy(policy: ReviewPolicy, roster: readonly Person[]): ReviewPolicy {
  const able = roster.filter(isAble);
  return {
    ...policy,
    stages: policy.stages.map((rule) =>
      rule.need === 'all'
        ? { ...rule, persons: able.filter((person) => holdsStage(rule, person)).map(({ id }) => id) }
        : rule,
    ),
  };
}
