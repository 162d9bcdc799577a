import type { PublicKey } from '../domain/people';
import { canonicalJson } from '../review/canonical-json';
import { sha256Hex } from '../review/sha256';

/** A key as two people compare it over the phone: the first 80 bits of its SHA-256 in five groups, `3f9a-02c4-…`. */
export function fingerprint(publicKey: PublicKey): string {
  return (sha256Hex(canonicalJson(publicKey)).slice(0, 20).match(/.{4}/g) ?? []).join('-');
}
