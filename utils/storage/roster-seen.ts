import { type Instant, InstantSchema } from '../domain/ids';
import type { SanshenDb } from './database';
import { getSetting, putSetting, type Setting } from './settings';

const ROSTER_SEEN: Setting<Instant> = { key: 'roster-seen', schema: InstantSchema, initial: 0 };

/** When the newest roster file was made that this computer wrote or read, ms; an older one is a replay. 0: none yet. */
export function rosterSeen(db: SanshenDb): Promise<Instant> {
  return getSetting(db, ROSTER_SEEN);
}

export function putRosterSeen(db: SanshenDb, exportedAt: Instant): Promise<void> {
  return putSetting(db, ROSTER_SEEN, exportedAt);
}
