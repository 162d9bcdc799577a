import { describe, expect, it } from 'vitest';
import type { Backend } from '../../../utils/background/backend';
import { collectComments } from '../../../utils/background/collect';
import { actOnComment } from '../../../utils/background/comment-acts';
import { learnedPhrases, removePhrase, sortByHand } from '../../../utils/background/triage';
import type { SeenComment } from '../../../utils/domain/comment';
import type { CommentKey } from '../../../utils/domain/ids';
import type { MessageInput } from '../../../utils/messaging/protocol';
import { putAccount } from '../../../utils/storage/accounts';
import { commentsOfMatter, getComment } from '../../../utils/storage/comments';
import { latestEvents } from '../../../utils/storage/ledger';
import { openDatabase } from '../../../utils/storage/open';
import { putUnit } from '../../../utils/storage/unit';
import { ACCOUNT, anAccount, aSeenComment, aUnit } from '../../support/builders';
import { DAY, HOUR, MINUTE, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';

async function anOffice() {
  const db = closing(await openDatabase());
  await putUnit(db, aUnit());
  await putAccount(db, anAccount());
  const office = { now: NOW + HOUR, told: [] as string[] };
  const back: Backend = { db: async () => db, now: () => office.now, tell: ({ kind }) => office.told.push(kind) };
  const collect = (...comments: Partial<SeenComment>[]) =>
    collectComments(back, {
      account: ACCOUNT,
      surface: 'weibo.inbox',
      comments: comments.map((change, i) => aSeenComment({ commentId: `c${i + 1}`, authorId: `u${i + 1}`, ...change })),
    });
  const comment = async (id: string) => (await getComment(db, `weibo:comment:${id}` as CommentKey))!;
  const types = async () => (await latestEvents(db, 99)).map(({ type }) => type).reverse();
  return { db, back, office, collect, comment, types };
}
const order = (change: Partial<MessageInput<'comment.sort'>> = {}): MessageInput<'comment.sort'> => ({
  key: 'weibo:comment:c1' as CommentKey,
  kind: 'noise',
  needsAnswer: false,
  learn: null,
  ...change,
});

describe('comments that are collected', () => {
  it('are sorted at once; only what needs an answer starts a clock', async () => {
    const { collect, comment, types } = await anOffice();
    await collect({ text: '请问几点开门' }, { text: '哈哈哈哈' }, { text: '家里漏电有人触电了' });
    expect(await comment('c1')).toMatchObject({ triage: { kind: 'question', needsAnswer: true }, done: 0 });
    expect(await comment('c2')).toMatchObject({
      triage: { kind: 'noise', needsAnswer: false },
      done: 1,
      status: 'open',
    });
    expect(await comment('c3')).toMatchObject({ triage: { kind: 'help', importance: 'urgent' }, done: 0 });
    expect(await types()).toEqual([]);
  });

  it('are sorted by whom they answer, also where that stands in the same look', async () => {
    const { collect, comment } = await anOffice();
    await collect(
      { text: '我也在现场拍了照片' },
      { text: '那天人真不少', parentId: 'c1' },
      { text: '那天人真不少', parentId: 'c9' },
    );
    expect((await comment('c2')).triage.reasons[0]?.rule).toBe('between-citizens');
    expect((await comment('c3')).triage.needsAnswer).toBe(true);
  });

  it('keep what they were when they are seen again; an edit may start a clock and never stops one', async () => {
    const { db, collect, comment, office, types } = await anOffice();
    await collect({ text: '哈哈哈哈' }, { text: '请问几点开门' });
    office.now += MINUTE;
    await collect({ text: '哈哈哈哈，路灯坏了没人修' }, { text: '谢谢，知道了' });
    expect(await comment('c1')).toMatchObject({ triage: { kind: 'complaint', needsAnswer: true }, done: 0 });
    expect(await comment('c2')).toMatchObject({ triage: { kind: 'question', needsAnswer: true }, done: 0 });
    expect((await comment('c2')).triage.reasons[0]?.rule).toBe('edited-before');
    expect(await types()).toEqual(['comment-sorted']);
    const told = JSON.stringify(await latestEvents(db, 9));
    for (const word of ['路灯', '没人修']) expect(told).not.toContain(word);
  });

  it('of the same person about the same thing are one matter, found over days and posts', async () => {
    const { db, collect, comment, office } = await anOffice();
    const text = '清溪村停水没有人通知';
    await collect({ text, authorId: 'u', postId: 'p1' });
    office.now += 2 * DAY;
    await collect(
      { commentId: 'd1', text: `${text}，到底什么时候来水`, authorId: 'u', postId: 'p2', at: NOW + 2 * DAY },
      { commentId: 'd2', text, authorId: 'u', postId: 'p3', at: NOW + 2 * DAY },
      { commentId: 'd3', text, authorId: 'somebody-else', postId: 'p3', at: NOW + 2 * DAY },
    );
    const first = await comment('c1');
    const keys = (await commentsOfMatter(db, first.key)).map(({ seen }) => seen.commentId);
    expect(keys.sort()).toEqual(['c1', 'd1', 'd2']);
    expect(first.triage.importance).toBe('important');
    expect(await comment('d1')).toMatchObject({ status: 'open', done: 0 });
    expect(await comment('d2')).toMatchObject({ status: 'dismissed', done: 1, handling: { outcome: 'merged' } });
    expect(await comment('d3')).toMatchObject({ status: 'open', done: 0 });
  });

  it('that are merged stay open once a person takes them up again', async () => {
    const { back, collect, comment, office } = await anOffice();
    const text = '清溪村停水没有人通知';
    const two = [
      { text, authorId: 'u' },
      { text, authorId: 'u', postId: 'p2', at: NOW + MINUTE },
    ];
    await collect(...two);
    const { key, handling } = await comment('c2');
    expect(handling.outcome).toBe('merged');
    await actOnComment(back, { key, act: { do: 'reopen', reason: '不是同一处' } });
    office.now += HOUR;
    await collect(two[0]!, { ...two[1], showing: 'folded' });
    expect(await comment('c2')).toMatchObject({ status: 'open', done: 0 });
  });

  it('that are merged and edited into something else carry on by themselves', async () => {
    const { collect, comment, office } = await anOffice();
    const text = '清溪村停水没有人通知';
    await collect({ text, authorId: 'u' }, { text, authorId: 'u', postId: 'p2', at: NOW + MINUTE });
    office.now += MINUTE;
    await collect({ commentId: 'c2', text: '哈哈哈哈', authorId: 'u', postId: 'p2', at: NOW + MINUTE });
    expect(await comment('c2')).toMatchObject({ status: 'open', done: 0, handling: { outcome: null } });
    office.now += MINUTE;
    await collect({ commentId: 'c2', text, authorId: 'u', postId: 'p2', at: NOW + MINUTE });
    expect(await comment('c2')).toMatchObject({ status: 'dismissed', handling: { outcome: 'merged' } });
  });

  it('older than the filing take nobody into their matter’s silence', async () => {
    const { collect, comment } = await anOffice();
    const text = '清溪村停水没有人通知';
    await collect(
      { text, authorId: 'u', at: NOW - 31 * DAY },
      { text, authorId: 'u', at: NOW - 29 * DAY, postId: 'p2' },
    );
    expect(await comment('c1')).toMatchObject({ status: 'dismissed', handling: { outcome: 'history' } });
    expect(await comment('c2')).toMatchObject({ status: 'open', done: 0 });
  });
});

describe('a class changed by hand', () => {
  it('starts or stops the clock, stands in the ledger without a word of the comment, and stays', async () => {
    const { db, back, office, collect, comment } = await anOffice();
    await collect({ text: '请问谁是今天的锦鲤' });
    await sortByHand(back, order());
    expect(await comment('c1')).toMatchObject({
      triage: { kind: 'noise', needsAnswer: false, by: 'person', reasons: [{ rule: 'person', words: [] }] },
      done: 1,
      dueAt: 0,
    });
    const [event] = await latestEvents(db, 1);
    expect(event).toMatchObject({
      type: 'comment-sorted',
      actor: 'duty',
      subject: 'weibo:comment:c1',
      data: {
        from: { kind: 'question', needsAnswer: true },
        to: { kind: 'noise', needsAnswer: false },
        rules: ['person'],
        learned: false,
      },
    });
    expect(JSON.stringify(event)).not.toContain('锦鲤');
    office.now += MINUTE;
    await collect({ text: '请问几点开门，路灯坏了没人管' });
    expect((await comment('c1')).triage).toMatchObject({ kind: 'noise', needsAnswer: false, by: 'person' });
    await sortByHand(back, order({ kind: 'other', needsAnswer: true }));
    expect(await comment('c1')).toMatchObject({ done: 0, notified: 'none' });
  });

  it('can be learned: the next comment with the phrase is sorted alike, until it is removed', async () => {
    const { back, office, collect, comment, types } = await anOffice();
    await collect({ text: '请问谁是今天的锦鲤' });
    await sortByHand(back, order({ learn: ' 今天的锦鲤 ' }));
    expect(await learnedPhrases(back)).toEqual({
      phrases: [{ phrase: '今天的锦鲤', kind: 'noise', needsAnswer: false, at: office.now }],
    });
    await collect({ commentId: 'c2', text: '谁是今天的锦鲤？' }, { commentId: 'c3', text: '投诉今天的锦鲤' });
    expect((await comment('c2')).triage).toMatchObject({ kind: 'noise', needsAnswer: false, by: 'rules' });
    expect((await comment('c3')).triage).toMatchObject({ kind: 'complaint', needsAnswer: true });
    await removePhrase(back, { phrase: '今天的锦鲤' });
    expect(await learnedPhrases(back)).toEqual({ phrases: [] });
    await collect({ commentId: 'c4', text: '谁是今天的锦鲤？' });
    expect((await comment('c4')).triage.needsAnswer).toBe(true);
    expect((await comment('c2')).triage.needsAnswer).toBe(false);
    expect(await types()).toEqual(['comment-sorted', 'phrase-removed']);
    await expect(removePhrase(back, { phrase: '今天的锦鲤' })).rejects.toMatchObject({ code: 'no-phrase' });
  });

  it('the same phrase learned again takes the place of the former', async () => {
    const { back, office, collect } = await anOffice();
    await collect({ text: '今天的锦鲤' });
    await sortByHand(back, order({ learn: '今天的锦鲤' }));
    office.now += MINUTE;
    await sortByHand(back, order({ kind: 'praise', learn: '今天的，锦鲤' }));
    expect((await learnedPhrases(back)).phrases.map(({ phrase, kind }) => [phrase, kind])).toEqual([
      ['今天的，锦鲤', 'praise'],
    ]);
  });

  it.each<[string, Partial<MessageInput<'comment.sort'>>, string]>([
    ['a complaint without an answer', { kind: 'complaint' }, 'must-answer'],
    ['a comment that is not there', { key: 'weibo:comment:none' as CommentKey }, 'no-comment'],
    ['a phrase that is not in it', { learn: '稻香节' }, 'phrase-elsewhere'],
    ['a phrase that silences concerns', { learn: '没人管' }, 'phrase-concern'],
  ])('is refused for %s, and nothing changes', async (_name, change, code) => {
    const { back, collect, comment, types } = await anOffice();
    await collect({ text: '请问垃圾没人管吗' });
    const before = await comment('c1');
    await expect(sortByHand(back, order(change))).rejects.toMatchObject({ code });
    expect(await comment('c1')).toEqual(before);
    expect(await learnedPhrases(back)).toEqual({ phrases: [] });
    expect(await types()).toEqual([]);
  });

  it('is refused where nothing changes, and for the clock of what is closed', async () => {
    const { back, collect } = await anOffice();
    await collect({ text: '请问几点开门' });
    await sortByHand(back, order({ kind: 'question', needsAnswer: true }));
    await expect(sortByHand(back, order({ kind: 'question', needsAnswer: true }))).rejects.toMatchObject({
      code: 'no-change',
    });
    const { key } = order();
    await actOnComment(back, { key, act: { do: 'dismiss', as: 'no-answer-needed', reason: '已当面答复' } });
    await expect(sortByHand(back, order())).rejects.toMatchObject({ code: 'already-closed' });
    await sortByHand(back, order({ kind: 'suggestion', needsAnswer: true }));
  });
});
