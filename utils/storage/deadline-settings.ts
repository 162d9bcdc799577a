import { Dexie } from 'dexie';
import * as z from 'zod/mini';
import { type UnitDeadlineSettings, UnitDeadlineSettingsSchema } from '../domain/deadline-settings';
import type { CommentKey } from '../domain/ids';
import { runningByDue } from './comments';
import type { SanshenDb } from './database';
import type { Setting } from './settings';

/** What the unit set about its clocks (办理时限); nothing: the regulations alone. */
export const DEADLINE_SETTINGS: Setting<UnitDeadlineSettings> = {
  key: 'deadline-settings',
  schema: UnitDeadlineSettingsSchema,
  initial: {},
};

/** By which policy and calendar the stored due times were derived; '' before the first time. */
export const DERIVED_FOR: Setting<string> = { key: 'due-derived-for', schema: z.string(), initial: '' };

/** Keys of the comments with a running clock. */
export function runningKeys(db: SanshenDb): Promise<CommentKey[]> {
  return runningByDue(db, {}, Dexie.minKey, Dexie.maxKey).primaryKeys();
}
