import { IDBIndex, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import { commentsOfAuthors } from '../../../utils/storage/comment-authors';
import { putComments } from '../../../utils/storage/comments';
import { openDatabase } from '../../../utils/storage/open';
import { aComment } from '../../support/builders';
import { DAY, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';

afterEach(() => vi.restoreAllMocks());

it('what people wrote within a span of time is read from the index, and nothing else is read', async () => {
  const db = closing(await openDatabase());
  const written = (n: number) => ({
    commentId: `c${n}`,
    authorId: `u${n % 10}`,
    platform: n % 20 < 10 ? ('weibo' as const) : ('douyin' as const),
    at: NOW + n * DAY,
  });
  await putComments(
    db,
    Array.from({ length: 200 }, (_, n) => aComment({ seen: written(n) })),
  );
  const read = vi.spyOn(IDBIndex.prototype, 'getAll');
  const others = [
    vi.spyOn(IDBIndex.prototype, 'openCursor'),
    vi.spyOn(IDBObjectStore.prototype, 'getAll'),
    vi.spyOn(IDBObjectStore.prototype, 'openCursor'),
  ];
  const found = await commentsOfAuthors(db, [
    { platform: 'weibo', authorId: 'u3', from: NOW, to: NOW + 43 * DAY },
    { platform: 'douyin', authorId: 'u3', from: NOW, to: NOW + 13 * DAY },
    { platform: 'weibo', authorId: 'nobody', from: NOW, to: NOW + 999 * DAY },
  ]);
  expect(found.map(({ seen }) => seen.commentId)).toEqual(['c3', 'c23', 'c43', 'c13']);
  const used = read.mock.contexts.map((index) => (index as IDBIndex).name);
  const rows = read.mock.results.flatMap(({ value }) => (value as IDBRequest<unknown[]>).result);
  expect({ used, rows: rows.length }).toEqual({
    used: Array(3).fill('[seen.platform+seen.authorId+seen.at]'),
    rows: 4,
  });
  for (const way of others) expect(way).not.toHaveBeenCalled();
});

it('a damaged one is read along, and refused where it would be written', async () => {
  const db = closing(await openDatabase());
  const damaged = { ...aComment({ seen: { platform: 'weibo', authorId: 'u1', at: NOW } }), foreign: 1 };
  await db.comments.put(damaged);
  const found = await commentsOfAuthors(db, [{ platform: 'weibo', authorId: 'u1', from: NOW, to: NOW }]);
  expect(found).toEqual([damaged]);
  await expect(putComments(db, found)).rejects.toMatchObject({ code: 'invalid-record' });
});
