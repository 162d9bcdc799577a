import { Fault } from '../domain/fault';
import type { WrappedKey } from '../domain/people';
import { fromBase64, toBase64 } from './base64';
import { CURVE } from './key-pair';

/** Rounds for new keys; a stored key says how many it was wrapped with. */
export const ITERATIONS = 600_000;
const WRAPPING: readonly KeyUsage[] = ['wrapKey', 'unwrapKey'];

/**
 * Wraps a private key (PKCS#8) by the person's PIN: PBKDF2-SHA-256 with a fresh salt → AES-256-GCM with a fresh nonce.
 * The PIN should have passed `checkPin`. Slow on purpose (a few tenths of a second).
 */
export async function wrapKey(privateKey: CryptoKey, pin: string): Promise<WrappedKey> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrapping = await passphraseKey(pin, salt, ITERATIONS, WRAPPING);
  const data = await crypto.subtle.wrapKey('pkcs8', privateKey, wrapping, { name: 'AES-GCM', iv });
  return { salt: toBase64(salt), iterations: ITERATIONS, iv: toBase64(iv), data: toBase64(new Uint8Array(data)) };
}

/**
 * The private key again, usable for signing only and not extractable.
 *
 * @throws Fault `wrong-pin` when the PIN does not open it (a damaged record cannot be told from a wrong PIN);
 * `corrupt-key` when the record is not even base64.
 */
export function unwrapKey(wrapped: WrappedKey, pin: string): Promise<CryptoKey> {
  return openWrapped(wrapped, pin, false);
}

async function openWrapped(wrapped: WrappedKey, pin: string, extractable: boolean): Promise<CryptoKey> {
  const salt = fromBase64(wrapped.salt);
  const iv = fromBase64(wrapped.iv);
  const data = fromBase64(wrapped.data);
  const wrapping = await passphraseKey(pin, salt, wrapped.iterations, WRAPPING);
  try {
    return await crypto.subtle.unwrapKey('pkcs8', data, wrapping, { name: 'AES-GCM', iv }, CURVE, extractable, [
      'sign',
    ]);
  } catch {
    throw new Fault('wrong-pin', 'PIN 不正确，请重新输入；忘记 PIN 请联系管理员重新发放启用码。');
  }
}

/**
 * The same key under another PIN. It is readable for the moment of this call and never leaves it.
 * @throws Fault `wrong-pin`, `corrupt-key`.
 */
export async function rewrapKey(wrapped: WrappedKey, pin: string, next: string): Promise<WrappedKey> {
  return wrapKey(await openWrapped(wrapped, pin, true), next);
}

/** The same PIN whether typed with a Chinese full-width keyboard or not. */
export function normalisedPin(pin: string): string {
  return pin.normalize('NFKC');
}

/** AES-256-GCM key from a PIN or passphrase: PBKDF2-SHA-256. @param iterations rounds, at least those of `ITERATIONS` for new data. */
export async function passphraseKey(
  pin: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
  usages: readonly KeyUsage[],
): Promise<CryptoKey> {
  const secret = new TextEncoder().encode(normalisedPin(pin));
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    [...usages],
  );
}
