import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { AccountKey, CommentKey } from '../../../utils/domain/ids';
import {
  type CommentFilter,
  commentsDueBetween,
  commentsOfPost,
  countDueBefore,
  getComment,
  getComments,
  putComments,
  runningByDue,
} from '../../../utils/storage/comments';
import type { SanshenDb } from '../../../utils/storage/database';
import { openDatabase } from '../../../utils/storage/open';
import { ACCOUNT_KEY, aComment } from '../../support/builders';
import { HOUR, MINUTE, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';

const OTHER = 'douyin:77' as AccountKey;

/** 60 comments: every third resolved, every second on Douyin, every fifth without a readable account; due in scrambled order. */
async function filled(): Promise<SanshenDb> {
  const db = closing(await openDatabase());
  const comments = Array.from({ length: 60 }, (_, n) => {
    const platform = n % 2 ? ('douyin' as const) : ('weibo' as const);
    return aComment({
      seen: { platform, commentId: `c${n}`, postId: `p${n % 4}` },
      account: n % 5 === 0 ? null : platform === 'douyin' ? OTHER : ACCOUNT_KEY,
      dueAt: n % 3 === 0 ? 0 : NOW + ((n * 37) % 60) * MINUTE,
      done: n % 3 === 0 ? 1 : 0,
      status: n % 3 === 0 ? 'resolved' : 'open',
      firstSeenAt: NOW + n,
    });
  });
  await putComments(db, comments);
  return db;
}

/** What the index has to give, the slow way. */
async function expected(
  db: SanshenDb,
  keep: (c: { account: string | null; platform: string }) => boolean = () => true,
) {
  return (await db.comments.toArray())
    .filter((c) => c.done === 0 && keep({ account: c.account, platform: c.seen.platform }))
    .sort((a, b) => a.dueAt - b.dueAt)
    .map(({ key }) => key);
}
const keys = (comments: readonly { key: CommentKey }[]) => comments.map(({ key }) => key);

const dueComments = (db: SanshenDb, limit: number, filter: CommentFilter = {}) =>
  runningByDue(db, filter, Dexie.minKey, Dexie.maxKey).limit(limit).toArray();

describe('due comments', () => {
  it('come nearest first, only those whose clock runs', async () => {
    const db = await filled();
    expect(keys(await dueComments(db, 7))).toEqual((await expected(db)).slice(0, 7));
    expect(keys(await dueComments(db, 1000))).toEqual(await expected(db));
  });

  it('of one account or platform', async () => {
    const db = await filled();
    const douyin = await expected(db, ({ platform }) => platform === 'douyin');
    expect(keys(await dueComments(db, 5, { platform: 'douyin' }))).toEqual(douyin.slice(0, 5));
    const own = await expected(db, ({ account }) => account === OTHER);
    expect(own).not.toEqual(douyin);
    expect(keys(await dueComments(db, 1000, { account: OTHER }))).toEqual(own);
    expect(await dueComments(db, 10, { account: OTHER, platform: 'weibo' })).toEqual([]);
  });

  it.each<[string, CommentFilter, string]>([
    ['all', {}, '[done+dueAt]'],
    ['one account', { account: OTHER }, '[account+done+dueAt]'],
    ['one platform', { platform: 'douyin' }, '[seen.platform+done+dueAt]'],
  ])('read no more rows than asked for: %s', async (_name, filter, index) => {
    const db = await filled();
    let used: (string | undefined)[] = [];
    let rows = 0;
    db.use({
      stack: 'dbcore',
      name: 'watch',
      create: (core) => ({
        ...core,
        table: (name) => {
          const table = core.table(name);
          return {
            ...table,
            query: async (request) => {
              used = [...used, request.query.index.name ?? undefined];
              const answer = await table.query(request);
              rows += answer.result.length;
              return answer;
            },
          };
        },
      }),
    });
    db.close();
    await db.open();
    expect(await dueComments(db, 3, filter)).toHaveLength(3);
    expect({ used, rows }).toEqual({ used: [index], rows: 3 });
  });

  it('within a span of time, its start included and its end not', async () => {
    const db = closing(await openDatabase());
    await putComments(
      db,
      [0, 1, 2].map((n) => aComment({ seen: { commentId: `c${n}` }, dueAt: NOW + n * HOUR })),
    );
    const due = await commentsDueBetween(db, NOW, NOW + 2 * HOUR, 10);
    expect(due.map(({ dueAt }) => dueAt)).toEqual([NOW, NOW + HOUR]);
    expect(await countDueBefore(db, NOW + 2 * HOUR, 99)).toBe(2);
    expect(await countDueBefore(db, NOW + 9 * HOUR, 2)).toBe(2);
    const [next] = await commentsDueBetween(db, NOW + 1, NOW + 9 * HOUR, 1);
    expect(next?.dueAt).toBe(NOW + HOUR);
    expect(await commentsDueBetween(db, NOW + 9 * HOUR, Number.MAX_SAFE_INTEGER, 1)).toEqual([]);
  });

  it('leave the list when their clocks stop', async () => {
    const db = closing(await openDatabase());
    const comment = aComment();
    await putComments(db, [comment]);
    await putComments(db, [{ ...comment, status: 'resolved', done: 1, dueAt: 0 }]);
    expect(await dueComments(db, 10)).toEqual([]);
    expect((await getComment(db, comment.key))?.done).toBe(1);
  });
});

describe('comments', () => {
  it('are found by key and post', async () => {
    const db = await filled();
    const [key] = await expected(db);
    expect((await getComment(db, key!))?.key).toBe(key);
    expect(await getComment(db, 'weibo:comment:none' as CommentKey)).toBeNull();
    const both = await getComments(db, ['weibo:comment:none' as CommentKey, key!]);
    expect(both.map((comment) => comment?.key ?? null)).toEqual([null, key]);
    const ofPost = await commentsOfPost(db, OTHER, 'comment', 'p1');
    expect(ofPost.length).toBeGreaterThan(0);
    expect(ofPost.every((c) => c.seen.postId === 'p1' && c.account === OTHER)).toBe(true);
  });

  it('that are damaged stop the list instead of vanishing from it', async () => {
    const db = await filled();
    const [key] = await expected(db);
    await db.comments.update(key!, { status: 'lost' as 'open' });
    await expect(commentsDueBetween(db, 0, Number.MAX_SAFE_INTEGER, 5)).rejects.toMatchObject({
      code: 'corrupt-record',
      message: expect.stringContaining(key!),
    });
  });

  it('that are not valid are not written, none of the batch', async () => {
    const db = closing(await openDatabase());
    const bad = { ...aComment({ seen: { commentId: 'x' } }), dueAt: Number.NaN };
    await expect(putComments(db, [aComment(), bad])).rejects.toMatchObject({ code: 'invalid-record' });
    expect(await db.comments.count()).toBe(0);
  });
});
