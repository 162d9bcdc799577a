import { beforeEach, describe, expect, it, vi } from 'vitest';
import { GuardRelay, type RelayDeps } from '../../../utils/assistant/relay';
import { Fault } from '../../../utils/domain/fault';
import { type FromPage, PORT_HELLO, type ToPage } from '../../../utils/page-guard/wire';

const REQUEST = {
  method: 'POST',
  url: 'https://weibo.com/ajax/statuses/update',
  contentType: '',
  body: '',
  form: null,
  unreadable: false,
};
const ANSWER = { status: 200, url: REQUEST.url, body: '{"ok":1}', headers: {} };
const GRANTED = { granted: true, release: 'r1', nonce: 'n1' };
/** Longer than a person waits in front of a page. */
const LONG = 60_000;

type Reply = (name: string, data: Record<string, unknown>) => unknown;

/** The isolated end of the guard between a page guard that says what it is told to and a background that answers as it is told to, or never. */
function relayWith(answer: Reply) {
  const told: ToPage[] = [];
  const held: string[] = [];
  const results: string[] = [];
  const sent: (readonly [string, Record<string, unknown>])[] = [];
  const port = { postMessage: (message: ToPage) => told.push(message), onmessage: (_event: { data: FromPage }) => {} };
  const window = {
    addEventListener: (_type: string, hear: (event: unknown) => void) =>
      hear({ ports: [port], source: window, data: PORT_HELLO, stopImmediatePropagation: () => {} }),
    removeEventListener: () => {},
  };
  const relay = new GuardRelay({
    send: async (name: string, data: Record<string, unknown>) => {
      sent.push([name, data]);
      return answer(name, data);
    },
    subject: async () => ({ draft: null, problems: [] }),
    account: () => ({ platform: 'weibo', id: null, name: null }),
    onChecking: () => {},
    onHeld: (_message: string, _next: string, code: string) => held.push(code),
    onReleased: () => {},
    onResult: (outcome: string) => results.push(outcome),
  } as unknown as RelayDeps);
  relay.listen(window as unknown as Window);
  const count = (name: string) => sent.filter(([other]) => other === name).length;
  return { told, held, results, sent, count, say: (data: FromPage) => port.onmessage({ data }) };
}
type World = ReturnType<typeof relayWith>;

const never = () => new Promise<never>(() => {});
const stopped = () => Promise.reject(new Fault('no-answer', '扩展后台没有应答，请刷新本页后再试。'));
const passing = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

async function granted({ say, told }: World): Promise<void> {
  say({ t: 'hold', id: 1, endpoint: 'weibo.update', request: REQUEST });
  await passing(0);
  expect(told).toEqual([{ t: 'grant', id: 1, nonce: 'n1' }]);
}

describe('a background that never answers', () => {
  it('a question: the request is refused with a sentence instead of waiting for ever', async () => {
    const world = relayWith(never);
    world.say({ t: 'hold', id: 1, endpoint: 'weibo.update', request: REQUEST });
    await passing(LONG);
    expect(world.told).toEqual([{ t: 'deny', id: 1 }]);
    expect(world.held).toEqual(['no-answer']);
  });

  it('a release that is granted too late for its request is given back, not used', async () => {
    let grant = (_answer: unknown): void => {};
    const world = relayWith((name) =>
      name === 'release.request'
        ? new Promise((resolve) => {
            grant = resolve;
          })
        : { outcome: 'failed', reason: '' },
    );
    world.say({ t: 'hold', id: 1, endpoint: 'weibo.update', request: REQUEST });
    await passing(LONG);
    grant(GRANTED);
    await passing(0);
    expect(world.told).toEqual([{ t: 'deny', id: 1 }]);
    expect(world.sent.at(-1)).toEqual(['release.result', { release: 'r1', response: null }]);
  });

  it('the end of a release: the next request gets its turn', async () => {
    const world = relayWith((name) => (name === 'release.request' ? GRANTED : never()));
    await granted(world);
    world.say({ t: 'sent', id: 1 });
    await passing(LONG);
    expect(world.told.at(-1)).toEqual({ t: 'next', id: 1 });
  });

  it('a release that the page gave up: the next request gets its turn', async () => {
    const world = relayWith((name) => (name === 'release.request' ? GRANTED : never()));
    await granted(world);
    world.say({ t: 'abandoned', id: 1 });
    await passing(2 * LONG);
    expect(world.told.at(-1)).toEqual({ t: 'next', id: 1 });
  });

  it("the platform's answer: it is told again, and in the end the person is told that nobody knows", async () => {
    const world = relayWith((name) => (name === 'release.request' ? GRANTED : never()));
    await granted(world);
    world.say({ t: 'answer', id: 1, response: ANSWER });
    await passing(2 * LONG);
    expect(world.count('release.result')).toBe(4);
    expect(world.results).toEqual(['unknown']);
  });
});

describe('a worker that is stopped and starts again', () => {
  it("the platform's answer is told until somebody hears it, with pauses in which the worker can start", async () => {
    const up = Date.now() + 1_000;
    const world = relayWith((name) => {
      if (name === 'release.request') return GRANTED;
      return Date.now() < up ? stopped() : { outcome: 'published', reason: '' };
    });
    await granted(world);
    world.say({ t: 'answer', id: 1, response: ANSWER });
    await passing(LONG);
    expect(world.results).toEqual(['published']);
  });

  it('a fault that the background itself tells is not asked for again', async () => {
    const world = relayWith((name) => {
      if (name === 'release.request') return GRANTED;
      throw new Fault('forbidden', '此操作不能从该页面发起。');
    });
    await granted(world);
    world.say({ t: 'answer', id: 1, response: ANSWER });
    await passing(LONG);
    expect(world.count('release.result')).toBe(1);
    expect(world.results).toEqual(['unknown']);
  });
});
