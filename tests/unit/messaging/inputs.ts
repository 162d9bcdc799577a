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
  example('comment.act', { key: 'weibo:comment:1' as never, act: { do: 'resolve', result: '已答复', resultUrl: '' } }),
  example('comment.close-matter', { matter: 'weibo:comment:1' as never, act: { do: 'refer', channel: '县住建局' } }),
  example('comment.extend', { act: anAct({ act: 'extend' }) }),
  example('comment.sort', { key: 'weibo:comment:1' as never, kind: 'noise', needsAnswer: false, learn: '今天的锦鲤' }),
  example('phrase.remove', { phrase: '今天的锦鲤' }),
  example('finding.false-alarm', { finding: aFinding(), before: '', after: '' }),
  example('rules.change', { act: anAct() }),
  example('page.prepare', { tabId: 3 }),
  example('post.explain', { act: anAct({ act: 'explain' }) }),
  example('emergency.declare', { tabId: 3, act: anAct({ act: 'emergency' }) }),
  example('debt.note', { act: anAct({ act: 'admin' }) }),
  example('duty.add', { kind: 'document', title: '关于加强供水管理的通知', at: 1, account: null, done: null }),
  example('duty.step', {
    target: { debt: 'review-1' as never },
    step: { step: 'follow-up', at: 1, note: '抢修完成' },
  }),
  example('deadlines.change', { act: anAct({ act: 'admin' }) }),
  example('duty.settings', { cityLevel: false }),
  example('shift.plan', { person: 'author' as never, from: 1, to: 2, remark: '' }),
  example('shift.take-over', { act: anAct({ act: 'hand-over' }) }),
  example('shift.note', { about: 'error', text: '标题错字，已联系更正' }),
  example('shift.void', { id: '0b8f6f1e-6a0c-4c1e-9d6c-3f1f3a2b4c5d' as never, reason: '填错时间' }),
  example('template.save', { act: anAct({ act: 'template' }) }),
  example('template.approve', { act: anAct({ act: 'template' }) }),
  example('template.remove', { act: anAct({ act: 'template' }) }),
  example('reply.fill', { key: 'weibo:comment:1' as never, text: '您好，已受理。', replace: false }),
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
