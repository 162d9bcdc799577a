import type { Audit } from '../ledger/audit';
import type { LedgerHead } from '../ledger/chain';
import type { LedgerQuery } from '../ledger/query';
import type { SanshenDb } from './database';
import { auditLedger } from './ledger';
import { type Found, searchLedger } from './ledger-search';

/** Work on the whole ledger that a thread of its own does, so that no page stands still: the full check and the search. */
export type LedgerJob =
  | { readonly job: 'audit'; readonly seen: readonly LedgerHead[] }
  | { readonly job: 'search'; readonly query: LedgerQuery; readonly above: number };

export interface LedgerResults {
  readonly audit: Audit;
  /** Null when it was ended before it was done. */
  readonly search: Found | null;
}

/** How far a job has come, 0 to 1, and what a search has found since the last word. */
export interface LedgerProgress {
  readonly share: number;
  readonly found: readonly number[];
}

/** What a page says to the thread. */
export type LedgerOrder =
  | { readonly id: number; readonly order: LedgerJob }
  | { readonly id: number; readonly end: true };

/** What the thread says to the page. */
export type LedgerAnswer =
  | { readonly id: number; readonly progress: LedgerProgress }
  | { readonly id: number; readonly result: LedgerResults[keyof LedgerResults] }
  | { readonly id: number; readonly fault: { readonly code: string; readonly message: string } | null };

/** Does one job. @param progress false ends a search. */
export function runLedgerJob(
  db: SanshenDb,
  job: LedgerJob,
  progress: (step: LedgerProgress) => boolean,
): Promise<LedgerResults[keyof LedgerResults]> {
  return job.job === 'audit'
    ? auditLedger(db, job.seen, (share) => void progress({ share, found: [] }))
    : searchLedger(db, job.query, progress, job.above);
}
