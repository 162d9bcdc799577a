import { Dexie } from 'dexie';
import { verifyChain } from '../../utils/ledger/chain';
import { eventLine } from '../../utils/ledger/jsonl';
import { readBackup, writeBackup } from '../../utils/storage/backup-file';
import { DATABASE_NAME, SanshenDb } from '../../utils/storage/database';
import { type DatabaseExport, exportAll } from '../../utils/storage/export';
import { ledgerPortions } from '../../utils/storage/ledger';
import { auditLedger } from '../../utils/storage/ledger-audit';
import { readStage, replaceAll, stageBackup } from '../../utils/storage/restore';
import { COUNTY_YEAR, type CountySize, county } from '../support/county';

/** The simulated county inside an extension page; what `county.mjs` asks for. Every line goes to `console.log`. */

const COPY = 'sanshen-county-copy';

async function opened<T>(name: string, work: (db: SanshenDb) => Promise<T>): Promise<T> {
  const db = new SanshenDb(name);
  await db.open();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

async function fill(size: CountySize): Promise<string> {
  return opened(DATABASE_NAME, async (db) => {
    const start = performance.now();
    for await (const { table, records } of county(size)) await db.table(table).bulkPut([...records]);
    const counts: string[] = [];
    for (const name of ['unit', 'accounts', 'reviews', 'comments', 'ledger'] as const) {
      counts.push(`${await db.table(name).count()} ${name}`);
    }
    return `${counts.join(', ')}; made and stored in ${seconds(start)}`;
  });
}

/** @returns what was found, one line each. */
async function verify(): Promise<string[]> {
  return opened(DATABASE_NAME, async (db) => {
    const lines: string[] = [];
    let start = performance.now();
    let at = { head: '0'.repeat(64), count: 0 };
    for await (const events of ledgerPortions(db)) {
      const check = verifyChain(events, at);
      if (!check.ok) throw new Error(check.problem);
      at = { head: check.head, count: check.count };
    }
    lines.push(`links of the chain: ${seconds(start)} for ${at.count} events`);
    for (let round = 0; round < 2; round++) {
      start = performance.now();
      const audit = await auditLedger(db);
      lines.push(`full check on one thread, ${audit.signatures} signatures: ${seconds(start)}, ok: ${audit.ok}`);
    }
    return lines;
  });
}

/** Backup as a file, read again and restored in another database: the ledger and every table have to be what they were. */
async function backup(): Promise<string[]> {
  const lines: string[] = [];
  await Dexie.delete(COPY);
  let start = performance.now();
  const [file, ledger] = await opened(DATABASE_NAME, async (db) => {
    const written = await writeBackup(await exportAll(db, Date.now()), null);
    return [written, await hashOf(linesOf(db))] as const;
  });
  lines.push(`backup of ${(file.length / 1e6).toFixed(0)} MB: ${seconds(start)}`);
  start = performance.now();
  const data = await readBackup(file, null);
  await stageBackup(data);
  const staged = (await readStage(data.exportedAt)) as DatabaseExport;
  const entry = { type: 'backup-restored' as const, at: Date.now(), actor: 'system', subject: 'unit', data: {} };
  await opened(COPY, (db) => replaceAll(db, { ...staged, ledger: data.ledger }, () => entry));
  lines.push(`restored in ${seconds(start)}`);
  const same = await opened(COPY, async (db) => {
    const again = await exportAll(db, data.exportedAt);
    const tables = Object.keys(data.tables).filter((name) => name !== 'ledger' && name !== 'settings');
    const differing = tables.filter((name) => JSON.stringify(again.tables[name]) !== JSON.stringify(data.tables[name]));
    // The restoration itself is one event more.
    const copied = await hashOf(linesOf(db, data.ledger.count));
    return { differing, ledger: copied === ledger };
  });
  lines.push(
    `ledger export byte-equal: ${same.ledger}; other tables that differ: ${same.differing.join(', ') || 'none'}`,
  );
  await Dexie.delete(COPY);
  await Dexie.delete('sanshen-restore');
  return lines;
}

async function* linesOf(db: SanshenDb, to = Number.POSITIVE_INFINITY): AsyncGenerator<string> {
  for await (const events of ledgerPortions(db)) {
    yield events
      .filter(({ seq }) => seq <= to)
      .map((event) => `${eventLine(event)}\n`)
      .join('');
  }
}

/** SHA-256 over SHA-256 of each portion; portions are the same where the ledger is. */
async function hashOf(parts: AsyncGenerator<string>): Promise<string> {
  const digest = async (text: string) =>
    [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))].join(' ');
  let all = '';
  for await (const part of parts) if (part !== '') all += await digest(part);
  return digest(all);
}

const seconds = (start: number) => `${((performance.now() - start) / 1000).toFixed(2)} s`;

(globalThis as { sanshenCounty?: unknown }).sanshenCounty = { fill: () => fill(COUNTY_YEAR), verify, backup };
