import type { Page } from '@playwright/test';
import type { StoredComment } from '../../utils/domain/comment';
import type { PracticeWorld } from '../practice/contract';
import type { CommentRow } from '../practice/weibo/comments-data';
import { replyOnPhone } from '../practice/weibo/phone';
import { ACCOUNT, MAIN_POST, stateOf } from '../practice/weibo/state';
import { expect, test } from '../support/fixtures';
import { storedComments } from './support/stored';
import { INBOX_URL, STATUS_URL, WEIBO_ACCOUNT } from './support/weibo';

/** Everything that was ever written under the post, as the platform knows it. */
const truth = (world: PracticeWorld): readonly CommentRow[] =>
  stateOf(world).comments.filter((row) => row.post === MAIN_POST);

/** Scrolls the list through to its end, by steps that leave no row out; the page loads on meanwhile. */
const scrollThrough = (page: Page, step: number): Promise<void> =>
  page.evaluate(async (by) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const list = () => document.querySelector('.vue-recycle-scroller') as HTMLElement | null;
    while (!list()) await frame();
    const box = list()!;
    for (let still = 0; still < 30; ) {
      const before = box.scrollTop;
      box.scrollTop += by;
      await frame();
      await frame();
      await frame();
      still = box.scrollTop === before ? still + 1 : 0;
    }
  }, step);

const comments = async (page: Page): Promise<readonly StoredComment[]> =>
  (await storedComments(page)).filter((c) => c.seen.channel === 'comment');

/** The account's first direct answer to a comment, in the second that JSON can say. */
const firstAnswer = (rows: readonly CommentRow[], id: string): number | null => {
  const answers = rows.filter((r) => r.uid === ACCOUNT.uid && r.replyTo === id).map((r) => second(r.at));
  return answers.length > 0 ? Math.min(...answers) : null;
};
const second = (at: number): number => Math.floor(at / 1000) * 1000;

/**
 * Comments that are not stored, and stored ones that are doubled, of another time than they may be, or taken for somebody else's. A row read
 * from the page has no id: its author, its words and a time within its stated uncertainty say which one it is.
 */
function differences(rows: readonly CommentRow[], stored: readonly StoredComment[]) {
  const alike = (uid: string, text: string) => `${uid} ${text.replace(/\s+/g, '')}`;
  const missing = new Map<string, number[]>();
  for (const r of rows) missing.set(alike(r.uid, r.text), [...(missing.get(alike(r.uid, r.text)) ?? []), r.at]);
  const surplus: unknown[] = [];
  for (const { seen } of stored) {
    const times = missing.get(alike(seen.authorId, seen.text)) ?? [];
    const at = times.findIndex((t) => seen.at <= t && t <= seen.at + seen.uncertainty + 999);
    if (at < 0 || seen.own !== (seen.authorId === ACCOUNT.uid)) surplus.push(seen);
    else times.splice(at, 1);
  }
  return { missing: [...missing].filter(([, times]) => times.length > 0), surplus };
}

test('two tabs, pages out of order, comments coming in and answers by phone: every comment once, from the JSON @scale', async ({
  office,
  server,
}) => {
  server.world.switches.set('many-comments', '');
  await office.unit([WEIBO_ACCOUNT]);
  const inbox = await office.open(INBOX_URL);
  await scrollThrough(inbox, 12_000);
  const status = await office.open(STATUS_URL);
  await scrollThrough(status, 12_000);
  for (const row of truth(server.world).slice(0, 12)) {
    if (row.uid !== ACCOUNT.uid) replyOnPhone(server.world, row.id, '（手机回复）您好，已收到。');
  }
  // A tab that closes in the middle, and one that is loaded again.
  await inbox.close();
  await status.reload();
  const rows = truth(server.world);
  expect(rows.length).toBeGreaterThan(2_000);
  await expect.poll(async () => (await comments(office.page)).length, { timeout: 20_000 }).toBe(rows.length);
  const stored = await comments(office.page);
  const facts = (list: readonly (readonly unknown[])[]) => list.map((fact) => JSON.stringify(fact)).sort();
  expect(facts(stored.map(({ seen }) => [seen.commentId, seen.own, seen.text, seen.at, seen.uncertainty]))).toEqual(
    facts(rows.map((r) => [r.id, r.uid === ACCOUNT.uid, r.text, second(r.at), 0])),
  );
  const asked = stored.filter(({ seen }) => !seen.own);
  expect(facts(asked.map(({ seen }) => [seen.commentId, seen.answeredAt]))).toEqual(
    facts(rows.filter((r) => r.uid !== ACCOUNT.uid).map((r) => [r.id, firstAnswer(rows, r.id)])),
  );
});

test('rows without ids in a list that recycles them: every comment once, and under its own id once the JSON shows it @scale', async ({
  office,
  server,
}) => {
  server.world.switches.set('many-comments', '').set('comments-moved', '');
  await office.unit([WEIBO_ACCOUNT]);
  const status = await office.open(STATUS_URL);
  await expect.poll(async () => (await comments(office.page)).length, { timeout: 10_000 }).toBeGreaterThan(5);
  await scrollThrough(status, 1_300);
  // What came in above meanwhile is on top again after a reload; the rows that are there were read before.
  await status.reload();
  const rows = truth(server.world);
  expect(rows.length).toBeGreaterThan(2_000);
  await expect
    .poll(async () => differences(rows, await comments(office.page)), { timeout: 20_000 })
    .toEqual({ missing: [], surplus: [] });
  // The address that the extension knows answers again: nothing is doubled, the comments get their ids.
  server.world.switches.delete('comments-moved');
  await status.reload();
  await scrollThrough(status, 12_000);
  await expect
    .poll(async () => (await comments(office.page)).filter(({ seen }) => seen.commentId.startsWith('dom:')).length)
    .toBe(0);
  const settled = await comments(office.page);
  expect(settled.map(({ seen }) => seen.commentId).sort()).toEqual(
    truth(server.world)
      .map((r) => r.id)
      .sort(),
  );
});
