import * as z from 'zod/mini';
import { InstantSchema, PersonIdSchema } from '../domain/ids';
import type { SanshenDb } from '../storage/database';
import { getSetting, putSetting, type Setting } from '../storage/settings';

/** A named person let one publish of one tab through although the page was not recognised. Used up by the next release. */
const OverrideSchema = z.strictObject({
  tabId: z.number(),
  by: PersonIdSchema,
  name: z.string(),
  until: InstantSchema,
});
export type Override = z.infer<typeof OverrideSchema>;

const OVERRIDES: Setting<Override[]> = { key: 'overrides', schema: z.array(OverrideSchema), initial: [] };

/** An override is meant for the publish that waits now. */
export const OVERRIDE_LIFE_MS = 10 * 60_000;

export async function overrideOf(db: SanshenDb, tabId: number, now: number): Promise<Override | null> {
  return (await getSetting(db, OVERRIDES)).find((o) => o.tabId === tabId && o.until > now) ?? null;
}

export async function addOverride(db: SanshenDb, override: Override, now: number): Promise<void> {
  const rest = (await getSetting(db, OVERRIDES)).filter((o) => o.tabId !== override.tabId && o.until > now);
  await putSetting(db, OVERRIDES, [...rest, override]);
}

export async function takeOverride(db: SanshenDb, tabId: number): Promise<void> {
  await putSetting(
    db,
    OVERRIDES,
    (await getSetting(db, OVERRIDES)).filter((o) => o.tabId !== tabId),
  );
}
