import { type MessageInput, type MessageName, type MessageOutput, protocol } from './protocol';
import { ask } from './wire';

/** Sends one message of the protocol from a page of the extension to the background. @throws Fault as `ask` does */
export function send<N extends MessageName>(name: N, data: MessageInput<N>): Promise<MessageOutput<N>> {
  return ask<MessageOutput<N>>(protocol[name].output, name, data);
}
