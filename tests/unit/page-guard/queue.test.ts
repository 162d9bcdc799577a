// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromPage } from '../../../utils/page-guard/wire';

const REQUEST = {
  method: 'POST',
  url: 'https://weibo.com/x',
  contentType: '',
  body: 'a',
  form: null,
  unreadable: false,
};

describe('ReleaseQueue', () => {
  let posted: FromPage[];
  let queue: import('../../../utils/page-guard/queue').ReleaseQueue;

  beforeEach(async () => {
    vi.useFakeTimers();
    vi.resetModules();
    const { ReleaseQueue } = await import('../../../utils/page-guard/queue');
    posted = [];
    queue = new ReleaseQueue((message) => posted.push(message));
    return () => vi.useRealTimers();
  });

  const holds = () => posted.filter((m) => m.t === 'hold');

  it('asks about one request at a time, and about the next only after the release is used and removed', async () => {
    const first = queue.ask('weibo.update', REQUEST);
    const second = queue.ask('weibo.update', REQUEST);
    await vi.waitFor(() => expect(holds()).toHaveLength(1));
    queue.heard({ t: 'grant', id: 1, nonce: 'n1' });
    expect(await first).toEqual({ granted: true, nonce: 'n1', ticket: 1 });
    queue.sent(1);
    await Promise.resolve();
    expect(holds()).toHaveLength(1);
    queue.heard({ t: 'next', id: 1 });
    await vi.waitFor(() => expect(holds()).toHaveLength(2));
    queue.heard({ t: 'deny', id: 2 });
    expect(await second).toEqual({ granted: false });
  });

  it('an answer for another request changes nothing', async () => {
    const asked = queue.ask('weibo.update', REQUEST);
    await vi.waitFor(() => expect(holds()).toHaveLength(1));
    queue.heard({ t: 'grant', id: 99, nonce: 'stolen' });
    queue.heard({ t: 'deny', id: 1 });
    expect(await asked).toEqual({ granted: false });
  });

  it('without an answer the request is refused, not sent, and the next one gets its turn', async () => {
    const first = queue.ask('weibo.update', REQUEST);
    queue.ask('weibo.update', REQUEST);
    await vi.waitFor(() => expect(holds()).toHaveLength(1));
    await vi.advanceTimersByTimeAsync(30_001);
    expect(await first).toEqual({ granted: false });
    await vi.waitFor(() => expect(holds()).toHaveLength(2));
    // A grant that comes too late meets nobody.
    queue.heard({ t: 'grant', id: 1, nonce: 'late' });
    expect(holds()).toHaveLength(2);
  });

  it('a release whose end nobody tells of holds up the next request for a while, not for ever', async () => {
    const first = queue.ask('weibo.update', REQUEST);
    const second = queue.ask('weibo.update', REQUEST);
    await vi.waitFor(() => expect(holds()).toHaveLength(1));
    queue.heard({ t: 'grant', id: 1, nonce: 'n1' });
    await first;
    queue.sent(1);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(holds()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_001);
    expect(holds()).toHaveLength(2);
    queue.heard({ t: 'deny', id: 2 });
    expect(await second).toEqual({ granted: false });
  });

  it('the end of an earlier release lets nobody go who waits for a later one', async () => {
    const first = queue.ask('weibo.update', REQUEST);
    queue.ask('weibo.update', REQUEST);
    queue.ask('weibo.update', REQUEST);
    await vi.waitFor(() => expect(holds()).toHaveLength(1));
    queue.heard({ t: 'grant', id: 1, nonce: 'n1' });
    await first;
    await vi.advanceTimersByTimeAsync(30_001);
    await vi.waitFor(() => expect(holds()).toHaveLength(2));
    queue.heard({ t: 'grant', id: 2, nonce: 'n2' });
    // Comes when its time is long over.
    queue.heard({ t: 'next', id: 1 });
    await vi.advanceTimersByTimeAsync(0);
    expect(holds()).toHaveLength(2);
    queue.heard({ t: 'next', id: 2 });
    await vi.waitFor(() => expect(holds()).toHaveLength(3));
  });
});
