import { Dexie } from 'dexie';
import type { Instant } from '../domain/ids';
import {
  OFFICE_KINDS,
  type OfficeKind,
  type OfficeRecord,
  type OfficeRecordId,
  OfficeRecordSchema,
  type OfficeSettings,
  OfficeSettingsSchema,
} from '../domain/office-record';
import type { SanshenDb } from './database';
import { readRecord, writeRecord } from './records-check';
import type { Setting } from './settings';

/** No regulation gives a figure: a password every quarter, an inspection every week, until the unit says otherwise. */
export const OFFICE_SETTINGS: Setting<OfficeSettings> = {
  key: 'office-records',
  schema: OfficeSettingsSchema,
  initial: { credentialDays: 90, inspectionDays: 7 },
};

export async function getOfficeRecord(db: SanshenDb, id: OfficeRecordId): Promise<OfficeRecord | null> {
  const record = await db.officeRecords.get(id);
  return record === undefined ? null : parse(record);
}

export async function putOfficeRecord(db: SanshenDb, record: OfficeRecord): Promise<void> {
  await db.officeRecords.put(writeRecord(OfficeRecordSchema, 'officeRecords', record));
}

/** Records of one kind, voided ones included, the latest first. @param since only those of that time and later, ms. */
export async function officeRecords(db: SanshenDb, kind: OfficeKind, since: Instant = 0): Promise<OfficeRecord[]> {
  const rows = db.officeRecords.where('[kind+at]').between([kind, since], [kind, Dexie.maxKey]);
  return (await rows.reverse().toArray()).map(parse);
}

/** Every record since an instant, and every document and password record: what 待办 are told from. */
export async function officeRecordsSince(db: SanshenDb, since: Instant): Promise<OfficeRecord[]> {
  const records: OfficeRecord[] = [];
  for (const kind of OFFICE_KINDS) {
    const whole = kind === 'document' || kind === 'credential';
    records.push(...(await officeRecords(db, kind, whole ? 0 : since)));
  }
  return records;
}

function parse(record: OfficeRecord): OfficeRecord {
  return readRecord(OfficeRecordSchema, 'officeRecords', record.id, record);
}
