import type { AccountKey, Instant } from '../domain/ids';
import { type IgnoredFinding, IgnoredFindingSchema } from '../domain/ignored';
import type { SanshenDb } from './database';
import { readRecord, writeRecord } from './records-check';

/** Passages of an account ignored since an instant, newest first; null: of pages that do not show their account. */
export async function ignoredSince(
  db: SanshenDb,
  account: AccountKey | null,
  since: Instant,
): Promise<IgnoredFinding[]> {
  const records = await db.ignored.where('at').aboveOrEqual(since).reverse().toArray();
  return records
    .filter((record) => record.account === account)
    .map((record) => readRecord(IgnoredFindingSchema, 'ignored', record.key, record));
}

/** The last reason for a passage counts. */
export async function putIgnored(db: SanshenDb, record: IgnoredFinding): Promise<void> {
  await db.ignored.put(writeRecord(IgnoredFindingSchema, 'ignored', record));
}

/** Drops what was ignored before an instant. */
export function deleteIgnoredBefore(db: SanshenDb, before: Instant): Promise<number> {
  return db.ignored.where('at').below(before).delete();
}
