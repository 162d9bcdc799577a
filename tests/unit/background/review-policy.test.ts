import { beforeAll, describe, expect, it } from 'vitest';
import type { Backend } from '../../../utils/background/backend';
import { dropPolicy, signPolicy } from '../../../utils/background/review-policy';
import type { PersonId } from '../../../utils/domain/ids';
import type { Person } from '../../../utils/domain/people';
import type { PolicyBook } from '../../../utils/domain/policy';
import type { SignedAct } from '../../../utils/domain/review';
import { canonicalJson } from '../../../utils/review/canonical-json';
import { defaultBook } from '../../../utils/review/policy';
import { latestEvents, ledgerHead } from '../../../utils/storage/ledger';
import { openDatabase } from '../../../utils/storage/open';
import { putPerson } from '../../../utils/storage/people';
import { pendingPolicy, policyBook } from '../../../utils/storage/policies';
import { putUnit } from '../../../utils/storage/unit';
import { aPerson, aStatement, aUnit, ROSTER } from '../../support/builders';
import { fakeClock } from '../../support/clock';
import { closing } from '../../support/indexeddb';
import { type Signers, someSigners } from '../../support/signers';

/** 周远 (终审 and 管理员), a second administrator, a second final reviewer. */
const PEOPLE: readonly Person[] = [
  ...ROSTER,
  aPerson('admin', { name: '管办', roles: ['admin'] }),
  aPerson('clerk', { name: '办事员', roles: ['admin'] }),
  aPerson('boss', { name: '主任', roles: ['final'] }),
];
let signers: Signers;
beforeAll(async () => {
  signers = await someSigners(PEOPLE);
});

const UNIT = aUnit();
const BOOK = defaultBook(UNIT.size);
const change = (hours: number, base = 0): { base: number; book: PolicyBook } => ({
  base,
  book: {
    ...BOOK,
    revision: base + 1,
    policies: BOOK.policies.map((policy, i) => (i === 0 ? { ...policy, validHours: hours } : policy)),
  },
});

async function office(people: readonly string[] = PEOPLE.map((p) => p.id)) {
  const db = closing(await openDatabase());
  const clock = fakeClock();
  const back: Backend = { db: async () => db, now: clock.now, tell: () => {} };
  await putUnit(db, UNIT);
  for (const person of signers.roster) if (people.includes(person.id)) await putPerson(db, person);
  const act = async (by: string, content: unknown): Promise<SignedAct> => {
    const { head, count } = await ledgerHead(db);
    return signers.sign(
      aStatement({
        act: 'policy',
        review: null,
        digest: null,
        account: null,
        by: by as PersonId,
        at: clock.now(),
        comment: canonicalJson(content),
        ledgerHead: head,
        ledgerCount: count,
      }),
    );
  };
  const sign = async (by: string, content: unknown) => signPolicy(back, await act(by, content));
  const types = async () => (await latestEvents(db, 9)).map(({ type }) => type);
  return { db, back, act, sign, types };
}

describe('a change of the review policy', () => {
  it.each([
    ['admin', 'boss'],
    ['boss', 'admin'],
    ['final', 'admin'],
    ['final', 'boss'],
  ])('signed by %s waits, and is in force with the signature of %s', async (first, second) => {
    const { db, sign, types } = await office();
    expect(await sign(first, change(8))).toEqual({ state: 'pending' });
    expect(await policyBook(db, UNIT)).toEqual(BOOK);
    expect(await sign(second, change(8))).toEqual({ state: 'in-force' });
    expect(await policyBook(db, UNIT)).toEqual(change(8).book);
    expect(await pendingPolicy(db)).toBeNull();
    expect(await types()).toEqual(['policy-changed', 'policy-proposed']);
    const [event] = await latestEvents(db, 1);
    expect(event?.data).toMatchObject({ first: { statement: { by: first } }, act: { statement: { by: second } } });
  });

  it.each<[string, string, string, unknown, string]>([
    ['same-person', 'the same person', 'final', change(8), 'final'],
    ['wrong-capacity', 'another of the same role', 'clerk', change(8), 'admin'],
    ['not-policy-signer', 'a reviewer of another stage', 'first', change(8), 'admin'],
    ['other-pending', 'the other role over another text', 'boss', change(9), 'admin'],
    ['book-moved', 'the other role over an older book', 'boss', change(8, 4), 'admin'],
    ['bad-change', 'the other role over something else', 'boss', { base: 0 }, 'admin'],
  ])('is refused with %s when the second signature is by %s', async (code, _name, second, content, first) => {
    const { db, sign } = await office();
    await sign(first, change(8));
    await expect(sign(second, content)).rejects.toMatchObject({ code });
    expect(await policyBook(db, UNIT)).toEqual(BOOK);
    expect(await pendingPolicy(db)).not.toBeNull();
  });

  it('is signed twice by one person only where nobody else holds either role', async () => {
    const { sign } = await office(ROSTER.map((p) => p.id));
    await sign('final', change(8));
    expect(await sign('final', change(8))).toEqual({ state: 'in-force' });
  });

  it('is refused when it is not safe, and when it changes nothing', async () => {
    const { sign } = await office();
    const unsafe = change(8);
    const [policy, ...rest] = unsafe.book.policies;
    unsafe.book.policies = [{ ...policy!, stages: policy!.stages.slice(0, 2), onBehalf: [] }, ...rest];
    await expect(sign('admin', unsafe)).rejects.toMatchObject({ code: 'unsafe-policy' });
    await expect(sign('admin', { base: 0, book: { ...BOOK, revision: 1 } })).rejects.toMatchObject({
      code: 'no-change',
    });
  });

  it('cannot be put in force by the same act again', async () => {
    const { back, act } = await office();
    const first = await act('admin', change(8));
    await signPolicy(back, first);
    await expect(signPolicy(back, first)).rejects.toMatchObject({ code: 'replay' });
  });

  it('can be dropped by either role, and is in the ledger', async () => {
    const { db, back, act, sign, types } = await office();
    await sign('admin', change(8));
    const signature = (await pendingPolicy(db))?.act.signature;
    await expect(dropPolicy(back, await act('first', { drop: signature }))).rejects.toMatchObject({
      code: 'not-policy-signer',
    });
    await expect(dropPolicy(back, await act('boss', { drop: 'another' }))).rejects.toMatchObject({
      code: 'no-pending',
    });
    await dropPolicy(back, await act('boss', { drop: signature }));
    expect(await pendingPolicy(db)).toBeNull();
    expect(await types()).toEqual(['policy-dropped', 'policy-proposed']);
    expect(await sign('admin', change(9))).toEqual({ state: 'pending' });
  });
});
