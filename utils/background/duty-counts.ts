import type { DeadlinePolicy } from '../deadlines/policy';
import type { Instant } from '../domain/ids';
import { DUTY_COUNT_MAX, type DutyCounts, dutyCountText } from '../domain/shift';
import { listAccounts } from '../storage/accounts';
import { countDueBefore } from '../storage/comments';
import type { SanshenDb } from '../storage/database';
import { listReadings } from '../storage/readings';
import { reviewsByStatus } from '../storage/reviews';
import { accountReadings } from './duty-readings';

/** What is left to do now, as the sheet of the person on duty states it. */
export async function dutyCounts(db: SanshenDb, policy: DeadlinePolicy, now: Instant): Promise<DutyCounts> {
  const [accounts, readings, overdue, all, drafts] = await Promise.all([
    listAccounts(db),
    listReadings(db),
    countDueBefore(db, now, DUTY_COUNT_MAX),
    countDueBefore(db, Number.MAX_SAFE_INTEGER, 2 * DUTY_COUNT_MAX),
    reviewsByStatus(db, 'in-review'),
  ]);
  const unread = accountReadings(accounts, readings, policy, now).filter(({ stale }) => stale);
  return {
    unread: unread.slice(0, 60).map(({ name }) => name.slice(0, 80)),
    due: Math.min(all - overdue, DUTY_COUNT_MAX),
    overdue,
    drafts: Math.min(drafts.length, DUTY_COUNT_MAX),
  };
}

/** The same in words. */
export function countsInWords({ unread, due, overdue, drafts }: DutyCounts): string {
  return `未读账号 ${unread.length} 个、未办 ${dutyCountText(due)} 条、超期 ${dutyCountText(overdue)} 条、待签批 ${dutyCountText(drafts)} 篇`;
}
