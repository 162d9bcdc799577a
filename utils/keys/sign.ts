import type { PublicKey } from '../domain/people';
import type { PasskeyAssertion, SignedAct, SignedStatement } from '../domain/review';
import { statementText } from '../review/statement';
import { exactBytes, toBase64 } from './base64';
import { CURVE, SIGNATURE } from './key-pair';
import { assertionHolds } from './webauthn';

/** Signs the canonical statement with the person's private key (from `unwrapKey`). */
export async function sign(statement: SignedStatement, key: CryptoKey): Promise<SignedAct> {
  return { statement, signature: await signText(statementText(statement), key) };
}

/** The act that a passkey signed. @param signature the authenticator's, DER. */
export function actOfPasskey(statement: SignedStatement, passkey: PasskeyAssertion, signature: Uint8Array): SignedAct {
  return { statement, signature: toBase64(signature), passkey };
}

/**
 * Is the act signed by the owner of this key, with every field as it stands? A key in an authenticator counts only with an assertion of
 * its own credential, any other key only without. Never throws: what cannot be checked is not valid.
 */
export async function verifyAct(act: SignedAct, publicKey: PublicKey): Promise<boolean> {
  const text = statementText(act.statement);
  try {
    if (act.passkey) return await assertionHolds(text, act.signature, act.passkey, publicKey);
    return publicKey.kid === undefined && (await verifyText(text, act.signature, publicKey));
  } catch {
    return false;
  }
}

/** What proves to the background that a PIN was right: it can be mistaken for no statement, which begins with a brace. */
const PROOF = 'sanshen-pin:';

/** Proof that the key was opened with its PIN, for one challenge of the background. */
export function signProof(challenge: string, key: CryptoKey): Promise<string> {
  return signText(PROOF + challenge, key);
}

/** Never throws. */
export async function verifyProof(challenge: string, signature: string, publicKey: PublicKey): Promise<boolean> {
  try {
    return await verifyText(PROOF + challenge, signature, publicKey);
  } catch {
    return false;
  }
}

async function signText(text: string, key: CryptoKey): Promise<string> {
  const signature = await crypto.subtle.sign(SIGNATURE, key, new TextEncoder().encode(text));
  return toBase64(new Uint8Array(signature));
}

async function verifyText(text: string, signature: string, publicKey: PublicKey): Promise<boolean> {
  return crypto.subtle.verify(
    SIGNATURE,
    await imported(publicKey),
    exactBytes(signature),
    new TextEncoder().encode(text),
  );
}

/** Keys that were made ready, by their own text: a full check of a ledger asks for the same few thousands of times. */
const READY = new Map<string, Promise<CryptoKey>>();
/** More than any roster has ever had. */
const MOST_READY = 500;

function imported(publicKey: PublicKey): Promise<CryptoKey> {
  const text = JSON.stringify(publicKey);
  const ready = READY.get(text);
  if (ready) return ready;
  if (READY.size >= MOST_READY) READY.clear();
  const importing = crypto.subtle.importKey('jwk', publicKey, CURVE, false, ['verify']);
  READY.set(text, importing);
  return importing;
}
