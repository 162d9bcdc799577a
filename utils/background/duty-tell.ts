import { MINUTE, spanInWords } from '../deadlines/days';
import { urgencyOf } from '../deadlines/urgency';
import type { StoredComment } from '../domain/comment';
import type { Instant } from '../domain/ids';
import type { LedgerEntry } from '../domain/ledger';
import type { Person } from '../domain/people';
import type { AccountReading, UrgencyLevel } from '../domain/queue';
import { getComments, putComments } from '../storage/comments';
import type { SanshenDb } from '../storage/database';
import { commentsToTell, DUTY_TOLD, type DutyTold } from '../storage/duty-told';
import { withLedger } from '../storage/ledger';
import { getSetting, putSetting } from '../storage/settings';
import { type Notice, noticeText } from './duty-notices';
import { type DutyRules, type Told, whomToCall } from './duty-plan';

/** A comment that is told of in this round, and as what. */
export interface DutyStep {
  readonly comment: StoredComment;
  readonly as: Told;
}

interface Round {
  readonly steps: readonly DutyStep[];
  /** Accounts not read for longer than half of the 受理 limit. */
  readonly unread: readonly AccountReading[];
  readonly told: DutyTold;
  /** How many comments are overdue and near due in all; counted no further than a round looks. */
  readonly overdue: number;
  readonly near: number;
  readonly people: readonly Person[];
  readonly rules: DutyRules;
  readonly now: Instant;
}

/** What one round tells. */
export interface Telling {
  readonly notices: readonly Notice[];
  readonly told: DutyTold;
  readonly changed: boolean;
  /** What is escalated, for the ledger. */
  readonly events: readonly LedgerEntry[];
}

/** Notifications closer together than this take each other's place, without a sound: an avalanche is one notification. */
const FRESH_MS = 3 * MINUTE;

/** The notifications of one round: at most one for each kind, whatever happened. */
export function tellOf(round: Round): Telling {
  const { steps, told, rules, now } = round;
  const notices: Notice[] = [];
  const next: DutyTold = { ...told, accounts: Object.fromEntries(round.unread.map((a) => [a.account, a.since])) };
  const of = (as: Told) => steps.filter((step) => step.as === as).map(({ comment }) => comment);
  for (const kind of ['overdue', 'near'] as const) {
    const comments = of(kind);
    const again = kind === 'overdue' && comments.length === 0 && round.overdue > 0 && isTimeAgain(told.overdue, round);
    if (comments.length === 0 && !again) continue;
    notices.push(again ? reminder(round.overdue) : aboutComments(kind, comments, round));
    next[kind] = now;
  }
  const late = of('escalated');
  const person = late.length > 0 ? whomToCall(rules.alarms, round.people) : null;
  if (late.length > 0) {
    notices.push(escalation(late, person));
    next.escalated = now;
  }
  const fresh = round.unread.filter(({ account, since }) => told.accounts[account] !== since);
  if (fresh.length > 0 || (round.unread.length > 0 && isTimeAgain(told.unread, round))) {
    notices.push(aboutUnread(round.unread, now - told.unread < FRESH_MS && told.unread <= now));
    next.unread = now;
  }
  const changed = JSON.stringify(next) !== JSON.stringify(told);
  return { notices, told: next, changed, events: late.map((comment) => escalated(comment, person, round)) };
}

/** Stores what was told, with the events, and only of comments of which nothing else was told or done meanwhile. */
export async function keepTold(
  db: SanshenDb,
  steps: readonly DutyStep[],
  { told, events }: Telling,
  now: Instant,
): Promise<void> {
  await withLedger(db, [db.comments, db.settings], async (append) => {
    const stored = await getComments(
      db,
      steps.map(({ comment }) => comment.key),
    );
    const next = stored.flatMap((comment, i) => {
      const step = steps[i];
      if (!comment || !step || comment.notified !== step.comment.notified || comment.done === 1) return [];
      const over = comment.snoozed !== null && now >= comment.snoozed.until;
      return [{ ...comment, notified: step.as, snoozed: over ? null : comment.snoozed }];
    });
    await putComments(db, next);
    await putSetting(db, DUTY_TOLD, told);
    const kept = new Set<string>(next.map(({ key }) => key));
    for (const event of events) if (kept.has(event.subject)) await append(event);
  });
}

/** Stores that nothing counts as told of these comments, as far as nothing else was told of them meanwhile. */
export async function forgetTold(db: SanshenDb, comments: readonly StoredComment[]): Promise<void> {
  await db.transaction('rw', db.comments, async () => {
    const stored = await getComments(
      db,
      comments.map(({ key }) => key),
    );
    await putComments(
      db,
      stored.flatMap((now, i) =>
        now && now.notified === comments[i]?.notified && now.dueAt === comments[i].dueAt
          ? [{ ...now, notified: 'none' as const }]
          : [],
      ),
    );
  });
}

/**
 * What was told last was told at a time that is still to come: the clock ran ahead then. Whatever was told as near due by it and is not,
 * however far off it is due, counts as not told; overdue ones are found by their due times (`wasToldAhead`).
 * @returns what was told so far
 */
export async function forgetNearAhead(db: SanshenDb, { policy, calendar }: DutyRules, now: Instant): Promise<DutyTold> {
  const told = await getSetting(db, DUTY_TOLD);
  if (told.near <= now) return told;
  const everything = Number.MAX_SAFE_INTEGER;
  const rows = await commentsToTell(db, everything, ({ notified }) => notified === 'near', everything);
  const isNear = (level: UrgencyLevel) => level === 'near' || level === 'overdue';
  await forgetTold(
    db,
    rows.filter((comment) => !isNear(urgencyOf(comment, policy, now, calendar).level)),
  );
  const next: DutyTold = { ...told, near: 0 };
  await putSetting(db, DUTY_TOLD, next);
  return next;
}

/** Is it time to tell again what was told before? A clock that was set back counts as a long time. */
function isTimeAgain(last: Instant, { rules, now }: Round): boolean {
  const { repeatAfter } = rules.alarms;
  return repeatAfter !== null && last > 0 && (last > now || now - last >= repeatAfter * MINUTE);
}

function aboutComments(kind: 'near' | 'overdue', comments: readonly StoredComment[], round: Round): Notice {
  const { told, now } = round;
  const first = comments[0];
  const silent = told[kind] <= now && now - told[kind] < FRESH_MS;
  if (first && comments.length === 1 && !silent) {
    return {
      id: `duty:${kind}:${first.key}`,
      title: noticeText(`duty.${kind}.title`, [1]),
      message: noticeText('duty.one', [first.accountName, wordsOf(first, 60)]),
      stays: kind === 'overdue',
      silent,
    };
  }
  // What takes an earlier one's place has to name those as well.
  const all = Math.max(comments.length, round[kind]);
  return {
    id: `duty:${kind}:*`,
    title: noticeText(`duty.${kind}.title`, [all]),
    message: noticeText('duty.several', [comments.length, first ? wordsOf(first, 40) : '']),
    stays: kind === 'overdue',
    silent,
  };
}

function reminder(overdue: number): Notice {
  return {
    id: 'duty:overdue:*',
    title: noticeText('duty.again.title', [overdue]),
    message: noticeText('duty.again.message', []),
    stays: true,
    silent: false,
  };
}

function escalation(comments: readonly StoredComment[], person: Person | null): Notice {
  const first = comments[0];
  const count = comments.length;
  const words = first ? wordsOf(first, 40) : '';
  return {
    id: count === 1 && first ? `duty:escalated:${first.key}` : 'duty:escalated:*',
    title: person
      ? noticeText('duty.escalated.title', [count, [person.name, person.phone].filter(Boolean).join(' ')])
      : noticeText('duty.escalated.nobody', [count]),
    message: noticeText('duty.escalated.message', [words]),
    stays: true,
    silent: false,
  };
}

/** The phone number stays out of the ledger. */
function escalated(comment: StoredComment, person: Person | null, { rules, now }: Round): LedgerEntry {
  const { clock, dueAt } = urgencyOf(comment, rules.policy, now, rules.calendar);
  const late = `超期${spanInWords(now - dueAt)}无人办理`;
  const message = person ? `${late}，已提示值班人员电话联系${person.name}` : `${late}，名册中没有可以联系的负责人`;
  return {
    type: 'duty-escalated',
    at: now,
    actor: 'system',
    subject: comment.key,
    data: { message, to: person?.id ?? null, dueAt, clock },
  };
}

function aboutUnread(unread: readonly AccountReading[], silent: boolean): Notice {
  return {
    id: 'duty:unread:*',
    title: noticeText('duty.unread.title', [unread.length]),
    message: noticeText('duty.unread.message', [unread.map(({ name }) => name).join('、')]),
    stays: false,
    silent,
  };
}

function wordsOf({ seen }: StoredComment, length: number): string {
  return seen.text.replace(/\s+/g, ' ').trim().slice(0, length);
}
