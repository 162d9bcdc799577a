import type { Page } from '@playwright/test';
import type { StoredComment } from '../../utils/domain/comment';
import type { PracticeWorld } from '../practice/contract';
import { WITHDRAWN } from '../practice/wechat/many-people';
import { ARTICLES, type PracticeComment, type PracticeReply } from '../practice/wechat/people';
import { replyOnPhone, takeBack } from '../practice/wechat/phone';
import { stateOf } from '../practice/wechat/state';
import { expect, test } from '../support/fixtures';
import { storedComments } from './support/stored';
import { COMMENTS_URL, WECHAT_ACCOUNT } from './support/wechat';

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
      // As long as a person who reads fast would let a row stand.
      for (let i = 0; i < 3; i++) await frame();
      still = box.scrollTop === before ? still + 1 : 0;
    }
  }, step);

test('two tabs, pages out of order, comments coming in, answers by phone and one taken back: every comment once, from the JSON @scale', async ({
  office,
  server,
}) => {
  server.world.switches.set('many-comments', '');
  await office.unit([WECHAT_ACCOUNT]);
  // This tab is left in the middle, and closed later.
  const first = await office.open(COMMENTS_URL);
  const cut = scrollThrough(first, 3_000).catch(() => {});
  await expect.poll(async () => (await comments(office.page)).length).toBeGreaterThan(200);
  const second = await office.open(COMMENTS_URL);
  await scrollThrough(second, 12_000);
  await first.close();
  await cut;
  const [gone, ...others] = rootsOf(server.world).slice(0, 12);
  for (const { content_id } of others) replyOnPhone(server.world, content_id, '（手机回复）您好，已收到。');
  const before = truth(server.world);
  takeBack(server.world, gone!.content_id);
  await second.reload();
  expect(before.length).toBeGreaterThan(2_000);
  await expect.poll(async () => (await comments(office.page)).length, { timeout: 20_000 }).toBe(before.length);
  const expected = before.map((fact) => (fact.id === gone!.content_id ? { ...fact, state: 'deleted' } : fact));
  await expect.poll(async () => sorted((await comments(office.page)).map(factOf))).toEqual(sorted(expected));
  const stored = await comments(office.page);
  expect(new Set(stored.map(({ seen }) => seen.uncertainty))).toEqual(new Set([0]));
  expect(stored.filter(({ seen }) => seen.featured === true && seen.parentId === '')).toHaveLength(
    rootsOf(server.world).filter((c) => c.is_elected === 1).length + (gone!.is_elected === 1 ? 1 : 0),
  );
});

test('rows without ids in a list that recycles them: every comment once, and under its own id once the JSON shows it @scale', async ({
  office,
  server,
}) => {
  server.world.switches.set('many-comments', '').set('comments-moved', '');
  await office.unit([WECHAT_ACCOUNT]);
  const page = await office.open(COMMENTS_URL);
  await expect.poll(async () => (await comments(office.page)).length, { timeout: 10_000 }).toBeGreaterThan(5);
  await scrollThrough(page, 560);
  // What came in above meanwhile is on top again after a reload; the rows that are there were read before.
  await page.reload();
  const roots = rootsOf(server.world);
  expect(roots.length).toBeGreaterThan(1_480);
  await expect.poll(async () => (await comments(office.page)).length, { timeout: 20_000 }).toBe(roots.length);
  const alike = (name: string, text: string) => `${name} ${text.replace(/\s+/g, '')}`;
  const wanted = new Map<string, PracticeComment[]>();
  for (const c of roots)
    wanted.set(alike(c.nick_name, c.content), [...(wanted.get(alike(c.nick_name, c.content)) ?? []), c]);
  const wrong: unknown[] = [];
  for (const { seen } of await comments(office.page)) {
    const twins = wanted.get(alike(seen.authorName, seen.text)) ?? [];
    const at = twins.findIndex(
      ({ post_time }) => seen.at <= post_time * 1000 && post_time * 1000 <= seen.at + seen.uncertainty,
    );
    const hidden = at >= 0 && twins[at]?.shield_status === 1;
    if (at < 0 || seen.own || hidden !== (seen.showing === 'hidden')) wrong.push(seen);
    else twins.splice(at, 1);
  }
  expect(wrong).toEqual([]);
  // Whether the account has answered shows the dialog of replies alone.
  const index = roots.findIndex((c) => c.replies.length === 1 && firstAnswer(c, '') !== null);
  await page.locator('.vue-recycle-scroller').evaluate((box, top) => box.scrollTo(0, top), index * 64);
  await page
    .locator('.vue-recycle-scroller__item-view')
    .filter({ hasText: roots[index]!.content })
    .locator('.comment-list__item-extend')
    .first()
    .click();
  await expect.poll(async () => (await comments(office.page)).filter(({ seen }) => seen.own).length).toBe(1);
  const own = (await comments(office.page)).find(({ seen }) => seen.own)!;
  const asked = (await comments(office.page)).find(({ seen }) => seen.commentId === own.seen.parentId);
  expect(asked).toMatchObject({ status: 'acknowledged', acknowledgedAt: own.seen.at + own.seen.uncertainty });
  // The address that the extension knows answers again: nothing is doubled, the comments get their ids.
  server.world.switches.delete('comments-moved');
  await page.reload();
  await scrollThrough(page, 12_000);
  const facts = sorted(truth(server.world));
  await expect.poll(async () => (await comments(office.page)).length, { timeout: 20_000 }).toBe(facts.length);
  expect(sorted((await comments(office.page)).map(factOf))).toEqual(facts);
});
