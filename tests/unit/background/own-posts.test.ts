import { beforeAll, describe, expect, it } from 'vitest';
import type { Backend } from '../../../utils/background/backend';
import { explainPost } from '../../../utils/background/explain-post';
import { collectOwnPosts } from '../../../utils/background/own-posts';
import type { ReleaseId, ReviewId } from '../../../utils/domain/ids';
import type { StrayExplanation } from '../../../utils/domain/own-post';
import type { Review } from '../../../utils/domain/review';
import { canonicalJson } from '../../../utils/review/canonical-json';
import { putAccount } from '../../../utils/storage/accounts';
import { appendEvents, ledgerHead } from '../../../utils/storage/ledger';
import { openDatabase } from '../../../utils/storage/open';
import { countOpenPosts, getOwnPost, strayPosts } from '../../../utils/storage/own-posts';
import { putPerson } from '../../../utils/storage/people';
import { listReadings } from '../../../utils/storage/readings';
import type { Release } from '../../../utils/storage/records';
import { getRelease, putRelease } from '../../../utils/storage/releases';
import { getReview, putReview } from '../../../utils/storage/reviews';
import {
  ACCOUNT,
  ACCOUNT_KEY,
  aDraft,
  anAccount,
  anEntry,
  aPerson,
  aReview,
  aStatement,
  ROSTER,
} from '../../support/builders';
import { DAY, MINUTE, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';
import { type Signers, someSigners } from '../../support/signers';
import { aPublished } from '../own-posts/posts';
import { answer, posted } from '../platforms/weibo/exchange';

const MID = '5200000000000001';
const KEY = `weibo:post:${MID}`;
const TEXT = '今天上午，青禾县图书馆新馆开馆。开放时间为每天9时至21时。';
const DUTY = aPerson('duty', { name: '值班员', roles: ['duty'] });

let signers: Signers;
beforeAll(async () => {
  signers = await someSigners([...ROSTER, DUTY]);
});

async function anOffice(reviews: readonly Review[] = [], releases: readonly Release[] = []) {
  const db = closing(await openDatabase());
  await putAccount(db, anAccount({ filedAt: NOW - 30 * DAY }));
  for (const person of signers.roster) await putPerson(db, person);
  for (const review of reviews) await putReview(db, review);
  for (const release of releases) await putRelease(db, release);
  const office = { now: NOW + MINUTE, told: [] as string[] };
  const back: Backend = { db: async () => db, now: () => office.now, tell: ({ kind }) => office.told.push(kind) };
  const events = async () => (await db.ledger.toArray()).map(({ type, subject, data }) => [type, subject, data.code]);
  return { db, back, office, events };
}

interface Row {
  readonly text?: string;
  readonly id?: string;
  readonly uid?: string;
  readonly at?: number;
}
const row = ({ text = TEXT, id = MID, uid = ACCOUNT.id, at = NOW }: Row = {}) => ({
  idstr: id,
  created_at: `Mon ${new Date(at + 8 * 3_600_000).toUTCString().replace(/^\w+, (\d+) (\w+) (\d+) (.*) GMT$/, '$2 $1 $4 +0800 $3')}`,
  text_raw: text,
  user: { idstr: uid, screen_name: ACCOUNT.name },
});
const see = (
  back: Backend,
  rows: readonly Row[],
  account: { platform: 'weibo'; id: string | null; name: string | null } = ACCOUNT,
) =>
  collectOwnPosts(
    back,
    account,
    'weibo.my-posts',
    posted({}, { method: 'GET', url: `https://weibo.com/ajax/statuses/mymblog?uid=${ACCOUNT.id}&page=1` }),
    answer({ ok: 1, data: { list: rows.map(row) } }),
  );

function aRelease(change: Partial<Release> = {}): Release {
  return {
    id: 'release-1' as ReleaseId,
    tabId: 1,
    ruleId: 1,
    endpoint: 'weibo.update',
    nonce: 'n',
    reason: 'signed',
    review: 'review-1' as ReviewId,
    digest: null,
    account: ACCOUNT_KEY,
    status: 'used',
    grantedAt: NOW,
    expiresAt: NOW + MINUTE,
    usedAt: NOW,
    removed: true,
    result: 'unknown',
    ...change,
  };
}

describe('the list of a guarded account passes by', () => {
  it('an unknown post becomes one alarm and one item, however often the list is seen', async () => {
    const { db, back, office, events } = await anOffice();
    expect(await see(back, [{}])).toEqual({ posts: 1, found: true });
    expect(await see(back, [{}])).toEqual({ posts: 1, found: false });
    expect(await events()).toEqual([['alarm', KEY, 'unreviewed-post']]);
    expect(await strayPosts(db, 'open', 9)).toMatchObject([
      { key: KEY, kind: 'unreviewed', account: ACCOUNT_KEY, text: TEXT },
    ]);
    expect(office.told).toEqual(['alarm']);
  });

  it('the alarm says which post, where, when and what it read', async () => {
    const { db, back } = await anOffice();
    await see(back, [{}]);
    const [event] = await db.ledger.toArray();
    expect(event?.data).toMatchObject({
      message: `平台上出现未经审核发布的内容：${TEXT}`,
      account: ACCOUNT_KEY,
      postId: MID,
      url: expect.stringContaining(`https://weibo.com/${ACCOUNT.id}/`),
      publishedAt: NOW,
      textSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('two looks at once find a post once', async () => {
    const { back, events } = await anOffice();
    await Promise.all([see(back, [{}]), see(back, [{}]), see(back, [{}])]);
    expect(await events()).toHaveLength(1);
  });

  it("posts that were signed, are older than the filing or somebody else's raise nothing; the look is noted", async () => {
    const { db, back, events } = await anOffice([aPublished(MID)]);
    const seen = await see(back, [
      {},
      { id: '5200000000000002', at: NOW - 31 * DAY },
      { id: '5200000000000003', uid: '999' },
    ]);
    expect(seen).toEqual({ posts: 3, found: false });
    expect(await events()).toEqual([]);
    expect(await getOwnPost(db, KEY)).toMatchObject({ state: 'known', review: 'review-1' });
    expect(await listReadings(db)).toEqual([
      { account: ACCOUNT_KEY, surface: 'posts:weibo.my-posts', at: NOW + MINUTE, count: 2 },
    ]);
  });

  it('an edit of a signed post from elsewhere is 内容不一致', async () => {
    const { db, back, events } = await anOffice([aPublished(MID)]);
    await see(back, [{}]);
    await see(back, [{ text: `${TEXT}周一闭馆。` }]);
    expect(await events()).toEqual([['alarm', KEY, 'post-differs']]);
    expect(await strayPosts(db, 'open', 9)).toMatchObject([{ kind: 'differs', review: 'review-1' }]);
  });

  it('a review that comes from another computer of the unit settles what was found, in the ledger as well', async () => {
    const { db, back, office, events } = await anOffice();
    await see(back, [{}]);
    await putReview(db, aPublished(MID));
    expect(await see(back, [{}])).toEqual({ posts: 1, found: true });
    expect(await events()).toEqual([
      ['alarm', KEY, 'unreviewed-post'],
      ['post-explained', KEY, undefined],
    ]);
    expect(await getOwnPost(db, KEY)).toMatchObject({ state: 'known', review: 'review-1' });
    expect(await see(back, [{}])).toEqual({ posts: 1, found: false });
    expect(office.told).toEqual(['alarm', 'alarm']);
  });

  it('what went out under an override stands in the ledger already', async () => {
    const { db, back, events } = await anOffice();
    await appendEvents(db, [
      anEntry({ type: 'published', subject: ACCOUNT_KEY, data: { reason: 'overridden', platformId: MID } }),
    ]);
    await see(back, [{}]);
    expect(await events()).toHaveLength(1);
  });

  it('works of a back-office that names them by an id we do not know yet are ours; by another id they are not', async () => {
    const { db, back } = await anOffice();
    const account = { platform: 'douyin', id: null, name: ACCOUNT.name } as const;
    const filing = anAccount({ key: 'douyin:1' as never, platform: 'douyin', platformAccountId: null, filedAt: 1 });
    await putAccount(db, filing);
    const works = (uid: string, id: string) => ({
      status_code: 0,
      aweme_list: [{ aweme_id: id, item_title: '甲', caption: '乙', public_time: NOW / 1000, author: { uid } }],
    });
    const url = 'https://creator.douyin.com/janus/douyin/creator/pc/work_list?status=0';
    const look = (uid: string, id: string) =>
      collectOwnPosts(back, account, 'douyin.work-list', posted({}, { method: 'GET', url }), answer(works(uid, id)));
    expect(await look('39017', '7412039881736501211')).toMatchObject({ found: true });
    await putAccount(db, { ...filing, platformAccountId: '39017' });
    expect(await look('5', '7412039881736501212')).toMatchObject({ found: false });
    expect(await countOpenPosts(db, 9)).toBe(1);
  });

  it('of an account that is not ours, or not known yet, nothing is kept', async () => {
    const { db, back } = await anOffice();
    await putAccount(db, anAccount({ standing: 'foreign' }));
    expect(await see(back, [{}])).toEqual({ posts: 1, found: false });
    expect(await see(back, [{}], { platform: 'weibo', id: null, name: null })).toEqual({ posts: 1, found: false });
    expect([await db.ownPosts.count(), await db.readings.count()]).toEqual([0, 0]);
  });

  it('a database that fails stores neither item nor event', async () => {
    const { db, back, events } = await anOffice();
    db.ownPosts.hook('creating', () => {
      throw new Error('disk');
    });
    await expect(see(back, [{}])).rejects.toThrow();
    expect(await events()).toEqual([]);
    expect(await countOpenPosts(db, 9)).toBe(0);
  });
});

describe('a review whose result is not known', () => {
  const approved = aReview({ status: 'approved', draft: aDraft({ article: { body: TEXT } }) });

  it('becomes published, with id and link, when the list shows its post', async () => {
    const { db, back, office, events } = await anOffice([approved], [aRelease()]);
    expect(await see(back, [{}])).toEqual({ posts: 1, found: false });
    expect(await getReview(db, 'review-1' as ReviewId)).toMatchObject({
      status: 'published',
      published: { at: NOW, platformId: MID, url: expect.stringContaining('https://weibo.com/'), release: 'release-1' },
    });
    expect((await getRelease(db, 'release-1' as ReleaseId))?.result).toBe('published');
    expect(await events()).toEqual([['published', 'review-1', undefined]]);
    expect(office.told).toEqual(['reviews-changed']);
    await see(back, [{}]);
    expect(await events()).toHaveLength(1);
  });

  it('lets no second post of the same words pass as its own', async () => {
    const { back, events } = await anOffice([approved], [aRelease()]);
    await see(back, [{}]);
    await see(back, [{}, { id: '5200000000000009', at: NOW + 1000 }]);
    expect((await events()).at(-1)).toEqual(['alarm', 'weibo:post:5200000000000009', 'unreviewed-post']);
  });
});

describe('saying what happened', () => {
  const said = (change: Partial<StrayExplanation> = {}): StrayExplanation => ({
    post: KEY,
    foundAt: NOW + MINUTE,
    cause: 'phone',
    reason: '停电紧急通知，用手机先行发布',
    ...change,
  });

  async function explain(
    office: Awaited<ReturnType<typeof anOffice>>,
    what: unknown,
    by = 'author',
    account = ACCOUNT_KEY,
  ) {
    const { head, count } = await ledgerHead(office.db);
    const statement = aStatement({
      act: 'explain',
      review: null,
      digest: null,
      account,
      by: by as never,
      at: office.office.now,
      comment: canonicalJson(what),
      ledgerHead: head,
      ledgerCount: count,
    });
    const act = await signers.sign(statement);
    await explainPost(office.back, act);
    return act;
  }

  it('closes the item, keeps who said what and why, and writes it into the ledger', async () => {
    const office = await anOffice();
    await see(office.back, [{}]);
    const act = await explain(office, said());
    expect(await countOpenPosts(office.db, 9)).toBe(0);
    expect(await strayPosts(office.db, 'explained', 9)).toMatchObject([
      { explanation: { cause: 'phone', reason: '停电紧急通知，用手机先行发布', by: 'author', at: NOW + MINUTE } },
    ]);
    const event = (await office.db.ledger.toArray()).at(-1);
    expect(event).toMatchObject({
      type: 'post-explained',
      subject: KEY,
      actor: 'author',
      data: { cause: 'phone', act },
    });
  });

  it('is asked for again when the post is changed afterwards', async () => {
    const office = await anOffice();
    await see(office.back, [{}]);
    await explain(office, said());
    office.office.now += DAY;
    await see(office.back, [{ text: '另有安排' }]);
    expect(await strayPosts(office.db, 'open', 9)).toMatchObject([{ text: '另有安排', explanation: null }]);
    expect((await office.events()).map(([type]) => type)).toEqual(['alarm', 'post-explained', 'alarm']);
  });

  it.each([
    ['somebody who only keeps watch', said(), 'duty', 'not-allowed'],
    ['a reason too short', said({ reason: '  手机 ' }), 'author', 'bad-change'],
    ['a cause nobody knows', { ...said(), cause: 'other' }, 'author', 'bad-change'],
    ['a field too many', { ...said(), extra: 1 }, 'author', 'bad-change'],
    ['a post nobody saw', said({ post: 'weibo:post:1' }), 'author', 'no-post'],
    ['an earlier finding', said({ foundAt: NOW }), 'author', 'changed-again'],
  ])('is refused for %s', async (_name, what, by, code) => {
    const office = await anOffice();
    await see(office.back, [{}]);
    await expect(explain(office, what, by)).rejects.toMatchObject({ code });
    expect(await countOpenPosts(office.db, 9)).toBe(1);
    expect(await office.events()).toHaveLength(1);
  });

  it('is refused twice, under another account, and with a signature for something else', async () => {
    const office = await anOffice();
    await see(office.back, [{}]);
    await expect(explain(office, said(), 'author', 'weibo:other' as never)).rejects.toMatchObject({
      code: 'wrong-account',
    });
    const act = await explain(office, said());
    await expect(explainPost(office.back, act)).rejects.toMatchObject({ code: 'replay' });
    await expect(explain(office, said(), 'first')).rejects.toMatchObject({ code: 'already-explained' });
    const forged = { ...act, statement: { ...act.statement, comment: canonicalJson(said({ cause: 'platform' })) } };
    await expect(explainPost(office.back, forged)).rejects.toMatchObject({ code: 'bad-signature' });
  });
});
