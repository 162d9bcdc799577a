import { beforeAll, describe, expect, it } from 'vitest';
import type { Digest, PersonId, ReviewId } from '../../../utils/domain/ids';
import { type Review, type SignedAct, SignedActSchema, type SignedStatement } from '../../../utils/domain/review';
import { generateKey } from '../../../utils/keys/key-pair';
import { sign, verifyAct } from '../../../utils/keys/sign';
import { verifyActOf, verifyReview } from '../../../utils/keys/verify-review';
import { canPublish } from '../../../utils/review/status';
import { aDraft, aStatement } from '../../support/builders';
import { aSignedReview, type Signers, someSigners } from '../../support/signers';

let signers: Signers;
let act: SignedAct;
let review: Review;

beforeAll(async () => {
  signers = await someSigners();
  act = await signers.sign(
    aStatement({ comment: '同意', waivers: [{ finding: 'f', reason: '原文如此', by: 'author' as PersonId }] }),
  );
  review = await aSignedReview(signers);
});

const keyOf = (id: string) => signers.roster.find((person) => person.id === id)!.publicKey!;

describe('a signed act', () => {
  it('verifies against its signer, also after storage and messages', async () => {
    const copy = SignedActSchema.parse(JSON.parse(JSON.stringify(act)));
    expect(await verifyAct(copy, keyOf('author'))).toBe(true);
  });

  const changes: { [Field in keyof SignedStatement]: SignedStatement[Field] } = {
    v: 1,
    act: 'sign-off',
    review: 'review-2' as ReviewId,
    digest: 'cd'.repeat(32) as Digest,
    stage: 'final',
    account: null,
    by: 'first' as PersonId,
    at: 1,
    waivers: [],
    comment: '不同意',
    ledgerHead: 'f'.repeat(64),
    ledgerCount: 1,
  };
  it.each(Object.keys(changes).filter((field) => field !== 'v') as (keyof SignedStatement)[])(
    'does not verify when %s is changed',
    async (field) => {
      const forged = { ...act, statement: { ...act.statement, [field]: changes[field] } };
      expect(await verifyAct(forged, keyOf('author'))).toBe(false);
    },
  );

  it.each([
    ['an empty signature', ''],
    ['no base64', '***'],
    ['a signature cut short', 'c2ln'],
  ])('does not verify, and does not throw, with %s', async (_name, signature) => {
    expect(await verifyAct({ ...act, signature }, keyOf('author'))).toBe(false);
  });

  it('does not verify with the key of somebody else or a damaged key', async () => {
    expect(await verifyAct(act, keyOf('first'))).toBe(false);
    expect(await verifyAct(act, { ...keyOf('author'), x: 'not a point' })).toBe(false);
  });

  it('counts only with the roster key of the person it names', async () => {
    expect(await verifyActOf(act, signers.roster)).toEqual({ ok: true });
    expect(await verifyActOf(act, [])).toMatchObject({ ok: false, code: 'unknown-signer' });
    const stolen = signers.roster.map((person) =>
      person.id === 'author' ? { ...person, publicKey: keyOf('first') } : person,
    );
    expect(await verifyActOf(act, stolen)).toMatchObject({
      ok: false,
      code: 'bad-signature',
      message: expect.stringContaining('林初'),
    });
  });
});

describe('verifyReview', () => {
  it('passes a review that was really signed, together with canPublish', async () => {
    expect(await verifyReview(review, signers.roster)).toEqual({ ok: true });
    expect(canPublish(review, review.digest, review.account, signers.roster)).toMatchObject({ ok: true });
  });

  it('keeps sign-offs of somebody deactivated since', async () => {
    const later = signers.roster.map((person) => ({ ...person, active: false }));
    expect(await verifyReview(review, later)).toEqual({ ok: true });
  });

  it('finds a stored draft that was changed behind the signatures', async () => {
    const altered = { ...review, draft: aDraft({ article: { body: '别的内容。' } }) };
    expect(await verifyReview(altered, signers.roster)).toMatchObject({ ok: false, code: 'draft-altered' });
  });

  it('finds draft and digest changed together', async () => {
    const other = await aSignedReview(signers, { draft: aDraft({ article: { body: '别的内容。' } }) });
    const altered = { ...review, draft: other.draft, digest: other.digest };
    expect(await verifyReview(altered, signers.roster)).toMatchObject({ ok: false, code: 'submission-mismatch' });
  });

  it('finds a forged sign-off and says at which stage', async () => {
    const mallory = await generateKey();
    const signOffs = [...review.signOffs];
    signOffs[1] = await sign(signOffs[1]!.statement, mallory.privateKey);
    expect(await verifyReview({ ...review, signOffs }, signers.roster)).toMatchObject({
      ok: false,
      code: 'bad-signature',
      message: expect.stringContaining('复审'),
    });
  });
});
