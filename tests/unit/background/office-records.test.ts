import { describe, expect, it } from 'vitest';
import type { Backend } from '../../../utils/background/backend';
import { recordHandlers } from '../../../utils/background/office-records';
import type { DutyEntryId, PersonId, ReviewId } from '../../../utils/domain/ids';
import type { OfficeEntry, OfficeRecordId } from '../../../utils/domain/office-record';
import type { ReadNote } from '../../../utils/domain/shift';
import { putAccount } from '../../../utils/storage/accounts';
import { getDutyEntry, putDutyEntry } from '../../../utils/storage/duty-sheet';
import { LAST_CHECK } from '../../../utils/storage/last-check';
import { auditLedger } from '../../../utils/storage/ledger-audit';
import { OFFICE_SETTINGS, officeRecords, officeRecordsSince } from '../../../utils/storage/office-records';
import { openDatabase } from '../../../utils/storage/open';
import { putPerson } from '../../../utils/storage/people';
import { putReview } from '../../../utils/storage/reviews';
import { getSetting } from '../../../utils/storage/settings';
import { putUnit } from '../../../utils/storage/unit';
import { ACCOUNT_KEY, anAccount, aPerson, aReview, aUnit } from '../../support/builders';
import { DAY, HOUR, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';

async function anOffice() {
  const db = closing(await openDatabase());
  await putUnit(db, aUnit());
  await putAccount(db, anAccount());
  await putReview(db, aReview({ id: 'review-1' as ReviewId }));
  const told: string[] = [];
  const back: Backend = { db: async () => db, now: () => NOW, tell: ({ kind }) => told.push(kind) };
  const events = () => db.ledger.toArray();
  return { db, told, events, on: recordHandlers(back) };
}
const FAULT: OfficeEntry = {
  kind: 'fault',
  at: NOW - HOUR,
  account: ACCOUNT_KEY,
  of: 'fact',
  source: 'citizen',
  where: '停水通知',
  what: '日期写错',
  review: 'review-1' as ReviewId,
};
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: { code?: string }) => error.code,
  );

describe('登记簿', () => {
  it('stores a record with its event, in the name of whoever is on duty', async () => {
    const { db, told, events, on } = await anOffice();
    await putPerson(db, aPerson('night', { name: '夜班' }));
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
    const { id } = await on['record.add'](FAULT);
    const [record] = await officeRecords(db, 'fault');
    expect(record).toMatchObject({ id, by: 'night', entry: FAULT });
    const [event] = await events();
    expect(event).toMatchObject({
      type: 'record-entered',
      actor: 'night',
      subject: `record:${id}`,
      data: { message: '差错“停水通知”，事实差错：日期写错', account: ACCOUNT_KEY, kind: 'fault' },
    });
    expect(told).toEqual(['records-changed']);
    expect((await auditLedger(db)).ok).toBe(true);
  });

  it('writes what came after as further events, and leaves the entry as it was', async () => {
    const { db, events, on } = await anOffice();
    const { id } = await on['record.add'](FAULT);
    await on['record.step']({ id, step: { step: 'note', at: NOW, note: '已联系平台' } });
    const correction = 'review-1' as ReviewId;
    await on['record.step']({ id, step: { step: 'close', at: NOW, note: '已发布更正', person: null, correction } });
    await on['record.step']({ id, step: { step: 'void', reason: '重复登记' } });
    expect((await events()).map(({ type, actor }) => `${type} ${actor}`)).toEqual([
      'record-entered duty',
      'record-followed duty',
      'record-followed duty',
      'record-voided duty',
    ]);
    const [record] = await officeRecords(db, 'fault');
    expect(record).toMatchObject({ entry: FAULT, notes: [{ note: '已联系平台' }], voided: { reason: '重复登记' } });
  });

  describe('takes a fault from a 读网记录', () => {
    const aNote = (change: Partial<ReadNote> = {}): ReadNote => ({
      kind: 'note',
      id: crypto.randomUUID() as DutyEntryId,
      at: NOW - HOUR,
      person: null,
      about: 'error',
      text: '停水通知日期写错',
      counts: { unread: [], due: 0, overdue: 0, drafts: 0 },
      voided: null,
      ...change,
    });

    it('once: each knows the other, and the ledger says where it came from', async () => {
      const { db, events, on } = await anOffice();
      const note = aNote();
      await putDutyEntry(db, note);
      const { id } = await on['record.add']({ ...FAULT, note: note.id });
      expect(await getDutyEntry(db, note.id)).toEqual({ ...note, fault: id });
      expect(await officeRecords(db, 'fault')).toMatchObject([{ id, entry: { note: note.id } }]);
      expect(await code(on['record.add']({ ...FAULT, note: note.id }))).toBe('note-taken');
      expect((await events()).map(({ data }) => data.message)).toEqual([
        '差错“停水通知”，事实差错：日期写错（转自值班读网记录）',
      ]);
    });

    it('anew when the record was voided', async () => {
      const { db, on } = await anOffice();
      const note = aNote();
      await putDutyEntry(db, note);
      const { id: wrong } = await on['record.add']({ ...FAULT, note: note.id });
      await on['record.step']({ id: wrong, step: { step: 'void', reason: '类型选错' } });
      const { id } = await on['record.add']({ ...FAULT, note: note.id });
      expect(await getDutyEntry(db, note.id)).toMatchObject({ fault: id });
    });

    it.each([
      ['that is not there', null],
      ['that tells no fault', aNote({ about: 'read' })],
      ['that was voided', aNote({ voided: { at: NOW, reason: '写错了' } })],
    ])('never from one %s', async (_, note) => {
      const { db, events, on } = await anOffice();
      if (note) await putDutyEntry(db, note);
      const from = note?.id ?? (crypto.randomUUID() as DutyEntryId);
      expect(await code(on['record.add']({ ...FAULT, note: from }))).toBe('no-duty-entry');
      expect([await officeRecords(db, 'fault'), await events()]).toEqual([[], []]);
    });
  });

  it('stores nothing where something is wrong', async () => {
    const { db, events, on } = await anOffice();
    expect(await code(on['record.add']({ ...FAULT, review: 'nowhere' as ReviewId }))).toBe('no-review');
    expect(await code(on['record.add']({ ...FAULT, at: NOW + DAY }))).toBe('record-in-future');
    const id = crypto.randomUUID() as OfficeRecordId;
    expect(await code(on['record.step']({ id, step: { step: 'void', reason: '没有这条' } }))).toBe('no-record');
    expect(await events()).toEqual([]);
    expect(await officeRecordsSince(db, 0)).toEqual([]);
  });

  it('keeps the unit’s own intervals, with an event', async () => {
    const { db, events, on } = await anOffice();
    await on['record.settings']({ credentialDays: 60, inspectionDays: 3 });
    expect(await getSetting(db, OFFICE_SETTINGS)).toEqual({ credentialDays: 60, inspectionDays: 3 });
    expect((await events())[0]?.data.message).toBe('账号密码每60天更换，账号每3天巡检');
  });

  it('reads documents and passwords of any age, the others of a time', async () => {
    const { db, on } = await anOffice();
    const old = NOW - 500 * DAY;
    await on['record.add']({ ...FAULT, at: old, review: null });
    await on['record.add']({
      kind: 'document',
      of: 'security',
      at: old,
      title: '安全管理制度',
      number: '',
      file: null,
    });
    expect((await officeRecordsSince(db, NOW - DAY)).map(({ kind }) => kind)).toEqual(['document']);
  });

  it('remembers the last full check of the ledger without an event', async () => {
    const { db, events, on } = await anOffice();
    const check = { at: NOW, head: 'ab'.repeat(32), count: 3, signatures: 1, problemCount: 0, problems: [] };
    await on['ledger.checked'](check);
    expect(await getSetting(db, LAST_CHECK)).toEqual(check);
    expect(await events()).toEqual([]);
  });
});
