import { browser } from 'wxt/browser';
import { Fault } from '../../../utils/domain/fault';
import type { PersonId } from '../../../utils/domain/ids';
import type { Person } from '../../../utils/domain/people';
import type { SignedAct, SignedStatement } from '../../../utils/domain/review';
import { sign, signProof } from '../../../utils/keys/sign';
import { unwrapKey } from '../../../utils/keys/wrap';
import { send } from '../../../utils/messaging/send';
import { canonicalJson } from '../../../utils/review/canonical-json';
import { buildStatement, type StatementInput } from '../../../utils/review/statement';
import type { SanshenDb } from '../../../utils/storage/database';
import { getPerson } from '../../../utils/storage/people';
import { signWithPasskey } from './passkey';
import { signInWindow } from './sign-window';

/**
 * Signs one act as one person. With a PIN the key is opened here, in the extension's own page, used once and dropped; the PIN goes
 * nowhere. With a passkey the authenticator signs; a side panel opens a small window for that.
 *
 * @param pin '' for people with a passkey.
 * @throws Fault `wrong-pin`, `pin-wait`, `no-key`, `passkey-refused`.
 */
export async function signAs(
  db: SanshenDb,
  by: PersonId,
  pin: string,
  what: Omit<StatementInput, 'by' | 'at' | 'ledger'>,
): Promise<SignedAct> {
  const person = await getPerson(db, by);
  if (person?.publicKey?.kid !== undefined) {
    return signStatement(await statementNow(by, what), person.publicKey);
  }
  const key = await openKey(person, pin);
  return sign(await statementNow(by, what), key);
}

/** Signs a change to roster or accounts; the change travels inside the signed statement. */
export function signChange(db: SanshenDb, admin: PersonId, pin: string, change: unknown): Promise<SignedAct> {
  return signAs(db, admin, pin, about('admin', change));
}

/** What an act about people, keys or settings signs: the content as canonical JSON, no review. */
export function about(act: SignedStatement['act'], content: unknown): Omit<StatementInput, 'by' | 'at' | 'ledger'> {
  return { act, review: null, digest: null, account: null, comment: canonicalJson(content) };
}

/**
 * Opens a person's key with their PIN. Every try is counted by the background until it turned out right, so that wrong ones make the
 * next one wait.
 *
 * @throws Fault `wrong-pin`, `pin-wait`, `no-key`.
 */
export async function openKey(person: Person | null, pin: string): Promise<CryptoKey> {
  if (!person?.wrappedKey) {
    throw new Fault(
      'no-key',
      person?.publicKey
        ? '本机没有此人的密钥。请在“名册”的“本人密钥”中导入密钥文件，或者到原来的电脑上签名。'
        : '此人尚未启用，请先用启用码设置 PIN。',
    );
  }
  const { challenge } = await send('pin.begin', { person: person.id });
  const key = await unwrapKey(person.wrappedKey, pin);
  await send('pin.passed', { person: person.id, proof: await signProof(challenge, key) });
  return key;
}

async function statementNow(
  by: PersonId,
  what: Omit<StatementInput, 'by' | 'at' | 'ledger'>,
): Promise<SignedStatement> {
  const ledger = await send('ledger.head', {});
  return buildStatement({ ...what, by, at: Date.now(), ledger });
}

/** In a tab the browser asks right here; a side panel cannot show that question reliably. */
async function signStatement(statement: SignedStatement, key: NonNullable<Person['publicKey']>): Promise<SignedAct> {
  return (await isTab()) ? signWithPasskey(statement, key) : signInWindow(statement);
}

async function isTab(): Promise<boolean> {
  return (await browser.tabs.getCurrent()) !== undefined;
}
