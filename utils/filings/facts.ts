import { startOf } from '../deadlines/days';
import type { AccountKey, Instant } from '../domain/ids';
import { entryTitle, type RegisterEntry } from './entry';
import { type AccountMatterKind, mattersOf, middleOf } from './limits';

/** Everything in the register that has to be filed, as the 风险雷达 takes it (`FilingFact` of utils/duties). */
export function filingFacts(entries: readonly RegisterEntry[]): readonly {
  readonly id: string;
  readonly account: AccountKey;
  readonly title: string;
  readonly kind: AccountMatterKind;
  readonly at: Instant;
  readonly filedAt: Instant | null;
}[] {
  return entries.flatMap((entry) =>
    mattersOf(entry.register).map(({ id, kind, on, filedOn }) => ({
      id: `${entry.key}:${id}`,
      account: entry.key,
      title: entryTitle(entry),
      kind,
      at: startOf(on),
      filedAt: filedOn === null ? null : middleOf(filedOn),
    })),
  );
}
