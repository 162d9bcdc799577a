import type { StoredComment } from '../domain/comment';
import type { Instant } from '../domain/ids';
import type { SanshenDb } from './database';

/** Longest stretch read at once, ms: bounded memory. */
const STRETCH_MS = 7 * 24 * 3600_000;
const GROUPS = [
  [0, 'open'],
  [0, 'acknowledged'],
  [1, 'open'],
  [1, 'acknowledged'],
  [1, 'resolved'],
  [1, 'dismissed'],
] as const;

/**
 * Every comment written in [from, to), each once, in no particular order and as stored: they are counted, not shown, and checking a hundred
 * thousand records would take longer than counting them.
 */
export async function eachCommentWritten(
  db: SanshenDb,
  from: Instant,
  to: Instant,
  visit: (comment: StoredComment) => void,
): Promise<void> {
  for (const [done, status] of GROUPS) {
    const range = (start: Instant, end: Instant, last: boolean) =>
      db.comments.where('[done+status+seen.at]').between([done, status, start], [done, status, end], true, last);
    // Most stretches of most groups are empty: begin where there is something.
    const first = await range(from, to, false).first();
    for (let start = first?.seen.at ?? to; start < to; start += STRETCH_MS) {
      for (const comment of await range(start, Math.min(start + STRETCH_MS, to), false).toArray()) visit(comment);
    }
  }
}
