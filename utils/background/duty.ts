import { browser } from 'wxt/browser';
import type { DeadlinePolicy } from '../deadlines/policy';
import { nearFrom, runningClocks, urgencyOf } from '../deadlines/urgency';
import type { StoredComment } from '../domain/comment';
import { commentsDueBetween, putComments } from '../storage/comments';
import type { SanshenDb } from '../storage/database';
import { countOpenPosts } from '../storage/own-posts';
import { getUnit } from '../storage/unit';
import type { Backend } from './backend';
import { debtRound } from './debt-round';
import { deadlinePolicy } from './policy';

/** The badge counts no further: the person on duty needs to know that it is many. */
const BADGE_MAX = 99;
/** Comments looked at per round; what is due first comes first, so nothing pressing is left out. */
const PER_ROUND = 300;
/** How far ahead a clock can be near due: one working day over the longest holiday. */
const HORIZON_MS = 12 * 24 * 3600_000;

/** One look at the clocks: badge, and a notification for each comment that has just become near due or overdue. */
export async function dutyRound(back: Backend): Promise<void> {
  const db = await back.db();
  if (!(await getUnit(db))) {
    await badge('', '#1d4f91');
    return;
  }
  const now = back.now();
  const policy = await deadlinePolicy(db);
  const due = await commentsDueBetween(db, 0, now + HORIZON_MS, PER_ROUND);
  const pressing = due.filter((c) => ['overdue', 'near'].includes(urgencyOf(c, policy, now).level));
  const overdue = pressing.some((c) => urgencyOf(c, policy, now).level === 'overdue');
  // 待说明 counts like what is overdue: something is out that nobody signed.
  const stray = await countOpenPosts(db, BADGE_MAX + 1);
  // Every sign-off owed counts by itself, so that the badge counts down with each that is given.
  const debts = await debtRound(back, db, now);
  const count = pressing.length + stray + debts.count;
  await badge(
    count === 0 ? '' : count > BADGE_MAX ? `${BADGE_MAX}+` : String(count),
    overdue || stray > 0 || debts.overdue ? '#c4281b' : '#b35c00',
  );
  const fresh = pressing.filter((c) => isNews(c, policy, now));
  if (fresh.length > 0) await announce(db, fresh, policy, now);
  await wakeAtNext(due, debts.lines, policy, now);
}

/** Has the person not been told about this level yet? */
function isNews(comment: StoredComment, policy: DeadlinePolicy, now: number): boolean {
  const { level } = urgencyOf(comment, policy, now);
  return level === 'overdue' ? comment.notified !== 'overdue' : comment.notified === 'none';
}

/** One notification for one comment, a bundle for several: no alarm storms. */
async function announce(
  db: SanshenDb,
  comments: readonly StoredComment[],
  policy: DeadlinePolicy,
  now: number,
): Promise<void> {
  const late = comments.filter((c) => urgencyOf(c, policy, now).level === 'overdue');
  const near = comments.filter((c) => urgencyOf(c, policy, now).level === 'near');
  for (const [level, list] of [
    ['overdue', late],
    ['near', near],
  ] as const) {
    const first = list[0];
    if (!first) continue;
    const title = t(`duty.${level}.title`, [String(list.length)]);
    const message =
      list.length === 1
        ? t('duty.one', [first.accountName, first.seen.text.slice(0, 60)])
        : t('duty.several', [String(list.length), first.seen.text.slice(0, 40)]);
    await browser.notifications.create(`duty:${level}:${first.key}`, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icons/128.png' as never),
      title,
      message,
      requireInteraction: level === 'overdue',
    });
  }
  await db.transaction('rw', db.comments, async () => {
    await putComments(
      db,
      comments.map((c) => ({
        ...c,
        notified: urgencyOf(c, policy, now).level === 'overdue' ? ('overdue' as const) : ('near' as const),
      })),
    );
  });
}

/** Alarms fire at the line itself, not a minute later; the minute alarm stands behind it. */
async function wakeAtNext(
  due: readonly StoredComment[],
  debtLines: readonly number[],
  policy: DeadlinePolicy,
  now: number,
): Promise<void> {
  const lines = due.flatMap((c) =>
    runningClocks(c, policy).flatMap(({ clock, due: line }) => [line.dueAt + 1, nearFrom(clock, line, policy) + 1]),
  );
  const next = Math.min(...[...lines, ...debtLines].filter((at) => at > now));
  if (Number.isFinite(next)) await browser.alarms.create('duty-line', { when: next });
}

async function badge(text: string, color: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color });
  await browser.action.setBadgeText({ text });
}

function t(key: string, values: string[]): string {
  const text = browser.i18n.getMessage(key.replaceAll('.', '_') as never);
  return values.reduce((s, value, i) => s.replace(`{${i + 1}}`, () => value), text);
}
