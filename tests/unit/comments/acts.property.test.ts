import fc from 'fast-check';
import { describe, it } from 'vitest';
import { actOn } from '../../../utils/comments/acts/act';
import { extend } from '../../../utils/comments/acts/clock';
import { breachesOf } from '../../../utils/deadlines/urgency';
import { type StoredComment, StoredCommentSchema } from '../../../utils/domain/comment';
import type { CommentAct } from '../../../utils/domain/comment-act';
import { Fault } from '../../../utils/domain/fault';
import { type LedgerEntry, LedgerEntrySchema } from '../../../utils/domain/ledger';
import { ImportanceSchema } from '../../../utils/domain/triage';
import { anAct } from '../../support/builders';
import { HOUR } from '../../support/clock';
import { beijing } from '../deadlines/cases';
import { JIANGBEI, storedComment } from '../deadlines/support';
import { SAMPLE } from './policies';

const START = beijing('2026-09-28 16:00');
const words = fc.constantFrom(
  '',
  '已收悉',
  '路灯已经更换完毕并恢复照明',
  '事由充分',
  '情况复杂，涉及多个部门会商，需要现场检测后确定',
);

/** Extensions come with a signature and are no `CommentAct`. */
type Order = CommentAct | { readonly do: 'extend'; readonly reason: string };

const order: fc.Arbitrary<Order> = fc.oneof(
  fc.constant({ do: 'acknowledge' } as const),
  fc.record({ do: fc.constant('resolve' as const), result: words, resultUrl: fc.constantFrom('', 'https://a.cn/1') }),
  fc.record({ do: fc.constant('refer' as const), channel: words }),
  fc.record({ do: fc.constant('decline' as const), reason: words }),
  fc.record({
    do: fc.constant('dismiss' as const),
    as: fc.constantFrom('no-answer-needed' as const, 'merged' as const),
    reason: words,
  }),
  fc.record({ do: fc.constant('reopen' as const), reason: words }),
  fc.record({
    do: fc.constant('transfer' as const),
    to: fc.constantFrom('', '县住建局', '江北街道'),
    why: words,
    dueAt: fc.integer({ min: 0, max: 400 }).map((h) => (h === 0 ? 0 : START + h * HOUR)),
  }),
  fc.record({
    do: fc.constant('return' as const),
    transfer: fc.nat(2),
    recalled: fc.boolean(),
    result: words,
  }),
  fc.record({ do: fc.constant('urge' as const), to: fc.constantFrom('', '县住建局'), note: words }),
  fc.record({ do: fc.constant('pause' as const), reason: words }),
  fc.record({ do: fc.constant('resume' as const), reason: words }),
  fc.record({
    do: fc.constant('snooze' as const),
    until: fc.integer({ min: 0, max: 900 }).map((h) => START + h * HOUR),
    reason: words,
  }),
  fc.record({ do: fc.constant('detail' as const), importance: fc.constantFrom(...ImportanceSchema.options) }),
  fc.record({ do: fc.constant('extend' as const), reason: words }),
);
/** Orders, each some hours after the one before: over weeks with a long holiday in them. */
const course = fc.array(fc.tuple(order, fc.integer({ min: 0, max: 60 })), { maxLength: 25 });

/** What a status may become, and by which events only. */
const LEGAL: Readonly<Record<StoredComment['status'], readonly StoredComment['status'][]>> = {
  open: ['open', 'acknowledged', 'resolved', 'dismissed'],
  acknowledged: ['acknowledged', 'resolved', 'dismissed'],
  resolved: ['resolved', 'acknowledged'],
  dismissed: ['dismissed', 'open', 'acknowledged'],
};

function check(condition: boolean, message: string): void {
  if (!condition) throw new Error(message);
}

function invariants(before: StoredComment, after: StoredComment, event: LedgerEntry): void {
  const { status, handling } = after;
  const closed = status === 'resolved' || status === 'dismissed';
  check(LEGAL[before.status].includes(status), `${before.status} -> ${status}`);
  check(closed === (after.reason !== ''), 'closed with a reason, and only then');
  check(closed === (handling.outcome !== null), 'closed with an outcome, and only then');
  check((status === 'resolved') === (after.resolvedAt !== null), 'a time of closing');
  check(status !== 'acknowledged' || after.acknowledgedAt !== null, 'a time of acknowledging');
  check(before.acknowledgedAt === null || after.acknowledgedAt === before.acknowledgedAt, '受理 stays as it was');
  check((after.done === 1) === closed, 'clocks run until it is closed');
  check(after.done === 0 || handling.pauses.every(({ to }) => to !== null), 'nothing rests that is closed');
  check(handling.pauses.filter(({ to }) => to === null).length <= 1, 'one pause at a time');
  check(after.seen === before.seen && after.edits === before.edits, 'the citizen’s words stay');
  check(before.handling.extension === null || handling.extension === before.handling.extension, 'one extension');
  check(handling.transfers.length >= before.handling.transfers.length, 'transfers stay');
  check(StoredCommentSchema.safeParse(after).success, 'what the store takes');
  check(LedgerEntrySchema.safeParse(event).success, 'what the ledger takes');
  check(!JSON.stringify(event).includes(before.seen.text), 'no words of the citizen in the ledger');
}

describe('any course of acts', () => {
  it.each([
    ['a regulation without extension', JIANGBEI],
    ['one with extension and pauses', SAMPLE],
  ])('keeps the rules: closed has a reason, a missed limit stays missed, status moves legally (%s)', (_, policy) => {
    fc.assert(
      fc.property(course, (steps) => {
        let comment = storedComment({ at: START });
        let now = START;
        const missed = new Set<string>();
        for (const [act, hours] of steps) {
          now += hours * HOUR;
          for (const { clock } of breachesOf(comment, policy, now)) missed.add(clock);
          const before = comment;
          try {
            const context = { now, actor: 'duty', policy };
            const approval = anAct({ act: 'extend', by: 'final' as never });
            const { next, events } =
              act.do === 'extend' ? extend(comment, act.reason, approval, context) : actOn(comment, act, context);
            comment = next;
            const [event] = events;
            check(event !== undefined && events.length === 1, 'one event for each act');
            invariants(before, comment, event!);
            // Whatever takes a comment off the list names what was late; nothing that stays on it gets out of that.
            const late = event?.data.late as readonly string[];
            if (before.done === 0)
              for (const clock of missed) check(late.includes(clock), `${clock} told at ${act.do}`);
          } catch (error) {
            if (!(error instanceof Fault)) throw error;
            check(/。$/.test(error.message), 'a refusal is a sentence');
          }
          if (comment.status === 'dismissed') continue;
          const still = breachesOf(comment, policy, now).map(({ clock }) => clock as string);
          for (const clock of missed) check(still.includes(clock), `${clock} vanished after ${act.do}`);
        }
      }),
      { numRuns: 300 },
    );
  });
});
