import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Backend } from '../../../utils/background/backend';
import { backupMade, restoreBackup } from '../../../utils/background/backup';
import type { PersonId } from '../../../utils/domain/ids';
import type { Person } from '../../../utils/domain/people';
import { EMPTY_LEDGER } from '../../../utils/ledger/chain';
import { canonicalJson } from '../../../utils/review/canonical-json';
import { checkBackup, type PresentLedger } from '../../../utils/storage/backup-check';
import { readBackup, takeBackup, writeBackup } from '../../../utils/storage/backup-file';
import { type SanshenDb, SCHEMA } from '../../../utils/storage/database';
import { type DatabaseExport, exportAll } from '../../../utils/storage/export';
import { backupDue, LAST_BACKUP } from '../../../utils/storage/last-backup';
import { appendEvents, ledgerHead } from '../../../utils/storage/ledger';
import { auditLedger } from '../../../utils/storage/ledger-audit';
import { openDatabase } from '../../../utils/storage/open';
import { listPeople } from '../../../utils/storage/people';
import { presentLedger, readStage, replaceAll, STAGE_NAME, stageBackup } from '../../../utils/storage/restore';
import { getSetting } from '../../../utils/storage/settings';
import { getUnit, putUnit } from '../../../utils/storage/unit';
import { anEntry, aUnit, ROSTER } from '../../support/builders';
import { DAY, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';
import { aSignedLedger, type LedgerWriter } from '../../support/signed-ledger';

const PASSPHRASE = '江边的六只白鹭 2023';
const NOTHING_HERE: PresentLedger = { ...EMPTY_LEDGER, hashAt: async () => undefined };

let writer: LedgerWriter;
let data: DatabaseExport;
beforeAll(async () => {
  writer = await aSignedLedger();
  data = backupOf(writer);
});

/** What a unit with this ledger exports. */
function backupOf({ events, head }: LedgerWriter, change: Partial<DatabaseExport['tables']> = {}): DatabaseExport {
  const keys = new Map(events.flatMap((e) => (e.type === 'person-activated' ? [[e.subject, e.data.publicKey]] : [])));
  const people = ROSTER.map((person) => ({ ...person, publicKey: keys.get(person.id) }));
  const tables = { unit: [{ key: 'unit', value: aUnit() }], people, ledger: events, ...change };
  return structuredClone({ format: 'sanshen-export', version: 1, exportedAt: NOW + DAY, ledger: head, tables });
}

async function fresh(): Promise<SanshenDb> {
  return closing(await openDatabase());
}

/** A database that holds the backup as if it had grown there. */
async function grown(from: DatabaseExport = data): Promise<SanshenDb> {
  const db = await fresh();
  for (const [name, records] of Object.entries(from.tables))
    await db.table(name).bulkAdd(structuredClone([...records]));
  return db;
}

const backend = (db: SanshenDb): Backend => ({ db: async () => db, now: () => NOW + 2 * DAY, tell: () => {} });
const order = (of: DatabaseExport = data) => ({ restore: of.ledger, exportedAt: of.exportedAt });
const code = (code: string) => expect.objectContaining({ code });

describe('the file', () => {
  it('gives back what was written, plain and encrypted', async () => {
    expect(await readBackup(await writeBackup(data, null), null)).toEqual(data);
    expect(await readBackup(await writeBackup(data, PASSPHRASE), PASSPHRASE)).toEqual(data);
  });

  it('says when it was made and proves its ledger without being opened; nothing else of it can be read', async () => {
    const file = await writeBackup(data, PASSPHRASE);
    expect(takeBackup(file)).toEqual({
      label: { sealed: true, exportedAt: data.exportedAt, ledger: data.ledger },
      data: null,
    });
    const text = new TextDecoder('latin1').decode(file);
    expect(text).not.toContain('publicKey');
    expect(JSON.parse(text.split('\n', 1)[0]!)).toMatchObject({ kdf: 'PBKDF2-SHA-256', iterations: 600_000 });
  });

  it('is read at once where nothing has to be opened', async () => {
    const label = { sealed: false, exportedAt: data.exportedAt, ledger: data.ledger };
    expect(takeBackup(await writeBackup(data, null))).toEqual({ label, data });
  });

  it('is encrypted anew every time', async () => {
    const [a, b] = await Promise.all([writeBackup(data, PASSPHRASE), writeBackup(data, PASSPHRASE)]);
    expect(a.subarray(-32)).not.toEqual(b.subarray(-32));
  });

  it('opens to the same passphrase typed in full width', async () => {
    const file = await writeBackup(data, 'abcdefgh-12');
    expect((await readBackup(file, 'ａｂｃｄｅｆｇｈ－１２')).ledger).toEqual(data.ledger);
  });

  it('refuses a short passphrase, a wrong one and none', async () => {
    await expect(writeBackup(data, '123456789')).rejects.toThrow(code('passphrase-short'));
    const file = await writeBackup(data, PASSPHRASE);
    await expect(readBackup(file, `${PASSPHRASE} `)).rejects.toThrow(code('wrong-passphrase'));
    await expect(readBackup(file, null)).rejects.toThrow(code('passphrase-needed'));
  });

  it('is refused after any bit of an encrypted file changed, the readable first line included', async () => {
    const file = await writeBackup(data, PASSPHRASE);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.nat(7), async (at, bit) => {
        const changed = file.slice();
        changed[at]! ^= 1 << bit;
        // A changed number of rounds could also keep the computer busy for long; the label bounds it.
        await expect(readBackup(changed, PASSPHRASE)).rejects.toThrow(expect.objectContaining({ name: 'Fault' }));
      }),
      { numRuns: 12 },
    );
  });

  it.each([
    ['something else', 'hello'],
    ['another JSON', '{"format":"sanshen-roster"}'],
    ['a cut file', '{"format":"sanshen-export","version":1,'],
    ['nothing', ''],
  ])('refuses %s', async (_name, text) => {
    const file = new TextEncoder().encode(text);
    await expect(readBackup(file, null)).rejects.toThrow(code('not-backup'));
    expect(() => takeBackup(file)).toThrow(code('not-backup'));
  });

  it('refuses a sealed file of a later format with the way out', async () => {
    const file = new TextEncoder().encode('{"format":"sanshen-backup-sealed","v":2}\nxyz');
    await expect(readBackup(file, PASSPHRASE)).rejects.toThrow(/安装最新版本/);
  });
});

describe('the check before anything is stored', () => {
  it('tells what the file is', async () => {
    const content = await checkBackup(data, NOTHING_HERE);
    expect(content).toMatchObject({
      unit: aUnit().name,
      exportedAt: NOW + DAY,
      ledger: writer.head,
      relation: 'first',
    });
    expect(content.counts).toEqual([
      { label: '人员名册', count: 4 },
      { label: '台账', count: 15 },
    ]);
    expect(content.audit).toMatchObject({ ok: true, signatures: 4 });
  });

  const swapped = () => {
    const people = data.tables.people as readonly Person[];
    return [{ ...people[0], publicKey: people[1]!.publicKey }, ...people.slice(1)];
  };
  it.each<[string, string, () => DatabaseExport]>([
    ['a newer schema', 'backup-newer', () => ({ ...data, version: SCHEMA.length + 1 })],
    ['an unknown table', 'backup-tables', () => ({ ...data, tables: { ...data.tables, mystery: [] } })],
    [
      'a cut ledger',
      'backup-chain',
      () => ({ ...data, tables: { ...data.tables, ledger: writer.events.slice(0, 9) } }),
    ],
    [
      'a broken ledger',
      'backup-chain',
      () => ({ ...data, tables: { ...data.tables, ledger: writer.events.slice(1) } }),
    ],
    ['no ledger', 'backup-chain', () => ({ ...data, tables: { ...data.tables, ledger: [] } })],
    ['a damaged person', 'backup-record', () => ({ ...data, tables: { ...data.tables, people: [{ id: 'x' }] } })],
    ['a swapped public key', 'backup-keys', () => ({ ...data, tables: { ...data.tables, people: swapped() } })],
  ])('refuses %s', async (_name, expected, make) => {
    await expect(checkBackup(make(), NOTHING_HERE)).rejects.toThrow(code(expected));
  });

  it('tells how far it is, and hears no more of what comes behind a break', async () => {
    const events = Array.from({ length: 1_200 }, (_, i) => ({ ...writer.events[0], seq: i + 1 }));
    const ledger = { head: 'a', count: 1_200 };
    const shares: number[] = [];
    const broken = { ...data, ledger, tables: { ...data.tables, ledger: events } };
    await expect(checkBackup(broken, NOTHING_HERE, (share) => void shares.push(share))).rejects.toThrow(
      code('backup-chain'),
    );
    expect(shares).toEqual([]);
    await checkBackup(data, NOTHING_HERE, (share) => void shares.push(share));
    expect(shares).toEqual([1]);
  });

  it('says how the backup stands to what is here', async () => {
    const db = await grown();
    const relation = async () => {
      const { relation, lost } = await checkBackup(data, await presentLedger(db));
      return [relation, lost];
    };
    expect(await relation()).toEqual(['same', 0]);
    await appendEvents(db, [anEntry(), anEntry()]);
    expect(await relation()).toEqual(['older', 2]);
    await db.ledger.where('seq').above(10).delete();
    expect(await relation()).toEqual(['newer', 0]);
    await appendEvents(db, [anEntry()]);
    expect(await relation()).toEqual(['different', 11]);
  });
});

describe('restoring', () => {
  const restored = async (db: SanshenDb, from: DatabaseExport = data) => {
    await stageBackup(from);
    const { restore, exportedAt } = order(from);
    const act = await writer.sign({
      act: 'restore',
      review: null,
      digest: null,
      by: 'final' as PersonId,
      at: NOW + 2 * DAY,
      comment: canonicalJson({ restore, exportedAt }),
    });
    return restoreBackup(backend(db), { order: order(from), act });
  };

  it('brings everything back on an empty installation, and the ledger says so', async () => {
    const db = await fresh();
    await stageBackup(data);
    await restoreBackup(backend(db), { order: order(), act: null });
    expect(new Set(await listPeople(db))).toEqual(new Set(data.tables.people));
    expect((await getUnit(db))?.name).toBe(aUnit().name);
    const last = await db.ledger.get(16);
    expect(last).toMatchObject({
      type: 'backup-restored',
      actor: 'system',
      data: { relation: 'first', replaced: null },
    });
    expect(await auditLedger(db, [writer.head])).toMatchObject({ ok: true, count: 16, signatures: 4 });
    // The waiting copy is gone.
    expect(await readStage(0)).toBeNull();
  });

  it('of an older copy is signed by an administrator and stands in the ledger with what was replaced', async () => {
    const db = await grown();
    await appendEvents(db, [anEntry({ at: NOW }), anEntry({ at: NOW })]);
    const before = await ledgerHead(db);
    expect(await restored(db)).toEqual({ count: 16 });
    const audit = await auditLedger(db);
    expect(audit).toMatchObject({ ok: true, count: 16, signatures: 5 });
    expect(audit.notices[0]?.text).toContain('2条记录不在本台账中');
    // A head printed between backup and restoration is missed, and the ledger itself says why.
    expect((await auditLedger(db, [before])).problems[0]?.problem).toContain('第16条载有一次恢复备份');
  });

  it('counts as a backup: the reminder starts from the day of the file', async () => {
    const db = await fresh();
    await stageBackup(data);
    await restoreBackup(backend(db), { order: order(), act: null });
    expect(await getSetting(db, LAST_BACKUP)).toEqual({ at: data.exportedAt, ...data.ledger });
  });

  it.each<[string, (db: SanshenDb) => Promise<unknown>, string]>([
    [
      'without a signature where people have keys',
      (db) => restoreBackup(backend(db), { order: order(), act: null }),
      'not-admin',
    ],
    [
      'signed by somebody else',
      async (db) => {
        const act = await writer.sign({
          act: 'restore',
          review: null,
          digest: null,
          by: 'first' as PersonId,
          at: NOW + 2 * DAY,
        });
        return restoreBackup(backend(db), { order: order(), act });
      },
      'not-admin',
    ],
    [
      'signed for another file',
      async (db) => {
        const comment = canonicalJson({ ...order(), exportedAt: 1 });
        const act = await writer.sign({
          act: 'restore',
          review: null,
          digest: null,
          by: 'final' as PersonId,
          at: NOW + 2 * DAY,
          comment,
        });
        return restoreBackup(backend(db), { order: order(), act });
      },
      'bad-order',
    ],
  ])('%s is refused and changes nothing', async (_name, act, expected) => {
    const db = await grown();
    await stageBackup(data);
    const before = await exportAll(db, 0);
    await expect(act(db)).rejects.toThrow(code(expected));
    expect(await exportAll(db, 0)).toEqual(before);
  });

  it('without a staged file is refused', async () => {
    await expect(restoreBackup(backend(await fresh()), { order: order(), act: null })).rejects.toThrow(
      code('no-stage'),
    );
  });

  it('is one transaction: when a record cannot be stored, everything is as it was', async () => {
    const db = await grown();
    const before = await exportAll(db, 0);
    const twice = { ...data, tables: { ...data.tables, reviews: [{ id: 'r' }, { id: 'r' }] } };
    await expect(replaceAll(db, twice, () => anEntry())).rejects.toThrow();
    expect(await exportAll(db, 0)).toEqual(before);
  });

  it('revives no release', async () => {
    const db = await fresh();
    const release = { id: 'r1', status: 'granted', removed: false };
    await replaceAll(db, { ...data, tables: { ...data.tables, releases: [release] } }, () => anEntry());
    expect(await db.releases.toArray()).toMatchObject([{ status: 'expired', removed: true }]);
  });

  it('waits between page and background as it is, in as many portions as it takes, or not at all', async () => {
    const many = Array.from({ length: 1_001 }, (_, i) => ({ key: `setting-${i}`, value: i }));
    const large = { ...data, tables: { ...data.tables, settings: many, comments: [] } };
    await stageBackup(large);
    const { comments: _none, ...tables } = large.tables;
    expect(await readStage(data.exportedAt)).toEqual({ ...large, tables });
    // What cannot be stored whole leaves nothing, neither of it nor of what waited before.
    const odd = { ...data, tables: { ...data.tables, settings: [...many, { key: 'odd', value: () => {} }] } };
    await expect(stageBackup(odd)).rejects.toThrow();
    expect(await readStage(data.exportedAt)).toBeNull();
  });

  it('moves a backup of an older schema to the present one before it is stored', async () => {
    const next = [
      ...SCHEMA,
      {
        version: 2,
        stores: { unit: 'key, value.name' },
        upgrade: (t: {
          table: (n: string) => { toCollection: () => { modify: (f: (r: never) => void) => Promise<unknown> } };
        }) =>
          t
            .table('unit')
            .toCollection()
            .modify((record: { value: { name: string } }) => {
              record.value.name += '（二）';
            })
            .then(() => {}),
      },
    ] as never;
    await stageBackup(data);
    const moved = await readStage(0, STAGE_NAME, next);
    expect(moved?.version).toBe(2);
    expect(moved?.tables.unit).toMatchObject([{ value: { name: `${aUnit().name}（二）` } }]);
  });
});

describe('the reminder', () => {
  it('is kept when a backup is made', async () => {
    const db = await fresh();
    await backupMade(backend(db), { at: NOW, ledger: { head: 'a', count: 3 } });
    expect(await getSetting(db, LAST_BACKUP)).toEqual({ at: NOW, head: 'a', count: 3 });
  });

  it.each<[string, number | null, number | null, number, number | null]>([
    ['a backup of six days and 23 hours', NOW, null, NOW + 7 * DAY - 1, null],
    ['a backup of seven days', NOW, null, NOW + 7 * DAY, 7],
    ['no backup yet, set up yesterday', null, NOW - DAY, NOW, null],
    ['no backup yet, set up nine days ago', null, NOW - 9 * DAY, NOW, 9],
    ['not set up', null, null, NOW, null],
    ['a clock set back', NOW + 30 * DAY, null, NOW, null],
  ])('%s', (_name, at, since, now, days) => {
    expect(backupDue(at === null ? null : { at, head: '', count: 0 }, since, now)).toBe(days);
  });
});

it('a unit that nobody belongs to yet may start from a backup', async () => {
  const db = await fresh();
  await putUnit(db, aUnit({ name: '试用' }));
  await stageBackup(data);
  await restoreBackup(backend(db), { order: order(), act: null });
  expect((await getUnit(db))?.name).toBe(aUnit().name);
});
