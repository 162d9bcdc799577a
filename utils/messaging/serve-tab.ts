import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import { Fault } from '../domain/fault';
import type { TabMessageName, TabProtocol } from './content-protocol';
import { tabQuestions } from './page-schemas';
import { faultReply, type Reply, wire } from './wire';

type TabHandlers = {
  readonly [N in TabMessageName]: (
    input: z.infer<TabProtocol[N]['input']>,
  ) => Promise<z.infer<TabProtocol[N]['output']>> | z.infer<TabProtocol[N]['output']>;
};

/** Content-script side of `askTab`. Only the background of this extension is heard. */
export function serveTab(handlers: TabHandlers): void {
  for (const name of Object.keys(tabQuestions) as TabMessageName[]) {
    wire.onMessage(name, async (message): Promise<Reply> => {
      if (message.sender.id !== browser.runtime.id || message.sender.tab)
        return faultReply(new Fault('forbidden', '此操作不能从该页面发起。'));
      const input = tabQuestions[name].safeParse(message.data);
      if (!input.success) return faultReply(new Fault('bad-message', '消息格式不正确。'));
      try {
        return { ok: true, value: await (handlers[name] as (i: unknown) => unknown)(input.data) };
      } catch (error) {
        return faultReply(error);
      }
    });
  }
}
