import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Backend } from '../../../utils/background/backend';
import { changeRules } from '../../../utils/background/inspection-control';
import { submitReview } from '../../../utils/background/reviews';
import type { SubmittedPage } from '../../../utils/background/submitted-page';
import type { Correction } from '../../../utils/domain/correction';
import type { Draft } from '../../../utils/domain/draft';
import type { PersonId, ReleaseId, ReviewId } from '../../../utils/domain/ids';
import type { PolicyBook } from '../../../utils/domain/policy';
import type { Review, SignedStatement } from '../../../utils/domain/review';
import { canonicalJson } from '../../../utils/review/canonical-json';
import { digestOf } from '../../../utils/review/digest';
import { defaultBook } from '../../../utils/review/policy';
import { REVIEW_AND_APPROVE } from '../../../utils/review/policy-presets';
import { getControl } from '../../../utils/storage/inspection-control';
import { latestEvents, ledgerHead } from '../../../utils/storage/ledger';
import { openDatabase } from '../../../utils/storage/open';
import { putPerson } from '../../../utils/storage/people';
import { putPolicyBook } from '../../../utils/storage/policies';
import { getReview, putReview } from '../../../utils/storage/reviews';
import { putUnit } from '../../../utils/storage/unit';
import { listWordingProposals } from '../../../utils/storage/wording-proposals';
import { ACCOUNT_KEY, aDraft, anApprovedReview, aReview, aStatement, aUnit } from '../../support/builders';
import { fakeClock, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';
import { type Signers, someSigners } from '../../support/signers';

const shown: { page: SubmittedPage | null } = { page: null };
vi.mock('../../../utils/background/submitted-page', () => ({ submittedPage: async () => shown.page }));

const ORIGINAL = 'review-1' as ReviewId;
const CORRECTION = 'review-2' as ReviewId;
const WORDING = { wrong: '人民路', right: '解放路', note: '路名写错' };
const published = { at: NOW - 1, platformId: '5201', url: '', release: 'r-1' as ReleaseId };
let signers: Signers;
beforeAll(async () => {
  signers = await someSigners();
});

async function office(original: Review = { ...anApprovedReview({ id: ORIGINAL }), status: 'published', published }) {
  const db = closing(await openDatabase());
  const clock = fakeClock();
  const back: Backend = { db: async () => db, now: clock.now, tell: vi.fn() };
  await putUnit(db, aUnit());
  for (const person of signers.roster) await putPerson(db, person);
  await putReview(db, original);
  const seal = async (change: Partial<SignedStatement>) => {
    const { head, count } = await ledgerHead(db);
    return signers.sign(aStatement({ at: clock.now(), ledgerHead: head, ledgerCount: count, ...change }));
  };
  const submit = async (correction: Correction | undefined, draft: Draft, change: Partial<SignedStatement> = {}) => {
    const digest = await digestOf(draft);
    shown.page = {
      known: { draft, digest, account: ACCOUNT_KEY, standing: 'guarded' },
      reading: { url: 'https://weibo.com/' } as SubmittedPage['reading'],
      findings: [],
      ruleset: 'test',
    };
    return submitReview(
      back,
      1,
      await seal({ review: CORRECTION, digest, ...(correction && { correction }), ...change }),
    );
  };
  return { db, clock, back, seal, submit };
}
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (fault: { code: string }) => fault.code,
  );
const edited = aDraft({ target: '5201', article: { body: '请到解放路办理。' } });
const correction: Correction = { review: ORIGINAL, what: '路名写错', wording: WORDING };

describe('a correction', () => {
  it('is a review of its own under the policy for corrections, linked both ways in one step', async () => {
    const { db, submit } = await office();
    const book = defaultBook(6);
    const { policy } = REVIEW_AND_APPROVE;
    const both: PolicyBook = {
      ...book,
      policies: [...book.policies, policy],
      matrix: { ...book.matrix, correction: { ...book.matrix.correction, daily: policy.id } },
    };
    await putPolicyBook(db, both);
    await submit(correction, edited);
    expect(await getReview(db, CORRECTION)).toMatchObject({ corrects: ORIGINAL, policy: { id: policy.id } });
    expect(await getReview(db, ORIGINAL)).toMatchObject({ correctedBy: [CORRECTION], status: 'published' });
    const events = (await latestEvents(db, 9)).map(({ type, subject }) => [type, subject]);
    expect(events.reverse()).toEqual([
      ['draft-submitted', CORRECTION],
      ['correction-begun', ORIGINAL],
    ]);
  });

  it('stays one when it is submitted again without a further word', async () => {
    const { db, clock, submit } = await office();
    await submit(correction, edited);
    clock.advance(1_000);
    await submit(undefined, aDraft({ article: { body: '请到解放路北口办理。' } }));
    expect(await getReview(db, CORRECTION)).toMatchObject({ corrects: ORIGINAL, version: 2 });
    expect((await getReview(db, ORIGINAL))?.correctedBy).toEqual([CORRECTION]);
  });

  it.each<[string, string, Review | undefined, Partial<SignedStatement>]>([
    ['something nobody knows', 'no-corrected', aReview({ id: 'other' as ReviewId }), {}],
    ['itself', 'no-corrected', undefined, { review: ORIGINAL }],
    ['what is not published', 'not-published', aReview({ id: ORIGINAL }), {}],
    ['a post of another account', 'wrong-account', { ...aReview({ id: ORIGINAL, account: null }), published }, {}],
  ])('of %s is refused and stores nothing', async (_name, wanted, original, change) => {
    const { db, submit } = await office(original);
    expect(await code(submit(correction, edited, change))).toBe(wanted);
    expect(await getReview(db, CORRECTION)).toBeNull();
    expect(await listWordingProposals(db)).toEqual([]);
  });

  it('does not take over a review of something else', async () => {
    const { db, clock, submit } = await office();
    await submit(undefined, edited);
    clock.advance(1_000);
    expect(await code(submit(correction, aDraft({ article: { body: '又改。' } })))).toBe('other-correction');
    expect((await getReview(db, ORIGINAL))?.correctedBy).toBeUndefined();
  });
});

describe('the fixed wording that comes with it', () => {
  const change = (decided: string[], put: object) => ({
    act: 'admin' as const,
    review: null,
    digest: null,
    account: null,
    by: 'final' as PersonId,
    comment: canonicalJson({ rules: {}, put, remove: {}, decided }),
  });

  it('changes no rule before an administrator signs it', async () => {
    const { db, back, seal, submit } = await office();
    await submit(correction, edited);
    const [proposal, ...more] = await listWordingProposals(db);
    expect(more).toEqual([]);
    expect(proposal).toMatchObject({ wording: WORDING, review: CORRECTION, by: 'author' });
    expect((await getControl(db)).wording).toEqual([]);
    await changeRules(back, await seal(change([proposal!.id], { wording: [WORDING] })));
    expect((await getControl(db)).wording).toEqual([WORDING]);
    expect(await listWordingProposals(db)).toEqual([]);
  });

  it('can be refused, and a second proposal for the same words replaces the first', async () => {
    const { db, back, clock, seal, submit } = await office();
    await submit(correction, edited);
    clock.advance(1_000);
    const again = { ...correction, wording: { ...WORDING, right: '解放大道' } };
    await submit(again, aDraft({ article: { body: '请到解放大道办理。' } }));
    const proposals = await listWordingProposals(db);
    expect(proposals.map(({ wording }) => wording.right)).toEqual(['解放大道']);
    await changeRules(back, await seal(change([proposals[0]!.id], {})));
    expect(await listWordingProposals(db)).toEqual([]);
    expect((await getControl(db)).wording).toEqual([]);
  });
});
