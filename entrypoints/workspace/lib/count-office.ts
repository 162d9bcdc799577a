import type { LedgerHead } from '../../../utils/ledger/chain';
import type { Period } from '../../../utils/reports/comment-figures';
import type { CadenceLimits, OfficeFigures } from '../../../utils/reports/office-contract';
import { OfficeCounter } from '../../../utils/reports/office-counter';
import type { SanshenDb } from '../../../utils/storage/database';
import { ledgerHead, ledgerPortions } from '../../../utils/storage/ledger';
import { earlierEventsOf, eventsOfTypes, firstEventSince } from '../../../utils/storage/ledger-past';

export interface CountedOffice {
  readonly figures: OfficeFigures;
  /** The last event that was counted: with it the same figures can be counted again. */
  readonly head: LedgerHead;
}

/** Counts the ledger for a report, reading no more of it than the period needs. @param now ms */
export async function countOffice(
  db: SanshenDb,
  period: Period,
  limits: CadenceLimits,
  now: number,
): Promise<CountedOffice> {
  const head = await ledgerHead(db);
  const counter = new OfficeCounter(period, limits, now);
  const start = await firstEventSince(db, counter.needsFrom);
  for (const event of await eventsOfTypes(db, ['account-filed', 'account-changed'], start)) counter.teach(event);
  if (Number.isFinite(start)) {
    for await (const portion of ledgerPortions(db, undefined, start - 1)) {
      // What is appended meanwhile belongs to the next report.
      for (const event of portion) if (event.seq <= head.count) counter.add(event);
    }
  }
  for (const review of counter.missing()) {
    for (const event of await earlierEventsOf(db, review, start)) counter.teach(event);
  }
  return { figures: counter.finish(), head };
}
