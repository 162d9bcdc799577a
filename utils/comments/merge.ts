import { chinaCalendar } from '../deadlines/calendar';
import { acknowledgementDue } from '../deadlines/clocks';
import type { DeadlinePolicy } from '../deadlines/policy';
import { derivedDue } from '../deadlines/urgency';
import { commentKey, type KeptComment, newlyStored, type SeenComment, type StoredComment } from '../domain/comment';
import type { AccountKey, CommentKey, Instant } from '../domain/ids';
import type { LedgerEntry } from '../domain/ledger';
import { answersIn, latest } from './answers';

export interface MergeContext {
  /** When the page was looked at, ms. */
  readonly now: Instant;
  readonly account: AccountKey | null;
  readonly accountName: string;
  readonly policy: DeadlinePolicy;
}

export interface Merged {
  readonly next: StoredComment;
  readonly events: readonly LedgerEntry[];
}

/**
 * Merges one look at a comment into what is stored. Merging again, or in another order, gives the same result:
 * JSON beats the DOM; the more exact time, then the earlier one, is the comment's time, so an edit keeps the old one; an answer
 * once seen stays seen, at the earliest time that is known for it; first-seen is kept.
 */
export function mergeSeen(stored: StoredComment | undefined, seen: SeenComment, context: MergeContext): Merged {
  const { now } = context;
  const look: SeenComment = {
    ...seen,
    // Nothing can be written after it was seen: a wrong clock or a hostile page must not postpone a deadline.
    at: Math.min(seen.at, now),
    // An answer of unknown time was given at the latest when it was seen.
    answeredAt: seen.answered ? Math.min(seen.answeredAt ?? now, now) : null,
  };
  if (!stored) {
    const { account, accountName } = context;
    const fresh = newlyStored(look, { account, accountName, now });
    return settle(fresh, false, context);
  }
  const next: StoredComment = {
    ...stored,
    account: firstOf(stored.account, context.account),
    accountName: firstOf(stored.accountName || null, context.accountName || null) ?? '',
    seen: mergeFields(stored, look, now),
    firstSeenAt: Math.min(stored.firstSeenAt, now),
    lastSeenAt: Math.max(stored.lastSeenAt, now),
  };
  return settle(next, stored.seen.answered, context);
}

/**
 * Draws the consequences of what was seen: an own reply stops the acknowledgement clock at the reply's time (late stays late),
 * an own comment has no clock. An answer makes one ledger entry, when it is first known.
 */
function settle(stored: StoredComment, answeredBefore: boolean, { now, policy }: MergeContext): Merged {
  const { seen } = stored;
  if (seen.own) {
    const status = stored.status === 'acknowledged' ? 'open' : stored.status;
    return { next: withClocks({ ...stored, status, acknowledgedAt: null }, policy), events: [] };
  }
  if (!seen.answered || seen.answeredAt === null) return { next: withClocks(stored, policy), events: [] };
  const next = withClocks(
    {
      ...stored,
      acknowledgedAt: earliest(stored.acknowledgedAt, seen.answeredAt),
      status: stored.status === 'open' ? 'acknowledged' : stored.status,
      // The next clock has not been notified about yet.
      notified: stored.acknowledgedAt === null ? 'none' : stored.notified,
    },
    policy,
  );
  if (answeredBefore) return { next, events: [] };
  const due = acknowledgementDue(seen.at, policy.acknowledge, chinaCalendar).dueAt;
  const event: LedgerEntry = {
    type: 'own-reply-seen',
    at: now,
    actor: 'system',
    subject: stored.key,
    data: { answeredAt: seen.answeredAt, late: seen.answeredAt > due, via: seen.via },
  };
  return { next, events: [event] };
}

/** `dueAt` and `done` derived again: after every change, and for all running comments when the unit's policy changes. */
export function withClocks(stored: StoredComment, policy: DeadlinePolicy): StoredComment {
  return { ...stored, ...derivedDue(stored, policy) };
}

/** Keys whose stored comments a batch may touch: its own, and those that own replies in it answer. */
export function keysOf(batch: readonly SeenComment[]): readonly CommentKey[] {
  const keys = new Set<CommentKey>();
  for (const seen of batch) {
    keys.add(commentKey(seen));
    if (seen.own && seen.parentId) keys.add(commentKey({ ...seen, commentId: seen.parentId }));
  }
  return [...keys];
}

/**
 * Merges all comments of one look. Own replies in the batch, and own replies among `stored`, stop the acknowledgement clock of the
 * comment that they answer and of that author's earlier comments in the same thread.
 * @param stored what is stored under `keysOf(batch)`; more does no harm.
 * @returns only comments that changed or are new, and the ledger entries of these changes.
 */
export function mergeBatch(
  stored: ReadonlyMap<CommentKey, StoredComment>,
  batch: readonly SeenComment[],
  context: MergeContext,
): { readonly next: readonly StoredComment[]; readonly events: readonly LedgerEntry[] } {
  const all = new Map(stored);
  const changed = new Set<CommentKey>();
  const events: LedgerEntry[] = [];
  const put = (merged: Merged): void => {
    all.set(merged.next.key, merged.next);
    changed.add(merged.next.key);
    events.push(...merged.events);
  };
  for (const seen of batch) put(mergeSeen(all.get(commentKey(seen)), seen, context));
  for (const [key, repliedAt] of answersIn([...all.values()])) {
    const comment = all.get(key);
    const at = Math.min(repliedAt, context.now);
    if (!comment || (comment.seen.answeredAt !== null && comment.seen.answeredAt <= at)) continue;
    const seen: KeptComment = { ...comment.seen, answered: true, answeredAt: at };
    put(settle({ ...comment, seen }, comment.seen.answered, context));
  }
  return { next: [...changed].map((key) => all.get(key)!), events };
}

/** Rank of a way of reading: the platform's JSON beats the page. */
const RANK: Readonly<Record<KeptComment['via'], number>> = { manual: 2, 'page-json': 1, dom: 0 };

/** Joins two looks at one comment field by field. */
function mergeFields(stored: StoredComment, look: SeenComment, now: Instant): KeptComment {
  const old = stored.seen;
  const content =
    RANK[look.via] !== RANK[old.via]
      ? RANK[look.via] > RANK[old.via]
        ? look
        : old
      : latest(old, stored.lastSeenAt, look, now);
  const time = betterTime(old, look);
  return {
    ...content,
    postTitle: fuller(old.postTitle, look.postTitle),
    parentId: fuller(old.parentId, look.parentId),
    url: fuller(old.url, look.url),
    own: old.via === look.via ? old.own || look.own : content.own,
    at: time.at,
    uncertainty: time.uncertainty,
    answered: old.answered || look.answered,
    answeredAt: earliest(old.answeredAt, look.answeredAt),
  };
}

function betterTime(a: KeptComment, b: KeptComment): KeptComment {
  const order = RANK[b.via] - RANK[a.via] || a.uncertainty - b.uncertainty || a.at - b.at;
  return order > 0 ? b : a;
}

/** The longer text, so that a look that shows less takes nothing away; of equal length always the same one. */
function fuller(a: string, b: string): string {
  if (a.length !== b.length) return a.length > b.length ? a : b;
  return a >= b ? a : b;
}

function earliest(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

/** A known value beats none; of two known ones always the same is taken, whichever came first. */
function firstOf<T extends string>(a: T | null, b: T | null): T | null {
  if (a === null || b === null) return a ?? b;
  return a <= b ? a : b;
}
