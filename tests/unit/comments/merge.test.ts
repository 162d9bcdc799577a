import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf, mergeBatch, mergeSeen, withClocks } from '../../../utils/comments/merge';
import { HOUR, MINUTE } from '../../../utils/deadlines/days';
import { policyOf } from '../../../utils/deadlines/policy';
import type { SeenComment, StoredComment } from '../../../utils/domain/comment';
import type { AccountKey, CommentKey } from '../../../utils/domain/ids';
import { beijing } from '../deadlines/cases';
import { JIANGBEI, seenComment } from '../deadlines/support';

const at = beijing('2026-11-20 10:00');
const context = (now: number, account: string | null = 'weibo:1') => ({
  now,
  account: account as AccountKey | null,
  accountName: account ? '江北发布' : '',
  policy: JIANGBEI,
});
const merge = (looks: readonly (readonly [SeenComment, number])[]): StoredComment =>
  looks.reduce<StoredComment | undefined>(
    (stored, [seen, now]) => mergeSeen(stored, seen, context(now)).next,
    undefined,
  )!;

describe('merging one comment', () => {
  it('starts both clocks at the comment’s own time and keeps when it was first seen', () => {
    const { next, events } = mergeSeen(undefined, seenComment({ at }), context(at + 20 * MINUTE));
    expect(next).toMatchObject({
      key: 'weibo:comment:c1',
      status: 'open',
      firstSeenAt: at + 20 * MINUTE,
      dueAt: at + HOUR,
      done: 0,
      acknowledgedAt: null,
    });
    expect(events).toEqual([]);
    const again = mergeSeen(next, seenComment({ at }), context(at + 50 * MINUTE)).next;
    expect(again).toMatchObject({ firstSeenAt: at + 20 * MINUTE, lastSeenAt: at + 50 * MINUTE, dueAt: at + HOUR });
  });

  it('never gives an own comment a clock', () => {
    const { next, events } = mergeSeen(undefined, seenComment({ at, own: true, answered: true }), context(at));
    expect(next).toMatchObject({ done: 1, dueAt: 0, acknowledgedAt: null });
    expect(events).toEqual([]);
  });

  it('stops the first clock at the reply’s time, and only that one', () => {
    const first = mergeSeen(undefined, seenComment({ at }), context(at + MINUTE)).next;
    const { next, events } = mergeSeen(
      first,
      seenComment({ at, answered: true, answeredAt: at + 30 * MINUTE }),
      context(at + 3 * HOUR),
    );
    expect(next).toMatchObject({
      status: 'acknowledged',
      acknowledgedAt: at + 30 * MINUTE,
      done: 0,
      dueAt: beijing('2026-11-28 00:00'),
    });
    expect(events).toEqual([
      {
        type: 'own-reply-seen',
        at: at + 3 * HOUR,
        actor: 'system',
        subject: 'weibo:comment:c1',
        data: { answeredAt: at + 30 * MINUTE, late: false, via: 'page-json' },
      },
    ]);
  });

  it('keeps a late answer late, and enters it once', () => {
    const answered = seenComment({ at, answered: true, answeredAt: at + 2 * HOUR });
    const first = mergeSeen(undefined, answered, context(at + 3 * HOUR));
    expect(first.events[0]?.data).toMatchObject({ late: true });
    expect(mergeSeen(first.next, answered, context(at + 4 * HOUR)).events).toEqual([]);
  });

  it('dates an answer of unknown time when it was first seen, until the time is known', () => {
    const unknown = mergeSeen(undefined, seenComment({ at, answered: true }), context(at + 50 * MINUTE)).next;
    expect(unknown.acknowledgedAt).toBe(at + 50 * MINUTE);
    const known = seenComment({ at, answered: true, answeredAt: at + 10 * MINUTE });
    const better = mergeSeen(unknown, known, context(at + 2 * HOUR));
    expect(better.next.acknowledgedAt).toBe(at + 10 * MINUTE);
    expect(better.events).toEqual([]);
  });

  it('takes JSON over the page, whichever comes first, and keeps what only the page showed', () => {
    const dom = seenComment({
      at: at - 5 * MINUTE,
      uncertainty: 10 * MINUTE,
      via: 'dom',
      text: '路灯坏了…',
      postTitle: '通告',
    });
    const json = seenComment({ at, via: 'page-json', text: '路灯坏了一个星期了', postTitle: '' });
    for (const looks of [
      [dom, json],
      [json, dom],
    ]) {
      expect(merge(looks.map((l) => [l, at + HOUR] as const)).seen).toMatchObject({
        at,
        uncertainty: 0,
        text: '路灯坏了一个星期了',
        postTitle: '通告',
        via: 'page-json',
      });
    }
  });

  it('takes the time of the JSON even where the page claims an exact and earlier one', () => {
    const dom = seenComment({ at: at - HOUR, via: 'dom' });
    const json = seenComment({ at, via: 'page-json' });
    for (const looks of [
      [dom, json],
      [json, dom],
    ]) {
      expect(merge(looks.map((l) => [l, at + HOUR] as const)).seen.at).toBe(at);
    }
  });

  it('keeps the old time when the text was edited', () => {
    const before = seenComment({ at, text: '旧' });
    const after = seenComment({ at: at + 5 * HOUR, text: '新' });
    expect(
      merge([
        [before, at + MINUTE],
        [after, at + 6 * HOUR],
      ]).seen,
    ).toMatchObject({ text: '新', at });
  });

  it('does not believe a time in the future', () => {
    const next = mergeSeen(undefined, seenComment({ at: at + 365 * 24 * HOUR }), context(at)).next;
    expect(next.dueAt).toBe(at + HOUR);
  });

  it('leaves a closed comment closed when it is seen again', () => {
    const closed = { ...mergeSeen(undefined, seenComment({ at }), context(at)).next, status: 'resolved' as const };
    expect(mergeSeen(closed, seenComment({ at, answered: true }), context(at + HOUR)).next).toMatchObject({
      status: 'resolved',
      done: 1,
      dueAt: 0,
    });
  });

  it('asks for a new notification once the next clock runs', () => {
    const notified = { ...mergeSeen(undefined, seenComment({ at }), context(at)).next, notified: 'overdue' as const };
    expect(mergeSeen(notified, seenComment({ at }), context(at + HOUR)).next.notified).toBe('overdue');
    expect(mergeSeen(notified, seenComment({ at, answered: true }), context(at + HOUR)).next.notified).toBe('none');
  });

  it('derives the due time again under another policy', () => {
    const stored = mergeSeen(undefined, seenComment({ at }), context(at)).next;
    expect(withClocks(stored, policyOf([], { acknowledgeHours: 2 })).dueAt).toBe(at + 2 * HOUR);
  });
});

const look = fc.record({
  at: fc.integer({ min: at, max: at + HOUR }),
  uncertainty: fc.constantFrom(0, MINUTE, HOUR),
  answered: fc.boolean(),
  answeredAt: fc.option(fc.integer({ min: at, max: at + 2 * HOUR })),
  own: fc.boolean(),
  via: fc.constantFrom('dom' as const, 'page-json' as const),
  text: fc.constantFrom('甲', '乙', '丙丁'),
  postTitle: fc.constantFrom('', '通告', '公告'),
  authorName: fc.constantFrom('', '市民'),
});

describe('merging in any order, repeatedly', () => {
  const shuffledLooks = fc
    .array(look, { minLength: 1, maxLength: 6 })
    .chain((looks) =>
      fc.tuple(fc.constant(looks), fc.shuffledSubarray([...looks, ...looks], { minLength: looks.length * 2 })),
    );

  it('gives the same comment for looks of one moment', () => {
    fc.assert(
      fc.property(shuffledLooks, ([looks, shuffled]) => {
        const now = at + 90 * MINUTE;
        const run = (list: typeof looks) => merge(list.map((l) => [seenComment(l), now] as const));
        expect(run(shuffled)).toEqual(run(looks));
      }),
    );
  });

  it('gives the same clocks for looks of different moments', () => {
    const timed = fc
      .array(fc.tuple(look, fc.integer({ min: at + HOUR, max: at + 9 * HOUR })), { minLength: 1, maxLength: 6 })
      .chain((looks) =>
        fc.tuple(fc.constant(looks), fc.shuffledSubarray([...looks, ...looks], { minLength: looks.length * 2 })),
      );
    const clocks = (c: StoredComment) => ({
      at: c.seen.at,
      own: c.seen.own,
      status: c.status,
      acknowledgedAt: c.acknowledgedAt,
      first: c.firstSeenAt,
      last: c.lastSeenAt,
      dueAt: c.dueAt,
      done: c.done,
    });
    fc.assert(
      fc.property(timed, ([looks, shuffled]) => {
        const run = (list: typeof looks) => clocks(merge(list.map(([l, now]) => [seenComment(l), now] as const)));
        expect(run(shuffled)).toEqual(run(looks));
      }),
    );
  });

  it('enters an answer at most once', () => {
    fc.assert(
      fc.property(fc.array(look, { minLength: 1, maxLength: 8 }), (looks) => {
        let stored: StoredComment | undefined;
        let entered = 0;
        for (const l of looks) {
          const merged = mergeSeen(stored, seenComment(l), context(at + 3 * HOUR));
          stored = merged.next;
          entered += merged.events.length;
        }
        expect(entered).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('merging a batch', () => {
  const root = seenComment({ commentId: 'root', at });
  const reply = seenComment({ commentId: 'r1', parentId: 'root', own: true, authorId: 'unit', at: at + 40 * MINUTE });
  const none = new Map<CommentKey, StoredComment>();
  const byKey = (list: readonly StoredComment[]) => new Map(list.map((c) => [c.key, c]));

  it('an own reply stops the clock of its parent, wherever it stands in the batch', () => {
    for (const batch of [
      [root, reply],
      [reply, root],
    ]) {
      const { next, events } = mergeBatch(none, batch, context(at + 2 * HOUR));
      expect(byKey(next).get('weibo:comment:root' as CommentKey)).toMatchObject({
        status: 'acknowledged',
        acknowledgedAt: at + 40 * MINUTE,
      });
      expect(events.map((e) => [e.type, e.subject])).toEqual([['own-reply-seen', 'weibo:comment:root']]);
    }
  });

  it('finds the parent among what is stored, and names it beforehand', () => {
    expect(keysOf([reply])).toEqual(['weibo:comment:r1', 'weibo:comment:root']);
    const stored = byKey(mergeBatch(none, [root], context(at + MINUTE)).next);
    const { next } = mergeBatch(stored, [reply], context(at + 2 * HOUR));
    expect(next.map((c) => [c.key, c.status])).toEqual([
      ['weibo:comment:r1', 'open'],
      ['weibo:comment:root', 'acknowledged'],
    ]);
  });

  it('answering a follow-up question answers its author’s first one, not another citizen’s', () => {
    const follow = seenComment({ commentId: 'f', parentId: 'root', at: at + MINUTE });
    const stranger = seenComment({ commentId: 's', parentId: 'root', authorId: 'u2', at: at + MINUTE });
    const status = (batch: readonly SeenComment[]) =>
      Object.fromEntries(mergeBatch(none, batch, context(at + HOUR)).next.map((c) => [c.seen.commentId, c.status]));
    expect(status([root, follow, { ...reply, parentId: 'f' }])).toMatchObject({
      root: 'acknowledged',
      f: 'acknowledged',
    });
    expect(status([root, stranger, { ...reply, parentId: 's' }])).toMatchObject({ root: 'open', s: 'acknowledged' });
  });

  it('takes the latest possible time of a reply with a coarse time', () => {
    const coarse: SeenComment = { ...reply, uncertainty: 30 * MINUTE, via: 'dom' };
    const first = mergeBatch(none, [root, coarse], context(at + 2 * HOUR));
    expect(first.events[0]?.data).toMatchObject({ answeredAt: at + 70 * MINUTE, late: true });
    const exact = mergeBatch(byKey(first.next), [reply], context(at + 3 * HOUR));
    expect(byKey(exact.next).get('weibo:comment:root' as CommentKey)?.acknowledgedAt).toBe(at + 40 * MINUTE);
  });

  it('a message of the account answers what stands before it in its conversation; an automatic one nothing', () => {
    const talk = { platform: 'wechat', channel: 'message', postId: 'o_1' } as const;
    const asked = seenComment({ ...talk, commentId: 'm1', at });
    const robot = seenComment({ ...talk, commentId: 'm2', at: at + MINUTE, own: true, automatic: true });
    const person = seenComment({ ...talk, commentId: 'm3', at: at + 2 * MINUTE, own: true });
    const status = (batch: readonly SeenComment[]) =>
      mergeBatch(none, batch, context(at + HOUR)).next.find((c) => c.seen.commentId === 'm1')?.status;
    expect(status([asked, robot])).toBe('open');
    expect(status([asked, robot, person])).toBe('acknowledged');
  });

  it('survives a thread whose parents form a circle', () => {
    const a = seenComment({ commentId: 'a', parentId: 'b' });
    const b = seenComment({ commentId: 'b', parentId: 'a' });
    const own = seenComment({ commentId: 'o', parentId: 'a', own: true });
    expect(mergeBatch(none, [a, b, own], context(at)).next).toHaveLength(3);
  });

  it('gives the same result for any order of the same thread, also split into two looks', () => {
    const ids = ['1', '2', '3', '4', '5'];
    const comment = fc.record({
      commentId: fc.constantFrom(...ids),
      parentId: fc.constantFrom('', ...ids),
      via: fc.constantFrom('dom' as const, 'page-json' as const),
      answered: fc.boolean(),
    });
    const thread = fc
      .array(comment, { minLength: 1, maxLength: 8 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.nat(8)));
    const real = (
      list: readonly { commentId: string; parentId: string; via: 'dom' | 'page-json'; answered: boolean }[],
    ) =>
      // What a comment is does not change from look to look; only how it was read does.
      list.map((c) =>
        seenComment({
          ...c,
          parentId: c.commentId === '1' ? '' : String(Number(c.commentId) - 1),
          own: Number(c.commentId) % 2 === 0,
          authorId: `u${c.commentId}`,
          at: at + Number(c.commentId) * MINUTE,
        }),
      );
    fc.assert(
      fc.property(thread, ([list, shuffled, cut]) => {
        const now = context(at + HOUR);
        const whole = byKey(mergeBatch(none, real(list), now).next);
        const first = byKey(mergeBatch(none, real(shuffled).slice(0, cut), now).next);
        const second = mergeBatch(first, real(shuffled).slice(cut), now).next;
        expect(new Map([...first, ...byKey(second)])).toEqual(whole);
      }),
    );
  });
});
