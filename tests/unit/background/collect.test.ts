import { IDBDatabase } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { Backend } from '../../../utils/background/backend';
import { collectComments, collectTap } from '../../../utils/background/collect';
import type { SeenComment, StoredComment } from '../../../utils/domain/comment';
import type { CommentKey } from '../../../utils/domain/ids';
import { putAccount } from '../../../utils/storage/accounts';
import { eventsOf, latestEvents } from '../../../utils/storage/ledger';
import { openDatabase } from '../../../utils/storage/open';
import { listReadings } from '../../../utils/storage/readings';
import { serverClocks } from '../../../utils/storage/server-clocks';
import { ACCOUNT, ACCOUNT_KEY, anAccount } from '../../support/builders';
import { DAY, HOUR, MINUTE, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';
import { seenComment } from '../deadlines/support';

const KEY = 'weibo:comment:77' as CommentKey;
const AT = NOW - 30 * MINUTE;
const json = (more: Partial<SeenComment> = {}) => seenComment({ commentId: '77', at: AT + 20_000, ...more });
const row = (more: Partial<SeenComment> = {}) =>
  seenComment({ commentId: 'dom:abc', at: AT, uncertainty: MINUTE, via: 'dom', ...more });
const ownRow = (more: Partial<SeenComment> = {}) =>
  row({
    commentId: 'dom:own',
    parentId: 'dom:abc',
    authorId: ACCOUNT.id,
    authorName: ACCOUNT.name,
    own: true,
    text: '收到',
    ...more,
  });

async function anOffice() {
  const db = closing(await openDatabase());
  await putAccount(db, anAccount({ filedAt: NOW - 30 * DAY }));
  const office = { now: NOW };
  const back: Backend = { db: async () => db, now: () => office.now, tell: () => {} };
  const look = (...comments: SeenComment[]) =>
    collectComments(back, { account: { ...ACCOUNT }, surface: 'weibo.status', comments });
  const stored = async () => (await db.comments.toArray()).sort((a, b) => (a.key < b.key ? -1 : 1));
  const tap = (
    endpoint: string,
    url: string,
    body: unknown,
    more: { date?: string; fields?: Record<string, string> } = {},
  ) =>
    collectTap(back, {
      endpoint,
      request: {
        method: more.fields ? 'POST' : 'GET',
        url,
        contentType: 'application/x-www-form-urlencoded',
        body: new URLSearchParams(more.fields ?? {}).toString(),
        form: null,
        unreadable: false,
      },
      response: { status: 200, url, body: JSON.stringify(body), headers: more.date ? { date: more.date } : {} },
      account: { ...ACCOUNT },
    });
  return { db, back, office, look, stored, tap };
}

describe('rows read from the page and the same comments from JSON', () => {
  it('are one, whichever comes first, with everything that happened meanwhile', async () => {
    const { look, stored, office, db } = await anOffice();
    await look(row(), ownRow({ at: AT + 10 * MINUTE }));
    office.now += MINUTE;
    const [before] = await stored();
    expect(before?.key).toMatch(/^weibo:comment:dom:abc@/);
    expect(before).toMatchObject({ status: 'acknowledged', acknowledgedAt: AT + 11 * MINUTE });
    await look(json());
    const all = await stored();
    expect(all.map((c) => c.key)).toEqual([KEY, expect.stringMatching(/^weibo:comment:dom:own@/)]);
    expect(all[0]).toMatchObject({
      matter: KEY,
      status: 'acknowledged',
      firstSeenAt: NOW,
      seen: { via: 'page-json', at: AT + 20_000 },
    });
    expect(all[1]?.seen.parentId).toBe('77');
    const events = await eventsOf(db, KEY);
    expect(events.map((e) => [e.type, e.data])).toEqual([['comment-identified', { from: before!.key }]]);
    office.now += MINUTE;
    await look(row());
    expect((await stored()).map((c) => c.key)).toEqual(all.map((c) => c.key));
  });

  it('leave no trace in the ledger where nothing stood there', async () => {
    const { look, db } = await anOffice();
    await look(row());
    await look(json());
    expect(await latestEvents(db, 10)).toEqual([]);
  });

  it('two identical texts by one person stay two', async () => {
    const { look, stored } = await anOffice();
    await look(row(), row({ commentId: 'dom:abc@1#2' }), row({ commentId: 'dom:abc@2', at: AT - HOUR }));
    await look(json({ commentId: '78', at: AT + 50_000 }), json(), json({ commentId: '5', at: AT - HOUR }));
    await look(row(), row({ commentId: 'dom:abc@1#2' }));
    expect((await stored()).map((c) => c.seen.commentId)).toEqual(['5', '77', '78']);
  });

  it('an own reply that came before its comment stops the clock at its time', async () => {
    const { look, stored } = await anOffice();
    await look(json({ commentId: '90', parentId: '77', own: true, authorId: ACCOUNT.id, at: AT + 5 * MINUTE }));
    await look(json());
    expect((await stored())[0]).toMatchObject({ key: KEY, status: 'acknowledged', acknowledgedAt: AT + 5 * MINUTE });
  });
});

describe('an own reply in a thread, of which a page does not show whom it answers', () => {
  const neighbour = { authorId: '6200000001', authorName: '邻居', text: '同问' };
  const asked = { commentId: '78', parentId: '77', at: AT + 5 * MINUTE, ...neighbour };
  const reply = { commentId: '79', authorId: ACCOUNT.id, authorName: ACCOUNT.name, own: true, text: '收到' };
  const rows = [
    row(),
    row({ ...neighbour, commentId: 'dom:asked', parentId: 'dom:abc', at: AT + 5 * MINUTE }),
    ownRow({ at: AT + 10 * MINUTE }),
  ];
  const told = [json(), json(asked), json({ ...reply, parentId: '78', at: AT + 10 * MINUTE + 30_000 })];
  const states = (all: readonly StoredComment[]) =>
    all
      .filter(({ seen }) => !seen.own)
      .map(({ seen, status, acknowledgedAt }) => [
        seen.commentId,
        seen.answered,
        seen.answeredAt,
        status,
        acknowledgedAt,
      ]);
  const truth = [
    ['77', false, null, 'open', null],
    ['78', true, AT + 10 * MINUTE + 30_000, 'acknowledged', AT + 10 * MINUTE + 30_000],
  ];

  it('answers the comment above, until the JSON says that it answered somebody else there', async () => {
    const { look, stored, office, db } = await anOffice();
    await look(...rows);
    expect((await stored()).filter(({ status }) => status === 'acknowledged')).toHaveLength(1);
    office.now += MINUTE;
    await look(...told);
    expect(states(await stored())).toEqual(truth);
    const events = await eventsOf(db, KEY);
    expect(events.map((e) => e.type)).toEqual(['comment-identified', 'comment-reopened']);
    expect(events[1]?.data).toMatchObject({ from: 'acknowledged', to: 'open', reply: 'weibo:comment:79' });
  });

  it('whichever of them comes with its id first', async () => {
    const { look, stored, office } = await anOffice();
    await look(...rows);
    office.now += MINUTE;
    await look(told[0]!);
    await look(told[1]!);
    await look(told[2]!);
    expect(states(await stored())).toEqual(truth);
  });

  it('and never where the JSON has said so before', async () => {
    const { look, stored, office, db } = await anOffice();
    await look(...told);
    office.now += MINUTE;
    await look(...rows.map((c, i) => (i === 0 ? { ...c, answered: true, answeredAt: AT + 11 * MINUTE } : c)));
    expect(states(await stored())).toEqual(truth);
    expect(await eventsOf(db, KEY)).toEqual([]);
  });

  it('but an own reply that did answer it still does', async () => {
    const { look, stored, office } = await anOffice();
    const second = { ...reply, commentId: '80', text: '已办结', at: AT + 20 * MINUTE };
    await look(...rows, ownRow({ commentId: 'dom:second', text: '已办结', at: AT + 20 * MINUTE }));
    office.now += MINUTE;
    await look(told[2]!);
    expect(states(await stored())[0]?.slice(1)).toEqual([true, AT + 21 * MINUTE, 'acknowledged', AT + 21 * MINUTE]);
    await look(...told, json({ ...second, parentId: '77' }));
    expect(states(await stored())[0]).toEqual(['77', true, AT + 20 * MINUTE, 'acknowledged', AT + 20 * MINUTE]);
  });
});

describe('what happens to a comment on the platform', () => {
  it('an edit keeps the earlier wording, once', async () => {
    const { look, stored, office } = await anOffice();
    await look(json({ text: '路灯坏了' }));
    for (const text of ['路灯坏了', '路灯 坏了', '路灯坏了，还漏电', '路灯坏了，还漏电']) {
      office.now += MINUTE;
      await look(json({ text }));
    }
    expect((await stored())[0]).toMatchObject({
      seen: { text: '路灯坏了，还漏电', at: AT + 20_000 },
      edits: [{ text: '路灯 坏了', until: NOW + 3 * MINUTE }],
    });
  });

  it('a deletion by the account is noted, and the clocks run on', async () => {
    const { look, stored, tap } = await anOffice();
    await look(json());
    const [before] = await stored();
    const url = 'https://weibo.com/ajax/statuses/destroyComment';
    await tap('weibo.comment-destroy', url, { ok: 0 }, { fields: { cid: '77' } });
    expect(await stored()).toEqual([before]);
    await tap('weibo.comment-destroy', url, { ok: 1 }, { fields: { cid: '77' } });
    expect(await stored()).toEqual([{ ...before, seen: { ...before!.seen, showing: 'deleted' } }]);
    await look(json());
    expect((await stored())[0]?.seen.showing).toBe('deleted');
  });

  it('states that a look does not name stay, those it names are the latest', async () => {
    const { look, stored, office } = await anOffice();
    await look(json({ showing: 'pending' }));
    for (const more of [{}, { showing: 'folded' as const, featured: true }, {}]) {
      office.now += MINUTE;
      await look(json(more));
    }
    expect((await stored())[0]?.seen).toMatchObject({ showing: 'folded', featured: true });
  });
});

describe('messages', () => {
  const message = (id: string, minute: number, own = false) =>
    seenComment({
      channel: 'message',
      commentId: id,
      postId: 'talk',
      parentId: '',
      at: AT + minute * MINUTE,
      own,
      authorId: own ? ACCOUNT.id : 'u1',
    });

  it.each<[string, readonly number[]]>([
    ['in order', [0, 1, 2, 3]],
    ['the account’s first', [2, 3, 0, 1]],
  ])('of the account answer what stands before them, seen %s', async (_, order) => {
    const { look, stored } = await anOffice();
    const all = [message('1', 0), message('2', 5), message('3', 8, true), message('4', 9)];
    for (const i of order) await look(all[i]!);
    expect((await stored()).map((c) => c.acknowledgedAt)).toEqual([AT + 8 * MINUTE, AT + 8 * MINUTE, null, null]);
  });
});

describe('a look', () => {
  const url = 'https://weibo.com/ajax/message/cmt?count=20';

  it('at an empty inbox is a look, a refused one is none', async () => {
    const { tap, db } = await anOffice();
    await tap('weibo.message-cmt', url, { ok: 0 });
    expect(await listReadings(db)).toEqual([]);
    await tap('weibo.message-cmt', url, { ok: 1, data: { comments: [] } });
    expect(await listReadings(db)).toEqual([{ account: ACCOUNT_KEY, surface: 'weibo.message-cmt', at: NOW, count: 0 }]);
  });

  it('learns the platform’s time, and says once that the computer is wrong', async () => {
    const { tap, db, office } = await anOffice();
    const date = (ahead: number) => new Date(office.now + ahead).toUTCString();
    for (let i = 0; i < 4; i++) {
      office.now += 1_000;
      await tap('weibo.message-cmt', url, { ok: 1, data: { comments: [] } }, { date: date(-7 * MINUTE) });
    }
    expect((await serverClocks(db)).weibo?.ahead).toBeLessThan(-6 * MINUTE);
    const alarms = (await latestEvents(db, 10)).map((e) => [e.type, e.subject, e.data.code, e.data.message]);
    expect(alarms).toEqual([['alarm', 'weibo', 'clock-off', expect.stringContaining('快约7分钟')]]);
  });

  it('a comment of a platform whose clock is ahead keeps its time', async () => {
    const { back, stored } = await anOffice();
    const batch = { account: { ...ACCOUNT }, surface: 's', comments: [json({ at: NOW + 4 * MINUTE })] };
    await collectComments(back, batch, 5 * MINUTE);
    expect((await stored())[0]?.seen.at).toBe(NOW + 4 * MINUTE);
  });

  it('at an account that is none of ours is kept nowhere', async () => {
    const { db, back, look, stored } = await anOffice();
    const told = vi.spyOn(back, 'tell');
    await db.accounts.put(anAccount({ filedAt: NOW - 30 * DAY, standing: 'foreign' }));
    await look(json());
    await db.accounts.clear();
    await look(json());
    await look();
    expect(await stored()).toEqual([]);
    expect(await listReadings(db)).toEqual([]);
    expect(told).not.toHaveBeenCalled();
  });

  it('takes one transaction, whatever it brings', async () => {
    // Before the database is opened: Dexie takes the function from it then.
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { look } = await anOffice();
    const rows = [row(), ownRow()];
    const ids = [json(), json({ commentId: '78', parentId: '77', own: true, authorName: ACCOUNT.name, text: '收到' })];
    const others = [1, 2].map((n) => json({ commentId: `9${n}`, authorId: `u${n}`, authorName: `网友${n}` }));
    for (const batch of [others, rows, ids, ids]) {
      opened.mockClear();
      await look(...batch);
      expect(opened).toHaveBeenCalledTimes(1);
    }
    opened.mockRestore();
  });

  it('at one person who asks the same again under a row and under its id is one matter', async () => {
    const { look, stored, db } = await anOffice();
    const asked = { authorId: 'u7', authorName: '网友七', text: '人民路的路灯坏了三天了，什么时候来修？' };
    await look(json({ ...asked, commentId: '70', at: AT - 2 * DAY }));
    await look(row(asked));
    await look(json(asked));
    const [first, second, ...more] = await stored();
    expect(more).toEqual([]);
    expect([first, second].map((c) => [c?.seen.commentId, c?.matter])).toEqual([
      ['70', 'weibo:comment:70'],
      ['77', 'weibo:comment:70'],
    ]);
    expect(second).toMatchObject({ status: 'dismissed', handling: { outcome: 'merged' } });
    expect((await eventsOf(db, KEY)).map(({ type }) => type)).toEqual(['comment-identified']);
  });

  it('that shows nothing new is not written again for a while', async () => {
    const { look, stored, office } = await anOffice();
    await look(json());
    office.now += MINUTE;
    await look(json());
    expect((await stored())[0]?.lastSeenAt).toBe(NOW);
    office.now += 10 * MINUTE;
    await look(json());
    expect((await stored())[0]?.lastSeenAt).toBe(NOW + 11 * MINUTE);
  });
});
