import type { Page } from '@playwright/test';
import type { StoredComment } from '../../utils/domain/comment';
import type { PracticeWorld } from '../practice/contract';
import { WITHDRAWN } from '../practice/wechat/many-people';
import { ARTICLES, type PracticeComment, type PracticeReply } from '../practice/wechat/people';
import { replyOnPhone, takeBack } from '../practice/wechat/phone';
import { stateOf } from '../practice/wechat/state';
import { expect, test } from '../support/fixtures';
import { differences, frames, type Known, NO_DIFFERENCES, report, scrollThrough } from './support/collected';
import { storedComments } from './support/stored';
import { COMMENTS_URL, WECHAT_ACCOUNT } from './support/wechat';

// Thousands of comments, scrolled by no faster than a person could.
test.describe.configure({ timeout: 180_000 });

const AREA = ARTICLES[0].comment_id;

/** Comments of the first article, as the platform knows them. What was taken back before anybody saw it has no words. */
const rootsOf = (world: PracticeWorld): readonly PracticeComment[] =>
  stateOf(world).comments.filter((c) => c.comment_id === AREA && c.content !== WITHDRAWN);
const repliesOf = (c: PracticeComment): readonly PracticeReply[] => c.replies.filter((r) => r.reply_del_flag !== 1);

/** The account's first answer to a comment, or to the reply of the person that it names; ms. */
const firstAnswer = (c: PracticeComment, to: string): number | null => {
  const answers = repliesOf(c).filter((r) => r.is_from === 0 && (r.to_nick_name ?? '') === to);
  return answers.length > 0 ? Math.min(...answers.map((r) => r.create_time)) * 1000 : null;
};

interface Fact {
  readonly id: string;
  readonly own: boolean;
  readonly text: string;
  readonly at: number;
  readonly answeredAt: number | null;
  readonly state: string;
}

const truth = (world: PracticeWorld): readonly Fact[] =>
  rootsOf(world).flatMap((c) => [
    {
      id: c.content_id,
      own: false,
      text: c.content,
      at: c.post_time * 1000,
      answeredAt: firstAnswer(c, ''),
      state: c.shield_status ? 'hidden' : c.is_elected ? 'shown' : 'pending',
    },
    ...repliesOf(c).map((r) => ({
      id: `${c.content_id}:${r.reply_id}`,
      own: r.is_from === 0,
      text: r.content,
      at: r.create_time * 1000,
      answeredAt: r.is_from === 0 ? null : firstAnswer(c, r.nick_name),
      state: '',
    })),
  ]);

const factOf = ({ seen }: StoredComment): Fact => ({
  id: seen.commentId,
  own: seen.own,
  text: seen.text,
  at: seen.at,
  answeredAt: seen.answeredAt,
  state: seen.showing ?? '',
});

const sorted = (facts: readonly Fact[]) => facts.map((fact) => JSON.stringify(fact)).sort();

const comments = async (page: Page): Promise<readonly StoredComment[]> =>
  (await storedComments(page)).filter((c) => c.seen.postId === AREA);

const LIST = '.vue-recycle-scroller';
const scroll = (page: Page, step: number, until?: number) => scrollThrough(page, LIST, step, until);

/** As the page shows them: replies only where their dialog was opened. */
const shown = (roots: readonly PracticeComment[], opened: readonly PracticeComment[]): readonly Known[] => {
  const replies = opened.flatMap(repliesOf).map((r) => {
    return {
      id: r.reply_id,
      by: r.nick_name,
      text: r.content,
      at: r.create_time * 1000,
      own: r.is_from === 0,
      reply: true,
    };
  });
  const asked = roots.map((c) => {
    return { id: c.content_id, by: c.nick_name, text: c.content, at: c.post_time * 1000, own: false, reply: false };
  });
  return [...asked, ...replies];
};

/** Opens the dialogs of replies of these comments, one after the other. */
async function readReplies(page: Page, world: PracticeWorld, opened: readonly PracticeComment[]): Promise<void> {
  const rows = stateOf(world).comments.filter((c) => c.comment_id === AREA);
  for (const comment of opened) {
    await page.locator(LIST).evaluate((box, top) => box.scrollTo(0, top), rows.indexOf(comment) * 64);
    const row = page
      .locator('.vue-recycle-scroller__item-view')
      .filter({ has: page.getByText(comment.nick_name, { exact: true }) })
      .filter({ has: page.getByText(comment.content, { exact: true }) });
    await row.locator('.comment-list__item-extend').click();
    await frames(page, 3);
    await page.locator('.weui-desktop-dialog__close-btn').click();
  }
}

test('two tabs, pages out of order, comments coming in, answers by phone and one taken back: every comment once, from the JSON @scale', async ({
  office,
  server,
}) => {
  server.world.switches.set('many-comments', '');
  await office.unit([WECHAT_ACCOUNT]);
  const since = Date.now();
  // This tab is left in the middle, and closed later.
  const first = await office.open(COMMENTS_URL);
  const cut = scroll(first, 3_000).catch(() => {});
  await expect.poll(async () => (await comments(office.page)).length).toBeGreaterThan(200);
  const second = await office.open(COMMENTS_URL);
  await scroll(second, 12_000);
  await first.close();
  await cut;
  // Those that came in meanwhile nobody has seen yet.
  const read = rootsOf(server.world).filter((c) => c.post_time * 1000 < server.world.startedAt);
  const [gone, ...others] = read.slice(0, 12);
  for (const { content_id } of others) replyOnPhone(server.world, content_id, '（手机回复）您好，已收到。');
  const before = truth(server.world);
  takeBack(server.world, gone!.content_id);
  await second.reload();
  expect(before.length).toBeGreaterThan(2_000);
  await expect.poll(async () => (await comments(office.page)).length).toBe(before.length);
  const expected = before.map((fact) => (fact.id === gone!.content_id ? { ...fact, state: 'deleted' } : fact));
  await expect.poll(async () => sorted((await comments(office.page)).map(factOf))).toEqual(sorted(expected));
  const stored = await comments(office.page);
  expect(new Set(stored.map(({ seen }) => seen.uncertainty))).toEqual(new Set([0]));
  expect(stored.filter(({ seen }) => seen.featured === true && seen.parentId === '')).toHaveLength(
    rootsOf(server.world).filter((c) => c.is_elected === 1).length + (gone!.is_elected === 1 ? 1 : 0),
  );
  report('WeChat, JSON', stored, since);
});

test('rows without ids in two tabs that use them again: every comment once, and under its own id once the JSON shows it @scale', async ({
  office,
  server,
}) => {
  server.world.switches.set('many-comments', '').set('comments-moved', '');
  await office.unit([WECHAT_ACCOUNT]);
  const since = Date.now();
  const page = await office.open(COMMENTS_URL);
  await expect.poll(async () => (await comments(office.page)).length).toBeGreaterThan(5);
  await scroll(page, 560);
  // What came in above meanwhile is on top of a second tab; all other rows there were read before.
  const other = await office.open(COMMENTS_URL);
  const roots = rootsOf(server.world);
  expect(roots.length).toBeGreaterThan(2_000);
  const opened: PracticeComment[] = [];
  const compared = async () => differences(shown(roots, opened), await comments(office.page), (c) => c.authorName);
  await expect.poll(compared).toEqual(NO_DIFFERENCES);
  await scroll(other, 560, 11_200);
  // Replies, and whether the account has answered, show in their dialog alone.
  opened.push(...roots.slice(0, 150).filter((c) => repliesOf(c).length > 0));
  expect(opened.length).toBeGreaterThan(30);
  await readReplies(other, server.world, opened);
  await page.reload();
  await expect.poll(compared).toEqual(NO_DIFFERENCES);
  const rows = await comments(office.page);
  const hidden = rows.filter(({ seen }) => seen.showing === 'hidden').map(({ seen }) => seen.text);
  expect(hidden.sort()).toEqual(
    roots
      .filter((c) => c.shield_status === 1)
      .map((c) => c.content)
      .sort(),
  );
  const byId = new Map(rows.map((c) => [c.seen.commentId, c]));
  for (const { seen } of rows.filter((c) => c.seen.own)) {
    const asked = byId.get(seen.parentId);
    expect(asked?.status).toBe('acknowledged');
    expect(asked?.acknowledgedAt).toBeLessThanOrEqual(seen.at + seen.uncertainty);
  }
  report('WeChat, rows', rows, since);
  // The address that the extension knows answers again: nothing is doubled, the comments get their ids.
  server.world.switches.delete('comments-moved');
  await other.close();
  await page.reload();
  await scroll(page, 12_000);
  const facts = sorted(truth(server.world));
  await expect.poll(async () => sorted((await comments(office.page)).map(factOf))).toEqual(facts);
  report('WeChat, rows with their ids', await comments(office.page), since);
});
