import { identify } from '../comments/identity';
import { keysOf, type MergeContext, mergeBatch, renamed, withClocks } from '../comments/merge';
import type { DeadlinePolicy } from '../deadlines/policy';
import { commentKey, type SeenComment, type StoredComment } from '../domain/comment';
import type { CommentKey } from '../domain/ids';
import type { LedgerEntry } from '../domain/ledger';
import { keysInLedger, repliesTo } from '../storage/comment-identity';
import { commentsOfMatter, commentsOfPost, getComments, putComments } from '../storage/comments';
import type { SanshenDb } from '../storage/database';
import { listLearnedPhrases } from '../storage/learned-phrases';
import { withLedger } from '../storage/ledger';
import { noteReading } from '../storage/readings';
import type { SurfaceReading } from '../storage/records';
import { mayRegroup, regrouped } from './comment-matters';
import { possibleTwins } from './possible-twins';

/**
 * Merges one look at a page into what is stored, with its ledger entries and the note that the page was read, in one transaction.
 * @param filedAt when the account was put under management, ms.
 */
export async function storeComments(
  db: SanshenDb,
  seen: readonly SeenComment[],
  context: MergeContext,
  filedAt: number,
  reading: SurfaceReading,
): Promise<void> {
  await withLedger(db, [db.comments, db.settings, db.readings], async (append) => {
    const before = new Map<CommentKey, StoredComment>();
    const take = (found: readonly (StoredComment | null)[]) => {
      for (const c of found) if (c && !before.has(c.key)) before.set(c.key, c);
    };
    const lookedFor = new Set(keysOf(seen));
    const [phrases, known] = await Promise.all([listLearnedPhrases(db), getComments(db, [...lookedFor])]);
    take(known);
    const twins = await possibleTwins(
      db,
      seen.filter((look) => !before.has(commentKey(look))),
    );
    take(twins);
    const { batch, adopted } = identify(seen, [...before.values()]);
    // An own reply may have been seen before the comment that it answers.
    const asked = batch.filter((c) => !c.own && !before.has(commentKey(c))).map((c) => c.commentId);
    const oldIds = [...adopted.keys()].flatMap((key) => before.get(key)?.seen.commentId ?? []);
    const [replies, rest] = await Promise.all([
      repliesTo(db, [...asked, ...oldIds]),
      getComments(
        db,
        keysOf(batch).filter((key) => !lookedFor.has(key) && !before.has(key)),
      ),
    ]);
    take(replies);
    take(rest);
    for (const key of adopted.keys()) take(await commentsOfMatter(db, key));
    // A message of the account answers what stands before it, whichever was seen first.
    const { account } = context;
    const talks = new Set(batch.flatMap((c) => (c.channel === 'message' && c.postId !== '' ? [c.postId] : [])));
    if (account) for (const talk of talks) take(await commentsOfPost(db, account, 'message', talk));
    const stored = adopted.size === 0 ? before : new Map([...before.values()].map((c) => byKey(renamed(c, adopted))));
    const { next, events } = mergeBatch(stored, batch, { ...context, phrases });
    const changed = new Map(
      [...stored.values()].filter((c) => adopted.size > 0 && c !== before.get(c.key)).map((c) => [c.key, c] as const),
    );
    for (const c of next) {
      const known = stored.get(c.key);
      if (!known) changed.set(c.key, withoutHistory(c, filedAt, context.policy));
      else if (changed.has(c.key) || isNews(known, c)) changed.set(c.key, c);
    }
    if (adopted.size > 0) await db.comments.bulkDelete([...adopted.keys()]);
    const fresh = [...changed.values()].filter((c) => mayRegroup(stored.get(c.key), c));
    const grouped = await regrouped(db, fresh, context);
    for (const c of grouped.next) changed.set(c.key, c);
    await Promise.all([putComments(db, [...changed.values()]), noteReading(db, reading)]);
    const told = adopted.size > 0 ? await keysInLedger(db, [...adopted.keys()]) : new Set<CommentKey>();
    const identified = [...told].map((from): LedgerEntry => {
      const subject = adopted.get(from) ?? from;
      return { type: 'comment-identified', at: context.now, actor: 'system', subject, data: { from } };
    });
    await Promise.all([...identified, ...events, ...grouped.events].map(append));
  });
}

const byKey = (c: StoredComment) => [c.key, c] as const;

/** A look that shows nothing new is worth a write only this often. */
const SEEN_AGAIN_MS = 10 * 60_000;

function isNews(before: StoredComment, after: StoredComment): boolean {
  if (after.lastSeenAt - before.lastSeenAt >= SEEN_AGAIN_MS) return true;
  return JSON.stringify({ ...after, lastSeenAt: 0 }) !== JSON.stringify({ ...before, lastSeenAt: 0 });
}

/** Comments this much older than the account's filing start no clock. */
const HISTORY_MS = 30 * 24 * 3600_000;

/**
 * The first look at an account brings up years of old comments. What was written long before the account was put under management is
 * kept as history; it can be taken up again one by one.
 */
function withoutHistory(comment: StoredComment, filedAt: number, policy: DeadlinePolicy): StoredComment {
  if (comment.seen.own || comment.status !== 'open' || comment.seen.at >= filedAt - HISTORY_MS) return comment;
  const handling = { ...comment.handling, outcome: 'history' as const };
  const reason = '纳入管理30天以前的历史留言，不计办理时限';
  return withClocks({ ...comment, status: 'dismissed', reason, handling }, policy);
}
