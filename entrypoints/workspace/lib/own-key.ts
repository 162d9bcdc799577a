import * as z from 'zod/mini';
import { Fault } from '../../../utils/domain/fault';
import { type PersonId, PersonIdSchema } from '../../../utils/domain/ids';
import { type Person, PublicKeySchema, WrappedKeySchema } from '../../../utils/domain/people';
import { generateKey } from '../../../utils/keys/key-pair';
import { replaceChange, wrapChange } from '../../../utils/keys/own-key';
import { sign } from '../../../utils/keys/sign';
import { rewrapKey, wrapKey } from '../../../utils/keys/wrap';
import { send } from '../../../utils/messaging/send';
import { canonicalJson } from '../../../utils/review/canonical-json';
import { buildStatement } from '../../../utils/review/statement';
import type { SanshenDb } from '../../../utils/storage/database';
import { getPerson } from '../../../utils/storage/people';
import { about, openKey, signAs } from './acts';
import { registerPasskey } from './passkey';

/** 本人密钥文件: an own key, as wrapped by its PIN, on the way to another computer. */
const KeyFileSchema = z.strictObject({
  format: z.literal('sanshen-own-key'),
  v: z.literal(1),
  person: PersonIdSchema,
  publicKey: PublicKeySchema,
  wrappedKey: WrappedKeySchema,
});

/** Makes a person's key, wraps it by the PIN and activates them. The unwrapped key does not outlive this call. */
export async function activate(person: PersonId, code: string, pin: string): Promise<void> {
  const { privateKey, publicKey } = await generateKey();
  const wrappedKey = await wrapKey(privateKey, pin);
  await send('people.activate', { person, code, publicKey, wrappedKey });
}

/** As `activate`, with a passkey in place of a PIN. */
export async function activateWithPasskey(person: Pick<Person, 'id' | 'name'>, code: string): Promise<void> {
  const publicKey = await registerPasskey(person);
  await send('people.activate', { person: person.id, code, publicKey, wrappedKey: null });
}

/** The same key under a new PIN. @throws Fault `wrong-pin`, `pin-wait`. */
export async function changePin(db: SanshenDb, id: PersonId, pin: string, next: string): Promise<void> {
  const person = await getPerson(db, id);
  const key = await openKey(person, pin);
  if (!person?.wrappedKey) throw noKey();
  const wrappedKey = await rewrapKey(person.wrappedKey, pin, next);
  const ledger = await send('ledger.head', {});
  const statement = buildStatement({ ...about('key', wrapChange(wrappedKey)), by: id, at: Date.now(), ledger });
  await send('key.wrap', { act: await sign(statement, key), wrappedKey });
}

/** From PIN to passkey; what was signed with the PIN stays valid. */
export async function switchToPasskey(db: SanshenDb, person: Person, pin: string): Promise<void> {
  // The PIN first: nobody should register a passkey for a key they cannot open.
  await openKey(person, pin);
  const publicKey = await registerPasskey(person);
  const act = await signAs(db, person.id, pin, about('key', replaceChange(publicKey, null)));
  await send('key.replace', { act, publicKey, wrappedKey: null });
}

/** From passkey to PIN. */
export async function switchToPin(db: SanshenDb, person: Person, next: string): Promise<void> {
  const { privateKey, publicKey } = await generateKey();
  const wrappedKey = await wrapKey(privateKey, next);
  const act = await signAs(db, person.id, '', about('key', replaceChange(publicKey, wrappedKey)));
  await send('key.replace', { act, publicKey, wrappedKey });
}

/** The content of the key file; the PIN is asked so that nobody takes away another's. */
export async function keyFile(person: Person, pin: string): Promise<string> {
  await openKey(person, pin);
  const { id, publicKey, wrappedKey } = person;
  if (!publicKey || !wrappedKey) throw noKey();
  return JSON.stringify({ format: 'sanshen-own-key', v: 1, person: id, publicKey, wrappedKey });
}

/** Brings an own key to this computer, whose roster has to know its public half. @throws Fault `not-key-file`, `other-key`, `wrong-pin`. */
export async function takeKeyFile(db: SanshenDb, text: string, pin: string): Promise<Person> {
  const file = KeyFileSchema.safeParse(jsonOf(text));
  if (!file.success) throw new Fault('not-key-file', '这不是三审台的本人密钥文件，或者文件不完整。');
  const { wrappedKey, publicKey } = file.data;
  const person = await getPerson(db, file.data.person);
  if (!person?.active || canonicalJson(person.publicKey) !== canonicalJson(publicKey)) {
    throw new Fault('other-key', '本机名册中没有这个密钥。请先导入管理员签名的最新名册文件，再导入密钥文件。');
  }
  const key = await openKey({ ...person, wrappedKey }, pin);
  const ledger = await send('ledger.head', {});
  const statement = buildStatement({ ...about('key', wrapChange(wrappedKey)), by: person.id, at: Date.now(), ledger });
  await send('key.wrap', { act: await sign(statement, key), wrappedKey });
  return person;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function noKey(): Fault {
  return new Fault('no-key', '本机没有您的 PIN 密钥，请先用启用码设置。');
}
