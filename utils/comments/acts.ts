import type { DeadlinePolicy } from '../deadlines/policy';
import { breachesOf } from '../deadlines/urgency';
import type { StoredComment } from '../domain/comment';
import { Fault } from '../domain/fault';
import type { Instant } from '../domain/ids';
import type { LedgerEntry, LedgerEventType } from '../domain/ledger';
import { type Merged, withClocks } from './merge';

export interface ActContext {
  readonly now: Instant;
  /** Person id, or 'duty' when the person on duty acts without a PIN. */
  readonly actor: string;
  readonly policy: DeadlinePolicy;
}

/** A reason or explanation has at least this many characters, spaces not counted. */
export const REASON_MIN = 4;
const REASON_MAX = 500;

/** 受理: stops the first clock only. @throws Fault when nothing is left to acknowledge. */
export function acknowledge(stored: StoredComment, context: ActContext): Merged {
  requireForeign(stored);
  if (stored.status !== 'open') throw new Fault('already-acknowledged', '该留言已受理，请刷新列表后再看。');
  const next: StoredComment = { ...stored, status: 'acknowledged', acknowledgedAt: context.now, notified: 'none' };
  return done('comment-acknowledged', stored, next, context);
}

/**
 * 办结: needs an explanation of the result (gov-website-content-sample (四): what cannot be handled has to be explained).
 * An unacknowledged comment is acknowledged by the same act, as late as it is.
 * @throws Fault `reason-too-short`, `already-closed`.
 */
export function resolve(stored: StoredComment, reason: string, context: ActContext): Merged {
  requireForeign(stored);
  requireRunning(stored);
  const next: StoredComment = {
    ...stored,
    status: 'resolved',
    acknowledgedAt: stored.acknowledgedAt ?? context.now,
    resolvedAt: context.now,
    reason: checkedReason(reason, '请写明办理结果（不少于4个字），没有说明的留言不能办结。'),
  };
  return done('comment-resolved', stored, next, context);
}

/** 无需办理, with a reason. What was late until now is written into the ledger. @throws Fault `reason-too-short`, `already-closed`. */
export function dismiss(stored: StoredComment, reason: string, context: ActContext): Merged {
  requireForeign(stored);
  requireRunning(stored);
  const next: StoredComment = {
    ...stored,
    status: 'dismissed',
    reason: checkedReason(reason, '请写明无需办理的理由（不少于4个字）。'),
  };
  return done('comment-dismissed', stored, next, context);
}

/** Takes a closed comment up again; its clocks count from the comment's own time as before. @throws Fault `not-closed`. */
export function reopen(stored: StoredComment, reason: string, context: ActContext): Merged {
  if (stored.status !== 'resolved' && stored.status !== 'dismissed') {
    throw new Fault('not-closed', '该留言仍在办理中，无需重新办理。');
  }
  const next: StoredComment = {
    ...stored,
    status: stored.acknowledgedAt === null ? 'open' : 'acknowledged',
    resolvedAt: null,
    reason: '',
    notified: 'none',
  };
  const merged = done('comment-reopened', stored, next, context);
  const events = merged.events.map((e) => ({ ...e, data: { ...e.data, reason: reason.trim().slice(0, REASON_MAX) } }));
  return { ...merged, events };
}

/** True when a text is long enough as a reason. */
export function isReason(text: string): boolean {
  return [...text.replace(/\s/g, '')].length >= REASON_MIN;
}

function checkedReason(text: string, message: string): string {
  if (!isReason(text)) throw new Fault('reason-too-short', message);
  if (text.trim().length > REASON_MAX) throw new Fault('reason-too-long', '说明过长，请控制在500字以内。');
  return text.trim();
}

function requireForeign(stored: StoredComment): void {
  if (stored.seen.own) throw new Fault('own-comment', '这是本账号发布的内容，无需办理。');
}

function requireRunning(stored: StoredComment): void {
  if (stored.done === 1) throw new Fault('already-closed', '该留言已办结或已列为无需办理，如需继续办理请先重新办理。');
}

/** The ledger keeps status, reason and what was late at this moment; never the citizen's words. */
function done(type: LedgerEventType, before: StoredComment, after: StoredComment, context: ActContext): Merged {
  const next = withClocks(after, context.policy);
  const late = breachesOf(type === 'comment-dismissed' ? before : after, context.policy, context.now).map(
    (b) => b.clock,
  );
  const event: LedgerEntry = {
    type,
    at: context.now,
    actor: context.actor,
    subject: before.key,
    data: { from: before.status, to: next.status, reason: next.reason, late },
  };
  return { next, events: [event] };
}
