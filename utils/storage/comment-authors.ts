import type { CommentSource, StoredComment } from '../domain/comment';
import type { Instant } from '../domain/ids';
import { readComment } from './comments';
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

/** One range of the index per person, asked together: never a scan. */
export async function commentsOfAuthors(db: SanshenDb, spans: readonly AuthorSpan[]): Promise<StoredComment[]> {
  const ranges = spans.map(({ platform, authorId, from, to }) => ({
    from: [platform, authorId, from],
    to: [platform, authorId, to],
  }));
  const index = '[seen.platform+seen.authorId+seen.at]';
  return (await recordsIn(db, db.comments, index, ranges, MOST_PER_AUTHOR)).map(readComment);
}
