import { describe, expect, it } from 'vitest';
import type { Digest, PersonId } from '../../../utils/domain/ids';
import type { Review, SignedStatement } from '../../../utils/domain/review';
import { THREE_REVIEWS, THREE_REVIEWS_PROOFREAD } from '../../../utils/review/policy-presets';
import { actsBehind, carriedHolds, isComplete } from '../../../utils/review/progress';
import { maySign, nextStage } from '../../../utils/review/stages';
import { checkReviewAct } from '../../../utils/review/statement';
import { canPublish } from '../../../utils/review/status';
import { addSignOff, rejectReview, resubmitReview, type SubmittedContent } from '../../../utils/review/transitions';
import { asOf, isExpired, validUntil } from '../../../utils/review/validity';
import {
  ACCOUNT_KEY,
  aDraft,
  anAct,
  anApprovedReview,
  aPerson,
  aReview,
  aSignOff,
  DIGEST,
  ROSTER,
} from '../../support/builders';
import { HOUR, NOW } from '../../support/clock';

const roster = [...ROSTER, aPerson('proof', { name: '校对员', roles: ['proofread'] })];
const NEXT = 'cd'.repeat(32) as Digest;
const short = { ...THREE_REVIEWS.policy, validHours: 8 };

describe('complete sign-offs with a limit', () => {
  const approved = anApprovedReview({ policy: short });
  const end = NOW + 8 * HOUR;

  it('are good until the hours after the final stage are over', () => {
    expect(validUntil(approved)).toBe(end);
    expect(isExpired(approved, end - 1)).toBe(false);
    expect(canPublish(approved, DIGEST, ACCOUNT_KEY, roster, { now: end - 1 })).toMatchObject({ ok: true });
    expect(isExpired(approved, end)).toBe(true);
    expect(canPublish(approved, DIGEST, ACCOUNT_KEY, roster, { now: end })).toMatchObject({
      ok: false,
      code: 'expired',
      next: { stage: 'final', names: ['周远'] },
    });
  });

  it('need the final stage again and nobody else, by a new act', () => {
    expect(maySign(approved, 'final' as PersonId, roster, { now: end })).toMatchObject({ ok: true, stage: 'final' });
    expect(maySign(approved, 'final' as PersonId, roster, { now: end - 1 })).toMatchObject({ code: 'not-in-review' });
    expect(checkReviewAct(approved, approved.signOffs[2]!, roster, { now: end })).toMatchObject({ code: 'replay' });
    const fresh = aSignOff(approved, 'final', { at: end });
    expect(checkReviewAct(approved, fresh, roster, { now: end })).toMatchObject({ ok: true });
    const again = addSignOff(asOf(approved, end), fresh);
    expect(again.status).toBe('approved');
    expect(validUntil(again)).toBe(end + 8 * HOUR);
  });

  it('never end where the policy gives no hours, nor for a review that is not complete', () => {
    expect(validUntil(anApprovedReview())).toBeNull();
    expect(validUntil(aReview({ policy: short }))).toBeNull();
  });
});

describe('an edit of punctuation alone, after all sign-offs', () => {
  const policy = { ...THREE_REVIEWS.policy, punctuation: true };
  const before = anApprovedReview({ policy, draft: aDraft({ article: { body: '今日开馆。欢迎前来。' } }) });
  const content = (body: string, change: Partial<SubmittedContent> = {}): SubmittedContent => ({
    platform: 'weibo',
    accountName: before.accountName,
    policy,
    contentClass: 'daily',
    draft: aDraft({ article: { body } }),
    findings: [],
    ruleset: 'test',
    pageUrl: '',
    ...change,
  });
  const submission = (change: Partial<SignedStatement> = {}) => anAct({ digest: NEXT, at: NOW + 1, ...change });
  const resubmit = (review: Review, body: string, change = {}) =>
    resubmitReview(review, content(body), submission(change));
  const light = resubmit(before, '今日开馆，欢迎前来。');
  const proofread = (review: Review, change: Partial<SignedStatement> = {}) =>
    aSignOff(review, 'proofread', { by: 'proof' as PersonId, at: NOW + 2, ...change });

  it('waits for 校对 alone, and is approved by it', () => {
    expect(carriedHolds(light)).toBe(true);
    expect(nextStage(light)).toBe('proofread');
    expect(canPublish(light, NEXT, ACCOUNT_KEY, roster)).toMatchObject({ ok: false, code: 'in-review' });
    expect(checkReviewAct(light, proofread(light), roster)).toMatchObject({ ok: true, stage: 'proofread' });
    const done = addSignOff(light, proofread(light));
    expect(done.status).toBe('approved');
    expect(canPublish(done, NEXT, ACCOUNT_KEY, roster)).toMatchObject({ ok: true });
    expect(actsBehind(done)).toHaveLength(1 + 1 + 1 + 3);
  });

  it('is signed neither by an author nor by somebody who signed another stage', () => {
    const roles = roster.map((p) => ({ ...p, roles: [...p.roles, 'proofread' as const] }));
    expect(maySign(light, 'author' as PersonId, roles)).toMatchObject({ code: 'is-author' });
    expect(maySign(light, 'first' as PersonId, roles)).toMatchObject({ code: 'already-signed' });
    expect(maySign(light, 'second' as PersonId, roster)).toMatchObject({ code: 'already-signed' });
  });

  it('may be made again before and after 校对: what was fully signed stays the measure', () => {
    const third = resubmit(light, '今日开馆、欢迎前来。', { digest: 'ef'.repeat(32) as Digest });
    expect(nextStage(third)).toBe('proofread');
    const after = resubmit(addSignOff(light, proofread(light)), '今日开馆、欢迎前来。', {
      digest: 'ef'.repeat(32) as Digest,
    });
    expect(after.carried?.digest).toBe(DIGEST);
  });

  it.each<[string, Review]>([
    ['another word', resubmit(before, '今日开馆，欢迎光临。')],
    [
      'a policy that does not allow it',
      resubmitReview(
        { ...before, policy: THREE_REVIEWS.policy },
        content('今日开馆，欢迎前来。', { policy: THREE_REVIEWS.policy }),
        submission(),
      ),
    ],
    [
      'a submitter who signed the version before',
      resubmit(before, '今日开馆，欢迎前来。', { by: 'first' as PersonId }),
    ],
    [
      'a version that was not signed to the end',
      resubmit(aReview({ policy, draft: before.draft, signOffs: before.signOffs.slice(0, 2) }), '今日开馆，欢迎前来。'),
    ],
    ['a version that was returned', resubmit(rejectReview(before, anAct({ act: 'reject' })), '今日开馆，欢迎前来。')],
    [
      'sign-offs that have run out',
      resubmit({ ...before, policy: { ...policy, validHours: 1 } }, '今日开馆，欢迎前来。', { at: NOW + HOUR }),
    ],
    [
      'another class',
      resubmitReview(before, content('今日开馆，欢迎前来。', { contentClass: 'emergency' }), submission()),
    ],
  ])('falls back to all stages with %s', (_name, review) => {
    expect(nextStage(review)).toBe('first');
    expect(review.carried).toBeUndefined();
  });

  it('counts for nothing when the record was tampered with', () => {
    const done = addSignOff(light, proofread(light));
    const { carried } = done;
    expect(isComplete({ ...done, carried: { ...carried!, signOffs: carried!.signOffs.slice(0, 2) } })).toBe(false);
    expect(isComplete({ ...done, carried: { ...carried!, draft: aDraft({ article: { body: '别的内容。' } }) } })).toBe(
      false,
    );
    expect(isComplete({ ...done, carried: undefined })).toBe(false);
    expect(isComplete({ ...done, authors: [...done.authors, 'final' as PersonId] })).toBe(false);
  });

  it('goes through every stage again once the final sign-off has run out', () => {
    const limited = { ...policy, validHours: 2 };
    const carriedOver = addSignOff({ ...light, policy: limited }, proofread(light, { at: NOW + HOUR }));
    expect(validUntil(carriedOver)).toBe(NOW + 2 * HOUR);
    expect(nextStage(asOf(carriedOver, NOW + 2 * HOUR))).toBe('first');
  });

  it('lets a proofreader of the policy itself sign again', () => {
    const own = THREE_REVIEWS_PROOFREAD.policy;
    const signed = aReview({ policy: own, draft: before.draft });
    const full: Review = {
      ...signed,
      status: 'approved',
      signOffs: own.stages.map(({ stage }) => (stage === 'proofread' ? proofread(signed) : aSignOff(signed, stage))),
    };
    const next = resubmitReview(full, content('今日开馆，欢迎前来。', { policy: own }), submission());
    expect(maySign(next, 'proof' as PersonId, roster)).toMatchObject({ ok: true, stage: 'proofread' });
  });
});
