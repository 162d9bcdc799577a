import { Dexie } from 'dexie';
import { Fault } from '../domain/fault';
import { DATABASE_NAME, SanshenDb, SCHEMA, type SchemaVersion } from './database';
import { asFault, nameOf } from './faults';

/** IndexedDB counts versions as Dexie's × 10; the units digit counts indexes that Dexie added on its own. */
const RAW_FACTOR = 10;

/**
 * Opens the database, upgrading it when an older version is stored. Nothing is ever reset: when this fails the stored data are
 * as they were (an upgrade runs in one transaction), and `openStored` still reads them for export.
 *
 * @throws Fault `database-newer` when a newer build of the extension wrote it, `database-upgrade-failed`,
 * `database-unavailable` or `database-open-failed`.
 */
export async function openDatabase(
  name: string = DATABASE_NAME,
  schema: readonly SchemaVersion[] = SCHEMA,
): Promise<SanshenDb> {
  const stored = await storedVersion(name);
  const wanted = Math.max(...schema.map(({ version }) => version));
  // Dexie itself would open a newer database and carry on with a schema it does not know.
  if (stored > wanted) {
    throw new Fault(
      'database-newer',
      '本机数据由更新版本的三审台写入，当前版本不能打开。请安装最新版本；数据未被改动。',
    );
  }
  const db = new SanshenDb(name, schema);
  try {
    await db.open();
    return db;
  } catch (error) {
    db.close();
    if (!(asFault(error) instanceof Fault) && stored > 0 && stored < wanted) {
      throw new Fault('database-upgrade-failed', '数据升级未完成，原有数据未被改动。请先导出备份，再联系管理员处理。');
    }
    throw openFault(error);
  }
}

/**
 * Opens what is stored with whatever schema it has, for export after a failed upgrade.
 *
 * @throws Fault `database-missing` when there is none, `database-unavailable` or `database-open-failed`.
 */
export async function openStored(name: string = DATABASE_NAME): Promise<Dexie> {
  try {
    return await new Dexie(name).open();
  } catch (error) {
    if (nameOf(error) === 'NoSuchDatabaseError') throw new Fault('database-missing', '本机没有可以导出的数据。');
    throw openFault(error);
  }
}

/** Version of the stored schema; 0 when there is no database yet. Asked of the list of databases: opening one only for that costs every page. */
async function storedVersion(name: string): Promise<number> {
  const { indexedDB } = Dexie.dependencies;
  if (!indexedDB) throw openFault(new Dexie.MissingAPIError());
  try {
    const databases = await indexedDB.databases();
    return Math.floor((databases.find((found) => found.name === name)?.version ?? 0) / RAW_FACTOR);
  } catch (error) {
    throw openFault(error);
  }
}

function openFault(error: unknown): Fault {
  const fault = asFault(error);
  return fault instanceof Fault
    ? fault
    : new Fault('database-open-failed', '本地数据库打不开，数据未被改动。请重启浏览器后重试，仍不成功请先导出备份。');
}
