import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Backend } from '../../../utils/background/backend';
import { restoreBackup } from '../../../utils/background/backup';
import { canonicalJson } from '../../../utils/review/canonical-json';
import { checkBackup } from '../../../utils/storage/backup-check';
import { readBackup, takeBackup } from '../../../utils/storage/backup-file';
import type { SanshenDb } from '../../../utils/storage/database';
import { type DatabaseExport, exportAll } from '../../../utils/storage/export';
import { LAST_BACKUP } from '../../../utils/storage/last-backup';
import { openDatabase } from '../../../utils/storage/open';
import { presentLedger, stageBackup } from '../../../utils/storage/restore';
import { NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';

/**
 * Moving between builds (store, sideloaded, updated) goes by backup: a file made by one build restores in another. The files in
 * tests/support/backups are frozen as the first format wrote them, plain and encrypted, and never written anew.
 */
const frozen = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../support/backups/${name}`, import.meta.url))) as Uint8Array<ArrayBuffer>;
const PASSPHRASE = '江边的六只白鹭 2023';
/** Every table that the first schema stored. */
const dump = JSON.parse(readFileSync(new URL('../../support/dumps/v1.json', import.meta.url), 'utf8')) as Pick<
  DatabaseExport,
  'tables'
>;

const backend = (db: SanshenDb): Backend => ({ db: async () => db, now: () => NOW, tell: () => {} });

/** Restored on a new computer, as the page 恢复备份 does it. */
async function restored(data: DatabaseExport): Promise<SanshenDb> {
  const db = closing(await openDatabase());
  const { audit, relation } = await checkBackup(data, await presentLedger(db));
  expect([relation, audit.problems]).toEqual(['first', []]);
  await stageBackup(data);
  const order = { restore: data.ledger, exportedAt: data.exportedAt };
  await restoreBackup(backend(db), { order, act: null });
  return db;
}

/** Records by what they are: the file has them in the order of their keys in that build. */
const sorted = (rows: readonly unknown[] = []) => rows.map(canonicalJson).sort();
const withoutLastBackup = (rows: readonly unknown[] = []) =>
  rows.filter((row) => (row as { key: string }).key !== LAST_BACKUP.key);

/** What is stored is what the file holds; the restoration itself is the one thing added. */
async function expectSame(db: SanshenDb, data: DatabaseExport): Promise<void> {
  const { tables: now } = await exportAll(db, NOW);
  for (const [name, rows] of Object.entries(data.tables)) {
    if (name === 'ledger') expect(now.ledger?.slice(0, -1)).toEqual(rows);
    else if (name === 'settings')
      expect(sorted(withoutLastBackup(now.settings))).toEqual(sorted(withoutLastBackup(rows)));
    else expect([name, ...sorted(now[name])]).toEqual([name, ...sorted(rows)]);
  }
}

describe('a backup file of the first format', () => {
  it.each([
    ['v1.plain', false, null],
    ['v1.sealed', true, PASSPHRASE],
  ])('%s says what it is, opens, and restores whole', async (name, sealed, passphrase) => {
    const file = frozen(name);
    expect(takeBackup(file).label).toMatchObject({ sealed, ledger: { count: 15 } });
    const data = await readBackup(file, passphrase);
    await expectSame(await restored(data), data);
  });

  it('is the same whether it was encrypted or not', async () => {
    expect(await readBackup(frozen('v1.sealed'), PASSPHRASE)).toEqual(await readBackup(frozen('v1.plain'), null));
  });
});

it('everything that the first schema stored comes back, table by table', async () => {
  // The dump holds a ledger of its own, without the events that gave people their keys: roster and ledger are the file's.
  const { tables, ...file } = await readBackup(frozen('v1.plain'), null);
  const data: DatabaseExport = { ...file, tables: { ...dump.tables, ...tables } };
  expect(Object.values(data.tables).filter((rows) => rows.length === 0)).toEqual([]);
  await expectSame(await restored(data), data);
});
