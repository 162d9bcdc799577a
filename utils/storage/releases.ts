import type { Instant, ReleaseId } from '../domain/ids';
import type { SanshenDb } from './database';
import { type Release, ReleaseSchema } from './records';
import { readRecord, writeRecord } from './records-check';

export async function getRelease(db: SanshenDb, id: ReleaseId): Promise<Release | null> {
  const record = await db.releases.get(id);
  return record === undefined ? null : parse(record);
}

export async function putRelease(db: SanshenDb, release: Release): Promise<void> {
  await db.releases.put(writeRecord(ReleaseSchema, 'releases', release));
}

/** Releases that may still pass a request, of one tab or of all. */
export async function openReleases(db: SanshenDb, tabId?: number): Promise<Release[]> {
  const granted = (await db.releases.where('status').equals('granted').toArray()).map(parse);
  return tabId === undefined ? granted : granted.filter((release) => release.tabId === tabId);
}

/** Releases still `granted` although their time is over at `now`: leftovers to remove at every start and alarm. */
export async function overdueReleases(db: SanshenDb, now: Instant): Promise<Release[]> {
  return (await openReleases(db)).filter(({ expiresAt }) => expiresAt <= now);
}

function parse(record: Release): Release {
  return readRecord(ReleaseSchema, 'releases', record.id, record);
}
