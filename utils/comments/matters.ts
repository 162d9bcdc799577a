import { DAY_MS } from '../deadlines/days';
import type { DeadlinePolicy } from '../deadlines/policy';
import type { StoredComment } from '../domain/comment';
import { NO_HANDLING } from '../domain/handling';
import type { CommentKey, Instant } from '../domain/ids';
import type { LedgerEntry } from '../domain/ledger';
import type { Triage } from '../domain/triage';
import { byAge, matterItem, mattersOf, repeats } from '../triage/matter';
import { handled, step } from './acts/step';
import { replySeen, withClocks } from './merge';
import { MERGED, mergedMark, withReasons } from './sorting';

export interface MatterContext {
  readonly now: Instant;
  readonly policy: DeadlinePolicy;
}

const AGAIN = 'asked-again';
/** Asking again after a day is urging; several posts within minutes are not. */
const URGING_MS = DAY_MS;

/**
 * Groups what one person wrote into matters (事项), and merges (并案) what only says the same again: it is handled with the earlier comment
 * as long as that one is in hand, and carries on by itself when that one is deleted. What a person has decided or begun to handle is left alone.
 * @param comments comments of one person on one platform; those of the batch in their new state.
 * @returns those that changed, and the ledger entries of these changes.
 */
export function groupMatters(
  comments: readonly StoredComment[],
  context: MatterContext,
): { readonly next: readonly StoredComment[]; readonly events: readonly LedgerEntry[] } {
  const events: LedgerEntry[] = [];
  const now = new Map(inMatters(comments).map((c) => [c.key, c]));
  const carriers: StoredComment[] = [];
  for (const { key } of [...comments].map(matterItem).sort(byAge)) {
    const comment = now.get(key)!;
    if (!concerns(comment)) continue;
    const first = carriers.find((each) => covers(now.get(each.key)!, comment));
    if (!first) {
      const own = isMerged(comment) ? carriedOn(comment, context, events) : comment;
      now.set(key, own);
      carriers.push(own);
      continue;
    }
    if (!isMerged(comment) && isUntouched(comment)) now.set(key, merged(comment, first.key, context, events));
    if (isMerged(now.get(key)!)) {
      now.set(first.key, answeredWith(now.get(first.key)!, comment, context, events));
    } else {
      carriers.push(comment);
    }
  }
  return { next: comments.flatMap((c) => (now.get(c.key) === c ? [] : [now.get(c.key)!])), events };
}

/** With `matter` as it is now, and more weight for what was asked again after a day. */
function inMatters(comments: readonly StoredComment[]): readonly StoredComment[] {
  const concerned = comments.filter(concerns);
  const matters = mattersOf(concerned.map(matterItem));
  const loaded = new Set(comments.map(({ key }) => key));
  // What hangs together with something older that is not among these stays with it.
  const older = new Map<CommentKey, CommentKey>();
  for (const { key, matter } of [...concerned].sort((a, b) => (a.matter < b.matter ? -1 : 1))) {
    const root = matters.get(key)!;
    if (!loaded.has(matter) && !older.has(root)) older.set(root, matter);
  }
  const times = new Map<CommentKey, { from: Instant; to: Instant }>();
  for (const { key, seen } of concerned) {
    const root = matters.get(key)!;
    const { from, to } = times.get(root) ?? { from: seen.at, to: seen.at };
    times.set(root, { from: Math.min(from, seen.at), to: Math.max(to, seen.at) });
  }
  return comments.map((comment) => {
    const root = matters.get(comment.key) ?? comment.key;
    const matter = older.get(root) ?? root;
    const { from, to } = times.get(root) ?? { from: 0, to: 0 };
    const triage = concerns(comment) ? urged(comment.triage, to - from >= URGING_MS) : comment.triage;
    return matter === comment.matter && triage === comment.triage ? comment : { ...comment, matter, triage };
  });
}

/** A citizen's comment that needs an answer. Old ones from before the filing are history. */
export function concerns({ seen, triage, handling }: StoredComment): boolean {
  return !seen.own && seen.authorId !== '' && triage.needsAnswer && handling.outcome !== 'history';
}

/** Is the answer to the earlier one also an answer to the later one? */
function covers(earlier: StoredComment, later: StoredComment): boolean {
  if (earlier.account !== later.account || !repeats(matterItem(later), matterItem(earlier))) return false;
  if (earlier.status === 'resolved') return (earlier.resolvedAt ?? 0) >= later.seen.at;
  // A person set it aside, nobody knows whether before or after this one came: what is merged stays so, what is new starts its clock.
  if (earlier.status === 'dismissed') return isMerged(later);
  return earlier.seen.showing !== 'deleted';
}

function isMerged({ handling, triage }: StoredComment): boolean {
  return handling.outcome === 'merged' && mergedMark(triage).length > 0;
}

/** Neither a person nor an answer has touched it yet. */
function isUntouched({ status, acknowledgedAt, triage, handling }: StoredComment): boolean {
  return (
    status === 'open' &&
    acknowledgedAt === null &&
    triage.by === 'rules' &&
    JSON.stringify(handling) === JSON.stringify(NO_HANDLING)
  );
}

function merged(
  comment: StoredComment,
  first: CommentKey,
  context: MatterContext,
  events: LedgerEntry[],
): StoredComment {
  const reason = '与该留言人此前的留言内容相同，并案办理';
  const next = handled(
    { ...comment, status: 'dismissed', reason, triage: withReasons(comment.triage, [{ rule: MERGED, words: [] }]) },
    { outcome: 'merged' },
  );
  const stepped = step(
    'comment-dismissed',
    comment,
    next,
    { ...context, actor: 'system' },
    { outcome: 'merged', first },
  );
  events.push(...stepped.events);
  return stepped.next;
}

function carriedOn(comment: StoredComment, context: MatterContext, events: LedgerEntry[]): StoredComment {
  const status = comment.acknowledgedAt === null ? 'open' : 'acknowledged';
  const reasons = comment.triage.reasons.filter(({ rule }) => rule !== MERGED);
  const next = handled(
    { ...comment, status, reason: '', notified: 'none', triage: { ...comment.triage, reasons } },
    { outcome: null },
  );
  const reason = '并案的留言已不再办理，本条继续计时';
  const stepped = step('comment-reopened', comment, next, { ...context, actor: 'system' }, { reason });
  events.push(...stepped.events);
  return stepped.next;
}

/** An own reply to the merged comment answers the one it is handled with. */
function answeredWith(
  first: StoredComment,
  comment: StoredComment,
  context: MatterContext,
  events: LedgerEntry[],
): StoredComment {
  const at = comment.seen.answered ? comment.seen.answeredAt : null;
  if (at === null || (first.acknowledgedAt !== null && first.acknowledgedAt <= at)) return first;
  if (first.acknowledgedAt === null)
    events.push(replySeen(first, at, context, { via: comment.seen.via, through: comment.key }));
  const status = first.status === 'open' ? 'acknowledged' : first.status;
  return withClocks({ ...first, status, acknowledgedAt: at, notified: 'none' }, context.policy);
}

/** The mark stands only where it raised the weight, so that it can be taken back when older comments turn up that change the matter. */
function urged(triage: Triage, again: boolean): Triage {
  if (triage.by === 'person') return triage;
  const marked = triage.reasons.some(({ rule }) => rule === AGAIN);
  if (again)
    return triage.importance === 'normal'
      ? { ...withReasons(triage, [{ rule: AGAIN, words: [] }]), importance: 'important' }
      : triage;
  if (!marked) return triage;
  return { ...triage, importance: 'normal', reasons: triage.reasons.filter(({ rule }) => rule !== AGAIN) };
}
