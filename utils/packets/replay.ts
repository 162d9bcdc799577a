import type { Delegation } from '../domain/delegation';
import type { Person } from '../domain/people';
import type { Review, SignedAct } from '../domain/review';
import { keysOf } from '../keys/key-times';
import { nextRule } from '../review/stages';
import { checkReviewAct, type StatementCheck } from '../review/statement';
import { addSignOff, rejectReview } from '../review/transitions';

/** Clocks of two computers differ by minutes; a sign-off from before its submission is about something else. */
const CLOCK_TOLERANCE_MS = 10 * 60_000;

/** An act that was not taken over, and why. */
export interface Dropped {
  readonly act: SignedAct;
  /** Chinese sentence. */
  readonly reason: string;
}

export interface Replayed {
  readonly review: Review;
  readonly added: readonly SignedAct[];
  readonly dropped: readonly Dropped[];
}

/** Who may have signed, besides the review itself. */
export interface ReplayContext {
  readonly roster: readonly Person[];
  readonly delegations: readonly Delegation[];
}

/**
 * Adds sign-offs with valid signatures to a review, in the order of its stages, each under exactly the rules that hold for somebody
 * who signs here: role, never an author, never two stages by one person, gates, waivers. What does not fit stays out, with its reason.
 */
export function replaySignOffs(base: Review, acts: readonly SignedAct[], context: ReplayContext): Replayed {
  let review = base;
  const added: SignedAct[] = [];
  const left = [...acts].sort((a, b) => a.statement.at - b.statement.at);
  for (;;) {
    const at = left.findIndex((act) => judge(review, act, context).ok);
    const [act] = at < 0 ? [] : left.splice(at, 1);
    if (!act) break;
    review = addSignOff(review, act);
    added.push(act);
  }
  return { review, added, dropped: left.map((act) => ({ act, reason: reasonFor(review, act, context) })) };
}

/** A rejection by somebody who may reject at the open stage; the sign-offs so far then stand in the ledgers only. */
export function replayRejection(base: Review, act: SignedAct, context: ReplayContext): Replayed {
  const check = judge(base, act, context);
  if (!check.ok) return { review: base, added: [], dropped: [{ act, reason: check.message }] };
  const next = rejectReview(base, act);
  const review = next.status === 'rejected' ? { ...next, signOffs: [] } : next;
  return { review, added: [act], dropped: [] };
}

function judge(review: Review, act: SignedAct, { roster, delegations }: ReplayContext): StatementCheck {
  const { at } = act.statement;
  if (at < review.submission.statement.at - CLOCK_TOLERANCE_MS) {
    return {
      ok: false,
      code: 'before-submission',
      message: '签批时间早于稿件提交时间，请核对两台电脑的时间后重新签批。',
    };
  }
  return checkReviewAct(review, act, asThen(roster, act), { now: at, delegations });
}

/** Whoever signed in time keeps what they signed, also when they have left or changed their key since (`verifyActOf` looked at when). */
function asThen(roster: readonly Person[], { statement: { by, onBehalfOf } }: SignedAct): readonly Person[] {
  return roster.map((person) => {
    const former = keysOf(person).at(-1);
    if ((person.id !== by && person.id !== onBehalfOf) || !former) return person;
    return { ...person, active: true, publicKey: person.publicKey ?? former.publicKey };
  });
}

function reasonFor(review: Review, act: SignedAct, context: ReplayContext): string {
  const open = nextRule(review);
  const { stage, by } = act.statement;
  const rules = review.policy.stages;
  const at = rules.findIndex((rule) => rule.stage === stage);
  const [own, reached] = [rules[at], open === null ? rules.length : rules.indexOf(open)];
  const name = context.roster.find(({ id }) => id === by)?.name ?? '';
  if (own && at < reached) return `${own.title}已经完成，${name}的这份签批未并入。`;
  const check = judge(review, act, context);
  return check.ok ? '' : check.message;
}
