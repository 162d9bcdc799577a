import { browser } from 'wxt/browser';
import { Fault } from '../../../utils/domain/fault';
import type { PublicKey } from '../../../utils/domain/people';
import type { SignedAct, SignedStatement } from '../../../utils/domain/review';
import { toBase64Url } from '../../../utils/keys/base64';
import { actOfPasskey, verifyAct } from '../../../utils/keys/sign';
import { challengeOf, credentialIdOf, keyOfRegistration, RELYING_PARTY } from '../../../utils/keys/webauthn';
import { statementText } from '../../../utils/review/statement';

/** Time the person has at the browser's question, ms. */
const PATIENCE_MS = 3 * 60_000;

/** Can a passkey be set up here? Not where the browser lacks WebAuthn or gave the extension another id than the one verifiers know. */
export function passkeysWork(): boolean {
  return browser.runtime.id === RELYING_PARTY && typeof globalThis.PublicKeyCredential === 'function';
}

/**
 * Makes a passkey (通行密钥) for a person: fingerprint, face, Windows Hello or a security key; ES256, the person verified.
 * @throws Fault `passkey-refused`, `bad-passkey`, `no-passkeys`.
 */
export async function registerPasskey(person: { readonly id: string; readonly name: string }): Promise<PublicKey> {
  if (!passkeysWork()) throw new Fault('no-passkeys', '当前浏览器不支持通行密钥，请使用 PIN。');
  const challenge = crypto.getRandomValues(new Uint8Array(32));
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        challenge,
        rp: { name: '三审台', id: RELYING_PARTY },
        user: {
          id: new TextEncoder().encode(person.id).slice(0, 64),
          name: person.name,
          displayName: person.name,
        },
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
        attestation: 'none',
        timeout: PATIENCE_MS,
      },
    }),
  );
  const response = made.response as AuthenticatorAttestationResponse;
  const spki = response.getPublicKey();
  return keyOfRegistration(
    {
      credentialId: new Uint8Array(made.rawId),
      authenticatorData: new Uint8Array(response.getAuthenticatorData()),
      clientDataJSON: new Uint8Array(response.clientDataJSON),
      spki: spki && new Uint8Array(spki),
    },
    challenge,
  );
}

/**
 * Has the person's authenticator sign a statement: the challenge is the hash of its canonical text.
 * @throws Fault `passkey-refused`, `bad-passkey`.
 */
export async function signWithPasskey(statement: SignedStatement, key: PublicKey): Promise<SignedAct> {
  const id = credentialIdOf(key);
  const challenge = await challengeOf(statementText(statement));
  const got = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        challenge,
        rpId: RELYING_PARTY,
        allowCredentials: [{ type: 'public-key', id }],
        userVerification: 'required',
        timeout: PATIENCE_MS,
      },
    }),
  );
  const response = got.response as AuthenticatorAssertionResponse;
  const act = actOfPasskey(
    statement,
    {
      credentialId: toBase64Url(new Uint8Array(got.rawId)),
      authenticatorData: toBase64Url(new Uint8Array(response.authenticatorData)),
      clientDataJSON: toBase64Url(new Uint8Array(response.clientDataJSON)),
    },
    new Uint8Array(response.signature),
  );
  if (!(await verifyAct(act, key))) throw new Fault('bad-passkey', '通行密钥的签名校验不通过，没有签名，请重试。');
  return act;
}

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  const credential = await ask().catch(() => null);
  if (credential instanceof PublicKeyCredential) return credential;
  throw new Fault('passkey-refused', '没有完成通行密钥验证，没有签名。请重试，按系统提示用指纹、面容或安全密钥确认。');
}
