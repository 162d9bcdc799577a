import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Delegation } from '../../../utils/domain/delegation';
import { GateSchema } from '../../../utils/domain/finding';
import type { AccountKey, Digest, PersonId, ReviewId } from '../../../utils/domain/ids';
import type { Person, Stage } from '../../../utils/domain/people';
import type { Review, SignedAct, SignedStatement } from '../../../utils/domain/review';
import { THREE_REVIEWS } from '../../../utils/review/policy-presets';
import { countedSignOffs, isComplete, principalOf } from '../../../utils/review/progress';
import { checkReviewAct, statementText } from '../../../utils/review/statement';
import { canPublish } from '../../../utils/review/status';
import { addSignOff, rejectReview, resubmitReview } from '../../../utils/review/transitions';
import { asOf, isExpired } from '../../../utils/review/validity';
import { ACCOUNT_KEY, aDraft, anAct, aPerson, aReview, aSignOff, DIGEST } from '../../support/builders';
import { HOUR, NOW } from '../../support/clock';

const id = (text: string) => text as PersonId;
const DIGESTS = ['ab', 'cd', 'ef'].map((pair) => pair.repeat(32) as Digest);

/** Everybody who could go wrong: an author with every role, deputies, somebody from outside, somebody who left. */
const ROSTER: readonly Person[] = [
  aPerson('author', { roles: ['operator', 'first', 'second', 'final'] }),
  aPerson('first', { roles: ['first'] }),
  aPerson('second', { roles: ['second'] }),
  aPerson('final', { roles: ['final', 'admin'] }),
  aPerson('all', { roles: ['operator', 'first', 'second', 'final'] }),
  aPerson('outside', { roles: ['first', 'second', 'final'], employment: 'contractor' }),
  aPerson('gone', { roles: ['first', 'second', 'final'], active: false }),
  aPerson('keyless', { roles: ['first', 'second', 'final'], publicKey: null }),
  aPerson('standin', { roles: ['duty'] }),
];
const DELEGATIONS: readonly Delegation[] = [
  {
    id: 'd-first',
    from: id('first'),
    to: id('standin'),
    stages: ['first'],
    start: NOW,
    end: NOW + 4 * HOUR,
    endedAt: null,
  },
  {
    id: 'd-final',
    from: id('final'),
    to: id('all'),
    stages: ['first', 'second', 'final'],
    start: NOW + 2 * HOUR,
    end: NOW + 9 * HOUR,
    endedAt: NOW + 6 * HOUR,
  },
  {
    id: 'd-author',
    from: id('author'),
    to: id('standin'),
    stages: ['first', 'second', 'final'],
    start: NOW,
    end: NOW + 90 * HOUR,
    endedAt: null,
  },
];
const policy = { ...THREE_REVIEWS.policy, validHours: 8 };

/** One thing somebody tries, at some hour: a sign-off, a rejection, a new version, or an act that was seen before. */
interface Try {
  readonly what: 'sign' | 'reject' | 'resubmit' | 'replay';
  readonly by: string;
  readonly stage: Stage;
  readonly digest: number;
  readonly delegation: string | null;
  readonly hours: number;
  readonly pick: number;
}
const hostile = fc.record({
  what: fc.constantFrom('sign', 'sign', 'sign', 'reject', 'resubmit', 'replay'),
  by: fc.constantFrom(...ROSTER.map((p) => p.id as string), 'nobody'),
  stage: fc.constantFrom('first', 'second', 'final'),
  digest: fc.constantFrom(0, 0, 1, 2),
  delegation: fc.constantFrom(null, null, null, 'd-first', 'd-final', 'd-author', 'd-none'),
  hours: fc.constantFrom(0, 0, 0, 1, 3),
  pick: fc.nat(20),
}) as fc.Arbitrary<Try>;
/** What reviewers do all day, so that sequences get far enough for the rest to matter. */
const honest = fc
  .constantFrom<Stage>('first', 'second', 'final')
  .map((stage): Try => ({ what: 'sign', by: stage, stage, digest: 0, delegation: null, hours: 0, pick: 0 }));
const tries = fc.array(fc.oneof(hostile, { weight: 3, arbitrary: honest }), { maxLength: 24 });
const mostlyHostile = fc.array(fc.oneof({ weight: 3, arbitrary: hostile }, honest), { maxLength: 24 });

interface Step {
  readonly before: Review;
  readonly act: SignedAct;
  readonly now: number;
  readonly answer: ReturnType<typeof checkReviewAct>;
}

/** Plays a sequence as the background would: every act is checked, only what passes changes the review. */
function play(sequence: readonly Try[]): {
  readonly review: Review;
  readonly steps: readonly Step[];
  readonly now: number;
} {
  let review = aReview({ policy });
  let now = NOW;
  let current = 0;
  const seen: SignedAct[] = [];
  const steps: Step[] = [];
  for (const [index, each] of sequence.entries()) {
    now += each.hours * HOUR + 1;
    if (each.what === 'resubmit') {
      const by = id(each.by === 'nobody' ? 'author' : each.by);
      current = each.digest;
      const content = { ...aReview(), policy, contentClass: 'daily' as const, draft: aDraft() };
      review = resubmitReview(review, content, anAct({ digest: DIGESTS[current]!, by, at: now }));
      continue;
    }
    const given = DELEGATIONS.find((d) => d.id === each.delegation);
    const change: Partial<SignedStatement> = {
      act: each.what === 'reject' ? 'reject' : 'sign-off',
      by: id(each.by),
      at: now,
      comment: '意见',
      digest: DIGESTS[(current + each.digest) % 3]!,
      ...(each.delegation && { delegation: each.delegation, onBehalfOf: given?.from ?? id('first') }),
    };
    const made: SignedAct = { ...aSignOff(review, each.stage, change), signature: `s${index}` };
    const act = each.what === 'replay' ? (seen[each.pick % Math.max(1, seen.length)] ?? made) : made;
    const answer = checkReviewAct(review, act, ROSTER, { now, delegations: DELEGATIONS });
    steps.push({ before: review, act, now, answer });
    if (!answer.ok) continue;
    seen.push(act);
    review = act.statement.act === 'reject' ? rejectReview(asOf(review, now), act) : addSignOff(asOf(review, now), act);
  }
  return { review, steps, now };
}

describe('whatever anybody tries, in any order', () => {
  it('nobody signs their own draft, nobody two stages of it, each counts once and only for its version', () => {
    let approved = 0;
    fc.assert(
      fc.property(tries, (sequence) => {
        const { review } = play(sequence);
        const acts = countedSignOffs(review).map(({ statement }) => statement);
        const people = acts.flatMap((s) => [...new Set([s.by, principalOf(s)])]);
        expect(new Set(people).size).toBe(people.length);
        for (const person of people) expect(review.authors).not.toContain(person);
        for (const s of acts) expect(s.digest).toBe(review.digest);
        expect(acts.map(({ stage }) => stage)).toEqual(['first', 'second', 'final'].slice(0, acts.length));
        expect(review.status === 'approved').toBe(isComplete(review));
        if (review.status === 'approved') approved += 1;
      }),
      { numRuns: 400 },
    );
    expect(approved).toBeGreaterThan(20);
  });

  it('what passes was allowed to: role, employment, key, delegation in force, open stage, present version', () => {
    fc.assert(
      fc.property(tries, (sequence) => {
        for (const { before, act, now, answer } of play(sequence).steps) {
          if (!answer.ok) continue;
          const { statement } = act;
          const signer = ROSTER.find((p) => p.id === statement.by)!;
          const principal = ROSTER.find((p) => p.id === principalOf(statement))!;
          expect(signer.active && signer.publicKey !== null && signer.employment !== 'contractor').toBe(true);
          expect(principal.active && principal.roles.includes(statement.stage as never)).toBe(true);
          expect(statement.digest).toBe(before.digest);
          expect(countedSignOffs(asOf(before, now)).some((s) => s.statement.stage === statement.stage)).toBe(false);
          if (statement.delegation !== undefined) {
            const given = DELEGATIONS.find((d) => d.id === statement.delegation)!;
            expect(given).toMatchObject({ from: principal.id, to: signer.id });
            expect(now).toBeGreaterThanOrEqual(given.start);
            expect(now).toBeLessThan(given.endedAt ?? given.end);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('each way of going wrong has a message of its own', () => {
    const messages = new Map<string, string>();
    const pattern = (message: string) =>
      message.replaceAll(/author|first|second|final|all|outside|gone|keyless|standin|[\d\- :]+/g, '');
    fc.assert(
      fc.property(mostlyHostile, (sequence) => {
        for (const { answer } of play(sequence).steps) {
          if (answer.ok) continue;
          expect(answer.message).toMatch(/[\u4e00-\u9fff].*。$/);
          const told = pattern(answer.message);
          for (const [code, other] of messages) if (code !== answer.code) expect(other).not.toBe(told);
          messages.set(answer.code, told);
        }
      }),
      { numRuns: 400, seed: 7 },
    );
    // The sequences reach them all: otherwise the three properties above would say little.
    expect([...messages.keys()]).toEqual(
      expect.arrayContaining([
        'already-signed',
        'contractor',
        'delegation-early',
        'delegation-over',
        'delegator-author',
        'inactive',
        'is-author',
        'no-delegation',
        'no-key',
        'no-role',
        'not-in-review',
        'replay',
        'stale',
        'unknown-person',
        'wrong-stage',
      ]),
    );
  });

  it('an act never passes twice', () => {
    fc.assert(
      fc.property(tries, (sequence) => {
        const passed = play(sequence).steps.filter(({ answer, act }) => answer.ok && act.statement.act === 'sign-off');
        for (const [i, { before, now }] of passed.entries()) {
          for (const { act } of passed.slice(0, i)) {
            expect(checkReviewAct(before, act, ROSTER, { now, delegations: DELEGATIONS }).ok).toBe(false);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('expired sign-offs let nothing out until the final stage has signed again', () => {
    fc.assert(
      fc.property(tries, fc.integer({ min: 0, max: 20 }), (sequence, later) => {
        const { review, now } = play(sequence);
        const at = now + later * HOUR;
        const verdict = canPublish(review, review.digest, ACCOUNT_KEY, ROSTER, { now: at, delegations: DELEGATIONS });
        if (review.status !== 'approved') expect(verdict.ok).toBe(false);
        else expect(verdict).toMatchObject(isExpired(review, at) ? { ok: false, code: 'expired' } : { ok: true });
      }),
      { numRuns: 300 },
    );
  });
});

describe('an act that passed, with any one thing changed', () => {
  const review = aReview({ policy });
  const act = aSignOff(review, 'first', { at: NOW });
  const other: { readonly [K in keyof SignedStatement]?: SignedStatement[K] } = {
    act: 'submit',
    review: 'review-2' as ReviewId,
    digest: DIGESTS[1]!,
    stage: 'final',
    account: 'weibo:9' as AccountKey,
    by: id('author'),
    gates: GateSchema.options.slice(1),
    delegation: 'd-none',
    onBehalfOf: id('final'),
    waivers: [{ finding: 'x', reason: '已经核实', by: id('first') }],
  };

  it('passes as it is', () => {
    expect(checkReviewAct(review, act, ROSTER, { now: NOW })).toMatchObject({ ok: true });
    expect(act.statement.digest).toBe(DIGEST);
  });

  it.each(Object.keys(other) as (keyof typeof other)[])('is refused: %s', (field) => {
    const changed = { ...act, statement: { ...act.statement, [field]: other[field] } };
    expect(statementText(changed.statement)).not.toBe(statementText(act.statement));
    expect(checkReviewAct(review, changed, ROSTER, { now: NOW }).ok).toBe(false);
  });
});
