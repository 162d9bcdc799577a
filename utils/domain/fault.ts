import * as z from 'zod/mini';

/** Every boundary fails with a code and a sentence the operator can act on (DESIGN §7). */
export const FaultSchema = z.strictObject({ code: z.string(), message: z.string() });
export type FaultData = z.infer<typeof FaultSchema>;

/** An error whose message may be shown to the person as it stands: it says what happened and what to do next. */
export class Fault extends Error {
  /** @param code stable, kebab-case. @param message one Chinese sentence that says what to do. */
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'Fault';
  }
}
