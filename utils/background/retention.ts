import { browser } from 'wxt/browser';
import { closedAt, erased, mayBeErased } from '../comments/erase';
import { DAY_MS } from '../deadlines/days';
import type { StoredComment } from '../domain/comment';
import { Fault } from '../domain/fault';
import type { CommentKey, Instant } from '../domain/ids';
import type { LedgerEvent } from '../domain/ledger';
import { RetentionChangeSchema } from '../domain/retention';
import { refuseManagedRetention } from '../managed/apply';
import type { MessageInput } from '../messaging/protocol';
import { getComments, putComments } from '../storage/comments';
import type { SanshenDb } from '../storage/database';
import { withLedger } from '../storage/ledger';
import { managedPolicies, retentionInForce } from '../storage/managed';
import { closedKeysBefore } from '../storage/retention';
import { getSetting, putSetting } from '../storage/settings';
import { RETENTION } from '../storage/watch';
import { type Backend, requireAdminAct } from './backend';

export const RETENTION_ALARM = 'retention';
const DAY_MINUTES = 24 * 60;

/** The daily alarm, made only where it is missing: starting it again with every start of the worker would push it away for ever. */
export async function keepDailyAlarm(): Promise<void> {
  if (await browser.alarms.get(RETENTION_ALARM)) return;
  await browser.alarms.create(RETENTION_ALARM, { delayInMinutes: 10, periodInMinutes: DAY_MINUTES });
}

/** Comments per transaction: other work gets its turn in between. */
const PORTION = 500;

/** The handlers of the messages about 个人信息保存期限. */
export const retentionHandlers = (back: Backend) => ({
  'retention.change': async ({ act }: MessageInput<'retention.change'>) => {
    const db = await back.db();
    const now = back.now();
    const { person, change } = await requireAdminAct(db, act, now);
    const parsed = RetentionChangeSchema.safeParse(change);
    if (!parsed.success) throw new Fault('bad-change', '保存期限应为30至3650天的整数，请核对后重新提交。');
    const { retention } = parsed.data;
    await withLedger(db, [db.settings], async (append) => {
      refuseManagedRetention(await managedPolicies(db));
      const before = await getSetting(db, RETENTION);
      await putSetting(db, RETENTION, retention);
      const message = `留言中的个人信息在办结${retention.days}天后清除`;
      const data = { message, before, retention, act };
      await append({ type: 'unit-changed', at: now, actor: person.id, subject: 'unit', data });
    });
    back.tell({ kind: 'unit-changed' });
    return {};
  },
});

/**
 * Removes the personal data of comments closed longer ago than the set time. Runs daily; stopped in the middle, it goes on with the next run.
 * @returns how many were cleared.
 */
export async function removePersonalData(back: Backend): Promise<number> {
  const db = await back.db();
  const { days } = await retentionInForce(db);
  const now = back.now();
  const before = now - days * DAY_MS;
  if (before <= 0) return 0;
  // Nothing is closed before it was written: those that are younger need no look.
  const keys = await closedKeysBefore(db, before);
  let total = 0;
  for (let i = 0; i < keys.length; i += PORTION) {
    total += await clearPortion(db, keys.slice(i, i + PORTION), before, now);
  }
  if (total > 0) back.tell({ kind: 'comments-changed' });
  return total;
}

function clearPortion(db: SanshenDb, keys: readonly CommentKey[], before: Instant, now: Instant): Promise<number> {
  return withLedger(db, [db.comments], async (append) => {
    const found = (await getComments(db, keys)).flatMap((comment) =>
      comment && mayBeErased(comment) ? [comment] : [],
    );
    const old: StoredComment[] = [];
    for (const comment of found) {
      // Only the database may be awaited here, and only where it is asked.
      const events =
        comment.status === 'dismissed' ? await db.ledger.where('subject').equals(comment.key).toArray() : [];
      if (closedAt(comment, setAsideAt(events)) < before) old.push(comment);
    }
    if (old.length === 0) return 0;
    await putComments(
      db,
      old.map((comment) => erased(comment, now)),
    );
    const message = `清除${old.length}条已办结留言中的个人信息`;
    const data = { message, count: old.length, before };
    await append({ type: 'personal-data-removed', at: now, actor: 'system', subject: 'personal-data', data });
    return old.length;
  });
}

/** When a dismissed comment was set aside, or at the latest when its id became known; null: the ledger knows of nothing (history). */
function setAsideAt(events: readonly LedgerEvent[]): Instant | null {
  const times = events
    .filter(({ type }) => type === 'comment-dismissed' || type === 'comment-identified')
    .map(({ at }) => at);
  return times.length > 0 ? Math.max(...times) : null;
}
