import type { PersonId } from '../domain/ids';
import type { StageRule } from '../domain/policy';
import type { Review, SignedAct, SignedStatement } from '../domain/review';
import { isRecorded } from './evidence';
import { stageRule } from './policy-presets';
import { punctuationOnly } from './punctuation';

/** How far a review has come. */
export interface Progress {
  /** Sign-offs that count, in the order of the policy. */
  readonly acts: readonly SignedAct[];
  /** The first stage that is not done; null when all are. */
  readonly open: StageRule | null;
  /** Who still has to sign the open stage where everybody must; empty where anybody who holds it may. */
  readonly missing: readonly PersonId[];
  /** People who may sign nothing more of this draft: authors, signers, and whom they signed for. */
  readonly used: ReadonlySet<PersonId>;
}

/** Whose approval a sign-off is: the leader's or the absent person's it was given for, else the signer's own. */
export function principalOf(statement: SignedStatement): PersonId {
  return statement.onBehalfOf ?? statement.by;
}

/** The stages this version has to pass: all of its policy, or 校对 alone when nothing but punctuation changed since it was signed. */
export function stagesOf(review: Review): readonly StageRule[] {
  if (!carriedHolds(review)) return review.policy.stages;
  return [review.policy.stages.find(({ stage }) => stage === 'proofread') ?? stageRule('proofread')];
}

/**
 * Goes through the stages in order and takes the sign-offs that count: for this review, its current digest and account, each by another
 * person, none by or for an author. Whatever else stands in the record (an older version, a second signature of one person) is passed over.
 */
export function progressOf(review: Review): Progress {
  const used = new Set<PersonId>(review.authors);
  for (const { statement } of carriedHolds(review) ? (review.carried?.signOffs ?? []) : []) {
    if (statement.stage !== 'proofread') use(used, statement);
  }
  const acts: SignedAct[] = [];
  for (const rule of stagesOf(review)) {
    const fitting = review.signOffs.filter(({ statement }) => fits(review, rule, statement));
    if (rule.need === 'any') {
      const act = fitting.find(({ statement }) => isFree(review, used, statement));
      if (!act) return { acts, open: rule, missing: [], used };
      use(used, act.statement);
      acts.push(act);
      continue;
    }
    const group = rule.persons.filter((person) => !review.authors.includes(person));
    const missing: PersonId[] = [];
    for (const person of group) {
      const act = fitting.find(({ statement }) => principalOf(statement) === person && isFree(review, used, statement));
      if (!act) {
        missing.push(person);
        continue;
      }
      use(used, act.statement);
      acts.push(act);
    }
    // A group that has shrunk to nobody is not a group that has signed.
    if (missing.length > 0 || group.length === 0) return { acts, open: rule, missing, used };
  }
  return { acts, open: null, missing: [], used };
}

/** Every sign-off in the record, those of the version before included, whether it counts or not. */
export function keptSignOffs({ signOffs, carried }: Review): readonly SignedAct[] {
  return [...signOffs, ...(carried?.signOffs ?? [])];
}

/** Sign-offs that count for the current version. */
export function countedSignOffs(review: Review): readonly SignedAct[] {
  return progressOf(review).acts;
}

/** True when every stage is signed. Says nothing about signatures, status or how long ago it was. */
export function isComplete(review: Review): boolean {
  return progressOf(review).open === null;
}

/** All acts a release of this review rests on: its submission, counted sign-offs, and those carried over from the version before. */
export function actsBehind(review: Review): readonly SignedAct[] {
  const own = [review.submission, ...countedSignOffs(review)];
  const carried = carriedHolds(review) ? review.carried : undefined;
  return carried ? [...own, carried.submission, ...carried.signOffs] : own;
}

/** Do the sign-offs of the version before still count, once 校对 has signed this one? */
export function carriedHolds(review: Review): boolean {
  const { carried } = review;
  if (!carried || !review.policy.punctuation || carried.digest === review.digest) return false;
  const before: Review = { ...review, digest: carried.digest, signOffs: carried.signOffs, carried: undefined };
  return isComplete(before) && punctuationOnly(carried.draft, review.draft);
}

function fits(review: Review, rule: StageRule, statement: SignedStatement): boolean {
  return (
    statement.act === 'sign-off' &&
    statement.review === review.id &&
    statement.digest === review.digest &&
    statement.account === review.account &&
    statement.stage === rule.stage &&
    // For somebody else only under a delegation, or as 代录 with evidence where the policy allows it.
    (statement.onBehalfOf === undefined ||
      statement.delegation !== undefined ||
      (statement.evidence !== undefined && review.policy.onBehalf.includes(rule.stage)))
  );
}

/** Who writes down a leader's approval judges nothing: only the leader counts then, and the recorder must not be an author. */
function isFree(review: Review, used: ReadonlySet<PersonId>, statement: SignedStatement): boolean {
  const signer = isRecorded(statement) ? review.authors.includes(statement.by) : used.has(statement.by);
  return !used.has(principalOf(statement)) && !signer;
}

function use(used: Set<PersonId>, statement: SignedStatement): void {
  used.add(principalOf(statement));
  if (!isRecorded(statement)) used.add(statement.by);
}
