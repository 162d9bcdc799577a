import type * as z from 'zod/mini';
import type { SanshenDb } from './database';
import { readRecord, writeRecord } from './records-check';

/** A setting: its key, shape and value when nothing is stored. */
export interface Setting<T> {
  readonly key: string;
  readonly schema: z.ZodMiniType<T>;
  readonly initial: T;
}

/** @throws Fault `corrupt-record` when the stored value has not the setting's shape. */
export async function getSetting<T>(db: SanshenDb, setting: Setting<T>): Promise<T> {
  const record = await db.settings.get(setting.key);
  return record === undefined ? setting.initial : readRecord(setting.schema, 'settings', setting.key, record.value);
}

export async function putSetting<T>(db: SanshenDb, setting: Setting<T>, value: T): Promise<void> {
  await db.settings.put({ key: setting.key, value: writeRecord(setting.schema, 'settings', value) });
}
