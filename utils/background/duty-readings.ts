import { chinaCalendar } from '../deadlines/calendar';
import { acknowledgementDue } from '../deadlines/clocks';
import type { DeadlinePolicy } from '../deadlines/policy';
import type { AccountFiling } from '../domain/account';
import type { Instant } from '../domain/ids';
import type { AccountReading } from '../domain/queue';
import { registerOf, statusOf } from '../filings/entry';
import type { SurfaceReading } from '../storage/records';
import { lastReads } from '../watch/readings';

/** When each guarded account was last read for comments, and when it has to be read again. */
export function accountReadings(
  accounts: readonly AccountFiling[],
  readings: readonly SurfaceReading[],
  policy: DeadlinePolicy,
  now: Instant,
): AccountReading[] {
  const last = lastReads(readings);
  return (
    accounts
      // Nobody writes to an account that was cancelled; one that was closed may still be written to.
      .filter((filing) => filing.standing === 'guarded' && statusOf(registerOf(filing)) !== 'cancelled')
      .map(({ key, platform, name, filedAt }): AccountReading => {
        const lastReadAt = last.get(key) ?? null;
        const since = lastReadAt ?? filedAt;
        const readAgainAt = readBy(since, policy, 2);
        return {
          account: key,
          platform,
          name,
          lastReadAt,
          since,
          readAgainAt,
          missedFrom: readBy(since, policy, 1),
          stale: lastReadAt === null || now > readAgainAt,
        };
      })
  );
}

/** Half of the 受理 limit after the last look (a whole one: something may be late by now), in the hours in which that clock runs. */
function readBy(since: Instant, { acknowledge }: DeadlinePolicy, share: 1 | 2): Instant {
  return acknowledgementDue(since, { ...acknowledge, limit: acknowledge.limit / share }, chinaCalendar).dueAt;
}
