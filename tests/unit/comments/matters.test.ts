import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupMatters } from '../../../utils/comments/matters';
import { withClocks } from '../../../utils/comments/merge';
import { HOUR, MINUTE } from '../../../utils/deadlines/days';
import type { StoredComment } from '../../../utils/domain/comment';
import { NO_HANDLING } from '../../../utils/domain/handling';
import { UNSORTED } from '../../../utils/domain/triage';
import { beijing } from '../deadlines/cases';
import { JIANGBEI, storedComment } from '../deadlines/support';

const at = beijing('2026-11-20 10:00');
const context = { now: at + 3 * HOUR, policy: JIANGBEI };
const TEXT = '清溪村停水没有人通知';

function comment(commentId: string, seen: Partial<StoredComment['seen']> = {}, change: Partial<StoredComment> = {}) {
  const { platform: _, channel: __, via: ___, ...rest } = seen;
  return withClocks(storedComment({ commentId, text: TEXT, at, ...rest }, change), JIANGBEI);
}
/** Everything after grouping, by comment id. */
function group(list: readonly StoredComment[]) {
  const { next, events } = groupMatters(list, context);
  const all = new Map([...list, ...next].map((c) => [c.seen.commentId, c]));
  return { all, events, list: [...all.values()], get: (id: string) => all.get(id)! };
}
const merged = { status: 'dismissed', done: 1, dueAt: 0, handling: { outcome: 'merged' } };
const running = { status: 'open', done: 0, handling: { outcome: null } };

describe('the same again by the same person', () => {
  const first = comment('a');
  const again = comment('b', { postId: 'p2', at: at + MINUTE });

  it('is merged with the first one, with its reason and an entry that holds no word of it', () => {
    const { get, events } = group([first, again]);
    expect(get('a')).toEqual(first);
    expect(get('b')).toMatchObject({ ...merged, matter: first.key, reason: '与该留言人此前的留言内容相同，并案办理' });
    expect(get('b').triage.reasons[0]).toEqual({ rule: 'merged', words: [] });
    expect(events).toMatchObject([
      { type: 'comment-dismissed', actor: 'system', subject: again.key, data: { outcome: 'merged', first: first.key } },
    ]);
    expect(JSON.stringify(events)).not.toContain('停水');
  });

  it('stays merged when everything is looked at again', () => {
    const once = group([first, again]);
    expect(groupMatters(once.list, context)).toEqual({ next: [], events: [] });
  });

  it.each<[string, Partial<StoredComment>]>([
    ['was resolved before', { status: 'resolved', resolvedAt: at + MINUTE - 1 }],
    ['was set aside by a person', { status: 'dismissed', handling: { ...NO_HANDLING, outcome: 'no-answer-needed' } }],
    ['is history', { status: 'dismissed', handling: { ...NO_HANDLING, outcome: 'history' } }],
    ['was deleted', { seen: { ...first.seen, showing: 'deleted' } }],
    ['belongs to another account', { account: 'weibo:9' as never }],
    ['needs no answer', { triage: { ...UNSORTED, needsAnswer: false } }],
  ])('starts a clock of its own where the first one %s', (_name, change) => {
    expect(group([{ ...first, ...change }, again]).get('b')).toMatchObject(running);
  });

  it('written before the first one was resolved needs no second answer', () => {
    const resolved = { ...first, status: 'resolved' as const, resolvedAt: at + HOUR };
    expect(group([resolved, again]).get('b')).toMatchObject(merged);
  });

  it.each<[string, Partial<StoredComment>]>([
    ['decided', { triage: { ...UNSORTED, by: 'person' } }],
    ['acknowledged', { status: 'acknowledged', acknowledgedAt: at + 2 * MINUTE }],
    ['given a department', { handling: { ...NO_HANDLING, department: '水务局' } }],
  ])('is left alone once a person has %s', (_name, change) => {
    const { status, done } = group([first, { ...again, ...change }]).get('b');
    expect({ status, done }).toEqual({ status: change.status ?? 'open', done: 0 });
  });

  it('carries on when the first one is deleted, with the third one behind it', () => {
    const third = comment('c', { postId: 'p3', at: at + 2 * MINUTE });
    const before = group([first, again, third]);
    const gone = { ...before.get('a'), seen: { ...first.seen, showing: 'deleted' as const } };
    const after = group([gone, before.get('b'), before.get('c')]);
    // What was asked was asked: a deleted comment keeps its own clock.
    expect(after.get('a')).toMatchObject(running);
    expect(after.get('b')).toMatchObject({ ...running, dueAt: at + MINUTE + HOUR, reason: '' });
    expect(after.get('b').triage.reasons.map(({ rule }) => rule)).not.toContain('merged');
    expect(after.get('c')).toMatchObject(merged);
    expect(after.events).toMatchObject([{ type: 'comment-reopened', subject: again.key }]);
  });

  it('stays merged when a person sets the first one aside', () => {
    const before = group([first, again]);
    const aside = {
      ...first,
      status: 'dismissed' as const,
      handling: { ...NO_HANDLING, outcome: 'no-answer-needed' as const },
    };
    expect(group([aside, before.get('b')]).get('b')).toMatchObject(merged);
  });

  it('passes an answer on to the first one, which is entered once', () => {
    const before = group([first, again]);
    const answered = { ...before.get('b'), seen: { ...again.seen, answered: true, answeredAt: at + 30 * MINUTE } };
    const after = group([before.get('a'), answered]);
    expect(after.get('a')).toMatchObject({ status: 'acknowledged', acknowledgedAt: at + 30 * MINUTE, done: 0 });
    expect(after.events).toMatchObject([
      { type: 'own-reply-seen', subject: first.key, data: { late: false, through: again.key } },
    ]);
    expect(group(after.list).events).toEqual([]);
  });
});

describe('one matter', () => {
  it('holds what is alike; small talk and own replies stay by themselves', () => {
    const { get } = group([
      comment('a'),
      comment('b', { text: '有人管吗', at: at + HOUR }),
      comment('c', { text: '哈哈', at: at + HOUR }, { triage: { ...UNSORTED, needsAnswer: false } }),
      comment('d', { text: TEXT, own: true, at: at + HOUR }),
      comment('e', { text: '孩子上小学需要准备哪些材料', at: at + HOUR }),
    ]);
    const matter = (id: string) => get(id).matter.split(':').at(-1);
    expect(['a', 'b', 'c', 'd', 'e'].map(matter)).toEqual(['a', 'a', 'c', 'd', 'e']);
    expect(get('b')).toMatchObject(running);
  });

  it('weighs more when somebody asks again after a day, not within minutes', () => {
    const ask = (later: number) =>
      group([comment('a'), comment('b', { text: '有人管吗', at: at + later })]).list.map((c) => c.triage.importance);
    expect(ask(HOUR)).toEqual(['normal', 'normal']);
    expect(ask(24 * HOUR)).toEqual(['important', 'important']);
  });

  it('keeps its name where its oldest comment is not at hand', () => {
    const known = { ...comment('b'), matter: 'weibo:comment:old' as never };
    const { get } = group([known, comment('c', { text: '有人管吗', at: at + HOUR })]);
    expect([get('b').matter, get('c').matter]).toEqual(['weibo:comment:old', 'weibo:comment:old']);
  });

  it('comes out alike however the comments came in', () => {
    const texts = [TEXT, `${TEXT}，怎么办`, '有人管吗', '孩子上小学需要准备哪些材料'];
    const drawn = fc.array(
      fc.record({
        text: fc.constantFrom(...texts),
        postId: fc.constantFrom('p1', 'p2'),
        hours: fc.integer({ min: 0, max: 400 }),
      }),
      { minLength: 1, maxLength: 7 },
    );
    const order = drawn.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(
          list.map((_, i) => i),
          { minLength: list.length },
        ),
      ),
    );
    fc.assert(
      fc.property(order, ([list, indices]) => {
        const all = list.map(({ text, postId, hours }, i) => comment(`${i}`, { text, postId, at: at + hours * HOUR }));
        const whole = group(all).all;
        let stored: readonly StoredComment[] = [];
        for (const i of indices) stored = group([...stored, all[i]!]).list;
        const said = (c: StoredComment) => [c.key, c.matter, c.status, c.done, c.dueAt, c.triage.importance];
        expect(stored.map(said).sort()).toEqual([...whole.values()].map(said).sort());
        // Somebody is always in hand for every matter.
        for (const c of stored)
          expect(stored.some((other) => other.matter === c.matter && other.done === 0)).toBe(true);
      }),
    );
  });
});
