import { describe, expect, it } from 'vitest';
import type { Backend } from '../../../utils/background/backend';
import { ignoredFor, ignoreFinding } from '../../../utils/background/ignored';
import { IGNORED_FOR_MS } from '../../../utils/domain/ignored';
import { putAccount } from '../../../utils/storage/accounts';
import { eventsOf } from '../../../utils/storage/ledger';
import { openDatabase } from '../../../utils/storage/open';
import { putUnit } from '../../../utils/storage/unit';
import { ACCOUNT, ACCOUNT_KEY, aFinding, anAccount, aUnit } from '../../support/builders';
import { NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';

async function anOffice() {
  const db = closing(await openDatabase());
  await putUnit(db, aUnit());
  await putAccount(db, anAccount());
  const office = { now: NOW, told: [] as string[] };
  const back: Backend = { db: async () => db, now: () => office.now, tell: ({ kind }) => office.told.push(kind) };
  return { db, back, office };
}
const input = (change = {}) => ({
  account: ACCOUNT,
  finding: aFinding({ severity: 'warn' }),
  before: '请',
  after: '本条消息',
  reason: ' 活动名称如此 ',
  ...change,
});

describe('ignoring a finding once', () => {
  it('is kept with its reason, told to open pages and written into the ledger', async () => {
    const { db, back, office } = await anOffice();
    await ignoreFinding(back, input());
    expect(await ignoredFor(back, ACCOUNT)).toMatchObject([
      { account: ACCOUNT_KEY, before: '请', after: '本条消息', reason: '活动名称如此', at: NOW },
    ]);
    expect(office.told).toEqual(['findings-ignored']);
    const events = await eventsOf(db, ACCOUNT_KEY);
    expect(events.map((e) => [e.type, e.data.reason])).toEqual([['finding-ignored', '活动名称如此']]);
  });

  it('replaces the reason of the same passage, and the ledger keeps both', async () => {
    const { db, back } = await anOffice();
    await ignoreFinding(back, input());
    await ignoreFinding(back, input({ reason: '已请示分管领导' }));
    expect((await ignoredFor(back, ACCOUNT)).map((r) => r.reason)).toEqual(['已请示分管领导']);
    expect(await eventsOf(db, ACCOUNT_KEY)).toHaveLength(2);
  });

  it('belongs to the account it was written for, and lasts 30 days', async () => {
    const { db, back, office } = await anOffice();
    await ignoreFinding(back, input());
    expect(await ignoredFor(back, { ...ACCOUNT, id: 'other', name: '别的账号' })).toEqual([]);
    office.now = NOW + IGNORED_FOR_MS;
    expect(await ignoredFor(back, ACCOUNT)).toHaveLength(1);
    office.now += 1;
    expect(await ignoredFor(back, ACCOUNT)).toEqual([]);
    await ignoreFinding(back, input({ before: '敬请' }));
    expect(await db.ignored.count()).toBe(1);
  });

  it('is refused for what forbids publishing, and for a unit that is not set up', async () => {
    const { db, back } = await anOffice();
    await expect(ignoreFinding(back, input({ finding: aFinding({ severity: 'block' }) }))).rejects.toMatchObject({
      code: 'not-ignorable',
    });
    await db.unit.clear();
    await expect(ignoreFinding(back, input())).rejects.toMatchObject({ code: 'not-onboarded' });
    expect(await db.ignored.count()).toBe(0);
    expect(await db.ledger.count()).toBe(0);
  });
});
