import { type PublicKey, PublicKeySchema } from '../domain/people';

/** ECDSA P-256 with SHA-256, IEEE P1363 signatures (DESIGN §5). */
export const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
export const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;

export interface NewKey {
  /** Extractable, only so that it can be wrapped once; keep no reference after `wrapKey`. */
  readonly privateKey: CryptoKey;
  readonly publicKey: PublicKey;
}

/** A new signing key for one person. */
export async function generateKey(): Promise<NewKey> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return { privateKey: pair.privateKey, publicKey: PublicKeySchema.parse({ kty, crv, x, y }) };
}
