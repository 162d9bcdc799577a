import { chinaCalendar } from '../deadlines/calendar';
import { acknowledgementDue } from '../deadlines/clocks';
import type { DeadlinePolicy } from '../deadlines/policy';
import { derivedDue } from '../deadlines/urgency';
import {
  type CommentShowing,
  commentKey,
  EDITS_MAX,
  type KeptComment,
  newlyStored,
  type SeenComment,
  type StoredComment,
} from '../domain/comment';
import type { AccountKey, CommentKey, Instant } from '../domain/ids';
import type { LedgerEntry } from '../domain/ledger';
import type { LearnedPhrase } from '../domain/triage';
import type { Said } from '../triage/weigh';
import { answersIn, latest, withoutThread } from './answers';
import { adoptedId } from './identity';
import { sorted, sortedEvent } from './sorting';

export interface MergeContext {
  /** When the page was looked at, ms. */
  readonly now: Instant;
  readonly account: AccountKey | null;
  readonly accountName: string;
  readonly policy: DeadlinePolicy;
  /** How much the platform's clock is ahead of this computer's, ms (utils/comments/server-clock.ts); 0 where nobody knows. */
  readonly ahead?: number;
  /** The unit's own phrases for sorting. */
  readonly phrases?: readonly LearnedPhrase[];
}

export interface Merged {
  readonly next: StoredComment;
  readonly events: readonly LedgerEntry[];
}

/**
 * Merges one look at a comment into what is stored. Merging again, or in another order, gives the same result:
 * JSON beats the DOM; the more exact time, then the earlier one, is the comment's time, so an edit keeps the old one; an answer
 * once seen stays seen, at the earliest time that is known for it; first-seen is kept. A changed text keeps the earlier wording.
 *
 * 删除 counts only where the platform says so. That a list no longer shows a comment proves nothing on any of the three: lists are filtered,
 * cut short and paged (weibo §4, §7; wechat §4; douyin §4). A deleted comment keeps its clocks; what was asked was asked.
 */
export function mergeSeen(stored: StoredComment | undefined, seen: SeenComment, context: MergeContext): Merged {
  const { now } = context;
  const latestPossible = now + Math.max(0, context.ahead ?? 0);
  const look: SeenComment = {
    ...seen,
    // Nothing can be written after it was seen: a wrong clock or a hostile page must not postpone a deadline.
    at: Math.min(seen.at, latestPossible),
    // An answer of unknown time was given at the latest when it was seen.
    answeredAt: seen.answered ? Math.min(seen.answeredAt ?? now, latestPossible) : null,
  };
  if (!stored) {
    const { account, accountName } = context;
    const fresh = newlyStored(look, { account, accountName, now });
    return settle(fresh, false, context);
  }
  if (stored.erasedAt !== undefined)
    return { next: { ...stored, lastSeenAt: Math.max(stored.lastSeenAt, now) }, events: [] };
  const next: StoredComment = {
    ...stored,
    account: firstOf(stored.account, context.account),
    accountName: firstOf(stored.accountName || null, context.accountName || null) ?? '',
    seen: mergeFields(stored, look, now),
    edits: editsOf(stored, look, now),
    firstSeenAt: Math.min(stored.firstSeenAt, now),
    lastSeenAt: Math.max(stored.lastSeenAt, now),
  };
  return settle(next, stored.seen.answered, context);
}

/**
 * Draws the consequences of what was seen: an own reply stops the acknowledgement clock at the reply's time (late stays late),
 * an own comment has no clock. An answer makes one ledger entry, when it is first known.
 */
function settle(stored: StoredComment, answeredBefore: boolean, context: MergeContext): Merged {
  const { policy } = context;
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
  return { next, events: [replySeen(stored, seen.answeredAt, context, { via: seen.via })] };
}

/** The entry for an own reply that is first known: `late` when the limit of 受理 had passed. @param how it was seen. */
export function replySeen(
  { key, seen }: StoredComment,
  answeredAt: Instant,
  { now, policy }: Pick<MergeContext, 'now' | 'policy'>,
  how: { readonly via: KeptComment['via']; readonly through?: CommentKey },
): LedgerEntry {
  const due = acknowledgementDue(seen.at, policy.acknowledge, chinaCalendar).dueAt;
  const data = { answeredAt, late: answeredAt > due, ...how };
  return { type: 'own-reply-seen', at: now, actor: 'system', subject: key, data };
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
    // An own reply answers its parent; a citizen's reply is sorted by whom it answers.
    if (seen.parentId) keys.add(commentKey({ ...seen, commentId: seen.parentId }));
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
  for (const seen of batch) put(mergeSeen(all.get(commentKey(seen)), withoutThread(seen), context));
  for (const [key, repliedAt] of answersIn([...all.values()])) {
    const comment = all.get(key);
    const at = Math.min(repliedAt, context.now + Math.max(0, context.ahead ?? 0));
    if (!comment || (comment.seen.answeredAt !== null && comment.seen.answeredAt <= at)) continue;
    const seen: KeptComment = { ...comment.seen, answered: true, answeredAt: at };
    put(settle({ ...comment, seen }, comment.seen.answered, context));
  }
  for (const key of changed) {
    const [before, after] = [stored.get(key), all.get(key)!];
    const next = sorted(before, after, parentOf(after.seen, all), context.phrases ?? []);
    if (next === after) continue;
    all.set(key, withClocks(next, context.policy));
    if (before && before.triage.needsAnswer !== next.triage.needsAnswer)
      events.push(sortedEvent(before, next, 'system', context.now));
  }
  return { next: [...changed].map((key) => all.get(key)!), events };
}

/** Whom a comment answers, as far as anybody has seen. */
function parentOf(seen: KeptComment, all: ReadonlyMap<CommentKey, StoredComment>): Said['parent'] {
  if (!seen.parentId) return 'none';
  const parent = all.get(commentKey({ ...seen, commentId: seen.parentId }));
  return parent ? (parent.seen.own ? 'account' : 'citizen') : 'unknown';
}

/**
 * A stored comment after some ids have become known: its own, its parent's, that of the oldest of its matter. Everything that happened to
 * it stays.
 * @param adopted key until now → key with the platform's own id.
 */
export function renamed(stored: StoredComment, adopted: ReadonlyMap<CommentKey, CommentKey>): StoredComment {
  const { seen } = stored;
  const parentId = adoptedId(seen, seen.parentId, adopted) ?? seen.parentId;
  const rootId = seen.rootId === undefined ? undefined : adoptedId(seen, seen.rootId, adopted);
  const key = adopted.get(stored.key) ?? stored.key;
  const matter = adopted.get(stored.matter) ?? stored.matter;
  if (key === stored.key && matter === stored.matter && parentId === seen.parentId && !rootId) return stored;
  const commentId = adoptedId(seen, seen.commentId, adopted) ?? seen.commentId;
  return { ...stored, key, matter, seen: { ...seen, commentId, parentId, ...(rootId ? { rootId } : {}) } };
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
    // A page shows only the thread, the JSON which reply in it was answered.
    parentId:
      RANK[look.via] === RANK[old.via] || content.parentId === ''
        ? fuller(old.parentId, look.parentId)
        : content.parentId,
    url: fuller(old.url, look.url),
    own: old.via === look.via ? old.own || look.own : content.own,
    at: time.at,
    uncertainty: time.uncertainty,
    answered: old.answered || look.answered,
    answeredAt: earliest(old.answeredAt, look.answeredAt),
    ...stateOf(stored, look, now),
  };
}

/** Gravest first: of two looks at one moment. */
const GRAVITY: readonly CommentShowing[] = ['deleted', 'hidden', 'folded', 'pending', 'shown'];

/** What the platform does with it: the latest look that says anything. */
function stateOf(
  { seen: old, lastSeenAt }: StoredComment,
  look: SeenComment,
  now: Instant,
): Pick<KeptComment, 'showing' | 'featured'> {
  const pick = <T>(was: T | undefined, is: T | undefined, graver: (a: T, b: T) => T): T | undefined => {
    if (was === undefined || is === undefined) return was ?? is;
    return now === lastSeenAt ? graver(was, is) : now > lastSeenAt ? is : was;
  };
  const showing = pick(old.showing, look.showing, (a, b) => (GRAVITY.indexOf(a) <= GRAVITY.indexOf(b) ? a : b));
  const featured = pick(old.featured, look.featured, (a, b) => a || b);
  return { ...(showing === undefined ? {} : { showing }), ...(featured === undefined ? {} : { featured }) };
}

/** Earlier wordings. Only two readings of one kind are compared: the page writes the same text differently than the JSON. */
function editsOf({ seen, edits, lastSeenAt }: StoredComment, look: SeenComment, now: Instant): StoredComment['edits'] {
  if (look.via !== seen.via || now <= lastSeenAt || look.text === seen.text || sameShown(look.text, seen.text))
    return edits;
  return [...edits, { text: seen.text, until: now }].slice(-EDITS_MAX);
}

/** The same but for blanks. */
const sameShown = (a: string, b: string): boolean => a.replace(/\s+/g, '') === b.replace(/\s+/g, '');

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
