import { Fault } from '../domain/fault';
import { type PersonId, PersonIdSchema } from '../domain/ids';
import type { Person } from '../domain/people';
import type { SignedAct } from '../domain/review';
import { hashCode, newActivationCode } from '../keys/activation';
import { withoutKey } from '../keys/key-times';
import {
  fieldsOf,
  type PersonChange,
  PersonChangeSchema,
  type PersonFields,
  PersonFieldsSchema,
  withFields,
} from '../roster/fields';
import { rosterFault } from '../roster/rules';
import type { SanshenDb } from '../storage/database';
import { withLedger } from '../storage/ledger';
import { getPerson, listPeople, putPerson } from '../storage/people';
import { type Backend, contentOf, requireAdminAct, requireFreshAct, requireUnit } from './backend';

/** An activation code is handed over in person; a week covers holidays of single days. */
const CODE_LIFE_MS = 7 * 24 * 3600_000;

/** A person for the roster, with the one-time code that lets them set their own key. */
export async function newPerson(
  fields: PersonFields,
  createdAt: number,
  now: number,
): Promise<{ person: Person; code: string }> {
  const code = newActivationCode();
  const person: Person = {
    id: PersonIdSchema.parse(crypto.randomUUID()),
    name: fields.name,
    post: fields.post,
    roles: fields.roles,
    activation: await hashCode(code, now + CODE_LIFE_MS),
    publicKey: null,
    wrappedKey: null,
    active: true,
    createdAt,
  };
  return { person: withFields(person, fields), code };
}

/** What the ledger keeps of a person: never code hashes or wrapped keys. */
export function publicPart(person: Person): Record<string, unknown> {
  return fieldsOf(person);
}

/** Adds somebody to the roster; the code is returned once and never stored. */
export async function addPerson(back: Backend, act: SignedAct): Promise<{ person: PersonId; code: string }> {
  const db = await back.db();
  await requireUnit(db);
  const { person: admin, change } = await requireAdminAct(db, act, back.now());
  const parsed = PersonFieldsSchema.safeParse(change);
  if (!parsed.success)
    throw new Fault('bad-change', '请填写姓名并至少选择一个角色；电话只能包含数字、空格、括号和“+-”。');
  const { person, code } = await newPerson(parsed.data, back.now(), back.now());
  await withLedger(db, [db.people], async (append) => {
    const before = await listPeople(db);
    requireRoster(before, [...before, person]);
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

/** New code (lost key or PIN), departure, return, other details. Old signatures stay valid: former keys stay on the person. */
export async function changePerson(back: Backend, act: SignedAct): Promise<{ code: string | null }> {
  const db = await back.db();
  const now = back.now();
  const { signer, change } = await requireRosterAct(db, act, now);
  const code = change.change === 'reissue' || change.change === 'return' ? newActivationCode() : null;
  const activation = code === null ? null : await hashCode(code, now + CODE_LIFE_MS);
  await withLedger(db, [db.people], async (append) => {
    const before = await listPeople(db);
    const person = before.find(({ id }) => id === change.person);
    if (!person) throw unknownPerson();
    requirePossible(person, signer, change);
    const next = changed(person, change, activation, now);
    requireRoster(
      before,
      before.map((p) => (p.id === next.id ? next : p)),
      recovers(person, signer),
    );
    await putPerson(db, next);
    const ended = person.publicKey !== null && next.publicKey === null;
    await append({
      type: 'person-changed',
      at: now,
      actor: signer.id,
      subject: person.id,
      data: {
        change: change.change,
        ...(ended ? { formerKey: person.publicKey } : {}),
        ...(change.change === 'edit' ? { before: publicPart(person), after: publicPart(next) } : {}),
        message: inWords(person, next, change),
        act,
      },
    });
  });
  back.tell({ kind: 'people-changed' });
  return { code };
}

/**
 * Signed by an administrator; only where a person of the final stage gives the single administrator, who lost their PIN, a new code, the
 * final stage's signature is enough: otherwise nobody could ever change the roster again.
 */
async function requireRosterAct(
  db: SanshenDb,
  act: SignedAct,
  now: number,
): Promise<{ signer: Person; change: PersonChange }> {
  const { person: signer, roster } = await requireFreshAct(db, act, 'admin', now);
  const change = contentOf(act, PersonChangeSchema, '变更内容不完整，请刷新页面后重新填写。');
  if (signer.roles.includes('admin')) return { signer, change };
  const target = await getPerson(db, change.person);
  const others = roster.some(
    (p) => p.active && p.publicKey !== null && p.roles.includes('admin') && p.id !== change.person,
  );
  if (change.change !== 'reissue' || !target || others || !recovers(target, signer)) {
    throw new Fault('not-admin', '此操作须由管理员办理。');
  }
  return { signer, change };
}

function recovers(target: Person, signer: Person): boolean {
  return signer.id !== target.id && signer.roles.includes('final') && target.roles.includes('admin');
}

function requirePossible(person: Person, signer: Person, { change }: PersonChange): void {
  if (change === 'return') {
    if (person.active) throw new Fault('still-active', `${person.name}在岗，不需要恢复，请刷新列表。`);
    return;
  }
  if (!person.active) throw new Fault('inactive', `${person.name}已停用，请先恢复再办理。`);
  if (change === 'deactivate' && person.id === signer.id) {
    throw new Fault('own-departure', '不能停用自己，请由另一名管理员办理。');
  }
}

/** @param recovery a person of the final stage lets the last administrator set a new key: then there is none for a moment. */
function requireRoster(before: readonly Person[], after: readonly Person[], recovery = false): void {
  const fault = rosterFault(before, after);
  if (fault && !(recovery && fault.code === 'last-admin')) throw new Fault(fault.code, fault.message);
}

function changed(person: Person, change: PersonChange, activation: Person['activation'], now: number): Person {
  if (change.change === 'edit') return withFields(person, change.fields);
  if (change.change === 'deactivate') return { ...withoutKey(person, now), active: false, activation: null };
  return { ...withoutKey(person, now), active: true, activation };
}

const FIELD_WORDS = {
  name: '姓名',
  post: '职务',
  roles: '角色',
  employment: '人员性质',
  unit: '所在单位',
  phone: '电话',
  standIn: 'B 角',
} as const;

function inWords(before: Person, after: Person, { change }: PersonChange): string {
  if (change === 'reissue') return '重新发放启用码，原密钥停用';
  if (change === 'deactivate') return '停用，原密钥停用';
  if (change === 'return') return '恢复在岗，重新发放启用码';
  const [a, b] = [fieldsOf(before), fieldsOf(after)];
  const names = (Object.keys(FIELD_WORDS) as (keyof typeof FIELD_WORDS)[])
    .filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]))
    .map((field) => FIELD_WORDS[field]);
  return `变更${names.join('、')}`;
}

function unknownPerson(): Fault {
  return new Fault('unknown-person', '名册中没有此人，请刷新列表。');
}
