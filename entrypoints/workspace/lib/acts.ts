import { Fault } from '../../../utils/domain/fault';
import type { PersonId } from '../../../utils/domain/ids';
import type { SignedAct } from '../../../utils/domain/review';
import { generateKey } from '../../../utils/keys/key-pair';
import { sign } from '../../../utils/keys/sign';
import { unwrapKey, wrapKey } from '../../../utils/keys/wrap';
import { send } from '../../../utils/messaging/send';
import { canonicalJson } from '../../../utils/review/canonical-json';
import { buildStatement, type StatementInput } from '../../../utils/review/statement';
import type { SanshenDb } from '../../../utils/storage/database';
import { getPerson } from '../../../utils/storage/people';

/**
 * Signs one act as one person. The key is opened here, in the extension's own page, used once and dropped; the PIN goes nowhere.
 * @throws Fault `wrong-pin`, `no-key`.
 */
export async function signAs(
  db: SanshenDb,
  by: PersonId,
  pin: string,
  what: Omit<StatementInput, 'by' | 'at' | 'ledger'>,
): Promise<SignedAct> {
  const person = await getPerson(db, by);
  if (!person?.wrappedKey) throw new Fault('no-key', '此人尚未启用，请先用启用码设置 PIN。');
  const key = await unwrapKey(person.wrappedKey, pin);
  const ledger = await send('ledger.head', {});
  return sign(buildStatement({ ...what, by, at: Date.now(), ledger }), key);
}

/** Signs a change to roster or accounts; the change travels inside the signed statement. */
export function signChange(db: SanshenDb, admin: PersonId, pin: string, change: unknown): Promise<SignedAct> {
  return signAs(db, admin, pin, {
    act: 'admin',
    review: null,
    digest: null,
    account: null,
    comment: canonicalJson(change),
  });
}

/** Makes a person's key, wraps it by the PIN and activates them. The unwrapped key does not outlive this call. */
export async function activate(person: PersonId, code: string, pin: string): Promise<void> {
  const { privateKey, publicKey } = await generateKey();
  const wrappedKey = await wrapKey(privateKey, pin);
  await send('people.activate', { person, code, publicKey, wrappedKey });
}
