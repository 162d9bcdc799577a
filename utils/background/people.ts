import { type AccountFiling, accountKey } from '../domain/account';
import { Fault } from '../domain/fault';
import type { PersonId } from '../domain/ids';
import type { Person } from '../domain/people';
import { checkCode } from '../keys/activation';
import { withKey } from '../keys/key-times';
import type { MessageInput, MessageOutput } from '../messaging/protocol';
import { putAccount } from '../storage/accounts';
import { withLedger } from '../storage/ledger';
import { getPerson, listPeople, putPerson } from '../storage/people';
import { putPinTries } from '../storage/pin-tries';
import { putUnit, storedUnit } from '../storage/unit';
import type { Backend } from './backend';
import { requireFitting } from './own-key';
import { newPerson, publicPart } from './roster';

/** Onboarding: unit, roster with one-time codes, first filings. Works once. The codes are returned once and never stored. */
export async function createUnit(
  back: Backend,
  input: MessageInput<'unit.create'>,
): Promise<MessageOutput<'unit.create'>> {
  const db = await back.db();
  const now = back.now();
  if (!input.people.some((p) => p.roles.includes('admin'))) throw new Fault('no-admin', '至少指定一名管理员。');
  if (!input.people.some((p) => p.roles.includes('final'))) throw new Fault('no-final', '至少指定一名终审人员。');
  if (!input.people.some((p) => p.roles.includes('operator'))) throw new Fault('no-operator', '至少指定一名经办人。');
  const codes: { person: PersonId; name: string; code: string }[] = [];
  const people: Person[] = [];
  for (const [index, p] of input.people.entries()) {
    const { person, code } = await newPerson(p, now + index, now);
    people.push(person);
    codes.push({ person: person.id, name: person.name, code });
  }
  const filings: AccountFiling[] = input.accounts.flatMap(({ platform, name }) => {
    const key = accountKey({ platform, id: null, name });
    return key
      ? [
          {
            key,
            platform,
            platformAccountId: null,
            name,
            standing: 'guarded' as const,
            leader: '',
            contact: '',
            filedAt: now,
          },
        ]
      : [];
  });
  await withLedger(db, [db.unit, db.people, db.accounts], async (append) => {
    const before = await storedUnit(db);
    if (before) {
      // Codes that were lost before anybody used one would lock the unit out: then, and only then, it may start over.
      if ((await listPeople(db)).some((p) => p.publicKey !== null)) {
        throw new Fault('already-onboarded', '本单位已完成设置，后续变更请在工作台办理。');
      }
      await db.people.clear();
    }
    const unit = { ...input.unit, onboardedAt: now };
    await putUnit(db, unit);
    await append({
      type: before ? 'unit-changed' : 'unit-created',
      at: now,
      actor: 'system',
      subject: 'unit',
      data: { unit },
    });
    for (const person of people) {
      await putPerson(db, person);
      await append({ type: 'person-added', at: now, actor: 'system', subject: person.id, data: publicPart(person) });
    }
    for (const filing of filings) {
      await putAccount(db, filing);
      await append({ type: 'account-filed', at: now, actor: 'system', subject: filing.key, data: { filing } });
    }
  });
  back.tell({ kind: 'unit-changed' });
  return { codes };
}

/** A person sets their own PIN: the code proves who they are, the key was made and wrapped in the page where they sit. */
export async function activatePerson(back: Backend, input: MessageInput<'people.activate'>): Promise<void> {
  const db = await back.db();
  const now = back.now();
  const person = await getPerson(db, input.person);
  if (!person?.active) throw new Fault('unknown-person', '名册中没有此人，请联系管理员。');
  if (!person.activation) throw new Fault('already-active', '已经启用过；忘记 PIN 请由管理员重新发放启用码。');
  const check = await checkCode(input.code, person.activation, now);
  if (!check.ok) throw new Fault(check.code, check.message);
  requireFitting(input.publicKey, input.wrappedKey);
  await withLedger(db, [db.people, db.settings], async (append) => {
    const fresh = await getPerson(db, input.person);
    if (!fresh?.active || fresh.activation?.hash !== person.activation?.hash)
      throw new Fault('code-used', '启用码已被使用，请联系管理员重新发放。');
    await putPerson(db, withKey(fresh, input.publicKey, input.wrappedKey, now));
    await putPinTries(db, person.id, null);
    await append({
      type: 'person-activated',
      at: now,
      actor: person.id,
      subject: person.id,
      data: { publicKey: input.publicKey },
    });
  });
  back.tell({ kind: 'people-changed' });
}
