import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chinaCalendar } from '../../../utils/deadlines/calendar';
import type { Debt } from '../../../utils/domain/emergency';
import type { Digest, PersonId, ReleaseId } from '../../../utils/domain/ids';
import type { Person } from '../../../utils/domain/people';
import type { Review } from '../../../utils/domain/review';
import { DECLARATION_LIFE_MS } from '../../../utils/emergency/clock';
import { advance, declared, isInForce, owedStages, signed, stagesWithoutOthers } from '../../../utils/emergency/debt';
import { regulationsOf } from '../../../utils/regulations/registry';
import { addSignOff, markPublished, rejectReview, resubmitReview } from '../../../utils/review/transitions';
import { ACCOUNT_KEY, aDraft, anAct, aPerson, aReview, aSignOff, ROSTER } from '../../support/builders';
import { HOUR, NOW } from '../../support/clock';
import { aDeclaration } from './declarations';

/** Declared by a second person of the final stage; 周远 (`final`) signs it afterwards. */
const LEADER = aPerson('leader', { name: '吴越', roles: ['final'] });
const roster: readonly Person[] = [...ROSTER, LEADER];
const by = 'leader' as PersonId;
const urgent: Review & { account: typeof ACCOUNT_KEY } = {
  ...aReview({ authors: [by], contentClass: 'emergency', submission: anAct({ act: 'emergency', by }) }),
  account: ACCOUNT_KEY,
};
const fresh = declared(urgent, aDeclaration(), regulationsOf(['jiangbei-2021']), NOW);
const out = markPublished(urgent, { at: NOW + HOUR, platformId: '5201', url: '', release: 'r-1' as ReleaseId });
const NONE = { pending: false, unsigned: false };
const UNSIGNED = { pending: false, unsigned: true };
const owed = () => advance(fresh, out, UNSIGNED, chinaCalendar, NOW + HOUR)!.debt;
const types = (step: ReturnType<typeof advance>) => step?.events.map(({ type }) => type) ?? [];

describe('a declaration', () => {
  it('is in force for exactly its review until its time is over', () => {
    expect(isInForce(fresh, urgent, roster, NOW)).toBe(true);
    expect(isInForce(fresh, urgent, roster, NOW + DECLARATION_LIFE_MS - 1)).toBe(true);
    expect(isInForce(fresh, urgent, roster, NOW + DECLARATION_LIFE_MS)).toBe(false);
    expect(isInForce(fresh, urgent, roster, NOW - 1)).toBe(false);
  });

  const other = 'cd'.repeat(32) as Digest;
  it.each<[string, Debt | null, Review, readonly Person[]]>([
    ['no declaration', null, urgent, roster],
    ['a used one', owed(), urgent, roster],
    ['a lapsed one', { ...fresh, state: 'lapsed' }, urgent, roster],
    ['another digest in the record', { ...fresh, digest: other }, urgent, roster],
    ['another digest in the review', fresh, { ...urgent, digest: other }, roster],
    ['another account', fresh, { ...urgent, account: null }, roster],
    ['a review that was submitted, not declared', fresh, { ...urgent, submission: anAct({ by }) }, roster],
    ['a review that was rejected', fresh, { ...urgent, status: 'rejected' }, roster],
    ['a review that was withdrawn', fresh, { ...urgent, status: 'withdrawn' }, roster],
    ['content that is out', fresh, out, roster],
    ['a declarer who has left', fresh, urgent, [...ROSTER, { ...LEADER, active: false }]],
    ['a declarer who lost the final stage', fresh, urgent, [...ROSTER, { ...LEADER, roles: ['operator'] }]],
    ['a declarer who is not on the roster', fresh, urgent, ROSTER],
  ])('lets nothing through with %s', (_name, debt, review, people) => {
    expect(isInForce(debt, review, people, NOW)).toBe(false);
  });

  it('lapses unused, but not while its release may still leave', () => {
    const late = NOW + DECLARATION_LIFE_MS;
    expect(advance(fresh, urgent, NONE, chinaCalendar, late - 1)).toBeNull();
    expect(advance(fresh, urgent, { ...NONE, pending: true }, chinaCalendar, late)).toBeNull();
    const step = advance(fresh, urgent, NONE, chinaCalendar, late);
    expect(step?.debt.state).toBe('lapsed');
    expect(types(step)).toEqual(['emergency-lapsed']);
  });

  it('lapses when everything was signed before it went out, or a reviewer returned it', () => {
    const approved: Review = { ...urgent, status: 'approved' };
    expect(advance(fresh, approved, NONE, chinaCalendar, NOW + 1)?.debt.state).toBe('lapsed');
    const regular: Review = { ...out, status: 'published' };
    expect(advance(fresh, regular, NONE, chinaCalendar, NOW + 1)?.debt.state).toBe('lapsed');
  });
});

describe('a debt', () => {
  it('begins with the publication, with its own clock', () => {
    const step = advance(fresh, out, UNSIGNED, chinaCalendar, NOW + HOUR);
    expect(types(step)).toEqual(['emergency-published']);
    expect(step?.debt).toMatchObject({ state: 'owed', publishedAt: NOW + HOUR, release: 'r-1' });
    expect(step?.events[0]?.data).toMatchObject({ publishBy: fresh.dueAt, dueAt: step?.debt.dueAt, limit: 'default' });
    expect(out.status).toBe('in-review');
    expect(owedStages(out).map(({ title }) => title)).toEqual(['初审', '复审', '终审']);
  });

  it('is paid by the sign-offs of every stage, and by nothing less', () => {
    let review = out;
    let debt = owed();
    const seen: string[] = [];
    for (const { stage } of urgent.policy.stages) {
      const act = aSignOff(review, stage);
      review = addSignOff(review, act);
      const step = signed(debt, review, [act], NOW + 2 * HOUR)!;
      seen.push(...types(step));
      expect(step.debt.state).toBe(stage === 'final' ? 'paid' : 'owed');
      debt = step.debt;
    }
    expect(seen).toEqual(['debt-signed', 'debt-signed', 'debt-signed', 'debt-paid']);
    expect(review.status).toBe('published');
  });

  it('is not paid by the declarer, by one person twice, or by sign-offs of other content', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            stage: fc.constantFrom('first' as const, 'second' as const, 'final' as const),
            who: fc.constantFrom('leader', 'first', 'second'),
            digest: fc.constantFrom(urgent.digest, 'cd'.repeat(32) as Digest),
          }),
          { maxLength: 8 },
        ),
        (tries) => {
          let review = out;
          let debt = owed();
          for (const { stage, who, digest } of tries) {
            const act = aSignOff(review, stage, { by: who as PersonId, digest });
            review = addSignOff(review, act);
            debt = signed(debt, review, [act], NOW + 2 * HOUR)?.debt ?? debt;
          }
          // 终审 can be signed by 周远 only: the other final reviewer declared.
          return debt.state === 'owed' && review.status === 'in-review' && owedStages(review).length > 0;
        },
      ),
    );
  });

  it('is overdue once, at its time, and stays owed', () => {
    const debt = owed();
    expect(advance(debt, out, UNSIGNED, chinaCalendar, debt.dueAt - 1)).toBeNull();
    const step = advance(debt, out, UNSIGNED, chinaCalendar, debt.dueAt)!;
    expect(types(step)).toEqual(['debt-overdue']);
    expect(step.debt).toMatchObject({ state: 'owed', overdueAt: debt.dueAt });
    expect(advance(step.debt, out, UNSIGNED, chinaCalendar, debt.dueAt + 100 * HOUR)).toBeNull();
  });

  it('is paid late when the last sign-off comes late, and says so', () => {
    const debt = owed();
    const complete = ['first', 'second', 'final'].reduce((r, s) => addSignOff(r, aSignOff(r, s as 'first')), out);
    const step = signed(debt, complete, [aSignOff(complete, 'final')], debt.dueAt + 1);
    expect(step?.events.at(-1)).toMatchObject({ type: 'debt-paid', data: { late: true } });
  });

  it('notes every sign-off that comes at once with a packet, then that it is paid', () => {
    const acts = (['first', 'second', 'final'] as const).map((stage) => aSignOff(out, stage));
    const complete = acts.reduce(addSignOff, out);
    const step = signed(owed(), complete, acts, NOW + 2 * HOUR);
    expect(types(step)).toEqual(['debt-signed', 'debt-signed', 'debt-signed', 'debt-paid']);
    expect(step?.events.slice(0, 3).map(({ actor, data }) => [actor, data.stage])).toEqual(
      acts.map(({ statement }) => [statement.by, statement.stage]),
    );
    expect(signed(owed(), out, [anAct({ act: 'reject', digest: urgent.digest })], NOW + 2 * HOUR)).toBeNull();
  });

  it('survives a rejection: what is out stays owed, with the sign-offs given', () => {
    const one = addSignOff(out, aSignOff(out, 'first'));
    const rejected = rejectReview(one, anAct({ act: 'reject', stage: 'second', comment: '地点写错' }));
    expect(rejected.status).toBe('in-review');
    expect(rejected.rejection).not.toBeNull();
    expect(owedStages(rejected).map(({ stage }) => stage)).toEqual(['second', 'final']);
    expect(signed(owed(), rejected, [anAct({ act: 'reject', digest: urgent.digest })], NOW + 2 * HOUR)).toBeNull();
  });

  it('cannot be changed by a further version', () => {
    const content = { ...urgent, contentClass: 'emergency' as const, draft: aDraft({ article: { body: '改过' } }) };
    for (const review of [urgent, out]) expect(() => resubmitReview(review, content, anAct())).toThrow('新稿件');
  });
});

it('the form is told which stages nobody else could sign', () => {
  const { policy } = urgent;
  expect(stagesWithoutOthers(policy, ROSTER, 'final' as PersonId).map(({ stage }) => stage)).toEqual(['final']);
  expect(stagesWithoutOthers(policy, roster, by)).toEqual([]);
});
