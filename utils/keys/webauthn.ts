import * as z from 'zod/mini';
import { Fault } from '../domain/fault';
import { type PublicKey, PublicKeySchema } from '../domain/people';
import type { PasskeyAssertion } from '../domain/review';
import { exactBytes, fromBase64Url, toBase64Url } from './base64';
import { CURVE, SIGNATURE } from './key-pair';

/**
 * Relying party of our passkeys: the id that the fixed `key` of the manifest gives this extension in every Chromium (wxt.config.ts; a
 * test compares both). A verifier needs to know it: an assertion made for any other site or extension proves nothing.
 */
export const RELYING_PARTY = 'hjdihcogiogccfbofjogmldnmalbojpp';
/**
 * Origin of our pages. Chromium takes the whole of it as relying party of an extension, so that no web site's passkeys are mixed up with
 * ours: authenticators hash this, not the bare id (seen in Chromium 156).
 */
export const PASSKEY_ORIGIN = `chrome-extension://${RELYING_PARTY}`;

/** Bits of the flags byte of authenticatorData (WebAuthn Level 3, §6.1). */
const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const RP_HASH_LENGTH = 32;
const SHORTEST_DATA = 37;

/** Further members may follow by the standard; they are signed as well. */
const ClientDataSchema = z.object({
  type: z.string(),
  challenge: z.string(),
  origin: z.string(),
  crossOrigin: z.optional(z.boolean()),
});

/** What a statement's assertion is asked over: SHA-256 of its canonical text. */
export async function challengeOf(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

/**
 * Did the authenticator that holds this key sign exactly this text, for us, with the person present and verified (PIN, fingerprint or
 * face)? Checked as WebAuthn §7.2 asks: credential, type, challenge, origin, relying party, flags, signature. The counter is left out:
 * synchronised passkeys keep it at zero.
 *
 * @param signature base64 of the authenticator's DER signature.
 * @throws Fault or DOMException for data that is no assertion; the caller takes that as "not valid".
 */
export async function assertionHolds(
  text: string,
  signature: string,
  assertion: PasskeyAssertion,
  publicKey: PublicKey,
): Promise<boolean> {
  if (assertion.credentialId !== publicKey.kid) return false;
  const clientBytes = exactBytes(assertion.clientDataJSON, 'base64url');
  const client = ClientDataSchema.safeParse(JSON.parse(new TextDecoder().decode(clientBytes)));
  if (!client.success || client.data.type !== 'webauthn.get' || client.data.crossOrigin === true) return false;
  if (client.data.origin !== PASSKEY_ORIGIN || client.data.challenge !== toBase64Url(await challengeOf(text)))
    return false;

  const authenticator = exactBytes(assertion.authenticatorData, 'base64url');
  if (!(await isVerifiedFor(authenticator))) return false;
  const clientHash = new Uint8Array(await crypto.subtle.digest('SHA-256', clientBytes));
  const signed = new Uint8Array(authenticator.length + clientHash.length);
  signed.set(authenticator);
  signed.set(clientHash, authenticator.length);
  const raw = rawSignature(exactBytes(signature));
  const key = await crypto.subtle.importKey('jwk', publicKey, CURVE, false, ['verify']);
  return raw !== null && crypto.subtle.verify(SIGNATURE, key, raw, signed);
}

/** What `navigator.credentials.create` gave, as far as it is needed. */
export interface Registration {
  readonly credentialId: Uint8Array<ArrayBuffer>;
  readonly authenticatorData: Uint8Array<ArrayBuffer>;
  readonly clientDataJSON: Uint8Array<ArrayBuffer>;
  /** SubjectPublicKeyInfo; null when the authenticator chose an algorithm the browser does not know. */
  readonly spki: Uint8Array<ArrayBuffer> | null;
}

/**
 * The public key of a new passkey, checked: made now, for us, by a verified person, ES256.
 *
 * @param challenge the random bytes that `create` was called with.
 * @throws Fault `bad-passkey`.
 */
export async function keyOfRegistration(made: Registration, challenge: Uint8Array): Promise<PublicKey> {
  const client = ClientDataSchema.safeParse(jsonOf(made.clientDataJSON));
  const fits =
    client.success &&
    client.data.type === 'webauthn.create' &&
    client.data.origin === PASSKEY_ORIGIN &&
    client.data.challenge === toBase64Url(challenge) &&
    (await isVerifiedFor(made.authenticatorData));
  if (!fits || made.spki === null) throw badPasskey();
  try {
    const key = await crypto.subtle.importKey('spki', made.spki, CURVE, true, ['verify']);
    const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', key);
    return PublicKeySchema.parse({ kty, crv, x, y, kid: toBase64Url(made.credentialId) });
  } catch {
    throw badPasskey();
  }
}

/** Id of the credential to ask for. @throws Fault `no-key` when the key is no passkey. */
export function credentialIdOf(key: PublicKey): Uint8Array<ArrayBuffer> {
  if (key.kid === undefined) throw new Fault('no-key', '此人使用 PIN 签名，没有登记通行密钥。');
  return fromBase64Url(key.kid);
}

async function isVerifiedFor(authenticatorData: Uint8Array<ArrayBuffer>): Promise<boolean> {
  if (authenticatorData.length < SHORTEST_DATA) return false;
  const expected = await challengeOf(PASSKEY_ORIGIN);
  if (expected.some((byte, at) => byte !== authenticatorData[at])) return false;
  const flags = authenticatorData[RP_HASH_LENGTH] ?? 0;
  return (flags & USER_PRESENT) !== 0 && (flags & USER_VERIFIED) !== 0;
}

/** DER (SEQUENCE of two INTEGERs) to the 64 bytes that WebCrypto verifies; null for anything but the one shortest way of writing it. */
function rawSignature(der: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (der[0] !== 0x30 || der[1] !== der.length - 2 || der.length > 72) return null;
  const raw = new Uint8Array(64);
  let at = 2;
  for (const end of [32, 64]) {
    const length = der[at + 1] ?? 0;
    const number = der.subarray(at + 2, at + 2 + length);
    if (der[at] !== 0x02 || length === 0 || number.length !== length) return null;
    const [first = 0, second = 0] = number;
    if (first >= 0x80 || (first === 0 && length > 1 && second < 0x80)) return null;
    const digits = first === 0 ? number.subarray(1) : number;
    if (digits.length > 32) return null;
    raw.set(digits, end - digits.length);
    at += 2 + length;
  }
  return at === der.length ? raw : null;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

function badPasskey(): Fault {
  return new Fault('bad-passkey', '没有得到可用的通行密钥，请重试，或者改用 PIN。');
}
