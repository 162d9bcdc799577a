import { Dexie } from 'dexie';
import * as z from 'zod/mini';
import type { StoredComment } from '../domain/comment';
import { type Instant, InstantSchema } from '../domain/ids';
import { readComment, runningByDue } from './comments';
import type { SanshenDb } from './database';
import { chunksOf } from './index-ranges';
import type { Setting } from './settings';

const DutyToldSchema = z.strictObject({
  /** When a notification of each kind was last given, ms; 0 never. */
  near: InstantSchema,
  overdue: InstantSchema,
  escalated: InstantSchema,
  unread: InstantSchema,
  /** Account that was told as unread → since when it had not been read. */
  accounts: z.record(z.string(), InstantSchema),
});
export type DutyTold = z.infer<typeof DutyToldSchema>;

/** What the person on duty was told so far; what was told of single comments stands with them (`notified`). */
export const DUTY_TOLD: Setting<DutyTold> = {
  key: 'duty-told',
  schema: DutyToldSchema,
  initial: { near: 0, overdue: 0, escalated: 0, unread: 0, accounts: {} },
};

/** What decides, without reading the whole record, whether something may have to be told of a comment. */
export type ToldSoFar = Pick<StoredComment, 'dueAt' | 'notified' | 'snoozed'>;

/** Rows read at a time; more where more fall due at one moment (the end of a working day). */
const CHUNK = 500;

/**
 * Running comments due before an instant of which something may have to be told, what is due first first.
 * @param wanted looks at the record as it is stored.
 * @param limit at most so many; the next round goes on.
 */
export async function commentsToTell(
  db: SanshenDb,
  before: Instant,
  wanted: (row: ToldSoFar) => boolean,
  limit: number,
): Promise<StoredComment[]> {
  const found: StoredComment[] = [];
  const read = (from: unknown, size: number) => runningByDue(db, {}, from, before).limit(size).toArray();
  for await (const rows of chunksOf(read, Dexie.minKey, ({ dueAt }) => dueAt, CHUNK)) {
    for (const row of rows) {
      if (!wanted(row)) continue;
      found.push(readComment(row));
      if (found.length === limit) return found;
    }
  }
  return found;
}
