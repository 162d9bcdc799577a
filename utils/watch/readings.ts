import type { AccountKey, Instant } from '../domain/ids';
import { isPostsSurface } from '../domain/own-post';

/** A look at one surface of an account, as it is stored. */
interface Look {
  readonly account: AccountKey;
  readonly surface: string;
  readonly at: Instant;
}

/** When comments of each account were last read. A look at the list of posts says nothing about comments. */
export function lastReads(looks: readonly Look[]): ReadonlyMap<AccountKey, Instant> {
  const last = new Map<AccountKey, Instant>();
  for (const { account, surface, at } of looks) {
    if (!isPostsSurface(surface)) last.set(account, Math.max(at, last.get(account) ?? 0));
  }
  return last;
}
