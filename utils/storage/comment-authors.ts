import { type CommentSource, type StoredComment, StoredCommentSchema } from '../domain/comment';
import type { Instant } from '../domain/ids';
import type { SanshenDb } from './database';
import { readRecord } from './records-check';

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
  const found = await Promise.all(
    spans.map(({ platform, authorId, from, to }) =>
      db.comments
        .where('[seen.platform+seen.authorId+seen.at]')
        .between([platform, authorId, from], [platform, authorId, to], true, true)
        .limit(MOST_PER_AUTHOR)
        .toArray(),
    ),
  );
  return found.flat().map((record) => readRecord(StoredCommentSchema, 'comments', record.key, record));
}
