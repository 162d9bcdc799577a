import { describe, expect, it } from 'vitest';
import { actOnComment } from '../../../utils/background/comment-acts';
import { planShift, takeOver, voidEntry, noteReading as writeNote } from '../../../utils/background/shifts';
import { withClocks } from '../../../utils/comments/merge';
import type { PersonId } from '../../../utils/domain/ids';
import { verifyFreshActOf } from '../../../utils/keys/verify-review';
import { dutyTable } from '../../../utils/reports/duty-table';
import { putAccount } from '../../../utils/storage/accounts';
import { putComments } from '../../../utils/storage/comments';
import { dutySheet } from '../../../utils/storage/duty-sheet';
import { listPeople, putPerson } from '../../../utils/storage/people';
import { putUnit } from '../../../utils/storage/unit';
import { aComment, anAccount, aUnit } from '../../support/builders';
import { DAY, HOUR, MINUTE, NOW } from '../../support/clock';
import { aPeopleOffice } from '../../support/people-office';
import { SAMPLE } from '../comments/policies';

async function anOffice() {
  const office = await aPeopleOffice();
  await putUnit(office.db, aUnit());
  await putAccount(office.db, anAccount({ filedAt: NOW - DAY }));
  const [late, open] = ['c1', 'c2'].map((commentId, i) =>
    withClocks(aComment({ seen: { commentId, at: NOW - (i === 0 ? 3 * HOUR : MINUTE) } }), SAMPLE),
  );
  await putComments(office.db, [late!, open!]);
  const over = async (by: string, until = office.clock.now() + 8 * HOUR, remark = '') =>
    takeOver(office.back, await office.act('hand-over', { until, remark }, by));
  const sheet = () => dutySheet(office.db, 0, NOW + 9 * DAY);
  return { ...office, over, sheet, late: late!, open: open! };
}

describe('接班', () => {
  it('counts what is left to do, names both and stands signed in the ledger', async () => {
    const { over, sheet, newest, clock, db } = await anOffice();
    await over('first');
    clock.advance(HOUR);
    await over('author', clock.now() + 4 * HOUR, '城北留言待反馈');
    const [before, after] = (await sheet()).filter((e) => e.kind === 'handover');
    expect(before).toMatchObject({ person: 'first', from: null, counts: { due: 1, overdue: 1, drafts: 0 } });
    expect(before?.counts.unread).toEqual([anAccount().name]);
    expect(after).toMatchObject({ person: 'author', from: 'first', to: NOW + 5 * HOUR, remark: '城北留言待反馈' });
    const event = await newest();
    expect(event).toMatchObject({ type: 'duty-handed-over', actor: 'author', subject: 'duty-sheet' });
    expect(event.data.message).toMatch(
      /接班，值至03-16 14:30；交接时未读账号 1 个、未办 0 条、超期 2 条、待签批 0 篇；城北留言待反馈$/,
    );
    expect((await verifyFreshActOf(event.data.act as never, await listPeople(db))).ok).toBe(true);
  });

  it.each([
    ['until a moment that has passed', -1],
    ['for longer than three days', 73 * HOUR],
  ])('is refused %s', async (_, span) => {
    const { over, clock, sheet } = await anOffice();
    await expect(over('first', clock.now() + span)).rejects.toMatchObject({ code: 'bad-shift' });
    expect(await sheet()).toEqual([]);
  });

  it('is refused with the signature of another act', async () => {
    const { back, act } = await anOffice();
    const other = await act('admin', { until: NOW + HOUR, remark: '' }, 'final');
    await expect(takeOver(back, other)).rejects.toMatchObject({ code: 'wrong-act' });
  });
});

describe('acts on comments', () => {
  it('carry the id of whoever took over, as long as the shift lasts and the person is there', async () => {
    const { back, over, clock, db, newest, person, open, late } = await anOffice();
    const actor = async (key: string, reason: string) => {
      await actOnComment(back, { key: key as never, act: { do: 'urge', to: '县住建局', note: reason } });
      return (await newest()).actor;
    };
    expect(await actor(open.key, '请尽快')).toBe('duty');
    await over('first', clock.now() + HOUR);
    clock.advance(MINUTE);
    expect(await actor(open.key, '请尽快')).toBe('first');
    await putPerson(db, { ...(await person('first')), active: false });
    expect(await actor(late.key, '请尽快')).toBe('duty');
    await putPerson(db, { ...(await person('first')), active: true });
    clock.advance(HOUR);
    expect(await actor(late.key, '请尽快')).toBe('duty');
  });
});

describe('值班安排和读网记录', () => {
  const shift = (from: number, to: number) => ({ person: 'first' as PersonId, from, to, remark: '' });

  it('are stored with their events; what was voided stays with its reason', async () => {
    const { back, sheet, newest, over, db } = await anOffice();
    const { id } = await planShift(back, shift(NOW + HOUR, NOW + 9 * HOUR));
    expect(await newest()).toMatchObject({ type: 'duty-planned', actor: 'duty' });
    await over('author');
    const note = await writeNote(back, { about: 'error', text: '标题错字，已联系更正' });
    expect(await newest()).toMatchObject({
      type: 'duty-noted',
      actor: 'author',
      data: { message: '差错：标题错字，已联系更正' },
    });
    await voidEntry(back, { id, reason: '改由他人值班' });
    await expect(voidEntry(back, { id, reason: '改由他人值班' })).rejects.toMatchObject({ code: 'already-void' });
    await voidEntry(back, { id: note.id, reason: '重复登记' });
    const entries = await sheet();
    expect(entries).toHaveLength(3);
    const table = dutyTable({
      unit: '青禾县融媒体中心',
      entries,
      people: await listPeople(db),
      from: NOW - DAY,
      to: NOW + DAY,
      now: NOW,
    });
    expect(table.rows.map((row) => row[1])).toEqual(['交接班', '读网记录', '值班安排']);
    expect(table.rows[1]).toEqual(
      expect.arrayContaining(['差错：标题错字，已联系更正', '已作废：重复登记', 1, anAccount().name]),
    );
  });

  it.each([
    ['two at once for one person', NOW + 2 * HOUR, NOW + 3 * HOUR, 'shift-taken'],
    ['one that is over', NOW - 3 * HOUR, NOW - HOUR, 'bad-shift'],
    ['one without end', NOW + 20 * HOUR, NOW + 20 * HOUR, 'bad-shift'],
  ])('refuse %s', async (_, from, to, code) => {
    const { back } = await anOffice();
    await planShift(back, shift(NOW + HOUR, NOW + 9 * HOUR));
    await expect(planShift(back, shift(from, to))).rejects.toMatchObject({ code });
    await planShift(back, { ...shift(NOW + 9 * HOUR, NOW + 10 * HOUR) });
  });

  it('a signed hand-over cannot be voided', async () => {
    const { back, over } = await anOffice();
    const { id } = await over('first');
    await expect(voidEntry(back, { id, reason: '填错时间' })).rejects.toMatchObject({ code: 'no-duty-entry' });
  });
});
