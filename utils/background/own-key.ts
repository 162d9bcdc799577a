import { Fault } from '../domain/fault';
import type { Person, PublicKey, WrappedKey } from '../domain/people';
import type { SignedAct } from '../domain/review';
import { withKey } from '../keys/key-times';
import { type OwnKeyChange, OwnKeyChangeSchema, replaceChange, wrapChange } from '../keys/own-key';
import { canonicalJson } from '../review/canonical-json';
import type { SanshenDb } from '../storage/database';
import { type Append, withLedger } from '../storage/ledger';
import { getPerson, putPerson } from '../storage/people';
import { putPinTries } from '../storage/pin-tries';
import { type Backend, requireFreshAct } from './backend';

/** The same key under another PIN, or brought from another computer. What was signed so far is not touched. */
export async function wrapOwnKey(back: Backend, act: SignedAct, wrappedKey: WrappedKey): Promise<void> {
  await changeOwnKey(back, act, wrapChange(wrappedKey), async (db, person, append) => {
    const now = back.now();
    if (person.publicKey?.kid !== undefined) throw new Fault('no-pin', '此人使用通行密钥，没有可以修改的 PIN。');
    await putPerson(db, { ...person, wrappedKey });
    await append({
      type: 'person-changed',
      at: now,
      actor: person.id,
      subject: person.id,
      data: { change: 'pin', message: '本人更换 PIN，密钥不变', act },
    });
  });
}

/** Another own key: PIN to passkey or back. The present key signs for it and keeps what it signed until now. */
export async function replaceOwnKey(
  back: Backend,
  act: SignedAct,
  publicKey: PublicKey,
  wrappedKey: WrappedKey | null,
): Promise<void> {
  requireFitting(publicKey, wrappedKey);
  await changeOwnKey(back, act, replaceChange(publicKey, wrappedKey), async (db, person, append) => {
    const now = back.now();
    await putPerson(db, withKey(person, publicKey, wrappedKey, now));
    await append({
      type: 'person-activated',
      at: now,
      actor: person.id,
      subject: person.id,
      data: {
        message: publicKey.kid === undefined ? '改用 PIN' : '改用通行密钥',
        publicKey,
        formerKey: person.publicKey,
        act,
      },
    });
  });
}

/** A key comes with its wrapping, a passkey without. @throws Fault `bad-key`. */
export function requireFitting(publicKey: PublicKey, wrappedKey: WrappedKey | null): void {
  if ((publicKey.kid === undefined) === (wrappedKey === null)) {
    throw new Fault('bad-key', '密钥数据不完整，请刷新页面后重新设置。');
  }
}

async function changeOwnKey(
  back: Backend,
  act: SignedAct,
  change: OwnKeyChange,
  store: (db: SanshenDb, person: Person, append: Append) => Promise<void>,
): Promise<void> {
  const db = await back.db();
  const { person: signer } = await requireFreshAct(db, act, 'key', back.now());
  if (act.statement.comment !== canonicalJson(OwnKeyChangeSchema.parse(change))) {
    throw new Fault('bad-change', '签名与所设的密钥不符，没有更改，请重新操作。');
  }
  await withLedger(db, [db.people, db.settings], async (append) => {
    const person = await getPerson(db, signer.id);
    if (!person || canonicalJson(person.publicKey) !== canonicalJson(signer.publicKey)) {
      throw new Fault('key-ended', '密钥刚刚被更换，请刷新页面后重新操作。');
    }
    await store(db, person, append);
    await putPinTries(db, person.id, null);
  });
  back.tell({ kind: 'people-changed' });
}
