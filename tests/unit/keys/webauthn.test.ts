import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '../../../utils/domain/ids';
import { type SignedAct, SignedActSchema } from '../../../utils/domain/review';
import { exactBytes, fromBase64Url, toBase64, toBase64Url } from '../../../utils/keys/base64';
import { generateKey } from '../../../utils/keys/key-pair';
import { sign, verifyAct } from '../../../utils/keys/sign';
import { keyOfRegistration, PASSKEY_ORIGIN, RELYING_PARTY } from '../../../utils/keys/webauthn';
import { type AssertionParts, authenticatorData, SoftAuthenticator } from '../../support/authenticator';
import { aStatement } from '../../support/builders';

let device: SoftAuthenticator;
let act: SignedAct;
beforeAll(async () => {
  device = await SoftAuthenticator.create();
  act = await device.sign(aStatement({ comment: '同意' }));
});

it('the relying party is the id that the manifest key gives the extension', () => {
  const config = readFileSync(new URL('../../../wxt.config.ts', import.meta.url), 'utf8');
  const key = /key: '([^']+)'/.exec(config)?.[1] ?? '';
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  const id = [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
  expect(RELYING_PARTY).toBe(id);
});

describe('an act signed with a passkey', () => {
  it('verifies, also after storage and messages', async () => {
    const copy = SignedActSchema.parse(JSON.parse(JSON.stringify(act)));
    expect(await verifyAct(copy, device.publicKey)).toBe(true);
  });

  it.each<[string, Partial<AssertionParts>]>([
    ['a registration instead of an assertion', { type: 'webauthn.create' }],
    ['another challenge', { challenge: new Uint8Array(32) }],
    ['a platform page', { origin: 'https://weibo.com' }],
    ['another extension', { origin: `chrome-extension://${'a'.repeat(32)}` }],
    ['another relying party', { rpId: 'weibo.com' }],
    ['a web site of the same name', { rpId: RELYING_PARTY }],
    ['nobody present', { flags: 0x04 }],
    ['a person present but not verified', { flags: 0x01 }],
    ['a frame of a foreign page', { crossOrigin: true }],
  ])('does not count when made for %s', async (_name, change) => {
    expect(await verifyAct(await device.sign(act.statement, change), device.publicKey)).toBe(false);
  });

  it('does not count for another statement, another key, or without its assertion', async () => {
    const other = await SoftAuthenticator.create();
    const { passkey: _, ...bare } = act;
    expect(await verifyAct({ ...act, statement: aStatement({ comment: '不同意' }) }, device.publicKey)).toBe(false);
    expect(await verifyAct(act, other.publicKey)).toBe(false);
    expect(await verifyAct(bare, device.publicKey)).toBe(false);
  });

  it('a PIN key counts with no assertion, a passkey with no plain signature', async () => {
    const { publicKey, privateKey } = await generateKey();
    const plain = await sign(aStatement(), privateKey);
    expect(await verifyAct(plain, publicKey)).toBe(true);
    expect(await verifyAct(plain, { ...publicKey, kid: 'abcd' })).toBe(false);
    const { kid: _, ...withoutId } = device.publicKey;
    expect(await verifyAct(act, withoutId)).toBe(false);
  });

  it('is refused with any single bit flipped, wherever it is', async () => {
    const places = {
      signature: (changed: string) => ({ ...act, signature: changed }),
      credentialId: (changed: string) => ({ ...act, passkey: { ...act.passkey!, credentialId: changed } }),
      authenticatorData: (changed: string) => ({ ...act, passkey: { ...act.passkey!, authenticatorData: changed } }),
      clientDataJSON: (changed: string) => ({ ...act, passkey: { ...act.passkey!, clientDataJSON: changed } }),
    };
    const original = { signature: act.signature, ...act.passkey! };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...(Object.keys(places) as (keyof typeof places)[])),
        fc.nat(),
        fc.nat(7),
        async (place, at, bit) => {
          const form = place === 'signature' ? 'base64' : 'base64url';
          const bytes = exactBytes(original[place], form);
          bytes[at % bytes.length]! ^= 1 << bit;
          const changed = form === 'base64' ? toBase64(bytes) : toBase64Url(bytes);
          expect(await verifyAct(places[place](changed), device.publicKey)).toBe(false);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is refused with any character of a field written otherwise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.constantFrom('A', 'b', '7', '=', ' ', '\n'), async (place, char) => {
        const at = place % act.signature.length;
        const changed = act.signature.slice(0, at) + char + act.signature.slice(at + 1);
        fc.pre(changed !== act.signature);
        expect(await verifyAct({ ...act, signature: changed }, device.publicKey)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['a longer length byte', (der: number[]) => [0x30, 0x81, der.length - 2, ...der.slice(2)]],
    ['something behind it', (der: number[]) => [...der, 0]],
    ['a zero before a number', (der: number[]) => [0x30, der[1]! + 1, 0x02, der[3]! + 1, 0, ...der.slice(4)]],
  ])('is refused when its DER has %s', async (_name, change) => {
    const signature = toBase64(new Uint8Array(change([...exactBytes(act.signature)])));
    expect(await verifyAct({ ...act, signature }, device.publicKey)).toBe(false);
  });
});

describe('a registration', () => {
  const challenge = new Uint8Array(32).fill(9);
  const made = async (change: { type?: string; origin?: string; challenge?: Uint8Array; flags?: number } = {}) => {
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
    const client = {
      type: change.type ?? 'webauthn.create',
      challenge: toBase64Url(change.challenge ?? challenge),
      origin: change.origin ?? PASSKEY_ORIGIN,
    };
    return {
      credentialId: fromBase64Url('c29tZS1pZA'),
      authenticatorData: await authenticatorData({
        rpId: PASSKEY_ORIGIN,
        flags: change.flags ?? 0x45,
      } as AssertionParts),
      clientDataJSON: new TextEncoder().encode(JSON.stringify(client)),
      spki: new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey)),
    };
  };

  it('gives the public key with the credential id', async () => {
    const key = await keyOfRegistration(await made(), challenge);
    expect(key).toMatchObject({ kty: 'EC', crv: 'P-256', kid: 'c29tZS1pZA' });
  });

  it.each([
    ['an assertion', { type: 'webauthn.get' }],
    ['another origin', { origin: 'https://weibo.com' }],
    ['an old challenge', { challenge: new Uint8Array(32) }],
    ['a person not verified', { flags: 0x41 }],
  ])('is refused for %s', async (_name, change) => {
    await expect(keyOfRegistration(await made(change), challenge)).rejects.toMatchObject({ code: 'bad-passkey' });
  });

  it('is refused for another algorithm', async () => {
    const registration = { ...(await made()), spki: null };
    await expect(keyOfRegistration(registration, challenge)).rejects.toMatchObject({ code: 'bad-passkey' });
  });
});

it('statements of other people do not verify with this passkey', async () => {
  const foreign = await device.sign(aStatement({ by: 'first' as PersonId }));
  expect(await verifyAct({ ...foreign, statement: aStatement() }, device.publicKey)).toBe(false);
});
