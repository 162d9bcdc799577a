import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Backend } from '../../../utils/background/backend';
import { declaredReviews, noteDebt, settleDebts } from '../../../utils/background/debts';
import { declareEmergency } from '../../../utils/background/emergency';
import { ReleaseDesk } from '../../../utils/background/releases';
import { recordResult } from '../../../utils/background/results';
import { actOnReview } from '../../../utils/background/reviews';
import type { SubmittedPage } from '../../../utils/background/submitted-page';
import type { EmergencyDeclaration } from '../../../utils/domain/emergency';
import { type Finding, findingKey } from '../../../utils/domain/finding';
import type { Digest, PersonId, ReleaseId, ReviewId } from '../../../utils/domain/ids';
import type { Stage } from '../../../utils/domain/people';
import type { SignedStatement } from '../../../utils/domain/review';
import { verifyReview } from '../../../utils/keys/verify-review';
import { canonicalJson } from '../../../utils/review/canonical-json';
import { digestOf } from '../../../utils/review/digest';
import type { SanshenDb } from '../../../utils/storage/database';
import { getDebt } from '../../../utils/storage/debts';
import { appendEvents, latestEvents, ledgerHead } from '../../../utils/storage/ledger';
import { auditLedger } from '../../../utils/storage/ledger-audit';
import { openDatabase } from '../../../utils/storage/open';
import { putPerson } from '../../../utils/storage/people';
import type { Release } from '../../../utils/storage/records';
import { putRelease } from '../../../utils/storage/releases';
import { getReview } from '../../../utils/storage/reviews';
import { putUnit } from '../../../utils/storage/unit';
import {
  ACCOUNT_KEY,
  aDraft,
  aFinding,
  anEntry,
  aPerson,
  aSignOff,
  aStatement,
  aUnit,
  ROSTER,
} from '../../support/builders';
import { fakeClock, HOUR, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';
import { type Signers, someSigners } from '../../support/signers';
import { aDeclaration } from '../emergency/declarations';

const shown: { page: SubmittedPage | null } = { page: null };
vi.mock('../../../utils/background/submitted-page', () => ({ submittedPage: async () => shown.page }));

const LEADER = aPerson('leader', { name: '吴越', roles: ['final', 'admin'] });
const TEXT = '突发：城东主管道爆裂，正在抢修，请附近居民注意避让。';
const draft = aDraft({ article: { body: TEXT } });
const ID = 'review-9' as ReviewId;
let signers: Signers;
let digest: Digest;
beforeAll(async () => {
  signers = await someSigners([...ROSTER, LEADER]);
  digest = await digestOf(draft);
});

async function office(findings: readonly Finding[] = []) {
  const db = closing(await openDatabase());
  const clock = fakeClock();
  const back: Backend = { db: async () => db, now: clock.now, tell: vi.fn() };
  await putUnit(db, aUnit({ regulations: ['jiangbei-2021'] }));
  for (const person of signers.roster) await putPerson(db, person);
  shown.page = {
    known: { draft, digest, account: ACCOUNT_KEY, standing: 'guarded' },
    reading: { url: 'https://weibo.com/?token=secret' } as SubmittedPage['reading'],
    findings,
    ruleset: 'test',
  };
  const seal = async (change: Partial<SignedStatement>) => {
    const { head, count } = await ledgerHead(db);
    return signers.sign(aStatement({ at: clock.now(), ledgerHead: head, ledgerCount: count, ...change }));
  };
  const declare = async (change: Partial<SignedStatement> = {}, said: Partial<EmergencyDeclaration> = {}) => {
    const by = 'leader' as PersonId;
    const comment = canonicalJson(aDeclaration(said));
    return declareEmergency(back, 1, await seal({ act: 'emergency', review: ID, digest, by, comment, ...change }));
  };
  return { db, clock, back, seal, declare };
}
type Office = Awaited<ReturnType<typeof office>>;

const released = (change: Partial<Release> = {}): Release => ({
  id: 'release-9' as ReleaseId,
  tabId: 1,
  ruleId: 1,
  endpoint: 'weibo.update',
  nonce: '0'.repeat(32),
  reason: 'emergency',
  review: ID,
  digest,
  account: ACCOUNT_KEY,
  status: 'used',
  grantedAt: NOW,
  expiresAt: NOW + 60_000,
  usedAt: NOW,
  removed: true,
  result: 'pending',
  ...change,
});

/** The platform answers to a released request. */
async function answered({ back, db }: Office, outcome: 'published' | 'failed' | 'unknown'): Promise<void> {
  const release = released();
  await putRelease(db, release);
  const desk = new ReleaseDesk(back, () => {});
  await recordResult(back, db, desk, release, { outcome, platformId: '5201', url: '', reason: '' });
}

async function signStage({ back, db, seal, clock }: Office, stage: Stage, by: string = stage): Promise<void> {
  const review = (await getReview(db, ID))!;
  const {
    ledgerHead: _head,
    ledgerCount: _count,
    at: _at,
    ...said
  } = aSignOff(review, stage, { by: by as PersonId }).statement;
  await actOnReview(back, await seal({ ...said, at: clock.now() }));
}

const typesOf = async (db: SanshenDb) => (await latestEvents(db, 99)).map(({ type }) => type).reverse();
const inForce = async ({ db, clock }: Office) => {
  const review = await getReview(db, ID);
  return (await declaredReviews(db, ACCOUNT_KEY, review ? [review] : [], signers.roster, clock.now())).has(ID);
};
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (fault: { code: string }) => fault.code,
  );

describe('declaring', () => {
  it('opens a review of class 突发 and lets exactly it go out, with a signature that verifies', async () => {
    const own = await office();
    await own.declare();
    const review = (await getReview(own.db, ID))!;
    expect(review).toMatchObject({ status: 'in-review', contentClass: 'emergency', digest, authors: ['leader'] });
    expect(review.pageUrl).not.toContain('secret');
    expect(await verifyReview(review, signers.roster)).toEqual({ ok: true });
    expect(await getDebt(own.db, ID)).toMatchObject({
      state: 'declared',
      dueAt: aDeclaration().planStartedAt + 2 * HOUR,
    });
    expect(await inForce(own)).toBe(true);
    expect(await typesOf(own.db)).toEqual(['emergency-declared']);
  });

  const block = aFinding({ severity: 'block' });
  it.each<[string, string, readonly Finding[], Partial<SignedStatement>]>([
    ['by somebody without the final stage', 'not-authorised', [], { by: 'second' as PersonId }],
    ['with another act', 'wrong-act', [], { act: 'override' }],
    ['about other content than stands in the page', 'stale', [], { digest: 'cd'.repeat(32) as Digest }],
    ['for another account', 'wrong-account', [], { account: null }],
    ['without a reason for a 禁止发布 finding', 'blocked', [block], {}],
    ['signed an hour ago', 'old-act', [], { at: NOW - HOUR }],
  ])('%s is refused and stores nothing', async (_name, wanted, findings, change) => {
    const own = await office(findings);
    expect(await code(own.declare(change))).toBe(wanted);
    expect(await getDebt(own.db, ID)).toBeNull();
    expect(await getReview(own.db, ID)).toBeNull();
    expect(await typesOf(own.db)).toEqual([]);
  });

  it('waives a 禁止发布 finding in the same signed act', async () => {
    const own = await office([block]);
    const waivers = [{ finding: findingKey(block), reason: '情况紧急，已核实', by: 'leader' as PersonId }];
    await own.declare({ waivers });
    expect((await getReview(own.db, ID))?.submission.statement.waivers).toEqual(waivers);
  });

  it('cannot be done twice for one review, or with one signature', async () => {
    const own = await office();
    await own.declare();
    expect(await code(own.declare())).toBe('review-exists');
  });
});

describe('publishing and paying', () => {
  it('owes every stage after the publish, takes them one by one, and is paid with the last', async () => {
    const own = await office();
    await own.declare();
    await answered(own, 'published');
    expect(await getDebt(own.db, ID)).toMatchObject({ state: 'owed', publishedAt: NOW, release: 'release-9' });
    expect(await inForce(own)).toBe(false);
    expect(await code(signStage(own, 'first', 'leader'))).toBe('is-author');
    await signStage(own, 'first');
    await signStage(own, 'second');
    expect(await code(signStage(own, 'final', 'leader'))).toBe('is-author');
    expect((await getDebt(own.db, ID))?.state).toBe('owed');
    await signStage(own, 'final');
    expect((await getDebt(own.db, ID))?.state).toBe('paid');
    expect((await getReview(own.db, ID))?.status).toBe('published');
    expect(await typesOf(own.db)).toEqual([
      'emergency-declared',
      'published',
      'emergency-published',
      'signed-off',
      'debt-signed',
      'signed-off',
      'debt-signed',
      'signed-off',
      'debt-signed',
      'debt-paid',
    ]);
  });

  it('owes as well when nobody knows whether it went out', async () => {
    const unknown = await office();
    await unknown.declare();
    await answered(unknown, 'unknown');
    expect((await getDebt(unknown.db, ID))?.state).toBe('owed');
  });

  it('may be tried again when the platform refused', async () => {
    const own = await office();
    await own.declare();
    await answered(own, 'failed');
    expect((await getDebt(own.db, ID))?.state).toBe('declared');
    expect(await inForce(own)).toBe(true);
  });

  it('is taken down even if the worker was killed right after the answer was stored', async () => {
    const own = await office();
    await own.declare();
    const review = (await getReview(own.db, ID))!;
    const published = { at: NOW, platformId: '', url: '', release: 'release-9' as ReleaseId };
    await putRelease(own.db, released({ result: 'published' }));
    await own.db.reviews.put({ ...review, published });
    // Nothing has looked at the debt yet, and still nothing more may leave.
    expect(await inForce(own)).toBe(false);
    await signStage(own, 'first');
    expect(await typesOf(own.db)).toEqual(['emergency-declared', 'signed-off', 'emergency-published', 'debt-signed']);
    expect(await settleDebts(own.back)).toBe(false);
  });

  it('becomes overdue once and stays owed', async () => {
    const own = await office();
    await own.declare();
    await answered(own, 'published');
    own.clock.set((await getDebt(own.db, ID))!.dueAt);
    expect(await settleDebts(own.back)).toBe(true);
    expect(await settleDebts(own.back)).toBe(false);
    expect((await typesOf(own.db)).at(-1)).toBe('debt-overdue');
    expect((await getDebt(own.db, ID))?.state).toBe('owed');
  });

  it('lapses unused', async () => {
    const unused = await office();
    await unused.declare();
    unused.clock.advance(2 * HOUR);
    await settleDebts(unused.back);
    expect((await getDebt(unused.db, ID))?.state).toBe('lapsed');
    expect(await inForce(unused)).toBe(false);
  });

  it('cannot be withdrawn or returned away once it is out', async () => {
    const own = await office();
    await own.declare();
    await answered(own, 'published');
    const withdrawal = await own.seal({ act: 'withdraw', review: ID, digest, by: 'leader' as PersonId });
    expect(await code(actOnReview(own.back, withdrawal))).toBe('closed');
    const said = { review: ID, digest, stage: 'first' as const, by: 'first' as PersonId, comment: '地点写错' };
    await actOnReview(own.back, await own.seal({ act: 'reject', ...said }));
    expect((await getDebt(own.db, ID))?.state).toBe('owed');
    expect((await getReview(own.db, ID))?.status).toBe('in-review');
  });

  it('takes a note of an administrator, which pays nothing', async () => {
    const own = await office();
    await own.declare();
    await answered(own, 'published');
    const note = (text: string, by: string) => ({
      act: 'admin' as const,
      review: null,
      digest: null,
      account: null,
      by: by as PersonId,
      comment: canonicalJson({ debt: ID, note: text }),
    });
    expect(await code(noteDebt(own.back, await own.seal(note('复审人员出差', 'second'))))).toBe('not-admin');
    expect(await code(noteDebt(own.back, await own.seal(note('  无 ', 'leader'))))).toBe('bad-change');
    await noteDebt(own.back, await own.seal(note('复审人员出差', 'leader')));
    expect(await getDebt(own.db, ID)).toMatchObject({ state: 'owed', notes: [{ text: '复审人员出差', by: 'leader' }] });
  });
});

it('the ledger audit knows a declaration: signature, digest and draft are checked', async () => {
  const own = await office();
  const keys = signers.roster.map(({ id, publicKey }) =>
    anEntry({ type: 'person-activated', subject: id, data: { publicKey } }),
  );
  await appendEvents(own.db, keys);
  await own.declare();
  expect(await auditLedger(own.db)).toMatchObject({ problems: [], signatures: 1 });
});
