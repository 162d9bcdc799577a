import * as z from 'zod/mini';
import { type AccountFiling, accountKey } from '../domain/account';
import { Fault } from '../domain/fault';
import { type PersonId, PersonIdSchema } from '../domain/ids';
import { type Person, RoleSchema } from '../domain/people';
import type { SignedAct } from '../domain/review';
import { checkCode, hashCode, newActivationCode } from '../keys/activation';
import type { MessageInput, MessageOutput } from '../messaging/protocol';
import { putAccount } from '../storage/accounts';
import { withLedger } from '../storage/ledger';
import { getPerson, listPeople, putPerson } from '../storage/people';
import { getUnit, putUnit } from '../storage/unit';
import { type Backend, requireAdminAct, requireUnit } from './backend';

/** An activation code is handed over in person; a week covers holidays of single days. */
const CODE_LIFE_MS = 7 * 24 * 3600_000;

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
    const before = await getUnit(db);
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
  await withLedger(db, [db.people], async (append) => {
    const fresh = await getPerson(db, input.person);
    if (fresh?.activation?.hash !== person.activation?.hash)
      throw new Fault('code-used', '启用码已被使用，请联系管理员重新发放。');
    await putPerson(db, { ...person, activation: null, publicKey: input.publicKey, wrappedKey: input.wrappedKey });
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

const NewPersonSchema = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(40)),
  post: z.string(),
  roles: z.array(RoleSchema).check(z.minLength(1)),
});

export async function addPerson(back: Backend, act: SignedAct): Promise<{ person: PersonId; code: string }> {
  const db = await back.db();
  await requireUnit(db);
  const { person: admin, change } = await requireAdminAct(db, act, back.now());
  const parsed = NewPersonSchema.safeParse(change);
  if (!parsed.success) throw new Fault('bad-change', '请填写姓名并至少选择一个角色。');
  const { person, code } = await newPerson(parsed.data, back.now(), back.now());
  await withLedger(db, [db.people], async (append) => {
    await putPerson(db, person);
    await append({
      type: 'person-added',
      at: back.now(),
      actor: admin.id,
      subject: person.id,
      data: { ...publicPart(person), act },
    });
  });
  back.tell({ kind: 'people-changed' });
  return { person: person.id, code };
}

const ChangeSchema = z.strictObject({ person: PersonIdSchema, change: z.enum(['reissue', 'deactivate']) });

/** New code (lost key or PIN), or departure. Old signatures stay verifiable: the former public key stays in the ledger. */
export async function changePerson(back: Backend, act: SignedAct): Promise<{ code: string | null }> {
  const db = await back.db();
  const { person: admin, change } = await requireAdminAct(db, act, back.now());
  const parsed = ChangeSchema.safeParse(change);
  const person = parsed.success ? await getPerson(db, parsed.data.person) : null;
  if (!parsed.success || !person) throw new Fault('unknown-person', '名册中没有此人，请刷新列表。');
  const leaving = parsed.data.change === 'deactivate';
  if (leaving && person.id === admin.id) throw new Fault('own-departure', '不能停用自己，请由另一名管理员办理。');
  const code = leaving ? null : newActivationCode();
  const next: Person = leaving
    ? { ...person, active: false, activation: null }
    : { ...person, activation: await hashCode(code ?? '', back.now() + CODE_LIFE_MS), wrappedKey: null };
  await withLedger(db, [db.people], async (append) => {
    await putPerson(db, next);
    await append({
      type: 'person-changed',
      at: back.now(),
      actor: admin.id,
      subject: person.id,
      data: { change: parsed.data.change, formerKey: person.publicKey, act },
    });
  });
  back.tell({ kind: 'people-changed' });
  return { code };
}

async function newPerson(
  input: z.infer<typeof NewPersonSchema>,
  createdAt: number,
  now: number,
): Promise<{ person: Person; code: string }> {
  const code = newActivationCode();
  const person: Person = {
    id: PersonIdSchema.parse(crypto.randomUUID()),
    ...input,
    activation: await hashCode(code, now + CODE_LIFE_MS),
    publicKey: null,
    wrappedKey: null,
    active: true,
    createdAt,
  };
  return { person, code };
}

/** What the ledger may keep: never code hashes or wrapped keys. */
function publicPart(person: Person): Record<string, unknown> {
  return { name: person.name, post: person.post, roles: person.roles };
}
