import * as z from 'zod/mini';
import type { AccountKey } from './ids';
import type { AccountRef } from './platform';

export type { AccountFiling } from './account-filing';

/** How an account stands: ours and guarded (纳入管理), or not of this unit (非本单位账号). */
export const AccountStandingSchema = z.enum(['guarded', 'foreign']);
export type AccountStanding = z.infer<typeof AccountStandingSchema>;

/** Key of an account; null when the page shows neither id nor name (such an account counts as guarded). */
export function accountKey(ref: AccountRef): AccountKey | null {
  const own = ref.id ?? (ref.name ? `name:${ref.name}` : null);
  return own ? (`${ref.platform}:${own}` as AccountKey) : null;
}
