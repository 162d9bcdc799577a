import type { CommentSource, StoredComment } from '../domain/comment';
import type { Instant } from '../domain/ids';
import type { SanshenDb } from './database';
import { recordsIn } from './index-ranges';

/** What one person wrote on one platform in [from, to]. */
export interface AuthorSpan {
  readonly platform: CommentSource;
  readonly authorId: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** More by one person within two months is no conversation any more; the rest is grouped without them. */
const MOST_PER_AUTHOR = 200;

/**
 * One range of the index per person, asked together: never a scan. Unchecked: a batch reads three times as many of them as it brings; they are
 * only compared, and what changes of them is checked when it is written.
 */
export async function commentsOfAuthors(db: SanshenDb, spans: readonly AuthorSpan[]): Promise<StoredComment[]> {
  const ranges = spans.map(({ platform, authorId, from, to }) => ({
    from: [platform, authorId, from],
    to: [platform, authorId, to],
  }));
  const index = '[seen.platform+seen.authorId+seen.at]';
  return recordsIn(db, db.comments, index, ranges, MOST_PER_AUTHOR);
}
