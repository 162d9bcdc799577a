import { describe, expect, it } from 'vitest';
import { readRadar } from '../../../entrypoints/workspace/lib/radar';
import type { Backend } from '../../../utils/background/backend';
import { dutyRecordHandlers } from '../../../utils/background/duty-records';
import { deadlinePolicy } from '../../../utils/background/policy';
import type { DutyEntry } from '../../../utils/domain/duty-record';
import type { Debt } from '../../../utils/domain/emergency';
import type { DutyEntryId, PersonId, ReviewId } from '../../../utils/domain/ids';
import { radar } from '../../../utils/duties/radar';
import { putAccount } from '../../../utils/storage/accounts';
import { DEADLINE_SETTINGS } from '../../../utils/storage/deadline-settings';
import { putDebt } from '../../../utils/storage/debts';
import { DUTY_SETTINGS, listDutyRecords } from '../../../utils/storage/duty-records';
import { putDutyEntry } from '../../../utils/storage/duty-sheet';
import { openDatabase } from '../../../utils/storage/open';
import { putOwnPost } from '../../../utils/storage/own-posts';
import { putPerson } from '../../../utils/storage/people';
import { noteReading } from '../../../utils/storage/readings';
import { putReview } from '../../../utils/storage/reviews';
import { getSetting, putSetting } from '../../../utils/storage/settings';
import { putUnit } from '../../../utils/storage/unit';
import { ACCOUNT_KEY, aDraft, anAccount, aPerson, aReview } from '../../support/builders';
import { DAY, MINUTE, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';
import { aStored } from '../own-posts/posts';

const HOUR = 60 * MINUTE;

async function anOffice(regulations = ['jiangbei-2021', 'gov-website-content-sample']) {
  const db = closing(await openDatabase());
  await putUnit(db, { name: '青禾县融媒体中心', size: 6, regulations, onboardedAt: NOW - 300 * DAY });
  const told: string[] = [];
  const back: Backend = { db: async () => db, now: () => NOW, tell: ({ kind }) => told.push(kind) };
  const ledger = async () => (await db.ledger.toArray()).map(({ type, actor, data }) => [type, actor, data.message]);
  return { db, back, told, ledger, on: dutyRecordHandlers(back) };
}
const entry = (change: Partial<DutyEntry> = {}): DutyEntry => ({
  kind: 'document',
  title: '关于加强供水管理的通知',
  at: NOW - DAY,
  account: null,
  done: null,
  ...change,
});
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: { code?: string }) => error.code,
  );

describe('recording duties', () => {
  it('stands in the ledger under the name of whoever took over', async () => {
    const { db, ledger, on } = await anOffice();
    await putPerson(db, aPerson('night'));
    await putDutyEntry(db, {
      kind: 'handover',
      id: crypto.randomUUID() as DutyEntryId,
      at: NOW - HOUR,
      to: NOW + HOUR,
      person: 'night' as PersonId,
      from: null,
      counts: { unread: [], due: 0, overdue: 0, drafts: 0 },
      remark: '',
    });
    const { id } = await on['duty.add'](entry());
    await on['duty.step']({ target: { record: id }, step: { step: 'done', at: NOW, url: '' } });
    await on['duty.settings']({ cityLevel: true });
    expect((await ledger()).map(([, actor]) => actor)).toEqual(['night', 'night', 'night']);
  });

  it('stores record and event together, by whoever sits there when nobody took over', async () => {
    const { db, told, ledger, on } = await anOffice();
    const { id } = await on['duty.add'](entry());
    await on['duty.step']({ target: { record: id }, step: { step: 'done', at: NOW, url: '' } });
    expect(await listDutyRecords(db)).toMatchObject([{ id, done: { at: NOW }, recordedAt: NOW, voided: null }]);
    expect(await ledger()).toEqual([
      ['duty-recorded', 'duty', '规范性文件“关于加强供水管理的通知”，2026-03-15 09:30'],
      ['duty-recorded', 'duty', '规范性文件“关于加强供水管理的通知”已公开，2026-03-16 09:30'],
    ]);
    expect(told).toEqual(['duties-changed', 'duties-changed']);
  });

  it('stores nothing that is refused', async () => {
    const { db, ledger, on } = await anOffice();
    expect(await code(on['duty.add'](entry({ at: NOW + DAY })))).toBe('duty-in-future');
    const { id } = await on['duty.add'](entry({ kind: 'training' }));
    const step = { step: 'done', at: NOW, url: '' } as const;
    expect(await code(on['duty.step']({ target: { record: id }, step }))).toBe('duty-not-followed');
    const unknown = '00000000-0000-4000-8000-000000000000' as typeof id;
    expect(await code(on['duty.step']({ target: { record: unknown }, step }))).toBe('no-duty-record');
    expect(await code(on['duty.step']({ target: { debt: 'review-9' as ReviewId }, step }))).toBe('no-duty-record');
    expect(await listDutyRecords(db)).toHaveLength(1);
    expect(await ledger()).toHaveLength(1);
  });

  it('asks for the unit to be set up first', async () => {
    const { db, on } = await anOffice();
    await db.unit.clear();
    expect(await code(on['duty.add'](entry()))).toBe('not-onboarded');
  });

  it('goes on with a declared incident in one record of its own', async () => {
    const { db, on } = await anOffice();
    const debt: Debt = {
      review: 'review-1' as ReviewId,
      digest: 'a'.repeat(64) as Debt['digest'],
      account: ACCOUNT_KEY,
      declaration: {
        reason: '管道爆裂影响大面积供水',
        time: '今天8时',
        place: '城北',
        facts: '城北供水管道爆裂',
        measures: '正在抢修',
        planStartedAt: NOW - 3 * HOUR,
        consulted: '',
      },
      by: 'final' as Debt['by'],
      declaredAt: NOW - 2 * HOUR,
      validUntil: NOW,
      state: 'owed',
      release: null,
      publishedAt: NOW - 2 * HOUR,
      dueAt: NOW + DAY,
      overdueAt: null,
      paidAt: null,
      notes: [],
    };
    await putDebt(db, debt);
    const target = { debt: debt.review };
    await on['duty.step']({ target, step: { step: 'follow-up', at: NOW - HOUR, note: '抢修过半' } });
    await on['duty.step']({ target, step: { step: 'over', at: NOW, note: '已修复' } });
    expect(await listDutyRecords(db)).toMatchObject([
      { debt: 'review-1', title: '城北供水管道爆裂', followUps: [{ note: '抢修过半' }], over: { note: '已修复' } },
    ]);
    const { facts } = await readRadar(db, NOW);
    expect(radar({ ...facts, now: NOW }).filter((r) => r.duty.startsWith('incident'))).toMatchObject([
      {
        duty: 'incident',
        state: 'fine',
        figures: { key: 'radar.said.incident.inTime', values: { count: 1, hours: 2 } },
      },
    ]);
  });

  it('keeps the level of the unit, and says so in the ledger', async () => {
    const { db, ledger, on } = await anOffice();
    await on['duty.settings']({ cityLevel: true });
    expect(await getSetting(db, DUTY_SETTINGS)).toEqual({ cityLevel: true });
    expect(await ledger()).toEqual([['duty-recorded', 'duty', '访谈、调查次数按市（州）级计算']]);
  });
});

describe('what the board is computed from', () => {
  it('posts of guarded accounts from reviews and lists, each once, and the last look at the list', async () => {
    const { db } = await anOffice();
    await putAccount(db, anAccount({ filedAt: NOW - 100 * DAY }));
    await putAccount(db, anAccount({ key: 'weibo:9' as never, standing: 'foreign' }));
    const published = { at: NOW - HOUR, platformId: '', url: '', release: 'r' as never };
    const draft = aDraft({ kind: 'post', schedule: null });
    await putReview(db, aReview({ id: 'a' as ReviewId, status: 'published', updatedAt: NOW - HOUR, draft, published }));
    await putReview(
      db,
      aReview({ id: 'b' as ReviewId, status: 'published', updatedAt: NOW - 90 * DAY, draft, published }),
    );
    await putReview(db, aReview({ id: 'c' as ReviewId, status: 'approved', updatedAt: NOW, draft }));
    await putOwnPost(db, aStored({ key: 'weibo:post:1', at: NOW - HOUR, review: 'a' as ReviewId, kind: null }));
    await putOwnPost(db, aStored({ key: 'weibo:post:2', at: NOW - 2 * DAY, review: null, kind: 'unreviewed' }));
    await putOwnPost(db, aStored({ key: 'weibo:post:3', at: NOW - 61 * DAY, review: null, kind: 'unreviewed' }));
    await noteReading(db, { account: ACCOUNT_KEY, surface: 'posts:weibo.my-posts', at: NOW - 5, count: 2 });
    await noteReading(db, { account: ACCOUNT_KEY, surface: 'weibo.inbox', at: NOW, count: 2 });
    const { facts, accounts } = await readRadar(db, NOW);
    expect(accounts.map(({ key }) => key)).toEqual([ACCOUNT_KEY]);
    expect(facts.accounts).toMatchObject([{ key: ACCOUNT_KEY, listReadAt: NOW - 5 }]);
    expect(facts.posts.map(({ at }) => at).sort()).toEqual([NOW - 2 * DAY, NOW - HOUR]);
  });
});

describe('deadline policy', () => {
  it('heeds what the unit set', async () => {
    const { db } = await anOffice();
    expect((await deadlinePolicy(db)).resolve).toMatchObject({ workingDays: 5, closing: null });
    await putSetting(db, DEADLINE_SETTINGS, { workingDays: 3, closing: 1050, dutyHours: { from: 540, to: 1050 } });
    const policy = await deadlinePolicy(db);
    expect(policy.resolve).toMatchObject({ workingDays: 3, closing: 1050, laxer: [{ amount: 5 }, { amount: 7 }] });
    expect(policy.acknowledge.hours).toEqual({ from: 540, to: 1050 });
  });
});
