import { describe, expect, it } from 'vitest';
import type { StoredComment } from '../../../utils/domain/comment';
import { NO_HANDLING } from '../../../utils/domain/handling';
import { UNSORTED } from '../../../utils/domain/triage';
import {
  type CommentQuery,
  type CommentTab,
  commentPage,
  countOfTab,
  EVERYTHING,
} from '../../../utils/storage/comment-list';
import { commentsOfMatter, putComments } from '../../../utils/storage/comments';
import type { SanshenDb } from '../../../utils/storage/database';
import { openDatabase } from '../../../utils/storage/open';
import { ACCOUNT_KEY, aComment } from '../../support/builders';
import { HOUR, MINUTE, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';

const OUT = { to: '县住建局', why: '属路灯维护职责', at: NOW, dueAt: 0, returned: null };
const BACK = { ...OUT, returned: { at: NOW, result: '已更换灯具' } };

/** 600 comments of every kind, written in an order that is none. */
function some(): StoredComment[] {
  return Array.from({ length: 600 }, (_, n) => {
    const i = (n * 251) % 600;
    const shape = i % 6;
    const closed = shape === 3 || shape === 4;
    return aComment({
      seen: {
        commentId: `c${i}`,
        platform: i % 2 ? 'douyin' : 'weibo',
        at: NOW - i * MINUTE,
        text: i % 50 === 0 ? `第${i}条：幸福路路灯` : `第${i}条`,
        own: shape === 5,
      },
      status: shape === 3 ? 'resolved' : shape === 4 ? 'dismissed' : shape === 1 ? 'acknowledged' : 'open',
      reason: closed ? '已经答复' : '',
      triage: {
        ...UNSORTED,
        needsAnswer: shape !== 2,
        kind: i % 10 === 0 ? 'complaint' : 'other',
        negative: i % 7 === 0,
      },
      handling: { ...NO_HANDLING, transfers: i % 12 === 1 ? [OUT] : i % 12 === 7 ? [BACK] : [] },
      // Many share one line: the last day ends for all of them together.
      dueAt: shape < 2 ? NOW + ((i * 7) % 5) * HOUR - 2 * HOUR : 0,
      done: shape < 2 ? 0 : 1,
    });
  });
}

async function filled(): Promise<SanshenDb> {
  const db = closing(await openDatabase());
  await putComments(db, some());
  return db;
}
const ask = (tab: CommentTab, change: Partial<CommentQuery> = {}): CommentQuery => ({ ...EVERYTHING, tab, ...change });
const ids = (comments: readonly StoredComment[]) => comments.map(({ seen }) => seen.commentId);

/** The lists the slow way. */
const SLOW: Readonly<Record<CommentTab, (c: StoredComment) => boolean>> = {
  open: (c) => c.done === 0,
  overdue: (c) => c.done === 0 && c.dueAt < NOW,
  out: (c) => c.handling.transfers.some(({ returned }) => returned === null),
  closed: (c) => c.status === 'resolved',
  unclocked: (c) => c.done === 1 && c.status !== 'resolved' && !c.seen.own,
  all: (c) => !c.seen.own,
};

describe('lists of comments', () => {
  it.each(Object.keys(SLOW) as CommentTab[])('“%s” has everything that belongs to it, once', async (tab) => {
    const db = await filled();
    const { comments, end } = await commentPage(db, ask(tab), NOW, 1_000, 10_000);
    const expected = some().filter(SLOW[tab]);
    expect(ids(comments).sort()).toEqual(ids(expected).sort());
    expect(expected.length).toBeGreaterThan(20);
    expect(end).toBe('end');
  });

  it.each([
    ['open', (c: StoredComment) => c.dueAt],
    ['closed', (c: StoredComment) => -c.seen.at],
    ['unclocked', (c: StoredComment) => -c.seen.at],
    ['all', (c: StoredComment) => -c.seen.at],
  ] as const)('“%s” is in order, and longer pages begin like shorter ones', async (tab, order) => {
    const db = await filled();
    const { comments } = await commentPage(db, ask(tab), NOW, 500, 10_000);
    const ranks = comments.map(order);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    const short = await commentPage(db, ask(tab), NOW, 40, 10_000);
    expect(ids(short.comments)).toEqual(ids(comments).slice(0, 40));
    expect(short.end).toBe('full');
  });

  it.each<[string, Partial<CommentQuery>, (c: StoredComment) => boolean]>([
    ['one platform', { platform: 'douyin' }, (c) => c.seen.platform === 'douyin'],
    ['one account', { account: ACCOUNT_KEY }, (c) => c.account === ACCOUNT_KEY],
    ['one class', { kind: 'complaint' }, (c) => c.triage.kind === 'complaint'],
    ['negative ones', { negative: true }, (c) => c.triage.negative],
    ['words', { search: ' 路灯 ' }, (c) => c.seen.text.includes('路灯')],
    ['a department', { department: '县住建局' }, () => false],
  ])('are filtered by %s in every list', async (_, change, keep) => {
    const db = await filled();
    for (const tab of ['open', 'closed', 'all'] as const) {
      const { comments } = await commentPage(db, ask(tab, change), NOW, 1_000, 10_000);
      expect(ids(comments).sort()).toEqual(ids(some().filter((c) => SLOW[tab](c) && keep(c))).sort());
    }
  });

  it('stop looking where the budget ends, and say so', async () => {
    const db = await filled();
    const nothing = await commentPage(db, ask('all', { search: '没有这几个字' }), NOW, 50, 300);
    expect(nothing).toEqual({ comments: [], end: 'unsearched' });
    expect((await commentPage(db, ask('all', { search: '没有这几个字' }), NOW, 50, 10_000)).end).toBe('end');
  });

  it('read a chunk or two for a page, not everything', async () => {
    const db = await filled();
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
    await commentPage(db, ask('closed'), NOW, 20, 5_000);
    expect(rows).toBeLessThanOrEqual(200);
  });

  it('are counted no further than asked', async () => {
    const db = await filled();
    expect(await countOfTab(db, 'open', NOW, 1_000)).toBe(some().filter(SLOW.open).length);
    expect(await countOfTab(db, 'overdue', NOW, 1_000)).toBe(some().filter(SLOW.overdue).length);
    expect(await countOfTab(db, 'open', NOW, 99)).toBe(99);
  });
});

it('a comment that came back or was closed is with no department any more', async () => {
  const db = closing(await openDatabase());
  const out = aComment({ handling: { ...NO_HANDLING, transfers: [OUT] } });
  await putComments(db, [out]);
  expect(await countOfTab(db, 'out', NOW, 9)).toBe(1);
  await putComments(db, [{ ...out, outSince: NOW, handling: { ...NO_HANDLING, transfers: [BACK] } }]);
  expect(await countOfTab(db, 'out', NOW, 9)).toBe(0);
  await putComments(db, [{ ...out, status: 'resolved', reason: '已更换灯具', done: 1, resolvedAt: NOW }]);
  expect(await countOfTab(db, 'out', NOW, 9)).toBe(0);
});

it('a matter is read as a whole, oldest first', async () => {
  const db = closing(await openDatabase());
  const oldest = aComment({ seen: { commentId: 'a', at: NOW - HOUR } });
  const later = aComment({ seen: { commentId: 'b', at: NOW }, matter: oldest.key });
  await putComments(db, [later, oldest, aComment({ seen: { commentId: 'c' } })]);
  expect(ids(await commentsOfMatter(db, oldest.key))).toEqual(['a', 'b']);
});
