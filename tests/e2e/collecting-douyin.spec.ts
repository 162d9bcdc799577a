import type { Page } from '@playwright/test';
import type { StoredComment } from '../../utils/domain/comment';
import type { PracticeWorld } from '../practice/contract';
import { ACCOUNT, type Remark } from '../practice/douyin/data';
import { replyOnPhone } from '../practice/douyin/phone';
import { stateOf } from '../practice/douyin/state';
import { expect, test } from '../support/fixtures';
import { storedComments } from './support/stored';

const COMMENTS = 'https://creator.douyin.com/creator-micro/interactive/comment';
const OLD = `${COMMENTS}?item_id=7412039881736501213&enter_from=content_manage_v2`;
const DOUYIN_ACCOUNT = { platform: 'douyin', name: ACCOUNT.nickname } as const;

const isOwn = (r: Remark) => r.uid === ACCOUNT.uid;
const second = (at: number) => Math.floor(at / 1000) * 1000;
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

/** Scrolls the list through to its end, by steps that leave no row out; the page loads on meanwhile. */
const scrollThrough = (page: Page, step: number): Promise<void> =>
  page.evaluate(async (by) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const list = () => document.querySelector('.comment-scroll') as HTMLElement | null;
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

/** Unfolds the replies of the first comments on screen that have some. */
async function unfold(page: Page, count: number): Promise<void> {
  await page.evaluate(() => document.querySelector('.comment-scroll')?.scrollTo(0, 0));
  for (let i = 0; i < count; i++) {
    const folded = page.getByText(/^查看\d+条回复$/).first();
    await folded.click();
  }
}

test('works of both families in two tabs, pages out of order, comments coming in and answers by phone: every comment once, from the JSON @scale', async ({
  office,
  server,
}) => {
  server.world.switches.set('many-comments', '');
  await office.unit([DOUYIN_ACCOUNT]);
  const young = await office.open(COMMENTS);
  await scrollThrough(young, 12_000);
  await unfold(young, 2);
  const old = await office.open(OLD);
  await scrollThrough(old, 12_000);
  await unfold(old, 2);
  const { remarks, works } = stateOf(server.world);
  const asked = remarks.filter((r) => r.work === works[0]!.id && r.root === '' && !isOwn(r)).slice(0, 8);
  for (const { id } of asked) replyOnPhone(server.world, id, '（手机回复）您好，已收到。');
  await old.close();
  await young.reload();
  await expect.poll(() => told(server.world).filter((r) => r.text.startsWith('（手机回复）')).length).toBe(8);
  const rows = told(server.world);
  expect(rows.length).toBeGreaterThan(2_000);
  expect(rows.filter((r) => r.root === '').length).toBe(remarks.filter((r) => r.root === '').length);
  await expect
    .poll(async () => (await storedComments(office.page)).length, { timeout: 20_000 })
    .toBe(truth(server.world).length);
  const stored = await storedComments(office.page);
  expect(sorted(stored.map(factOf))).toEqual(sorted(truth(server.world)));
  expect(stored.filter(({ seen }) => seen.showing === 'folded')).toHaveLength(
    rows.filter((r) => r.folded && r.root === '' && r.work === works[0]!.id).length,
  );
  expect(stored.filter(({ seen }) => seen.featured).map(({ seen }) => seen.commentId)).toEqual(
    rows.filter((r) => r.stick && r.work === works[0]!.id).map((r) => r.id),
  );
});

test('rows without ids, with words for times, in a list that uses them again: every comment once, and under its own id once the JSON shows it @scale', async ({
  office,
  server,
}) => {
  server.world.switches.set('many-comments', '').set('comments-moved', '');
  await office.unit([DOUYIN_ACCOUNT]);
  const page = await office.open(COMMENTS);
  await expect.poll(async () => (await storedComments(office.page)).length, { timeout: 10_000 }).toBeGreaterThan(5);
  await scrollThrough(page, 560);
  await unfold(page, 2);
  // What came in above meanwhile is on top again after a reload; the rows that are there were read before.
  await page.reload();
  const { remarks, works } = stateOf(server.world);
  const roots = remarks.filter((r) => r.work === works[0]!.id && r.root === '');
  expect(roots.length).toBeGreaterThan(1_000);
  const rootsStored = async () => (await storedComments(office.page)).filter(({ seen }) => seen.parentId === '');
  await expect.poll(async () => (await rootsStored()).length, { timeout: 20_000 }).toBe(roots.length);
  const bare = (text: string) => text.replace(/\s+/g, '');
  const wanted = new Map<string, Remark[]>();
  for (const r of remarks) {
    const words = `${r.name} ${bare(r.text)}`;
    wanted.set(words, [...(wanted.get(words) ?? []), r]);
  }
  const wrong: unknown[] = [];
  const replies: StoredComment[] = [];
  for (const comment of await storedComments(office.page)) {
    const { seen } = comment;
    const twins = wanted.get(`${seen.authorName} ${bare(seen.text)}`) ?? [];
    const at = twins.findIndex((r) => seen.at <= r.at && second(r.at) <= seen.at + seen.uncertainty);
    if (at < 0 || seen.own !== isOwn(twins[at]!) || (seen.parentId === '') !== (twins[at]!.root === ''))
      wrong.push(seen);
    else twins.splice(at, 1);
    if (seen.own) replies.push(comment);
  }
  expect(wrong).toEqual([]);
  expect(replies.length).toBeGreaterThan(0);
  // The addresses that the extension knows answer again: nothing is doubled, the comments get their ids.
  server.world.switches.delete('comments-moved');
  await page.reload();
  await scrollThrough(page, 12_000);
  const fromPage = (list: readonly StoredComment[]) => list.filter(({ seen }) => seen.commentId.startsWith('dom:'));
  await expect.poll(async () => fromPage(await rootsStored()).length, { timeout: 20_000 }).toBe(0);
  const settled = await rootsStored();
  expect(settled.map(({ seen }) => seen.commentId).sort()).toEqual(
    stateOf(server.world)
      .remarks.filter((r) => r.work === works[0]!.id && r.root === '')
      .map((r) => r.id)
      .sort(),
  );
});
