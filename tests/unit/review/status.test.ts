import { describe, expect, it } from 'vitest';
import type { AccountKey, Digest, PersonId } from '../../../utils/domain/ids';
import type { Review } from '../../../utils/domain/review';
import { canPublish } from '../../../utils/review/status';
import { ACCOUNT_KEY, anApprovedReview, aReview, aSignOff, DIGEST, ROSTER } from '../../support/builders';

const approved = anApprovedReview();
const OTHER = 'cd'.repeat(32) as Digest;

describe('canPublish', () => {
  it('lets approved content through', () => {
    expect(canPublish(approved, DIGEST, ACCOUNT_KEY, ROSTER)).toEqual({ ok: true, review: approved });
  });

  it.each<[string, Review | null, Digest, AccountKey | null]>([
    ['not-submitted', null, DIGEST, ACCOUNT_KEY],
    ['stale', approved, OTHER, ACCOUNT_KEY],
    ['wrong-account', approved, DIGEST, 'weibo:other' as AccountKey],
    ['wrong-account', approved, DIGEST, null],
    ['rejected', { ...approved, status: 'rejected' }, DIGEST, ACCOUNT_KEY],
    ['withdrawn', { ...approved, status: 'withdrawn' }, DIGEST, ACCOUNT_KEY],
    ['published', { ...approved, status: 'published' }, DIGEST, ACCOUNT_KEY],
    ['in-review', aReview(), DIGEST, ACCOUNT_KEY],
    ['incomplete', { ...approved, signOffs: [] }, DIGEST, ACCOUNT_KEY],
    ['incomplete', { ...approved, signOffs: approved.signOffs.slice(0, 2) }, DIGEST, ACCOUNT_KEY],
    ['incomplete', { ...approved, authors: ['author', 'final'] as PersonId[] }, DIGEST, ACCOUNT_KEY],
    ['incomplete', { ...approved, status: 'in-review' }, DIGEST, ACCOUNT_KEY],
  ])('holds with %s and a sentence that says what to do', (code, review, digest, account) => {
    const verdict = canPublish(review, digest, account, ROSTER);
    expect(verdict).toMatchObject({ ok: false, code });
    expect(!verdict.ok && verdict.reason).toMatch(/[\u4e00-\u9fff].*。$/);
  });

  it('names who is next', () => {
    const review = aReview();
    const waiting = { ...review, signOffs: [aSignOff(review, 'first')] };
    expect(canPublish(waiting, DIGEST, ACCOUNT_KEY, ROSTER)).toEqual({
      ok: false,
      code: 'in-review',
      reason: '该稿件待复审（可由何二签批），审核完成前不能发布。',
      next: { stage: 'second', label: '复审', names: ['何二'] },
    });
  });

  it('says which stage is open when the roster is not known', () => {
    expect(canPublish(aReview(), DIGEST, ACCOUNT_KEY)).toMatchObject({
      reason: '该稿件待初审，审核完成前不能发布。',
      next: { stage: 'first', names: [] },
    });
  });
});
