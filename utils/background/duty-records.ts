import type { DutyRecord, DutyRecordId, DutySettings, DutyStep, DutyTarget } from '../domain/duty-record';
import { Fault } from '../domain/fault';
import { incidentTitle } from '../duties/incidents';
import { afterStep, newRecord, recordText } from '../duties/record';
import type { MessageInput } from '../messaging/protocol';
import type { SanshenDb } from '../storage/database';
import { getDebt } from '../storage/debts';
import { DUTY_SETTINGS, dutyRecordOfDebt, getDutyRecord, putDutyRecord } from '../storage/duty-records';
import { type Append, withLedger } from '../storage/ledger';
import { putSetting } from '../storage/settings';
import { type Backend, requireUnit } from './backend';
import { actorOnDuty } from './on-duty';

/** The handlers of the messages about 履职事项. */
export const dutyRecordHandlers = (back: Backend) => ({
  'duty.add': (entry: MessageInput<'duty.add'>) => addDutyRecord(back, entry),
  'duty.step': (input: MessageInput<'duty.step'>) => stepDutyRecord(back, input),
  'duty.settings': (settings: DutySettings) => setDutySettings(back, settings),
});

/** 履职事项: something that was held, issued or began, entered by the person on duty. */
async function addDutyRecord(back: Backend, entry: MessageInput<'duty.add'>): Promise<{ id: DutyRecordId }> {
  const db = await back.db();
  await requireUnit(db);
  const now = back.now();
  const record = newRecord(entry, newId(), now);
  await withLedger(db, [db.dutyRecords, ...onDuty(db)], (append) => store(db, append, record, null, now));
  back.tell({ kind: 'duties-changed' });
  return { id: record.id };
}

/** 公开、备案、跟进发布、处置结束 or 作废 of a record, or of an incident that was declared in the extension and has no record yet. */
async function stepDutyRecord(
  back: Backend,
  { target, step }: { readonly target: DutyTarget; readonly step: DutyStep },
): Promise<Record<string, never>> {
  const db = await back.db();
  const now = back.now();
  await withLedger(db, [db.dutyRecords, db.debts, ...onDuty(db)], async (append) => {
    const record = afterStep(await recordFor(db, target, now), step, now);
    await store(db, append, record, step, now);
  });
  back.tell({ kind: 'duties-changed' });
  return {};
}

/** What the unit says about itself for the counts of a year. */
async function setDutySettings(back: Backend, settings: DutySettings): Promise<Record<string, never>> {
  const db = await back.db();
  await withLedger(db, [db.settings, ...onDuty(db)], async (append) => {
    await putSetting(db, DUTY_SETTINGS, settings);
    const message = settings.cityLevel ? '访谈、调查次数按市（州）级计算' : '访谈、调查次数按县（区）和部门计算';
    const now = back.now();
    await append({
      type: 'duty-recorded',
      at: now,
      actor: await actorOnDuty(db, now),
      subject: 'duties',
      data: { message, settings },
    });
  });
  back.tell({ kind: 'duties-changed' });
  return {};
}

async function recordFor(db: SanshenDb, target: DutyTarget, now: number): Promise<DutyRecord> {
  if ('record' in target) {
    const stored = await getDutyRecord(db, target.record);
    if (!stored) throw new Fault('no-duty-record', '没有找到这条登记，请刷新页面。');
    return stored;
  }
  const stored = await dutyRecordOfDebt(db, target.debt);
  if (stored) return stored;
  const debt = await getDebt(db, target.debt);
  if (!debt || debt.publishedAt === null)
    throw new Fault('no-duty-record', '没有找到这起已发布的突发事件，请刷新页面。');
  const { planStartedAt } = debt.declaration;
  const done = { at: Math.max(debt.publishedAt, planStartedAt), url: '' };
  const entry = {
    kind: 'incident',
    title: incidentTitle(debt),
    at: planStartedAt,
    account: debt.account,
    done,
  } as const;
  return newRecord(entry, newId(), now, debt.review);
}

/** Tables that say who is on duty. */
const onDuty = (db: SanshenDb) => [db.dutySheet, db.people];

async function store(db: SanshenDb, append: Append, record: DutyRecord, step: DutyStep | null, now: number) {
  await putDutyRecord(db, record);
  await append({
    type: 'duty-recorded',
    at: now,
    actor: await actorOnDuty(db, now),
    subject: `duty:${record.id}`,
    data: { message: recordText(record, step), kind: record.kind, record: step === null ? record : record.id, step },
  });
}

function newId(): DutyRecordId {
  return crypto.randomUUID() as DutyRecordId;
}
