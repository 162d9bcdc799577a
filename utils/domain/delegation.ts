import * as z from 'zod/mini';
import { InstantSchema, PersonIdSchema } from './ids';
import { StageSchema } from './people';

/**
 * 委托 (AB 角): `to` signs the stages for `from` within [start, end), ms; ended early when `endedAt` is set. `by` signed it: the one who
 * delegates, or an administrator, who then gives a reason.
 */
export const DelegationSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(80)),
  from: PersonIdSchema,
  to: PersonIdSchema,
  stages: z.array(StageSchema).check(z.minLength(1)),
  start: InstantSchema,
  end: InstantSchema,
  endedAt: z.nullable(InstantSchema),
  by: z.optional(PersonIdSchema),
  reason: z.optional(z.string().check(z.maxLength(200))),
});
export type Delegation = z.infer<typeof DelegationSchema>;
