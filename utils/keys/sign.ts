import type { PublicKey } from '../domain/people';
import type { SignedAct, SignedStatement } from '../domain/review';
import { statementText } from '../review/statement';
import { fromBase64, toBase64 } from './base64';
import { CURVE, SIGNATURE } from './key-pair';

/** Signs the canonical statement with the person's private key (from `unwrapKey`). */
export async function sign(statement: SignedStatement, key: CryptoKey): Promise<SignedAct> {
  const signature = await crypto.subtle.sign(SIGNATURE, key, bytesOf(statement));
  return { statement, signature: toBase64(new Uint8Array(signature)) };
}

/** Is the act signed by the owner of this key, with every field as it stands? Never throws: what cannot be checked is not valid. */
export async function verifyAct(act: SignedAct, publicKey: PublicKey): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('jwk', publicKey, CURVE, false, ['verify']);
    return await crypto.subtle.verify(SIGNATURE, key, fromBase64(act.signature), bytesOf(act.statement));
  } catch {
    return false;
  }
}

function bytesOf(statement: SignedStatement): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(statementText(statement));
}
