import { afterEach, describe, expect, it, vi } from 'vitest';
import { LazyUi } from '../../../utils/assistant/lazy-ui';
import { loadedScript } from '../../../utils/assistant/loaded-script';
import { GuardRelay, type RelayDeps, type Subject } from '../../../utils/assistant/relay';
import { type FromPage, PORT_HELLO, type ToPage } from '../../../utils/page-guard/wire';

const REQUEST = {
  method: 'POST',
  url: 'https://mp.weixin.qq.com/x',
  contentType: '',
  body: '',
  form: null,
  unreadable: false,
};
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The isolated end of the guard, with a page guard that says what it is told to. */
function relayWith(subject: () => Promise<Subject>) {
  const told: ToPage[] = [];
  const held: string[] = [];
  const sent: string[] = [];
  const port = { postMessage: (message: ToPage) => told.push(message), onmessage: (_event: { data: FromPage }) => {} };
  const window = {
    addEventListener: (_type: string, hear: (event: unknown) => void) =>
      hear({ ports: [port], source: window, data: PORT_HELLO, stopImmediatePropagation: () => {} }),
    removeEventListener: () => {},
  };
  const relay = new GuardRelay({
    send: async (name: string) => {
      sent.push(name);
      return { granted: true, release: 'r', nonce: 'n' };
    },
    subject,
    account: () => ({ platform: 'wechat', id: null, name: null }),
    onChecking: () => {},
    onHeld: (message: string) => held.push(message),
    onReleased: () => {},
  } as unknown as RelayDeps);
  relay.listen(window as unknown as Window);
  return { told, held, sent, say: (data: FromPage) => port.onmessage({ data }) };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('with the packaged scripts gone (extension updated under the page)', () => {
  it('a request whose text cannot be confirmed is refused without asking for a release, and said to be held', async () => {
    const gone = loadedScript<object>('data:text/javascript,', () => undefined);
    const { told, held, sent, say } = relayWith(async () => {
      await gone();
      return { draft: null, problems: [] };
    });
    say({ t: 'hold', id: 7, endpoint: 'wechat.masssend', request: REQUEST });
    await vi.waitFor(() => expect(told).toEqual([{ t: 'deny', id: 7 }]));
    expect(sent).toEqual([]);
    expect(held[0]).toContain('发布已暂停');
  });

  it('the same request is asked about when everything is there (or the test above proves nothing)', async () => {
    const { told, say } = relayWith(async () => ({ draft: null, problems: [] }));
    say({ t: 'hold', id: 7, endpoint: 'wechat.masssend', request: REQUEST });
    await settle();
    expect(told).toEqual([{ t: 'grant', id: 7, nonce: 'n' }]);
  });

  it('one plain dialog answers a held click and the requests that follow from it', async () => {
    const alert = vi.fn();
    vi.stubGlobal('window', { alert });
    const ui = new LazyUi(
      () => Promise.reject(new Error('gone')),
      () => {
        throw new Error('not made');
      },
      () => '扩展已更新，请刷新页面。',
    );
    ui.with(() => {});
    ui.held(() => {});
    ui.held(() => {});
    await settle();
    expect(alert.mock.calls).toEqual([['扩展已更新，请刷新页面。']]);
  });
});
