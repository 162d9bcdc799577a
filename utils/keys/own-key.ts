import * as z from 'zod/mini';
import { type PublicKey, PublicKeySchema, type WrappedKey } from '../domain/people';
import { canonicalJson } from '../review/canonical-json';
import { sha256Hex } from '../review/sha256';

const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** What a person signs (act `key`, as canonical JSON) to change their own key. Wrapped keys are named by their hash: they stay out of the ledger. */
export const OwnKeyChangeSchema = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('wrap'), wrapped: Hash }),
  z.strictObject({ change: z.literal('replace'), publicKey: PublicKeySchema, wrapped: z.nullable(Hash) }),
]);
export type OwnKeyChange = z.infer<typeof OwnKeyChangeSchema>;

/** The same key under another PIN. */
export function wrapChange(wrappedKey: WrappedKey): OwnKeyChange {
  return { change: 'wrap', wrapped: hashOf(wrappedKey) };
}

/** Another key. @param wrappedKey null for a passkey. */
export function replaceChange(publicKey: PublicKey, wrappedKey: WrappedKey | null): OwnKeyChange {
  return { change: 'replace', publicKey, wrapped: wrappedKey && hashOf(wrappedKey) };
}

function hashOf(wrappedKey: WrappedKey): string {
  return sha256Hex(canonicalJson(wrappedKey));
}
