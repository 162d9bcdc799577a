import * as z from 'zod/mini';
import { type AccountKey, AccountKeySchema, InstantSchema } from './ids';
import { type AccountRef, PlatformIdSchema } from './platform';

/** How an account stands: ours and guarded (纳入管理), or not of this unit (非本单位账号). */
export const AccountStandingSchema = z.enum(['guarded', 'foreign']);
export type AccountStanding = z.infer<typeof AccountStandingSchema>;

/** 备案 in its simplest form. */
export const AccountFilingSchema = z.strictObject({
  key: AccountKeySchema,
  platform: PlatformIdSchema,
  platformAccountId: z.nullable(z.string()),
  name: z.string(),
  standing: AccountStandingSchema,
  leader: z.string(),
  contact: z.string(),
  /** When it was filed; for an account that was 非本单位 first, when it came under guard. What is older is history. */
  filedAt: InstantSchema,
});
export type AccountFiling = z.infer<typeof AccountFilingSchema>;

/** Key of an account; null when the page shows neither id nor name (such an account counts as guarded). */
export function accountKey(ref: AccountRef): AccountKey | null {
  const own = ref.id ?? (ref.name ? `name:${ref.name}` : null);
  return own ? (`${ref.platform}:${own}` as AccountKey) : null;
}
