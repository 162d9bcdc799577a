import { Dexie, type Table } from 'dexie';
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

/** Records that wait as one: enough that none costs an index entry or a request of its own, few enough that pictures in them make no value too large. */
const PORTION = 200;

interface Portion {
  readonly table: string;
  readonly records: readonly unknown[];
}

/** What waits beside the records. */
interface StageLabel {
  readonly version: number;
  readonly ledger: LedgerHead;
}

/** The waiting backup. Nobody searches it, so it has no tables of its own: filling them with all their indexes took as long as the restoration itself. */
class Stage extends Dexie {
  portions!: Table<Portion, number>;
  label!: Table<StageLabel, 'label'>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ portions: '++', label: '' });
  }
}

/**
 * Puts the records of a checked backup where the background finds them: all of them, or none.
 *
 * @throws Fault `storage-full` and the like.
 */
export async function stageBackup(
  { version, ledger, tables }: DatabaseExport,
  name: string = STAGE_NAME,
): Promise<void> {
  await dropStage(name);
  const stage = new Stage(name);
  try {
    await stage.open();
    await stage.transaction('rw', stage.portions, stage.label, async () => {
      for (const [table, records] of Object.entries(tables)) {
        for (let at = 0; at < records.length; at += PORTION) {
          await stage.portions.add({ table, records: records.slice(at, at + PORTION) });
        }
      }
      await stage.label.add({ version, ledger }, 'label');
    });
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
  const data = await readPortions(exportedAt, name);
  return data && (await upgraded(data, `${name}-upgrade`, schema));
}

async function readPortions(exportedAt: Instant, name: string): Promise<DatabaseExport | null> {
  const stage = new Stage(name);
  try {
    await stage.open();
    const label = await stage.label.get('label');
    if (!label) return null;
    const tables: Record<string, unknown[]> = {};
    await stage.portions.each(({ table, records }) => {
      tables[table] ??= [];
      for (const record of records) tables[table].push(record);
    });
    return { format: 'sanshen-export', version: label.version, exportedAt, ledger: label.ledger, tables };
  } finally {
    stage.close();
  }
}

/** Data of an older schema as the present one has them: a database of their own goes through the same upgrade as one that was in use. */
async function upgraded(data: DatabaseExport, name: string, schema: readonly SchemaVersion[]): Promise<DatabaseExport> {
  if (schema.every(({ version }) => version <= data.version)) return data;
  await Dexie.delete(name);
  const old = new SanshenDb(
    name,
    schema.filter(({ version }) => version <= data.version),
  );
  try {
    await old.open();
    await fill(old, data.tables);
  } catch (error) {
    throw asFault(error);
  } finally {
    old.close();
  }
  const now = await openDatabase(name, schema);
  try {
    return await exportAll(now, data.exportedAt);
  } finally {
    now.close();
    await Dexie.delete(name);
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
