import { describe, expect, it } from 'vitest';
import { commentsRoute, queryFrom } from '../../../entrypoints/workspace/lib/comment-link';
import type { StoredComment } from '../../../utils/domain/comment';
import type { AccountKey } from '../../../utils/domain/ids';
import { eachCommentWritten } from '../../../utils/storage/comment-figures';
import { commentPage, EVERYTHING } from '../../../utils/storage/comment-list';
import { putComments } from '../../../utils/storage/comments';
import { openDatabase } from '../../../utils/storage/open';
import { gapsBetween, lastGap, latestGaps, putGap, runningGaps } from '../../../utils/storage/reading-gaps';
import { DAY, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';
import { storedComment } from '../deadlines/support';

const STATUS = ['open', 'acknowledged', 'resolved', 'dismissed'] as const;

/** Three comments a day over seventy days, of every status, with a clock and without. */
const comments = Array.from({ length: 210 }, (_, i): StoredComment => {
  const status = STATUS[i % 4]!;
  const done = status === 'resolved' || status === 'dismissed' || i % 3 === 0 ? 1 : 0;
  return storedComment(
    { commentId: String(i), at: NOW - Math.floor(i / 3) * DAY - (i % 3) },
    { status, done, dueAt: i },
  );
});

async function aDatabase() {
  const db = closing(await openDatabase());
  await putComments(db, comments);
  return db;
}
const within = (from: number, to: number) =>
  comments.filter(({ seen }) => seen.at >= from && seen.at < to).map(({ key }) => key);

it.each([
  ['everything', 0, NOW + 1],
  ['the end excluded', NOW - 20 * DAY, NOW],
  ['the beginning included', NOW - 69 * DAY - 2, NOW - 60 * DAY],
  ['a moment', NOW, NOW + 1],
  ['nothing', NOW + 1, NOW + DAY],
])('every comment written in a span is met once: %s', async (_, from, to) => {
  const db = await aDatabase();
  const met: string[] = [];
  await eachCommentWritten(db, from, to, ({ key }) => met.push(key));
  expect([...met].sort()).toEqual([...within(from, to)].sort());
});

describe('the comments behind a number', () => {
  const written = { from: NOW - 10 * DAY, to: NOW };

  it('are listed for the span alone', async () => {
    const db = await aDatabase();
    const page = await commentPage(db, { ...EVERYTHING, written }, NOW, 500, 5_000);
    expect(page.comments.map(({ key }) => key).sort()).toEqual([...within(written.from, written.to)].sort());
  });

  it('are found again through their address', () => {
    const account = 'wechat:name:清源 发布&tab=all' as AccountKey;
    const behind = { tab: 'overdue', account, kind: 'complaint', department: '县住建局', negative: true } as const;
    const route = commentsRoute(behind, written);
    const query = queryFrom(new URLSearchParams(route.slice(route.indexOf('?') + 1)));
    expect(query).toEqual({ ...EVERYTHING, ...behind, written });
  });

  it.each(['', 'tab=everything&kind=x&account=', 'from=a&to=b', 'from=5&to=5'])(
    'an address that says nothing, or what nobody knows, lists what the menu does: %s',
    (text) => {
      expect(queryFrom(new URLSearchParams(text))).toEqual({ ...EVERYTHING, tab: 'open' });
    },
  );
});

it('gaps: the last of an account, those that go on, those that touch a span', async () => {
  const db = await aDatabase();
  const [a, b] = ['weibo:1', 'weibo:2'] as AccountKey[];
  const gaps = [
    { account: a!, from: 10, to: 20, why: 'captcha' as const },
    { account: a!, from: 30, to: null, why: 'off-line' as const },
    { account: b!, from: 15, to: 18, why: 'frozen' as const },
  ];
  for (const gap of gaps) await putGap(db, gap);
  expect(await lastGap(db, a!)).toEqual(gaps[1]);
  expect(await lastGap(db, 'weibo:3' as AccountKey)).toBeNull();
  expect(await runningGaps(db)).toEqual([gaps[1]]);
  expect(await latestGaps(db, 2)).toEqual([gaps[1], gaps[2]]);
  expect((await gapsBetween(db, 18, 30)).map(({ from }) => from)).toEqual([10]);
  expect((await gapsBetween(db, 18, 99)).map(({ from }) => from)).toEqual([10, 30]);
});
