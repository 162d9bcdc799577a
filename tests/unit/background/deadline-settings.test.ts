import { describe, expect, it, vi } from 'vitest';
import { deadlineHandlers, rederiveDue } from '../../../utils/background/deadline-settings';
import { deadlinePolicy } from '../../../utils/background/policy';
import { derivedDue } from '../../../utils/deadlines/urgency';
import type { StoredComment } from '../../../utils/domain/comment';
import { getComments, putComments } from '../../../utils/storage/comments';
import { DEADLINE_SETTINGS, DERIVED_FOR } from '../../../utils/storage/deadline-settings';
import { getSetting, putSetting } from '../../../utils/storage/settings';
import { NOW } from '../../support/clock';
import { aPeopleOffice, type PeopleOffice } from '../../support/people-office';
import { storedComment } from '../deadlines/support';

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: { code?: string }) => error.code,
  );

/** Stored as the office's policy derives it. */
async function comment(office: PeopleOffice, id: string, change: Partial<StoredComment> = {}): Promise<StoredComment> {
  const stored = storedComment({ commentId: id, at: NOW }, { status: 'acknowledged', acknowledgedAt: NOW, ...change });
  const derived = { ...stored, ...derivedDue(stored, await deadlinePolicy(office.db)) };
  await putComments(office.db, [derived]);
  return derived;
}

describe('the unit sets its own limits', () => {
  it('signed by an administrator; what runs is counted anew, what is closed stays', async () => {
    const office = await aPeopleOffice();
    const open = await comment(office, '1');
    const closed = await comment(office, '2', { status: 'resolved', resolvedAt: NOW });
    const deadlines = { workingDays: 2, closing: 17 * 60 + 30 };
    await deadlineHandlers(office.back)['deadlines.change']({ act: await office.act('admin', { deadlines }) });
    expect(await getSetting(office.db, DEADLINE_SETTINGS)).toEqual(deadlines);
    expect(await office.newest()).toMatchObject({
      type: 'unit-changed',
      actor: 'final',
      data: { message: '变更办理时限设置', before: {}, deadlines },
    });
    const [after, still] = await getComments(office.db, [open.key, closed.key]);
    const policy = await deadlinePolicy(office.db);
    expect(after).toEqual({ ...open, ...derivedDue(open, policy) });
    expect(after!.dueAt).toBeLessThan(open.dueAt);
    expect(still).toEqual(closed);
  });

  it('is refused from anybody else, and out of range', async () => {
    const office = await aPeopleOffice();
    const on = deadlineHandlers(office.back)['deadlines.change'];
    const act = (content: unknown, by?: string) => office.act('admin', content, by);
    expect(await code(on({ act: await act({ deadlines: {} }, 'first') }))).toBe('not-admin');
    expect(await code(on({ act: await act({ deadlines: { closing: 0 } }) }))).toBe('bad-change');
    expect(await code(on({ act: await act({ deadlines: {}, more: 1 }) }))).toBe('bad-change');
    expect(await getSetting(office.db, DEADLINE_SETTINGS)).toEqual({});
  });
});

describe('deriving stored due times anew', () => {
  it('happens once for each policy and calendar, and tells the pages only when something moved', async () => {
    const office = await aPeopleOffice();
    const stale = { ...(await comment(office, '1')), dueAt: 5 };
    await putComments(office.db, [stale]);
    const tell = vi.mocked(office.back.tell);
    expect(await rederiveDue(office.back)).toBe(1);
    expect(tell).toHaveBeenCalledWith({ kind: 'comments-changed' });
    tell.mockClear();
    await putComments(office.db, [stale]);
    expect(await rederiveDue(office.back)).toBe(0);
    expect(tell).not.toHaveBeenCalled();
    // An update that brings another calendar begins again.
    await putSetting(office.db, DERIVED_FOR, 'another edition');
    expect(await rederiveDue(office.back)).toBe(1);
  });

  it('goes through more comments than one portion holds', async () => {
    const office = await aPeopleOffice();
    const first = await comment(office, 'x');
    const many = Array.from({ length: 1100 }, (_, i) => ({
      ...first,
      key: `weibo:comment:${i}` as StoredComment['key'],
      dueAt: i + 1,
    }));
    await putComments(office.db, many);
    expect(await rederiveDue(office.back)).toBe(1100);
    const due = (
      await getComments(
        office.db,
        many.map((c) => c.key),
      )
    ).map((c) => c!.dueAt);
    expect(new Set(due)).toEqual(new Set([first.dueAt]));
  });
});
