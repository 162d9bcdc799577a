import { DAY_MS } from '../../deadlines/days';
import type { DeadlinePolicy } from '../../deadlines/policy';
import { breachesOf, runningClocks } from '../../deadlines/urgency';
import type { StoredComment } from '../../domain/comment';
import { Fault } from '../../domain/fault';
import type { Instant } from '../../domain/ids';
import type { SignedAct } from '../../domain/review';
import type { Merged } from '../merge';
import { checkedReason, withinMax } from './reasons';
import { type ActContext, endedPauses, handled, requireRunning, step } from './step';

const PAUSES_MAX = 20;
/** Nobody puts a reminder off for longer than the longest limit there is (15 working days over a long holiday). */
const SNOOZE_MAX_MS = 30 * DAY_MS;

/** Why an extension is not possible now; null when it is. */
export function extensionRefusal(stored: StoredComment, policy: DeadlinePolicy, now: Instant): Fault | null {
  if (policy.resolve.extendedWorkingDays === null) {
    return new Fault(
      'no-extension',
      '本单位执行的制度没有延期的规定，请在时限内办结；确有困难的，先向留言人说明进展。',
    );
  }
  if (stored.handling.extension !== null) {
    return new Fault('extended-already', '该留言已延期一次，不能再次延期。');
  }
  // Otherwise an extension would make a limit that was missed look kept.
  if (missedResolution(stored, policy, now)) {
    return new Fault('too-late', '办结时限已过，不能事后延期；请尽快办结，并如实说明超期原因。');
  }
  return null;
}

/**
 * 延期, once, before the limit has passed (gov-website-content-sample (四)·办理期限: 情况复杂的可延长).
 * @param approval the approver's signature, kept whole in the ledger; verified before.
 * @throws Fault `no-extension`, `extended-already`, `too-late`, `reason-too-short`.
 */
export function extend(stored: StoredComment, reason: string, approval: SignedAct, context: ActContext): Merged {
  requireRunning(stored);
  const refusal = extensionRefusal(stored, context.policy, context.now);
  if (refusal) throw refusal;
  const words = checkedReason(reason, '请写明延期的理由（不少于4个字）。');
  const { by } = approval.statement;
  const next = handled(
    { ...stored, notified: 'none' },
    { extension: { at: context.now, reason: words, approvedBy: by } },
  );
  const { next: stepped, events } = step('comment-extended', stored, next, context, {
    reason: words,
    dueBefore: resolutionLine(stored, context.policy),
    dueAfter: resolutionLine(next, context.policy),
  });
  return { next: stepped, events: events.map((event) => ({ ...event, data: { ...event.data, act: approval } })) };
}

/** Why the clock cannot rest now; null when it can. */
export function pauseRefusal(stored: StoredComment, policy: DeadlinePolicy, now: Instant): Fault | null {
  if (!policy.resolve.pauses) {
    return new Fault('no-pause', '本单位执行的制度没有中止计时的规定，时限继续计算。');
  }
  if (isPaused(stored)) return new Fault('paused-already', '该留言已中止计时，请刷新后再看。');
  if (missedResolution(stored, policy, now)) {
    return new Fault('too-late', '办结时限已过，不能中止计时；请尽快办结，并如实说明超期原因。');
  }
  if (stored.handling.pauses.length >= PAUSES_MAX) {
    return new Fault('too-many', `该留言已中止计时${PAUSES_MAX}次，不能再次中止。`);
  }
  return null;
}

/** 中止: the clock of 办结 rests, where a regulation allows it. @throws Fault `no-pause`, `paused-already`, `too-late`, `reason-too-short`. */
export function pause(stored: StoredComment, reason: string, context: ActContext): Merged {
  requireRunning(stored);
  const refusal = pauseRefusal(stored, context.policy, context.now);
  if (refusal) throw refusal;
  const words = checkedReason(reason, '请写明中止计时的理由和依据（不少于4个字）。');
  const begun = { from: context.now, to: null, reason: words };
  const next = handled(stored, { pauses: [...stored.handling.pauses, begun] });
  return step('comment-paused', stored, next, context, { reason: words });
}

/** 恢复计时. @throws Fault `not-paused`. */
export function resume(stored: StoredComment, reason: string, context: ActContext): Merged {
  requireRunning(stored);
  if (!isPaused(stored)) throw new Fault('not-paused', '该留言没有中止计时，请刷新后再看。');
  const next = handled({ ...stored, notified: 'none' }, { pauses: endedPauses(stored, context.now) });
  return step('comment-resumed', stored, next, context, { reason: withinMax(reason) });
}

export function isPaused({ handling }: Pick<StoredComment, 'handling'>): boolean {
  return handling.pauses.some(({ to }) => to === null);
}

/**
 * 稍后提醒: no notification until then, with the reason why. The clocks run on, and what becomes late meanwhile is late.
 * @throws Fault `bad-time`, `reason-too-short`.
 */
export function snooze(stored: StoredComment, until: Instant, reason: string, context: ActContext): Merged {
  requireRunning(stored);
  if (until <= context.now || until > context.now + SNOOZE_MAX_MS) {
    throw new Fault('bad-time', '提醒时间须晚于现在，且不超过30天，请重新选择。');
  }
  const words = checkedReason(reason, '请写明稍后提醒的理由（不少于4个字）。');
  return step('comment-snoozed', stored, { ...stored, snoozed: { until, reason: words } }, context, {
    until,
    reason: words,
  });
}

function missedResolution(stored: StoredComment, policy: DeadlinePolicy, now: Instant): boolean {
  return breachesOf(stored, policy, now).some(({ clock }) => clock === 'resolve');
}

/** The line of 办结 as it stands; 0 while its clock rests. */
function resolutionLine(stored: StoredComment, policy: DeadlinePolicy): Instant {
  return runningClocks(stored, policy).find(({ clock }) => clock === 'resolve')?.due.dueAt ?? 0;
}
