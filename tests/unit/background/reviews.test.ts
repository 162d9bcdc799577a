import { beforeAll, describe, expect, it } from 'vitest';
import type { Backend } from '../../../utils/background/backend';
import { actOnReview } from '../../../utils/background/reviews';
import { findingKey } from '../../../utils/domain/finding';
import type { PersonId } from '../../../utils/domain/ids';
import type { Review, SignedAct, SignedStatement } from '../../../utils/domain/review';
import { digestOf } from '../../../utils/review/digest';
import { THREE_REVIEWS } from '../../../utils/review/policy-presets';
import { putDelegation } from '../../../utils/storage/delegations';
import { latestEvents, ledgerHead } from '../../../utils/storage/ledger';
import { openDatabase } from '../../../utils/storage/open';
import { putPerson } from '../../../utils/storage/people';
import { getReview, putReview } from '../../../utils/storage/reviews';
import { putUnit } from '../../../utils/storage/unit';
import {
  aDraft,
  aFinding,
  aMedia,
  aPerson,
  aReview,
  aSignOff,
  aStatement,
  aUnit,
  ROSTER,
} from '../../support/builders';
import { fakeClock, HOUR, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';
import { type Signers, someSigners } from '../../support/signers';

let signers: Signers;
beforeAll(async () => {
  signers = await someSigners([...ROSTER, aPerson('standin', { name: '代理人', roles: ['duty'] })]);
});

async function desk(change: Partial<Review> = {}) {
  const db = closing(await openDatabase());
  const clock = fakeClock();
  const back: Backend = { db: async () => db, now: clock.now, tell: () => {} };
  await putUnit(db, aUnit());
  for (const person of signers.roster) await putPerson(db, person);
  const draft = change.draft ?? aDraft();
  const bare = aReview({ ...change, draft, digest: await digestOf(draft) });
  const submission = await signers.sign(aStatement({ review: bare.id, digest: bare.digest, account: bare.account }));
  await putReview(db, { ...bare, submission });
  const stored = async () => (await getReview(db, bare.id))!;
  const made = async (stage: 'first' | 'second' | 'final', more: Partial<SignedStatement> = {}): Promise<SignedAct> => {
    const { head, count } = await ledgerHead(db);
    const { statement } = aSignOff(await stored(), stage, {
      at: clock.now(),
      ledgerHead: head,
      ledgerCount: count,
      ...more,
    });
    return signers.sign(statement);
  };
  const sign = async (stage: 'first' | 'second' | 'final', more: Partial<SignedStatement> = {}) =>
    actOnReview(back, await made(stage, more));
  const types = async () => (await latestEvents(db, 20)).map(({ type }) => type);
  return { db, back, clock, stored, made, sign, types };
}

describe('the background', () => {
  it('approves with the last of three sign-offs, each in the ledger with its gates', async () => {
    const { db, stored, sign } = await desk();
    for (const stage of ['first', 'second', 'final'] as const) await sign(stage);
    expect((await stored()).status).toBe('approved');
    const events = await latestEvents(db, 3);
    for (const event of events) expect((event.data.act as SignedAct).statement.gates).toHaveLength(5);
  });

  it('refuses a sign-off without all five gates, and one that has not looked at the pictures', async () => {
    const { sign, types } = await desk({ draft: aDraft({ article: { media: [aMedia()] } }) });
    await expect(sign('first', { gates: ['political'] })).rejects.toMatchObject({ code: 'gates-missing' });
    await expect(sign('first', { seen: [] })).rejects.toMatchObject({ code: 'media-unseen' });
    expect(await types()).toEqual([]);
    await sign('first');
  });

  it('lets the final stage waive a 禁止发布 with its reason, and nothing less', async () => {
    const block = aFinding({ severity: 'block' });
    const { stored, sign } = await desk({ findings: [block] });
    await sign('first');
    await sign('second');
    await expect(sign('final')).rejects.toMatchObject({ code: 'waiver-missing' });
    const waivers = [{ finding: findingKey(block), reason: '经请示县委宣传部同意', by: 'final' as PersonId }];
    await sign('final', { waivers });
    expect((await stored()).status).toBe('approved');
  });

  it('keeps comments with the rejection, and no sign-offs', async () => {
    const { stored, sign } = await desk();
    await sign('first');
    const remarks = [{ article: 0, field: 'body' as const, start: 0, end: 2, quote: '今天', text: '写明日期' }];
    await sign('second', { act: 'reject', comment: '请写明日期。', remarks });
    expect(await stored()).toMatchObject({ status: 'rejected', signOffs: [], rejection: { statement: { remarks } } });
  });

  it('asks for the final stage again once the sign-offs have run out, and records that they had', async () => {
    const { clock, stored, made, sign, back, types } = await desk({
      policy: { ...THREE_REVIEWS.policy, validHours: 2 },
    });
    await sign('first');
    await sign('second');
    const old = await made('final');
    await actOnReview(back, old);
    clock.advance(2 * HOUR);
    await expect(actOnReview(back, old)).rejects.toMatchObject({ code: 'old-act' });
    await expect(sign('second')).rejects.toMatchObject({ code: 'already-signed' });
    await sign('final');
    expect((await stored()).status).toBe('approved');
    expect((await types()).slice(0, 2)).toEqual(['signed-off', 'sign-off-expired']);
  });

  it('takes a sign-off under a delegation only while it is in force', async () => {
    const { db, clock, stored, sign } = await desk();
    const more = { by: 'standin' as PersonId, onBehalfOf: 'first' as PersonId, delegation: 'd-1' };
    await expect(sign('first', more)).rejects.toMatchObject({ code: 'no-delegation' });
    await putDelegation(db, {
      id: 'd-1',
      from: 'first' as PersonId,
      to: 'standin' as PersonId,
      stages: ['first'],
      start: NOW + HOUR,
      end: NOW + 2 * HOUR,
      endedAt: null,
    });
    await expect(sign('first', more)).rejects.toMatchObject({ code: 'delegation-early' });
    clock.advance(HOUR);
    await sign('first', more);
    expect((await stored()).signOffs).toHaveLength(1);
    await expect(sign('second', { by: 'first' as PersonId })).rejects.toMatchObject({ code: 'already-signed' });
  });

  it('refuses an act whose gates were changed after signing', async () => {
    const { back, made } = await desk();
    const act = await made('first', { gates: ['political'] });
    const forged = { ...act, statement: { ...act.statement, gates: (await made('first')).statement.gates } };
    await expect(actOnReview(back, forged)).rejects.toMatchObject({ code: 'bad-signature' });
  });
});
