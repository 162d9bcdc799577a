import * as z from 'zod/mini';
import { PolicyChangeSchema } from './policy';
import { SignedActSchema } from './review';

/** A change of the policy book that waits for its second signature. */
export const PendingPolicySchema = z.strictObject({
  change: PolicyChangeSchema,
  /** In which capacity the first signer signed: the other one is missing. */
  as: z.enum(['admin', 'final']),
  act: SignedActSchema,
});
export type PendingPolicy = z.infer<typeof PendingPolicySchema>;
