import type { MessageInput, MessageName } from '../../../utils/messaging/protocol';
import { ACCOUNT, aDraft, aFinding, anAct } from '../../support/builders';

const example = <N extends MessageName>(name: N, input: MessageInput<N>) => [name, input] as const;

/** One valid input of messages that carry something. */
export const MessageInputs = [
  example('page.context', { account: ACCOUNT }),
  example('page.verdict', { draft: aDraft(), problems: [] }),
  example('account.classify', { account: ACCOUNT, standing: 'guarded' }),
  example('finding.ignore', {
    account: ACCOUNT,
    finding: aFinding(),
    before: '请',
    after: '本条消息',
    reason: '活动名称如此',
  }),
  example('review.act', { act: anAct() }),
  example('comment.act', { key: 'weibo:comment:1' as never, change: 'resolve', reason: '已答复' }),
  example('finding.false-alarm', { finding: aFinding(), before: '', after: '' }),
  example('rules.change', { act: anAct() }),
  example('page.prepare', { tabId: 3 }),
];
