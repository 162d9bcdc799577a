import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import { Fault } from '../domain/fault';
import { type TabMessageName, type TabProtocol, tabProtocol } from './content-protocol';
import type { Sender } from './define';
import { type MessageInput, type MessageName, type MessageOutput, protocol } from './protocol';
import { faultReply, openReply, type Reply, wire } from './wire';

/** Where a message came from; `tabId` is set for content scripts and for extension pages shown in a tab. */
export interface Origin {
  readonly sender: Sender;
  readonly tabId: number | null;
  readonly frameId: number;
  readonly url: string;
}

type Handler<N extends MessageName> = (
  input: MessageInput<N>,
  origin: Origin,
) => Promise<MessageOutput<N>> | MessageOutput<N>;
export type Handlers = { readonly [N in MessageName]: Handler<N> };

/**
 * Says who sent a message, or null when nobody we know did. Content scripts run on platform pages only; web pages cannot
 * send at all (`externally_connectable` is absent), other extensions are refused by id.
 */
export function originOf(sender: chrome.runtime.MessageSender, own: { id: string; root: string }): Origin | null {
  if (sender.id !== own.id) return null;
  const url = sender.url ?? '';
  const tabId = sender.tab?.id ?? null;
  if (url.startsWith(own.root)) return { sender: 'page', tabId, frameId: sender.frameId ?? 0, url };
  if (tabId !== null) return { sender: 'content', tabId, frameId: sender.frameId ?? 0, url };
  return null;
}

/** Registers every handler. Nothing reaches a handler unparsed or from a sender that may not send it. */
export function serve(handlers: Handlers, onError: (name: string, error: unknown) => void): void {
  const own = { id: browser.runtime.id, root: browser.runtime.getURL('') };
  for (const name of Object.keys(protocol) as MessageName[]) {
    const spec = protocol[name];
    // The handler is called synchronously: sidePanel.open needs the user gesture of the sender.
    wire.onMessage(name, (message): Reply | Promise<Reply> => {
      const origin = originOf(message.sender, own);
      if (!origin || !(spec.from as readonly Sender[]).includes(origin.sender)) {
        return faultReply(new Fault('forbidden', '此操作不能从该页面发起。'));
      }
      const input = spec.input.safeParse(message.data);
      if (!input.success) return faultReply(new Fault('bad-message', '消息格式不正确，请刷新页面后再试。'));
      try {
        const result = (handlers[name] as Handler<MessageName>)(input.data as never, origin);
        return Promise.resolve(result).then(
          (value): Reply => ({ ok: true, value }),
          (error: unknown) => report(name, error),
        );
      } catch (error) {
        return report(name, error);
      }
    });
  }
  const report = (name: string, error: unknown): Reply => {
    if (!(error instanceof Fault)) onError(name, error);
    return faultReply(error);
  };
}

/** Asks the content script of a tab. @throws Fault `no-page` when there is none (page not a platform's, or not reloaded since an update). */
export async function askTab<N extends TabMessageName>(
  tabId: number,
  name: N,
  data: z.infer<TabProtocol[N]['input']>,
): Promise<z.infer<TabProtocol[N]['output']>> {
  let raw: unknown;
  try {
    raw = await wire.sendMessage(name, data, { tabId, frameId: 0 });
  } catch {
    throw new Fault('no-page', '该标签页没有应答，请刷新平台页面后再试。');
  }
  return openReply(tabProtocol[name].output, raw);
}
