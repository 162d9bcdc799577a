import { Fault } from '../domain/fault';
import type { PersonId } from '../domain/ids';
import { toBase64 } from '../keys/base64';
import { waitLabel, waitLeft } from '../keys/pin-delay';
import { verifyProof } from '../keys/sign';
import { withLedger } from '../storage/ledger';
import { getPerson } from '../storage/people';
import { pinTries, putPinTries } from '../storage/pin-tries';
import type { Backend } from './backend';

/** From so many wrong PINs in a row on, the ledger says so. */
const NOTED_FAILURES = 5;

/**
 * A PIN is about to be tried. It counts as wrong from now on, in the database: neither closing the page nor stopping the worker gives a
 * free try. Waits slow down guessing by hand at this computer; whoever copies the database is slowed by the PIN's own strength and by
 * PBKDF2 alone.
 *
 * @throws Fault `pin-wait`, `unknown-person`.
 */
export async function beginPin(back: Backend, id: PersonId): Promise<{ challenge: string }> {
  const db = await back.db();
  const now = back.now();
  const challenge = toBase64(crypto.getRandomValues(new Uint8Array(24)));
  const left = await withLedger(db, [db.settings, db.people], async (append) => {
    const person = await getPerson(db, id);
    if (!person) throw new Fault('unknown-person', '名册中没有此人，请刷新页面。');
    const stored = (await pinTries(db, id)) ?? { failures: 0, since: now, challenge: null };
    const wait = waitLeft(stored, now);
    if (wait.left > 0) {
      await putPinTries(db, id, { ...stored, ...wait.tries });
      return wait.left;
    }
    if (stored.failures === NOTED_FAILURES) {
      const message = `${person.name}的 PIN 连续输错 ${NOTED_FAILURES} 次，请核实是否本人操作`;
      await append({ type: 'alarm', at: now, actor: 'system', subject: id, data: { code: 'pin-failures', message } });
    }
    await putPinTries(db, id, { failures: stored.failures + 1, since: now, challenge });
    return 0;
  });
  // Thrown outside, so that a wait that began anew is stored.
  if (left > 0) {
    throw new Fault(
      'pin-wait',
      `PIN 已多次输错，请在 ${waitLabel(left)}后重试。忘记 PIN 请由管理员重新发放启用码；数据不受影响。`,
    );
  }
  return { challenge };
}

/** The PIN was right: the key it opened signed the challenge. @throws Fault `wrong-pin`. */
export async function pinPassed(back: Backend, id: PersonId, proof: string): Promise<void> {
  const db = await back.db();
  const person = await getPerson(db, id);
  const challenge = (await pinTries(db, id))?.challenge ?? null;
  if (!person?.publicKey || challenge === null || !(await verifyProof(challenge, proof, person.publicKey))) {
    throw new Fault('wrong-pin', 'PIN 校验未完成，请重新输入。');
  }
  await db.transaction('rw', db.settings, async () => {
    const tries = await pinTries(db, id);
    if (tries?.challenge === challenge) await putPinTries(db, id, null);
  });
}
