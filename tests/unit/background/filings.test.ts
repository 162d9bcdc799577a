import { describe, expect, it } from 'vitest';
import { fileAccount } from '../../../utils/background/accounts';
import { collectTap } from '../../../utils/background/collect';
import { filingHandlers } from '../../../utils/background/filings';
import type { AccountChange, FilingStep, OtherAccountChange } from '../../../utils/domain/account-change';
import type { AccountKey } from '../../../utils/domain/ids';
import { fieldsOf } from '../../../utils/filings/form';
import { LedgerBook } from '../../../utils/ledger/book';
import { getAccount, listAccounts, putAccount } from '../../../utils/storage/accounts';
import { latestEvents } from '../../../utils/storage/ledger';
import { listOtherAccounts } from '../../../utils/storage/other-accounts';
import { ACCOUNT, ACCOUNT_KEY, anAccount } from '../../support/builders';
import { DAY, NOW } from '../../support/clock';
import { aPeopleOffice } from '../../support/people-office';
import { aRegister } from '../../support/register-samples';

const REGISTER = fieldsOf(aRegister({ certification: null }));
const WEIBO: AccountChange = {
  platform: 'weibo',
  platformAccountId: ACCOUNT.id,
  name: ACCOUNT.name,
  standing: 'guarded',
  leader: '周远',
  contact: '0555',
  register: REGISTER,
};
const TOUTIAO: OtherAccountChange = {
  platformName: '今日头条',
  name: '青禾县发布',
  leader: '周远',
  contact: '0555',
  register: REGISTER,
};

async function anOffice() {
  const office = await aPeopleOffice();
  const handlers = filingHandlers(office.back);
  return {
    ...office,
    file: async (change: AccountChange) => fileAccount(office.back, await office.act('admin', change)),
    other: async (change: OtherAccountChange) => handlers['filings.other']({ act: await office.act('admin', change) }),
    step: async (key: AccountKey, matter: FilingStep, by = 'final') =>
      handlers['filings.step']({ act: await office.act('admin', { key, matter }, by) }),
    bring: async (accounts: readonly AccountChange[], others: readonly OtherAccountChange[] = []) =>
      handlers['filings.import']({ act: await office.act('admin', { importFrom: '账号.xlsx', accounts, others }) }),
    stored: async () => (await getAccount(office.db, ACCOUNT_KEY))!,
    newestMatter: async () => (await getAccount(office.db, ACCOUNT_KEY))!.register!.matters.at(-1)!,
  };
}

describe('a filing', () => {
  it('keeps what was entered about it, and its matters through every later change', async () => {
    const { file, step, stored } = await anOffice();
    await file(WEIBO);
    await step(ACCOUNT_KEY, {
      step: 'add',
      kind: 'changed',
      on: '2026-03-10',
      what: '换人',
      filedOn: null,
      announcedOn: null,
    });
    await file({ ...WEIBO, key: ACCOUNT_KEY, register: { ...REGISTER, qq: '2' } });
    expect(await stored()).toMatchObject({ register: { qq: '2', matters: [{ what: '换人' }] } });
    // A page that knows no more than who the account is leaves the register alone.
    const { register: _, ...bare } = WEIBO;
    await file({ ...bare, key: ACCOUNT_KEY, leader: '吴江' });
    expect(await stored()).toMatchObject({ leader: '吴江', register: { qq: '2', matters: [{ what: '换人' }] } });
  });

  it('without a register, as stored before there was one, is read and changed as ever', async () => {
    const { db, file, stored } = await anOffice();
    await putAccount(db, anAccount());
    const { register: _, ...bare } = WEIBO;
    await file({ ...bare, key: ACCOUNT_KEY, standing: 'foreign' });
    expect(await stored()).not.toHaveProperty('register');
    expect((await stored()).standing).toBe('foreign');
  });

  it('records a change of it as a matter to be filed, under the same signature', async () => {
    const { file, newestMatter, newest } = await anOffice();
    await file(WEIBO);
    const matter = { on: '2026-03-12', what: '发布人员由林初改为何三', filedOn: null };
    await file({ ...WEIBO, key: ACCOUNT_KEY, matter });
    expect(await newestMatter()).toMatchObject({ kind: 'changed', ...matter, recordedAt: NOW });
    const event = await newest();
    expect(event).toMatchObject({ type: 'account-changed', actor: 'final' });
    expect(new LedgerBook().words(event).detail).toBe('变更（2026-03-12）：发布人员由林初改为何三');
  });

  it.each<[string, Partial<AccountChange>, string]>([
    ['of the same name on the same platform', { platformAccountId: '99' }, 'already-filed'],
    ['of an account nobody filed', { key: 'weibo:0' as AccountKey }, 'no-filing'],
    ['on another platform', { key: ACCOUNT_KEY, platform: 'douyin' }, 'bad-change'],
    ['without a name', { name: '', platformAccountId: '98' }, 'bad-change'],
  ])('%s is refused', async (_, change, code) => {
    const { file } = await anOffice();
    await file(WEIBO);
    await expect(file({ ...WEIBO, ...change })).rejects.toMatchObject({ code });
  });

  it.each([
    [{ on: '2026-03-17', filedOn: null }, 'filing-future'],
    [{ on: '2026-03-02', filedOn: '2026-03-17' }, 'filing-future'],
    [{ on: '2026-03-02', filedOn: '2026-03-01' }, 'filing-order'],
  ])('opened and filed on impossible days (%j) is refused', async (opening, code) => {
    const { file } = await anOffice();
    const register = { ...REGISTER, opening: { ...REGISTER.opening, ...opening } };
    await expect(file({ ...WEIBO, register })).rejects.toMatchObject({ code });
  });

  it('is signed by administrators only', async () => {
    const { step, file } = await anOffice();
    await file(WEIBO);
    const void1: FilingStep = {
      step: 'add',
      kind: 'closed',
      on: '2026-03-12',
      what: '停更',
      filedOn: null,
      announcedOn: null,
    };
    await expect(step(ACCOUNT_KEY, void1, 'author')).rejects.toMatchObject({ code: 'not-admin' });
  });
});

describe('a matter', () => {
  const CLOSED: FilingStep = {
    step: 'add',
    kind: 'cancelled',
    on: '2026-03-12',
    what: '停止运行',
    filedOn: null,
    announcedOn: null,
  };

  it('is filed and announced once, and a mistaken one is voided and stays', async () => {
    const { file, step, newestMatter, newest } = await anOffice();
    await file(WEIBO);
    await step(ACCOUNT_KEY, CLOSED);
    const { id } = await newestMatter();
    await step(ACCOUNT_KEY, { step: 'filed', id, on: '2026-03-13' });
    await step(ACCOUNT_KEY, { step: 'announced', id, on: '2026-03-14' });
    expect(await newestMatter()).toMatchObject({ filedOn: '2026-03-13', announcedOn: '2026-03-14' });
    expect((await newest()).data.message).toBe('注销已公告（2026-03-14）');
    await expect(step(ACCOUNT_KEY, { step: 'filed', id, on: '2026-03-15' })).rejects.toMatchObject({
      code: 'matter-done',
    });
    await expect(step(ACCOUNT_KEY, { ...CLOSED, what: '再来' })).rejects.toMatchObject({ code: 'filing-closed' });
    await step(ACCOUNT_KEY, { step: 'void', id, reason: '选错了账号' });
    expect(await newestMatter()).toMatchObject({ id, voided: { at: NOW, reason: '选错了账号' } });
    await step(ACCOUNT_KEY, CLOSED);
    expect((await newestMatter()).id).not.toBe(id);
  });

  it.each<[string, FilingStep, string]>([
    ['before the opening', { ...CLOSED, on: '2026-03-01' }, 'filing-order'],
    ['in the future', { ...CLOSED, on: '2026-03-17' }, 'filing-future'],
    ['filed before it happened', { ...CLOSED, filedOn: '2026-03-11' }, 'filing-order'],
    [
      'that nobody entered',
      { step: 'filed', id: '3f1c9a52-6a57-4d0e-9b55-0f6f5d1f8a01', on: '2026-03-12' },
      'no-matter',
    ],
  ])('%s is refused, and nothing is stored', async (_, matter, code) => {
    const { file, step, stored, db } = await anOffice();
    await file(WEIBO);
    await expect(step(ACCOUNT_KEY, matter)).rejects.toMatchObject({ code });
    expect((await stored()).register?.matters).toEqual([]);
    expect(await latestEvents(db, 9)).toHaveLength(1);
  });

  it('of an account of another platform is kept with it', async () => {
    const { other, step, db } = await anOffice();
    const { key } = await other(TOUTIAO);
    await step(key, CLOSED);
    expect((await listOtherAccounts(db))[0]?.register.matters).toMatchObject([{ kind: 'cancelled' }]);
    await expect(other(TOUTIAO)).rejects.toMatchObject({ code: 'already-filed' });
    await other({ ...TOUTIAO, key, name: '青禾发布' });
    expect(await listOtherAccounts(db)).toMatchObject([{ key, name: '青禾发布', register: { matters: [{}] } }]);
  });
});

describe('an import', () => {
  it('stores every account with an event of its own, behind the one that says who imported what', async () => {
    const { bring, db, file } = await anOffice();
    await file(WEIBO);
    const douyin: AccountChange = { ...WEIBO, platform: 'douyin', platformAccountId: null };
    const known: AccountChange = { ...WEIBO, key: ACCOUNT_KEY, leader: '吴江' };
    expect(await bring([known, douyin], [TOUTIAO])).toEqual({ added: 2, changed: 1 });
    expect((await listAccounts(db)).map(({ leader }) => leader).sort()).toEqual(['吴江', '周远']);
    const events = (await latestEvents(db, 9)).reverse().slice(1);
    expect(events.map(({ type, actor, subject }) => [type, actor, subject])).toEqual([
      ['register-imported', 'final', 'accounts'],
      ['account-changed', 'final', ACCOUNT_KEY],
      ['account-filed', 'final', 'douyin:name:青禾县发布'],
      ['account-filed', 'final', 'other:今日头条:青禾县发布'],
    ]);
    expect(events[0]?.data.message).toBe('从“账号.xlsx”导入 3 个：新增 2 个，变更 1 个');
    const book = new LedgerBook();
    for (const event of events) book.add(event);
    expect(book.nameOf('other:今日头条:青禾县发布')).toBe('青禾县发布');
  });

  it('stores nothing at all when one of its accounts cannot be stored', async () => {
    const { bring, db } = await anOffice();
    const again = { ...WEIBO, platformAccountId: '99' };
    await expect(bring([WEIBO, again], [TOUTIAO])).rejects.toMatchObject({ code: 'already-filed' });
    expect([await listAccounts(db), await listOtherAccounts(db), await latestEvents(db, 9)]).toEqual([[], [], []]);
  });
});

describe('认证信息 on a page of the account', () => {
  const DOUYIN = { platform: 'douyin', id: '7001', name: '青禾县发布' } as const;
  const answer = (user: object) => ({
    endpoint: 'douyin.user-info',
    account: DOUYIN,
    request: {
      method: 'GET',
      url: 'https://creator.douyin.com/web/api/media/user/info/',
      contentType: '',
      body: '',
      form: null,
      unreadable: false,
    },
    response: {
      status: 200,
      url: 'https://creator.douyin.com/web/api/media/user/info/',
      body: JSON.stringify({ status_code: 0, user: { uid: '7001', nickname: '青禾县发布', ...user } }),
      headers: {},
    },
  });

  async function seen(standing: 'guarded' | 'foreign', ...users: readonly object[]) {
    const office = await anOffice();
    const key = 'douyin:7001' as AccountKey;
    await putAccount(office.db, anAccount({ key, platform: 'douyin', platformAccountId: '7001', standing }));
    for (const user of users) {
      await collectTap(office.back, answer(user));
      office.clock.advance(DAY);
    }
    return { filing: await getAccount(office.db, key), events: await latestEvents(office.db, 9) };
  }

  it('is kept with the time it was seen, once for the same words', async () => {
    const user = { enterprise_verify_reason: '青禾县融媒体中心', is_gov_media_vip: true };
    const { filing, events } = await seen('guarded', user, user);
    expect(filing?.register?.certification).toEqual({ text: '青禾县融媒体中心', source: 'page', at: NOW });
    expect(events).toMatchObject([{ type: 'account-changed', actor: 'system' }]);
  });

  it('takes the place of what it said before, and of what was entered by hand', async () => {
    const { filing, events } = await seen('guarded', { custom_verify: '甲' }, { custom_verify: '乙\n 丙' });
    expect(filing?.register?.certification).toEqual({ text: '乙 丙', source: 'page', at: NOW + DAY });
    expect(events).toHaveLength(2);
  });

  it('of accounts that are none of ours is nobody’s business', async () => {
    const { filing, events } = await seen('foreign', { custom_verify: '甲' });
    expect(filing).not.toHaveProperty('register');
    expect(events).toEqual([]);
  });

  it('that says nothing leaves what is registered', async () => {
    const { filing } = await seen('guarded', { custom_verify: '甲' }, { custom_verify: '' }, {});
    expect(filing?.register?.certification?.text).toBe('甲');
  });
});
