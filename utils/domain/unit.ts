import * as z from 'zod/mini';
import { InstantSchema } from './ids';

/** The unit (单位) and what it chose at onboarding. */
export const UnitSchema = z.strictObject({
  name: z.string().check(z.minLength(2), z.maxLength(60)),
  size: z.number().check(z.int(), z.gte(1)),
  /** Regulation ids from utils/regulations. */
  regulations: z.array(z.string()).check(z.minLength(1)),
  onboardedAt: z.nullable(InstantSchema),
});
export type Unit = z.infer<typeof UnitSchema>;
