import { describe, expect, it } from 'vitest';
import { removePersonalData, retentionHandlers } from '../../../utils/background/retention';
import { mergeSeen } from '../../../utils/comments/merge';
import { unitPolicy } from '../../../utils/deadlines/unit-policy';
import { derivedDue } from '../../../utils/deadlines/urgency';
import type { SeenComment, StoredComment } from '../../../utils/domain/comment';
import { getComment, putComments } from '../../../utils/storage/comments';
import { exportAll } from '../../../utils/storage/export';
import { appendEvents, eventsOf, ledgerHead } from '../../../utils/storage/ledger';
import { getSetting } from '../../../utils/storage/settings';
import { RETENTION } from '../../../utils/storage/watch';
import { ACCOUNT_KEY } from '../../support/builders';
import { DAY, NOW } from '../../support/clock';
import { aPeopleOffice, type PeopleOffice } from '../../support/people-office';
import { storedComment } from '../deadlines/support';

const POLICY = unitPolicy([]);
const SECRET = { authorId: '7788990011', authorName: '王某某', text: '我家住人民路3号，电话13900000000' };

/** Stored with its clocks derived. */
async function stored(
  { db }: PeopleOffice,
  id: string,
  change: Partial<StoredComment>,
  seen: Partial<StoredComment['seen']> = {},
): Promise<StoredComment> {
  const base = storedComment({ commentId: id, at: NOW - 900 * DAY }, change);
  const comment = { ...base, account: ACCOUNT_KEY, seen: { ...base.seen, ...SECRET, ...seen } };
  const whole = { ...comment, ...derivedDue(comment, POLICY) };
  await putComments(db, [whole]);
  return whole;
}
const closed = (at: number): Partial<StoredComment> => ({ status: 'resolved', acknowledgedAt: at, resolvedAt: at });
const isErased = async ({ db }: PeopleOffice, { key }: StoredComment) => (await getComment(db, key))?.seen.text === '';

describe('personal data', () => {
  it('go two years after closing: names, words and earlier words; class, times and status stay, and one event says how many', async () => {
    const office = await aPeopleOffice();
    const old = await stored(office, '1', {
      ...closed(NOW - 730 * DAY - 1),
      edits: [{ text: SECRET.text, until: NOW - 899 * DAY }],
      triage: {
        kind: 'complaint',
        importance: 'important',
        negative: true,
        needsAnswer: true,
        reasons: [{ rule: 'complaint', words: ['人民路3号'] }],
        by: 'rules',
      },
    });
    const young = await stored(office, '2', closed(NOW - 730 * DAY + 1));
    expect(await removePersonalData(office.back)).toBe(1);
    const after = (await getComment(office.db, old.key))!;
    expect(JSON.stringify(after)).not.toMatch(/人民路|王某某|7788990011|13900000000/);
    expect(after).toEqual({
      ...old,
      seen: { ...old.seen, authorId: '', authorName: '', text: '' },
      edits: [],
      triage: { ...old.triage, reasons: [{ rule: 'complaint', words: [] }] },
      erasedAt: NOW,
    });
    expect(await getComment(office.db, young.key)).toEqual(young);
    expect(await office.newest()).toMatchObject({
      type: 'personal-data-removed',
      actor: 'system',
      data: { count: 1, before: NOW - 730 * DAY },
    });
    const { count } = await ledgerHead(office.db);
    expect(await removePersonalData(office.back)).toBe(0);
    expect((await ledgerHead(office.db)).count).toBe(count);
    expect(JSON.stringify((await exportAll(office.db, NOW)).tables.comments)).toContain(old.key);
    expect(JSON.stringify((await exportAll(office.db, NOW)).tables.comments?.[0])).not.toContain('王某某');
  });

  it.each<[string, Partial<StoredComment>, Partial<StoredComment['seen']>, boolean]>([
    ['open, however old', {}, {}, false],
    ['acknowledged', { status: 'acknowledged', acknowledgedAt: NOW - 899 * DAY }, {}, false],
    ['history that never ran', { status: 'dismissed', firstSeenAt: NOW - 800 * DAY }, {}, true],
    ['history first seen yesterday', { status: 'dismissed', firstSeenAt: NOW - DAY }, {}, false],
    ['the account’s own words', {}, { own: true }, true],
    [
      'sorted as owing no answer',
      {
        triage: {
          kind: 'praise',
          importance: 'normal',
          negative: false,
          needsAnswer: false,
          reasons: [],
          by: 'rules',
        },
      },
      {},
      true,
    ],
  ])('%s', async (_, change, seen, expected) => {
    const office = await aPeopleOffice();
    const comment = await stored(office, '1', change, seen);
    await removePersonalData(office.back);
    expect(await isErased(office, comment)).toBe(expected);
  });

  it('of one that was set aside count from then', async () => {
    const office = await aPeopleOffice();
    const comment = await stored(office, '1', { status: 'dismissed', firstSeenAt: NOW - 900 * DAY });
    await appendEvents(office.db, [
      { type: 'comment-dismissed', at: NOW - 10 * DAY, actor: 'duty', subject: comment.key, data: {} },
    ]);
    expect(await removePersonalData(office.back)).toBe(0);
    expect(await eventsOf(office.db, comment.key)).toHaveLength(1);
    office.clock.advance(721 * DAY);
    expect(await removePersonalData(office.back)).toBe(1);
  });

  it.each(['message', 'letter', 'call'] as const)('title and address of a %s go as well', async (channel) => {
    const office = await aPeopleOffice();
    const comment = await stored(office, '1', closed(NOW - 800 * DAY), {
      channel,
      postTitle: '王某某的来信',
      postId: '7788990011',
      url: 'https://api.weibo.com/chat#/chat?to_uid=7788990011',
    });
    await removePersonalData(office.back);
    expect(JSON.stringify(await getComment(office.db, comment.key))).not.toMatch(/王某某|7788990011/);
  });

  it('are not brought back by a later look at the page', async () => {
    const office = await aPeopleOffice();
    const comment = await stored(office, '1', closed(NOW - 800 * DAY));
    await removePersonalData(office.back);
    const after = (await getComment(office.db, comment.key))!;
    const context = { now: NOW + DAY, account: ACCOUNT_KEY, accountName: '', policy: POLICY };
    const { next, events } = mergeSeen(after, comment.seen as SeenComment, context);
    expect(next).toEqual({ ...after, lastSeenAt: NOW + DAY });
    expect(events).toEqual([]);
  });

  it('of more comments than one portion holds are all cleared, each portion with its event', async () => {
    const office = await aPeopleOffice();
    const first = await stored(office, 'x', closed(NOW - 800 * DAY));
    const many = Array.from({ length: 1100 }, (_, i) => ({
      ...first,
      key: `weibo:comment:${i}` as StoredComment['key'],
    }));
    await putComments(office.db, many);
    expect(await removePersonalData(office.back)).toBe(1101);
    const events = await office.db.ledger.where('type').equals('personal-data-removed').toArray();
    expect(events.map(({ data }) => data.count)).toEqual([500, 500, 101]);
  });
});

describe('the time', () => {
  it('is set by an administrator, not below thirty days', async () => {
    const office = await aPeopleOffice();
    const on = retentionHandlers(office.back)['retention.change'];
    const code = async (content: unknown, by?: string) =>
      on({ act: await office.act('admin', content, by) }).then(
        () => 'none',
        (error: { code?: string }) => error.code,
      );
    expect(await code({ retention: { days: 30 } }, 'first')).toBe('not-admin');
    expect(await code({ retention: { days: 29 } })).toBe('bad-change');
    expect(await getSetting(office.db, RETENTION)).toEqual({ days: 730 });
    expect(await code({ retention: { days: 30 } })).toBe('none');
    expect(await getSetting(office.db, RETENTION)).toEqual({ days: 30 });
    expect(await office.newest()).toMatchObject({ type: 'unit-changed', data: { before: { days: 730 } } });
  });
});
