import type { CommentListing, CommentView, TimelineStep } from '../../../components/comments/model';
import { isReady } from '../../../components/shared/people';
import { deadlinePolicy } from '../../../utils/background/policy';
import { extensionRefusal, pauseRefusal } from '../../../utils/comments/acts/clock';
import { chinaCalendar } from '../../../utils/deadlines/calendar';
import { explain } from '../../../utils/deadlines/explain';
import { type DeadlinePolicy, mayApproveExtension } from '../../../utils/deadlines/policy';
import { runningClocks, urgencyOf } from '../../../utils/deadlines/urgency';
import type { StoredComment } from '../../../utils/domain/comment';
import type { CommentKey } from '../../../utils/domain/ids';
import type { LedgerEvent } from '../../../utils/domain/ledger';
import type { Person } from '../../../utils/domain/people';
import type { DueExplanation } from '../../../utils/domain/queue';
import { listAccounts } from '../../../utils/storage/accounts';
import { repliesTo } from '../../../utils/storage/comment-identity';
import { type CommentQuery, commentPage, countOfTab } from '../../../utils/storage/comment-list';
import { commentsOfMatter, getComment } from '../../../utils/storage/comments';
import type { SanshenDb } from '../../../utils/storage/database';
import { DEPARTMENTS } from '../../../utils/storage/departments';
import { eventsOf } from '../../../utils/storage/ledger';
import { listPeople } from '../../../utils/storage/people';
import { getSetting } from '../../../utils/storage/settings';
import { getUnit } from '../../../utils/storage/unit';

/** A badge says 99+: counting further would cost more than the list. */
const COUNT_UP_TO = 100;

/** A list of the page 留言, and what its filters offer. */
export async function readListing(
  db: SanshenDb,
  query: CommentQuery,
  now: number,
  limit: number,
  budget: number,
): Promise<CommentListing & { readonly unitName: string; readonly limit: number }> {
  // One after another, see `readRadar`.
  const page = await commentPage(db, query, now, limit, budget);
  const open = await countOfTab(db, 'open', now, COUNT_UP_TO);
  const overdue = await countOfTab(db, 'overdue', now, COUNT_UP_TO);
  const out = await countOfTab(db, 'out', now, COUNT_UP_TO);
  const accounts = (await listAccounts(db)).filter(({ standing }) => standing === 'guarded');
  const departments = await getSetting(db, DEPARTMENTS);
  const unit = await getUnit(db);
  return {
    query,
    page,
    counts: { open, overdue, out },
    budget,
    accounts,
    departments,
    unitName: unit?.name ?? '',
    limit,
  };
}

/** What the drawer reads. */
export interface ReadComment {
  readonly comment: StoredComment;
  readonly matter: readonly StoredComment[];
  readonly replies: readonly StoredComment[];
  readonly events: readonly LedgerEvent[];
  readonly people: readonly Person[];
  readonly policy: DeadlinePolicy;
}

export async function readComment(db: SanshenDb, key: CommentKey): Promise<ReadComment | null> {
  const comment = await getComment(db, key);
  if (!comment) return null;
  const all = await commentsOfMatter(db, comment.matter);
  const { commentId, channel, platform } = comment.seen;
  const replies = commentId === '' ? [] : await repliesTo(db, [commentId]);
  return {
    comment,
    matter: all.filter((other) => other.key !== key && !other.seen.own),
    replies: replies
      .filter(({ seen }) => seen.own && seen.platform === platform && seen.channel === channel)
      .sort((a, b) => a.seen.at - b.seen.at),
    events: await courseOf(db, key),
    people: await listPeople(db),
    policy: await deadlinePolicy(db),
  };
}

/** Events of a comment, also those under the key it had before its id was known (`comment-identified`). */
export async function courseOf(db: SanshenDb, key: CommentKey): Promise<LedgerEvent[]> {
  const events = await eventsOf(db, key);
  const before = events.flatMap(({ type, data: { from } }) =>
    type === 'comment-identified' && typeof from === 'string' ? [from] : [],
  );
  const all = [...events];
  for (const old of before) all.push(...(await eventsOf(db, old)));
  return all.sort((a, b) => a.seq - b.seq);
}

/** Why each clock that runs is due when it is, soonest first. */
export function explanationsOf(comment: StoredComment, policy: DeadlinePolicy, now: number): DueExplanation[] {
  const clocks = new Set(runningClocks(comment, policy, chinaCalendar, now).map(({ clock }) => clock));
  return [...clocks].flatMap((clock) => explain(comment, policy, clock, chinaCalendar, now) ?? []);
}

/** What the drawer shows of it at `now`. */
export function viewOf(read: ReadComment, now: number, inWords: (event: LedgerEvent) => string): CommentView {
  const { comment, matter, replies, events, people, policy } = read;
  const timeline = events.map(
    ({ seq, at, ...event }): TimelineStep => ({ seq, at, text: inWords({ seq, at, ...event }) }),
  );
  return {
    comment,
    urgency: urgencyOf(comment, policy, now),
    explanations: explanationsOf(comment, policy, now),
    matter,
    replies,
    timeline,
    extensionRefusal: extensionRefusal(comment, policy, now)?.message ?? null,
    pauseRefusal: pauseRefusal(comment, policy, now)?.message ?? null,
    approvers: people.filter((person) => isReady(person) && mayApproveExtension(person, policy)),
  };
}
