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
  example('post.explain', { act: anAct({ act: 'explain' }) }),
  example('emergency.declare', { tabId: 3, act: anAct({ act: 'emergency' }) }),
  example('debt.note', { act: anAct({ act: 'admin' }) }),
  example('packet.prepare', { review: 'review-1' as never }),
  example('packet.export', { review: 'review-1' as never, madeAt: 1, act: anAct({ act: 'packet' }) }),
  example('pin.begin', { person: 'author' as never }),
  example('pin.passed', { person: 'author' as never, proof: 'AAAA' }),
  example('key.wrap', { act: anAct({ act: 'key' }), wrappedKey: { salt: '', iterations: 600_000, iv: '', data: '' } }),
  example('key.replace', {
    act: anAct({ act: 'key' }),
    publicKey: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', kid: 'abcd' },
    wrappedKey: null,
  }),
  example('delegation.change', { act: anAct({ act: 'delegate' }) }),
  example('roster.export', { act: anAct({ act: 'roster' }), exportedAt: 1 }),
  example('roster.import', { file: '{}', act: null }),
  example('review.countersign', { act: anAct({ act: 'countersign' }) }),
];
