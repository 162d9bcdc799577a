import { Fault } from '../domain/fault';

/** Standard base64 of bytes. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** @throws Fault `corrupt-key` when the text is not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    const binary = atob(text);
    // A loop: `from` with a function takes ten times as long, and a full check of a ledger reads every signature.
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
    return bytes;
  } catch {
    throw new Fault('corrupt-key', '密钥或签名数据已损坏，请联系管理员重新发放启用码。');
  }
}

/** base64url without padding, as WebAuthn writes it. */
export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @throws Fault `corrupt-key` when the text is not base64url. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
}

/**
 * As `fromBase64`, refusing every other way of writing the same bytes: a signature must not verify in two forms, or a copy of it would
 * pass for a new one.
 *
 * @throws Fault `corrupt-key`.
 */
export function exactBytes(text: string, form: 'base64' | 'base64url' = 'base64'): Uint8Array<ArrayBuffer> {
  const bytes = form === 'base64' ? fromBase64(text) : fromBase64Url(text);
  const written = form === 'base64' ? toBase64(bytes) : toBase64Url(bytes);
  if (written !== text) throw new Fault('corrupt-key', '密钥或签名数据已损坏，请重新签名。');
  return bytes;
}
