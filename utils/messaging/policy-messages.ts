import * as z from 'zod/mini';
import { SignedActSchema } from '../domain/review';
import { message, Nothing } from './define';

/** 审核制度. All from the extension's own pages; the acts carry the signatures. */
export const policyMessages = {
  /**
   * `act.comment` = canonicalJson of a PolicyChange (utils/domain/policy.ts). The first of the two signatures (administrator, final stage)
   * leaves it pending, the second one over the same text puts it in force.
   */
  'policy.sign': message(
    ['page'],
    z.strictObject({ act: SignedActSchema }),
    z.strictObject({ state: z.enum(['pending', 'in-force']) }),
  ),
  /** Drops the pending change; `act.comment` = canonicalJson of {drop: signature of its first act}. An administrator or somebody of the final stage may. */
  'policy.drop': message(['page'], z.strictObject({ act: SignedActSchema }), Nothing),
};
