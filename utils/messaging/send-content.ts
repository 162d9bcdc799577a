import type * as z from 'zod/mini';
import type { ContentMessageName, ContentProtocol } from './content-protocol';
import { contentAnswers } from './page-schemas';
import { ask } from './wire';

/** Sends one message from a platform page's content script to the background. @throws Fault as `ask` does */
export function send<N extends ContentMessageName>(
  name: N,
  data: z.infer<ContentProtocol[N]['input']>,
): Promise<z.infer<ContentProtocol[N]['output']>> {
  return ask<z.infer<ContentProtocol[N]['output']>>(contentAnswers[name], name, data);
}
