import { type AccountFiling, accountKey } from '../domain/account';
import type { Draft } from '../domain/draft';
import type { AccountRef } from '../domain/platform';

/** How the account of a page stands with the unit. `null` filing: nobody has classified it yet, or the page does not show it. */
export interface ResolvedAccount {
  readonly filing: AccountFiling | null;
  readonly standing: 'guarded' | 'foreign' | 'unknown';
}

/**
 * Finds the filing of the account a page shows: by the platform's id, else by the shown name. A filing made by hand at
 * onboarding has only a name; one that has an id is never matched by name alone when the page shows another id.
 */
export function resolveAccount(ref: AccountRef, filings: readonly AccountFiling[]): ResolvedAccount {
  // An account that the page does not show counts as guarded: nobody can be asked about it (DESIGN §4).
  if (accountKey(ref) === null) return { filing: null, standing: 'guarded' };
  const same = filings.filter((f) => f.platform === ref.platform);
  const byId = ref.id === null ? undefined : same.find((f) => f.platformAccountId === ref.id);
  const byName =
    ref.name === null
      ? undefined
      : same.find(
          (f) =>
            f.name === ref.name && (f.platformAccountId === null || ref.id === null || f.platformAccountId === ref.id),
        );
  const filing = byId ?? byName ?? null;
  return { filing, standing: filing?.standing ?? 'unknown' };
}

/**
 * The draft with its account written the one way the filing has it, so that the digest does not depend on whether the page
 * happened to show the id, the name or both.
 */
export function withFiledAccount(draft: Draft, filing: AccountFiling | null): Draft {
  if (!filing) return draft;
  const id = filing.key.slice(filing.platform.length + 1);
  return { ...draft, account: { platform: filing.platform, id, name: filing.name } };
}
