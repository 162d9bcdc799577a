import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { countersignReview } from '../../../utils/background/countersign';
import { actOnReview } from '../../../utils/background/reviews';
import { GateSchema } from '../../../utils/domain/finding';
import type { PersonId, ReviewId } from '../../../utils/domain/ids';
import type { Review, SignedStatement } from '../../../utils/domain/review';
import { countersignComment } from '../../../utils/review/countersign';
import { mediaToSee } from '../../../utils/review/seen';
import { getReview, putReview, reviewsToCountersign } from '../../../utils/storage/reviews';
import { aReview, aSignOff } from '../../support/builders';
import { HOUR } from '../../support/clock';
import { aPeopleOffice, type PeopleOffice } from '../../support/people-office';

const BYTES = Buffer.from('a photograph of the signed sheet');
const EVIDENCE = {
  name: '签批单.jpg',
  sha256: createHash('sha256').update(BYTES).digest('hex'),
  mime: 'image/jpeg',
  dataUrl: `data:image/jpeg;base64,${BYTES.toString('base64')}`,
};
const LEADER = 'final' as PersonId;

/** A review that waits for the final stage; somebody else of the office records. */
async function waiting(): Promise<{ office: PeopleOffice; review: Review }> {
  const office = await aPeopleOffice();
  const begun = aReview({ status: 'in-review' });
  const signOffs = [aSignOff(begun, 'first'), aSignOff(begun, 'second')];
  const review = { ...begun, signOffs };
  await putReview(office.db, review);
  return { office, review };
}

function recording(office: PeopleOffice, review: Review, change: Partial<SignedStatement> = {}) {
  return office.act('sign-off', {}, 'first', {
    review: review.id,
    digest: review.digest,
    account: review.account,
    stage: 'final',
    comment: '电话同意',
    gates: [...GateSchema.options],
    seen: mediaToSee(review.draft).map(({ key }) => key),
    onBehalfOf: LEADER,
    evidence: EVIDENCE,
    ...change,
  });
}

describe('recording a leader’s approval', () => {
  it('counts as the leader’s stage and names both', async () => {
    const { office, review } = await waiting();
    await actOnReview(office.back, await recording(office, review));
    const stored = (await getReview(office.db, review.id))!;
    expect(stored.status).toBe('approved');
    expect(stored.signOffs.at(-1)?.statement).toMatchObject({ by: 'first', onBehalfOf: 'final', evidence: EVIDENCE });
    expect(await office.newest()).toMatchObject({ type: 'signed-off', actor: 'first' });
  });

  it.each<[string, string, Partial<SignedStatement>]>([
    ['without a picture', 'evidence-missing', { evidence: undefined }],
    ['with another picture than was hashed', 'evidence-altered', { evidence: { ...EVIDENCE, sha256: 'f'.repeat(64) } }],
    ['for somebody who holds another stage', 'no-role', { onBehalfOf: 'author' as PersonId }],
  ])('%s is refused', async (_name, code, change) => {
    const { office, review } = await waiting();
    await expect(actOnReview(office.back, await recording(office, review, change))).rejects.toMatchObject({
      code: code === 'no-role' ? expect.stringMatching(/no-role|is-author/) : code,
    });
    expect((await getReview(office.db, review.id))?.status).toBe('in-review');
  });

  it('by the author is refused', async () => {
    const { office, review } = await waiting();
    const act = await recording(office, review, { by: 'author' as PersonId });
    await expect(actOnReview(office.back, act)).rejects.toMatchObject({ code: 'is-author' });
  });
});

describe('the leader’s own signature later', () => {
  const later = async (by = 'final', change: Partial<SignedStatement> = {}) => {
    const { office, review } = await waiting();
    await actOnReview(office.back, await recording(office, review));
    office.clock.advance(HOUR);
    const stored = (await getReview(office.db, review.id))!;
    const recorded = stored.signOffs.at(-1)!;
    const act = await office.act('countersign', {}, by, {
      review: review.id,
      digest: review.digest,
      account: review.account,
      stage: 'final',
      comment: countersignComment(recorded),
      ...change,
    });
    return { office, act, id: review.id };
  };

  it('is kept on the review and in the ledger', async () => {
    const { office, act, id } = await later();
    expect(await reviewsToCountersign(office.db)).toMatchObject([{ id, owedBy: [LEADER] }]);
    await countersignReview(office.back, act);
    expect(await reviewsToCountersign(office.db)).toEqual([]);
    expect((await getReview(office.db, id))?.countersigned).toEqual([act]);
    expect(await office.newest()).toMatchObject({ type: 'countersigned', subject: id, actor: 'final' });
    await expect(countersignReview(office.back, act)).rejects.toMatchObject({ code: 'replay' });
  });

  it('by anybody else, or about another review, is refused', async () => {
    const other = await later('second');
    await expect(countersignReview(other.office.back, other.act)).rejects.toMatchObject({ code: 'not-your-approval' });
    const lost = await later('final', { review: 'review-2' as ReviewId });
    await expect(countersignReview(lost.office.back, lost.act)).rejects.toMatchObject({ code: 'no-review' });
  });
});
