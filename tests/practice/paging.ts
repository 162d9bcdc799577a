/** How many comments come in while somebody reads; the first page has room for all of them and more. */
export const ARRIVALS = 6;

/**
 * One page of a list, newest first, in which comments come in at the top while somebody reads. The first page shows what has come in; the
 * others go on where it ended before that, and each repeats the last row of the one before, as in lists that move under the reader. So no row is
 * left out, whichever page of several is answered first.
 * @param isNew whether a row has come in since the start; null for a list that stands still.
 */
export function pageOf<T>(
  rows: readonly T[],
  isNew: ((row: T) => boolean) | null,
  begin: number,
  count: number,
): { readonly rows: readonly T[]; readonly more: boolean } {
  const from = begin === 0 || isNew === null ? begin : rows.filter(isNew).length + begin - ARRIVALS;
  const again = from === begin ? 0 : 1;
  return { rows: rows.slice(from - again, from + count), more: from + count < rows.length };
}
