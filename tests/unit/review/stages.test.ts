import { describe, expect, it } from 'vitest';
import type { Delegation } from '../../../utils/domain/delegation';
import type { Digest, PersonId } from '../../../utils/domain/ids';
import type { Person, Stage } from '../../../utils/domain/people';
import type { ReviewPolicy } from '../../../utils/domain/policy';
import type { Review } from '../../../utils/domain/review';
import { isContractor } from '../../../utils/review/policy';
import { REPLY_ONE, THREE_REVIEWS } from '../../../utils/review/policy-presets';
import { countedSignOffs, isComplete, progressOf } from '../../../utils/review/progress';
import { eligibleSigners, mayRecord, maySign, nextStage } from '../../../utils/review/stages';
import { ACCOUNT_KEY, anApprovedReview, aPerson, aReview, aSignOff, ROSTER } from '../../support/builders';
import { HOUR, NOW } from '../../support/clock';

const id = (text: string) => text as PersonId;
const OTHER = 'cd'.repeat(32) as Digest;

function signed(...stages: Stage[]): Review {
  const review = aReview();
  return { ...review, signOffs: stages.map((stage) => aSignOff(review, stage)) };
}

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
    expect(maySign(review, id(person), ROSTER, { seen: review.digest })).toEqual({ ok: true, stage: person });
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
    ['contractor', 'first', signed(), change('first', { employment: 'contractor' }), undefined],
    ['no-role', 'second', signed(), ROSTER, undefined],
    ['no-role', 'author', aReview({ authors: [id('first')] }), ROSTER, undefined],
    ['is-author', 'author', signed(), change('author', { roles: ['first'] }), undefined],
    ['is-author', 'all', aReview({ authors: [id('author'), id('all')] }), [...ROSTER, everything], undefined],
  ])('refuses with %s: %s', (code, person, review, roster, seen) => {
    const answer = maySign(review, id(person), roster, seen === undefined ? {} : { seen });
    expect(answer).toMatchObject({ ok: false, code });
    expect(!answer.ok && answer.message).toMatch(/[\u4e00-\u9fff].*。$/);
  });

  it('refuses a second stage to the same person, however many roles they have', () => {
    const review = aReview();
    const once = { ...review, signOffs: [aSignOff(review, 'first', { by: everything.id })] };
    expect(maySign(once, everything.id, [...ROSTER, everything])).toMatchObject({ ok: false, code: 'already-signed' });
  });

  it('lets any reviewer sign a reply, but no operator', () => {
    const reply = aReview({ policy: REPLY_ONE.policy, account: ACCOUNT_KEY });
    expect(eligibleSigners(reply, ROSTER).map((person) => person.id)).toEqual(['first', 'second', 'final']);
    expect(maySign(reply, id('op'), [aPerson('op')])).toMatchObject({ ok: false, code: 'no-role' });
  });
});

describe('a stage that everybody of a group has to sign', () => {
  const group: ReviewPolicy = {
    ...THREE_REVIEWS.policy,
    stages: THREE_REVIEWS.policy.stages.map((rule) =>
      rule.stage === 'second' ? { ...rule, need: 'all', persons: [id('second'), id('deputy')] } : rule,
    ),
  };
  const roster = [...ROSTER, aPerson('deputy', { name: '方五', roles: ['first', 'second'] })];
  const review = aReview({ policy: group });
  const first = aSignOff(review, 'first');
  const second = aSignOff(review, 'second');
  const deputy = aSignOff(review, 'second', { by: id('deputy') });

  it('is open until the last of them has signed, in any order', () => {
    expect(progressOf({ ...review, signOffs: [first, deputy] }).missing).toEqual(['second']);
    expect(nextStage({ ...review, signOffs: [first, deputy] })).toBe('second');
    expect(nextStage({ ...review, signOffs: [first, deputy, second] })).toBe('final');
  });

  it('asks nobody twice and nobody else', () => {
    const half = { ...review, signOffs: [first, deputy] };
    expect(eligibleSigners(half, roster).map((p) => p.id)).toEqual(['second']);
    expect(maySign(half, id('deputy'), roster)).toMatchObject({ code: 'already-signed' });
  });

  it('keeps its people for it: none of them signs an earlier stage', () => {
    expect(maySign(review, id('deputy'), roster)).toMatchObject({ code: 'reserved' });
  });

  it('is never done by a group that authors have emptied', () => {
    const emptied = aReview({ policy: group, authors: [id('second'), id('deputy')], signOffs: [first] });
    expect(nextStage(emptied)).toBe('second');
    expect(isComplete(emptied)).toBe(false);
  });
});

describe('a delegation', () => {
  const given: Delegation = {
    id: 'd-1',
    from: id('first'),
    to: id('standin'),
    stages: ['first'],
    start: NOW,
    end: NOW + 10 * HOUR,
    endedAt: null,
  };
  const standin = aPerson('standin', { name: '代理人', roles: ['duty'] });
  const roster = [...ROSTER, standin];
  const now = NOW + HOUR;
  const change = (person: string, record: Partial<Person>) =>
    roster.map((entry) => (entry.id === person ? { ...entry, ...record } : entry));

  it('lets the delegate sign for the one who gave it', () => {
    const answer = maySign(aReview(), standin.id, roster, { now, delegations: [given] });
    expect(answer).toEqual({ ok: true, stage: 'first', delegation: given });
  });

  it('counts for both: neither may sign another stage', () => {
    const review = aReview();
    const act = aSignOff(review, 'first', { by: standin.id, onBehalfOf: id('first'), delegation: 'd-1' });
    const after = { ...review, signOffs: [act] };
    expect(nextStage(after)).toBe('second');
    for (const person of ['standin', 'first']) {
      expect(maySign(after, id(person), change(person, { roles: ['second'] }))).toMatchObject({
        code: 'already-signed',
      });
    }
  });

  const signedByFirst = signed('first');
  const second: Delegation = { ...given, stages: ['second'] };
  it.each<[string, string, Delegation, Review, readonly Person[], number]>([
    ['delegation-early', 'before its start', given, aReview(), roster, NOW - 1],
    ['delegation-over', 'at its end', given, aReview(), roster, NOW + 10 * HOUR],
    ['delegation-over', 'after it was taken back', { ...given, endedAt: NOW + 1 }, aReview(), roster, now],
    ['delegator-author', 'for an author', given, aReview({ authors: [id('first')] }), roster, now],
    [
      'delegator-signed',
      'for somebody who signed before',
      second,
      signedByFirst,
      change('first', { roles: ['second'] }),
      now,
    ],
    ['delegator-no-role', 'for somebody without the role', { ...given, from: id('second') }, aReview(), roster, now],
    ['delegator-inactive', 'for somebody who left', given, aReview(), change('first', { active: false }), now],
    ['is-author', 'by an author', given, aReview({ authors: [id('standin')] }), roster, now],
    ['contractor', 'by a contractor', given, aReview(), change('standin', { employment: 'contractor' }), now],
    ['no-role', 'for another stage', { ...given, stages: ['final'] }, aReview(), roster, now],
  ])('is refused with %s %s', (code, _name, delegation, review, people, at) => {
    const shown = code === 'delegator-signed' ? { ...review, signOffs: [aSignOff(review, 'first')] } : review;
    expect(maySign(shown, standin.id, people, { now: at, delegations: [delegation] })).toMatchObject({
      ok: false,
      code,
    });
  });
});

describe('代录签批', () => {
  const leader = aPerson('leader', { name: '县长', roles: ['final'], publicKey: null });
  const roster = [...ROSTER, leader];
  const waiting = signed('first', 'second');

  it('is written down for a leader without a key, also by somebody who signed before', () => {
    expect(mayRecord(waiting, id('second'), leader.id, roster)).toEqual({ ok: true, stage: 'final' });
    const evidence = {
      name: '签批单.png',
      sha256: '0'.repeat(64),
      mime: 'image/png',
      dataUrl: 'data:image/png;base64,',
    };
    const act = aSignOff(waiting, 'final', { by: id('second'), onBehalfOf: leader.id, evidence });
    expect(isComplete({ ...waiting, signOffs: [...waiting.signOffs, act] })).toBe(true);
    const bare = aSignOff(waiting, 'final', { by: id('second'), onBehalfOf: leader.id });
    expect(isComplete({ ...waiting, signOffs: [...waiting.signOffs, bare] })).toBe(false);
  });

  it.each<[string, string, string, string, Review]>([
    ['not-on-behalf', 'at a stage where the policy does not allow it', 'second', 'leader', signed('first')],
    ['is-author', 'by the author', 'author', 'leader', waiting],
    ['is-author', 'for an author', 'second', 'leader', { ...waiting, authors: [id('leader')] }],
    ['no-role', 'for somebody without the stage', 'second', 'author2', waiting],
    ['already-signed', 'for somebody who signed before', 'final', 'first', waiting],
  ])('is refused with %s %s', (code, _name, by, forWhom, review) => {
    const people = [...roster, aPerson('author2')];
    expect(mayRecord(review, id(by), id(forWhom), people)).toMatchObject({ ok: false, code });
  });
});

it('somebody from outside is one whom the roster calls so', () => {
  expect(isContractor(aPerson('x', { employment: 'contractor' }))).toBe(true);
  expect(isContractor(aPerson('x', { employment: 'staff' })) || isContractor(aPerson('x'))).toBe(false);
});
