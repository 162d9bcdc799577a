import type { PageApi } from '../contract';

type Loose = Readonly<Record<string, unknown>>;

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (node, key) => (typeof node === 'object' && node !== null ? (node as Loose)[key] : undefined),
    value,
  );

/**
 * The logged-in account from the page's own store, both builds (weibo §2.4): Vue 3 `__vue_app__` with a Vuex-like store, Vue 2
 * `__vue__` with `config.user` on the root component.
 */
async function user(): Promise<{ id: string; name: string | null } | null> {
  try {
    const root = document.querySelector('#app');
    const store = at(root, '__vue_app__', 'config', 'globalProperties', '$store', 'state', 'config', 'config');
    const old = at(root, '__vue__', '$root', 'config') ?? at(root, '__vue__', 'config');
    for (const config of [store, old]) {
      const id = at(config, 'user', 'idstr') ?? at(config, 'uid');
      const name = at(config, 'user', 'screen_name');
      if (/^\d{5,12}$/.test(String(id))) return { id: String(id), name: typeof name === 'string' ? name : null };
    }
  } catch {
    // A hostile getter: the page then names no account.
  }
  return null;
}

export const pageApi: PageApi = { 'weibo.user': user };
