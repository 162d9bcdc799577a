import type { DeadlinePolicy } from '../../deadlines/policy';
import { breachesOf } from '../../deadlines/urgency';
import { isClosed, type StoredComment } from '../../domain/comment';
import { Fault } from '../../domain/fault';
import type { Handling } from '../../domain/handling';
import type { Instant } from '../../domain/ids';
import type { LedgerEntry, LedgerEventType } from '../../domain/ledger';
import { type Merged, withClocks } from '../merge';

export interface ActContext {
  readonly now: Instant;
  /** Person id, or 'duty' when the person on duty acts without a PIN. */
  readonly actor: string;
  readonly policy: DeadlinePolicy;
}

/** What the ledger keeps of a step beside status and lateness. Never the citizen's words or name. */
export type StepData = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/**
 * One step of handling: the comment with its clocks derived anew, and its event. `late` names the limits that had been missed at this
 * moment, before or after the act, so that no act hides one.
 */
export function step(
  type: LedgerEventType,
  before: StoredComment,
  after: StoredComment,
  context: ActContext,
  data: StepData = {},
): Merged {
  const { now, policy, actor } = context;
  const next = withClocks(after, policy);
  const missed = [...breachesOf(before, policy, now), ...breachesOf(next, policy, now)].map(({ clock }) => clock);
  const late = [...new Set(missed)];
  const event: LedgerEntry = {
    type,
    at: now,
    actor,
    subject: before.key,
    data: { from: before.status, to: next.status, ...data, late },
  };
  return { next, events: [event] };
}

/** The comment with some of its 办理 changed. */
export function handled(stored: StoredComment, change: Partial<Handling>): StoredComment {
  return { ...stored, handling: { ...stored.handling, ...change } };
}

/** The pauses with none under way: whatever rests, ends now. */
export function endedPauses({ handling }: StoredComment, now: Instant): Handling['pauses'] {
  return handling.pauses.map((pause) => (pause.to === null ? { ...pause, to: Math.max(pause.from, now) } : pause));
}

/** @throws Fault `own-comment`: what the account wrote itself is not handled. */
export function requireForeign(stored: StoredComment): void {
  if (stored.seen.own) throw new Fault('own-comment', '这是本账号发布的内容，无需办理。');
}

/** Neither closed nor sorted as needing no answer. @throws Fault `own-comment`, `already-closed`, `no-clock`. */
export function requireRunning(stored: StoredComment): void {
  requireForeign(stored);
  if (isClosed(stored)) {
    throw new Fault('already-closed', '该留言已办结或已列为无需办理，如需继续办理请先重新办理。');
  }
  if (!stored.triage.needsAnswer) {
    throw new Fault('no-clock', '该留言未计办理时限，如需办理请先点“重新办理”列入办理。');
  }
}
