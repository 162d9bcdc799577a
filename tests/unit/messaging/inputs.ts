import type { MessageInput, MessageName } from '../../../utils/messaging/protocol';
import { ACCOUNT, aDraft, anAct } from '../../support/builders';

const example = <N extends MessageName>(name: N, input: MessageInput<N>) => [name, input] as const;

/** One valid input of messages that carry something. */
export const MessageInputs = [
  example('page.context', { account: ACCOUNT }),
  example('page.verdict', { draft: aDraft(), problems: [] }),
  example('account.classify', { account: ACCOUNT, standing: 'guarded' }),
  example('review.act', { act: anAct() }),
  example('comment.act', { key: 'weibo:comment:1' as never, change: 'resolve', reason: '已答复' }),
  example('page.prepare', { tabId: 3 }),
];
