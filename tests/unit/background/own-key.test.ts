import { describe, expect, it } from 'vitest';
import { replaceOwnKey, wrapOwnKey } from '../../../utils/background/own-key';
import { generateKey } from '../../../utils/keys/key-pair';
import { replaceChange, wrapChange } from '../../../utils/keys/own-key';
import { sign, verifyAct } from '../../../utils/keys/sign';
import { verifyActOf } from '../../../utils/keys/verify-review';
import { rewrapKey, unwrapKey, wrapKey } from '../../../utils/keys/wrap';
import { putPerson } from '../../../utils/storage/people';
import { SoftAuthenticator } from '../../support/authenticator';
import { aStatement } from '../../support/builders';
import { HOUR } from '../../support/clock';
import { aPeopleOffice } from '../../support/people-office';

const wrapped = { salt: 'AAAA', iterations: 600_000, iv: 'AAAA', data: 'AAAA' };

describe('a new PIN', () => {
  it('opens the same key; the old PIN opens the new record no more', async () => {
    const { privateKey, publicKey } = await generateKey();
    const before = await wrapKey(privateKey, 'Lianhu-72-Qiao');
    const after = await rewrapKey(before, 'Lianhu-72-Qiao', 'Xibei-81-Feng');
    await expect(unwrapKey(after, 'Lianhu-72-Qiao')).rejects.toMatchObject({ code: 'wrong-pin' });
    const key = await unwrapKey(after, 'Xibei-81-Feng');
    expect(key.extractable).toBe(false);
    expect(await verifyAct(await sign(aStatement(), key), publicKey)).toBe(true);
  });

  it('is stored with the person’s own signature; the ledger has the hash alone', async () => {
    const office = await aPeopleOffice();
    const before = await office.person('author');
    await wrapOwnKey(office.back, await office.act('key', wrapChange(wrapped), 'author'), wrapped);
    expect(await office.person('author')).toEqual({ ...before, wrappedKey: wrapped });
    const event = await office.newest();
    expect(event).toMatchObject({ type: 'person-changed', data: { change: 'pin' } });
    expect(JSON.stringify(event)).not.toContain('iterations');
  });

  it.each([
    ['other content than was signed', { ...wrapped, salt: 'BBBB' }, 'bad-change', 'key'],
    ['a signature for something else', wrapped, 'wrong-act', 'admin'],
  ] as const)('is refused with %s', async (_name, content, code, kind) => {
    const office = await aPeopleOffice();
    const act = await office.act(kind, wrapChange(wrapped), 'author');
    await expect(wrapOwnKey(office.back, act, content)).rejects.toMatchObject({ code });
  });

  it('of somebody else cannot be set: the record is that of the signer', async () => {
    const office = await aPeopleOffice();
    await wrapOwnKey(office.back, await office.act('key', wrapChange(wrapped), 'first'), wrapped);
    expect((await office.person('author')).wrappedKey).toBeNull();
    expect((await office.person('first')).wrappedKey).toEqual(wrapped);
  });
});

describe('another key', () => {
  it('from PIN to passkey: earlier signatures stay valid, the passkey signs from now on', async () => {
    const office = await aPeopleOffice();
    const device = await SoftAuthenticator.create();
    const earlier = await office.act('submit', {}, 'author');
    office.clock.advance(HOUR);
    const change = replaceChange(device.publicKey, null);
    await replaceOwnKey(office.back, await office.act('key', change, 'author'), device.publicKey, null);
    const person = await office.person('author');
    expect(person).toMatchObject({ publicKey: device.publicKey, wrappedKey: null });
    expect(await verifyActOf(earlier, [person])).toEqual({ ok: true });
    const { statement } = await office.act('submit', {}, 'author');
    expect(await verifyActOf(await device.sign(statement), [person])).toEqual({ ok: true });
    expect((await office.newest()).data).toMatchObject({ publicKey: device.publicKey });
    // And back again, confirmed with the passkey.
    const { publicKey } = await generateKey();
    const back = await office.act('key', replaceChange(publicKey, wrapped), 'author');
    await replaceOwnKey(office.back, await device.sign(back.statement), publicKey, wrapped);
    expect((await office.person('author')).formerKeys).toHaveLength(2);
  });

  it('is refused without its wrapping, with another key than was signed, or once the key has gone', async () => {
    const office = await aPeopleOffice();
    const { publicKey } = await generateKey();
    const other = await generateKey();
    const act = await office.act('key', replaceChange(publicKey, wrapped), 'author');
    await expect(replaceOwnKey(office.back, act, publicKey, null)).rejects.toMatchObject({ code: 'bad-key' });
    await expect(replaceOwnKey(office.back, act, other.publicKey, wrapped)).rejects.toMatchObject({
      code: 'bad-change',
    });
    await putPerson(office.db, { ...(await office.person('author')), publicKey: other.publicKey });
    await expect(replaceOwnKey(office.back, act, publicKey, wrapped)).rejects.toMatchObject({ code: 'bad-signature' });
  });
});
