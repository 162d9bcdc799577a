import { CALENDAR_EDITION } from '../deadlines/calendar';
import { derivedDue } from '../deadlines/urgency';
import { DeadlineChangeSchema } from '../domain/deadline-settings';
import { Fault } from '../domain/fault';
import type { SignedAct } from '../domain/review';
import { refuseManagedDeadlines } from '../managed/apply';
import { canonicalJson } from '../review/canonical-json';
import { getComments, putComments } from '../storage/comments';
import { DEADLINE_SETTINGS, DERIVED_FOR, runningKeys } from '../storage/deadline-settings';
import { withLedger } from '../storage/ledger';
import { managedPolicies } from '../storage/managed';
import { getSetting, putSetting } from '../storage/settings';
import { type Backend, nothing, requireAdminAct, requireUnit } from './backend';
import { deadlinePolicy } from './policy';

/** The handlers of the messages about 办理时限. */
export const deadlineHandlers = (back: Backend) => ({
  'deadlines.change': ({ act }: { readonly act: SignedAct }) => nothing(changeDeadlines(back, act)),
});

/**
 * The unit's own limits and hours, signed by an administrator. Laxer limits than the regulations' are stored and have no effect.
 * What runs is counted anew; what was late stays late by its own numbers in the ledger.
 */
async function changeDeadlines(back: Backend, act: SignedAct): Promise<void> {
  const db = await back.db();
  await requireUnit(db);
  const now = back.now();
  const { person, change } = await requireAdminAct(db, act, now);
  const parsed = DeadlineChangeSchema.safeParse(change);
  if (!parsed.success) throw new Fault('bad-change', '办理时限设置不完整或超出范围，请核对后重新提交。');
  const { deadlines } = parsed.data;
  await withLedger(db, [db.settings], async (append) => {
    const before = await getSetting(db, DEADLINE_SETTINGS);
    refuseManagedDeadlines(before, deadlines, await managedPolicies(db));
    await putSetting(db, DEADLINE_SETTINGS, deadlines);
    await append({
      type: 'unit-changed',
      at: now,
      actor: person.id,
      subject: 'unit',
      data: { message: '变更办理时限设置', before, deadlines, act },
    });
  });
  back.tell({ kind: 'unit-changed' });
  await rederiveDue(back);
}

/** Comments per transaction: other work gets its turn in between. */
const PORTION = 500;

/**
 * Derives the stored due times of all running comments anew when they were derived by another policy or calendar: settings or regulations
 * changed, or an update brought the holiday notice of a year. Runs at every start of the worker; stopped in the middle, it begins again.
 * @returns how many moved.
 */
export async function rederiveDue(back: Backend): Promise<number> {
  const db = await back.db();
  const policy = await deadlinePolicy(db);
  const wanted = canonicalJson({ policy, calendar: CALENDAR_EDITION });
  if ((await getSetting(db, DERIVED_FOR)) === wanted) return 0;
  const keys = await runningKeys(db);
  let moved = 0;
  for (let i = 0; i < keys.length; i += PORTION) {
    await db.transaction('rw', db.comments, async () => {
      const changed = (await getComments(db, keys.slice(i, i + PORTION))).flatMap((comment) => {
        if (!comment) return [];
        const due = derivedDue(comment, policy);
        return due.dueAt === comment.dueAt && due.done === comment.done ? [] : [{ ...comment, ...due }];
      });
      await putComments(db, changed);
      moved += changed.length;
    });
  }
  await putSetting(db, DERIVED_FOR, wanted);
  if (moved > 0) back.tell({ kind: 'comments-changed' });
  return moved;
}
