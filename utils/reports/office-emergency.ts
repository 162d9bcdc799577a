import type { LedgerEvent } from '../domain/ledger';
import { Count } from './count';
import type { EmergencyFigures } from './office-contract';

/** One declaration and what has become of it. */
interface Declared {
  readonly declared: number;
  published: number | null;
  late: boolean;
  lapsed: number | null;
  overdue: number | null;
  paid: number | null;
  paidLate: boolean;
}

/** 突发先发 declared in the period. */
export class EmergencyBook {
  private readonly debts = new Map<string, Declared>();

  /** A declaration of the period. */
  declare({ subject, seq }: LedgerEvent): void {
    this.debts.set(subject, {
      declared: seq,
      published: null,
      late: false,
      lapsed: null,
      overdue: null,
      paid: null,
      paidLate: false,
    });
  }

  /** What follows a declaration, whenever it happened. */
  follow({ type, subject, seq, data }: LedgerEvent): void {
    const debt = this.debts.get(subject);
    if (!debt) return;
    if (type === 'emergency-published') {
      debt.published = seq;
      debt.late = Number(data.publishedAt) > Number(data.publishBy);
    } else if (type === 'emergency-lapsed') debt.lapsed = seq;
    else if (type === 'debt-overdue') debt.overdue = seq;
    else if (type === 'debt-paid') {
      debt.paid = seq;
      debt.paidLate = data.late === true;
    }
  }

  figures(): EmergencyFigures {
    const counts = {
      declared: new Count(),
      published: new Count(),
      publishedLate: new Count(),
      lapsed: new Count(),
      paidInTime: new Count(),
      paidLate: new Count(),
      owed: new Count(),
      overdue: new Count(),
    };
    for (const debt of this.debts.values()) {
      counts.declared.add(debt.declared);
      if (debt.lapsed !== null) counts.lapsed.add(debt.lapsed);
      if (debt.published === null) continue;
      counts.published.add(debt.published);
      if (debt.late) counts.publishedLate.add(debt.published);
      if (debt.paid !== null) (debt.paidLate ? counts.paidLate : counts.paidInTime).add(debt.paid);
      else if (debt.overdue !== null) counts.overdue.add(debt.overdue);
      else counts.owed.add(debt.published);
    }
    return {
      declared: counts.declared.counted(),
      published: counts.published.counted(),
      publishedLate: counts.publishedLate.counted(),
      lapsed: counts.lapsed.counted(),
      paidInTime: counts.paidInTime.counted(),
      paidLate: counts.paidLate.counted(),
      owed: counts.owed.counted(),
      overdue: counts.overdue.counted(),
    };
  }
}
