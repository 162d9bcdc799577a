import { Dexie } from 'dexie';
import type { Instant } from '../domain/ids';
import type { LedgerEntry, LedgerEvent } from '../domain/ledger';
import { chain, EMPTY_LEDGER, type LedgerHead } from '../ledger/chain';
import type { PresentLedger } from './backup-check';
import { SanshenDb, SCHEMA, type SchemaVersion } from './database';
import { type DatabaseExport, exportAll } from './export';
import { asFault } from './faults';
import { LAST_BACKUP } from './last-backup';
import { ledgerHead } from './ledger';
import { openDatabase } from './open';

/** The backup waits here between the page that read the file and the background that stores it; messages could not carry it. */
export const STAGE_NAME = 'sanshen-restore';

/**
 * Puts the records of a checked backup where the background finds them, in the schema they were stored with.
 *
 * @throws Fault `storage-full` and the like.
 */
export async function stageBackup(
  data: DatabaseExport,
  name: string = STAGE_NAME,
  schema: readonly SchemaVersion[] = SCHEMA,
): Promise<void> {
  await dropStage(name);
  const stage = new SanshenDb(
    name,
    schema.filter(({ version }) => version <= data.version),
  );
  try {
    await stage.open();
    await fill(stage, data.tables);
  } catch (error) {
    throw asFault(error);
  } finally {
    stage.close();
  }
}

/** The staged backup after the upgrades it needs; null when there is none. `exportedAt` is not part of the records: the caller knows it. */
export async function readStage(
  exportedAt: Instant,
  name: string = STAGE_NAME,
  schema: readonly SchemaVersion[] = SCHEMA,
): Promise<DatabaseExport | null> {
  if (!(await Dexie.exists(name))) return null;
  const stage = await openDatabase(name, schema);
  try {
    return await exportAll(stage, exportedAt);
  } finally {
    stage.close();
  }
}

export async function dropStage(name: string = STAGE_NAME): Promise<void> {
  await Dexie.delete(name);
}

/** The ledger that is here now, as `checkBackup` compares it. */
export async function presentLedger(db: SanshenDb): Promise<PresentLedger> {
  return { ...(await ledgerHead(db)), hashAt: async (seq) => (await db.ledger.get(seq))?.hash };
}

/**
 * Puts a backup in the place of everything that is stored and says so in the ledger: all of it in ONE transaction, or nothing.
 *
 * @param entry the event, given the head of the ledger that is being replaced.
 * @throws Fault `storage-full` and the like, and whatever `entry` throws; what was stored is then as it was.
 */
export async function replaceAll(
  db: SanshenDb,
  data: DatabaseExport,
  entry: (replaced: LedgerHead | null) => LedgerEntry,
): Promise<LedgerEvent> {
  try {
    return await db.transaction('rw', db.tables, async () => {
      const replaced = await ledgerHead(db);
      for (const table of db.tables) await table.clear();
      await fill(db, data.tables);
      // A release is for a tab of that moment; none of them may live again.
      await db.releases.where('status').equals('granted').modify({ status: 'expired', removed: true });
      await db.settings.put({ key: LAST_BACKUP.key, value: { at: data.exportedAt, ...data.ledger } });
      const { head, count } = data.ledger;
      const event = chain(head, count + 1, entry(replaced.count === EMPTY_LEDGER.count ? null : replaced));
      await db.ledger.add(event);
      return event;
    });
  } catch (error) {
    throw asFault(error);
  }
}

async function fill(db: Dexie, tables: DatabaseExport['tables']): Promise<void> {
  for (const table of db.tables) {
    const records = tables[table.name];
    if (records && records.length > 0) await table.bulkAdd([...records]);
  }
}
