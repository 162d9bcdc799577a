import type * as z from 'zod/mini';
import { type ContentMessageName, type ContentProtocol, contentProtocol } from './content-protocol';
import { ask } from './wire';

/** Sends one message from a platform page's content script to the background. @throws Fault as `ask` does */
export function send<N extends ContentMessageName>(
  name: N,
  data: z.infer<ContentProtocol[N]['input']>,
): Promise<z.infer<ContentProtocol[N]['output']>> {
  return ask<z.infer<ContentProtocol[N]['output']>>(contentProtocol[name], name, data);
}
