import type { Dexie } from 'dexie';
import type { Instant } from '../domain/ids';
import { EMPTY_LEDGER, type LedgerHead } from '../ledger/chain';

/** Everything that is stored, JSON-safe. */
export interface DatabaseExport {
  readonly format: 'sanshen-export';
  /** Version of the schema the data were stored with. */
  readonly version: number;
  readonly exportedAt: Instant;
  /** As stored, unverified: what a later copy can be held against. */
  readonly ledger: LedgerHead;
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
}

/**
 * All tables as they are, in one consistent read. Works on `openDatabase` and on `openStored`; records are not checked, because
 * this is also the way to rescue damaged data.
 */
export function exportAll(db: Dexie, now: Instant): Promise<DatabaseExport> {
  return db.transaction('r', db.tables, async () => {
    const tables: Record<string, unknown[]> = {};
    for (const table of db.tables) tables[table.name] = await table.toArray();
    return {
      format: 'sanshen-export',
      version: Math.floor(db.verno),
      exportedAt: now,
      ledger: lastHead(tables.ledger?.at(-1)),
      tables,
    };
  });
}

function lastHead(last: unknown): LedgerHead {
  if (typeof last !== 'object' || last === null || !('hash' in last) || !('seq' in last)) return EMPTY_LEDGER;
  return { head: String(last.hash), count: Number(last.seq) };
}
