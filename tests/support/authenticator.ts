import type { PublicKey } from '../../utils/domain/people';
import type { PasskeyAssertion, SignedAct, SignedStatement } from '../../utils/domain/review';
import { toBase64, toBase64Url } from '../../utils/keys/base64';
import { generateKey, SIGNATURE } from '../../utils/keys/key-pair';
import { PASSKEY_ORIGIN } from '../../utils/keys/webauthn';
import { statementText } from '../../utils/review/statement';

/** What an assertion is made from; tests change one thing at a time. */
export interface AssertionParts {
  type: string;
  challenge: Uint8Array;
  origin: string;
  rpId: string;
  /** Flags byte: 0x01 present, 0x04 verified. */
  flags: number;
  crossOrigin?: boolean;
  counter: number;
}

/** An authenticator in software: one ES256 credential that signs as WebAuthn says. */
export class SoftAuthenticator {
  private constructor(
    readonly publicKey: PublicKey,
    private readonly privateKey: CryptoKey,
  ) {}

  static async create(kid = 'c29mdC1jcmVkZW50aWFs'): Promise<SoftAuthenticator> {
    const { publicKey, privateKey } = await generateKey();
    return new SoftAuthenticator({ ...publicKey, kid }, privateKey);
  }

  async sign(statement: SignedStatement, change: Partial<AssertionParts> = {}): Promise<SignedAct> {
    const text = new TextEncoder().encode(statementText(statement));
    const parts: AssertionParts = {
      type: 'webauthn.get',
      challenge: new Uint8Array(await crypto.subtle.digest('SHA-256', text)),
      origin: PASSKEY_ORIGIN,
      rpId: PASSKEY_ORIGIN,
      flags: 0x05,
      counter: 7,
      ...change,
    };
    const client = new TextEncoder().encode(
      JSON.stringify({
        type: parts.type,
        challenge: toBase64Url(parts.challenge),
        origin: parts.origin,
        crossOrigin: parts.crossOrigin ?? false,
      }),
    );
    const data = await authenticatorData(parts);
    const signed = new Uint8Array([...data, ...new Uint8Array(await crypto.subtle.digest('SHA-256', client))]);
    const raw = new Uint8Array(await crypto.subtle.sign(SIGNATURE, this.privateKey, signed));
    const passkey: PasskeyAssertion = {
      credentialId: this.publicKey.kid ?? '',
      authenticatorData: toBase64Url(data),
      clientDataJSON: toBase64Url(client),
    };
    return { statement, signature: toBase64(derOf(raw)), passkey };
  }
}

/** rpIdHash, flags, counter (WebAuthn §6.1). */
export async function authenticatorData({ rpId, flags, counter }: AssertionParts): Promise<Uint8Array<ArrayBuffer>> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(rpId)));
  const count = [24, 16, 8, 0].map((shift) => (counter >>> shift) & 0xff);
  return new Uint8Array([...hash, flags, ...count]);
}

/** 64 raw bytes as ECDSA's DER. */
export function derOf(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  const integer = (bytes: Uint8Array): number[] => {
    let at = 0;
    while (at < bytes.length - 1 && bytes[at] === 0) at++;
    const short = [...bytes.slice(at)];
    const body = (short[0] ?? 0) >= 0x80 ? [0, ...short] : short;
    return [0x02, body.length, ...body];
  };
  const body = [...integer(raw.slice(0, 32)), ...integer(raw.slice(32))];
  return new Uint8Array([0x30, body.length, ...body]);
}
