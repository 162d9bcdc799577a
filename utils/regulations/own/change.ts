import * as z from 'zod/mini';
import { RegulationSchema } from '../contract';

/** What an administrator signs (as canonical JSON): bring in a regulation (in the place of one with the same id), take one out, or choose those in force. */
export const RegulationChangeSchema = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('import'), regulation: RegulationSchema }),
  z.strictObject({ change: z.literal('remove'), id: RegulationSchema.shape.id }),
  z.strictObject({
    change: z.literal('choose'),
    /** Ids in the order in which they are named where several say the same. */
    regulations: z.array(RegulationSchema.shape.id).check(z.minLength(1), z.maxLength(25)),
  }),
]);
export type RegulationChange = z.infer<typeof RegulationChangeSchema>;
