import { describe, expect, it } from 'vitest';
import type { Backend } from '../../../utils/background/backend';
import { changePerson } from '../../../utils/background/roster';
import { importRoster, noteRosterExport } from '../../../utils/background/roster-file';
import type { PersonId } from '../../../utils/domain/ids';
import { generateKey } from '../../../utils/keys/key-pair';
import { sign } from '../../../utils/keys/sign';
import { verifyActOf } from '../../../utils/keys/verify-review';
import { rosterDifferences } from '../../../utils/roster/compare';
import {
  type RosterFile,
  readRosterFile,
  rosterBody,
  rosterComment,
  rosterHash,
  signerOf,
} from '../../../utils/roster/file';
import { latestEvents } from '../../../utils/storage/ledger';
import { auditLedger } from '../../../utils/storage/ledger-audit';
import { openDatabase } from '../../../utils/storage/open';
import { getPerson, listPeople, putPerson } from '../../../utils/storage/people';
import { getUnit } from '../../../utils/storage/unit';
import { aPerson, ROSTER } from '../../support/builders';
import { DAY, fakeClock, HOUR, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';
import { aPeopleOffice, type PeopleOffice } from '../../support/people-office';

async function exported(office: PeopleOffice, by = 'final'): Promise<RosterFile> {
  const unit = (await getUnit(office.db))!;
  const body = rosterBody(unit, await listPeople(office.db), office.clock.now());
  const act = await office.act('roster', JSON.parse(rosterComment(body)), by);
  await noteRosterExport(office.back, act, body.exportedAt);
  return { ...body, act };
}

/** A computer on which nothing has been set up. */
async function freshComputer() {
  const db = closing(await openDatabase('sanshen-other'));
  const clock = fakeClock(NOW + HOUR);
  const back: Backend = { db: async () => db, now: clock.now, tell: () => {} };
  return { db, back, clock };
}

const PHONED = ROSTER.map((p) => (p.id === 'first' ? { ...p, phone: '0555-6201873' } : p));

describe('the roster on another computer', () => {
  it('makes signatures verify there; phone numbers and secrets stay at home', async () => {
    const home = await aPeopleOffice(PHONED);
    const file = await exported(home);
    const text = JSON.stringify(file);
    expect(text).not.toContain('6201873');
    expect(text).not.toMatch(/wrappedKey|activation/);
    const other = await freshComputer();
    await importRoster(other.back, text, null);
    const roster = await listPeople(other.db);
    expect(roster.map(({ id }) => id).sort()).toEqual(ROSTER.map(({ id }) => id).sort());
    expect(await verifyActOf(await home.act('submit', {}, 'author'), roster)).toEqual({ ok: true });
    expect((await getUnit(other.db))?.name).toBe((await getUnit(home.db))?.name);
    // The ledger there tells on its own which key counts.
    expect(await auditLedger(other.db)).toMatchObject({ ok: true });
    expect((await latestEvents(other.db, 50)).map(({ type }) => type)).toContain('roster-imported');
  });

  it('takes a later file of the same administrator, and keeps keys and people that only it has', async () => {
    const home = await aPeopleOffice();
    const other = await freshComputer();
    await importRoster(other.back, JSON.stringify(await exported(home)), null);
    const wrappedKey = { salt: 'AAAA', iterations: 600_000, iv: 'AAAA', data: 'AAAA' };
    await putPerson(other.db, { ...(await getPerson(other.db, 'second' as PersonId))!, wrappedKey, phone: '110' });
    await putPerson(other.db, aPerson('local', { name: '本地', publicKey: null }));
    home.clock.advance(2 * DAY);
    other.clock.advance(3 * DAY);
    await changePerson(home.back, await home.act('admin', { person: 'author', change: 'deactivate' }));
    const file = await exported(home);
    const here = await listPeople(other.db);
    expect(rosterDifferences(file.people, here).map(({ person, kinds }) => [person.id, kinds])).toEqual([
      ['author', ['key', 'left']],
      ['local', ['only-here']],
    ]);
    await importRoster(other.back, JSON.stringify(file), null);
    expect(await getPerson(other.db, 'author' as PersonId)).toMatchObject({ active: false, publicKey: null });
    expect(await getPerson(other.db, 'second' as PersonId)).toMatchObject({ wrappedKey, phone: '110' });
    expect(await getPerson(other.db, 'local' as PersonId)).not.toBeNull();
    const ended = (await latestEvents(other.db, 20)).find(({ subject }) => subject === 'author');
    expect(ended?.data).toHaveProperty('formerKey');
  });

  it('brings former keys into the ledger, once, so that it can check by itself what packets bring later', async () => {
    const home = await aPeopleOffice();
    const first = await home.person('first');
    const former = { publicKey: first.publicKey!, from: NOW - DAY, until: NOW };
    const key = (await generateKey()).publicKey;
    await putPerson(home.db, { ...first, publicKey: key, formerKeys: [former] });
    const other = await freshComputer();
    for (let day = 0; day < 2; day++) {
      await importRoster(other.back, JSON.stringify(await exported(home)), null);
      for (const { clock } of [home, other]) clock.advance(DAY);
      await putPerson(home.db, { ...(await home.person('first')), post: `职务${day}` });
    }
    const told = (await latestEvents(other.db, 50)).filter(({ subject }) => subject === 'first');
    expect(told.flatMap(({ data }) => data.formerKeys ?? [])).toEqual([first.publicKey]);
    expect(told.map(({ data }) => data.publicKey)).toContainEqual(key);
  });

  it.each<[string, string, (file: RosterFile) => unknown]>([
    ['another role', 'roster-altered', (f) => ({ ...f, people: f.people.map((p) => ({ ...p, roles: ['admin'] })) })],
    ['another key', 'roster-altered', (f) => ({ ...f, people: f.people.map((p) => ({ ...p, publicKey: null })) })],
    ['another unit', 'roster-altered', (f) => ({ ...f, unit: { ...f.unit, name: '别的单位' } })],
    ['another date', 'roster-altered', (f) => ({ ...f, exportedAt: f.exportedAt + 1 })],
    ['a person less', 'roster-altered', (f) => ({ ...f, people: f.people.slice(1) })],
    ['a field too many', 'not-roster', (f) => ({ ...f, extra: 1 })],
    ['an activation in it', 'not-roster', (f) => ({ ...f, people: f.people.map((p) => ({ ...p, activation: null })) })],
    ['half of it', 'not-roster', (f) => JSON.stringify(f).slice(0, 400)],
  ])('is refused with %s, and nothing is stored', async (_name, code, change) => {
    const file = await exported(await aPeopleOffice());
    const other = await freshComputer();
    const changed = change(file);
    const text = typeof changed === 'string' ? changed : JSON.stringify(changed);
    await expect(importRoster(other.back, text, null)).rejects.toMatchObject({ code });
    expect(await listPeople(other.db)).toEqual([]);
    expect(await getUnit(other.db)).toBeNull();
  });

  it('signed anew by somebody who is no administrator in it is refused', async () => {
    const office = await aPeopleOffice();
    const file = await exported(office);
    const act = await office.act('roster', { sha256: rosterHash(file) }, 'first');
    await expect(signerOf({ ...file, act })).rejects.toMatchObject({ code: 'roster-signer' });
  });

  it('signed on another day than it was made is refused: a key taken back could be used for it', async () => {
    const office = await aPeopleOffice();
    const file = await exported(office);
    const act = await office.act('roster', { sha256: rosterHash(file) }, 'final', { at: NOW - DAY });
    await expect(signerOf({ ...file, act })).rejects.toMatchObject({ code: 'roster-altered' });
  });

  it('the same or an older file is refused, at home as well', async () => {
    const home = await aPeopleOffice();
    const first = JSON.stringify(await exported(home));
    home.clock.advance(HOUR);
    const second = JSON.stringify(await exported(home));
    const other = await freshComputer();
    await importRoster(other.back, second, null);
    for (const text of [first, second]) {
      await expect(importRoster(other.back, text, null)).rejects.toMatchObject({ code: 'old-roster' });
      await expect(importRoster(home.back, text, null)).rejects.toMatchObject({ code: 'old-roster' });
    }
  });

  it('of a signer whose key is not known here needs an administrator of this computer', async () => {
    const here = await aPeopleOffice();
    const { publicKey, privateKey } = await generateKey();
    const body = rosterBody(
      (await getUnit(here.db))!,
      (await listPeople(here.db)).map((p) => (p.id === 'final' ? { ...p, publicKey } : p)),
      here.clock.now(),
    );
    const { statement } = await here.act('roster', JSON.parse(rosterComment(body)), 'final');
    const file = readRosterFile(JSON.stringify({ ...body, act: await sign(statement, privateKey) }));
    const text = JSON.stringify(file);
    await expect(importRoster(here.back, text, null)).rejects.toMatchObject({ code: 'roster-untrusted' });
    const wrong = await here.act('admin', { import: 'f'.repeat(64) });
    await expect(importRoster(here.back, text, wrong)).rejects.toMatchObject({ code: 'bad-change' });
    const operator = await here.act('admin', { import: rosterHash(file) }, 'author');
    await expect(importRoster(here.back, text, operator)).rejects.toMatchObject({ code: 'not-admin' });
    await importRoster(here.back, text, await here.act('admin', { import: rosterHash(file) }));
    expect((await here.person('final')).publicKey).toEqual(publicKey);
  });

  it('from next year is refused, as it would block all others', async () => {
    const home = await aPeopleOffice();
    home.clock.advance(300 * DAY);
    const text = JSON.stringify(await exported(home));
    const other = await freshComputer();
    await expect(importRoster(other.back, text, null)).rejects.toMatchObject({ code: 'roster-future' });
  });
});

describe('an export', () => {
  it.each([
    ['not-admin', 'author'],
    ['roster-moved', 'final'],
  ])('is refused: %s', async (code, by) => {
    const office = await aPeopleOffice();
    const act = await office.act('roster', { sha256: '0'.repeat(64) }, by);
    await expect(noteRosterExport(office.back, act, NOW)).rejects.toMatchObject({ code });
  });
});
