import type { AccountKey, Instant } from '../domain/ids';
import type { GapReason, WatchPlan, WatchPlans } from '../domain/watch';
import type { SanshenDb } from '../storage/database';
import { lastGap, putGap, runningGaps } from '../storage/reading-gaps';
import { gapStart } from '../watch/gaps';

/** The watched accounts whose gaps are written, and when they were last read. */
export interface Watched {
  readonly plans: WatchPlans;
  readonly reads: ReadonlyMap<AccountKey, Instant>;
}

/** A gap is over with the first reading after its beginning, and with the watch itself. @returns how many ended. */
export async function endGaps(db: SanshenDb, { plans, reads }: Watched, now: Instant): Promise<number> {
  let ended = 0;
  for (const gap of await runningGaps(db)) {
    const readAt = reads.get(gap.account) ?? 0;
    const over = readAt > gap.from ? readAt : plans[gap.account] ? null : now;
    if (over === null) continue;
    await putGap(db, { ...gap, to: Math.max(over, gap.from) });
    ended++;
  }
  return ended;
}

/** Notes that an account is not read, and why. The same gap is noted once, however often it is seen; another reason begins another gap. */
export async function noteGap(
  db: SanshenDb,
  account: AccountKey,
  why: GapReason,
  { plans, reads }: Watched,
  now: Instant,
): Promise<boolean> {
  const plan: WatchPlan | undefined = plans[account];
  if (!plan) return false;
  const last = await lastGap(db, account);
  if (last?.to === null) {
    if (last.why === why) return false;
    await putGap(db, { ...last, to: now });
    await putGap(db, { account, from: now, to: null, why });
    return true;
  }
  const lastReadAt = reads.get(account) ?? null;
  await putGap(db, {
    account,
    from: gapStart({ since: plan.since, lastReadAt, lastGapTo: last?.to ?? null }),
    to: null,
    why,
  });
  return true;
}

/** The browser was closed, or the computer asleep. What was a gap before goes on behind it. */
export async function noteAbsence(
  db: SanshenDb,
  plans: WatchPlans,
  missed: { readonly from: Instant; readonly to: Instant },
): Promise<void> {
  const running = new Set((await runningGaps(db)).map(({ account }) => account));
  for (const [account, plan] of Object.entries(plans) as [AccountKey, WatchPlan][]) {
    const from = Math.max(missed.from, plan.since);
    if (running.has(account) || from >= missed.to) continue;
    await putGap(db, { account, from, to: missed.to, why: 'browser-closed' });
  }
}
