import { Dexie } from 'dexie';
import type { Backend } from '../../utils/background/backend';
import { collectComments } from '../../utils/background/collect';
import { rederiveDue } from '../../utils/background/deadline-settings';
import { dutyRound } from '../../utils/background/duty';
import { newlyStored, type SeenComment, type StoredComment } from '../../utils/domain/comment';
import { putAccount } from '../../utils/storage/accounts';
import { eachCommentWritten } from '../../utils/storage/comment-figures';
import { SanshenDb, SCHEMA } from '../../utils/storage/database';
import { putUnit } from '../../utils/storage/unit';
import { ACCOUNT, ACCOUNT_KEY, anAccount, aUnit } from '../support/builders';
import { DAY, MINUTE, NOW } from '../support/clock';

/**
 * One collection batch of 50 comments, 100 000 stored, against the budget of 30 ms; raw IndexedDB with the same indexes in turns with it, so that
 * the ratio does not depend on what else the machine does. Then the script heap meanwhile, against the budget of 60 MB.
 */
const STORED = 100_000;
const BATCH = 50;
const ROUNDS = 60;
/** Numbers of new comments by people who have written about three other things; of those who ask one of them again; and of comments with replies. */
const NEW = 330_000;
const AGAIN = 200_000;
const ASKED = 520_000;

const CONCERNS = [
  '人民路路灯坏了好些天，什么时候修？打过12345，没有答复。',
  '孩子九月上小学，划片有没有变化，需要准备哪些材料？',
  '清溪村三组停水两天，家里有老人，请派人看看。',
  '建议早高峰在学校门口安排一位交警，接送的车太多。',
  '医保异地报销在手机上怎么办，要不要回户籍地盖章？',
];

function seen(n: number, more: Partial<SeenComment> = {}): SeenComment {
  return {
    platform: 'weibo',
    channel: 'comment',
    postId: `${5_241_000_000_000_000 + (n % 400)}`,
    postTitle: '关于城区道路施工的通告',
    commentId: `${5_300_000_000_000_000 + n}`,
    parentId: '',
    authorId: `${6_000_000_000 + (n % 40_000)}`,
    authorName: `网友${n % 40_000}`,
    own: false,
    // One person asks about different things: what says the same again is merged, which is another path.
    text: `${CONCERNS[(n + Math.floor(n / 40_000)) % CONCERNS.length]}（${n % 5_000}）`,
    at: NOW - 20 * DAY + n * 17_000,
    uncertainty: 0,
    answered: false,
    answeredAt: null,
    url: 'https://weibo.com/5551230001/QabcdEfgh?cid=5300000000000000',
    via: 'page-json',
    ...more,
  };
}

const stored = (n: number): StoredComment => ({
  ...newlyStored(seen(n), { account: ACCOUNT_KEY, accountName: ACCOUNT.name, now: NOW }),
  dueAt: n % 3 === 0 ? 0 : NOW + n,
  done: n % 3 === 0 ? 1 : 0,
});

const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** The same table without anything of ours, filled. */
async function rawTable(): Promise<{ batch: (round: number) => Promise<void>; drop: () => Promise<void> }> {
  const name = 'sanshen-bench-raw';
  await Dexie.delete(name);
  const indexes = (SCHEMA[0]?.stores.comments ?? '').split(', ').slice(1);
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore('comments', { keyPath: 'key' });
    for (const index of indexes) {
      const path = index.replace(/[[\]]/g, '').split('+');
      store.createIndex(index, path.length > 1 ? path : path[0]!);
    }
  };
  const db = await new Promise<IDBDatabase>((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = (work: (store: IDBObjectStore) => void) =>
    new Promise<void>((resolve) => {
      const t = db.transaction('comments', 'readwrite');
      t.oncomplete = () => resolve();
      work(t.objectStore('comments'));
    });
  for (let i = 0; i < STORED; i += 5_000) {
    await transaction((store) => {
      for (let n = i; n < i + 5_000; n++) store.put(stored(n));
    });
  }
  const batch = (round: number) =>
    transaction((store) => {
      const next = many(BATCH, (i) => stored(2 * STORED + round * BATCH + i));
      let open = next.length;
      for (const c of next) {
        store.get(c.key).onsuccess = () => {
          if (--open === 0) for (const d of next) store.put(d);
        };
      }
    });
  const drop = async () => {
    db.close();
    await Dexie.delete(name);
  };
  return { batch, drop };
}

/** Times of each of several kinds of work, done in turns, ms. */
async function inTurns(works: readonly ((round: number) => Promise<unknown>)[]): Promise<number[][]> {
  const times: number[][] = works.map(() => []);
  for (let i = 0; i < ROUNDS; i++) {
    for (const [n, work] of works.entries()) {
      const start = performance.now();
      await work(i);
      times[n]?.push(performance.now() - start);
    }
  }
  return times.map((each) => each.sort((a, b) => a - b));
}

const at = (times: readonly number[] | undefined, share: number): number => times?.[Math.floor(ROUNDS * share)] ?? 0;

function shown(times: readonly number[] | undefined): string {
  return `median ${at(times, 0.5).toFixed(1)} ms, fastest ${at(times, 0).toFixed(1)}, 95 % ${at(times, 0.95).toFixed(1)}`;
}

async function measured(work: (round: number) => Promise<unknown>): Promise<string> {
  return shown((await inTurns([work]))[0]);
}

const MB = 1024 * 1024;
const heap = () => (globalThis as unknown as { sanshenHeap: () => Promise<number> }).sanshenHeap();
const heapNow = () => (performance as Performance & { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / MB;

/** The heap while some work runs: what lives before and after it, and the most there was, garbage included. */
async function heapDuring(say: (text: string) => void, name: string, work: () => Promise<unknown>): Promise<void> {
  const before = (await heap()) / MB;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, heapNow());
  }, 1);
  const start = performance.now();
  await work();
  const time = performance.now() - start;
  clearInterval(watch);
  most = Math.max(most, heapNow());
  const after = (await heap()) / MB;
  say(
    `${name}: ${time.toFixed(0)} ms; heap before ${before.toFixed(1)} MB, at most ${most.toFixed(1)}, after ${after.toFixed(1)}`,
  );
}

/** Runs in a page; every line goes to `say`. */
async function run(say: (text: string) => void): Promise<void> {
  const raw = await rawTable();
  await Dexie.delete('sanshen-bench');
  const db = new SanshenDb('sanshen-bench');
  await putUnit(db, aUnit());
  await putAccount(db, anAccount({ filedAt: NOW - 30 * DAY }));
  for (let i = 0; i < STORED; i += 5_000) await db.comments.bulkPut(many(5_000, (n) => stored(i + n)));
  let now = NOW;
  const back: Backend = { db: async () => db, now: () => now, tell: () => {} };
  const look = (comments: SeenComment[]) =>
    collectComments(back, { account: { ...ACCOUNT }, surface: 'weibo.message-cmt', comments });
  const fresh = (round: number, more: Partial<SeenComment> = {}) =>
    many(BATCH, (i) => seen(NEW + round * BATCH + i, { at: NOW - MINUTE, ...more }));
  const again = (round: number) => many(BATCH, (i) => seen(AGAIN + round * BATCH + i, { at: NOW - MINUTE }));
  // Of every author of the first kind three earlier comments are stored, which have to be read and compared.
  const newcomers = (round: number) =>
    fresh(round + 5_000).map((c) => ({ ...c, authorId: `new${c.commentId}`, authorName: `新网友${c.commentId}` }));
  const [ofRaw, ours, ofNew, repeated] = await inTurns([
    raw.batch,
    (round) => look(fresh(round)),
    (round) => look(newcomers(round)),
    (round) => look(again(round)),
  ]);
  say(`raw IndexedDB, ${BATCH} gets and ${BATCH} puts in one transaction: ${shown(ofRaw)}`);
  for (const [who, times] of [
    ['people who wrote three times before', ours],
    ['people not seen before', ofNew],
    ['people who ask the same again (with its ledger entries)', repeated],
  ] as const) {
    const ratio = (share: number) => (at(times, share) / at(ofRaw, share)).toFixed(2);
    say(`${BATCH} new comments by ${who}: ${shown(times)}`);
    say(`  beside raw IndexedDB: fastest × ${ratio(0)}, first quarter × ${ratio(0.25)}, median × ${ratio(0.5)}`);
  }
  await raw.drop();
  say(`${BATCH} new comments with an own reply to each: ${await measured((round) => look(withReplies(round)))}`);
  say(`${BATCH} comments seen again: ${await measured((round) => look(fresh(round)))}`);
  now += 20 * MINUTE;
  say(`${BATCH} comments seen again after twenty minutes: ${await measured((round) => look(fresh(round)))}`);
  const rows = (round: number) =>
    fresh(round + 10_000).map((c, i) => ({
      ...c,
      commentId: `dom:${round}-${i}`,
      uncertainty: MINUTE,
      via: 'dom' as const,
    }));
  say(`${BATCH} new rows without ids: ${await measured((round) => look(rows(round)))}`);
  say(`${BATCH} ids for rows read before: ${await measured((round) => look(fresh(round + 10_000)))}`);
  await heapDuring(say, 'one batch', () => look(fresh(20_000)));
  await heapDuring(say, 'ten batches and a round of the clocks', () =>
    Promise.all([dutyRound(back), ...many(10, (i) => look(fresh(20_001 + i)))]),
  );
  await heapDuring(say, 'round of the clocks', () => dutyRound(back));
  await heapDuring(say, 'figures of all comments', async () => {
    let count = 0;
    await eachCommentWritten(db, 0, NOW + DAY, () => {
      count++;
    });
    if (count < STORED) throw new Error(`${count} counted`);
  });
  await heapDuring(say, 'all due times derived anew', () => rederiveDue(back));
  await db.delete();
}

function withReplies(round: number): SeenComment[] {
  return many(BATCH / 2, (i) => {
    const asked = seen(ASKED + round * BATCH + i, { at: NOW - 2 * MINUTE });
    const reply = seen(6 * STORED + round * BATCH + i, { own: true, parentId: asked.commentId, at: NOW - MINUTE });
    return [asked, reply];
  }).flat();
}

(globalThis as { sanshenCommentsBench?: typeof run }).sanshenCommentsBench = run;
