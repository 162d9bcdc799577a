import type { StoredComment } from '../domain/comment';
import type { Instant } from '../domain/ids';
import type { SanshenDb } from './database';
import { chunksOf } from './index-ranges';

/** Comments read at once; more where more were written at one moment (a page without exact times). */
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
    const read = (start: unknown, size: number) =>
      db.comments
        .where('[done+status+seen.at]')
        .between([done, status, start], [done, status, to], true, false)
        .limit(size)
        .toArray();
    for await (const comments of chunksOf(read, from, ({ seen }) => seen.at, CHUNK)) {
      for (const comment of comments) visit(comment);
    }
  }
}
