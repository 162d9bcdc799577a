import { Fault } from '../domain/fault';
import type { DutyEntryId } from '../domain/ids';
import type { LedgerCheck } from '../domain/ledger-check';
import type { OfficeEntry, OfficeRecord, OfficeRecordId, OfficeSettings, OfficeStep } from '../domain/office-record';
import { placeInWords } from '../ledger/words';
import type { MessageInput } from '../messaging/protocol';
import { afterOfficeStep, newOfficeRecord, officeText, type RecordNames } from '../records/record';
import { listAccounts } from '../storage/accounts';
import type { SanshenDb } from '../storage/database';
import { getDutyEntry, putDutyEntry } from '../storage/duty-sheet';
import { LAST_CHECK } from '../storage/last-check';
import { type Append, withLedger } from '../storage/ledger';
import { getOfficeRecord, OFFICE_SETTINGS, putOfficeRecord } from '../storage/office-records';
import { listPeople } from '../storage/people';
import { getReview } from '../storage/reviews';
import { putSetting } from '../storage/settings';
import { type Backend, requireUnit } from './backend';
import { actorOnDuty } from './on-duty';

/** The handlers of `record-messages`. */
export const recordHandlers = (back: Backend) => ({
  'ledger.checked': (check: LedgerCheck) => keepLedgerCheck(back, check),
  'record.add': (entry: OfficeEntry) => addOfficeRecord(back, entry),
  'record.step': (input: MessageInput<'record.step'>) => stepOfficeRecord(back, input),
  'record.settings': (settings: OfficeSettings) => setOfficeSettings(back, settings),
});

/** Keeps what a full check of the ledger found. Not an event: whoever doubts it checks again. */
async function keepLedgerCheck(back: Backend, check: LedgerCheck): Promise<Record<string, never>> {
  await putSetting(await back.db(), LAST_CHECK, check);
  return {};
}

/**
 * 登记: an inspection, fault, document, password change or report, in the name of whoever is on duty.
 * @throws Fault `no-review`, and those of `takeNote` and `newOfficeRecord`.
 */
async function addOfficeRecord(back: Backend, entry: OfficeEntry): Promise<{ id: OfficeRecordId }> {
  const db = await back.db();
  await requireUnit(db);
  const now = back.now();
  const id = crypto.randomUUID() as OfficeRecordId;
  await withLedger(db, tablesOf(db), async (append) => {
    const names = await namesOf(db);
    if (entry.kind === 'fault' && entry.review !== null) await requireReview(db, entry.review);
    if (entry.kind === 'fault' && entry.note !== undefined) await takeNote(db, entry.note, id);
    const record = newOfficeRecord(entry, id, await actorOnDuty(db, now), now);
    await store(db, append, record, null, names, now);
  });
  back.tell({ kind: 'records-changed' });
  return { id };
}

/** 跟进、整改、纠正、办结 or 作废 of a record. @throws Fault `no-record`, and those of `afterOfficeStep`. */
async function stepOfficeRecord(
  back: Backend,
  { id, step }: { readonly id: OfficeRecordId; readonly step: OfficeStep },
): Promise<Record<string, never>> {
  const db = await back.db();
  const now = back.now();
  await withLedger(db, tablesOf(db), async (append) => {
    const names = await namesOf(db);
    const stored = await getOfficeRecord(db, id);
    if (!stored) throw new Fault('no-record', '没有找到这条登记，请刷新页面。');
    if (step.step === 'close' && step.correction !== null) await requireReview(db, step.correction);
    await store(db, append, afterOfficeStep(stored, step, now), step, names, now);
  });
  back.tell({ kind: 'records-changed' });
  return {};
}

/**
 * The 读网记录 that a fault is taken from gets to know its record; one that was voided does not count. Inside the transaction of the record.
 * @throws Fault `no-duty-entry`, `note-taken`.
 */
async function takeNote(db: SanshenDb, note: DutyEntryId, fault: OfficeRecordId): Promise<void> {
  const entry = await getDutyEntry(db, note);
  if (entry?.kind !== 'note' || entry.about !== 'error' || entry.voided) {
    throw new Fault('no-duty-entry', '没有找到这条读网差错记录，或者它已作废，请刷新页面。');
  }
  const taken = entry.fault === undefined ? null : await getOfficeRecord(db, entry.fault);
  if (taken && !taken.voided) throw new Fault('note-taken', '这条读网差错已在差错登记中，请勿重复登记。');
  await putDutyEntry(db, { ...entry, fault });
}

/** How often passwords are changed and accounts inspected. */
async function setOfficeSettings(back: Backend, settings: OfficeSettings): Promise<Record<string, never>> {
  const db = await back.db();
  await requireUnit(db);
  const now = back.now();
  await withLedger(db, [db.settings, db.dutySheet, db.people], async (append) => {
    await putSetting(db, OFFICE_SETTINGS, settings);
    const message = `账号密码每${settings.credentialDays}天更换，账号每${settings.inspectionDays}天巡检`;
    const actor = await actorOnDuty(db, now);
    await append({ type: 'record-followed', at: now, actor, subject: 'records', data: { message, settings } });
  });
  back.tell({ kind: 'records-changed' });
  return {};
}

const tablesOf = (db: SanshenDb) => [db.officeRecords, db.dutySheet, db.people, db.accounts, db.reviews];

async function store(
  db: SanshenDb,
  append: Append,
  record: OfficeRecord,
  step: OfficeStep | null,
  names: RecordNames,
  now: number,
): Promise<void> {
  await putOfficeRecord(db, record);
  const { entry } = record;
  await append({
    type: step === null ? 'record-entered' : step.step === 'void' ? 'record-voided' : 'record-followed',
    at: now,
    actor: await actorOnDuty(db, now),
    subject: `record:${record.id}`,
    data: {
      message: officeText(record, step, names),
      kind: record.kind,
      // So that the ledger of an account shows what was recorded about it.
      account: 'account' in entry ? entry.account : null,
      record: step === null ? record : record.id,
      step,
    },
  });
}

async function namesOf(db: SanshenDb): Promise<RecordNames> {
  const accounts = new Map<string, string>((await listAccounts(db)).map(({ key, name }) => [key, name]));
  const people = new Map<string, string>((await listPeople(db)).map(({ id, name }) => [id, name]));
  return {
    account: (key) => accounts.get(key) || placeInWords(key),
    person: (id) => people.get(id) ?? '已离岗人员',
  };
}

async function requireReview(db: SanshenDb, id: Parameters<typeof getReview>[1]): Promise<void> {
  if (!(await getReview(db, id))) throw new Fault('no-review', '没有找到所选的稿件，请刷新页面后重新选择。');
}
