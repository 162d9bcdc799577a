import type { Page } from '@playwright/test';
import type { StoredComment } from '../../utils/domain/comment';
import type { PracticeWorld } from '../practice/contract';
import type { CommentRow } from '../practice/weibo/comments-data';
import { replyOnPhone } from '../practice/weibo/phone';
import { ACCOUNT, MAIN_POST, stateOf } from '../practice/weibo/state';
import { expect, test } from '../support/fixtures';
import { differences, type Known, NO_DIFFERENCES, report, scrollThrough, second } from './support/collected';
import { storedComments } from './support/stored';
import { INBOX_URL, STATUS_URL, WEIBO_ACCOUNT } from './support/weibo';

// Thousands of comments, scrolled by no faster than a person could.
test.describe.configure({ timeout: 180_000 });

/** Everything that was ever written under the post, as the platform knows it. */
const truth = (world: PracticeWorld): readonly CommentRow[] =>
  stateOf(world).comments.filter((row) => row.post === MAIN_POST);

const scroll = (page: Page, step: number, until?: number) => scrollThrough(page, '.vue-recycle-scroller', step, until);

const comments = async (page: Page): Promise<readonly StoredComment[]> =>
  (await storedComments(page)).filter((c) => c.seen.channel === 'comment');

/** The account's first direct answer to a comment, in the second that JSON can say. */
const firstAnswer = (rows: readonly CommentRow[], id: string): number | null => {
  const answers = rows.filter((r) => r.uid === ACCOUNT.uid && r.replyTo === id).map((r) => second(r.at));
  return answers.length > 0 ? Math.min(...answers) : null;
};

const known = (rows: readonly CommentRow[]): readonly Known[] =>
  rows.map((r) => ({ ...r, by: r.uid, own: r.uid === ACCOUNT.uid, reply: r.replyTo !== '' }));

test('two tabs, pages out of order, comments coming in and answers by phone: every comment once, from the JSON @scale', async ({
  office,
  server,
}) => {
  server.world.switches.set('many-comments', '');
  await office.unit([WEIBO_ACCOUNT]);
  const since = Date.now();
  const inbox = await office.open(INBOX_URL);
  await scroll(inbox, 12_000);
  const status = await office.open(STATUS_URL);
  await scroll(status, 12_000);
  for (const row of truth(server.world).slice(0, 12)) {
    if (row.uid !== ACCOUNT.uid) replyOnPhone(server.world, row.id, '（手机回复）您好，已收到。');
  }
  // A tab that closes in the middle, and one that is loaded again.
  await inbox.close();
  await status.reload();
  const rows = truth(server.world);
  expect(rows.length).toBeGreaterThan(2_000);
  await expect.poll(async () => (await comments(office.page)).length).toBe(rows.length);
  const stored = await comments(office.page);
  const facts = (list: readonly (readonly unknown[])[]) => list.map((fact) => JSON.stringify(fact)).sort();
  expect(facts(stored.map(({ seen }) => [seen.commentId, seen.own, seen.text, seen.at, seen.uncertainty]))).toEqual(
    facts(rows.map((r) => [r.id, r.uid === ACCOUNT.uid, r.text, second(r.at), 0])),
  );
  const asked = stored.filter(({ seen }) => !seen.own);
  expect(facts(asked.map(({ seen }) => [seen.commentId, seen.answeredAt]))).toEqual(
    facts(rows.filter((r) => r.uid !== ACCOUNT.uid).map((r) => [r.id, firstAnswer(rows, r.id)])),
  );
  report('Weibo, JSON', stored, since);
});

test('rows without ids in two tabs that use them again: every comment once, and under its own id once the JSON shows it @scale', async ({
  office,
  server,
}) => {
  server.world.switches.set('many-comments', '').set('comments-moved', '');
  await office.unit([WEIBO_ACCOUNT]);
  const since = Date.now();
  const status = await office.open(STATUS_URL);
  await expect.poll(async () => (await comments(office.page)).length, { timeout: 10_000 }).toBeGreaterThan(5);
  await scroll(status, 1_300);
  // What came in above meanwhile is on top of a second tab; all other rows there were read before.
  const other = await office.open(STATUS_URL);
  const rows = truth(server.world);
  expect(rows.length).toBeGreaterThan(2_000);
  const compared = async () => differences(known(rows), await comments(office.page), (c) => c.authorId);
  await expect.poll(compared).toEqual(NO_DIFFERENCES);
  await scroll(other, 1_300, 26_000);
  await status.reload();
  expect(await compared()).toEqual(NO_DIFFERENCES);
  report('Weibo, rows', await comments(office.page), since);
  // The address that the extension knows answers again: nothing is doubled, the comments get their ids, and their times are exact.
  server.world.switches.delete('comments-moved');
  await other.close();
  await status.reload();
  await scroll(status, 12_000);
  const facts = (list: readonly (readonly unknown[])[]) => list.map((fact) => JSON.stringify(fact)).sort();
  const exact = facts(truth(server.world).map((r) => [r.id, r.uid === ACCOUNT.uid, r.text, second(r.at), 0]));
  await expect
    .poll(async () =>
      facts((await comments(office.page)).map(({ seen: c }) => [c.commentId, c.own, c.text, c.at, c.uncertainty])),
    )
    .toEqual(exact);
  report('Weibo, rows with their ids', await comments(office.page), since);
});
