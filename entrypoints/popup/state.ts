import type { DebtView } from '../../components/emergency/model';
import type { PopupState } from '../../components/popup/model';
import { queueOf } from '../../utils/comments/queue';
import { unitPolicy } from '../../utils/deadlines/unit-policy';
import { readingIsStale } from '../../utils/deadlines/urgency';
import type { AccountFiling } from '../../utils/domain/account';
import type { StoredComment } from '../../utils/domain/comment';
import { isPostsSurface, type OwnPost } from '../../utils/domain/own-post';
import type { AccountReading } from '../../utils/domain/queue';
import type { Unit } from '../../utils/domain/unit';
import { REGULATIONS } from '../../utils/regulations/registry';
import { listAccounts } from '../../utils/storage/accounts';
import { dueComments } from '../../utils/storage/comments';
import type { SanshenDb } from '../../utils/storage/database';
import { runningDebts } from '../../utils/storage/debts';
import { backupDue, LAST_BACKUP, type LastBackup } from '../../utils/storage/last-backup';
import { strayPosts } from '../../utils/storage/own-posts';
import { listReadings } from '../../utils/storage/readings';
import type { SurfaceReading } from '../../utils/storage/records';
import { reviewsByStatus } from '../../utils/storage/reviews';
import { getSetting } from '../../utils/storage/settings';
import { getUnit } from '../../utils/storage/unit';
import { debtViews } from '../workspace/lib/debts';

/** Comments on the list: more than anybody works through at one sitting, few enough to show at once. */
const LISTED = 200;

export interface PopupData {
  readonly unit: Unit | null;
  /** The comments due first; one more than `LISTED` when there are more. */
  readonly comments: readonly StoredComment[];
  readonly accounts: readonly AccountFiling[];
  readonly readings: readonly SurfaceReading[];
  readonly waiting: number;
  readonly strays: readonly OwnPost[];
  readonly debts: readonly DebtView[];
  readonly lastBackup: LastBackup | null;
}

/** Everything the popup reads from the database. */
export async function readPopup(db: SanshenDb): Promise<PopupData> {
  const [unit, comments, accounts, readings, reviews, strays] = await Promise.all([
    getUnit(db),
    dueComments(db, LISTED + 1),
    listAccounts(db),
    listReadings(db),
    reviewsByStatus(db, 'in-review'),
    strayPosts(db, 'open', LISTED),
  ]);
  const lastBackup = await getSetting(db, LAST_BACKUP);
  const debts = await debtViews(db, await runningDebts(db), unit?.regulations ?? []);
  return { unit, comments, accounts, readings, waiting: reviews.length, strays, debts, lastBackup };
}

/** What the popup shows of these data at `now`. */
export function popupState(data: PopupData, now: number): PopupState {
  const { unit } = data;
  if (!unit) return { status: 'not-onboarded' };
  const policy = unitPolicy(unit.regulations);
  const lastReads = new Map<string, number>();
  for (const { account, surface, at } of data.readings) {
    // A look at the list of posts says nothing about comments.
    if (!isPostsSurface(surface)) lastReads.set(account, Math.max(at, lastReads.get(account) ?? 0));
  }
  return {
    status: 'ready',
    unitName: unit.name,
    items: queueOf(data.comments.slice(0, LISTED), policy, now),
    truncated: data.comments.length > LISTED,
    readings: data.accounts
      .filter((account) => account.standing === 'guarded')
      .map((account): AccountReading => {
        const lastReadAt = lastReads.get(account.key) ?? null;
        const stale = readingIsStale(lastReadAt, policy, now);
        return { account: account.key, platform: account.platform, name: account.name, lastReadAt, stale };
      }),
    waiting: data.waiting,
    strays: data.strays,
    debts: data.debts,
    backupDue: backupDue(data.lastBackup, unit.onboardedAt, now),
    regulationNames: Object.fromEntries(REGULATIONS.map((regulation) => [regulation.id, regulation.name])),
  };
}
