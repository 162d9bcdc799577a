import { beforeAll, describe, expect, it } from 'vitest';
import type { Backend } from '../../../utils/background/backend';
import { exportPacket, importPacket, lookAtPacket, preparePacket } from '../../../utils/background/packets';
import { actOnReview } from '../../../utils/background/reviews';
import type { PersonId } from '../../../utils/domain/ids';
import type { Packet } from '../../../utils/domain/packet';
import type { Stage } from '../../../utils/domain/people';
import type { Review } from '../../../utils/domain/review';
import { verifyReview } from '../../../utils/keys/verify-review';
import { digestOf } from '../../../utils/review/digest';
import { buildStatement } from '../../../utils/review/statement';
import type { SanshenDb } from '../../../utils/storage/database';
import { ledgerHead, withLedger } from '../../../utils/storage/ledger';
import { auditLedger } from '../../../utils/storage/ledger-audit';
import { openDatabase } from '../../../utils/storage/open';
import { putPerson } from '../../../utils/storage/people';
import { getReview, putReview } from '../../../utils/storage/reviews';
import { putUnit } from '../../../utils/storage/unit';
import { aDraft, aReview, aSignOff, aStatement, aUnit } from '../../support/builders';
import { fakeClock, MINUTE, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';
import { type Signers, someSigners } from '../../support/signers';
import { resigned } from '../packets/packets';

let signers: Signers;
beforeAll(async () => {
  signers = await someSigners();
});

interface Computer {
  readonly db: SanshenDb;
  readonly back: Backend;
}

/** One clock for both, as on an ordinary day. */
const clock = fakeClock();

/** A computer of the unit: same roster, a ledger of its own. */
async function aComputer(name: string): Promise<Computer> {
  const db = closing(await openDatabase(name));
  await putUnit(db, aUnit());
  for (const person of signers.roster) await putPerson(db, person);
  await withLedger(db, [], async (append) => {
    for (const { id, publicKey } of signers.roster) {
      await append({ type: 'person-activated', at: NOW, actor: id, subject: id, data: { publicKey, from: name } });
    }
  });
  return { db, back: { db: async () => db, now: clock.now, tell: () => {} } };
}

async function submit({ db }: Computer): Promise<Review> {
  const draft = aDraft();
  const digest = await digestOf(draft);
  const { head, count } = await ledgerHead(db);
  const statement = aStatement({ digest, at: clock.now(), ledgerHead: head, ledgerCount: count });
  const review = aReview({ draft, digest, submission: await signers.sign(statement) });
  await withLedger(db, [db.reviews], async (append) => {
    await putReview(db, review);
    const data = { digest, draft, act: review.submission };
    await append({ type: 'draft-submitted', at: clock.now(), actor: 'author', subject: review.id, data });
  });
  return review;
}

async function sign({ db, back }: Computer, review: Review, stage: Stage): Promise<void> {
  clock.advance(MINUTE);
  const { head, count } = await ledgerHead(db);
  const at = clock.now();
  const statement = aSignOff(review, stage, { at, ledgerHead: head, ledgerCount: count }).statement;
  await actOnReview(back, await signers.sign(statement));
}

async function take({ db, back }: Computer, review: Review, by = 'author'): Promise<Packet> {
  clock.advance(MINUTE);
  const { madeAt, digest, account, comment } = await preparePacket(back, review.id);
  const statement = buildStatement({
    act: 'packet',
    review: review.id,
    digest,
    account,
    comment,
    by: by as PersonId,
    at: clock.now(),
    ledger: await ledgerHead(db),
  });
  return (await exportPacket(back, { review: review.id, madeAt, act: await signers.sign(statement) })).packet;
}

const typesOf = async ({ db }: Computer) =>
  (await db.ledger.toArray()).map(({ type }) => type).filter((type) => type !== 'person-activated');

describe('a review between two computers', () => {
  it('is signed at both and complete at the first; both ledgers hold', async () => {
    const [home, office] = [await aComputer('home'), await aComputer('office')];
    const review = await submit(home);
    const out = await take(home, review);
    expect(await lookAtPacket(office.back, out)).toMatchObject({
      kind: 'new',
      by: '林初',
      unit: '青禾县融媒体中心',
      ledger: { count: out.act.statement.ledgerCount },
    });
    expect(await getReview(office.db, review.id)).toBeNull();
    await importPacket(office.back, out);
    await sign(office, review, 'first');
    await sign(office, review, 'second');
    const back = await take(office, review, 'second');
    expect(await importPacket(home.back, back)).toEqual({ review: review.id, added: 2 });
    await sign(home, review, 'final');

    const complete = (await getReview(home.db, review.id))!;
    expect(complete.status).toBe('approved');
    expect(await verifyReview(complete, signers.roster)).toEqual({ ok: true });
    expect(await typesOf(home)).toEqual(['draft-submitted', 'packet-exported', 'packet-imported', 'signed-off']);
    expect(await typesOf(office)).toEqual(['packet-imported', 'signed-off', 'signed-off', 'packet-exported']);
    for (const { db } of [home, office]) {
      const { ok, problems } = await auditLedger(db);
      expect({ ok, problems }).toEqual({ ok: true, problems: [] });
    }
  });

  it('the ledger keeps who took it along, the acts that came in, and the hash of the packet', async () => {
    const [home, office] = [await aComputer('home'), await aComputer('office')];
    const review = await submit(home);
    const out = await take(home, review);
    await importPacket(office.back, out);
    const [exported] = (await home.db.ledger.where('type').equals('packet-exported').toArray()) as [never];
    const [imported] = await office.db.ledger.where('type').equals('packet-imported').toArray();
    expect(exported).toMatchObject({ actor: 'author', subject: review.id, data: { act: out.act } });
    expect(imported?.data).toMatchObject({
      packet: (exported as { data: { packet: string } }).data.packet,
      digest: review.digest,
      source: { signer: { act: out.act }, acts: [review.submission] },
    });
    expect(imported?.data.message).toContain('林初于');
  });

  it('the same packet twice, and one with nothing new, are refused with their own words', async () => {
    const [home, office] = [await aComputer('home'), await aComputer('office')];
    const review = await submit(home);
    const out = await take(home, review);
    await importPacket(office.back, out);
    await expect(importPacket(office.back, out)).rejects.toMatchObject({ code: 'packet-replay' });
    await expect(importPacket(home.back, out)).rejects.toMatchObject({ code: 'packet-nothing-new' });
  });

  it('whatever is refused changes nothing', async () => {
    const [home, office] = [await aComputer('home'), await aComputer('office')];
    const review = await submit(home);
    const out = await take(home, review);
    await importPacket(office.back, out);
    await sign(office, review, 'first');
    const before = [await office.db.reviews.toArray(), await office.db.ledger.count()];
    const edited = { ...out, review: { ...out.review, policy: { ...out.review.policy, label: '' }, findings: [] } };
    const weaker = { ...out.review, policy: { ...out.review.policy, stages: out.review.policy.stages.slice(1) } };
    for (const packet of [
      { ...edited, unit: '别的单位' },
      await resigned(signers, { ...out, review: weaker }),
      await resigned(signers, {
        ...out,
        madeAt: out.madeAt + 1,
        review: { ...out.review, digest: 'ab'.repeat(32) as never },
      }),
    ]) {
      await expect(lookAtPacket(office.back, packet)).rejects.toMatchObject({ name: 'Fault' });
      await expect(importPacket(office.back, packet)).rejects.toMatchObject({ name: 'Fault' });
    }
    expect([await office.db.reviews.toArray(), await office.db.ledger.count()]).toEqual(before);
  });

  it('what changed between preparing and signing is prepared anew', async () => {
    const home = await aComputer('home');
    const review = await submit(home);
    const { madeAt, digest, account, comment } = await preparePacket(home.back, review.id);
    await sign(home, review, 'first');
    const by = 'author' as PersonId;
    const ledger = await ledgerHead(home.db);
    const input = { act: 'packet' as const, review: review.id, digest, account, comment, by, at: clock.now(), ledger };
    const act = await signers.sign(buildStatement(input));
    await expect(exportPacket(home.back, { review: review.id, madeAt, act })).rejects.toMatchObject({
      code: 'packet-moved',
    });
    expect(await typesOf(home)).not.toContain('packet-exported');
  });

  it('a rejection at the other computer returns the draft here, with the sign-off before it', async () => {
    const [home, office] = [await aComputer('home'), await aComputer('office')];
    const review = await submit(home);
    await importPacket(office.back, await take(home, review));
    await sign(office, review, 'first');
    clock.advance(MINUTE);
    const { head, count } = await ledgerHead(office.db);
    const statement = aSignOff(review, 'second', {
      act: 'reject',
      comment: '时间有误，请核对。',
      at: clock.now(),
      ledgerHead: head,
      ledgerCount: count,
    }).statement;
    await actOnReview(office.back, await signers.sign(statement));
    const plan = await importPacket(home.back, await take(office, review, 'second'));
    expect(plan.added).toBe(2);
    expect(await getReview(home.db, review.id)).toMatchObject({
      status: 'rejected',
      rejection: { statement: { comment: '时间有误，请核对。' } },
    });
  });
});
