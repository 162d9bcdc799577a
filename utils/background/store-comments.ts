import { identify, isEncrypted, isMadeUp } from '../comments/identity';
import { keysOf, type MergeContext, mergeBatch, renamed, withClocks } from '../comments/merge';
import { corrects, takenBack } from '../comments/mistaken-answers';
import type { DeadlinePolicy } from '../deadlines/policy';
import { type CommentBatch, commentKey, type StoredComment } from '../domain/comment';
import type { CommentKey, Instant } from '../domain/ids';
import type { LedgerEntry } from '../domain/ledger';
import { resolveAccount } from '../guard/account';
import { listAccounts } from '../storage/accounts';
import { keysInLedger, repliesTo } from '../storage/comment-identity';
import { commentsOfMatters, commentsOfPost, getComments, putComments } from '../storage/comments';
import type { SanshenDb } from '../storage/database';
import { listLearnedPhrases } from '../storage/learned-phrases';
import { withLedger } from '../storage/ledger';
import { noteReading } from '../storage/readings';
import { askAround, mayRegroup, regrouped } from './comment-matters';
import { deadlinePolicy } from './policy';
import { placesWithRows, possibleTwins } from './possible-twins';
import { aheadOf } from './server-clock';

/**
 * Merges one look at a page into what is stored, with its ledger entries and the note that the page was read, in one transaction: account and
 * policy are read in it too, because opening one of its own for them takes as long as a dozen questions.
 * @param now when the page was looked at, ms. @param ahead how much the platform's clock is ahead, ms; as far as it is known where it is left out.
 * @returns false when the account is none of ours: then nothing is kept.
 */
export function storeComments(
  db: SanshenDb,
  { account: shown, surface, comments: seen }: CommentBatch,
  now: Instant,
  ahead?: number,
): Promise<boolean> {
  const tables = [db.comments, db.settings, db.readings, db.accounts, db.unit];
  return withLedger(db, tables, async (append) => {
    const before = new Map<CommentKey, StoredComment>();
    const take = (found: readonly (StoredComment | null)[]) => {
      for (const c of found) if (c && !before.has(c.key)) before.set(c.key, c);
    };
    const lookedFor = new Set(keysOf(seen));
    // Questions one after the other take several times as long as all at once.
    const [accounts, policy, clock, phrases, known, waiting] = await Promise.all([
      listAccounts(db),
      deadlinePolicy(db),
      ahead ?? aheadOf(db, shown.platform),
      listLearnedPhrases(db),
      getComments(db, [...lookedFor]),
      placesWithRows(db, seen),
    ]);
    const { filing, standing } = resolveAccount(shown, accounts);
    if (standing !== 'guarded' || !filing) return false;
    const { key: account, name: accountName, filedAt } = filing;
    const context: MergeContext = { now, account, accountName, policy, ahead: clock, phrases };
    take(known);
    const unknown = seen.filter((look) => !before.has(commentKey(look)));
    // An own reply may have been seen before the comment that it answers. Under an id that is made up now, nothing can stand.
    const asked = unknown.filter((c) => !c.own && !isMadeUp(c.commentId)).map((c) => c.commentId);
    // Nobody else can turn out to be the same: then what stands around them need not wait for the answers to that.
    const certain = waiting.size === 0 && unknown.every((c) => !isMadeUp(c.commentId) && !isEncrypted(c.commentId));
    const early = certain ? askAround(db, unknown) : null;
    const [twins, replies] = await Promise.all([possibleTwins(db, unknown, before, waiting), repliesTo(db, asked)]);
    take(twins);
    take(replies);
    const { batch, adopted } = identify(seen, [...before.values()]);
    const old = [...adopted.keys()];
    // What stands under the new keys from now on is not met again under the old ones.
    const moved = old.length > 0 ? db.comments.bulkDelete(old) : null;
    const stands = new Set<CommentKey>([...before.keys(), ...adopted.values()]);
    const around =
      early && adopted.size === 0
        ? early
        : askAround(
            db,
            batch.filter((look) => !stands.has(commentKey(look))),
          );
    const [under, matters, rest] = await Promise.all([
      repliesTo(
        db,
        old.flatMap((key) => before.get(key)?.seen.commentId ?? []),
      ),
      commentsOfMatters(db, old),
      getComments(
        db,
        keysOf(batch).filter((key) => !lookedFor.has(key) && !before.has(key)),
      ),
      moved,
    ]);
    take(under);
    take(matters);
    take(rest);
    // What an own reply was taken to answer, and what else may have answered that.
    const former = new Map([...adopted].map(([from, to]) => [to, from]));
    const mistaken = batch.flatMap((look) => {
      const reply = before.get(former.get(commentKey(look)) ?? commentKey(look));
      return reply && corrects(look, reply) ? [reply.seen] : [];
    });
    if (mistaken.length > 0) {
      take(
        await getComments(
          db,
          mistaken.map((seen) => commentKey({ ...seen, commentId: seen.parentId })),
        ),
      );
      take(await repliesTo(db, [...new Set(mistaken.map((seen) => seen.parentId))]));
    }
    // A message of the account answers what stands before it, whichever was seen first.
    const talks = new Set(batch.flatMap((c) => (c.channel === 'message' && c.postId !== '' ? [c.postId] : [])));
    for (const talk of talks) take(await commentsOfPost(db, account, 'message', talk));
    const stored = adopted.size === 0 ? before : new Map([...before.values()].map((c) => byKey(renamed(c, adopted))));
    const { next, events } = mergeBatch(stored, batch, context);
    const after = new Map([...stored, ...next.map(byKey)]);
    const back = takenBack(stored, after, batch, context);
    const changed = new Map(
      [...stored.values()].filter((c) => adopted.size > 0 && c !== before.get(c.key)).map((c) => [c.key, c] as const),
    );
    for (const c of [...next, ...back.map((taken) => taken.next)]) {
      const known = stored.get(c.key);
      if (!known) changed.set(c.key, withoutHistory(c, filedAt, policy));
      else if (changed.has(c.key) || isNews(known, c)) changed.set(c.key, c);
    }
    const fresh = [...changed.values()].filter((c) => mayRegroup(stored.get(c.key), c));
    const grouped = await regrouped(db, fresh, context, around);
    for (const c of grouped.next) changed.set(c.key, c);
    const reading = { account, surface, at: now, count: seen.length };
    await Promise.all([putComments(db, [...changed.values()]), noteReading(db, reading)]);
    const told = adopted.size > 0 ? await keysInLedger(db, [...adopted.keys()]) : new Set<CommentKey>();
    const identified = [...told].map((from): LedgerEntry => {
      const subject = adopted.get(from) ?? from;
      return { type: 'comment-identified', at: now, actor: 'system', subject, data: { from } };
    });
    const again = back.flatMap((taken) => taken.events);
    await Promise.all([...identified, ...events, ...again, ...grouped.events].map(append));
    return true;
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
