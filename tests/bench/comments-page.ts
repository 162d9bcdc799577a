import { Dexie } from 'dexie';
import type { Backend } from '../../utils/background/backend';
import { collectComments } from '../../utils/background/collect';
import { newlyStored, type SeenComment, type StoredComment } from '../../utils/domain/comment';
import { putAccount } from '../../utils/storage/accounts';
import { SanshenDb, SCHEMA } from '../../utils/storage/database';
import { ACCOUNT, ACCOUNT_KEY, anAccount } from '../support/builders';
import { DAY, MINUTE, NOW } from '../support/clock';

/** One collection batch of 50 comments, 100 000 stored, against the budget of 30 ms; raw IndexedDB with the same indexes beside it. */
const STORED = 100_000;
const BATCH = 50;
const ROUNDS = 60;

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

/** The same table without anything of ours. */
async function raw(say: (text: string) => void): Promise<void> {
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
  const time = await measured((round) =>
    transaction((store) => {
      const next = many(BATCH, (i) => stored(STORED + round * BATCH + i));
      let open = next.length;
      for (const c of next) {
        store.get(c.key).onsuccess = () => {
          if (--open === 0) for (const d of next) store.put(d);
        };
      }
    }),
  );
  say(`raw IndexedDB, ${BATCH} gets and ${BATCH} puts in one transaction: ${time}`);
  db.close();
  await Dexie.delete(name);
}

async function measured(work: (round: number) => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const start = performance.now();
    await work(i);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(ROUNDS * share)]!.toFixed(1);
  return `median ${at(0.5)} ms, fastest ${at(0)}, 95 % ${at(0.95)}`;
}

/** Runs in a page; every line goes to `say`. */
async function run(say: (text: string) => void): Promise<void> {
  await raw(say);
  await Dexie.delete('sanshen-bench');
  const db = new SanshenDb('sanshen-bench');
  await putAccount(db, anAccount({ filedAt: NOW - 30 * DAY }));
  for (let i = 0; i < STORED; i += 5_000) await db.comments.bulkPut(many(5_000, (n) => stored(i + n)));
  let now = NOW;
  const back: Backend = { db: async () => db, now: () => now, tell: () => {} };
  const look = (comments: SeenComment[]) =>
    collectComments(back, { account: { ...ACCOUNT }, surface: 'weibo.message-cmt', comments });
  const fresh = (round: number, more: Partial<SeenComment> = {}) =>
    many(BATCH, (i) => seen(2 * STORED + round * BATCH + i, { at: NOW - MINUTE, ...more }));
  say(`${BATCH} new comments: ${await measured((round) => look(fresh(round)))}`);
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
  await db.delete();
}

function withReplies(round: number): SeenComment[] {
  return many(BATCH / 2, (i) => {
    const asked = seen(4 * STORED + round * BATCH + i, { at: NOW - 2 * MINUTE });
    const reply = seen(6 * STORED + round * BATCH + i, { own: true, parentId: asked.commentId, at: NOW - MINUTE });
    return [asked, reply];
  }).flat();
}

(globalThis as { sanshenCommentsBench?: typeof run }).sanshenCommentsBench = run;
