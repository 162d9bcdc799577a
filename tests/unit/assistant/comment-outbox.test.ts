import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CommentOutbox } from '../../../utils/assistant/comment-outbox';
import type { SeenComment } from '../../../utils/domain/comment';
import { seenComment } from '../deadlines/support';

const ACCOUNT = { platform: 'weibo', id: '1', name: '江北发布' } as const;
const some = (n: number, from = 0) => Array.from({ length: n }, (_, i) => seenComment({ commentId: `c${from + i}` }));

describe('bringing comments to the background', () => {
  let leave: (() => void) | undefined;
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('addEventListener', (type: string, listener: () => void) => {
      if (type === 'pagehide') leave = listener;
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  /** `answers`: true arrives, false does not, null never comes to an end; the last one goes for all further. */
  function outbox(...answers: (boolean | null)[]) {
    const got: string[][] = [];
    const send = vi.fn((_name: string, batch: { comments: SeenComment[] }) => {
      got.push(batch.comments.map((c) => c.commentId));
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      return answer === null ? new Promise(() => {}) : answer ? Promise.resolve({}) : Promise.reject(new Error('gone'));
    });
    const lost: string[] = [];
    const box = new CommentOutbox(send as never);
    const post = (comments: SeenComment[]) =>
      box.post(ACCOUNT, 'weibo.status', comments, (list) => lost.push(...list.map((c) => c.commentId)));
    return { got, lost, post };
  }

  it('several looks go together, and nothing waits for the page to rest', async () => {
    const { got, post } = outbox(true);
    post(some(3));
    post(some(2, 3));
    await vi.advanceTimersByTimeAsync(250);
    expect(got).toEqual([['c0', 'c1', 'c2', 'c3', 'c4']]);
    for (let i = 0; i < 10; i++) {
      post(some(1, 10 + i));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(got.length).toBeGreaterThan(3);
    expect(got.flat()).toContain('c15');
  });

  it('great numbers go in parcels that the background stores at once', async () => {
    const { got, post } = outbox(true);
    post(some(230));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(got.map((list) => list.length)).toEqual([100, 100, 30]);
  });

  it('what did not arrive is sent again, in order', async () => {
    const { got, lost, post } = outbox(false, false, true);
    post(some(2));
    await vi.advanceTimersByTimeAsync(300);
    post(some(1, 5));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(got).toEqual([['c0', 'c1'], ['c0', 'c1'], ['c0', 'c1'], ['c5']]);
    expect(lost).toEqual([]);
  });

  it('what never arrives is given back, so that a later look brings it', async () => {
    const { got, lost, post } = outbox(false);
    post(some(2));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(got).toHaveLength(6);
    expect(lost).toEqual(['c0', 'c1']);
  });

  it('a page that goes sends everything at once', async () => {
    const { got, post } = outbox(null);
    post(some(150));
    await vi.advanceTimersByTimeAsync(1);
    expect(got.map((list) => list.length)).toEqual([100]);
    leave?.();
    expect(got.map((list) => list.length)).toEqual([100, 50]);
  });
});
