import * as z from 'zod/mini';
import { type Unit, UnitSchema } from '../domain/unit';
import type { SanshenDb } from './database';
import { readRecord, writeRecord } from './records-check';

/** There is one unit per installation. */
const KEY = 'unit';
const RecordSchema = z.strictObject({ key: z.literal(KEY), value: UnitSchema });

/** The unit, or null before onboarding. */
export async function getUnit(db: SanshenDb): Promise<Unit | null> {
  const record = await db.unit.get(KEY);
  return record === undefined ? null : readRecord(RecordSchema, 'unit', KEY, record).value;
}

export async function putUnit(db: SanshenDb, unit: Unit): Promise<void> {
  await db.unit.put(writeRecord(RecordSchema, 'unit', { key: KEY, value: unit }));
}
