import { describe, expect, it } from 'vitest';
import { actOnComment, closeWholeMatter, enterComment, extendComment } from '../../../utils/background/comment-acts';
import type { CommentAct, ManualEntry } from '../../../utils/domain/comment-act';
import { getComment, putComments } from '../../../utils/storage/comments';
import { DEPARTMENTS } from '../../../utils/storage/departments';
import { latestEvents } from '../../../utils/storage/ledger';
import { getSetting } from '../../../utils/storage/settings';
import { putUnit } from '../../../utils/storage/unit';
import { aComment, aUnit } from '../../support/builders';
import { DAY, HOUR, MINUTE, NOW } from '../../support/clock';
import { aPeopleOffice } from '../../support/people-office';

const first = aComment({ seen: { at: NOW, authorId: 'u1' } });
const again = aComment({ seen: { at: NOW + MINUTE, authorId: 'u1', commentId: 'c2' }, matter: first.key });
const result = '周一闭馆，已公告开放时间';

async function anOffice() {
  const office = await aPeopleOffice();
  // The sample text is the only one that allows an extension: 7 working days, 15 with it.
  await putUnit(office.db, aUnit({ regulations: ['gov-website-content-sample'] }));
  await putComments(office.db, [first, again]);
  office.clock.set(NOW + 10 * MINUTE);
  const types = async () => (await latestEvents(office.db, 9)).map(({ type, actor }) => [type, actor]);
  return { ...office, types };
}
const extension = { comment: first.key, reason: '需与文旅局会商开放时间' };

describe('acts of the person on duty', () => {
  it('are stored together with their event', async () => {
    const { back, db, types } = await anOffice();
    await actOnComment(back, { key: first.key, act: { do: 'acknowledge' } });
    expect(await getComment(db, first.key)).toMatchObject({
      status: 'acknowledged',
      acknowledgedAt: NOW + 10 * MINUTE,
    });
    expect(await types()).toEqual([['comment-acknowledged', 'duty']]);
    expect(back.tell).toHaveBeenCalledWith({ kind: 'comments-changed' });
  });

  it('are those of a named person where one was chosen', async () => {
    const { back, types } = await anOffice();
    await actOnComment(back, { key: first.key, act: { do: 'acknowledge' } }, 'author');
    expect(await types()).toEqual([['comment-acknowledged', 'author']]);
  });

  it('leave nothing behind when they are refused', async () => {
    const { back, db, types } = await anOffice();
    const empty: CommentAct = { do: 'resolve', result: '已收悉，正在办理', resultUrl: '' };
    await expect(actOnComment(back, { key: first.key, act: empty })).rejects.toMatchObject({ code: 'empty-result' });
    await expect(actOnComment(back, { key: 'weibo:comment:none' as never, act: empty })).rejects.toMatchObject({
      code: 'no-comment',
    });
    expect(await getComment(db, first.key)).toEqual(first);
    expect(await types()).toEqual([]);
  });

  it('close a whole matter with one result, all or none', async () => {
    const { back, db, types } = await anOffice();
    const act = { do: 'resolve', result, resultUrl: '' } as const;
    await expect(closeWholeMatter(back, { matter: first.key, act: { ...act, result: '已收悉' } })).rejects.toThrow();
    expect(await types()).toEqual([]);
    expect(await closeWholeMatter(back, { matter: first.key, act })).toEqual({ closed: 2 });
    for (const key of [first.key, again.key]) {
      expect(await getComment(db, key)).toMatchObject({ status: 'resolved', reason: result });
    }
    expect((await types()).map(([type]) => type)).toEqual(['comment-resolved', 'comment-resolved']);
  });

  it('are remembered by the departments they name, the latest first', async () => {
    const { back, db } = await anOffice();
    for (const to of ['县文旅局', '县住建局', '县文旅局']) {
      const act: CommentAct = { do: 'transfer', to, why: '属其职责范围', dueAt: 0 };
      await actOnComment(back, { key: to === '县住建局' ? again.key : first.key, act }).catch(() => {});
      await actOnComment(back, {
        key: first.key,
        act: { do: 'return', transfer: 0, recalled: true, result: '先由本单位核实' },
      }).catch(() => {});
    }
    expect(await getSetting(db, DEPARTMENTS)).toEqual(['县文旅局', '县住建局']);
  });
});

describe('entries by hand', () => {
  const entry: ManualEntry = {
    channel: 'visit',
    receivedAt: NOW - 2 * HOUR,
    account: null,
    title: '',
    text: '来访反映小区停水，请尽快恢复供水',
    authorName: '李先生',
    contact: '13800000000',
    department: '县水务局',
    kind: null,
    importance: 'urgent',
  };

  it('run against the clocks, sorted by the rules, and are one matter with an earlier one', async () => {
    const { back, db } = await anOffice();
    const { key } = await enterComment(back, { entry });
    const stored = await getComment(db, key);
    expect(stored).toMatchObject({
      accountName: '青禾县融媒体中心',
      status: 'open',
      done: 0,
      firstSeenAt: NOW + 10 * MINUTE,
      triage: { importance: 'urgent', needsAnswer: true },
      handling: { department: '县水务局' },
    });
    expect(stored?.triage.kind).not.toBe('other');
    expect(await getSetting(db, DEPARTMENTS)).toEqual(['县水务局']);
    const [event] = await latestEvents(db, 1);
    expect(event?.type).toBe('comment-entered');
    expect(JSON.stringify(event)).not.toMatch(/李先生|13800000000|停水/);
  });

  it('are refused for an account that is not there', async () => {
    const { back } = await anOffice();
    await expect(enterComment(back, { entry: { ...entry, account: 'weibo:none' as never } })).rejects.toMatchObject({
      code: 'no-account',
    });
  });
});

describe('延期', () => {
  it('is approved by a signature that the ledger keeps whole', async () => {
    const { back, db, act, types } = await anOffice();
    const before = (await getComment(db, first.key))?.dueAt;
    await actOnComment(back, { key: first.key, act: { do: 'acknowledge' } });
    const approval = await act('extend', extension, 'final');
    await extendComment(back, approval);
    const extended = await getComment(db, first.key);
    expect(extended?.handling.extension).toMatchObject({ approvedBy: 'final', reason: extension.reason });
    expect(extended?.dueAt).toBeGreaterThan((before ?? 0) + 14 * DAY);
    expect((await types())[0]).toEqual(['comment-extended', 'final']);
    expect((await latestEvents(db, 1))[0]?.data.act).toEqual(approval);
  });

  it.each([
    ['by somebody who may not', 'author', 'extend', extension, 'not-approver'],
    ['under another act', 'final', 'admin', extension, 'wrong-act'],
    ['with other content', 'final', 'extend', { comment: first.key }, 'bad-change'],
    ['without reason', 'final', 'extend', { ...extension, reason: '忙' }, 'reason-too-short'],
  ] as const)('is refused %s', async (_, by, kind, content, code) => {
    const { back, db, act } = await anOffice();
    await expect(extendComment(back, await act(kind, content, by))).rejects.toMatchObject({ code });
    expect((await getComment(db, first.key))?.handling.extension).toBeNull();
  });

  it('is refused where the unit’s regulation allows none, and twice', async () => {
    const { back, db, act } = await anOffice();
    await extendComment(back, await act('extend', extension, 'final'));
    await expect(extendComment(back, await act('extend', extension, 'final'))).rejects.toMatchObject({
      code: 'extended-already',
    });
    await putUnit(db, aUnit({ regulations: ['jiangbei-2021'] }));
    const other = { ...extension, comment: again.key };
    await expect(extendComment(back, await act('extend', other, 'final'))).rejects.toMatchObject({
      code: 'no-extension',
    });
  });
});
