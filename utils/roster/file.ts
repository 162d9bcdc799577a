import * as z from 'zod/mini';
import { Fault } from '../domain/fault';
import { InstantSchema } from '../domain/ids';
import { type FormerKey, type Person, PersonSchema } from '../domain/people';
import { type SignedAct, SignedActSchema } from '../domain/review';
import { type Unit, UnitSchema } from '../domain/unit';
import { verifyActOf } from '../keys/verify-review';
import { canonicalJson } from '../review/canonical-json';
import { sha256Hex } from '../review/sha256';

/** From making the file to signing it, ms. */
const SIGNING_MS = 10 * 60_000;

/** What leaves the computer of a person: never codes, wrapped keys or phone numbers. */
export const PublicPersonSchema = z.omit(PersonSchema, { activation: true, wrappedKey: true, phone: true });
export type PublicPerson = z.infer<typeof PublicPersonSchema>;

const BodySchema = z.strictObject({
  format: z.literal('sanshen-roster'),
  v: z.literal(1),
  unit: z.omit(UnitSchema, { onboardedAt: true }),
  exportedAt: InstantSchema,
  people: z.array(PublicPersonSchema).check(z.minLength(1), z.maxLength(1_000)),
});
export type RosterBody = z.infer<typeof BodySchema>;

/** 名册文件: the roster with an administrator's signature over its hash (act `roster`, comment = canonical JSON of {sha256}). */
export const RosterFileSchema = z.extend(BodySchema, { act: SignedActSchema });
export type RosterFile = z.infer<typeof RosterFileSchema>;

/** The roster as it goes into a file. @param exportedAt ms. */
export function rosterBody(unit: Unit, people: readonly Person[], exportedAt: number): RosterBody {
  const { onboardedAt: _, ...rest } = unit;
  return {
    format: 'sanshen-roster',
    v: 1,
    unit: rest,
    exportedAt,
    people: people.map(({ activation: _a, wrappedKey: _w, phone: _p, ...person }) => person),
  };
}

/** What the administrator signs: the hash of everything in the file. */
export function rosterComment(body: RosterBody): string {
  return canonicalJson({ sha256: rosterHash(body) });
}

/** SHA-256 over the canonical body, hex. */
export function rosterHash(body: RosterBody): string {
  const { format, v, unit, exportedAt, people } = body;
  return sha256Hex(canonicalJson({ format, v, unit, exportedAt, people }));
}

/** @throws Fault `not-roster` when the text is no roster file. */
export function readRosterFile(text: string): RosterFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  const parsed = RosterFileSchema.safeParse(value);
  if (!parsed.success) throw new Fault('not-roster', '这不是三审台的名册文件，或者文件不完整，请重新导出后再试。');
  return parsed.data;
}

/**
 * The administrator who signed the file, after checking that nothing in it was changed since and that its own roster gives them that
 * key and role. Says nothing about whether this computer has reason to trust them.
 *
 * @throws Fault `roster-altered`, `roster-signer`.
 */
export async function signerOf(file: RosterFile): Promise<PublicPerson> {
  const { act } = file;
  const { statement } = act;
  if (statement.act !== 'roster' || statement.comment !== rosterComment(file)) {
    throw new Fault('roster-altered', '名册文件的内容与签名不符，文件可能被改动，没有导入。请向管理员重新索取。');
  }
  // A key that was taken back signs nothing for a later day.
  if (Math.abs(statement.at - file.exportedAt) > SIGNING_MS) {
    throw new Fault('roster-altered', '名册文件的导出时间与签名时间不符，没有导入。请向管理员重新索取。');
  }
  const signer = file.people.find(({ id }) => id === statement.by);
  if (!signer?.active || !signer.roles.includes('admin')) {
    throw new Fault('roster-signer', '名册文件不是由其中的管理员签名的，没有导入。请向管理员重新索取。');
  }
  const ids = new Set(file.people.map(({ id }) => id));
  if (ids.size !== file.people.length || !(await verifyActOf(act, file.people.map(asPerson))).ok) {
    throw new Fault('roster-altered', '名册文件的签名校验不通过，没有导入。请向管理员重新索取。');
  }
  return signer;
}

/**
 * Why this computer may believe the file: there is no roster here yet (`first`: people compare the fingerprint), or the signer is an
 * administrator here with this very key (`known`). `unknown`: an administrator of this computer has to sign for it.
 */
export async function trustIn(act: SignedAct, here: readonly Person[]): Promise<'first' | 'known' | 'unknown'> {
  if (here.length === 0) return 'first';
  const signer = here.find(({ id }) => id === act.statement.by);
  if (!signer?.active || !signer.roles.includes('admin')) return 'unknown';
  return (await verifyActOf(act, here)).ok ? 'known' : 'unknown';
}

/** The person of a file as this computer keeps them: keys that were set here stay where they are. */
export function merged(incoming: PublicPerson, here: Person | undefined): Person {
  if (!here) return asPerson(incoming);
  const same =
    here.publicKey !== null &&
    incoming.publicKey !== null &&
    canonicalJson(here.publicKey) === canonicalJson(incoming.publicKey);
  const former = union(here.formerKeys ?? [], incoming.formerKeys ?? []);
  return {
    ...incoming,
    ...(here.phone ? { phone: here.phone } : {}),
    activation: incoming.publicKey === null && incoming.active ? here.activation : null,
    wrappedKey: same ? here.wrappedKey : null,
    ...(former.length > 0 ? { formerKeys: former } : {}),
  };
}

/** Former keys of both; where both know one, the times of the file, which is newer. */
function union(here: readonly FormerKey[], incoming: readonly FormerKey[]): FormerKey[] {
  const keyOf = (former: FormerKey) => canonicalJson({ key: former.publicKey, from: former.from });
  const known = new Map([...here, ...incoming].map((former) => [keyOf(former), former]));
  return [...known.values()].sort((a, b) => a.until - b.until);
}

function asPerson(person: PublicPerson): Person {
  return { ...person, activation: null, wrappedKey: null };
}
