import { browser } from 'wxt/browser';
import type { Instant } from '../domain/ids';
import { owedStages } from '../emergency/debt';
import type { SanshenDb } from '../storage/database';
import { runningDebts } from '../storage/debts';
import { getReview } from '../storage/reviews';
import type { Backend } from './backend';
import { settleDebts } from './debts';
import { give, noticeText } from './duty-notices';

/** What 突发先发 adds to the badge. */
export interface DebtRound {
  /** Sign-offs owed, and declarations whose post is not out. */
  readonly count: number;
  readonly overdue: boolean;
  /** Instants (ms) at which something changes by itself. */
  readonly lines: readonly Instant[];
}

/** One look at what is owed: brings the debts up to date, and says so once when one becomes overdue. */
export async function debtRound(back: Backend, db: SanshenDb, now: Instant): Promise<DebtRound> {
  const before = new Set((await runningDebts(db)).flatMap((d) => (d.overdueAt === null ? [d.review] : [])));
  await settleDebts(back);
  const debts = await runningDebts(db);
  const late = debts.filter((debt) => debt.overdueAt !== null && before.has(debt.review));
  if (late.length > 0) {
    await give({
      id: 'debt:overdue',
      title: noticeText('duty.debts.over', [late.length]),
      message: late.map(({ declaration }) => declaration.place).join('；'),
      stays: true,
      silent: false,
    });
  }
  let owed = 0;
  let declared = 0;
  for (const debt of debts) {
    const review = await getReview(db, debt.review);
    if (debt.state === 'declared') declared++;
    else owed += review ? owedStages(review).length : 1;
  }
  await browser.action.setTitle({
    title: owed > 0 ? noticeText('duty.debts.title', [noticeText('duty.debts.owed', [owed])]) : '',
  });
  return {
    count: owed + declared,
    overdue: debts.some(({ dueAt }) => now >= dueAt),
    lines: debts.flatMap(({ dueAt, validUntil }) => [dueAt + 1, validUntil + 1]),
  };
}
