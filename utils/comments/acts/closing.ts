import { isClosed, type StoredComment } from '../../domain/comment';
import type { ClosingAct } from '../../domain/comment-act';
import { Fault } from '../../domain/fault';
import type { Outcome } from '../../domain/handling';
import type { LedgerEventType } from '../../domain/ledger';
import type { Merged } from '../merge';
import { checkedReason, checkedResult, REASON_MIN, refusalMin, withinMax } from './reasons';
import { type ActContext, endedPauses, handled, requireForeign, requireRunning, type StepData, step } from './step';
import { checkedUrl } from './url';

/** 受理: stops the first clock only. @throws Fault when nothing is left to acknowledge. */
export function acknowledge(stored: StoredComment, context: ActContext): Merged {
  requireRunning(stored);
  if (stored.acknowledgedAt !== null) throw new Fault('already-acknowledged', '该留言已受理，请刷新列表后再看。');
  const next: StoredComment = { ...stored, status: 'acknowledged', acknowledgedAt: context.now, notified: 'none' };
  return step('comment-acknowledged', stored, next, context, { reason: '' });
}

/**
 * Closes a comment with an answer. It needs an explanation of the result (gov-website-content-sample (四): what cannot be handled has to be
 * explained). An unacknowledged comment is acknowledged by the same act, as late as it is.
 *
 * @throws Fault `already-closed`, `reason-too-short`, `empty-result`, and others with their sentence.
 */
export function close(stored: StoredComment, act: ClosingAct, context: ActContext): Merged {
  requireRunning(stored);
  switch (act.do) {
    case 'resolve':
      return closed(stored, 'resolved', checkedResult(act.result), context, checkedUrl(act.resultUrl));
    case 'refer': {
      const said = '请写明应当向哪个单位反映、如何反映（不少于4个字），以便留言人办理。';
      return closed(stored, 'referred', checkedReason(act.channel, said), context);
    }
    case 'decline':
      return closed(stored, 'declined', checkedRefusal(stored, act.reason, '不予处理'), context);
  }
}

/** 办结. @throws as `close`. */
export function resolve(stored: StoredComment, result: string, context: ActContext): Merged {
  return close(stored, { do: 'resolve', result, resultUrl: '' }, context);
}

/**
 * 无需办理 or 并案, with a reason; what is a complaint, a report or a call for help needs a longer one. What was late until now is written
 * into the ledger. @throws Fault `reason-too-short`, `already-closed`.
 */
export function dismiss(
  stored: StoredComment,
  reason: string,
  context: ActContext,
  outcome: 'no-answer-needed' | 'merged' = 'no-answer-needed',
): Merged {
  requireRunning(stored);
  const words =
    outcome === 'merged'
      ? checkedReason(reason, '请写明与哪件留言合并办理（不少于4个字）。')
      : checkedRefusal(stored, reason, '无需办理');
  const next = handled(
    { ...stored, status: 'dismissed', reason: words, snoozed: null },
    { outcome, pauses: endedPauses(stored, context.now) },
  );
  return step('comment-dismissed', stored, next, context, { outcome, reason: words });
}

/**
 * Takes a closed comment up again, and puts one that was sorted as needing no answer into the work; the clocks count from the comment's
 * own time as before. @throws Fault `not-closed`, `own-comment`.
 */
export function reopen(stored: StoredComment, reason: string, context: ActContext): Merged {
  requireForeign(stored);
  if (!isClosed(stored) && stored.triage.needsAnswer) {
    throw new Fault('not-closed', '该留言仍在办理中，无需重新办理。');
  }
  const next = handled(
    {
      ...stored,
      status: stored.acknowledgedAt === null ? 'open' : 'acknowledged',
      resolvedAt: null,
      reason: '',
      notified: 'none',
      // Taken up by a person: the rules neither merge it nor silence it again.
      triage:
        stored.triage.needsAnswer && stored.handling.outcome !== 'merged'
          ? stored.triage
          : { ...stored.triage, needsAnswer: true, by: 'person' },
    },
    { outcome: null },
  );
  return step('comment-reopened', stored, next, context, { reason: withinMax(reason) });
}

/**
 * 整件办结: one result for every comment of a matter that still runs; comments that are closed already stay as they are.
 * @throws Fault `nothing-open`, or as `close` for any of them: then none is closed.
 */
export function closeMatter(matter: readonly StoredComment[], act: ClosingAct, context: ActContext): readonly Merged[] {
  const running = matter.filter((c) => !c.seen.own && !isClosed(c) && c.triage.needsAnswer);
  if (running.length === 0) throw new Fault('nothing-open', '该事项的留言均已办结，请刷新列表。');
  return running.map((comment) => close(comment, act, context));
}

const CLOSING: Readonly<Record<'resolved' | 'referred' | 'declined', LedgerEventType>> = {
  resolved: 'comment-resolved',
  referred: 'comment-referred',
  declined: 'comment-declined',
};

function closed(
  stored: StoredComment,
  outcome: Outcome & keyof typeof CLOSING,
  reason: string,
  context: ActContext,
  url = '',
): Merged {
  const { now } = context;
  const next = handled(
    {
      ...stored,
      status: 'resolved',
      acknowledgedAt: stored.acknowledgedAt ?? now,
      resolvedAt: now,
      reason,
      snoozed: null,
    },
    {
      outcome,
      resultUrl: url || stored.handling.resultUrl,
      pauses: endedPauses(stored, now),
    },
  );
  const data: StepData = { reason, ...(url ? { resultUrl: url } : {}) };
  return step(CLOSING[outcome], stored, next, context, data);
}

function checkedRefusal(stored: StoredComment, reason: string, what: string): string {
  const min = refusalMin(stored.triage.kind);
  const message =
    min === REASON_MIN
      ? `请写明${what}的理由（不少于${min}个字）。`
      : `投诉、举报、求助类留言${what}的，须写明事实和依据（不少于${min}个字）。`;
  return checkedReason(reason, message, min);
}
