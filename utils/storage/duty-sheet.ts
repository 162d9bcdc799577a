import { Dexie } from 'dexie';
import type { DutyEntryId, Instant } from '../domain/ids';
import { type DutyEntryOnSheet, DutyEntryOnSheetSchema, type Handover } from '../domain/shift';
import type { SanshenDb } from './database';
import { readRecord, writeRecord } from './records-check';

export async function getDutyEntry(db: SanshenDb, id: DutyEntryId): Promise<DutyEntryOnSheet | null> {
  const record = await db.dutySheet.get(id);
  return record === undefined ? null : parse(record);
}

export async function putDutyEntry(db: SanshenDb, entry: DutyEntryOnSheet): Promise<void> {
  await db.dutySheet.put(writeRecord(DutyEntryOnSheetSchema, 'dutySheet', entry));
}

/** Everything that begins in [from, to), ms: planned shifts, hand-overs and notes, each the earliest first. */
export async function dutySheet(db: SanshenDb, from: Instant, to: Instant): Promise<DutyEntryOnSheet[]> {
  const entries: DutyEntryOnSheet[] = [];
  for (const kind of ['shift', 'handover', 'note']) {
    const rows = db.dutySheet.where('[kind+at]').between([kind, from], [kind, to], true, false);
    entries.push(...(await rows.toArray()).map(parse));
  }
  return entries;
}

/** The last hand-over until `now`; null when there was none. Whether that person is still on duty says its `to`. */
export async function lastHandover(db: SanshenDb, now: Instant): Promise<Handover | null> {
  const rows = db.dutySheet.where('[kind+at]').between(['handover', Dexie.minKey], ['handover', now], true, true);
  const last = await rows.last();
  const entry = last === undefined ? null : parse(last);
  return entry?.kind === 'handover' ? entry : null;
}

function parse(record: DutyEntryOnSheet): DutyEntryOnSheet {
  return readRecord(DutyEntryOnSheetSchema, 'dutySheet', record.id, record);
}
