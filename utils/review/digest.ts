import type { Draft } from '../domain/draft';
import { type Digest, DigestSchema } from '../domain/ids';
import { canonicalText } from './canonical';

/**
 * 摘要值: SHA-256 over the canonical draft, lower-case hex. Native WebCrypto, because drafts may be long and this runs while
 * somebody is typing; the ledger has its own synchronous hash (sha256.ts says why).
 */
export async function digestOf(draft: Draft): Promise<Digest> {
  return DigestSchema.parse(await sha256Of(new TextEncoder().encode(canonicalText(draft))));
}

/** SHA-256 of bytes, lower-case hex, by WebCrypto: not inside a database transaction. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Same content for a reader? Synchronous, for the moment of the click, when nothing may be awaited. Equal exactly when the digests are. */
export function sameContent(a: Draft, b: Draft): boolean {
  return a === b || canonicalText(a) === canonicalText(b);
}
