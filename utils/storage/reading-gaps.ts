import { Dexie } from 'dexie';
import type { AccountKey, Instant } from '../domain/ids';
import { type ReadingGap, ReadingGapSchema } from '../domain/watch';
import type { SanshenDb } from './database';
import { readRecord, writeRecord } from './records-check';

/** 读取中断, each stored once; one that goes on is stored with `to` null and written again when it ends. */
export async function putGap(db: SanshenDb, gap: ReadingGap): Promise<void> {
  await db.readingGaps.put(writeRecord(ReadingGapSchema, 'readingGaps', gap));
}

/** The last gap of an account by its beginning; null when there was none. */
export async function lastGap(db: SanshenDb, account: AccountKey): Promise<ReadingGap | null> {
  const record = await db.readingGaps
    .where('[account+from+why]')
    .between([account, Dexie.minKey, Dexie.minKey], [account, Dexie.maxKey, Dexie.maxKey])
    .last();
  return record === undefined ? null : parse(record);
}

/** The gaps that go on, at most one for each account. For the lists that say when accounts were last read. */
export async function runningGaps(db: SanshenDb): Promise<ReadingGap[]> {
  const accounts = new Set<AccountKey>();
  await db.readingGaps.orderBy('[account+from+why]').eachUniqueKey((key) => {
    accounts.add((key as unknown as [AccountKey])[0]);
  });
  const last = await Promise.all([...accounts].map((account) => lastGap(db, account)));
  return last.filter((gap): gap is ReadingGap => gap !== null && gap.to === null);
}

/** Gaps that touch [from, to), by their beginning. For the figures of a period. */
export async function gapsBetween(db: SanshenDb, from: Instant, to: Instant): Promise<ReadingGap[]> {
  const found = (await db.readingGaps.where('from').below(to).toArray()).map(parse);
  return found.filter((gap) => gap.to === null || gap.to > from);
}

/** The newest gaps, newest first. */
export async function latestGaps(db: SanshenDb, limit: number): Promise<ReadingGap[]> {
  return (await db.readingGaps.orderBy('from').reverse().limit(limit).toArray()).map(parse);
}

function parse(record: ReadingGap): ReadingGap {
  return readRecord(ReadingGapSchema, 'readingGaps', `${record.account} ${record.from}`, record);
}
