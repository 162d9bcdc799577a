import { IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { getComments, putComments } from '../../../utils/storage/comments';
import type { SanshenDb } from '../../../utils/storage/database';
import { recordsAt, recordsIn } from '../../../utils/storage/index-ranges';
import { openDatabase } from '../../../utils/storage/open';
import { aComment } from '../../support/builders';
import { closing } from '../../support/indexeddb';

afterEach(() => vi.restoreAllMocks());

const STORED = 120;
/** Of these, the even ones are stored; each answers one of ten. */
const id = (n: number) => `c${`${n}`.padStart(4, '0')}`;
const key = (n: number) => aComment({ seen: { commentId: id(n) } }).key;

async function filled(): Promise<SanshenDb> {
  const db = closing(await openDatabase());
  await putComments(
    db,
    Array.from({ length: STORED }, (_, i) => aComment({ seen: { commentId: id(2 * i), parentId: `p${i % 10}` } })),
  );
  return db;
}

describe('records asked together', () => {
  it('are those stored under these keys, each once, whatever lies between and beside them', async () => {
    const db = await filled();
    const asked = fc.array(fc.nat(2 * STORED + 20), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(asked, fc.nat(200), fc.boolean(), async (numbers, shift, near) => {
        const wanted = numbers.map((n) => (near ? shift + (n % 40) : n));
        const found = await recordsAt(db, db.comments, 'key', null, wanted.map(key));
        const there = [...new Set(wanted)].filter((n) => n % 2 === 0 && n < 2 * STORED);
        expect(found.map((c) => c.seen.commentId).sort()).toEqual(there.map(id).sort());
      }),
      { numRuns: 60 },
    );
  });

  it('are all of those with one value of an index, however many share it', async () => {
    const db = await filled();
    const asked = fc.uniqueArray(fc.nat(12));
    await fc.assert(
      fc.asyncProperty(asked, async (numbers) => {
        const values = numbers.map((n) => `p${n}`);
        const found = await recordsAt(db, db.comments, 'seen.parentId', 'seen.parentId', values);
        const there = (await db.comments.toArray()).filter((c) => values.includes(c.seen.parentId));
        expect(found.map((c) => c.key).sort()).toEqual(there.map((c) => c.key).sort());
      }),
      { numRuns: 40 },
    );
  });

  it('are read in one go where they stand together', async () => {
    const db = await filled();
    const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    const found = await getComments(
      db,
      Array.from({ length: 50 }, (_, n) => key(40 + n)),
    );
    expect(found.filter((c) => c !== null)).toHaveLength(25);
    expect(reads).toHaveBeenCalledTimes(1);
  });

  it('are asked one by one where much else lies between, and the rest is not read', async () => {
    const db = await filled();
    const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    const wanted = Array.from({ length: 10 }, (_, n) => key(24 * n));
    expect(await getComments(db, wanted)).not.toContain(null);
    const rows = reads.mock.results.flatMap(({ value }) => (value as IDBRequest<unknown[]>).result);
    expect(rows.length).toBeLessThan(3 * wanted.length + 10);
  });

  it('of one range are no more than asked for, the first ones', async () => {
    const db = await filled();
    const ranges = ['p3', 'p1'].map((value) => ({ from: value, to: value }));
    const found = await recordsIn(db, db.comments, 'seen.parentId', ranges, 2);
    expect(found.map((c) => c.seen.commentId)).toEqual([id(6), id(26), id(2), id(22)]);
  });
});
