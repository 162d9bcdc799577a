import type { WorkCalendar } from '../deadlines/calendar';
import type { Debt, EmergencyDeclaration } from '../domain/emergency';
import type { Instant, PersonId } from '../domain/ids';
import type { LedgerEntry } from '../domain/ledger';
import type { Person } from '../domain/people';
import type { ReviewPolicy, StageRule } from '../domain/policy';
import type { Review, SignedAct } from '../domain/review';
import type { Regulation } from '../regulations/contract';
import { holdsStage, isAble } from '../review/policy';
import { isComplete, progressOf, stagesOf } from '../review/progress';
import { isEmergency } from '../review/published-first';
import { DECLARATION_LIFE_MS, debtDue, publishBy } from './clock';
import { mayDeclare } from './declare';

/** A debt as it stands after something happened, and what the ledger is told. */
export interface DebtStep {
  readonly debt: Debt;
  readonly events: readonly LedgerEntry[];
}

/** The record that a declaration opens. @throws nothing; the act has passed `checkDeclaration`. */
export function declared(
  review: Review & { readonly account: NonNullable<Review['account']> },
  declaration: EmergencyDeclaration,
  regulations: readonly Regulation[],
  now: Instant,
): Debt {
  return {
    review: review.id,
    digest: review.digest,
    account: review.account,
    declaration,
    by: review.submission.statement.by,
    declaredAt: now,
    validUntil: now + DECLARATION_LIFE_MS,
    state: 'declared',
    release: null,
    publishedAt: null,
    dueAt: publishBy(declaration.planStartedAt, regulations).dueAt,
    overdueAt: null,
    paidAt: null,
    notes: [],
  };
}

/**
 * May exactly this review's content go out once under its declaration? Everything that could have changed since it was signed is asked
 * again: fails closed. The signature itself is checked by `verifyReview`.
 */
export function isInForce(debt: Debt | null, review: Review, roster: readonly Person[], now: Instant): boolean {
  if (debt?.state !== 'declared' || now < debt.declaredAt || now >= debt.validUntil) return false;
  const { statement } = review.submission;
  if (!isEmergency(review) || review.status !== 'in-review' || review.published !== null) return false;
  const same = debt.review === review.id && debt.digest === review.digest && debt.account === review.account;
  const signed = statement.digest === debt.digest && statement.account === debt.account && statement.by === debt.by;
  const by = roster.find(({ id }) => id === debt.by);
  return same && signed && by !== undefined && mayDeclare(by, review.policy);
}

/** What is known about the releases of a review. */
export interface ReleaseFacts {
  /** A release under the declaration is live, or left and its answer is not known yet. */
  readonly pending: boolean;
  /** The one recorded in `review.published` was granted under the declaration, not for complete sign-offs. */
  readonly unsigned: boolean;
}

/**
 * Moves a debt on with the clock and with what became of its content: out (`owed`), unused (`lapsed`), too late (`overdue`). Derived from
 * what is stored, so that a worker killed in between loses nothing. Null: nothing to do.
 */
export function advance(
  debt: Debt,
  review: Review,
  releases: ReleaseFacts,
  calendar: WorkCalendar,
  now: Instant,
): DebtStep | null {
  if (debt.state === 'declared') {
    if (review.published !== null && releases.unsigned) return published(debt, review, calendar, now);
    const over = now >= debt.validUntil || review.status !== 'in-review';
    if (review.published === null && (releases.pending || !over)) return null;
    const lapsed: Debt = { ...debt, state: 'lapsed' };
    return { debt: lapsed, events: [event('emergency-lapsed', debt, now)] };
  }
  if (debt.state === 'owed' && debt.overdueAt === null && now >= debt.dueAt) {
    const overdue: Debt = { ...debt, overdueAt: now };
    return { debt: overdue, events: [event('debt-overdue', debt, now, { dueAt: debt.dueAt })] };
  }
  return null;
}

function published(debt: Debt, review: Review, calendar: WorkCalendar, now: Instant): DebtStep {
  const { at, release, platformId, url } = review.published ?? { at: now, release: null, platformId: '', url: '' };
  const due = debtDue(at, review.policy, calendar);
  const owed: Debt = { ...debt, state: 'owed', release, publishedAt: at, dueAt: due.dueAt };
  const told = event('emergency-published', owed, now, {
    publishedAt: at,
    release,
    platformId,
    url,
    publishBy: debt.dueAt,
    dueAt: due.dueAt,
    limit: due.source.kind,
  });
  // Signed by everybody while the request was on its way.
  return isComplete(review) ? paid({ debt: owed, events: [told] }, now) : { debt: owed, events: [told] };
}

/**
 * After sign-offs were stored: which part of the debt they pay, each with an event of its own. Several come at once with a packet, and the
 * review is complete only with the last of them. Null: nothing is owed, or none of the acts pays anything.
 */
export function signed(debt: Debt, review: Review, acts: readonly SignedAct[], now: Instant): DebtStep | null {
  if (debt.state !== 'owed') return null;
  const events = acts
    .filter(({ statement }) => statement.act === 'sign-off' && statement.digest === debt.digest)
    .map(({ statement: { stage, by } }) => ({ ...event('debt-signed', debt, now, { stage }), actor: by }));
  if (events.length === 0) return null;
  return isComplete(review) ? paid({ debt, events }, now) : { debt, events };
}

function paid({ debt, events }: DebtStep, now: Instant): DebtStep {
  const late = now >= debt.dueAt;
  const done: Debt = { ...debt, state: 'paid', paidAt: now };
  return { debt: done, events: [...events, event('debt-paid', debt, now, { dueAt: debt.dueAt, late })] };
}

function event(
  type: LedgerEntry['type'],
  { review, digest }: Debt,
  at: Instant,
  data: Record<string, unknown> = {},
): LedgerEntry {
  return { type, at, actor: 'system', subject: review, data: { digest, ...data } };
}

/** Stages that are still to be signed, in their order. */
export function owedStages(review: Review): readonly StageRule[] {
  const { open } = progressOf(review);
  const rules = stagesOf(review);
  return open === null ? [] : rules.slice(rules.findIndex(({ stage }) => stage === open.stage));
}

/**
 * Stages that nobody would be left to sign if this person declared (an author signs nothing). One person cannot fill two stages; this only
 * looks at each by itself, so that the form can warn: it refuses nothing.
 */
export function stagesWithoutOthers(
  policy: ReviewPolicy,
  roster: readonly Person[],
  by: PersonId,
): readonly StageRule[] {
  const others = roster.filter((person) => person.id !== by && isAble(person));
  return policy.stages.filter((rule) => !others.some((person) => holdsStage(rule, person)));
}
