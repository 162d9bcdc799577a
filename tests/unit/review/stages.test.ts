import { describe, expect, it } from 'vitest';
import { DraftKindSchema } from '../../../utils/domain/draft';
import type { Digest, PersonId } from '../../../utils/domain/ids';
import type { Person, Stage } from '../../../utils/domain/people';
import type { Review } from '../../../utils/domain/review';
import { policyFor } from '../../../utils/review/policy';
import { countedSignOffs, eligibleSigners, maySign, nextStage } from '../../../utils/review/stages';
import { ACCOUNT_KEY, anApprovedReview, aPerson, aReview, aSignOff, ROSTER } from '../../support/builders';

const id = (text: string) => text as PersonId;
const OTHER = 'cd'.repeat(32) as Digest;

function signed(...stages: Stage[]): Review {
  const review = aReview();
  return { ...review, signOffs: stages.map((stage) => aSignOff(review, stage)) };
}

describe('default policies', () => {
  it.each(DraftKindSchema.options.filter((kind) => kind !== 'reply' && kind !== 'message'))(
    '%s passes 初审 → 复审 → 终审',
    (kind) => {
      expect(policyFor(kind, 4)).toEqual({ id: 'full-three', stages: ['first', 'second', 'final'], label: '' });
    },
  );

  it.each(['reply', 'message'] as const)('%s needs one sign-off in any unit', (kind) => {
    for (const size of [1, 2, 3, 4, 50]) expect(policyFor(kind, size).stages).toHaveLength(1);
  });

  it.each([
    [3, ['first', 'final'], '精简审核（3人单位）'],
    [2, ['final'], '精简审核（2人单位）'],
    [1, ['final'], '精简审核（1人单位）'],
  ])('a unit of %i has a reduced policy that says so', (size, stages, label) => {
    expect(policyFor('post', size)).toMatchObject({ stages, label });
  });
});

describe('nextStage', () => {
  it.each<[Stage[], Stage | null]>([
    [[], 'first'],
    [['first'], 'second'],
    [['first', 'second'], 'final'],
    [['first', 'second', 'final'], null],
    [['second'], 'first'],
    [['first', 'final'], 'second'],
  ])('after %j comes %s', (stages, next) => {
    expect(nextStage(signed(...stages))).toBe(next);
  });

  it.each(['rejected', 'withdrawn', 'published', 'approved'] as const)('is none when %s', (status) => {
    expect(nextStage(aReview({ status }))).toBeNull();
  });
});

describe('countedSignOffs passes over', () => {
  const review = aReview();
  it.each([
    ['a sign-off of another version', { digest: OTHER }],
    ['a sign-off for another account', { account: null }],
    ['a rejection', { act: 'reject' as const }],
    ['an author', { by: id('author') }],
    ['another review', { review: 'review-2' as Review['id'] }],
  ])('%s', (_name, change) => {
    expect(countedSignOffs({ ...review, signOffs: [aSignOff(review, 'first', change)] })).toEqual([]);
  });

  it('the second stage of one person', () => {
    const twice = [aSignOff(review, 'first'), aSignOff(review, 'second', { by: id('first') })];
    expect(countedSignOffs({ ...review, signOffs: twice })).toEqual([twice[0]]);
  });
});

describe('maySign', () => {
  it.each<[string, Review]>([
    ['first', signed()],
    ['second', signed('first')],
    ['final', signed('first', 'second')],
  ])('lets the person of the %s stage sign', (person, review) => {
    expect(maySign(review, id(person), ROSTER, review.digest)).toEqual({ ok: true, stage: person });
  });

  const everything = aPerson('all', { roles: ['operator', 'first', 'second', 'final', 'admin'] });
  const change = (person: string, record: Partial<Person>) =>
    ROSTER.map((entry) => (entry.id === person ? { ...entry, ...record } : entry));

  it.each<[string, string, Review, readonly Person[], Digest | undefined]>([
    ['not-in-review', 'final', anApprovedReview(), ROSTER, undefined],
    ['stale', 'first', signed(), ROSTER, OTHER],
    ['unknown-person', 'nobody', signed(), ROSTER, undefined],
    ['inactive', 'first', signed(), change('first', { active: false }), undefined],
    ['no-key', 'first', signed(), change('first', { publicKey: null }), undefined],
    ['no-role', 'second', signed(), ROSTER, undefined],
    ['no-role', 'author', aReview({ authors: [id('first')] }), ROSTER, undefined],
    ['is-author', 'author', signed(), change('author', { roles: ['first'] }), undefined],
    ['is-author', 'all', aReview({ authors: [id('author'), id('all')] }), [...ROSTER, everything], undefined],
  ])('refuses with %s: %s', (code, person, review, roster, seen) => {
    const answer = maySign(review, id(person), roster, seen);
    expect(answer).toMatchObject({ ok: false, code });
    expect(!answer.ok && answer.message).toMatch(/[\u4e00-\u9fff].*。$/);
  });

  it('refuses a second stage to the same person, however many roles they have', () => {
    const review = aReview();
    const once = { ...review, signOffs: [aSignOff(review, 'first', { by: everything.id })] };
    expect(maySign(once, everything.id, [...ROSTER, everything])).toMatchObject({ ok: false, code: 'already-signed' });
  });

  it('lets any reviewer sign a reply, but no operator', () => {
    const reply = aReview({ policy: policyFor('reply', 6), account: ACCOUNT_KEY });
    expect(eligibleSigners(reply, ROSTER).map((person) => person.id)).toEqual(['first', 'second', 'final']);
    expect(maySign(reply, id('op'), [aPerson('op')])).toMatchObject({ ok: false, code: 'no-role' });
  });
});
