import * as z from 'zod/mini';
import { AccountStandingSchema } from './account';
import { RegisterSchema } from './account-register';
import { AccountKeySchema, InstantSchema } from './ids';
import { PlatformIdSchema } from './platform';

/**
 * 备案: who the account is and how it stands; what else has to be registered is in `register`. In a file of its own, because the content
 * scripts need the key of an account and none of this.
 */
export const AccountFilingSchema = z.strictObject({
  key: AccountKeySchema,
  platform: PlatformIdSchema,
  platformAccountId: z.nullable(z.string()),
  name: z.string(),
  standing: AccountStandingSchema,
  /** 分管领导, and their telephone. */
  leader: z.string(),
  contact: z.string(),
  /** When it was filed; for an account that was 非本单位 first, when it came under guard. What is older is history. */
  filedAt: InstantSchema,
  /** Absent while nothing of it was entered. */
  register: z.optional(RegisterSchema),
});
export type AccountFiling = z.infer<typeof AccountFilingSchema>;
