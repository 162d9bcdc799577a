import type { AccountKey } from '../../utils/domain/ids';
import type { AccountReading } from '../../utils/domain/queue';
import type { ReadingGap, WatchOutcome, WatchPlans } from '../../utils/domain/watch';

/** What the page 账号 shows of reading. */
export interface WatchView {
  readonly plans: WatchPlans;
  readonly readings: readonly AccountReading[];
  /** Newest first. */
  readonly gaps: readonly ReadingGap[];
  readonly now: number;
  /** Minutes between two readings that are set for all (统一设置); absent: `WATCH_MINUTES`. */
  readonly limits?: { readonly least: number; readonly most: number };
}

export interface WatchActions {
  /** Reads the account now; says what came of it. Rejects with a Fault. */
  readonly onReadNow: (account: AccountKey) => Promise<WatchOutcome>;
}
