import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../../components/popup/model';
import { readForm, readReplies } from '../../../entrypoints/popup/form-source';
import { LISTED, type PopupQuery, popupState, readPopup } from '../../../entrypoints/popup/state';
import { withClocks } from '../../../utils/comments/merge';
import { HOUR, MINUTE } from '../../../utils/deadlines/days';
import type { AccountFiling } from '../../../utils/domain/account';
import type { AccountKey, CommentKey, PersonId } from '../../../utils/domain/ids';
import { putAccount } from '../../../utils/storage/accounts';
import { putComments } from '../../../utils/storage/comments';
import type { SanshenDb } from '../../../utils/storage/database';
import { openDatabase } from '../../../utils/storage/open';
import { putPerson } from '../../../utils/storage/people';
import { noteReading } from '../../../utils/storage/readings';
import { putReplyTemplate } from '../../../utils/storage/reply-templates';
import { putReview } from '../../../utils/storage/reviews';
import { putServerClock } from '../../../utils/storage/server-clocks';
import { putUnit } from '../../../utils/storage/unit';
import { aReview, ROSTER } from '../../support/builders';
import { beijing } from '../../unit/deadlines/cases';
import { JIANGBEI, storedComment } from '../../unit/deadlines/support';
import { anApprovedTemplate } from '../../unit/replies/templates';

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
const stateNow = async (change: Partial<PopupQuery> = {}, me: PersonId | null = null) =>
  popupState(await readPopup(db, { filter: NO_FILTER, budget: 5_000, limit: LISTED, now: NOW, ...change }), NOW, me);
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  db = await openDatabase();
});

describe('popup over the database', () => {
  it('asks for the setup while there is no unit', async () => {
    expect(await stateNow()).toEqual({ status: 'not-onboarded' });
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

    const state = await stateNow();
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
    expect(state).toMatchObject({ unitName: '江北区政府办公室', end: 'end', overdueTotal: 1, waiting: 0 });
  });

  it('finds what fits the filter behind the two hundred most pressing, as far as it may look', async () => {
    await putUnit(db, { name: '江北区政府办公室', size: 5, regulations: ['jiangbei-2021'], onboardedAt: NOW });
    await putComments(
      db,
      Array.from({ length: 300 }, (_, i) =>
        withClocks(
          storedComment({ commentId: `c${i}`, at: NOW - i * MINUTE, text: i === 3 ? '路灯' : '公交' }),
          JIANGBEI,
        ),
      ),
    );
    const filter = { ...NO_FILTER, search: '路灯' };
    expect(await stateNow({ filter })).toMatchObject({ items: [{ key: 'weibo:comment:c3' }], end: 'end' });
    expect(await stateNow({ filter, budget: 100 })).toMatchObject({ items: [], end: 'unsearched', searched: 100 });
  });

  it('lists the drafts that wait for whoever works here, and no others', async () => {
    await putUnit(db, { name: '江北区政府办公室', size: 5, regulations: ['jiangbei-2021'], onboardedAt: NOW });
    for (const person of ROSTER) await putPerson(db, person);
    await putReview(db, aReview({ submittedAt: NOW - HOUR }));
    expect(await stateNow()).toMatchObject({ waiting: 1, mine: null });
    expect(await stateNow({}, 'first' as PersonId)).toMatchObject({
      mine: [{ review: 'review-1', stage: '初审', since: NOW - HOUR }],
    });
    expect(await stateNow({}, 'final' as PersonId)).toMatchObject({ mine: [] });
    expect(await stateNow({}, 'nobody' as PersonId)).toMatchObject({ mine: null });
  });

  it('gives a form the comment as it is stored now, with its matter and the departments', async () => {
    const comment = withClocks(storedComment({ commentId: 'c1', at: NOW }), JIANGBEI);
    const again = withClocks(storedComment({ commentId: 'c2', at: NOW }, { matter: comment.key }), JIANGBEI);
    await putComments(db, [comment, again]);
    await putPerson(db, ROSTER[0]!);
    expect(await readForm(db, comment.key, NOW)).toMatchObject({
      comment,
      matter: [again],
      departments: [],
      extensionRefusal: expect.stringContaining('没有延期的规定'),
      approvers: [],
    });
    await expect(readForm(db, 'weibo:comment:none' as CommentKey, NOW)).rejects.toMatchObject({ code: 'no-comment' });
  });

  it('offers templates with what is known of the comment', async () => {
    await putUnit(db, { name: '江北区政府办公室', size: 5, regulations: ['jiangbei-2021'], onboardedAt: NOW });
    const comment = withClocks(storedComment({ commentId: 'c1', at: NOW }), JIANGBEI);
    await putComments(db, [comment]);
    await putReplyTemplate(db, anApprovedTemplate());
    expect(await readReplies(db, comment.key, NOW)).toEqual({
      templates: [{ template: anApprovedTemplate(), approved: true }],
      trusted: true,
      about: { dueAt: beijing('2026-11-28 00:00'), department: '' },
    });
  });

  it('tells of a platform whose clock is another, as long as that was seen lately', async () => {
    await putUnit(db, { name: '江北区政府办公室', size: 5, regulations: ['jiangbei-2021'], onboardedAt: NOW });
    const seen = (ahead: number, ago: number) => ({ ahead, at: NOW - ago, doubt: null, warned: true });
    await putServerClock(db, 'weibo', seen(7 * MINUTE, HOUR));
    await putServerClock(db, 'wechat', seen(MINUTE, HOUR));
    await putServerClock(db, 'douyin', seen(9 * MINUTE, 25 * HOUR));
    expect(await stateNow()).toMatchObject({ clocksOff: [{ platform: 'weibo', ahead: 7 * MINUTE }] });
  });

  it('stops at the two hundred most pressing and says so', async () => {
    await putUnit(db, { name: '江北区政府办公室', size: 5, regulations: ['jiangbei-2021'], onboardedAt: NOW });
    await putComments(
      db,
      Array.from({ length: 205 }, (_, i) =>
        withClocks(storedComment({ commentId: `c${i}`, at: NOW - i * MINUTE }), JIANGBEI),
      ),
    );
    const state = await stateNow();
    if (state.status !== 'ready') throw new Error(state.status);
    expect(state.items).toHaveLength(200);
    expect(state.items[0]?.key).toBe('weibo:comment:c204');
    expect(state.end).toBe('full');
  });
});
