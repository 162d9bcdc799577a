import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { popupState, readPopup } from '../../../entrypoints/popup/state';
import { withClocks } from '../../../utils/comments/merge';
import { HOUR, MINUTE } from '../../../utils/deadlines/days';
import type { AccountFiling } from '../../../utils/domain/account';
import type { AccountKey } from '../../../utils/domain/ids';
import { putAccount } from '../../../utils/storage/accounts';
import { putComments } from '../../../utils/storage/comments';
import type { SanshenDb } from '../../../utils/storage/database';
import { openDatabase } from '../../../utils/storage/open';
import { noteReading } from '../../../utils/storage/readings';
import { putUnit } from '../../../utils/storage/unit';
import { beijing } from '../../unit/deadlines/cases';
import { JIANGBEI, storedComment } from '../../unit/deadlines/support';

const NOW = beijing('2026-11-20 10:00');
const account = (id: string, standing: AccountFiling['standing'] = 'guarded'): AccountFiling => ({
  key: `weibo:${id}` as AccountKey,
  platform: 'weibo',
  platformAccountId: id,
  name: `账号${id}`,
  standing,
  leader: '张三',
  contact: '0000',
  filedAt: Number(id),
});

let db: SanshenDb;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  db = await openDatabase();
});

describe('popup over the database', () => {
  it('asks for the setup while there is no unit', async () => {
    expect(popupState(await readPopup(db), NOW)).toEqual({ status: 'not-onboarded' });
  });

  it('lists what is due first, by the policy of the unit, and when each account of ours was read', async () => {
    await putUnit(db, { name: '江北区政府办公室', size: 5, regulations: ['jiangbei-2021'], onboardedAt: NOW });
    await putAccount(db, account('1'));
    await putAccount(db, account('2'));
    await putAccount(db, account('3', 'foreign'));
    await noteReading(db, { account: account('1').key, surface: 'comments', at: NOW - 10 * MINUTE, count: 3 });
    await noteReading(db, { account: account('1').key, surface: 'messages', at: NOW - 3 * HOUR, count: 0 });
    // A look at the list of posts is none at the comments.
    await noteReading(db, { account: account('2').key, surface: 'posts:weibo.my-posts', at: NOW, count: 1 });
    const make = (commentId: string, ago: number) => withClocks(storedComment({ commentId, at: NOW - ago }), JIANGBEI);
    await putComments(db, [
      make('today', MINUTE),
      make('late', 2 * HOUR),
      withClocks(storedComment({ commentId: 'own', own: true }), JIANGBEI),
    ]);

    const state = popupState(await readPopup(db), NOW);
    if (state.status !== 'ready') throw new Error(state.status);
    expect(state.items.map((i) => [i.key, i.urgency.level])).toEqual([
      ['weibo:comment:late', 'overdue'],
      ['weibo:comment:today', 'today'],
    ]);
    expect(state.items[0]?.explanation?.sources).toMatchObject([{ kind: 'regulation', regulation: 'jiangbei-2021' }]);
    expect(state.regulationNames['jiangbei-2021']).toBe('江北区政务新媒体管理制度（试行）');
    expect(state.readings).toMatchObject([
      { name: '账号1', lastReadAt: NOW - 10 * MINUTE, stale: false },
      { name: '账号2', lastReadAt: null, stale: true },
    ]);
    expect(state).toMatchObject({ unitName: '江北区政府办公室', truncated: false, waiting: 0 });
  });

  it('stops at the two hundred most pressing and says so', async () => {
    await putUnit(db, { name: '江北区政府办公室', size: 5, regulations: ['jiangbei-2021'], onboardedAt: NOW });
    await putComments(
      db,
      Array.from({ length: 205 }, (_, i) =>
        withClocks(storedComment({ commentId: `c${i}`, at: NOW - i * MINUTE }), JIANGBEI),
      ),
    );
    const state = popupState(await readPopup(db), NOW);
    if (state.status !== 'ready') throw new Error(state.status);
    expect(state.items).toHaveLength(200);
    expect(state.items[0]?.key).toBe('weibo:comment:c204');
    expect(state.truncated).toBe(true);
  });
});
