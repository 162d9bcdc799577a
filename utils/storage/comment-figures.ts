import type { StoredComment } from '../domain/comment';
import type { Instant } from '../domain/ids';
import type { SanshenDb } from './database';

/** Comments read at once: bounded memory, also where a hundred thousand came in within a day. */
const CHUNK = 1_000;
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
    let start = from;
    for (let size = CHUNK; ; ) {
      const rows = await db.comments
        .where('[done+status+seen.at]')
        .between([done, status, start], [done, status, to], true, false)
        .limit(size)
        .toArray();
      const last = rows.length < size ? undefined : rows.at(-1)?.seen.at;
      // Those written at the same moment as the last one may go on behind it: all of them are read with the next chunk.
      const whole = rows.filter(({ seen }) => seen.at !== last);
      for (const comment of whole) visit(comment);
      if (last === undefined) break;
      // More were written at one moment (a page without exact times) than a chunk holds.
      size = whole.length === 0 ? 2 * size : CHUNK;
      start = last;
    }
  }
}
