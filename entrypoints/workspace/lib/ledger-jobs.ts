import type { Audit } from '../../../utils/ledger/audit';
import type { AuditPart } from '../../../utils/ledger/audit-part';
import type { LedgerHead } from '../../../utils/ledger/chain';
import type { LedgerQuery } from '../../../utils/ledger/query';
import type { Period } from '../../../utils/reports/comment-figures';
import type { CadenceLimits } from '../../../utils/reports/office-contract';
import type { SanshenDb } from '../../../utils/storage/database';
import { lastSeq } from '../../../utils/storage/ledger';
import {
  auditLedger,
  auditStretch,
  type CheckStretch,
  STRETCH,
  type Stretch,
} from '../../../utils/storage/ledger-audit';
import { type Found, searchLedger } from '../../../utils/storage/ledger-search';
import { type CountedOffice, countOffice } from './count-office';

/** Work on the whole ledger that a thread of its own does, so that no page stands still: the full check, a stretch of it, the search, the count for a report. */
export type LedgerJob =
  /** Full, or of what is new since a head: see `auditLedger`. */
  | { readonly job: 'audit'; readonly seen: readonly LedgerHead[]; readonly since: LedgerHead | null }
  | { readonly job: 'audit-stretch'; readonly stretch: Stretch }
  | { readonly job: 'office'; readonly period: Period; readonly limits: CadenceLimits; readonly now: number }
  | { readonly job: 'search'; readonly query: LedgerQuery; readonly above: number };

export interface LedgerResults {
  readonly audit: Audit;
  readonly 'audit-stretch': AuditPart;
  readonly office: CountedOffice;
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

/** Further threads for a full check, for as long as it takes. */
export interface Helpers {
  readonly check: readonly CheckStretch[];
  readonly dismiss: () => void;
}

/** Stretches below which starting further threads costs more than they bring. */
const FEW_STRETCHES = 2;

/**
 * Does one job.
 * @param progress false ends a search.
 * @param hire starts threads, no more than are asked for.
 */
export async function runLedgerJob(
  db: SanshenDb,
  job: LedgerJob,
  progress: (step: LedgerProgress) => boolean,
  hire: (most: number) => Helpers,
): Promise<LedgerResults[keyof LedgerResults]> {
  if (job.job === 'search') return searchLedger(db, job.query, progress, job.above);
  if (job.job === 'audit-stretch') return auditStretch(db, job.stretch);
  if (job.job === 'office') return countOffice(db, job.period, job.limits, job.now);
  const stretches = Math.ceil((await lastSeq(db)) / STRETCH);
  const helpers = stretches > FEW_STRETCHES ? hire(stretches - 1) : null;
  try {
    return await auditLedger(db, job.seen, (share) => void progress({ share, found: [] }), helpers?.check, job.since);
  } finally {
    helpers?.dismiss();
  }
}
