import { useCallback, useEffect, useState } from 'react';
import { useText } from '../../../components/text';
import type { LedgerResult } from '../../../components/workspace/ledger-page';
import { Fault } from '../../../utils/domain/fault';
import { isWholeLedger, type LedgerQuery } from '../../../utils/ledger/query';
import { inLedgerThread } from './ledger-thread';

interface Search {
  readonly query: LedgerQuery;
  /** Descending. */
  readonly seqs: readonly number[];
  /** The ledger was looked through up to this number; 0 while the first search still runs. */
  readonly upTo: number;
  readonly share: number | null;
  readonly error: string | null;
}

export interface LedgerSearch extends LedgerResult {
  /** Numbers of the events of a page, newest first. @param page from 1. */
  readonly pageOf: (page: number, size: number) => readonly number[];
  /** All that were found, descending. */
  readonly seqs: readonly number[];
  /** Searches again after a failure. */
  readonly retry: () => void;
}

/**
 * The events of a query, found in the ledger's own thread; what is appended later is looked through as it comes. The whole ledger needs no
 * search: its numbers have no gaps.
 * @param count events in the ledger now.
 */
export function useLedgerSearch(query: LedgerQuery, count: number): LedgerSearch {
  const { t } = useText();
  const [search, setSearch] = useState<Search>(() => begun(query));
  const [round, setRound] = useState(0);
  const retry = useCallback(() => setRound((n) => n + 1), []);
  const whole = isWholeLedger(query);
  const fresh = search.query !== query;
  // A backup that was put back may have made the ledger shorter.
  const upTo = fresh || search.upTo > count ? 0 : search.upTo;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further round searches again after a failure
  useEffect(() => {
    if (whole || upTo >= count) return;
    if (upTo === 0) setSearch(begun(query));
    const add = (change: (before: Search) => Partial<Search>) =>
      setSearch((before) => (before.query === query ? { ...before, ...change(before) } : before));
    const running = inLedgerThread({ job: 'search', query, above: upTo }, ({ share, found }) =>
      // What a first search finds comes newest first; what a later one finds is put before it at the end.
      upTo === 0 ? add(({ seqs }) => ({ share, seqs: [...seqs, ...found] })) : undefined,
    );
    running.result.then(
      (found) =>
        found &&
        add(({ seqs }) => ({
          seqs: upTo === 0 ? found.seqs : [...found.seqs, ...seqs],
          upTo: found.upTo,
          share: null,
        })),
      (error: unknown) =>
        add(() => ({ share: null, error: error instanceof Fault ? error.message : t('common.unexpected') })),
    );
    return running.end;
  }, [query, whole, upTo, count, round, t]);
  if (whole) {
    const pageOf = (page: number, size: number) => {
      const newest = count - (page - 1) * size;
      return Array.from({ length: Math.max(0, Math.min(size, newest)) }, (_, i) => newest - i);
    };
    return { count, share: null, error: null, seqs: [], retry, pageOf };
  }
  const { seqs, share, error } = fresh ? begun(query) : search;
  return {
    count: seqs.length,
    share: count === 0 ? null : share,
    error,
    seqs,
    retry,
    pageOf: (page, size) => seqs.slice((page - 1) * size, page * size),
  };
}

function begun(query: LedgerQuery): Search {
  return { query, seqs: [], upTo: 0, share: 0, error: null };
}
