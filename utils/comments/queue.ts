import { chinaCalendar } from '../deadlines/calendar';
import { explain } from '../deadlines/explain';
import type { DeadlinePolicy } from '../deadlines/policy';
import { urgencyOf } from '../deadlines/urgency';
import type { StoredComment } from '../domain/comment';
import { transfersOut } from '../domain/handling';
import type { Instant } from '../domain/ids';
import type { QueueItem, UrgencyLevel } from '../domain/queue';

const ORDER: Readonly<Record<UrgencyLevel, number>> = { overdue: 0, near: 1, today: 2, later: 3, done: 4 };

/** The duty list: what is overdue first, then near due, today, later; within each what is due first. Done ones are left out. */
export function queueOf(
  comments: readonly StoredComment[],
  policy: DeadlinePolicy,
  now: Instant,
): readonly QueueItem[] {
  return comments
    .map((comment) => itemOf(comment, policy, now))
    .filter((item) => item.urgency.level !== 'done')
    .sort(
      (a, b) =>
        ORDER[a.urgency.level] - ORDER[b.urgency.level] ||
        a.urgency.dueAt - b.urgency.dueAt ||
        (a.key < b.key ? -1 : 1),
    );
}

function itemOf(comment: StoredComment, policy: DeadlinePolicy, now: Instant): QueueItem {
  const { seen } = comment;
  const urgency = urgencyOf(comment, policy, now);
  return {
    key: comment.key,
    platform: seen.platform,
    channel: seen.channel,
    account: comment.account,
    accountName: comment.accountName,
    authorName: seen.authorName,
    text: seen.text,
    postTitle: seen.postTitle,
    at: seen.at,
    firstSeenAt: comment.firstSeenAt,
    status: comment.status,
    triage: comment.triage,
    sentTo: transfersOut(comment.handling).at(-1)?.to ?? '',
    snoozedUntil: comment.snoozed !== null && comment.snoozed.until > now ? comment.snoozed.until : null,
    urgency,
    explanation: urgency.clock ? explain(comment, policy, urgency.clock, chinaCalendar, now) : null,
  };
}
