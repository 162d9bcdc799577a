import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '../../../utils/domain/ids';
import type { Person } from '../../../utils/domain/people';
import { generateKey, type NewKey } from '../../../utils/keys/key-pair';
import { keysOf, withKey, withoutKey } from '../../../utils/keys/key-times';
import { sign } from '../../../utils/keys/sign';
import { verifyActOf, verifyFreshActOf, verifyReview } from '../../../utils/keys/verify-review';
import { aPerson, aStatement } from '../../support/builders';
import { DAY, HOUR, NOW } from '../../support/clock';
import { aSignedReview, someSigners } from '../../support/signers';

let old: NewKey;
let present: NewKey;
let person: Person;
const LOST = NOW + 2 * DAY;
const BACK = NOW + 3 * DAY;

beforeAll(async () => {
  [old, present] = await Promise.all([generateKey(), generateKey()]);
  const first = withKey(aPerson('author', { name: '林初', publicKey: null }), old.publicKey, null, NOW);
  person = withKey(withoutKey(first, LOST), present.publicKey, null, BACK);
});

const dated = (at: number, key: NewKey) => sign(aStatement({ by: 'author' as PersonId, at }), key.privateKey);

describe('a key that was replaced', () => {
  it('stays on the person with the time for which it counted', () => {
    expect(keysOf(person)).toEqual([
      { publicKey: old.publicKey, from: NOW, until: LOST },
      { publicKey: present.publicKey, from: BACK, until: null },
    ]);
  });

  it.each([
    ['the old key while it was in use', () => old, NOW + DAY, null],
    ['the old key to the last moment', () => old, LOST - 1, null],
    ['the old key once it was taken back', () => old, LOST, 'key-ended'],
    ['the old key before it was set', () => old, NOW - 1, 'key-not-yet'],
    ['the new key', () => present, BACK, null],
    ['the new key, dated back to the old one', () => present, NOW + HOUR, 'key-not-yet'],
    ['no key of theirs', generateKeyLater, NOW + HOUR, 'bad-signature'],
  ] as const)('%s', async (_name, key, at, code) => {
    const answer = await verifyActOf(await dated(at, await key()), [person]);
    expect(answer.ok ? null : answer.code).toBe(code);
  });

  it('signs nothing new, whatever date is written on it', async () => {
    const backdated = await dated(NOW + DAY, old);
    expect(await verifyFreshActOf(backdated, [person])).toMatchObject({ ok: false, code: 'key-ended' });
    expect(await verifyFreshActOf(await dated(BACK + 1, present), [person])).toEqual({ ok: true });
    expect(await verifyFreshActOf(await dated(BACK - 1, present), [person])).toMatchObject({ code: 'key-not-yet' });
  });

  it('leaves the person unknown only while there never was a key', async () => {
    const act = await dated(NOW, old);
    expect(await verifyActOf(act, [aPerson('author', { publicKey: null })])).toMatchObject({ code: 'unknown-signer' });
    expect(await verifyActOf(act, [withoutKey(person, BACK + 1)])).toEqual({ ok: true });
  });
});

it('open reviews stay valid when a signer leaves, loses the key or gets another one', async () => {
  const signers = await someSigners();
  const review = await aSignedReview(signers);
  const after = NOW + 10 * DAY;
  const { publicKey } = await generateKey();
  const roster = signers.roster.map((p) =>
    p.id === 'first' ? withoutKey(p, after) : p.id === 'second' ? withKey(p, publicKey, null, after) : p,
  );
  expect(await verifyReview(review, roster)).toEqual({ ok: true });
  const before = signers.roster.map((p) => (p.id === 'first' ? withoutKey(p, NOW) : p));
  expect(await verifyReview(review, before)).toMatchObject({ ok: false, code: 'key-ended' });
});

it('a person without key keeps nothing that opens one', () => {
  expect(withoutKey(person, BACK + 1)).toMatchObject({ publicKey: null, wrappedKey: null });
  expect(withoutKey(person, BACK + 1)).not.toHaveProperty('keySince');
});

function generateKeyLater(): Promise<NewKey> {
  return generateKey();
}
