import * as z from 'zod/mini';
import { InstantSchema } from './ids';

/**
 * How far a platform's clock is from this computer's, observed from the times that its answers carry. Relative words (5分钟前) are counted back from
 * the platform's time, and a computer whose clock is wrong is told so: its deadlines would be wrong as well.
 */
export const ServerClockSchema = z.strictObject({
  /** Platform minus computer, ms. */
  ahead: z.number(),
  /** When it was observed, by this computer's clock. */
  at: InstantSchema,
  /** A great difference that one answer alone showed; null when the last answer agreed. Answers kept by the browser carry old times. */
  doubt: z.nullable(z.number()),
  /** The great difference has been written down. */
  warned: z.boolean(),
});
export type ServerClock = z.infer<typeof ServerClockSchema>;
