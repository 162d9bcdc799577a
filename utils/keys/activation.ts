import type { Instant } from '../domain/ids';
import type { Activation } from '../domain/people';
import { fromBase64, toBase64 } from './base64';

/** 32 characters without 0/O and 1/I: read out over a desk, copied from paper. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const CODE_LENGTH = 8;

/** A one-time activation code (启用码) like K7QF-3M9P, 40 random bits. Shown once, never stored. */
export function newActivationCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(CODE_LENGTH));
  const code = Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What is stored of a code. @param expiresAt ms; from then on the code is refused. */
export async function hashCode(code: string, expiresAt: Instant): Promise<Activation> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt: toBase64(salt), hash: toBase64(await saltedHash(code, salt)), expiresAt };
}

export type CodeCheck =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'wrong-code' | 'code-expired'; readonly message: string };

/** Is this the code, and still valid? Small letters, missing dashes and full-width characters are accepted. */
export async function checkCode(code: string, activation: Activation, now: Instant): Promise<CodeCheck> {
  const given = await saltedHash(code, fromBase64(activation.salt));
  if (!sameBytes(given, fromBase64(activation.hash))) {
    return { ok: false, code: 'wrong-code', message: '启用码不正确，请核对后重新输入。' };
  }
  if (now >= activation.expiresAt) {
    return { ok: false, code: 'code-expired', message: '启用码已过期，请联系管理员重新发放。' };
  }
  return { ok: true };
}

async function saltedHash(code: string, salt: Uint8Array): Promise<Uint8Array> {
  const plain = new TextEncoder().encode(
    code
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, ''),
  );
  const input = new Uint8Array(salt.length + plain.length);
  input.set(salt);
  input.set(plain, salt.length);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', input));
}

/** Takes the same time wherever the first difference is. */
function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  for (let at = 0; at < a.length; at++) difference |= (a[at] ?? 0) ^ (b[at] ?? 0);
  return difference === 0;
}
