import type { PageApi } from '../contract';

/** The editor answers at once or not at all. */
const TIMEOUT_MS = 1500;

interface EditorApi {
  invoke(call: {
    apiName: string;
    apiParam: Record<string, never>;
    sucCb: (result: unknown) => void;
    errCb: (error: unknown) => void;
  }): void;
}

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (node, key) => (typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[key] : undefined),
    value,
  );

/** One call of Tencent's documented `__MP_Editor_JSAPI__` (§2.3); undefined when it is not there, fails or stays silent. */
function invoke(apiName: string): Promise<unknown> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), TIMEOUT_MS);
    const end = (result: unknown) => {
      clearTimeout(timer);
      resolve(result);
    };
    try {
      const api = (window as unknown as { __MP_Editor_JSAPI__?: EditorApi }).__MP_Editor_JSAPI__;
      if (typeof api?.invoke !== 'function') return end(undefined);
      api.invoke({ apiName, apiParam: {}, sucCb: end, errCb: () => end(undefined) });
    } catch {
      end(undefined);
    }
  });
}

/** `{ content, isNew }` of the article in the editor; null without the interface. Content calls need `isNew` (§2.3). */
async function content(): Promise<{ content: string; isNew: boolean } | null> {
  try {
    const ready = await invoke('mp_editor_get_isready');
    if (at(ready, 'isReady') !== true || at(ready, 'isNew') !== true) return null;
    const html = at(await invoke('mp_editor_get_content'), 'content');
    return typeof html === 'string' ? { content: html, isNew: true } : null;
  } catch {
    return null;
  }
}

/** The logged-in account from the page's globals (§1). */
async function account(): Promise<{ user_name: string; nick_name: string } | null> {
  try {
    const data = at(window, 'wx', 'commonData', 'data');
    const [id, name] = [at(data, 'user_name'), at(data, 'nick_name')];
    if (typeof name !== 'string' || name === '') return null;
    return { user_name: typeof id === 'string' ? id : '', nick_name: name };
  } catch {
    return null;
  }
}

export const pageApi: PageApi = { 'wechat.content': content, 'wechat.account': account };
