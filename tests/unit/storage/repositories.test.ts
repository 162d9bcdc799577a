import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { AccountKey, Digest, PersonId, ReleaseId, ReviewId } from '../../../utils/domain/ids';
import { deleteAccount, getAccount, listAccounts, putAccount } from '../../../utils/storage/accounts';
import { deleteBindingsBefore, getBinding, putBindings } from '../../../utils/storage/bindings';
import { openDatabase } from '../../../utils/storage/open';
import { getPerson, listPeople, putPerson } from '../../../utils/storage/people';
import { listReadings, noteReading } from '../../../utils/storage/readings';
import type { Release, StoredBinding } from '../../../utils/storage/records';
import { getRelease, openReleases, overdueReleases, putRelease } from '../../../utils/storage/releases';
import {
  getReview,
  getReviews,
  latestReviews,
  latestReviewsIn,
  putReview,
  reviewsByAccount,
  reviewsByDigest,
  reviewsByStatus,
} from '../../../utils/storage/reviews';
import { getSetting, putSetting } from '../../../utils/storage/settings';
import { getUnit, putUnit } from '../../../utils/storage/unit';
import { ACCOUNT_KEY, anAccount, aPerson, aReview, aUnit, DIGEST } from '../../support/builders';
import { MINUTE, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';

describe('unit', () => {
  it('is null before onboarding and there is only one', async () => {
    const db = closing(await openDatabase());
    expect(await getUnit(db)).toBeNull();
    await putUnit(db, aUnit());
    await putUnit(db, aUnit({ size: 3 }));
    expect(await getUnit(db)).toEqual(aUnit({ size: 3 }));
    expect(await db.unit.count()).toBe(1);
  });
});

describe('people and accounts', () => {
  it('are listed in the order in which they came', async () => {
    const db = closing(await openDatabase());
    await putPerson(db, aPerson('b', { createdAt: NOW }));
    await putPerson(db, aPerson('a', { createdAt: NOW + 1 }));
    expect((await listPeople(db)).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(await getPerson(db, 'a' as PersonId)).toMatchObject({ id: 'a' });
    expect(await getPerson(db, 'c' as PersonId)).toBeNull();
    await putAccount(db, anAccount({ filedAt: NOW + 1 }));
    await putAccount(db, anAccount({ key: 'weibo:1' as AccountKey }));
    expect((await listAccounts(db)).map(({ key }) => key)).toEqual(['weibo:1', ACCOUNT_KEY]);
    await deleteAccount(db, ACCOUNT_KEY);
    expect(await getAccount(db, ACCOUNT_KEY)).toBeNull();
  });

  it('are refused when damaged, with the name of the register', async () => {
    const db = closing(await openDatabase());
    await putPerson(db, aPerson('a'));
    await db.people.update('a' as PersonId, { roles: [] });
    await expect(listPeople(db)).rejects.toMatchObject({
      code: 'corrupt-record',
      message: expect.stringContaining('人员名册中编号为“a”'),
    });
  });
});

describe('reviews', () => {
  it('are found by id, digest, status, account and time', async () => {
    const db = closing(await openDatabase());
    const review = (n: number, change: Parameters<typeof aReview>[0] = {}) =>
      aReview({ id: `r${n}` as ReviewId, updatedAt: NOW + n, ...change });
    for (const item of [
      review(1),
      review(2, { digest: 'cd'.repeat(32) as Digest, status: 'rejected' }),
      review(3, { account: null }),
    ]) {
      await putReview(db, item);
    }
    const ids = (reviews: readonly { id: ReviewId }[]) => reviews.map(({ id }) => id);
    expect(await getReview(db, 'r1' as ReviewId)).toEqual(review(1));
    // What an event of the ledger is about need not be a review.
    expect(ids(await getReviews(db, ['r3', 'unit', 'r1']))).toEqual(['r3', 'r1']);
    expect(ids(await reviewsByDigest(db, DIGEST))).toEqual(['r3', 'r1']);
    expect(ids(await reviewsByStatus(db, 'rejected'))).toEqual(['r2']);
    expect(ids(await reviewsByAccount(db, ACCOUNT_KEY))).toEqual(['r2', 'r1']);
    expect(ids(await latestReviews(db, 2))).toEqual(['r3', 'r2']);
    expect(ids(await latestReviewsIn(db, 'rejected', 2))).toEqual(['r2']);
    expect(ids(await latestReviewsIn(db, aReview().status, 2))).toEqual(['r3', 'r1']);
    expect(ids(await latestReviewsIn(db, aReview().status, 1))).toEqual(['r3']);
  });
});

describe('bindings', () => {
  it('say what an id stands for, the latest save first, and keep absent fields absent', async () => {
    const db = closing(await openDatabase());
    const binding = (at: number, body: string): StoredBinding => ({
      id: 'appmsgid:1',
      platform: 'wechat',
      account: null,
      content: { articles: [{ body }], schedule: null },
      at,
    });
    await putBindings(db, [binding(NOW, '旧')]);
    await putBindings(db, [binding(NOW + MINUTE, '新')]);
    expect((await getBinding(db, 'appmsgid:1'))?.content).toEqual({ articles: [{ body: '新' }], schedule: null });
    expect(await getBinding(db, 'appmsgid:2')).toBeNull();
    expect(await deleteBindingsBefore(db, NOW + MINUTE)).toBe(0);
    expect(await deleteBindingsBefore(db, NOW + MINUTE + 1)).toBe(1);
  });
});

describe('releases', () => {
  const release = (id: string, change: Partial<Release> = {}): Release => ({
    id: id as ReleaseId,
    tabId: 1,
    ruleId: 1,
    endpoint: 'weibo.update',
    nonce: 'n-1',
    reason: 'signed',
    review: 'r1' as ReviewId,
    digest: DIGEST,
    account: ACCOUNT_KEY,
    status: 'granted',
    grantedAt: NOW,
    expiresAt: NOW + MINUTE,
    usedAt: null,
    removed: false,
    result: 'pending',
    ...change,
  });

  it('are open until used, of one tab or all, and overdue from their expiry on', async () => {
    const db = closing(await openDatabase());
    for (const item of [
      release('a'),
      release('b', { tabId: 2, expiresAt: NOW + 1 }),
      release('c', { status: 'used' }),
    ]) {
      await putRelease(db, item);
    }
    const ids = (releases: readonly Release[]) => releases.map(({ id }) => id);
    expect(ids(await openReleases(db))).toEqual(['a', 'b']);
    expect(ids(await openReleases(db, 2))).toEqual(['b']);
    expect(ids(await overdueReleases(db, NOW))).toEqual([]);
    expect(ids(await overdueReleases(db, NOW + 1))).toEqual(['b']);
    expect((await getRelease(db, 'c' as ReleaseId))?.status).toBe('used');
  });
});

describe('readings', () => {
  it('keep the last look per account and surface, never an older one', async () => {
    const db = closing(await openDatabase());
    const look = (surface: string, at: number) => noteReading(db, { account: ACCOUNT_KEY, surface, at, count: 0 });
    await look('comments', NOW + 5);
    await look('comments', NOW);
    await look('messages', NOW + 1);
    expect((await listReadings(db)).map(({ surface, at }) => [surface, at])).toEqual([
      ['comments', NOW + 5],
      ['messages', NOW + 1],
    ]);
  });
});

describe('settings', () => {
  const limit = { key: 'limit', schema: z.number().check(z.gte(1)), initial: 10 };

  it('have an initial value, keep what is written and refuse what does not fit', async () => {
    const db = closing(await openDatabase());
    expect(await getSetting(db, limit)).toBe(10);
    await putSetting(db, limit, 3);
    expect(await getSetting(db, limit)).toBe(3);
    await expect(putSetting(db, limit, 0)).rejects.toMatchObject({ code: 'invalid-record' });
    await db.settings.put({ key: 'limit', value: '3' });
    await expect(getSetting(db, limit)).rejects.toMatchObject({ code: 'corrupt-record' });
  });
});
