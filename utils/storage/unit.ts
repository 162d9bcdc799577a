import * as z from 'zod/mini';
import { type Unit, UnitSchema } from '../domain/unit';
import { managedRegulations } from '../managed/apply';
import type { SanshenDb } from './database';
import { managedPolicies } from './managed';
import { readRecord, writeRecord } from './records-check';

/** There is one unit per installation. */
const KEY = 'unit';
const RecordSchema = z.strictObject({ key: z.literal(KEY), value: UnitSchema });

/** The unit with the regulations it has to follow by 统一设置, or null before onboarding. In a transaction it needs `settings` as well. */
export async function getUnit(db: SanshenDb): Promise<Unit | null> {
  const unit = await storedUnit(db);
  return unit && { ...unit, regulations: managedRegulations(unit.regulations, await managedPolicies(db)) };
}

/** The unit as it set itself up. */
export async function storedUnit(db: SanshenDb): Promise<Unit | null> {
  const record = await db.unit.get(KEY);
  return record === undefined ? null : readRecord(RecordSchema, 'unit', KEY, record).value;
}

export async function putUnit(db: SanshenDb, unit: Unit): Promise<void> {
  await db.unit.put(writeRecord(RecordSchema, 'unit', { key: KEY, value: unit }));
}
