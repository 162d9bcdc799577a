import { describe, expect, it } from 'vitest';
import { acknowledge, dismiss, isReason, reopen, resolve } from '../../../utils/comments/acts';
import { queueOf } from '../../../utils/comments/queue';
import { HOUR, MINUTE } from '../../../utils/deadlines/days';
import { StoredCommentSchema } from '../../../utils/domain/comment';
import { LedgerEntrySchema } from '../../../utils/domain/ledger';
import { beijing } from '../deadlines/cases';
import { JIANGBEI, storedComment } from '../deadlines/support';

const at = beijing('2026-11-20 10:00');
const open = storedComment({ at }, { dueAt: at + HOUR, notified: 'near' });
const context = (now: number) => ({ now, actor: 'duty', policy: JIANGBEI });

describe('acts on a comment', () => {
  it('受理 stops the first clock only', () => {
    const { next, events } = acknowledge(open, context(at + 30 * MINUTE));
    expect(next).toMatchObject({
      status: 'acknowledged',
      acknowledgedAt: at + 30 * MINUTE,
      done: 0,
      dueAt: beijing('2026-11-28 00:00'),
      notified: 'none',
    });
    expect(events).toEqual([
      {
        type: 'comment-acknowledged',
        at: at + 30 * MINUTE,
        actor: 'duty',
        subject: 'weibo:comment:c1',
        data: { from: 'open', to: 'acknowledged', reason: '', late: [] },
      },
    ]);
  });

  it('办结 stops both, and acknowledges as late as it is', () => {
    const { next, events } = resolve(open, ' 已安排路灯所更换 ', context(at + 2 * HOUR));
    expect(next).toMatchObject({
      status: 'resolved',
      acknowledgedAt: at + 2 * HOUR,
      resolvedAt: at + 2 * HOUR,
      reason: '已安排路灯所更换',
      done: 1,
      dueAt: 0,
    });
    expect(events[0]?.data).toMatchObject({ late: ['acknowledge'] });
  });

  it('无需办理 keeps in the ledger what was late when it was chosen', () => {
    const { next, events } = dismiss(open, '重复留言', context(at + 2 * HOUR));
    expect(next).toMatchObject({ status: 'dismissed', acknowledgedAt: null, done: 1 });
    expect(events[0]).toMatchObject({ type: 'comment-dismissed', data: { late: ['acknowledge'], reason: '重复留言' } });
  });

  it('重新办理 lets the clocks run on from the comment’s own time', () => {
    const closed = resolve(open, '已安排路灯所更换', context(at + 20 * MINUTE)).next;
    const { next, events } = reopen(closed, '市民反映仍未修好', context(at + 48 * HOUR));
    expect(next).toMatchObject({
      status: 'acknowledged',
      resolvedAt: null,
      done: 0,
      dueAt: beijing('2026-11-28 00:00'),
    });
    expect(events[0]).toMatchObject({
      type: 'comment-reopened',
      data: { from: 'resolved', reason: '市民反映仍未修好' },
    });
    const dismissed = dismiss(open, '重复留言', context(at)).next;
    expect(reopen(dismissed, '', context(at)).next).toMatchObject({ status: 'open', dueAt: at + HOUR });
  });

  it.each(['', '   ', '已办', ' 已 办 结 ', '\n\n\n\n'])('refuses to close with “%s” as explanation', (reason) => {
    expect(isReason(reason)).toBe(false);
    for (const act of [resolve, dismiss]) {
      expect(() => act(open, reason, context(at))).toThrowError(expect.objectContaining({ code: 'reason-too-short' }));
    }
  });

  it('refuses a reason that no sheet could hold', () => {
    expect(() => resolve(open, '长'.repeat(501), context(at))).toThrowError(
      expect.objectContaining({ code: 'reason-too-long' }),
    );
  });

  it.each([
    ['受理 twice', () => acknowledge(acknowledge(open, context(at)).next, context(at)), 'already-acknowledged'],
    [
      '办结 twice',
      () => resolve(resolve(open, '已经处理完毕', context(at)).next, '已经处理完毕', context(at)),
      'already-closed',
    ],
    [
      '无需办理 after 办结',
      () => dismiss(resolve(open, '已经处理完毕', context(at)).next, '重复留言', context(at)),
      'already-closed',
    ],
    ['重新办理 of an open one', () => reopen(open, '', context(at)), 'not-closed'],
    ['受理 of an own comment', () => acknowledge(storedComment({ own: true }), context(at)), 'own-comment'],
  ])('refuses %s with a sentence', (_, act, code) => {
    expect(act).toThrowError(expect.objectContaining({ code, message: expect.stringMatching(/。$/) }));
  });

  it('writes what the stores accept, and no word of the citizen into the ledger', () => {
    const { next, events } = resolve(open, '已安排路灯所更换', context(at));
    expect(StoredCommentSchema.safeParse(next).success).toBe(true);
    expect(LedgerEntrySchema.safeParse(events[0]).success).toBe(true);
    expect(JSON.stringify(events)).not.toContain(open.seen.text);
    expect(JSON.stringify(events)).not.toContain(open.seen.authorName);
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
