import { describe, expect, it } from 'vitest';
import type { Digest, PersonId, ReviewId } from '../../../utils/domain/ids';
import type { Evidence, Review, SignedAct, SignedStatement } from '../../../utils/domain/review';
import { checkCountersign, countersignComment, owedBy } from '../../../utils/review/countersign';
import { evidenceHolds, isRecorded } from '../../../utils/review/evidence';
import { anAct, aReview } from '../../support/builders';

const LEADER = 'final' as PersonId;

// SHA-256 of the three bytes "abc".
const EVIDENCE: Evidence = {
  name: '签批单.jpg',
  sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  mime: 'image/jpeg',
  dataUrl: 'data:image/jpeg;base64,YWJj',
};

const recorded = anAct({
  act: 'sign-off',
  stage: 'final',
  by: 'second' as PersonId,
  onBehalfOf: LEADER,
  evidence: EVIDENCE,
});
const review: Review = aReview({ signOffs: [recorded] });

function countersign(change: Partial<SignedStatement> = {}): SignedAct {
  const { review: id, digest, stage, account } = recorded.statement;
  const statement = { act: 'countersign', review: id, digest, stage, account, by: LEADER } as const;
  return anAct({ ...statement, comment: countersignComment(recorded), ...change });
}

describe('a countersignature', () => {
  it('fits the recorded sign-off of that leader, also after publication', () => {
    expect(checkCountersign(review, countersign())).toEqual({ ok: true, recorded });
    expect(checkCountersign({ ...review, status: 'published' }, countersign()).ok).toBe(true);
  });

  it('is owed until it is there', () => {
    expect(owedBy(review)).toEqual([LEADER]);
    expect(owedBy({ ...review, status: 'published' })).toEqual([LEADER]);
    expect(owedBy({ ...review, countersigned: [countersign()] })).toEqual([]);
    expect(owedBy({ ...review, status: 'withdrawn' })).toEqual([]);
    const { carried: _, ...before } = review;
    const carried = { digest: review.digest, draft: review.draft, submission: review.submission, signOffs: [recorded] };
    expect(owedBy({ ...before, signOffs: [], carried })).toEqual([LEADER]);
  });

  it.each<[string, Review, SignedAct]>([
    ['wrong-act', review, countersign({ act: 'sign-off' })],
    ['wrong-act', review, countersign({ review: 'review-2' as ReviewId })],
    ['no-recorded', review, countersign({ comment: '{"of":"x"}' })],
    [
      'no-recorded',
      aReview({ signOffs: [{ ...recorded, statement: { ...recorded.statement, delegation: 'd1' } }] }),
      countersign(),
    ],
    ['not-your-approval', review, countersign({ by: 'first' as PersonId })],
    ['not-your-approval', review, countersign({ by: 'second' as PersonId })],
    ['stale', review, countersign({ digest: 'cd'.repeat(32) as Digest })],
    ['stale', review, countersign({ stage: 'second' })],
    ['replay', { ...review, countersigned: [countersign()] }, countersign()],
  ])('is refused: %s', (code, of, act) => {
    expect(checkCountersign(of, act)).toMatchObject({ ok: false, code });
  });
});

describe('the picture of an approval', () => {
  it('holds with its own hash', async () => {
    expect(await evidenceHolds(EVIDENCE)).toBe(true);
  });

  it.each<[string, Partial<Evidence>]>([
    ['other bytes', { dataUrl: 'data:image/jpeg;base64,YWJk' }],
    ['another hash', { sha256: '0'.repeat(64) }],
    ['another kind', { mime: 'image/png' }],
    ['an address instead of a picture', { dataUrl: 'https://example.cn/a.jpg' }],
    ['no base64', { dataUrl: 'data:image/jpeg;base64,***' }],
  ])('does not hold with %s', async (_name, change) => {
    expect(await evidenceHolds({ ...EVIDENCE, ...change })).toBe(false);
  });

  it('belongs to 代录, not to a delegation', () => {
    expect(isRecorded(recorded.statement)).toBe(true);
    expect(isRecorded({ ...recorded.statement, delegation: 'd1' })).toBe(false);
    expect(isRecorded({ ...recorded.statement, onBehalfOf: undefined })).toBe(false);
  });
});
