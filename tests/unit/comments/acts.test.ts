import { describe, expect, it } from 'vitest';
import { actOn } from '../../../utils/comments/acts/act';
import { extend } from '../../../utils/comments/acts/clock';
import { closeMatter } from '../../../utils/comments/acts/closing';
import { enter } from '../../../utils/comments/acts/record';
import type { ActContext } from '../../../utils/comments/acts/step';
import { queueOf } from '../../../utils/comments/queue';
import { HOUR, MINUTE } from '../../../utils/deadlines/days';
import { breachesOf } from '../../../utils/deadlines/urgency';
import { type StoredComment, StoredCommentSchema } from '../../../utils/domain/comment';
import type { CommentAct, ManualEntry } from '../../../utils/domain/comment-act';
import { LedgerEntrySchema } from '../../../utils/domain/ledger';
import { UNSORTED } from '../../../utils/domain/triage';
import { anAct } from '../../support/builders';
import { DAY } from '../../support/clock';
import { beijing } from '../deadlines/cases';
import { JIANGBEI, storedComment } from '../deadlines/support';
import { SAMPLE } from './policies';

const at = beijing('2026-11-20 10:00');
const open = storedComment({ at }, { dueAt: at + HOUR, notified: 'near' });
const context = (now: number, policy = JIANGBEI): ActContext => ({ now, actor: 'duty', policy });
const approval = anAct({ act: 'extend', by: 'final' as never });

const acknowledge: CommentAct = { do: 'acknowledge' };
const result = '路灯所已于今日更换灯具';
const resolve: CommentAct = { do: 'resolve', result, resultUrl: '' };
const dismiss: CommentAct = { do: 'dismiss', as: 'no-answer-needed', reason: '重复留言' };
const transfer: CommentAct = { do: 'transfer', to: '县住建局', why: '属路灯维护职责', dueAt: at + 2 * DAY };
const pause: CommentAct = { do: 'pause', reason: '等待留言人补充地址' };

/** Does acts one after another, each a minute later. */
function having(acts: readonly CommentAct[], stored: StoredComment = open, policy = SAMPLE): StoredComment {
  return acts.reduce((c, act, i) => actOn(c, act, context(at + (i + 1) * MINUTE, policy)).next, stored);
}

describe('acts on a comment', () => {
  it.each<[string, readonly CommentAct[], CommentAct, string, object, object]>([
    [
      '受理 stops the first clock only',
      [],
      acknowledge,
      'comment-acknowledged',
      { status: 'acknowledged', acknowledgedAt: at + HOUR, done: 0, notified: 'none' },
      { from: 'open', to: 'acknowledged', late: [] },
    ],
    [
      '办结 stops both, and acknowledges as late as it is',
      [],
      { do: 'resolve', result: ` ${result} `, resultUrl: 'https://weibo.com/1/x ' },
      'comment-resolved',
      { status: 'resolved', acknowledgedAt: at + HOUR, resolvedAt: at + HOUR, reason: result, done: 1, dueAt: 0 },
      { reason: result, resultUrl: 'https://weibo.com/1/x' },
    ],
    [
      '告知反映渠道 closes with the channel',
      [acknowledge],
      { do: 'refer', channel: '请拨打县供电公司95598' },
      'comment-referred',
      { status: 'resolved', resolvedAt: at + HOUR, reason: '请拨打县供电公司95598' },
      { reason: '请拨打县供电公司95598' },
    ],
    [
      '不予处理 closes with the reason',
      [],
      { do: 'decline', reason: '与公务无关的人身攻击' },
      'comment-declined',
      { status: 'resolved', reason: '与公务无关的人身攻击' },
      { to: 'resolved' },
    ],
    [
      '无需办理 with its reason',
      [],
      dismiss,
      'comment-dismissed',
      { status: 'dismissed', reason: '重复留言', done: 1, acknowledgedAt: null },
      { outcome: 'no-answer-needed', reason: '重复留言' },
    ],
    [
      '重新办理 lets the clocks run on from the comment’s own time',
      [resolve],
      { do: 'reopen', reason: '仍未修好' },
      'comment-reopened',
      { status: 'acknowledged', resolvedAt: null, reason: '', done: 0, dueAt: beijing('2026-12-02 00:00') },
      { from: 'resolved', reason: '仍未修好' },
    ],
    [
      '转办 leaves the citizen’s clocks alone',
      [],
      transfer,
      'comment-transferred',
      { status: 'open', dueAt: at + HOUR, done: 0 },
      { department: '县住建局', reason: '属路灯维护职责', dueAt: at + 2 * DAY },
    ],
    [
      'a transfer comes back with what came of it',
      [transfer],
      { do: 'return', transfer: 0, recalled: false, result: '已派人现场勘查' },
      'comment-returned',
      { status: 'open' },
      { department: '县住建局', reason: '已派人现场勘查', recalled: false, overdue: false },
    ],
    [
      '督办',
      [transfer],
      { do: 'urge', to: '县住建局', note: '请于明日前反馈' },
      'comment-urged',
      { status: 'open' },
      { department: '县住建局', reason: '请于明日前反馈' },
    ],
    ['中止 where the regulation allows it', [acknowledge], pause, 'comment-paused', { status: 'acknowledged' }, {}],
    [
      '恢复计时',
      [acknowledge, pause],
      { do: 'resume', reason: '' },
      'comment-resumed',
      { status: 'acknowledged', notified: 'none' },
      {},
    ],
    [
      '稍后提醒 stops no clock',
      [],
      { do: 'snooze', until: at + 3 * HOUR, reason: '已电话联系路灯所' },
      'comment-snoozed',
      { dueAt: at + HOUR, done: 0, snoozed: { until: at + 3 * HOUR, reason: '已电话联系路灯所' } },
      { until: at + 3 * HOUR },
    ],
    [
      '登记要素, also of what is closed',
      [resolve],
      { do: 'detail', department: '县住建局', importance: 'urgent' },
      'comment-detailed',
      { status: 'resolved', triage: { ...UNSORTED, importance: 'urgent' } },
      { reason: '对应部门：县住建局；重要程度：紧急' },
    ],
  ])('%s', (_, before, act, type, state, data) => {
    const { next, events } = actOn(having(before), act, context(at + HOUR, SAMPLE));
    expect(next).toMatchObject(state);
    expect(events).toMatchObject([{ type, at: at + HOUR, actor: 'duty', subject: open.key, data }]);
    expect(StoredCommentSchema.safeParse(next).success).toBe(true);
    expect(LedgerEntrySchema.safeParse(events[0]).success).toBe(true);
    for (const said of [open.seen.text, open.seen.authorName]) expect(JSON.stringify(events)).not.toContain(said);
  });

  it('keeps with every way of closing what was late at that moment', () => {
    const late = (act: CommentAct) => actOn(open, act, context(at + 2 * HOUR)).events[0]?.data.late;
    for (const act of [resolve, dismiss, { do: 'refer', channel: '县供电公司95598' }] satisfies CommentAct[]) {
      expect(late(act)).toEqual(['acknowledge']);
    }
  });

  it('keeps who has it, in order, and that it was taken back', () => {
    const { handling } = having([
      transfer,
      { do: 'transfer', to: '江北街道', why: '就近核实现场情况', dueAt: 0 },
      { do: 'return', transfer: 0, recalled: true, result: '住建局答复职责在街道' },
    ]);
    expect(handling.department).toBe('县住建局');
    expect(handling.transfers.map(({ to, returned }) => [to, returned?.recalled ?? null])).toEqual([
      ['县住建局', true],
      ['江北街道', null],
    ]);
  });

  it('ends a pause when it closes', () => {
    const paused = having([acknowledge, pause]);
    expect(paused.handling.pauses).toMatchObject([{ to: null }]);
    for (const act of [resolve, dismiss]) {
      expect(actOn(paused, act, context(at + HOUR, SAMPLE)).next.handling.pauses).toMatchObject([{ to: at + HOUR }]);
    }
  });

  it('puts what was sorted as needing no answer into the work', () => {
    const unclocked = storedComment({ at }, { triage: { ...UNSORTED, needsAnswer: false }, done: 1 });
    expect(() => actOn(unclocked, acknowledge, context(at))).toThrowError(
      expect.objectContaining({ code: 'no-clock' }),
    );
    const { next } = actOn(unclocked, { do: 'reopen', reason: '' }, context(at));
    expect(next).toMatchObject({ triage: { needsAnswer: true, by: 'person' }, done: 0, dueAt: at + HOUR });
  });
});

describe('acts are refused with a sentence', () => {
  const weighty = storedComment({ at }, { triage: { ...UNSORTED, kind: 'complaint' } });
  const manual = storedComment({ at }, {});
  it.each<[string, StoredComment, CommentAct, string]>([
    ['受理 twice', having([acknowledge]), acknowledge, 'already-acknowledged'],
    ['办结 twice', having([resolve]), resolve, 'already-closed'],
    ['无需办理 after 办结', having([resolve]), dismiss, 'already-closed'],
    ['转办 after 办结', having([resolve]), transfer, 'already-closed'],
    ['重新办理 of an open one', open, { do: 'reopen', reason: '' }, 'not-closed'],
    ['受理 of an own comment', storedComment({ own: true }), acknowledge, 'own-comment'],
    ['登记要素 of an own comment', storedComment({ own: true }), { do: 'detail', department: '办公室' }, 'own-comment'],
    ['办结 without words', open, { do: 'resolve', result: ' 已 办 结 ', resultUrl: '' }, 'reason-too-short'],
    ['办结 with empty words', open, { do: 'resolve', result: '已收悉，正在办理。', resultUrl: '' }, 'empty-result'],
    ['办结 with too many', open, { do: 'resolve', result: '长'.repeat(501), resultUrl: '' }, 'reason-too-long'],
    ['办结 with half an address', open, { do: 'resolve', result, resultUrl: 'weibo.com/x' }, 'bad-url'],
    ['办结 with a script', open, { do: 'resolve', result, resultUrl: 'javascript:alert(1)//a.b' }, 'bad-url'],
    ['告知反映渠道 without one', open, { do: 'refer', channel: '住建' }, 'reason-too-short'],
    ['不予处理 without reason', open, { do: 'decline', reason: '  ' }, 'reason-too-short'],
    [
      '不予处理 of a complaint in a few words',
      weighty,
      { do: 'decline', reason: '内容与事实不符' },
      'reason-too-short',
    ],
    ['无需办理 of a complaint in a few words', weighty, dismiss, 'reason-too-short'],
    ['转办 to nobody', open, { ...transfer, to: ' 局 ' }, 'no-department'],
    ['转办 without reason', open, { ...transfer, why: '' }, 'reason-too-short'],
    ['转办 with a limit that has passed', open, { ...transfer, dueAt: at }, 'limit-passed'],
    ['转办 to where it is', having([transfer]), transfer, 'already-there'],
    ['return of nothing', open, { do: 'return', transfer: 0, recalled: false, result: '已现场勘查' }, 'not-out'],
    ['督办 of nobody', open, { do: 'urge', to: '', note: '' }, 'no-department'],
    ['中止 twice', having([acknowledge, pause]), pause, 'paused-already'],
    ['恢复计时 of a running clock', open, { do: 'resume', reason: '' }, 'not-paused'],
    ['稍后提醒 in the past', open, { do: 'snooze', until: at, reason: '稍后再办' }, 'bad-time'],
    ['稍后提醒 next year', open, { do: 'snooze', until: at + 366 * DAY, reason: '稍后再办' }, 'bad-time'],
    ['登记要素 without change', open, { do: 'detail', department: '' }, 'no-change'],
    ['更正 of what a platform said', manual, { do: 'amend', text: '改', authorName: '', contact: '' }, 'not-manual'],
  ])('%s', (_, stored, act, code) => {
    expect(() => actOn(stored, act, context(at + 10 * MINUTE, SAMPLE))).toThrowError(
      expect.objectContaining({ code, message: expect.stringMatching(/。$/) }),
    );
  });

  it('中止 where no regulation allows it, and after the limit', () => {
    expect(() => actOn(open, pause, context(at))).toThrowError(expect.objectContaining({ code: 'no-pause' }));
    expect(() => actOn(open, pause, context(at + 30 * DAY, SAMPLE))).toThrowError(
      expect.objectContaining({ code: 'too-late' }),
    );
  });

  it('不予处理 of a complaint with facts and grounds goes through', () => {
    const reason = '经核实反映事项已由人民法院受理，依法应通过诉讼程序解决，我单位无权处理';
    expect(actOn(weighty, { do: 'decline', reason }, context(at)).next.handling.outcome).toBe('declined');
  });
});

describe('延期', () => {
  const reason = '涉及多部门会商，需现场检测';
  it('moves the limit of 办结 once, with the approval in the ledger', () => {
    const { next, events } = extend(having([acknowledge]), reason, approval, context(at + DAY, SAMPLE));
    expect(next.handling.extension).toEqual({ at: at + DAY, reason, approvedBy: 'final' });
    expect(next.dueAt).toBe(beijing('2026-12-12 00:00'));
    expect(events).toMatchObject([
      {
        type: 'comment-extended',
        data: { act: approval, dueBefore: beijing('2026-12-02 00:00'), dueAfter: beijing('2026-12-12 00:00') },
      },
    ]);
    expect(() => extend(next, reason, approval, context(at + DAY, SAMPLE))).toThrowError(
      expect.objectContaining({ code: 'extended-already' }),
    );
  });

  it.each([
    ['where no regulation allows one', JIANGBEI, at + DAY, reason, 'no-extension'],
    ['after the limit: late stays late', SAMPLE, at + 20 * DAY, reason, 'too-late'],
    ['without reason', SAMPLE, at + DAY, '忙', 'reason-too-short'],
  ] as const)('is refused %s', (_, policy, now, words, code) => {
    expect(() => extend(open, words, approval, context(now, policy))).toThrowError(expect.objectContaining({ code }));
  });
});

describe('整件办结', () => {
  const matter = ['c1', 'c2', 'c3', 'c4'].map((commentId, i) =>
    storedComment({ at: at + i * MINUTE, commentId }, i === 1 ? { status: 'dismissed', reason: '重复留言' } : {}),
  );
  matter[3] = storedComment({ at, commentId: 'c4', own: true });

  it('gives one result to all that run, each as late as it is, and leaves the rest', () => {
    const closed = closeMatter(matter, { do: 'resolve', result, resultUrl: '' }, context(at + HOUR + MINUTE));
    expect(closed.map(({ next }) => [next.seen.commentId, next.status, next.reason])).toEqual([
      ['c1', 'resolved', result],
      ['c3', 'resolved', result],
    ]);
    expect(closed.map(({ events }) => events[0]?.data.late)).toEqual([['acknowledge'], []]);
  });

  it('closes all or none', () => {
    expect(() =>
      closeMatter(matter, { do: 'resolve', result: '已收悉，请耐心等待', resultUrl: '' }, context(at)),
    ).toThrow();
    expect(() => closeMatter([matter[1]!], { do: 'decline', reason: '重复留言' }, context(at))).toThrowError(
      expect.objectContaining({ code: 'nothing-open' }),
    );
  });
});

describe('来信、来电、来访', () => {
  const entry: ManualEntry = {
    channel: 'call',
    receivedAt: at - 3 * HOUR,
    account: null,
    title: '路灯',
    text: ' 幸福路路灯不亮 ',
    authorName: '王女士',
    contact: '13900000000',
    department: '县住建局',
    kind: 'help',
    importance: 'important',
  };
  const about = { id: 'e1', accountName: '江北发布', sort: () => UNSORTED };

  it('run against the same clocks, from when they were received', () => {
    const { next, events } = enter(entry, about, context(at));
    expect(next).toMatchObject({
      key: 'manual:call:e1',
      status: 'open',
      firstSeenAt: at,
      dueAt: at - 2 * HOUR,
      seen: { at: at - 3 * HOUR, text: '幸福路路灯不亮', authorId: '13900000000', via: 'manual' },
      triage: { kind: 'help', importance: 'important', by: 'person' },
      handling: { department: '县住建局' },
    });
    expect(StoredCommentSchema.safeParse(next).success).toBe(true);
    expect(breachesOf(next, JIANGBEI, at).map(({ clock }) => clock)).toEqual(['acknowledge']);
    expect(events).toMatchObject([{ type: 'comment-entered', data: { channel: 'call', receivedAt: at - 3 * HOUR } }]);
    for (const secret of ['王女士', '13900000000', '路灯']) expect(JSON.stringify(events)).not.toContain(secret);
  });

  it.each([
    ['without words', { text: ' ' }, 'no-text'],
    ['from the future', { receivedAt: at + HOUR }, 'bad-time'],
    ['of years ago', { receivedAt: at - 3 * 366 * DAY }, 'bad-time'],
    ['with an essay as name', { authorName: '王'.repeat(61) }, 'name-too-long'],
  ] as const)('are refused %s', (_, change, code) => {
    expect(() => enter({ ...entry, ...change }, about, context(at))).toThrowError(expect.objectContaining({ code }));
  });

  it('keep earlier wordings when they are corrected, and their time', () => {
    const { next } = enter(entry, about, context(at));
    const amend: CommentAct = { do: 'amend', text: '幸福路12号路灯不亮', authorName: '王女士', contact: '' };
    const amended = actOn(next, amend, context(at + MINUTE));
    expect(amended.next).toMatchObject({
      seen: { text: '幸福路12号路灯不亮', authorId: '', at: next.seen.at },
      edits: [{ text: '幸福路路灯不亮', until: at + MINUTE }],
      dueAt: next.dueAt,
    });
    expect(amended.events[0]).toMatchObject({ type: 'comment-amended', data: { changed: ['text', 'person'] } });
    let often = next;
    for (let i = 0; i < 10; i++) often = actOn(often, { ...amend, text: `第${i}次` }, context(at + i)).next;
    expect(() => actOn(often, amend, context(at))).toThrowError(expect.objectContaining({ code: 'too-many' }));
  });
});

describe('duty list', () => {
  it('puts overdue first, then near, today, later; by due time within each; leaves done ones out', () => {
    const now = beijing('2026-11-20 12:00');
    const make = (commentId: string, minutesAgo: number, acknowledged = false) =>
      storedComment(
        { commentId, at: now - minutesAgo * MINUTE },
        acknowledged ? { status: 'acknowledged', acknowledgedAt: now } : {},
      );
    const list = queueOf(
      [
        make('later', 10, true),
        make('today', 5),
        make('near', 50),
        make('overdue-1h', 120),
        make('overdue-2h', 180),
        storedComment({ commentId: 'own', own: true }),
        storedComment({ commentId: 'closed' }, { status: 'resolved' }),
      ],
      JIANGBEI,
      now,
    );
    expect(list.map((i) => i.key.split(':')[2])).toEqual(['overdue-2h', 'overdue-1h', 'near', 'today', 'later']);
    expect(list.map((i) => i.urgency.level)).toEqual(['overdue', 'overdue', 'near', 'today', 'later']);
    expect(list.every((i) => i.explanation?.dueAt === i.urgency.dueAt)).toBe(true);
  });
});
