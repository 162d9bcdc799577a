import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { DATABASE_NAME, SCHEMA, type SchemaVersion } from '../../../utils/storage/database';
import { exportAll } from '../../../utils/storage/export';
import { appendEvents, ledgerHead } from '../../../utils/storage/ledger';
import { auditLedger } from '../../../utils/storage/ledger-audit';
import { openDatabase, openStored } from '../../../utils/storage/open';
import { getUnit, putUnit } from '../../../utils/storage/unit';
import { anEntry, aUnit } from '../../support/builders';
import { NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';

const NEXT = Math.max(...SCHEMA.map(({ version }) => version)) + 1;
const failing: readonly SchemaVersion[] = [
  ...SCHEMA,
  {
    version: NEXT,
    stores: { unit: null },
    upgrade: async (transaction) => {
      await transaction.table('people').clear();
      throw new Error('upgrade goes wrong half way');
    },
  },
];

async function filled() {
  const db = closing(await openDatabase());
  await putUnit(db, aUnit());
  await appendEvents(db, [anEntry(), anEntry()]);
  return db;
}

describe('opening', () => {
  it('creates what is not there and finds it again', async () => {
    (await filled()).close();
    const db = closing(await openDatabase());
    expect(await getUnit(db)).toEqual(aUnit());
  });

  it('stops at a failed upgrade, keeps everything and still exports', async () => {
    (await filled()).close();
    await expect(openDatabase(DATABASE_NAME, failing)).rejects.toMatchObject({
      code: 'database-upgrade-failed',
      message: expect.stringContaining('导出备份'),
    });
    const stored = closing(await openStored());
    const rescued = await exportAll(stored, NOW);
    expect(rescued).toMatchObject({ version: NEXT - 1, ledger: { count: 2 } });
    expect(rescued.tables.unit).toEqual([{ key: 'unit', value: aUnit() }]);
    stored.close();
    const db = closing(await openDatabase());
    expect(await auditLedger(db)).toMatchObject({ ok: true, count: 2 });
  });

  it('upgrades with the steps given', async () => {
    (await filled()).close();
    const renaming: readonly SchemaVersion[] = [
      ...SCHEMA,
      {
        version: NEXT,
        stores: { extra: 'id' },
        upgrade: async (transaction) => {
          await transaction.table('extra').add({ id: 1 });
        },
      },
    ];
    const db = closing(await openDatabase(DATABASE_NAME, renaming));
    expect(await db.table('extra').toArray()).toEqual([{ id: 1 }]);
    expect(await getUnit(db)).toEqual(aUnit());
  });

  it('refuses a database of a newer build and leaves it as it is', async () => {
    (await filled()).close();
    const newer: readonly SchemaVersion[] = [...SCHEMA, { version: NEXT, stores: { extra: 'id' } }];
    closing(await openDatabase(DATABASE_NAME, newer)).close();
    await expect(openDatabase()).rejects.toMatchObject({ code: 'database-newer' });
    const stored = closing(await openStored());
    expect((await exportAll(stored, NOW)).version).toBe(NEXT);
  });

  it('says so when the browser has no database', async () => {
    const { indexedDB } = Dexie.dependencies;
    Dexie.dependencies.indexedDB = undefined as unknown as IDBFactory;
    await expect(openDatabase()).rejects.toMatchObject({ code: 'database-unavailable' });
    Dexie.dependencies.indexedDB = indexedDB;
  });

  it('says so when there is nothing to export', async () => {
    await expect(openStored('nothing')).rejects.toMatchObject({ code: 'database-missing' });
  });
});

describe('a database whose connection is gone', () => {
  it('fails with what to do, and nothing is stored', async () => {
    const db = await filled();
    db.close();
    await expect(appendEvents(db, [anEntry()])).rejects.toMatchObject({ code: 'database-closed' });
    expect(await ledgerHead(closing(await openDatabase()))).toMatchObject({ count: 2 });
  });
});

describe('exportAll', () => {
  it('carries every table, head and count, and survives JSON', async () => {
    const db = await filled();
    const data = await exportAll(db, NOW);
    expect(Object.keys(data.tables).sort()).toEqual(db.tables.map(({ name }) => name).sort());
    expect(data.ledger).toEqual(await ledgerHead(db));
    expect(data).toMatchObject({ format: 'sanshen-export', version: NEXT - 1, exportedAt: NOW });
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });

  it('carries damaged records as they are', async () => {
    const db = await filled();
    await db.people.put({ id: 'x', broken: true } as never);
    expect((await exportAll(db, NOW)).tables.people).toEqual([{ id: 'x', broken: true }]);
  });
});
