import { readdirSync, readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { PersonId, ReleaseId } from '../../../utils/domain/ids';
import { checkCode } from '../../../utils/keys/activation';
import { sign, verifyAct } from '../../../utils/keys/sign';
import { verifyReview } from '../../../utils/keys/verify-review';
import { unwrapKey } from '../../../utils/keys/wrap';
import { verifyChain } from '../../../utils/ledger/chain';
import { listAccounts } from '../../../utils/storage/accounts';
import { getBinding } from '../../../utils/storage/bindings';
import { getComments } from '../../../utils/storage/comments';
import { DATABASE_NAME, SCHEMA } from '../../../utils/storage/database';
import { latestDebts } from '../../../utils/storage/debts';
import { listDutyRecords } from '../../../utils/storage/duty-records';
import { dutySheet } from '../../../utils/storage/duty-sheet';
import { latestEvents } from '../../../utils/storage/ledger';
import { officeRecords } from '../../../utils/storage/office-records';
import { openDatabase } from '../../../utils/storage/open';
import { listOtherAccounts } from '../../../utils/storage/other-accounts';
import { strayPosts } from '../../../utils/storage/own-posts';
import { getPerson, listPeople } from '../../../utils/storage/people';
import { latestGaps } from '../../../utils/storage/reading-gaps';
import { listReadings } from '../../../utils/storage/readings';
import { getRelease } from '../../../utils/storage/releases';
import { listReplyTemplates } from '../../../utils/storage/reply-templates';
import { latestReviews } from '../../../utils/storage/reviews';
import { ruleCountsSince } from '../../../utils/storage/rule-counts';
import { getUnit } from '../../../utils/storage/unit';
import { aStatement } from '../../support/builders';
import { DAY, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';

/**
 * One frozen dump per shipped version: the stores as that version declared them and every table as it stored it. A dump is never
 * regenerated once its version is shipped; a new version adds its own.
 */
interface Dump {
  readonly version: number;
  readonly stores: Record<string, string>;
  readonly ledger: { readonly head: string; readonly count: number };
  readonly tables: Record<string, readonly unknown[]>;
}

const folder = new URL('../../support/dumps/', import.meta.url);
const dumps = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Dump);

async function restored(dump: Dump) {
  const old = new Dexie(DATABASE_NAME);
  old.version(dump.version).stores(dump.stores);
  await old.open();
  for (const [name, rows] of Object.entries(dump.tables)) await old.table(name).bulkAdd([...rows]);
  old.close();
  return closing(await openDatabase());
}

it('there is a dump of every version of the schema', () => {
  expect(dumps.map(({ version }) => version).sort()).toEqual(SCHEMA.map(({ version }) => version));
});

describe.each(dumps)('data stored by version $version', (dump) => {
  it('fill every table of that version, so that nothing is migrated untested', () => {
    expect(Object.keys(dump.tables).sort()).toEqual(Object.keys(dump.stores).sort());
    for (const rows of Object.values(dump.tables)) expect(rows.length).toBeGreaterThan(0);
  });

  it('are all read by this version', async () => {
    const db = await restored(dump);
    expect(await getUnit(db)).not.toBeNull();
    expect(await listPeople(db)).toHaveLength(dump.tables.people!.length);
    expect(await listAccounts(db)).toHaveLength(dump.tables.accounts!.length);
    expect(await listOtherAccounts(db)).toHaveLength(dump.tables.otherAccounts!.length);
    expect(await latestReviews(db, 99)).toHaveLength(dump.tables.reviews!.length);
    expect(await latestEvents(db, 99)).toHaveLength(dump.tables.ledger!.length);
    const comments = await getComments(db, await db.comments.toCollection().primaryKeys());
    expect(comments.filter((comment) => comment !== null)).toHaveLength(dump.tables.comments!.length);
    expect(await getBinding(db, 'schedule_id:9')).not.toBeNull();
    expect(await getRelease(db, 'release-1' as ReleaseId)).not.toBeNull();
    expect(await listReadings(db)).toHaveLength(dump.tables.readings!.length);
    expect(await latestGaps(db, 99)).toHaveLength(dump.tables.readingGaps!.length);
    expect(await ruleCountsSince(db, '')).toHaveLength(dump.tables.ruleCounts!.length);
    expect(await strayPosts(db, 'explained', 99)).toHaveLength(dump.tables.ownPosts!.length);
    expect(await latestDebts(db, 99)).toHaveLength(dump.tables.debts!.length);
    expect(await listDutyRecords(db)).toHaveLength(dump.tables.dutyRecords!.length);
    expect(await officeRecords(db, 'fault')).toHaveLength(dump.tables.officeRecords!.length);
    expect(await listReplyTemplates(db)).toHaveLength(dump.tables.replyTemplates!.length);
    expect(await dutySheet(db, 0, NOW + DAY)).toHaveLength(dump.tables.dutySheet!.length);
  });

  it('still verify: the ledger with its head, and every signature', async () => {
    const db = await restored(dump);
    expect(verifyChain(await db.ledger.toArray())).toEqual({ ok: true, ...dump.ledger });
    const roster = await listPeople(db);
    for (const review of await latestReviews(db, 99)) expect(await verifyReview(review, roster)).toEqual({ ok: true });
  });

  it('still open to a PIN and an activation code set then', async () => {
    const db = await restored(dump);
    const duty = await getPerson(db, 'duty' as PersonId);
    const act = await sign(aStatement(), await unwrapKey(duty!.wrappedKey!, '河边-四只鸭子8'));
    expect(await verifyAct(act, duty!.publicKey!)).toBe(true);
    const fresh = await getPerson(db, 'new' as PersonId);
    expect(await checkCode('K7QF-3M9P', fresh!.activation!, NOW)).toEqual({ ok: true });
  });
});
