import * as z from 'zod/mini';
import { type Instant, InstantSchema } from '../domain/ids';
import type { Setting } from './settings';

const LastBackupSchema = z.strictObject({ at: InstantSchema, head: z.string(), count: z.number() });
export type LastBackup = z.infer<typeof LastBackupSchema>;

/** When everything was last saved as a file, and the ledger it held; null when never. */
export const LAST_BACKUP: Setting<LastBackup | null> = {
  key: 'last-backup',
  schema: z.nullable(LastBackupSchema),
  initial: null,
};

/** A backup older than this has to be renewed (DESIGN §7), unless 统一设置 say another time. */
export const BACKUP_DAYS = 7;
const DAY_MS = 24 * 3_600_000;

/**
 * Whole days since the last backup, when it is time for another one, else null. A unit that never made one is reminded from the same
 * age on.
 *
 * @param since when the unit was set up, ms.
 * @param after days after which it is time.
 */
export function backupDue(
  last: LastBackup | null,
  since: Instant | null,
  now: Instant,
  after: number = BACKUP_DAYS,
): number | null {
  const from = last?.at ?? since;
  if (from === null) return null;
  const days = Math.floor((now - from) / DAY_MS);
  return days >= after ? days : null;
}
