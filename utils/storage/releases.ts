import type { AccountKey, Digest, Instant, ReleaseId } from '../domain/ids';
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

/** The release with this one-time mark, whatever became of it. */
export async function releaseByNonce(db: SanshenDb, nonce: string): Promise<Release | null> {
  // The ones still open first: they are few, and it is nearly always one of them.
  const open = await db.releases.where('result').equals('pending').toArray();
  const record = open.find((r) => r.nonce === nonce) ?? (await db.releases.filter((r) => r.nonce === nonce).first());
  return record === undefined ? null : parse(record);
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

/** Releases of an account whose request is not known to have been answered with success, granted at or after an instant (ms). */
export async function unansweredReleases(db: SanshenDb, account: AccountKey, since: Instant): Promise<Release[]> {
  const open = db.releases.where('result').anyOf('pending', 'unknown', 'failed', 'verification');
  return (await open.filter((r) => r.account === account && r.grantedAt >= since).toArray()).map(parse);
}

/** Releases that were bound to exactly this digest. */
export async function releasesOfDigest(db: SanshenDb, digest: Digest): Promise<Release[]> {
  return (await db.releases.where('digest').equals(digest).toArray()).map(parse);
}

function parse(record: Release): Release {
  return readRecord(ReleaseSchema, 'releases', record.id, record);
}
