import * as z from 'zod/mini';
import { InstantSchema, type PersonId } from '../domain/ids';
import type { SanshenDb } from './database';
import { getSetting, putSetting, type Setting } from './settings';

const StoredTriesSchema = z.strictObject({
  failures: z.number().check(z.int(), z.gte(0)),
  since: InstantSchema,
  /** What the PIN that is being tried has to sign; null when none is. */
  challenge: z.nullable(z.string()),
});
export type StoredTries = z.infer<typeof StoredTriesSchema>;

const PIN_TRIES: Setting<Record<string, StoredTries>> = {
  key: 'pin-tries',
  schema: z.record(z.string(), StoredTriesSchema),
  initial: {},
};

/** Wrong PINs of a person in a row; null when the last one was right. */
export async function pinTries(db: SanshenDb, person: PersonId): Promise<StoredTries | null> {
  return (await getSetting(db, PIN_TRIES))[person] ?? null;
}

/** @param tries null forgets them. Call inside a transaction over `settings`, as other people's tries are kept beside. */
export async function putPinTries(db: SanshenDb, person: PersonId, tries: StoredTries | null): Promise<void> {
  const { [person]: _, ...others } = await getSetting(db, PIN_TRIES);
  await putSetting(db, PIN_TRIES, tries ? { ...others, [person]: tries } : others);
}
