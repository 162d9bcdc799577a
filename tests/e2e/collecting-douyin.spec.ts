import type { Page } from '@playwright/test';
import type { StoredComment } from '../../utils/domain/comment';
import type { PracticeWorld } from '../practice/contract';
import { ACCOUNT, type Remark } from '../practice/douyin/data';
import { replyOnPhone } from '../practice/douyin/phone';
import { stateOf } from '../practice/douyin/state';
import { expect, test } from '../support/fixtures';
import { differences, frames, type Known, NO_DIFFERENCES, report, scrollThrough, second } from './support/collected';
import { storedComments } from './support/stored';

// Thousands of comments, scrolled by no faster than a person could.
test.describe.configure({ timeout: 180_000 });

const COMMENTS = 'https://creator.douyin.com/creator-micro/interactive/comment';
const OLD = `${COMMENTS}?item_id=7412039881736501213&enter_from=content_manage_v2`;
const DOUYIN_ACCOUNT = { platform: 'douyin', name: ACCOUNT.nickname } as const;

const isOwn = (r: Remark) => r.uid === ACCOUNT.uid;
/** What the platform has told the pages: replies come only when somebody unfolds them. */
const told = (world: PracticeWorld): readonly Remark[] => {
  const { remarks, told: ids } = stateOf(world);
  return remarks.filter((r) => ids.has(r.id));
};

/** Works older than 30 days use encrypted ids. */
const idOf = (world: PracticeWorld, r: Remark): string => {
  const work = stateOf(world).works.find((w) => w.id === r.work)!;
  return world.startedAt - work.publicAt > 30 * 86_400_000 ? r.encrypted : r.id;
};

interface Fact {
  readonly id: string;
  readonly own: boolean;
  readonly text: string;
  readonly at: number;
  readonly answeredAt: number | null;
}

function truth(world: PracticeWorld): readonly Fact[] {
  const all = told(world);
  return all.map((r) => {
    const answers = all.filter((o) => isOwn(o) && (o.answers === r.id || (o.answers === '' && o.root === r.id)));
    const answeredAt = isOwn(r) || answers.length === 0 ? null : Math.min(...answers.map((o) => second(o.at)));
    return { id: idOf(world, r), own: isOwn(r), text: r.text, at: second(r.at), answeredAt };
  });
}

const factOf = ({ seen }: StoredComment): Fact => ({
  id: seen.commentId,
  own: seen.own,
  text: seen.text,
  at: seen.at,
  answeredAt: seen.answeredAt,
});
const sorted = (facts: readonly Fact[]) => facts.map((fact) => JSON.stringify(fact)).sort();

const LIST = '.comment-scroll';
const scroll = (page: Page, step: number, until?: number) => scrollThrough(page, LIST, step, until);

const repliesOf = (world: PracticeWorld, root: Remark): readonly Remark[] =>
  stateOf(world).remarks.filter((r) => r.root === root.id);

/** Comments of a work, in the order of the page. */
const rootsOf = (world: PracticeWorld, work: 0 | 2): readonly Remark[] => {
  const { remarks, works } = stateOf(world);
  return remarks.filter((r) => r.work === works[work]?.id && r.root === '').sort((a, b) => b.at - a.at);
};

/** The first of these that have replies. */
const withReplies = (world: PracticeWorld, roots: readonly Remark[], count: number): readonly Remark[] =>
  roots.filter((r) => repliesOf(world, r).length > 0).slice(0, count);

/** Unfolds the replies of these comments, from below, so that those above stay where they are. */
async function unfold(page: Page, roots: readonly Remark[], unfolded: readonly Remark[]): Promise<void> {
  for (const root of [...unfolded].reverse()) {
    await page.locator(LIST).evaluate((box, top) => box.scrollTo(0, top), roots.indexOf(root) * 104);
    const row = page
      .locator('.container-sXKyMs')
      .filter({ has: page.getByText(root.name, { exact: true }) })
      .filter({ hasText: root.text.replace(/\[.*\]/, '') });
    await row.getByText(/^查看\d+条回复$/).click();
    await expect(row.getByText('收起', { exact: true })).toBeVisible();
    await frames(page, 3);
  }
}

/** As the page shows them: replies only where they were unfolded. */
const shown = (world: PracticeWorld, roots: readonly Remark[], unfolded: readonly Remark[]): readonly Known[] =>
  [...roots, ...unfolded.flatMap((root) => repliesOf(world, root))].map((r) => {
    // Pictures stand for emoji, which the page has as words for those who cannot see them.
    return { ...r, by: r.name, own: isOwn(r), reply: r.root !== '' };
  });

test('works of both families in two tabs, pages out of order, comments coming in and answers by phone: every comment once, from the JSON @scale', async ({
  office,
  server,
}) => {
  server.world.switches.set('many-comments', '');
  await office.unit([DOUYIN_ACCOUNT]);
  const since = Date.now();
  const { world } = server;
  const young = await office.open(COMMENTS);
  // What comes in meanwhile is not in the page's list: it stands where it stood when the first page was loaded.
  const first = rootsOf(world, 0);
  await scroll(young, 12_000);
  await unfold(young, first, withReplies(world, first, 12));
  const old = await office.open(OLD);
  await scroll(old, 12_000);
  await unfold(old, rootsOf(world, 2), withReplies(world, rootsOf(world, 2), 12));
  // A list brings the first answer along: those that have none yet.
  const asked = first.filter((r) => !repliesOf(world, r).some(isOwn)).slice(0, 8);
  for (const { id } of asked) replyOnPhone(world, id, '（手机回复）您好，已收到。');
  await old.close();
  await young.reload();
  await expect.poll(() => told(world).filter((r) => r.text.startsWith('（手机回复）')).length).toBe(8);
  const rows = told(world);
  expect(rows.filter((r) => r.root === '').length).toBe(rootsOf(world, 0).length + rootsOf(world, 2).length);
  expect(rootsOf(world, 0).length).toBeGreaterThan(2_000);
  await expect.poll(async () => (await storedComments(office.page)).length).toBe(truth(world).length);
  const stored = await storedComments(office.page);
  expect(sorted(stored.map(factOf))).toEqual(sorted(truth(world)));
  expect(new Set(stored.map(({ seen }) => seen.uncertainty))).toEqual(new Set([0]));
  const { works } = stateOf(world);
  expect(stored.filter(({ seen }) => seen.showing === 'folded')).toHaveLength(
    rows.filter((r) => r.folded && r.root === '' && r.work === works[0]!.id).length,
  );
  expect(stored.filter(({ seen }) => seen.featured).map(({ seen }) => seen.commentId)).toEqual(
    rows.filter((r) => r.stick && r.work === works[0]!.id).map((r) => r.id),
  );
  report('Douyin, JSON', stored, since);
});

test('rows without ids, with words for times, in two tabs that use them again: every comment once, and under its own id once the JSON shows it @scale', async ({
  office,
  server,
}) => {
  server.world.switches.set('many-comments', '').set('comments-moved', '');
  await office.unit([DOUYIN_ACCOUNT]);
  const since = Date.now();
  const { world } = server;
  const page = await office.open(COMMENTS);
  await expect.poll(async () => (await storedComments(office.page)).length).toBeGreaterThan(5);
  await scroll(page, 560);
  // What came in above meanwhile is on top of a second tab; all other rows there were read before.
  const other = await office.open(COMMENTS);
  const roots = rootsOf(world, 0);
  expect(roots.length).toBeGreaterThan(2_000);
  const unfolded: Remark[] = [];
  const compared = async () =>
    differences(shown(world, roots, unfolded), await storedComments(office.page), (c) => c.authorName);
  await expect.poll(compared).toEqual(NO_DIFFERENCES);
  await scroll(other, 560, 11_200);
  unfolded.push(...withReplies(world, roots, 30));
  await unfold(other, roots, unfolded);
  await page.reload();
  await expect.poll(compared).toEqual(NO_DIFFERENCES);
  report('Douyin, rows', await storedComments(office.page), since);
  // The addresses that the extension knows answer again: nothing is doubled, the comments get their ids, and their times are exact.
  server.world.switches.delete('comments-moved');
  await other.close();
  await page.reload();
  await scroll(page, 12_000);
  await unfold(page, roots, unfolded);
  const facts = sorted(truth(world));
  await expect.poll(async () => sorted((await storedComments(office.page)).map(factOf))).toEqual(facts);
  report('Douyin, rows with their ids', await storedComments(office.page), since);
});
