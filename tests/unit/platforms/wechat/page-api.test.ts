// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageApi } from '../../../../utils/platforms/wechat/page-api';

interface Call {
  readonly apiName: string;
  readonly sucCb: (result: unknown) => void;
  readonly errCb: (error: unknown) => void;
}
const page = window as unknown as Record<string, unknown>;
const install = (invoke: unknown) => {
  page.__MP_Editor_JSAPI__ = { invoke };
};
/** An editor interface that answers these. */
const answering = (answers: Readonly<Record<string, unknown>>) => (call: Call) =>
  call.apiName in answers ? call.sucCb(answers[call.apiName]) : call.errCb('none');
const ready = { isReady: true, isNew: true };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  delete page.__MP_Editor_JSAPI__;
  delete page.wx;
});

async function ask(name: string): Promise<unknown> {
  const answer = pageApi[name]!();
  await vi.advanceTimersByTimeAsync(10_000);
  return answer;
}

describe('text of the editor', () => {
  it('comes from the documented interface', async () => {
    install(answering({ mp_editor_get_isready: ready, mp_editor_get_content: { content: '<p>甲</p>', more: 1 } }));
    expect(await ask('wechat.content')).toEqual({ content: '<p>甲</p>', isNew: true });
  });

  it.each([
    ['nothing is there', undefined],
    ['the interface is no function', 'x'],
    ['the editor is an old one', answering({ mp_editor_get_isready: { isReady: true, isNew: false } })],
    ['the editor is not ready', answering({ mp_editor_get_isready: { isReady: false, isNew: true } })],
    ['it refuses the text', answering({ mp_editor_get_isready: ready })],
    ['the text is none', answering({ mp_editor_get_isready: ready, mp_editor_get_content: { content: 7 } })],
    ['it never answers', () => {}],
    [
      'it throws',
      () => {
        throw new Error('hostile');
      },
    ],
  ])('is unknown when %s', async (_name, invoke) => {
    if (invoke !== undefined) install(invoke);
    expect(await ask('wechat.content')).toBeNull();
  });

  it('is unknown when a getter throws', async () => {
    Object.defineProperty(page, '__MP_Editor_JSAPI__', {
      configurable: true,
      get: () => {
        throw new Error('hostile');
      },
    });
    expect(await ask('wechat.content')).toBeNull();
  });

  it('only reads: nothing else is ever called', async () => {
    const called: string[] = [];
    install((call: Call) => {
      called.push(call.apiName);
      answering({ mp_editor_get_isready: ready, mp_editor_get_content: { content: '' } })(call);
    });
    await ask('wechat.content');
    expect(called).toEqual(['mp_editor_get_isready', 'mp_editor_get_content']);
  });
});

describe('account', () => {
  it.each([
    [
      { commonData: { data: { user_name: 'gh_1', nick_name: '清源县发布', t: 's' } } },
      { user_name: 'gh_1', nick_name: '清源县发布' },
    ],
    [{ commonData: { data: { nick_name: '清源县发布' } } }, { user_name: '', nick_name: '清源县发布' }],
    [{ commonData: { data: { user_name: 'gh_1', nick_name: 7 } } }, null],
    [{ commonData: null }, null],
    [undefined, null],
  ])('of %j', async (wx, expected) => {
    page.wx = wx;
    expect(await ask('wechat.account')).toEqual(expected);
  });
});
