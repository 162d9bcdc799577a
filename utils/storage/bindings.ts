import type { Instant } from '../domain/ids';
import type { SanshenDb } from './database';
import { type StoredBinding, StoredBindingSchema } from './records';
import { readRecord, writeRecord } from './records-check';

/** What the platform's id stands for; null when its save never passed by (then the publish stays held). */
export async function getBinding(db: SanshenDb, id: string): Promise<StoredBinding | null> {
  const record = await db.bindings.get(id);
  return record === undefined ? null : readRecord(StoredBindingSchema, 'bindings', id, record);
}

/** The latest save wins. */
export async function putBindings(db: SanshenDb, bindings: readonly StoredBinding[]): Promise<void> {
  await db.bindings.bulkPut(
    bindings.map((binding) => writeRecord<StoredBinding>(StoredBindingSchema, 'bindings', binding)),
  );
}

/** Drops bindings last saved before an instant; an unbound id is read again from the platform's own draft. */
export function deleteBindingsBefore(db: SanshenDb, before: Instant): Promise<number> {
  return db.bindings.where('at').below(before).delete();
}
