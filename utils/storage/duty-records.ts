import {
  type DutyRecord,
  type DutyRecordId,
  DutyRecordSchema,
  type DutySettings,
  DutySettingsSchema,
} from '../domain/duty-record';
import type { ReviewId } from '../domain/ids';
import type { SanshenDb } from './database';
import { readRecord, writeRecord } from './records-check';
import type { Setting } from './settings';

/** County offices and departments by default: 范文 (四) asks them for three interviews and surveys a year. */
export const DUTY_SETTINGS: Setting<DutySettings> = {
  key: 'duty-settings',
  schema: DutySettingsSchema,
  initial: { cityLevel: false },
};

export async function getDutyRecord(db: SanshenDb, id: DutyRecordId): Promise<DutyRecord | null> {
  const record = await db.dutyRecords.get(id);
  return record === undefined ? null : parse(record);
}

/** The record that goes on with a 突发先发 declaration, or null. */
export async function dutyRecordOfDebt(db: SanshenDb, debt: ReviewId): Promise<DutyRecord | null> {
  const record = await db.dutyRecords.where('debt').equals(debt).first();
  return record === undefined ? null : parse(record);
}

export async function putDutyRecord(db: SanshenDb, record: DutyRecord): Promise<void> {
  await db.dutyRecords.put(writeRecord(DutyRecordSchema, 'dutyRecords', record));
}

/** Every record, voided ones included, the latest first. A unit enters a few dozen a year. */
export async function listDutyRecords(db: SanshenDb): Promise<DutyRecord[]> {
  return (await db.dutyRecords.orderBy('at').reverse().toArray()).map(parse);
}

function parse(record: DutyRecord): DutyRecord {
  return readRecord(DutyRecordSchema, 'dutyRecords', record.id, record);
}
