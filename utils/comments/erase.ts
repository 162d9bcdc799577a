import { isClosed, type StoredComment } from '../domain/comment';
import type { Instant } from '../domain/ids';

/** 个人信息清除: what of a citizen is removed from a comment after the set time. What figures need stays: class, times, status, department. */

/** Nothing runs and nobody is at work on it: closed, set aside, or never owed an answer. */
export function mayBeErased(comment: StoredComment): boolean {
  if (comment.erasedAt !== undefined || comment.done === 0) return false;
  return comment.seen.own || isClosed(comment) || !comment.triage.needsAnswer;
}

/**
 * When a comment was closed, for the time until its personal data go.
 * @param setAsideAt when a dismissed one was set aside, as the ledger says; null: it never ran (history).
 */
export function closedAt(comment: StoredComment, setAsideAt: Instant | null): Instant {
  const { seen, status } = comment;
  if (status === 'resolved') return comment.resolvedAt ?? comment.lastSeenAt;
  if (status === 'dismissed') return setAsideAt ?? comment.firstSeenAt;
  // Own words, and what owed no answer, were never closed: they count from their own time.
  return seen.at;
}

/** Channels whose page or title names the person itself. */
const PERSONAL = new Set(['message', 'mention', 'letter', 'call', 'visit']);

/** The comment without name, id, contact, words, earlier words, and where the channel is a conversation with a person, its title and address. */
export function erased(comment: StoredComment, now: Instant): StoredComment {
  const { seen, triage } = comment;
  const place = PERSONAL.has(seen.channel) ? { postTitle: '', postId: '', url: '' } : {};
  return {
    ...comment,
    seen: { ...seen, authorId: '', authorName: '', text: '', ...place },
    edits: [],
    triage: { ...triage, reasons: triage.reasons.map(({ rule }) => ({ rule, words: [] })) },
    erasedAt: now,
  };
}
