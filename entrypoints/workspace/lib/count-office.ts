import type { LedgerHead } from '../../../utils/ledger/chain';
import type { Period } from '../../../utils/reports/comment-figures';
import type { CadenceLimits, OfficeFigures } from '../../../utils/reports/office-contract';
import { FOLLOWING, OfficeCounter } from '../../../utils/reports/office-counter';
import type { SanshenDb } from '../../../utils/storage/database';
import { ledgerHead } from '../../../utils/storage/ledger';
import { eachEventIn, earlierEventsOf, eventsOfTypes, stretchBetween } from '../../../utils/storage/ledger-past';

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
  const stretch = await stretchBetween(db, counter.needsFrom, counter.needsTo, head.count);
  const { first, last } = stretch;
  // What is appended meanwhile belongs to the next report.
  const sparse = (await eventsOfTypes(db, FOLLOWING)).filter(({ seq }) => seq <= head.count);
  for (const event of sparse) if (event.seq < first && event.seq <= last) counter.teach(event);
  await eachEventIn(db, stretch, (event) => counter.add(event));
  for (const event of sparse) if (event.seq > last) counter.add(event);
  for (const review of counter.missing()) {
    for (const event of await earlierEventsOf(db, review, first)) counter.teach(event);
  }
  return { figures: counter.finish(), head };
}
