import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CommentReader } from '../../../utils/assistant/comment-reader';
import type { SeenComment } from '../../../utils/domain/comment';
import { seenComment } from '../deadlines/support';

const STATUS = new URL('https://weibo.com/5000000001/QabcdEfgh');
const OTHER = new URL('https://weibo.com/comment/inbox');
const row = (n: number, more: Partial<SeenComment> = {}) =>
  seenComment({ commentId: `dom:${n}`, at: n * 60_000, uncertainty: 59_999, via: 'dom', ...more });

describe('reading comments from the page', () => {
  let mutate: () => void;
  let observing: boolean;
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('addEventListener', () => {});
    vi.stubGlobal(
      'MutationObserver',
      class {
        constructor(callback: () => void) {
          mutate = () => observing && callback();
        }
        observe() {
          observing = true;
        }
        disconnect() {
          observing = false;
        }
      },
    );
    observing = false;
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function aReader(ahead = 0, answersIn = 0) {
    /** `takes`: how long a reading holds the page up, ms. */
    const page = { rows: [row(1), row(2)] as SeenComment[], account: '5000000001' as string | null, takes: 0 };
    const looks: { now: number; stale: number }[] = [];
    const sent: string[] = [];
    const send = vi.fn(async (name: string, input: { comments?: SeenComment[] }) => {
      if (name === 'clock.ahead') {
        if (answersIn > 0) await new Promise((resolve) => setTimeout(resolve, answersIn));
        return { ahead };
      }
      sent.push(...(input.comments ?? []).map((c) => c.commentId));
      return {};
    });
    const reader = new CommentReader(
      {
        platform: 'weibo',
        surface: () => ({ kind: 'comments', id: 'weibo.status' }),
        comments: (_url, _doc, now, stale) => {
          looks.push({ now, stale });
          if (page.takes > 0) vi.advanceTimersByTime(page.takes);
          return page.rows;
        },
      },
      send as never,
      () => ({ platform: 'weibo', id: page.account, name: null }),
    );
    const look = (url = STATUS) => reader.look(url, {} as Document);
    return { page, looks, sent, reader, look };
  }

  it('waits for the JSON, and reads when none came', async () => {
    const { look, looks, sent } = aReader();
    look();
    await vi.advanceTimersByTimeAsync(3_900);
    expect(looks).toEqual([]);
    await vi.advanceTimersByTimeAsync(500);
    expect(sent).toEqual(['dom:1', 'dom:2']);
  });

  it.each([1_000, 10_000])('leaves the page alone once its JSON passed by, after %i ms', async (when) => {
    const { look, looks, reader, page } = aReader();
    look();
    await vi.advanceTimersByTimeAsync(when);
    const before = looks.length;
    reader.jsonSeen();
    page.rows = [row(9)];
    mutate();
    look();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(looks.length).toBe(before);
  });

  it('reads every turn of a list that recycles its rows', async () => {
    const { look, page, sent } = aReader();
    look();
    await vi.advanceTimersByTimeAsync(4_000);
    for (let n = 3; n < 40; n++) {
      page.rows = [row(n), row(n + 1)];
      mutate();
      await vi.advanceTimersByTimeAsync(16);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual(Array.from({ length: 40 }, (_, i) => `dom:${i + 1}`));
  });

  it('reads every turn also where a reading takes long: a busy machine may stop in the midst of one', async () => {
    const { look, page, sent } = aReader();
    look();
    await vi.advanceTimersByTimeAsync(4_000);
    page.takes = 150;
    // Something else moves in the page, which brings nothing; then the list turns.
    mutate();
    for (let n = 3; n < 40; n += 3) {
      page.rows = [row(n), row(n + 1), row(n + 2), row(n + 3), row(n + 4), row(n + 5)];
      mutate();
      await vi.advanceTimersByTimeAsync(50);
      mutate();
    }
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual(Array.from({ length: 44 }, (_, i) => `dom:${i + 1}`));
  });

  it('counts relative times from the platform’s clock and from the reading before', async () => {
    const { look, looks } = aReader(90_000);
    const start = Date.now();
    look();
    await vi.advanceTimersByTimeAsync(5_000);
    await vi.advanceTimersByTimeAsync(20_000);
    mutate();
    // The platform's clock may be a second ahead of what is known of it, and a second behind.
    expect(looks.map((l) => l.now - start - 90_000)).toEqual([5_000, 26_000]);
    expect(looks[1]?.stale).toBe(23_000);
    expect(looks[0]?.stale).toBeGreaterThanOrEqual(4_000);
  });

  it('waits for the platform’s clock, however often the page changes meanwhile', async () => {
    const { look, looks } = aReader(90_000, 2_000);
    const start = Date.now();
    look();
    await vi.advanceTimersByTimeAsync(5_000);
    look();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(looks.map((l) => l.now - start - 90_000)).toEqual([7_000]);
  });

  it('waits anew on another page of the same document', async () => {
    const { look, looks, reader } = aReader();
    look();
    reader.jsonSeen();
    await vi.advanceTimersByTimeAsync(10_000);
    look(OTHER);
    await vi.advanceTimersByTimeAsync(4_500);
    expect(looks).toHaveLength(1);
    expect(looks[0]?.stale).toBeLessThan(7_000);
  });

  it('reads nothing while nobody knows whose comments they are', async () => {
    const { look, looks, page } = aReader();
    page.account = null;
    look();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(looks).toEqual([]);
    page.account = '5000000001';
    look();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(looks).toHaveLength(1);
  });
});
