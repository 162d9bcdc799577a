import type { StoredComment } from '../domain/comment';
import type { Instant } from '../domain/ids';
import type { SanshenDb } from './database';
import { chunksOf } from './index-ranges';

/** Comments read at once; more where more were written at one moment (a page without exact times). */
const CHUNK = 500;
/** Parts of the span that are read side by side: the browser reads one of them while another is unpacked and counted here. */
const PARTS = 4;
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
  const walk = async ([done, status]: (typeof GROUPS)[number], start: Instant, end: Instant) => {
    const read = (next: unknown, size: number) =>
      db.comments
        .where('[done+status+seen.at]')
        .between([done, status, next], [done, status, end], true, false)
        .limit(size)
        .toArray();
    for await (const comments of chunksOf(read, start, ({ seen }) => seen.at, CHUNK)) {
      for (const comment of comments) visit(comment);
    }
  };
  const edges = Array.from({ length: PARTS + 1 }, (_, i) => from + Math.round(((to - from) * i) / PARTS));
  await Promise.all(
    GROUPS.flatMap((group) => edges.slice(1).map((end, i) => (edges[i]! < end ? walk(group, edges[i]!, end) : null))),
  );
}
