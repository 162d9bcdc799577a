import type { Page } from '@playwright/test';
import type { MessageInput, MessageName, MessageOutput } from '../../utils/messaging/protocol';

/** Sends a message to the worker from an extension page, in the form that goes over the wire. Throws the fault's code and sentence. */
export async function sendFrom<N extends MessageName>(
  page: Page,
  type: N,
  data: MessageInput<N>,
): Promise<MessageOutput<N>> {
  const answer = await page.evaluate(
    ([name, body]) =>
      chrome.runtime.sendMessage({
        id: Math.floor(Math.random() * 1e9),
        type: name,
        data: body,
        timestamp: Date.now(),
      }) as Promise<{
        res?: { ok: boolean; value?: unknown; fault?: { code: string; message: string } };
      }>,
    [type, data] as const,
  );
  const reply = answer?.res;
  if (!reply) throw new Error(`no answer to ${type}`);
  if (!reply.ok) throw new Error(`${reply.fault?.code}: ${reply.fault?.message}`);
  return reply.value as MessageOutput<N>;
}
