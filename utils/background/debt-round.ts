import { browser } from 'wxt/browser';
import type { Instant } from '../domain/ids';
import { owedStages } from '../emergency/debt';
import type { SanshenDb } from '../storage/database';
import { runningDebts } from '../storage/debts';
import { getReview } from '../storage/reviews';
import type { Backend } from './backend';
import { settleDebts } from './debts';

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
    await browser.notifications.create('debt:overdue', {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icons/128.png' as never),
      title: text('duty.debts.over', String(late.length)),
      message: late.map(({ declaration }) => declaration.place).join('；'),
      requireInteraction: true,
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
    title: owed > 0 ? text('duty.debts.title', text('duty.debts.owed', String(owed))) : '',
  });
  return {
    count: owed + declared,
    overdue: debts.some(({ dueAt }) => now >= dueAt),
    lines: debts.flatMap(({ dueAt, validUntil }) => [dueAt + 1, validUntil + 1]),
  };
}

function text(key: string, value: string): string {
  const message = browser.i18n.getMessage(key.replaceAll('.', '_') as never);
  return message.replace('{1}', () => value);
}
