import * as z from 'zod/mini';

/** Who may send a message: a content script on a platform page, or one of the extension's own pages. */
export type Sender = 'content' | 'page';

export interface MessageSpec<I extends z.ZodMiniType, O extends z.ZodMiniType> {
  readonly from: readonly Sender[];
  readonly input: I;
  readonly output: O;
}

/** Declares one message: who may send it, what goes in, what comes back. All JSON-safe. */
export function message<I extends z.ZodMiniType, O extends z.ZodMiniType>(
  from: readonly Sender[],
  input: I,
  output: O,
): MessageSpec<I, O> {
  return { from, input, output };
}

/** For messages without content either way. */
export const Nothing = z.strictObject({});

/** Name of the channel on which the worker tells the extension's own pages that something changed. */
export const PAGES_CHANNEL = 'sanshen';
