import type { Instant, PersonId } from '../domain/ids';
import type { LedgerEvent, LedgerEventType } from '../domain/ledger';
import type { Person, Stage } from '../domain/people';
import { SignedActSchema } from '../domain/review';
import { STAGE_LABELS } from '../review/labels';
import { EVENT_LABELS } from './labels';

/** One line of the course of a review (审核过程), comment or account. */
export interface TimelineItem {
  readonly seq: number;
  readonly at: Instant;
  readonly type: LedgerEventType;
  /** 提交审核, 初审签批 … */
  readonly label: string;
  /** Name from the roster, 系统 for the extension itself, else the id as recorded. */
  readonly actor: string;
  /** Opinion given with a sign-off or rejection; '' without one. */
  readonly comment: string;
  readonly stage: Stage | null;
}

/** Key of the ledger entry's data under which a whole signed act is stored. */
export const ACT = 'act';

/**
 * The course of one subject, oldest first.
 *
 * @param events of the ledger, in any order; those of other subjects are passed over.
 */
export function timeline(
  events: readonly LedgerEvent[],
  subject: string,
  roster: readonly Pick<Person, 'id' | 'name'>[],
): TimelineItem[] {
  const names = new Map<string, string>(roster.map(({ id, name }) => [id, name]));
  return events
    .filter((event) => event.subject === subject)
    .sort((a, b) => a.seq - b.seq)
    .map((event) => {
      const act = SignedActSchema.safeParse(event.data[ACT]);
      const stage = act.success ? act.data.statement.stage : null;
      const staged = stage !== null && (event.type === 'signed-off' || event.type === 'rejected');
      return {
        seq: event.seq,
        at: event.at,
        type: event.type,
        label: staged ? STAGE_LABELS[stage] + EVENT_LABELS[event.type] : EVENT_LABELS[event.type],
        actor: event.actor === 'system' ? '系统' : (names.get(event.actor as PersonId) ?? event.actor),
        comment: act.success ? act.data.statement.comment : '',
        stage,
      };
    });
}
