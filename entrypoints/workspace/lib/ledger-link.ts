import { formatSeqRanges } from '../../../utils/ledger/seq-ranges';
import { sha256Hex } from '../../../utils/review/sha256';

/** Longer lists of sequence numbers wait in the session storage, under a key that the address names. */
const LONGEST_IN_ADDRESS = 1_500;
const KEY = 'sanshen.seqs.';
/** What tells a key in the address from a list. */
const MARK = '@';

/** The route of the page 台账 with these events alone: `ledger?seqs=12-40,55`. Works in this tab, also after a reload. */
export function ledgerRoute(seqs: Iterable<number>): string {
  return `ledger?${new URLSearchParams({ seqs: seqsParameter(formatSeqRanges(seqs)) })}`;
}

/** What stands in the address for a list of sequence numbers. @param ranges as `formatSeqRanges` writes them. */
export function seqsParameter(ranges: string): string {
  if (ranges.length <= LONGEST_IN_ADDRESS) return ranges;
  const key = sha256Hex(ranges).slice(0, 24);
  sessionStorage.setItem(KEY + key, ranges);
  return MARK + key;
}

/** The list that a parameter of the address stands for; null where it is not known in this tab any more. */
export function seqsOfParameter(parameter: string): string | null {
  return parameter.startsWith(MARK) ? sessionStorage.getItem(KEY + parameter.slice(MARK.length)) : parameter;
}
