import { Fault } from '../domain/fault';
import type { Person } from '../domain/people';
import type { SignedAct } from '../domain/review';
import { canonicalJson } from '../review/canonical-json';
import { rosterDifferences } from '../roster/compare';
import {
  merged,
  type RosterFile,
  readRosterFile,
  rosterBody,
  rosterComment,
  rosterHash,
  signerOf,
  trustIn,
} from '../roster/file';
import { rosterFault } from '../roster/rules';
import type { SanshenDb } from '../storage/database';
import { type Append, withLedger } from '../storage/ledger';
import { listPeople, putPerson } from '../storage/people';
import { putRosterSeen, rosterSeen } from '../storage/roster-seen';
import { getUnit, putUnit } from '../storage/unit';
import { type Backend, requireAdminAct, requireFreshAct, requireUnit } from './backend';

/** How far ahead of our clock a file's time may lie: computers differ by minutes, a file from next year would block all others. */
const CLOCK_TOLERANCE_MS = 24 * 3600_000;

/** The roster was signed for a file: it goes into the ledger before the page writes the file. */
export async function noteRosterExport(back: Backend, act: SignedAct, exportedAt: number): Promise<void> {
  const db = await back.db();
  const now = back.now();
  const unit = await requireUnit(db);
  const { person } = await requireFreshAct(db, act, 'roster', now);
  if (!person.roles.includes('admin')) throw new Fault('not-admin', '名册由管理员签名后导出。');
  await withLedger(db, [db.people, db.settings], async (append) => {
    const body = rosterBody(unit, await listPeople(db), exportedAt);
    if (act.statement.comment !== rosterComment(body)) {
      throw new Fault('roster-moved', '名册刚刚有变更，请重新导出。');
    }
    await putRosterSeen(db, Math.max(exportedAt, await rosterSeen(db)));
    await append({
      type: 'roster-exported',
      at: now,
      actor: person.id,
      subject: 'roster',
      data: { sha256: rosterHash(body), message: `共 ${body.people.length} 人`, act },
    });
  });
}

/**
 * Takes in a signed roster file. Believed when there is no roster here yet (the people at this computer have compared the fingerprint),
 * when its signer is an administrator here with that very key, or when an administrator of this computer signs for it.
 */
export async function importRoster(back: Backend, text: string, act: SignedAct | null): Promise<void> {
  const db = await back.db();
  const now = back.now();
  const file = readRosterFile(text);
  const signer = await signerOf(file);
  if (file.exportedAt > now + CLOCK_TOLERANCE_MS) {
    throw new Fault('roster-future', '名册文件的导出时间晚于本机时间，请核对两台电脑的时间后重新导出。');
  }
  const before = await listPeople(db);
  const trust = await trustIn(file.act, before);
  const approver = trust === 'unknown' ? await approvedHere(db, file, act, now) : null;
  await withLedger(db, [db.unit, db.people, db.settings], async (append) => {
    const here = await listPeople(db);
    if (canonicalJson(here) !== canonicalJson(before)) {
      throw new Fault('roster-moved', '本机名册刚刚有变更，请重新核对后再导入。');
    }
    if (file.exportedAt <= (await rosterSeen(db))) {
      throw new Fault('old-roster', '这份名册不比本机已导出或导入过的名册新，没有导入。请向管理员索取最新的名册文件。');
    }
    const people = file.people.map((person) =>
      merged(
        person,
        here.find(({ id }) => id === person.id),
      ),
    );
    const kept = here.filter(({ id }) => !people.some((person) => person.id === id));
    const fault = rosterFault(here, [...kept, ...people]);
    if (fault) throw new Fault(fault.code, fault.message);
    if (!(await getUnit(db))) {
      const unit = { ...file.unit, onboardedAt: now };
      await putUnit(db, unit);
      await append({ type: 'unit-created', at: now, actor: 'system', subject: 'unit', data: { unit } });
    }
    // Nested, so that no reader takes it for an act of this ledger: its signer saw the other computer's.
    const source = { sha256: rosterHash(file), exportedAt: file.exportedAt, signer: { act: file.act } };
    await append({
      type: 'roster-imported',
      at: now,
      actor: approver?.id ?? 'system',
      subject: 'roster',
      data: {
        message: `由${signer.name}签名，共 ${file.people.length} 人`,
        source,
        ...(approver ? { act } : {}),
      },
    });
    const changed = new Set(rosterDifferences(file.people, here).map(({ person }) => person.id));
    for (const person of people.filter(({ id }) => changed.has(id))) {
      await putPerson(db, person);
      await noteChange(
        append,
        person,
        here.find(({ id }) => id === person.id),
        now,
      );
    }
    await putRosterSeen(db, file.exportedAt);
  });
  back.tell({ kind: trust === 'first' ? 'unit-changed' : 'people-changed' });
}

/** @throws Fault `roster-untrusted` when nobody here answers for the file. */
async function approvedHere(db: SanshenDb, file: RosterFile, act: SignedAct | null, now: number): Promise<Person> {
  if (!act) {
    throw new Fault(
      'roster-untrusted',
      '签名的管理员及其密钥不在本机名册中。请电话核对密钥指纹，再由本机的管理员签名确认导入。',
    );
  }
  const { person, change } = await requireAdminAct(db, act, now);
  if (canonicalJson(change) !== canonicalJson({ import: rosterHash(file) })) {
    throw new Fault('bad-change', '确认签名与名册文件不符，没有导入，请重新操作。');
  }
  return person;
}

/** What the ledger of this computer says about one person, so that it alone tells which key counted when. */
async function noteChange(append: Append, person: Person, before: Person | undefined, at: number): Promise<void> {
  const { name, post, roles, active, publicKey } = person;
  const key = canonicalJson(publicKey);
  const former = before?.publicKey ?? null;
  const entry = { at, actor: 'system', subject: person.id };
  // Under these keys acts may come with packets later: whoever verifies this ledger alone has to have them.
  const known = new Set([...(before?.formerKeys ?? [])].map((old) => canonicalJson(old.publicKey)));
  const more = (person.formerKeys ?? []).map((old) => old.publicKey).filter((old) => !known.has(canonicalJson(old)));
  const formerKeys = more.length > 0 ? { formerKeys: more } : {};
  const data = { name, post, roles, active };
  if (!before) await append({ ...entry, type: 'person-added', data: { ...data, ...formerKeys } });
  else {
    const ended = former !== null && publicKey === null ? { formerKey: former } : {};
    await append({
      ...entry,
      type: 'person-changed',
      data: { change: 'import', after: data, ...ended, ...formerKeys },
    });
  }
  if (publicKey !== null && key !== canonicalJson(former)) {
    await append({ ...entry, type: 'person-activated', data: { publicKey, import: true } });
  }
}
